"""Numbers and expressions as fields of an experiment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .expression import ExpressionError, Number, Tree, evaluate, variables
from .expression_parser import parse
from .fields import as_number
from .problems import Position, Problems, did_you_mean
from .source import Value


@dataclass(frozen=True, slots=True)
class Formula:
    """An expression with its text and place. A plain number is a formula without names."""

    text: str
    tree: Tree
    at: Position

    @property
    def names(self) -> tuple[str, ...]:
        """The distinct names it depends on, in order."""
        return tuple(dict.fromkeys(variable.name for variable in variables(self.tree)))


def formula(value: Value | None, problems: Problems, what: str) -> Formula | None:
    """A number or an expression; a problem and None where it is neither."""
    if value is None:
        return None
    data = value.data
    if isinstance(data, bool) or not isinstance(data, (int, float, str)):
        problems.add(value.at, f"{what} must be a number or an expression")
        return None
    # repr keeps all digits of a float
    source = data if isinstance(data, str) else repr(data)
    try:
        return Formula(source.strip(), parse(source), value.at)
    except ExpressionError as error:
        at = value.at
        shown = f"{what} '{source}' cannot be read: {error} (character {error.column + 1})"
        problems.add(at, shown, "allowed: + - * / **, parentheses, numbers, names, exp(), log() …")
        return None


def constant(value: Value | None, problems: Problems, what: str) -> float | None:
    """A formula without names, as its number."""
    if value is None:
        return None
    if not isinstance(value.data, str):
        found = as_number(value)
        if found is not None:
            return found
    made = formula(value, problems, what)
    if made is None:
        return None
    if made.names:
        problems.add(
            made.at,
            f"{what} '{made.text}' uses the name '{made.names[0]}'; only numbers are allowed here",
            "make it a parameter of type 'calculated'",
        )
        return None
    return constant_value(made, problems, what)


def constant_value(made: Formula, problems: Problems, what: str) -> float | None:
    """The finite number a formula without names stands for."""
    try:
        result: Number = evaluate(made.tree, {})
    except ExpressionError as error:
        problems.add(made.at, f"{what} '{made.text}' has no value: {error}")
        return None
    if not abs(result) < float("inf"):
        problems.add(made.at, f"{what} '{made.text}' is not a finite number")
        return None
    return float(result)


def check_names(
    made: Formula, known: Iterable[str], problems: Problems, what: str, *, kind: str = "parameter"
) -> None:
    """Notes each name of a formula that is not known."""
    names = list(known)
    for name in made.names:
        if name not in names:
            problems.add(
                made.at, f"{what} uses '{name}', which is no {kind}", did_you_mean(name, names)
            )
