"""The section `modelset.sampling`: parameter sets by grid and Latin hypercube."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from . import fields
from .distributions import Spread, StartSpread, read_range, read_spread, read_start
from .fields import Name
from .problems import Position, Problems
from .section import Section
from .source import Value


@dataclass(frozen=True, slots=True)
class Grid:
    """Every combination of the values of these parameters; the last one varies fastest."""

    parameters: tuple[Name, ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Hypercube:
    """A Latin hypercube of `samples` points; columns: compartments, then parameters."""

    samples: int
    parameters: tuple[Name, ...]
    compartments: tuple[Name, ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Sampling:
    """The samplers and what they draw from, by name."""

    grid: Grid | None
    hypercube: Hypercube | None
    values: Mapping[str, tuple[float, ...]]
    spreads: Mapping[str, Spread]
    parameter_names: tuple[Name, ...]
    ranges: Mapping[str, Spread]
    compartment_names: tuple[Name, ...]
    start: StartSpread | None
    start_at: Position | None
    at: Position


def count_sets(sampling: Sampling | None) -> int:
    """The number of parameter sets, without drawing them."""
    if sampling is None:
        return 1
    grid = [len(sampling.values[n.text]) for n in sampling.grid.parameters] if sampling.grid else []
    return math.prod(grid) * (sampling.hypercube.samples if sampling.hypercube else 1)


def read_sampling(value: Value, problems: Problems) -> Sampling:
    section = Section(
        value, problems, "sampling", ("samplers", "compartments", "parameters", "start_date")
    )
    grid, hypercube = _read_samplers(section.required("samplers"), problems)
    values: dict[str, tuple[float, ...]] = {}
    spreads: dict[str, Spread] = {}
    parameter_names = []
    for name, item in fields.entries(section.optional("parameters"), problems, "parameters"):
        parameter_names.append(name)
        _read_parameter(name, item, values, spreads, problems)
    ranges: dict[str, Spread] = {}
    compartment_names = []
    for name, item in fields.entries(section.optional("compartments"), problems, "compartments"):
        compartment_names.append(name)
        found = read_range(name, item, problems)
        if found is not None:
            ranges[name.text] = found
    start_value = section.optional("start_date")
    return Sampling(
        grid=grid,
        hypercube=hypercube,
        values=values,
        spreads=spreads,
        parameter_names=tuple(parameter_names),
        ranges=ranges,
        compartment_names=tuple(compartment_names),
        start=read_start(start_value, problems),
        start_at=start_value.at if start_value else None,
        at=value.at,
    )


def _read_samplers(value: Value | None, problems: Problems) -> tuple[Grid | None, Hypercube | None]:
    grid: Grid | None = None
    hypercube: Hypercube | None = None
    for item in fields.items(value, problems, "samplers"):
        section = Section(
            item, problems, "a sampler", ("strategy", "n_samples", "parameters", "compartments")
        )
        strategy = fields.choice(
            section.required("strategy"), problems, "the sampling strategy", ("grid", "LHS")
        )
        parameters = fields.names(section.optional("parameters"), problems, "parameters")
        compartments = fields.names(section.optional("compartments"), problems, "compartments")
        if strategy == "grid":
            section.forbid("n_samples", "a grid takes every combination of its values")
            section.forbid("compartments", "only an LHS sampler draws compartments")
            if grid is not None:
                problems.add(item.at, "there can be only one grid sampler")
            grid = grid or Grid(parameters, item.at)
        elif strategy == "LHS":
            samples = fields.integer(
                section.required("n_samples"), problems, "n_samples", minimum=1
            )
            if hypercube is not None:
                problems.add(item.at, "there can be only one LHS sampler")
            if not parameters and not compartments:
                problems.add(item.at, "an LHS sampler needs 'parameters' or 'compartments'")
            hypercube = hypercube or Hypercube(samples or 0, parameters, compartments, item.at)
    if value is not None and value.data == ():
        problems.add(value.at, "samplers is empty, so there is nothing to run", "add a sampler")
    return grid, hypercube


def _read_parameter(
    name: Name,
    item: Value,
    values: dict[str, tuple[float, ...]],
    spreads: dict[str, Spread],
    problems: Problems,
) -> None:
    what = f"sampling of '{name.text}'"
    section = Section(item, problems, what, ("values", "distribution"))
    if section.has("values") == section.has("distribution"):
        problems.add(item.at, f"{what} needs exactly one of 'values' and 'distribution'")
        return
    if section.has("values"):
        listed = section.required("values")
        numbers = [
            fields.number(each, problems, f"a value in {what}")
            for each in fields.items(listed, problems, f"values in {what}")
        ]
        if listed is not None and listed.data == ():
            problems.add(listed.at, f"{what} has no values, so there is nothing to run")
        values[name.text] = tuple(0.0 if n is None else n for n in numbers)
        return
    found = read_spread(section.required("distribution"), problems, what)
    if found is not None:
        spreads[name.text] = found
