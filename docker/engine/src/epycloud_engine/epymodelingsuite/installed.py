"""Which epymodelingsuite is installed, told without importing it."""

from __future__ import annotations

import hashlib
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from .. import __version__
from ..protocol import EngineError

PACKAGE = "epymodelingsuite"
_DIGITS = 8


def package_folder() -> Path:
    """The folder of the package's modules.

    Raises:
        EngineError: `package_missing`.
    """
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise EngineError(
            "package_missing",
            f"the package {PACKAGE} is not installed in this Python",
            hint="install it without its dependencies, on top of "
            "requirements-epymodelingsuite.txt: docker/engine/README.md says how",
        )
    return Path(next(iter(spec.submodule_search_locations)))


def engine_version() -> str:
    """The adapter's version, the package's with a hash of its files, and epydemix'.

    The hash tells two states of one version number apart: what one of them wrote, the other may not
    be able to read.

    Raises:
        EngineError: `package_missing`.
    """
    folder = package_folder()
    suite = _version_of(PACKAGE) or "0"
    epydemix = _version_of("epydemix") or "none"
    return f"{__version__}+{PACKAGE}.{suite}.{_hash_of(folder)}+epydemix.{epydemix}"


def _version_of(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _hash_of(folder: Path) -> str:
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".pyc" or not path.is_file():
            continue
        total.update(path.relative_to(folder).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:_DIGITS]
