"""Expressions are read and evaluated as Python would."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from epycloud_engine.experiment.expression import ExpressionError, evaluate, variables
from epycloud_engine.experiment.expression_parser import parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1/1.5", 1 / 1.5),
        ("2**3**2", 512.0),
        ("-2**2", -4.0),
        ("2**-1", 0.5),
        ("(1+2)*3-4/8", 8.5),
        ("1e-3 + .5", 0.501),
        ("--2", 2),
        ("np.exp(-2) + 3*np.sqrt(4)", math.exp(-2) + 6),
        ("maximum(1, 2) * numpy.pi", 2 * math.pi),
    ],
)
def test_value(text: str, value: float) -> None:
    assert evaluate(parse(text), {}) == pytest.approx(value, rel=1e-15)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("", 0), ("1 +", 3), ("1 2", 2), ("(1", 2), ("a.b", 0), ("__import__(1)", 0),
        ("[1, 2]", 0), ("f(1)", 0), ("exp()", 4), ("exp(1, 2)", 0), ("a = 1", 2), ("a if b", 2),
        ("1 @ 2", 2), ("lambda: 1", 6), ("'a'", 0), ("a[0]", 1), ("mu//2", 3),
    ],
)  # fmt: skip
def test_not_an_expression(text: str, column: int) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert caught.value.column == column


def test_length_is_limited() -> None:
    with pytest.raises(ExpressionError, match="long"):
        parse("1" + "+1" * 5000)
    assert evaluate(parse("1" + "+1" * 240), {}) == 241
    assert evaluate(parse("9" * 5000 + "0/1e300"), {}) == math.inf
    assert evaluate(parse("*".join(["999999999999999"] * 30)), {}) == math.inf


def test_nesting_is_limited() -> None:
    with pytest.raises(ExpressionError, match="nested"):
        parse("(" * 200 + "1" + ")" * 200)


@pytest.mark.parametrize("text", ["1/0", "10.0**400", "9**9**9**9", "(-8)**0.5", "x"])
def test_no_value(text: str) -> None:
    with pytest.raises(ExpressionError):
        evaluate(parse(text), {})


def test_arrays_come_along() -> None:
    by_group = np.array([[0.1, 0.2, 0.3]])
    found = evaluate(parse("mu*(1-p)"), {"mu": 0.4, "p": by_group})
    assert np.array_equal(found, 0.4 * (1 - by_group))


def test_variables_in_order() -> None:
    assert [v.name for v in variables(parse("b*(a+exp(c))/b"))] == ["b", "a", "c", "b"]


_values = st.floats(min_value=0.01, max_value=100)
_names = {"a": 1.7, "b": 0.3, "c": 42.0}


@st.composite
def _expressions(draw: st.DrawFn, depth: int = 4) -> tuple[str, float]:
    """Text, and its value computed along the way."""
    if depth == 0 or draw(st.booleans()):
        if draw(st.booleans()):
            name = draw(st.sampled_from(sorted(_names)))
            return name, _names[name]
        value = draw(_values)
        return repr(value), value
    left, x = draw(_expressions(depth=depth - 1))
    right, y = draw(_expressions(depth=depth - 1))
    sign = draw(st.sampled_from("+-*"))
    value = {"+": x + y, "-": x - y, "*": x * y}[sign]
    space = draw(st.sampled_from(["", " "]))
    return f"({left}{space}{sign}{space}{right})", value


@given(_expressions())
def test_evaluates_bit_for_bit(case: tuple[str, float]) -> None:
    text, value = case
    assert evaluate(parse(text), _names) == value


@given(st.text(alphabet="ab01.+-*/() e", max_size=20))
def test_agrees_with_python_or_refuses(text: str) -> None:
    try:
        found = evaluate(parse(text), {"a": 1.5, "b": 2.5, "e": 3.5})
    except ExpressionError:
        return
    if re.search(r"(?<![\d.])0\d", text):
        return  # Python refuses numbers such as 01
    wanted = eval(text.strip(), {"__builtins__": {}}, {"a": 1.5, "b": 2.5, "e": 3.5})  # noqa: S307
    assert found == pytest.approx(wanted, rel=1e-12, nan_ok=True)
