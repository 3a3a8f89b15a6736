"""What a calibration believes before it has seen data: distributions of scipy.stats.

Only the distributions that nearly everybody uses are checked here, without scipy; the adapter
checks the others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from . import fields
from .fields import Name
from .problems import Position, Problems
from .section import Section
from .source import Value

_MOST_DAYS = 10_000
# Their arguments in order, and the values where one is not given.
_KNOWN: dict[str, dict[str, float]] = {
    "uniform": {"loc": 0.0, "scale": 1.0},
    "norm": {"loc": 0.0, "scale": 1.0},
    "randint": {"low": math.nan, "high": math.nan, "loc": 0.0},
}


@dataclass(frozen=True, slots=True)
class Prior:
    """A distribution by its name in scipy.stats, with that one's own arguments: uniform takes
    (loc, scale), and lies between loc and loc + scale."""

    name: str
    args: tuple[float, ...]
    kwargs: Mapping[str, float]
    at: Position


@dataclass(frozen=True, slots=True)
class StartPrior:
    """Start dates: `reference` plus a prior's days, rounded down to whole ones."""

    reference: date
    prior: Prior

    def day(self, offset: float) -> date:
        """The date of a drawn value."""
        return self.reference + timedelta(days=math.floor(offset))


def bounds(prior: Prior) -> tuple[float, float] | None:
    """The least and the largest value; None where only scipy knows."""
    values = _bound(prior)
    if values is None:
        return None
    if prior.name == "uniform":
        return values["loc"], values["loc"] + values["scale"]
    if prior.name == "norm":
        return -math.inf, math.inf
    return values["low"] + values["loc"], values["high"] - 1 + values["loc"]


def read_priors(
    value: Value | None, problems: Problems, what: str
) -> tuple[tuple[Name, ...], dict[str, Prior]]:
    """The names of a mapping `name: {prior: …}`, and the priors that could be read."""
    names = []
    found: dict[str, Prior] = {}
    for name, item in fields.entries(value, problems, what):
        names.append(name)
        whose = f"'{name.text}' in {what}"
        refused = {"distribution": "a calibration takes a 'prior'"}
        section = Section(item, problems, whose, ("prior",), refused)
        prior = read_prior(section.required("prior"), problems, name.text)
        if prior is not None:
            found[name.text] = prior
    return tuple(names), found


def read_prior(value: Value | None, problems: Problems, whose: str) -> Prior | None:
    """One distribution."""
    if value is None:
        return None
    what = f"the prior of '{whose}'"
    section = Section(value, problems, what, ("type", "name", "args", "kwargs"))
    refused = {"custom": "use a distribution of scipy.stats"}
    fields.choice(section.optional("type"), problems, f"the type of {what}", ("scipy",), refused)
    name = fields.text(section.required("name"), problems, f"the name of {what}")
    listed = section.optional("args")
    args = [fields.number(each, problems, f"an argument of {what}")
            for each in fields.items(listed, problems, "args")]  # fmt: skip
    extra = section.optional("kwargs")
    named = [(key.text, fields.number(each, problems, f"'{key.text}' of {what}"))
             for key, each in fields.entries(extra, problems, "kwargs")]  # fmt: skip
    numbers = tuple(number for number in args if number is not None)
    kwargs = {key: number for key, number in named if number is not None}
    if name is None or len(numbers) < len(args) or len(kwargs) < len(named):
        return None
    prior = Prior(name.text, numbers, kwargs, listed.at if listed else value.at)
    return prior if _is_right(prior, problems, what) else None


def read_start_prior(value: Value | None, problems: Problems) -> StartPrior | None:
    """The section `start_date` of a calibration."""
    if value is None:
        return None
    refused = {"distribution": "a distribution belongs to sampling; a calibration takes a 'prior'"}
    section = Section(value, problems, "start_date", ("reference_date", "prior"), refused)
    reference = fields.day(section.required("reference_date"), problems, "reference_date")
    prior = read_prior(section.required("prior"), problems, "start_date")
    if prior is None or reference is None:
        return None
    known = bounds(prior)
    if known is not None and prior.name != "norm" and max(map(abs, known)) > _MOST_DAYS:
        problems.add(prior.at, f"start_date is at most {_MOST_DAYS} days from reference_date")
        return None
    return StartPrior(reference, prior)


def _bound(prior: Prior) -> dict[str, float] | None:
    defaults = _KNOWN.get(prior.name)
    if defaults is None or len(prior.args) > len(defaults):
        return None
    given = dict(zip(defaults, prior.args, strict=False))
    if not prior.kwargs.keys() <= defaults.keys() - given.keys():
        return None
    return {**defaults, **given, **prior.kwargs}


def _is_right(prior: Prior, problems: Problems, what: str) -> bool:
    values = _bound(prior)
    if values is None:
        return True  # for scipy to judge
    if any(math.isnan(value) for value in values.values()):
        problems.add(prior.at, f"{what}: randint takes two args, low and high")
    elif "scale" in values and values["scale"] <= 0:
        problems.add(
            prior.at,
            f"{what}: scale must be more than 0, not {values['scale']:g}",
            "args are scipy's [loc, scale] here, not [low, high]",
        )
    elif prior.name == "randint" and any(value != int(value) for value in values.values()):
        problems.add(prior.at, f"{what}: 'randint' takes whole numbers")
    elif prior.name == "randint" and values["high"] <= values["low"]:
        problems.add(
            prior.at,
            f"{what}: high ({values['high']:g}) must be more than low ({values['low']:g})",
            "randint takes [low, high], and high itself is never drawn",
        )
    else:
        return True
    return False
