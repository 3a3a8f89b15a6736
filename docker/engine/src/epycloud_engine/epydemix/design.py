"""The parameter sets of an experiment: grid points times points of a Latin hypercube."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from ..experiment.distributions import Spread
from ..experiment.sampling import Hypercube, Sampling

START = "start_date"

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ParameterSet:
    """Values in place of those of the model. Compartments are shares of the population."""

    parameters: Mapping[str, float] = field(default_factory=dict)
    compartments: Mapping[str, float] = field(default_factory=dict)
    start: date | None = None
    sample: int | None = None  # which point of the hypercube, for readers


def parameter_sets(sampling: Sampling | None, seed: int) -> list[ParameterSet]:
    """All sets in order: the grid's last parameter varies fastest but for the hypercube's points,
    which are the same at every grid point."""
    if sampling is None:
        return [ParameterSet()]
    points = grid_points(sampling)
    if sampling.hypercube is None:
        return [ParameterSet(point) for point in points]
    taken = {name.text for name in sampling.grid.parameters} if sampling.grid else set()
    drawn = _draw(sampling, sampling.hypercube, taken, seed)
    return [
        ParameterSet({**point, **one.parameters}, one.compartments, one.start, one.sample)
        for point in points
        for one in drawn
    ]


def grid_points(sampling: Sampling) -> list[dict[str, float]]:
    """Every combination of the grid's values."""
    names = [name.text for name in sampling.grid.parameters] if sampling.grid else []
    return [
        dict(zip(names, values, strict=True))
        for values in itertools.product(*(sampling.values[name] for name in names))
    ]


def _draw(sampling: Sampling, cube: Hypercube, taken: set[str], seed: int) -> list[ParameterSet]:
    states = [name.text for name in cube.compartments]
    columns = [name.text for name in cube.parameters if name.text not in taken]
    unit = latin_hypercube(cube.samples, len(states) + len(columns), seed)
    shares = map_shares(
        unit[:, : len(states)],
        np.array([sampling.ranges[name].low for name in states]),
        np.array([sampling.ranges[name].high for name in states]),
    )
    starts: list[date | None] = [None] * cube.samples
    mapped: dict[str, Floats] = {}
    for column, name in enumerate(columns, start=len(states)):
        if name == START and sampling.start is not None:
            days = map_days(unit[:, column], sampling.start.spread)
            starts = [sampling.start.reference + timedelta(days=int(day)) for day in days]
        else:
            mapped[name] = map_spread(unit[:, column], sampling.spreads[name])
    return [
        ParameterSet(
            {name: float(values[k]) for name, values in mapped.items()},
            {name: float(shares[k, j]) for j, name in enumerate(states)},
            starts[k],
            k,
        )
        for k in range(cube.samples)
    ]


def latin_hypercube(samples: int, dimensions: int, seed: int) -> Floats:
    """Points of shape (samples, dimensions) in the unit cube.

    `seed=`, not `rng=`: the two draw differently, and the original engine uses the former.
    """
    if dimensions == 0:
        return np.zeros((samples, 0))
    from scipy.stats import qmc

    points: Floats = qmc.LatinHypercube(d=dimensions, scramble=True, seed=seed).random(samples)
    return points


def map_spread(unit: Floats, spread: Spread) -> Floats:
    """Unit values as values of a distribution, by its inverse."""
    if spread.kind == "randint":
        return spread.low + np.floor(unit * (spread.high - spread.low))
    return spread.low + (spread.high - spread.low) * unit


def map_days(unit: Floats, spread: Spread) -> Floats:
    """Unit values as whole days, low included and high excluded."""
    return np.floor(spread.low + (spread.high - spread.low) * unit)


def map_shares(unit: Floats, low: Floats, high: Floats) -> Floats:
    """Unit values as shares of a population that add up to at most 1.

    Each share lies between its low and high. Where the sum of a row would be above 1, the row's
    increments over `low` become the closest ones, in the Euclidean sense, whose sum fits.

    Args:
        unit: shape (samples, compartments); low, high: shape (compartments,).
    """
    room = high - low
    budget = 1.0 - float(np.sum(low))
    rows = [low + _fit(room * row, room, budget) for row in unit]
    return np.array(rows).reshape(unit.shape)


def _fit(wanted: Floats, room: Floats, budget: float) -> Floats:
    """The projection of `wanted` on {z: 0 <= z <= room, sum z <= budget}: all lowered by the same
    amount, found by bisection to 1e-12 as in the original engine."""
    fitted = np.clip(wanted, 0.0, room)
    if wanted.size == 0 or fitted.sum() <= budget + 1e-12:
        return fitted
    low, high = float(np.min(wanted - room)), float(np.max(wanted))
    for _ in range(100):
        lowered = 0.5 * (low + high)
        fitted = np.clip(wanted - lowered, 0.0, room)
        total = float(fitted.sum())
        if abs(total - budget) <= 1e-12:
            break
        if total > budget:
            low = lowered
        else:
            high = lowered
    return fitted
