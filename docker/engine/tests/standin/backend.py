"""A build backend for this folder alone: a wheel is a zip of the modules and three small files."""

from __future__ import annotations

import tomllib
import zipfile
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


def build_wheel(
    wheel_directory: str,
    config_settings: dict[str, Any] | None = None,
    metadata_directory: str | None = None,
) -> str:
    project = tomllib.loads((_HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name, version = project["name"], project["version"]
    info = f"{name}-{version}.dist-info"
    requires = "".join(f"Requires-Dist: {each}\n" for each in project["dependencies"])
    written = {
        path.relative_to(_HERE).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((_HERE / name).rglob("*.py"))
    }
    written[f"{info}/METADATA"] = (
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        f"Summary: {project['description']}\n{requires}"
    )
    written[f"{info}/WHEEL"] = (
        "Wheel-Version: 1.0\nGenerator: backend\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    )
    written[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*written, f"{info}/RECORD"])
    wheel = f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(Path(wheel_directory) / wheel, "w") as archive:
        for path, text in written.items():
            archive.writestr(path, text)
    return wheel
