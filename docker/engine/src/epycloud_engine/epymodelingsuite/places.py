"""From the package's words to places in the experiment's files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..experiment.problems import Position, Problem
from ..experiment.source import Field, Value
from .configs import ROOTS, Config
from .package import causes, describe

_QUOTED = re.compile(r"'([^']+)'|\"([^\"]+)\"")
_LONGEST = 1000


def problems_of(error: BaseException, configs: Sequence[Config]) -> list[Problem]:
    """What an exception says of configs, the likeliest first.

    The errors of pydantic, which may lie beneath the exception, say where by keys; of others what
    they quote is looked for.
    """
    for cause in causes(error):
        listed = _pydantic_errors(cause)
        if listed:
            return _grouped(listed, configs[0])
    text = str(error)[:_LONGEST] if isinstance(error, ValueError) else describe(error)
    for config in configs:
        place = _quoted_place(text, config.tree)
        if place is not None:
            return [Problem(place, text)]
    return [Problem(Position(configs[0].file), text)]


def _pydantic_errors(error: BaseException) -> list[Mapping[str, Any]]:
    listed = getattr(error, "errors", None)
    if type(error).__name__ != "ValidationError" or not callable(listed):
        return []
    return list(listed())


def _grouped(errors: list[Mapping[str, Any]], config: Config) -> list[Problem]:
    """One problem a place: the forms that a value may have give an error each."""
    found: dict[Position, tuple[str, list[str]]] = {}
    for error in errors:
        keys, field = _follow(error.get("loc", ()), config)
        message = str(error.get("msg", "")).removeprefix("Value error, ")
        name = ".".join(keys)
        if error.get("type") == "missing":
            message = f"'{error['loc'][-1]}' is missing"
        elif isinstance(field.value.data, Mapping | tuple):
            place = _quoted_place(message, field)
            if place is not None:
                field = Field(place, Value(None, place))
        scalar = not isinstance(field.value.data, Mapping | tuple)
        at = field.value.at if scalar else field.key_at
        messages = found.setdefault(at, (name, []))[1]
        if message not in messages:
            messages.append(message)
    return [
        Problem(at, f"{name}: {'; or: '.join(messages)}") for at, (name, messages) in found.items()
    ]


def _follow(loc: Sequence[object], config: Config) -> tuple[list[str], Field]:
    """The deepest key or item on the way. Parts that name no key (a form of a union) are passed."""
    keys, field = [ROOTS[config.kind]], config.tree
    for part in loc[1:]:
        data = field.value.data
        if isinstance(data, Mapping) and str(part) in data:
            field = data[str(part)]
        elif isinstance(data, tuple) and isinstance(part, int) and part < len(data):
            field = Field(data[part].at, data[part])
        else:
            continue
        keys.append(str(part))
    return keys, field


def _quoted_place(text: str, field: Field) -> Position | None:
    words = [single or double for single, double in _QUOTED.findall(text)]
    for word in words:
        for at in _places_of(word, field.value):
            return at
    return None


def _places_of(word: str, value: Value) -> Iterator[Position]:
    if isinstance(value.data, tuple):
        for item in value.data:
            yield from _places_of(word, item)
    elif isinstance(value.data, Mapping):
        for key, entry in value.data.items():
            if key == word:
                yield entry.key_at
            yield from _places_of(word, entry.value)
    elif value.data is not None and str(value.data) == word:
        yield value.at
