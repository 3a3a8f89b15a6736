"""`modelset: {calibration: …}`"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel


class Strategy(BaseModel):
    name: str
    options: dict[str, Any] = {}


class Distribution(BaseModel):
    name: str
    args: list[float]


class Prior(BaseModel):
    prior: Distribution


class Comparison(BaseModel):
    observed_value_column: str
    observed_date_column: str
    simulation: list[str]


class Projection(BaseModel):
    n_trajectories: int
    generation_number: int | None = None


class Calibration(BaseModel):
    strategy: Strategy
    observed_data_path: str
    comparison: list[Comparison]
    parameters: dict[str, Prior]
    projection: Projection | None = None


class Modelset(BaseModel):
    population_names: list[str]
    calibration: Calibration


class CalibrationConfig(BaseModel):
    modelset: Modelset
