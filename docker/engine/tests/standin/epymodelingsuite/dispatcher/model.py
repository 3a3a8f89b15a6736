"""A model of one group of people and one sort of infected: enough to have numbers that vary."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from epydemix.population import load_epydemix_population

_PLACES = {
    "US": "United_States",
    "US-MA": "United_States_Massachusetts",
    "US-TX": "United_States_Texas",
    "US-VT": "United_States_Vermont",
    "US-WA": "United_States_Washington",
}


@dataclass
class Model:
    population: Any
    start_date: date
    days: int
    values: dict[str, float]
    infected: int = 10
    # pickle takes no lambda.
    rate: Any = field(default_factory=lambda: lambda values: values["R0"] * values["gamma"])

    def simulate(self, rng: np.random.Generator, values: dict[str, float]) -> np.ndarray:
        """The infected, day by day."""
        known = {**self.values, **values}
        people = int(np.sum(self.population.Nk))
        susceptible, infected, days = people - self.infected, self.infected, []
        for _ in range(self.days):
            risk = 1 - np.exp(-self.rate(known) * infected / people)
            caught = rng.binomial(susceptible, risk)
            recovered = rng.binomial(infected, 1 - np.exp(-known["gamma"]))
            susceptible, infected = susceptible - caught, infected + caught - recovered
            days.append(infected)
        return np.array(days)


@dataclass
class Calibrator:
    parameters: dict[str, Any]
    priors: dict[str, Any]
    observed: float


def make_model(basemodel: Any, name: str, values: dict[str, float]) -> Model:
    span = basemodel.timespan
    known = {k: p.value for k, p in basemodel.parameters.items() if p.value is not None}
    known.setdefault("gamma", 0.25)
    population = load_epydemix_population(_PLACES.get(name, name))
    days = (span.end_date - span.start_date).days
    return Model(population, span.start_date, days, {**known, **values})
