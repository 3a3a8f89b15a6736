"""What samplers draw from: distributions, ranges of shares, start dates."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from . import fields
from .fields import Name
from .problems import Position, Problems
from .section import Section
from .source import Value

_MOST_DAYS = 10_000


@dataclass(frozen=True, slots=True)
class Spread:
    """How a Latin hypercube's unit interval is mapped: `uniform` to [low, high), `randint` to
    the whole numbers from low to high - 1."""

    kind: Literal["uniform", "randint"]
    low: float
    high: float
    at: Position


@dataclass(frozen=True, slots=True)
class StartSpread:
    """Start dates: `reference` plus whole days from `low` to below `high`."""

    reference: date
    spread: Spread

    @property
    def latest(self) -> date:
        """The last day that can be drawn."""
        return self.reference + timedelta(days=math.ceil(self.spread.high) - 1)


def read_spread(value: Value | None, problems: Problems, what: str) -> Spread | None:
    if value is None:
        return None
    section = Section(
        value, problems, f"the distribution of {what}", ("type", "name", "args", "kwargs")
    )
    fields.choice(section.optional("type"), problems, "the distribution's type", ("scipy",))
    kind = fields.choice(
        section.required("name"), problems, "the distribution", ("uniform", "randint")
    )
    extra = section.optional("kwargs")
    if extra is not None and extra.data:
        problems.add(extra.at, "'kwargs' of a distribution is not supported", "use 'args'")
    listed = section.required("args")
    numbers = [fields.number(each, problems, "an argument of a distribution")
               for each in fields.items(listed, problems, "args")]  # fmt: skip
    if listed is None or kind is None:
        return None
    if len(numbers) != 2:
        problems.add(listed.at, f"'{kind}' takes two args, low and high, not {len(numbers)}")
        return None
    low, high = numbers
    if low is None or high is None:
        return None
    if high <= low:
        problems.add(
            listed.at,
            f"high ({high:g}) must be more than low ({low:g})",
            "args are [low, high] here, not scipy's [loc, scale]",
        )
        return None
    if kind == "randint":
        if low != int(low) or high != int(high):
            problems.add(listed.at, "'randint' takes whole numbers")
        return Spread("randint", low, high, listed.at)
    return Spread("uniform", low, high, listed.at)


def read_range(name: Name, item: Value, problems: Problems) -> Spread | None:
    what = f"the range of '{name.text}'"
    section = Section(item, problems, what, ("min", "max"))
    low = fields.number(section.required("min"), problems, "min", minimum=0)
    high_value = section.required("max")
    high = fields.number(high_value, problems, "max")
    if low is None or high is None or high_value is None:
        return None
    if high <= low:
        problems.add(high_value.at, f"{what}: max ({high:g}) must be more than min ({low:g})")
        return None
    if high > 1:
        problems.add(high_value.at, f"{what} is in shares of the population, at most 1")
        return None
    return Spread("uniform", low, high, item.at)


def read_start(value: Value | None, problems: Problems) -> StartSpread | None:
    if value is None:
        return None
    section = Section(
        value,
        problems,
        "start_date",
        ("reference_date", "distribution"),
        {"prior": "a prior belongs to a calibration; use 'distribution'"},
    )
    reference = fields.day(section.required("reference_date"), problems, "reference_date")
    spread = read_spread(section.required("distribution"), problems, "start_date")
    if spread is not None and max(abs(spread.low), abs(spread.high)) > _MOST_DAYS:
        problems.add(spread.at, f"start_date is at most {_MOST_DAYS} days from reference_date")
        return None
    if reference is None or spread is None:
        return None
    return StartSpread(reference, spread)
