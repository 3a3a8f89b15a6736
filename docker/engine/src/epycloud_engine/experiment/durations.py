"""Lengths of time as users write them: `6h`, `1h30m`, `90 min`, `2D`."""

from __future__ import annotations

import re
from datetime import timedelta

from .problems import Problems
from .section import kind_of
from .source import Value

_SECONDS = {"w": 604_800, "d": 86_400, "h": 3600, "m": 60, "min": 60, "t": 60, "s": 1}
_LONG = {"week": "w", "day": "d", "hour": "h", "hr": "h", "minute": "m", "sec": "s", "second": "s"}
_PART = re.compile(r"([0-9]+(?:\.[0-9]*)?|\.[0-9]+)?\s*([A-Za-z]+)\s*")
_CLOCK = re.compile(r"(?:([0-9]+)\s*(?:d|days?)\s+)?([0-9]+):([0-5][0-9])(?::([0-5][0-9]))?")
_HINT = "write a number with a unit: 30m, 6h, 1h30m, 2D"
_LONGEST = timedelta(days=3650)


def duration(value: Value | None, problems: Problems, what: str) -> timedelta | None:
    """A positive length of time; a problem and None where it is none."""
    if value is None:
        return None
    if not isinstance(value.data, str):
        problems.add(value.at, f"{what} must be a length of time, {kind_of(value)}", _HINT)
        return None
    found = parse_duration(value.data)
    if found is None:
        problems.add(value.at, f"{what} '{value.data}' is no length of time", _HINT)
    elif not timedelta() < found <= _LONGEST:
        problems.add(value.at, f"{what} must be more than 0 and at most ten years", _HINT)
        found = None
    return found


def parse_duration(text: str) -> timedelta | None:
    """Reads `6h`, `1h30m`, `06:00:00`, `1 day 06:00`; a unit alone counts once, as in pandas. `M`
    is refused: it would be months in one place and minutes in another."""
    clock = _CLOCK.fullmatch(text.strip())
    if clock:
        days, hours, minutes, seconds = (float(part or 0) for part in clock.groups())
        return _limited(days * 86_400 + hours * 3600 + minutes * 60 + seconds)
    total = 0.0
    rest = text.strip()
    if not rest:
        return None
    while rest:
        part = _PART.match(rest)
        unit = None if part is None else _unit(part.group(2))
        if part is None or unit is None or (part.group(1) is None and part.group(0) != text):
            return None
        total += float(part.group(1) or 1) * _SECONDS[unit]
        rest = rest[part.end() :]
    return _limited(total)


def _limited(seconds: float) -> timedelta:
    return timedelta(seconds=min(seconds, 2 * _LONGEST.total_seconds()))


def _unit(text: str) -> str | None:
    if text == "M":
        return None
    word = text.lower()
    word = _LONG.get(word.removesuffix("s") if len(word) > 1 else word, word)
    word = "min" if word == "mins" else word
    return word if word in _SECONDS else None
