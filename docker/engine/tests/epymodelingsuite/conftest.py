"""The stand-in as a built wheel, unpacked: as pip would install it, without pip or a network."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ..support import EngineProcess
from .support import suite_process

STANDIN = Path(__file__).parent.parent / "standin"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    program = f"import backend; print(backend.build_wheel({str(folder)!r}))"
    wheel = subprocess.run(
        [sys.executable, "-B", "-c", program], cwd=STANDIN, capture_output=True, text=True,
        check=True,
    ).stdout.strip()  # fmt: skip
    zipfile.ZipFile(folder / wheel).extractall(folder)
    (folder / wheel).unlink()
    return folder


@pytest.fixture(scope="session")
def suite(site: Path) -> Iterator[EngineProcess]:
    with suite_process(site) as running:
        yield running
