"""The section `parameters` of a model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from . import fields
from .expression import FUNCTIONS
from .fields import Name
from .formulas import Formula, constant, formula
from .problems import Position, Problems
from .section import Section
from .source import Value

EIGENVALUE = "eigenvalue"
Kind = Literal["scalar", "age_varying", "sampled", "calibrated", "calculated"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter: one number (`scalar`), one a group (`age_varying`), or how to get it."""

    name: Name
    kind: Kind
    numbers: tuple[float, ...]
    formula: Formula | None
    at: Position


def read_parameters(value: Value | None, problems: Problems) -> dict[str, Parameter]:
    """The parameters in order."""
    found: dict[str, Parameter] = {}
    for name, item in fields.entries(value, problems, "parameters"):
        if name.text == EIGENVALUE or name.text in FUNCTIONS or not name.text.isidentifier():
            problems.add(
                name.at,
                f"'{name.text}' cannot be a parameter's name",
                "use letters, digits and _; eigenvalue and functions such as exp are taken",
            )
            continue
        parameter = _parameter(name, item, problems)
        if parameter is not None:
            found[name.text] = parameter
    return found


def _parameter(name: Name, item: Value, problems: Problems) -> Parameter | None:
    what = f"parameter '{name.text}'"
    section = Section(item, problems, what, ("type", "value", "values"))
    known = ("scalar", "age_varying", "sampled", "calibrated", "calculated")
    kind = fields.choice(section.required("type"), problems, f"the type of {what}", known)
    at = item.at
    if kind == "scalar":
        section.forbid("values", "a scalar has one 'value'")
        found = constant(section.required("value"), problems, what)
        return Parameter(name, "scalar", (0.0 if found is None else found,), None, at)
    if kind == "age_varying":
        section.forbid("value", "an age_varying parameter has a list of 'values'")
        listed = section.required("values")
        numbers = [
            constant(each, problems, f"a value of {what}")
            for each in fields.items(listed, problems, f"values of {what}")
        ]
        at = listed.at if listed else at
        return Parameter(
            name, "age_varying", tuple(0.0 if n is None else n for n in numbers), None, at
        )
    if kind == "sampled":
        for key in ("value", "values"):
            section.forbid(key, "its values come from modelset.sampling")
        return Parameter(name, "sampled", (), None, at)
    if kind == "calibrated":
        for key in ("value", "values"):
            section.forbid(key, "its values come from a prior in modelset.calibration")
        return Parameter(name, "calibrated", (), None, at)
    if kind == "calculated":
        section.forbid("values", "a calculated parameter has one expression in 'value'")
        made = formula(section.required("value"), problems, what)
        return Parameter(name, "calculated", (), made, at)
    # Its type is wrong and noted; it stays known, so that a rate that uses it is not blamed too.
    return Parameter(name, "scalar", (0.0,), None, at)


def given_names(made: Formula, parameters: dict[str, Parameter]) -> set[str]:
    """The names that a formula comes down to: those that no formula gives, the eigenvalue too.

    The parameters must not depend on each other in a circle.
    """
    found: set[str] = set()
    for name in made.names:
        parameter = parameters.get(name)
        if parameter is None or parameter.formula is None:
            found.add(name)
        else:
            found |= given_names(parameter.formula, parameters)
    return found


def calculation_order(parameters: dict[str, Parameter]) -> tuple[list[Parameter], list[str]]:
    """The calculated parameters so that each comes after those it uses.

    Returns:
        The parameters in order, and the names of a cycle (empty where there is none).
    """
    done: dict[str, Parameter] = {}
    path: list[str] = []

    def visit(name: str) -> list[str]:
        parameter = parameters.get(name)
        if parameter is None or parameter.formula is None or name in done:
            return []
        if name in path:
            return [*path[path.index(name) :], name]
        path.append(name)
        for used in parameter.formula.names:
            cycle = visit(used)
            if cycle:
                return cycle
        path.pop()
        done[name] = parameter
        return []

    for name in parameters:
        cycle = visit(name)
        if cycle:
            return [], cycle
    return list(done.values()), []
