"""YAML is read with the place of every value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from epycloud_engine.experiment.problems import Problems
from epycloud_engine.experiment.source import Value, from_plain, plain, read_yaml


def _read(tmp_path: Path, text: str) -> tuple[Value | None, Problems]:
    path = tmp_path / "a.yaml"
    path.write_text(text)
    problems = Problems()
    return read_yaml(path, "a.yaml", problems), problems


def test_positions(tmp_path: Path) -> None:
    value, problems = _read(tmp_path, "a:\n  b: [1, x]\n")
    assert value is not None
    assert not problems.found
    root: Any = value.data
    inner = root["a"].value.data["b"]
    assert (inner.key_at.line, inner.key_at.column) == (2, 3)
    assert [(v.at.line, v.at.column) for v in inner.value.data] == [(2, 7), (2, 10)]


def test_merge_and_alias(tmp_path: Path) -> None:
    value, problems = _read(tmp_path, "x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n")
    assert value is not None
    assert not problems.found
    assert plain(value)["y"] == {"a": 1, "b": 3}


def test_alias_bomb_is_quick(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 60)]
    value, problems = _read(tmp_path, "\n".join(lines))
    assert value is not None
    assert not problems.found


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", 3, "not valid YAML"),
        ("a: 1\n\tb: 2\n", 2, "not valid YAML"),
        ("a: 1\nb: 2\na: 3\n", 3, "twice (first on line 1)"),
        ("a: !!python/object/apply:os.system [x]\n", None, None),
        ("a: !secret x\n", 1, "tag"),
        ("a: 1\n---\nb: 2\n", 2, "not valid YAML"),
        ("a: *nowhere\n", 1, "not valid YAML"),
        ("", 0, "empty"),
    ],
)
def test_problems(tmp_path: Path, text: str, line: int | None, words: str | None) -> None:
    _, problems = _read(tmp_path, text)
    if words is None:
        return  # a sequence with a foreign tag is only a list: nothing is ever constructed
    assert [p.at.line for p in problems.found] == [line]
    assert words in problems.found[0].message


def test_plain_round_trip(tmp_path: Path) -> None:
    value, _ = _read(tmp_path, "a: 2024-10-01\nb: [1, 2.5, true, null, x]\n")
    assert value is not None
    data = plain(value)
    assert data == {"a": "2024-10-01", "b": [1, 2.5, True, None, "x"]}
    assert plain(from_plain(data, "b")) == data
