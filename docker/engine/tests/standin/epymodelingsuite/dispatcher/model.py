"""A model of one group of people and one sort of infected: enough to have numbers that vary."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from epydemix.population import load_epydemix_population


@dataclass
class Model:
    population: Any
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
    country, _, state = name.partition("-")
    place = "United_States" + {"": "", "VT": "_Vermont"}[state] if country == "US" else name
    population = load_epydemix_population(place)
    return Model(population, (span.end_date - span.start_date).days, {**known, **values})
