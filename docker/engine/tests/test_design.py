"""Grids and Latin hypercubes."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import qmc

from epycloud_engine.epydemix.design import (
    latin_hypercube,
    map_days,
    map_shares,
    map_spread,
    parameter_sets,
)
from epycloud_engine.experiment.distributions import Spread
from epycloud_engine.experiment.modelset import read_modelset
from epycloud_engine.experiment.problems import Position, Problems
from epycloud_engine.experiment.sampling import count_sets
from epycloud_engine.experiment.source import from_plain

AT = Position("t")


def _sampling(**sampling: object) -> object:
    problems = Problems()
    data = {"population_names": ["US"], "sampling": sampling}
    made = read_modelset(from_plain(data, "t"), problems)
    assert not problems.found, problems.found
    return made.sampling


GRID = {"strategy": "grid", "parameters": ["b", "a"]}
VALUES = {"a": {"values": [1, 2, 3]}, "b": {"values": [10, 20]}}
CUBE = {"strategy": "LHS", "n_samples": 5, "parameters": ["x", "start_date", "n"],
        "compartments": ["I"]}  # fmt: skip
SPREADS = {
    "x": {"distribution": {"type": "scipy", "name": "uniform", "args": [2.0, 4.0]}},
    "n": {"distribution": {"name": "randint", "args": [3, 6]}},
}
START = {"reference_date": "2024-10-01", "distribution": {"name": "randint", "args": [0, 30]}}
RANGES = {"I": {"min": 0.01, "max": 0.05}}


def test_grid_order() -> None:
    sets = parameter_sets(_sampling(samplers=[GRID], parameters=VALUES), 1)  # type: ignore[arg-type]
    assert [tuple(s.parameters.items()) for s in sets[:4]] == [
        (("b", 10.0), ("a", 1.0)),
        (("b", 10.0), ("a", 2.0)),
        (("b", 10.0), ("a", 3.0)),
        (("b", 20.0), ("a", 1.0)),
    ]
    assert len(sets) == 6


def test_columns_are_compartments_then_parameters_in_order() -> None:
    sampling = _sampling(
        samplers=[GRID, CUBE],
        parameters={**VALUES, **SPREADS},
        start_date=START,
        compartments=RANGES,
    )
    sets = parameter_sets(sampling, 42)  # type: ignore[arg-type]
    assert len(sets) == count_sets(sampling) == 30  # type: ignore[arg-type]
    unit = qmc.LatinHypercube(d=4, scramble=True, seed=42).random(5)
    for k, one in enumerate(sets[5:10]):  # the second grid point has the same points
        assert one.compartments["I"] == 0.01 + (0.05 - 0.01) * unit[k, 0]
        assert one.parameters["x"] == 2 + 2 * unit[k, 1]
        assert one.start == date(2024, 10, 1 + int(30 * unit[k, 2]))
        assert one.parameters["n"] == 3 + int(3 * unit[k, 3])
        assert (one.parameters["b"], one.parameters["a"]) == (10.0, 2.0)


@given(st.integers(1, 40), st.integers(1, 5), st.integers(0, 2**32))
def test_each_row_and_column_once(samples: int, dimensions: int, seed: int) -> None:
    points = latin_hypercube(samples, dimensions, seed)
    for column in points.T:
        assert sorted(np.floor(column * samples).astype(int)) == list(range(samples))


def test_high_is_excluded() -> None:
    unit = np.array([0.0, 0.49, 0.5, np.nextafter(1, 0)])
    assert map_spread(unit, Spread("randint", 3, 5, AT)).tolist() == [3, 3, 4, 4]
    assert map_days(unit, Spread("uniform", 0, 2, AT)).tolist() == [0, 0, 1, 1]


@given(
    st.integers(1, 5).flatmap(
        lambda n: st.tuples(
            st.lists(st.floats(0, 1 / 8), min_size=n, max_size=n),
            st.lists(st.floats(0.01, 0.8), min_size=n, max_size=n),
            st.lists(st.floats(0, 1), min_size=n, max_size=n),
        )
    )
)
def test_shares_stay_in_their_ranges_and_below_one(
    case: tuple[list[float], list[float], list[float]],
) -> None:
    low, room, unit = (np.array(each) for each in case)
    (found,) = map_shares(unit[np.newaxis], low, low + room)
    assert np.all(found >= low - 1e-9)
    assert np.all(found <= low + room + 1e-9)
    assert found.sum() <= 1 + 1e-9
    wanted = low + room * unit
    if wanted.sum() <= 1:
        assert np.allclose(found, wanted)
    else:
        assert found.sum() == pytest.approx(1)
        # the closest point: no random feasible point is closer
        chance = np.random.default_rng(1)
        best = np.linalg.norm(found - wanted)
        for _ in range(20):
            other = low + room * chance.random(len(low))
            if other.sum() <= 1:
                assert np.linalg.norm(other - wanted) >= best - 1e-6
