"""`modelset: {sampling: …}`"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel


class Sampler(BaseModel):
    strategy: Literal["grid"]
    parameters: list[str]


class Parameter(BaseModel):
    values: list[float]


class Sampling(BaseModel):
    samplers: list[Sampler]
    parameters: dict[str, Parameter]


class Modelset(BaseModel):
    population_names: list[str]
    sampling: Sampling


class SamplingConfig(BaseModel):
    modelset: Modelset
