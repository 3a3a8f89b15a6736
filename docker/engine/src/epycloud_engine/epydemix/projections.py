"""Trajectories that start on different days, on common dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..protocol import EngineError
from .calibrated import Projected

Floats = NDArray[np.float64]
Dates = NDArray[np.datetime64]


def stacked(
    made: Sequence[dict[str, Any]], draws: Floats, first: date | None, frequency: str
) -> Projected:
    """The trajectories as arrays. Shorter ones have zeros in front: before its start nobody is
    anywhere in a simulation.

    Args:
        made: of the simulator.
        draws: the values of each, shape (trajectories, priors).
        first: the reference of sampled start dates, from which the common dates begin.
        frequency: of the dates, as pandas has it.

    Raises:
        EngineError: `simulation_failed` where the dates of two do not fit each other.
    """
    dates: Dates = max((one["dates"] for one in made), key=len)
    if first is not None:
        dates = np.concatenate([_before(first, dates[0], frequency), dates])
    for one in made:
        if not np.array_equal(dates[len(dates) - len(one["dates"]) :], one["dates"]):
            raise EngineError(
                "simulation_failed", "the projections cannot be put on common dates",
                hint="resample to D or W-SAT",
            )  # fmt: skip
    return Projected(
        dates=dates,
        compartment_names=made[0]["compartment_names"],
        compartments=_padded([one["compartments"] for one in made], len(dates)),
        transition_names=made[0]["transition_names"],
        transitions=_padded([one["transitions"] for one in made], len(dates)),
        draws=draws,
    )


def _before(first: date, start: np.datetime64, frequency: str) -> Dates:
    import pandas as pd

    days = pd.date_range(first, pd.Timestamp(start), freq=frequency, inclusive="left")
    return np.array(days, dtype="datetime64[s]")


def _padded(parts: Sequence[Floats], length: int) -> Floats:
    whole = np.zeros((len(parts), length, parts[0].shape[1]))
    for number, part in enumerate(parts):
        whole[number, length - len(part) :] = part
    return whole
