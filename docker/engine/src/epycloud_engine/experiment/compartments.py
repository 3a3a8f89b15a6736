"""The lists `compartments` and `transitions` of a model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from . import fields
from .fields import Name
from .formulas import Formula, formula
from .problems import Position, Problems
from .section import Section
from .source import Value

# People (at least 1), a share of each group (below 1), the same by group, or how to find it out.
Initial = Literal["default", "sampled", "calibrated"] | float | tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Compartment:
    """A state that people are in."""

    id: Name
    initial: Initial | None
    initial_at: Position


@dataclass(frozen=True, slots=True)
class Channel:
    """One way in which a transition happens; with a mediator, by contact with those in it."""

    rate: Formula
    mediator: Name | None


@dataclass(frozen=True, slots=True)
class Transition:
    """Flow from one compartment to another; the rates of its channels add up."""

    source: Name
    target: Name
    channels: tuple[Channel, ...]


def read_compartments(value: Value | None, problems: Problems) -> tuple[Compartment, ...]:
    """The compartments in order."""
    found: dict[str, Compartment] = {}
    for item in fields.items(value, problems, "compartments"):
        section = Section(item, problems, "a compartment", ("id", "label", "init"))
        fields.free_text(section.optional("label"), problems, "label")
        name = fields.text(section.required("id"), problems, "a compartment's id")
        initial_value = section.optional("init")
        if name is None:
            continue
        if name.text in found:
            problems.add(name.at, f"the compartment '{name.text}' is here twice")
            continue
        initial = _initial(initial_value, problems, name.text)
        found[name.text] = Compartment(
            name, initial, initial_value.at if initial_value else item.at
        )
    if value is not None and isinstance(value.data, tuple) and not value.data:
        problems.add(value.at, "compartments is empty")
    return tuple(found.values())


def _initial(value: Value | None, problems: Problems, name: str) -> Initial | None:
    if value is None:
        return None
    what = f"init of '{name}'"
    if isinstance(value.data, tuple):
        numbers = [fields.number(item, problems, what, minimum=0) for item in value.data]
        return tuple(0.0 if number is None else number for number in numbers)
    if isinstance(value.data, str) and fields.as_number(value) is None:
        if value.data == "default":
            return "default"
        if value.data == "sampled":
            return "sampled"
        if value.data == "calibrated":
            return "calibrated"
        problems.add(
            value.at,
            f"{what} cannot be '{value.data}'",
            "write default, sampled, calibrated, people, a share below 1, or a list by group",
        )
        return None
    return fields.number(value, problems, what, minimum=0)


_TRANSITION_KEYS = ("type", "source", "target", "rate", "mediator", "mediators")
_TYPES = ("spontaneous", "mediated", "multi_mediated")


def read_transitions(value: Value | None, problems: Problems) -> tuple[Transition, ...]:
    """The transitions in order; those of type `vaccination` are refused."""
    found = []
    for item in fields.items(value, problems, "transitions"):
        section = Section(item, problems, "a transition", _TRANSITION_KEYS)
        refused = {"vaccination": "take it out, or run it with an engine that has vaccination"}
        kind = fields.choice(
            section.required("type"), problems, "the transition type", _TYPES, refused
        )
        source = fields.text(section.required("source"), problems, "source")
        target = fields.text(section.required("target"), problems, "target")
        channels = _channels(section, kind, problems)
        if source is not None and target is not None:
            found.append(Transition(source, target, channels))
    if value is not None and isinstance(value.data, tuple) and not value.data:
        problems.add(value.at, "transitions is empty", "a model needs at least one transition")
    return tuple(found)


def _channels(section: Section, kind: str | None, problems: Problems) -> tuple[Channel, ...]:
    if kind == "spontaneous":
        section.forbid("mediator", "a spontaneous transition has only a rate")
        section.forbid("mediators", "a spontaneous transition has only a rate")
        rate = formula(section.required("rate"), problems, "rate")
        return () if rate is None else (Channel(rate, None),)
    if kind == "mediated":
        section.forbid("mediators", "a mediated transition has one 'mediator'")
        rate = formula(section.required("rate"), problems, "rate")
        mediator = fields.text(section.required("mediator"), problems, "mediator")
        return () if rate is None or mediator is None else (Channel(rate, mediator),)
    if kind == "multi_mediated":
        section.forbid("rate", "the rates stand within 'mediators'")
        section.forbid("mediator", "a multi_mediated transition has 'mediators'")
        return _multiple(section.required("mediators"), problems)
    return ()


def _multiple(value: Value | None, problems: Problems) -> tuple[Channel, ...]:
    channels: list[Channel] = []
    listed = fields.items(value, problems, "mediators")
    for item in listed:
        section = Section(item, problems, "a mediator", ("rate", "source"))
        rate = formula(section.required("rate"), problems, "rate")
        source = section.required("source")
        names = fields.names(source, problems, "source")
        if source is not None and source.data == ():
            problems.add(source.at, "a mediator needs at least one compartment in 'source'")
        if rate is not None:
            channels.extend(Channel(rate, name) for name in names)
    if value is not None and value.data == ():
        problems.add(value.at, "mediators is empty")
    return tuple(channels)
