"""The age groups of a model."""

from __future__ import annotations

from dataclasses import dataclass

from . import fields
from .fields import Name
from .problems import Position, Problems
from .source import Value


@dataclass(frozen=True, slots=True)
class AgeGroup:
    """Ages `first` to `last` in years, both included; `last` is None for "and older"."""

    label: Name
    first: int
    last: int | None


def read_age_groups(value: Value | None, problems: Problems) -> tuple[AgeGroup, ...]:
    """The groups in order; they must follow each other from age 0, and the last must be open."""
    labels = fields.names(value, problems, "age_groups")
    groups = tuple(group for label in labels if (group := _age_group(label, problems)) is not None)
    if value is not None and len(groups) == len(labels):
        _check_contiguous(groups, value.at, problems)
    return groups


def _age_group(label: Name, problems: Problems) -> AgeGroup | None:
    text = label.text.strip()
    first, dash, last = text.removesuffix("+").partition("-")
    if text.endswith("+") and not dash and first.isdigit():
        return AgeGroup(label, int(first), None)
    if dash and first.isdigit() and last.isdigit() and int(first) <= int(last):
        return AgeGroup(label, int(first), int(last))
    problems.add(label.at, f"'{label.text}' is no age group", "write '5-17', or '65+' for the last")
    return None


def _check_contiguous(groups: tuple[AgeGroup, ...], at: Position, problems: Problems) -> None:
    if not groups:
        problems.add(at, "age_groups is empty", "use ['0+'] for one group")
        return
    expected = 0
    for index, group in enumerate(groups):
        if group.first != expected:
            problems.add(
                group.label.at,
                f"age groups must follow each other: '{group.label.text}' begins at {group.first}, "
                f"and {expected} was expected",
            )
            return
        if group.last is None:
            if index < len(groups) - 1:
                problems.add(group.label.at, f"'{group.label.text}' must be the last age group")
            return
        expected = group.last + 1
    last = groups[-1]
    problems.add(
        last.label.at,
        f"the last age group, '{last.label.text}', leaves people older than {last.last} out",
        f"write '{last.first}+'",
    )
