"""The demo of examples/: a calibration finds what its observations were made with."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from .calibrations import rows_of
from .support import SOURCE, EngineProcess, Experiment

REPOSITORY = Path(__file__).parents[3] / "examples" / "experiment-repo"
DEMO = REPOSITORY / "experiments" / "flu-calibration"
SCRIPT = DEMO / "make-observations.py"


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_observations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_observations_are_the_scripts() -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--check"], env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def demo(tmp_path: Path) -> Experiment:
    """With one of its two states, which is enough here."""
    shutil.copytree(DEMO, tmp_path, dirs_exist_ok=True)
    modelset = tmp_path / "config" / "modelset.yaml"
    text = modelset.read_text()
    assert "[US-MA, US-WA]" in text
    modelset.write_text(text.replace("[US-MA, US-WA]", "[US-MA]"))
    return Experiment(tmp_path, str(REPOSITORY / "population-data"))


def test_known_parameters_are_found(engine: EngineProcess, demo: Experiment) -> None:
    tables = demo.whole(engine, seed=20250106)
    rows = rows_of(tables["posteriors.csv"])
    weights = np.array([float(row["weight"]) for row in rows])
    for name, true in _script().TRUE.items():
        values = np.array([float(row[name]) for row in rows])
        order = np.argsort(values)
        share = np.cumsum(weights[order]) / weights.sum()
        low, high = (values[order][np.searchsorted(share, level)] for level in (0.025, 0.975))
        assert low <= true <= high, (name, low, true, high)
    # and more is known of R0 than before
    found = np.array([float(row["R0"]) for row in rows])
    assert np.sqrt(np.average((found - 1.7) ** 2, weights=weights)) < 0.1

    # the later observations, which it has not seen, lie within what it projects
    quantiles = rows_of(tables["output_hub_formatted.csv"])
    later = {"2025-01-11": 1290, "2025-01-18": 1356, "2025-01-25": 1300, "2025-02-01": 1076}
    for day, seen in later.items():
        of = {row["output_type_id"]: int(row["value"]) for row in quantiles
              if row["target_end_date"] == day}  # fmt: skip
        assert of["0.01"] <= seen <= of["0.99"]
