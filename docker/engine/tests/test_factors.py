"""Seasonality and scaling over time, against closed forms."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from epycloud_engine.epydemix.factors import (
    apply_factors,
    scaling_factors,
    seasonal_factors,
    step_count,
)
from epycloud_engine.experiment.fields import Name
from epycloud_engine.experiment.forcing import ParameterScaling, Seasonality
from epycloud_engine.experiment.problems import Position

NAME = Name("beta", Position("t"))
START, END = date(2024, 9, 1), date(2025, 8, 31)


@pytest.mark.parametrize(
    ("step", "steps"), [(1.0, 365), (0.5, 729), (2.0, 183), (7.0, 53), (0.3, 1214)]
)
def test_step_count(step: float, steps: int) -> None:
    assert step_count(START, END, step) == steps


def test_one_day_is_one_step() -> None:
    assert step_count(START, START, 1.0) == 1


@pytest.mark.parametrize("step", [1.0, 0.5, 2.0])
@pytest.mark.parametrize("trough", [None, date(2025, 6, 1)])
def test_wave(step: float, trough: date | None) -> None:
    peak = date(2025, 1, 15)
    wave = Seasonality(NAME, peak, trough, 2.0, 1.4)
    found = seasonal_factors(wave, START, END, step)
    days = np.arange(len(found)) * step - (peak - START).days
    period = 365 if trough is None else 2 * (trough - peak).days
    low = 1.4 / 2.0
    # between low and 1: the mean plus half the range times a cosine about the peak
    wanted = (1 + low) / 2 + (1 - low) / 2 * np.cos(2 * np.pi * days / period)
    assert np.allclose(found, wanted, rtol=0, atol=1e-12)
    assert found.max() == pytest.approx(1.0, abs=1e-12)


@given(st.integers(0, 300), st.integers(0, 300), st.sampled_from([0.5, 1.0, 2.0, 0.3]))
def test_scaling_holds_on_whole_days(first: int, length: int, step: float) -> None:
    start = START + timedelta(days=first)
    end = start + timedelta(days=length)
    found = scaling_factors(ParameterScaling(NAME, 0.25, start, end), START, END, step)
    for index, factor in enumerate(found):
        today = first <= int(index * step + 1e-9) <= first + length
        assert factor == (0.25 if today else 1.0)


def test_shapes() -> None:
    factors = np.array([1.0, 0.5, 2.0])
    assert apply_factors(3.0, factors).tolist() == [3.0, 1.5, 6.0]
    assert apply_factors(np.array([1.0, 2.0, 3.0]), factors).tolist() == [1.0, 1.0, 6.0]
    by_group = np.array([[10.0, 20.0]])
    assert apply_factors(by_group, factors).tolist() == [[10, 20], [5, 10], [20, 40]]
    assert apply_factors(np.ones((3, 2)), factors).tolist() == [[1, 1], [0.5, 0.5], [2, 2]]
