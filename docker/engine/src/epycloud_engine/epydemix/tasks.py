"""A task's input file: which population, which values, which seed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..protocol import EngineError
from .design import ParameterSet

TASK_SCHEMA = "epycloud.epydemix.task/1"
_CONFIG_SCHEMA = "epycloud.epydemix.config/1"
CONFIG = "shared/config.json"


@dataclass(frozen=True, slots=True)
class Task:
    """One task. `population` is the path of the population's file among the shared ones."""

    primary_id: int
    population: str
    seed: int
    simulations: int
    drawn: ParameterSet


def task_json(task: Task) -> str:
    """The input file's text; the same task gives the same bytes."""
    return json.dumps(
        {
            "schema": TASK_SCHEMA,
            "primary_id": task.primary_id,
            "config": CONFIG,
            "population": task.population,
            "seed": task.seed,
            "simulations": task.simulations,
            "parameters": dict(task.drawn.parameters),
            "compartments": dict(task.drawn.compartments),
            "start_date": task.drawn.start.isoformat() if task.drawn.start else None,
        }
    )


def read_task(path: Path) -> Task:
    """Reads an input file.

    Raises:
        EngineError: `invalid_input` where it is no such file.
    """
    data = read_input(path, TASK_SCHEMA)
    try:
        start = data["start_date"]
        return Task(
            primary_id=int(data["primary_id"]),
            population=str(data["population"]),
            seed=int(data["seed"]),
            simulations=int(data["simulations"]),
            drawn=ParameterSet(
                {str(k): float(v) for k, v in data["parameters"].items()},
                {str(k): float(v) for k, v in data["compartments"].items()},
                date.fromisoformat(start) if start else None,
            ),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise EngineError("invalid_input", f"{path} is no task input: {error!r}") from None


def config_json(model_data: object, calibration_data: object = None) -> str:
    """The shared configuration's text."""
    sections = {"model": model_data}
    if calibration_data is not None:
        sections["calibration"] = calibration_data
    return json.dumps({"schema": _CONFIG_SCHEMA, **sections}, sort_keys=False)


def read_config(path: Path, section: str) -> Any:
    """The section `model` or `calibration` in a shared configuration.

    Raises:
        EngineError: `invalid_input` where it is no such file.
    """
    return read_input(path, _CONFIG_SCHEMA).get(section)


def read_input(path: Path, *schemas: str) -> dict[str, Any]:
    """The JSON object in a file that has one of the schemas."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise EngineError("invalid_input", f"{path} cannot be read: {error}") from None
    if not isinstance(data, dict) or data.get("schema") not in schemas:
        raise EngineError("invalid_input", f"{path} has not the schema {' or '.join(schemas)}")
    return data
