"""Factors over time: the seasonal wave, and the scaling of parameters.

All have one value a time step: int(days / step) + 1 of them, the first at the start date.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import numpy as np
from numpy.typing import NDArray

from ..experiment.forcing import ParameterScaling, Seasonality

Floats = NDArray[np.float64]


def step_count(start: date, end: date, step: float) -> int:
    """The number of time steps from start to end, in days of `step`."""
    return int((end - start).total_seconds() / 86400 / step) + 1


def seasonal_factors(wave: Seasonality, start: date, end: date, step: float) -> Floats:
    """The wave of Balcan et al. 2010 (doi:10.1016/j.jocs.2010.07.002, eq. 25), between
    minimum/maximum and 1.

    The period is 365 days, or twice the distance between peak and trough. Time is counted in steps
    from the start, and each value is computed alone: both as in the original engine, whose last
    bits this keeps.
    """
    low = wave.minimum / wave.maximum
    peak = _days(wave.peak, start) / step
    days = 365.0
    if wave.trough is not None:
        days = 2 * abs(_days(wave.trough, start) - _days(wave.peak, start))
    period = days / step
    values = []
    for index in range(step_count(start, end, step)):
        at = timedelta(days=index * step).total_seconds() / 86400 / step
        angle = (2 * np.pi / period) * (at - peak) + (np.pi / 2)
        values.append(((1 - low) * np.sin(angle) + 1 + low) / 2)
    return np.array(values)


def scaling_factors(scaling: ParameterScaling, start: date, end: date, step: float) -> Floats:
    """The factor on each step whose day lies within the intervention, else 1. The last day counts
    to its end."""
    begin = datetime.combine(start, time())
    values = []
    for index in range(step_count(start, end, step)):
        today = (begin + timedelta(days=index * step)).date()
        values.append(scaling.factor if scaling.start <= today <= scaling.end else 1.0)
    return np.array(values)


def apply_factors(value: float | Floats, factors: Floats) -> Floats:
    """A parameter times factors over time.

    Args:
        value: a number, or shape (steps,), (1, groups) or (steps, groups).
        factors: shape (steps,).

    Returns:
        Shape (steps,) for a number or (steps,), else (steps, groups).
    """
    known = np.asarray(value, dtype=float)
    over_time = factors if known.ndim < 2 else factors[:, np.newaxis]
    return np.asarray(over_time * known)


def _days(day: date, start: date) -> float:
    return (day - start).total_seconds() / 86400
