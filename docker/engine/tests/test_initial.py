"""Initial conditions of every kind."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from epycloud_engine.epydemix.initial import initial_conditions
from epycloud_engine.experiment.compartments import Compartment, Initial
from epycloud_engine.experiment.fields import Name
from epycloud_engine.experiment.problems import Position
from epycloud_engine.protocol import EngineError

PEOPLE = np.array([1000, 2000, 5000])
AT = Position("t")


def _compartments(**initial: Initial | None) -> list[Compartment]:
    return [Compartment(Name(name, AT), value, AT) for name, value in initial.items()]


def test_kinds() -> None:
    found = initial_conditions(
        _compartments(S="default", A=80.0, B=0.1, C=(0.5, 10.0, 0.0), D=0.0, E=None), PEOPLE, {}
    )
    assert found is not None
    assert found["A"].tolist() == [10.0, 20.0, 50.0]
    assert found["B"].tolist() == [100.0, 200.0, 500.0]
    assert found["C"].tolist() == [500.0, 10.0, 0.0]
    assert found["D"].tolist() == [0.0, 0.0, 0.0]
    assert "E" not in found
    assert found["S"].tolist() == [390.0, 1770.0, 4450.0]


def test_the_rest_is_split() -> None:
    found = initial_conditions(_compartments(S="default", V="default", I=800.0), PEOPLE, {})
    assert found is not None
    assert found["S"].tolist() == found["V"].tolist() == [450.0, 900.0, 2250.0]


def test_drawn_values_count() -> None:
    found = initial_conditions(_compartments(S="default", I="sampled"), PEOPLE, {"I": 0.25})
    assert found is not None
    assert found["I"].tolist() == [250.0, 500.0, 1250.0]


def test_nothing_said() -> None:
    assert initial_conditions(_compartments(S=None, I=None), PEOPLE, {}) is None


def test_too_many_people() -> None:
    with pytest.raises(EngineError, match="age group 1") as caught:
        initial_conditions(_compartments(S="default", I=(1001.0, 0.0, 0.0)), PEOPLE, {})
    assert caught.value.code == "invalid_experiment"


@given(st.lists(st.floats(0, 0.3), min_size=3, max_size=3), st.integers(1, 3))
def test_everybody_is_somewhere(shares: list[float], defaults: int) -> None:
    initial: dict[str, Initial | None] = {f"S{i}": "default" for i in range(defaults)}
    initial |= {f"C{i}": share for i, share in enumerate(shares)}
    found = initial_conditions(_compartments(**initial), PEOPLE, {})
    assert found is not None
    assert np.allclose(sum(found.values()), PEOPLE)
