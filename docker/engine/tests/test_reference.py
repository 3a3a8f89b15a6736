"""The tables of the original engine are met to 1e-9."""

from __future__ import annotations

import csv
import gzip
import os
from datetime import date
from pathlib import Path

import pytest

from .support import EngineProcess, Experiment

FOLDER = os.environ.get("EPYCLOUD_REFERENCE_DATA")
REQUIRED = os.environ.get("EPYCLOUD_REQUIRE_ALL") == "1"


def _references() -> list[Path]:
    return sorted((Path(FOLDER) / "reference").iterdir()) if FOLDER else []


@pytest.mark.parametrize("folder", _references() or [None], ids=lambda f: f.name if f else "none")
def test_reference_experiment(engine: EngineProcess, tmp_path: Path, folder: Path | None) -> None:
    if folder is None:
        if REQUIRED:
            pytest.fail("reference data: EPYCLOUD_REFERENCE_DATA is not set")
        pytest.skip("reference data")
    assert FOLDER is not None
    (tmp_path / "config").symlink_to(folder / "config")
    experiment = Experiment(tmp_path, str(Path(FOLDER) / "epydemix-data"))
    seed = engine.result("validate", **experiment.members)["random_seed"]
    tables = experiment.whole(engine, seed=seed)
    expected = sorted((folder / "expected").glob("*.csv.gz"))
    assert expected
    for file in expected:
        with gzip.open(file, "rt", newline="") as lines:
            columns, *rows = list(csv.reader(lines))
        found = tables[file.name.removesuffix(".gz")]
        assert found.columns == columns
        assert len(found.rows) == len(rows)
        for got, want in zip(found.rows, rows, strict=True):
            for one, other in zip(got, want, strict=True):
                assert _same(one, other), (file.name, got, want)


def _same(one: str, other: str) -> bool:
    try:
        return abs(float(one) - float(other)) <= 1e-9 * max(1.0, abs(float(other)))
    except ValueError:
        if one == other:
            return True
        return date.fromisoformat(one) == date.fromisoformat(other)
