"""Writes the bill of materials of the image that it runs in, as SPDX 2.3 in JSON, to stdout.

What it lists is what is installed: Debian's packages by dpkg, Python's by their metadata, Node and
gcloud by what they say of themselves, and the npm packages that are bundled in dist/ by
licenses.txt, with their versions out of package-lock.json.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import distributions
from pathlib import Path
from typing import NamedTuple

LICENSES = Path("/opt/epycloud/dist/licenses.txt")
GCLOUD_VERSION = Path("/opt/google-cloud-sdk/VERSION")
PACKAGES = "/opt/venv/lib/python3.11/site-packages"


class Package(NamedTuple):
    """One installed thing; `purl` says what it is (https://github.com/package-url/purl-spec)."""

    name: str
    version: str
    purl: str
    license: str = "NOASSERTION"


def debian() -> Iterator[Package]:
    form = "${db:Status-Status}\t${Package}\t${Version}\t${Architecture}\n"
    for line in _said_by("dpkg-query", "--show", "--showformat", form).splitlines():
        status, name, version, architecture = line.split("\t")
        if status == "installed":
            escaped = version.replace("+", "%2B").replace(":", "%3A")
            yield Package(name, version, f"pkg:deb/debian/{name}@{escaped}?arch={architecture}")


def python() -> Iterator[Package]:
    for found in distributions(path=[PACKAGES]):
        name, version = found.metadata["Name"], found.version
        normal = re.sub(r"[-_.]+", "-", name).lower()
        expression = found.metadata.get("License-Expression") or "NOASSERTION"
        yield Package(name, version, f"pkg:pypi/{normal}@{version.replace('+', '%2B')}", expression)


def npm(lock: Path) -> Iterator[Package]:
    locked = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    for name in _bundled(set(locked)):
        entry = locked[f"node_modules/{name}"]
        purl = f"pkg:npm/{name.replace('@', '%40')}@{entry['version']}"
        yield Package(name, entry["version"], purl, entry.get("license", "NOASSERTION"))


def programs() -> Iterator[Package]:
    node = _said_by("/usr/local/bin/node", "--version").strip().removeprefix("v")
    yield Package("node", node, f"pkg:generic/node@{node}", "MIT")
    interpreter = ".".join(str(part) for part in sys.version_info[:3])
    yield Package("python", interpreter, f"pkg:generic/python@{interpreter}", "PSF-2.0")
    if GCLOUD_VERSION.exists():
        gcloud = GCLOUD_VERSION.read_text(encoding="utf-8").strip()
        yield Package("google-cloud-cli", gcloud, f"pkg:generic/google-cloud-cli@{gcloud}")


def document(packages: list[Package]) -> dict[str, object]:
    # The same contents have the same name.
    digest = hashlib.sha256(json.dumps(packages).encode()).hexdigest()
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    created = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": "epycloud-image",
        "documentNamespace": f"https://spdx.org/spdxdocs/epycloud-image-{digest}",
        "creationInfo": {
            "created": created.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: epycloud-docker-build-sbom"],
        },
        "packages": [_entry(index, package) for index, package in enumerate(packages)],
        "relationships": [
            {
                "spdxElementId": "SPDXRef-DOCUMENT",
                "relationshipType": "DESCRIBES",
                "relatedSpdxElement": f"SPDXRef-Package-{index}",
            }
            for index in range(len(packages))
        ],
    }


def _entry(index: int, package: Package) -> dict[str, object]:
    return {
        "SPDXID": f"SPDXRef-Package-{index}",
        "name": package.name,
        "versionInfo": package.version,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": package.license,
        "copyrightText": "NOASSERTION",
        "externalRefs": [
            {
                "referenceCategory": "PACKAGE-MANAGER",
                "referenceType": "purl",
                "referenceLocator": package.purl,
            }
        ],
    }


def _bundled(locked: set[str]) -> list[str]:
    """The names in licenses.txt: each stands on a line of its own after an empty one, or first."""
    lines = ["", *LICENSES.read_text(encoding="utf-8").splitlines()]
    starts = (line for before, line in zip(lines, lines[1:], strict=False) if before == "")
    return sorted({line for line in starts if f"node_modules/{line}" in locked})


def _said_by(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> None:
    listed = [*programs(), *debian(), *python(), *npm(Path(sys.argv[1]))]
    json.dump(document(listed), sys.stdout, indent=1)


if __name__ == "__main__":
    main()
