"""The row of `model_metadata` of one result."""

from __future__ import annotations

import json

import numpy as np

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
    for name, value in facts["parameters"].items():
        row[name] = _parameter(value)
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
