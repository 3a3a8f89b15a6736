"""The rows of the tables of one result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..experiment.output import Selection
from ..protocol import EngineError
from .results import Result


@dataclass(frozen=True, slots=True)
class Part:
    """The chosen columns of a result: names, and values of shape (simulations, dates, columns)."""

    names: tuple[str, ...]
    values: NDArray[np.float64]


def select(
    names: tuple[str, ...],
    values: NDArray[np.float64],
    wanted: Selection,
    extra: Part | None = None,
) -> Part | None:
    """The wanted columns in the wanted order; None where none is wanted. `extra` columns are there
    for a list to name, and not among all.

    Raises:
        EngineError: `invalid_result` where the result does not have one.
    """
    if wanted is False:
        return None
    if wanted is True:
        return Part(names, values)
    chosen = tuple(name.text for name in wanted)
    if extra is not None and set(chosen) & set(extra.names):
        names, values = (*names, *extra.names), np.concatenate([values, extra.values], axis=2)
    for name in chosen:
        if name not in names:
            raise EngineError("invalid_result", f"it has no column '{name}'")
    return Part(chosen, values[:, :, [names.index(name) for name in chosen]])


def quantile_rows(
    result: Result, part: Part, levels: Sequence[float]
) -> Iterator[Sequence[object]]:
    """By level, then date: the quantiles over the simulations, linear between order statistics."""
    facts = result.facts
    known = [facts["primary_id"], facts["seed"], facts["population"]]
    dates = days(result)
    quantiles = np.quantile(part.values, levels, axis=0)
    for level, of_level in zip(levels, quantiles.tolist(), strict=True):
        for date, numbers in zip(dates, of_level, strict=True):
            yield [*known, date, level, *numbers]


def trajectory_rows(result: Result, part: Part) -> Iterator[Sequence[object]]:
    """By simulation, then date."""
    facts = result.facts
    dates = days(result)
    for number, values in enumerate(part.values):
        known = [facts["primary_id"], number, facts["seed"], facts["population"]]
        for date, numbers in zip(dates, values.tolist(), strict=True):
            yield [*known, date, *numbers]


def days(result: Result) -> list[str]:
    """The dates as ISO days. Steps within a day have the day's date, as in the original engine."""
    return as_days(result.dates)


def as_days(dates: NDArray[np.datetime64]) -> list[str]:
    """Dates as ISO days."""
    found: list[str] = dates.astype("datetime64[D]").astype(str).tolist()
    return found
