"""`model:`"""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import BaseModel, Field, model_validator


class Timespan(BaseModel):
    start_date: date | Literal["sampled", "calibrated"]
    end_date: date
    delta_t: float = Field(1.0, gt=0)


class Simulation(BaseModel):
    n_sims: int = 10
    resample_frequency: str | None = None


class Population(BaseModel):
    name: str | None = None
    age_groups: list[str]


class Compartment(BaseModel):
    id: str
    init: Literal["default", "sampled", "calibrated"] | float | list[float] | None = None


class Transition(BaseModel):
    type: Literal["spontaneous", "mediated"]
    source: str
    target: str
    rate: float | str
    mediator: str | None = None


class Parameter(BaseModel):
    type: Literal["scalar", "sampled", "calibrated"]
    value: float | None = None


class Model(BaseModel):
    random_seed: int | None = None
    timespan: Timespan
    simulation: Simulation = Simulation()
    population: Population
    compartments: list[Compartment]
    transitions: list[Transition]
    parameters: dict[str, Parameter] = {}

    @model_validator(mode="after")
    def transitions_are_of_compartments(self) -> Self:
        known = {each.id for each in self.compartments}
        for transition in self.transitions:
            for end in (transition.source, transition.target):
                if end not in known:
                    raise ValueError(f"A transition names '{end}', which is no compartment.")
        return self


class BasemodelConfig(BaseModel):
    model: Model
