"""What goes from the builder to the runner, and from there to the outputs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass
class BuilderOutput:
    primary_id: int
    seed: int | None
    model: Any = None
    calibrator: Any = None
    simulation: Any = None
    calibration: Any = None
    projection: Any = None


@dataclass
class SimulationOutput:
    primary_id: int
    seed: int | None
    population: str
    start_date: date
    sampled: bool
    results: Any


@dataclass
class CalibrationOutput:
    primary_id: int
    seed: int | None
    population: str
    start_date: date
    results: Any
