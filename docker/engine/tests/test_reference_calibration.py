"""A calibration to reported hospital admissions, with real populations."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from .calibrations import rows_of
from .support import EngineProcess, Experiment, write_experiment
from .test_reference import FOLDER, REQUIRED

MODEL = """\
model:
  random_seed: 11
  timespan: {start_date: calibrated, end_date: 2025-02-08}
  simulation: {resample_frequency: W-SAT}
  population: {age_groups: [0-4, 5-17, 18-49, 50-64, 65+]}
  compartments:
    - {id: S, init: default}
    - {id: I, init: calibrated}
    - {id: H}
    - {id: R, init: [0.1, 0.2, 0.3, 0.35, 0.45]}
  transitions:
    - {type: mediated, source: S, target: I, rate: beta, mediator: I}
    - {type: spontaneous, source: I, target: H, rate: hospital*gamma}
    - {type: spontaneous, source: I, target: R, rate: (1-hospital)*gamma}
    - {type: spontaneous, source: H, target: R, rate: 0.2}
  parameters:
    R0: {type: calibrated}
    gamma: {type: scalar, value: 1/3}
    hospital: {type: age_varying, values: [0.003, 0.001, 0.002, 0.005, 0.03]}
    beta: {type: calculated, value: R0*gamma/eigenvalue}
  seasonality: {target_parameter: beta, method: balcan, seasonality_max_date: 2025-01-15,
    max_value: 1, min_value: 0.7}
"""
MODELSET = """\
modelset:
  population_names: [US-MA, US-CA]
  calibration:
    strategy: {name: SMC, options: {num_particles: 15, num_generations: 3}}
    distance_function: rmse
    observed_data_path: data/flu.csv
    comparison:
      - observed_value_column: hospitalizations
        observed_date_column: target_end_date
        simulation: [I_to_H_total]
    fitting_window: {start_date: 2024-11-02, end_date: 2025-01-11}
    start_date: {reference_date: 2024-10-06, prior: {name: randint, args: [0, 21]}}
    parameters:
      R0: {prior: {name: uniform, args: [1.1, 1.4]}}
      seasonality_min: {prior: {name: uniform, args: [0.5, 0.4]}}
    compartments:
      I: {prior: {name: uniform, args: [0.00001, 0.0009]}}
    projection: {n_trajectories: 20}
"""
OUTPUT = """\
output:
  quantiles: {selections: [0.5], calibration: true, transitions: true}
  posteriors: {generations: [0, 2]}
  flusight_format: {reference_date: 2025-01-18}
"""


@pytest.fixture
def experiment(tmp_path: Path) -> Experiment:
    if FOLDER is None:
        if REQUIRED:
            pytest.fail("reference data: EPYCLOUD_REFERENCE_DATA is not set")
        pytest.skip("reference data")
    made = write_experiment(
        tmp_path, str(Path(FOLDER) / "epydemix-data"), basemodel=MODEL, modelset=MODELSET,
        output=OUTPUT,
    )  # fmt: skip
    (tmp_path / "data").mkdir()
    shutil.copy(Path(FOLDER) / "flu_hosp_2024_25.csv", tmp_path / "data" / "flu.csv")
    return made


def test_reported_admissions(engine: EngineProcess, experiment: Experiment) -> None:
    assert engine.result("validate", **experiment.members) == {
        "problems": [], "tasks": 2, "random_seed": 11,
    }  # fmt: skip
    tables = experiment.whole(engine, seed=11)
    first = [(experiment.root / f"r{i}.npz").read_bytes() for i in range(2)]
    rows = rows_of(tables["posteriors.csv"])
    for population in ("United_States_Massachusetts", "United_States_California"):
        spread = {}
        for generation in ("0", "2"):
            of = [r for r in rows if (r["population"], r["generation"]) == (population, generation)]
            assert len(of) == 15
            weights = np.array([float(row["weight"]) for row in of])
            assert weights.sum() == pytest.approx(1)
            assert np.all(weights > 0)
            values = np.array([float(row["R0"]) for row in of])
            mean = float(np.average(values, weights=weights))
            assert 1.1 < mean < 2.5
            spread[generation] = float(np.std(values))
            assert all(0 <= float(row["start_date"]) <= 20 for row in of)
        assert spread["2"] < 0.6 * spread["0"]  # the data say something of R0
    fit = rows_of(tables["quantiles_calibration.csv"])
    dates = [row["date"] for row in fit if row["primary_id"] == "0"]
    assert dates[0] == "2024-11-02"
    assert len(dates) == 11
    hub = rows_of(tables["output_hub_formatted.csv"])
    assert {row["location"] for row in hub} == {"25", "06"}
    assert len(hub) == 2 * 5 * 23

    task = experiment.build(engine, seed=11)[1]
    assert experiment.run(engine, task, "again").read_bytes() == first[1]
