"""A calibration small enough for a second: the files, and observations that a model made."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from .support import BASEMODEL, Experiment, write_experiment

START = date(2024, 10, 1)
MODEL = (
    BASEMODEL.replace("R0: {type: scalar, value: 1.8}", "R0: {type: calibrated}")
    .replace("name: US-VT", "name: null")
    .replace("init: 60", "init: calibrated")
)
MODELSET = """\
modelset:
  population_names: [US-VT, US]
  calibration:
    strategy: {name: Rejection, options: {epsilon: 2000, num_particles: 12}}
    distance_function: rmse
    observed_data_path: data/cases.csv
    comparison:
      - observed_value_column: cases
        observed_date_column: day
        simulation: [S_to_I_total]
    fitting_window: {start_date: 2024-10-02, end_date: 2024-10-31}
    parameters:
      R0: {prior: {name: uniform, args: [1.2, 1.5]}}
    compartments:
      I: {prior: {name: uniform, args: [0.001, 0.004]}}
    projection: {n_trajectories: 6}
"""
OUTPUT = """\
output:
  quantiles: {selections: [0.25, 0.5], compartments: true, transitions: [S_to_I_total]}
  trajectories: {compartments: [I_total], transitions: true}
  posteriors: true
  flusight_format: {reference_date: 2024-11-02}
  model_meta: {projection_parameters: true}
"""


def observations(places: tuple[str, ...] = ("US-VT", "US")) -> str:
    """Invented cases a day, growing by a tenth."""
    lines = ["geo_value,day,cases"]
    for place in places:
        for number in range(31):
            value = float(np.round(100 * 1.1**number))
            lines.append(f"{place},{START + timedelta(days=number)},{value}")
    return "\n".join(lines) + "\n"


def write_calibration(
    root: Path, population_data: str | None = None, data: str | None = None, **files: str
) -> Experiment:
    """An experiment with its data; `files` replace those here, as in `write_experiment`."""
    known = {"basemodel": MODEL, "modelset": MODELSET, "output": OUTPUT}
    experiment = write_experiment(root, population_data, **(known | files))
    folder = root / "data"
    folder.mkdir(exist_ok=True)
    (folder / "cases.csv").write_text(observations() if data is None else data)
    return experiment


def rows_of(table: Any) -> list[dict[str, str]]:
    """The rows of a table as mappings."""
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]
