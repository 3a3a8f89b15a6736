"""YAML text as a tree of values that know their line and column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from .problems import Position, Problems

Scalar = None | bool | int | float | str | date | datetime

_SCALAR_TAGS = {
    f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float", "str", "timestamp")
}
_MERGE_TAG = "tag:yaml.org,2002:merge"


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a mapping: where the key stands, and its value."""

    key_at: Position
    value: Value


@dataclass(frozen=True, slots=True)
class Value:
    """A YAML node: a scalar, a tuple of values, or a mapping of keys to fields."""

    data: Scalar | tuple[Value, ...] | Mapping[str, Field]
    at: Position


def read_yaml(path: Path, name: str, problems: Problems) -> Value | None:
    """Reads one document.

    None where the file cannot be read as YAML; then a problem with the parser's line is added.
    `name` is what problems call the file.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        problems.add(Position(name), f"the file cannot be read: {error}", "save it as UTF-8 text")
        return None
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = Position(name, mark.line + 1, mark.column + 1) if mark else Position(name)
        what = ", ".join(part for part in (error.context, error.problem) if part)
        problems.add(at, f"this is not valid YAML: {what}", "check indentation, colons and quotes")
        return None
    except (yaml.YAMLError, RecursionError) as error:
        problems.add(Position(name), f"this is not valid YAML: {error}")
        return None
    if node is None:
        problems.add(Position(name), "the file is empty")
        return None
    try:
        return _Converter(name, problems).convert(node)
    except RecursionError:
        problems.add(Position(name), "the file is nested too deeply, or refers to itself")
        return None


class _Converter:
    def __init__(self, file: str, problems: Problems) -> None:
        self._file = file
        self._problems = problems
        self._scalars = yaml.constructor.SafeConstructor()
        # An alias is the same node again: converting a node once keeps nested aliases linear.
        self._done: dict[int, Value] = {}

    def convert(self, node: yaml.Node) -> Value:
        if id(node) not in self._done:
            self._done[id(node)] = Value(self._data(node), self._at(node))
        return self._done[id(node)]

    def _at(self, node: yaml.Node) -> Position:
        return Position(self._file, node.start_mark.line + 1, node.start_mark.column + 1)

    def _data(self, node: yaml.Node) -> Scalar | tuple[Value, ...] | Mapping[str, Field]:
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.convert(item) for item in node.value)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        return self._scalar(node)

    def _scalar(self, node: yaml.Node) -> Scalar:
        if node.tag not in _SCALAR_TAGS:
            self._problems.add(
                self._at(node), f"the tag '{node.tag}' is not supported", "remove it"
            )
            return None
        try:
            data: Scalar = self._scalars.construct_object(node)
        except (ValueError, yaml.YAMLError):
            # YAML saw the shape of a date or number; the reader of the field says what is wrong.
            return str(node.value)
        return data

    def _mapping(self, node: yaml.MappingNode) -> Mapping[str, Field]:
        fields: dict[str, Field] = {}
        merged: dict[str, Field] = {}
        for key, value in node.value:
            if key.tag == _MERGE_TAG:
                sources = value.value if isinstance(value, yaml.SequenceNode) else [value]
                for source in sources:
                    data = self.convert(source).data
                    if isinstance(data, Mapping):
                        merged = {**data, **merged}
                continue
            if not isinstance(key, yaml.ScalarNode):
                self._problems.add(self._at(key), "a key must be plain text")
                continue
            # The raw text: YAML 1.1 would read a key such as `on` as true.
            name = str(key.value)
            if name in fields:
                first = fields[name].key_at.line
                self._problems.add(
                    self._at(key), f"the key '{name}' is here twice (first on line {first})"
                )
                continue
            fields[name] = Field(self._at(key), self.convert(value))
        return {**merged, **fields}


def plain(value: Value) -> Any:
    """The tree as JSON has it; dates become ISO text."""
    data = value.data
    if isinstance(data, tuple):
        return [plain(item) for item in data]
    if isinstance(data, Mapping):
        return {key: plain(entry.value) for key, entry in data.items()}
    return data.isoformat() if isinstance(data, date) else data


def from_plain(data: Any, file: str) -> Value:
    """The inverse of `plain`, without positions."""
    at = Position(file)
    if isinstance(data, list):
        return Value(tuple(from_plain(item, file) for item in data), at)
    if isinstance(data, dict):
        return Value({k: Field(at, from_plain(v, file)) for k, v in data.items()}, at)
    return Value(data, at)
