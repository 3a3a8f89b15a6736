"""Arithmetic over parameters: `Rt*mu/eigenvalue`, `1 - exp(-rate)`.

The parser (`expression_parser`) and the evaluator are our own: text never reaches Python's `eval`.
The operators act on
floats and on numpy arrays in the order in which they are written, so the numbers are bit for bit
those of the same expression in Python.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Number = Any  # a Python int or float, or a numpy array of floats

_OPERATORS: Mapping[str, Callable[[Number, Number], Number]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
FUNCTIONS: Mapping[str, int] = {
    "exp": 1, "expm1": 1, "log": 1, "log1p": 1, "log2": 1, "log10": 1, "sqrt": 1, "abs": 1,
    "sin": 1, "cos": 1, "tan": 1, "tanh": 1, "minimum": 2, "maximum": 2, "power": 2,
}  # fmt: skip
_LARGEST_WHOLE = 2**53  # beyond it, a float loses nothing that a parameter would keep


class ExpressionError(ValueError):
    """An expression that cannot be read or has no value; `column` counts from 0 in its text."""

    def __init__(self, message: str, column: int = 0) -> None:
        super().__init__(message)
        self.column = column


@dataclass(frozen=True, slots=True)
class Constant:
    value: float


@dataclass(frozen=True, slots=True)
class Variable:
    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Operation:
    sign: str
    operands: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Call:
    function: str
    arguments: tuple[Tree, ...]


Tree = Constant | Variable | Operation | Call


def variables(tree: Tree) -> tuple[Variable, ...]:
    """The names an expression depends on, in the order in which they are written."""
    if isinstance(tree, Variable):
        return (tree,)
    if isinstance(tree, Operation):
        return tuple(found for part in tree.operands for found in variables(part))
    if isinstance(tree, Call):
        return tuple(found for part in tree.arguments for found in variables(part))
    return ()


def evaluate(tree: Tree, values: Mapping[str, Number]) -> Number:
    """The value of an expression.

    Args:
        tree: what `expression_parser.parse` gave.
        values: a float or an array for each name; arrays must broadcast.

    Raises:
        ExpressionError: an unknown name, a division by zero, a result out of range.
    """
    try:
        return _value(tree, values)
    except ZeroDivisionError:
        raise ExpressionError("it divides by zero") from None
    except OverflowError:
        raise ExpressionError("a result is too large") from None
    except KeyError as error:
        raise ExpressionError(f"the name {error} is not known") from None


def _value(tree: Tree, values: Mapping[str, Number]) -> Number:
    if isinstance(tree, Constant):
        return tree.value
    if isinstance(tree, Variable):
        return values[tree.name]
    if isinstance(tree, Call):
        # Imported on use: validation of names needs no numpy.
        import numpy

        return getattr(numpy, tree.function)(*(_value(part, values) for part in tree.arguments))
    operands = [_value(part, values) for part in tree.operands]
    if len(operands) == 1:
        return -operands[0] if tree.sign == "-" else +operands[0]
    left, right = operands
    if tree.sign != "**":
        result = _OPERATORS[tree.sign](left, right)
        whole = isinstance(result, int) and abs(result) > _LARGEST_WHOLE
        return float(result) if whole else result
    if isinstance(left, int) and isinstance(right, int):
        left = float(left)  # 9**9**9 as integers would fill the memory
    result = left**right
    if isinstance(result, complex):
        raise ExpressionError("it takes a fractional power of a negative number")
    return result
