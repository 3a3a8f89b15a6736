"""The rows of `model_metadata`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np

from .calibrated import CalibrationResult
from .results import Result
from .rows import days


def metadata_row(result: Result) -> dict[str, object]:
    """Columns and values: what was simulated, the parameters, the initial conditions.

    A parameter that is no single number is JSON, by group or by step. Initial conditions are the
    people by group before the first step.
    """
    facts = result.facts
    dates = days(result)
    row: dict[str, object] = {
        "primary_id": facts["primary_id"],
        "seed": facts["seed"],
        "delta_t": facts["delta_t"],
        "population": facts["population"],
        "n_sims": result.compartments.shape[0],
        "start_date": dates[0],
        "end_date": dates[-1],
    }
    return row | _model(facts)


def calibration_row(result: CalibrationResult, *, draws: bool) -> dict[str, object]:
    """Columns and values of a calibration. Parameters and initial conditions that depend on a prior
    are not there: they are in the posterior. `n_sims` counts the projected trajectories, and the
    dates are theirs.

    Args:
        draws: also what each trajectory was projected with, as JSON.
    """
    facts, projection = result.facts, result.projection
    dates = [] if projection is None else days(projection)
    row: dict[str, object] = {
        "primary_id": facts["primary_id"],
        "seed": facts["seed"],
        "delta_t": facts["delta_t"],
        "population": facts["population"],
        "n_sims": 0 if projection is None else projection.compartments.shape[0],
        "start_date": dates[0] if dates else None,
        "end_date": dates[-1] if dates else None,
    }
    for name in ("fitting_start", "fitting_end", "strategy", "distance", "generations",
                 "simulations", "failed"):  # fmt: skip
        row[name] = facts[name]
    if draws and result.draws is not None:
        for number, name in enumerate(result.priors):
            row[f"projection_{name}"] = json.dumps(result.draws[:, number].tolist())
    return row | _model(facts)


def _model(facts: Mapping[str, Any]) -> dict[str, object]:
    row = {name: _parameter(value) for name, value in facts["parameters"].items()}
    for name, people in facts["initial"].items():
        for group, count in zip(facts["groups"], people, strict=True):
            row[f"init_{name}_{group}"] = count
        row[f"init_{name}_total"] = sum(people)
    return row


def _parameter(value: object) -> object:
    array = np.asarray(value, dtype=float)
    if array.ndim == 0:
        return float(array)
    if array.ndim == 2 and array.shape[0] == 1:
        array = array[0]
    return json.dumps(array.tolist())
