"""Typed reading of values. Every function notes a problem and gives None where a value is wrong."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from .problems import Position, Problems, did_you_mean
from .section import kind_of
from .source import Value

_PLAIN_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# What pandas' timestamps hold, with room for sampled and resampled dates.
_FIRST_YEAR, _LAST_YEAR = 1700, 2200


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the user wrote it, and where."""

    text: str
    at: Position


def text(value: Value | None, problems: Problems, what: str) -> Name | None:
    """A non-empty text."""
    if value is None:
        return None
    if isinstance(value.data, str) and value.data.strip():
        return Name(value.data, value.at)
    hint = None
    if isinstance(value.data, (bool, int, float, date)):
        hint = "put it in quotes, or YAML reads it as something else"
    problems.add(value.at, f"{what} must be text, {kind_of(value)}", hint)
    return None


def free_text(value: Value | None, problems: Problems, what: str) -> str | None:
    """Any scalar, for fields that nothing depends on."""
    if value is None:
        return None
    if isinstance(value.data, (tuple, Mapping)):
        problems.add(value.at, f"{what} must be text, {kind_of(value)}")
        return None
    return str(value.data)


def as_number(value: Value) -> float | None:
    """The number that a scalar stands for. YAML 1.1 takes `1e-3` for text; it is a number here."""
    data = value.data
    if isinstance(data, bool):
        return None
    if isinstance(data, (int, float)):
        try:
            return float(data)
        except OverflowError:
            return math.inf
    if isinstance(data, str):
        try:
            return float(data)
        except ValueError:
            return None
    return None


def number(
    value: Value | None,
    problems: Problems,
    what: str,
    *,
    minimum: float | None = None,
    above: float | None = None,
) -> float | None:
    """A finite number, at least `minimum` or more than `above`."""
    if value is None:
        return None
    found = as_number(value)
    if found is None:
        problems.add(value.at, f"{what} must be a number, {kind_of(value)}")
    elif not math.isfinite(found):
        problems.add(value.at, f"{what} must be finite, not {found}")
    elif minimum is not None and found < minimum:
        problems.add(value.at, f"{what} must be at least {minimum:g}, not {found:g}")
    elif above is not None and found <= above:
        problems.add(value.at, f"{what} must be more than {above:g}, not {found:g}")
    else:
        return found
    return None


def integer(
    value: Value | None, problems: Problems, what: str, *, minimum: int | None = None
) -> int | None:
    """A whole number, at least `minimum`."""
    if value is None:
        return None
    data = value.data
    if isinstance(data, float) and data.is_integer():
        data = int(data)
    if not isinstance(data, int) or isinstance(data, bool):
        problems.add(value.at, f"{what} must be a whole number, {kind_of(value)}")
        return None
    if minimum is not None and data < minimum:
        problems.add(value.at, f"{what} must be at least {minimum}, not {data}")
        return None
    return data


def day(value: Value | None, problems: Problems, what: str) -> date | None:
    """A calendar date, `YYYY-MM-DD`."""
    if value is None:
        return None
    found = _date_of(value.data)
    if found is None:
        problems.add(
            value.at,
            f"{what} must be a date, {kind_of(value)}",
            "write it as YYYY-MM-DD: '2024-10-01'",
        )
    elif not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        problems.add(value.at, f"{what} must lie between {_FIRST_YEAR} and {_LAST_YEAR}: {found}")
        found = None
    return found


def _date_of(data: object) -> date | None:
    if isinstance(data, datetime):
        midnight = data.time() == time() and data.tzinfo is None
        return data.date() if midnight else None
    if isinstance(data, date):
        return data
    if isinstance(data, str) and _PLAIN_DATE.fullmatch(data.strip()):
        try:
            return date.fromisoformat(data.strip())
        except ValueError:
            return None
    return None


def boolean(value: Value | None, problems: Problems, what: str) -> bool | None:
    """true or false."""
    if value is None:
        return None
    if isinstance(value.data, bool):
        return value.data
    problems.add(value.at, f"{what} must be true or false, {kind_of(value)}")
    return None


def choice(
    value: Value | None,
    problems: Problems,
    what: str,
    known: Sequence[str],
    refused: Mapping[str, str] | None = None,
) -> str | None:
    """One of a few words; a refused one is named with its reason."""
    found = text(value, problems, what)
    if found is None:
        return None
    if found.text in known:
        return found.text
    if refused and found.text in refused:
        problems.add(
            found.at, f"{what} '{found.text}' is not supported by this engine", refused[found.text]
        )
    else:
        problems.add(found.at, f"{what} cannot be '{found.text}'", did_you_mean(found.text, known))
    return None


def items(value: Value | None, problems: Problems, what: str) -> tuple[Value, ...]:
    """The items of a list; empty where it is absent or no list."""
    if value is None:
        return ()
    if isinstance(value.data, tuple):
        return value.data
    problems.add(value.at, f"{what} must be a list (`- item` lines), {kind_of(value)}")
    return ()


def entries(value: Value | None, problems: Problems, what: str) -> Iterator[tuple[Name, Value]]:
    """The keys and values of a mapping with names of the user's own."""
    if value is None:
        return
    if not isinstance(value.data, Mapping):
        problems.add(value.at, f"{what} must be a mapping (`name: …` lines), {kind_of(value)}")
        return
    for key, entry in value.data.items():
        yield Name(key, entry.key_at), entry.value


def names(value: Value | None, problems: Problems, what: str) -> tuple[Name, ...]:
    """A list of texts without repeats."""
    found: dict[str, Name] = {}
    for item in items(value, problems, what):
        name = text(item, problems, f"an item of {what}")
        if name is None:
            continue
        if name.text in found:
            problems.add(name.at, f"'{name.text}' is in {what} twice")
            continue
        found[name.text] = name
    return tuple(found.values())
