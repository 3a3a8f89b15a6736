"""The input file of a task that calibrates: which population, what was observed, which seed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..experiment.observations import Observed
from ..protocol import EngineError
from .tasks import CONFIG, read_input

CALIBRATION_SCHEMA = "epycloud.epydemix.calibration-task/1"


@dataclass(frozen=True, slots=True)
class CalibrationTask:
    """One task. `population` is the path of the population's file among the shared ones; `limit`
    cuts the numbers of particles, simulations and trajectories down."""

    primary_id: int
    population: str
    seed: int
    limit: int | None
    observed: Observed


def calibration_task_json(task: CalibrationTask) -> str:
    """The input file's text; the same task gives the same bytes."""
    return json.dumps(
        {
            "schema": CALIBRATION_SCHEMA,
            "primary_id": task.primary_id,
            "config": CONFIG,
            "population": task.population,
            "seed": task.seed,
            "simulations_limit": task.limit,
            "observed": {
                "dates": [day.isoformat() for day in task.observed.dates],
                "values": list(task.observed.values),
            },
        }
    )


def read_calibration_task(path: Path) -> CalibrationTask:
    """Reads an input file.

    Raises:
        EngineError: `invalid_input` where it is no such file.
    """
    data = read_input(path, CALIBRATION_SCHEMA)
    try:
        limit, observed = data["simulations_limit"], data["observed"]
        dates = tuple(date.fromisoformat(day) for day in observed["dates"])
        values = tuple(float(value) for value in observed["values"])
        if len(dates) != len(values):
            raise ValueError("dates and values differ in number")
        return CalibrationTask(
            primary_id=int(data["primary_id"]),
            population=str(data["population"]),
            seed=int(data["seed"]),
            limit=None if limit is None else int(limit),
            observed=Observed(dates, values),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise EngineError("invalid_input", f"{path} is no task input: {error!r}") from None
