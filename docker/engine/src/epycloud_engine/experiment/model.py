"""The section `model`: what is simulated, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from . import fields
from .age_groups import AgeGroup, read_age_groups
from .compartments import Compartment, Transition, read_compartments, read_transitions
from .fields import Name
from .forcing import Intervention, Seasonality, read_interventions, read_seasonality
from .parameters import Parameter, read_parameters
from .problems import Position, Problems
from .section import Section
from .source import Value

META_KEYS = ("id", "description", "author", "version", "date")
NO_VACCINATION = "take the section out, or run it with an engine that has vaccination"

Start = date | Literal["sampled", "calibrated"]


@dataclass(frozen=True, slots=True)
class Timespan:
    """The days that are simulated, both ends included; `step` in days."""

    start: Start | None
    start_at: Position
    end: date | None
    end_at: Position
    step: float


@dataclass(frozen=True, slots=True)
class Model:
    """The base model of an experiment."""

    random_seed: int | None
    timespan: Timespan
    simulations: int
    resample: Name | None
    population: Name | None
    age_groups: tuple[AgeGroup, ...]
    age_groups_at: Position
    compartments: tuple[Compartment, ...]
    transitions: tuple[Transition, ...]
    parameters: dict[str, Parameter]
    seasonality: Seasonality | None
    interventions: tuple[Intervention, ...]
    at: Position


def read_model(value: Value, problems: Problems) -> Model:
    """Reads the section. What is wrong is noted; its place in the model is then empty."""
    known = (
        "meta", "name", "random_seed", "timespan", "simulation", "population", "compartments",
        "transitions", "parameters", "seasonality", "interventions",
    )  # fmt: skip
    section = Section(value, problems, "model", known, {"vaccination": NO_VACCINATION})
    read_meta(section.optional("meta"), problems)
    fields.free_text(section.optional("name"), problems, "model.name")
    simulations, resample = _read_simulation(section.optional("simulation"), problems)
    population, groups, groups_at = _read_population(section.required("population"), problems)
    return Model(
        random_seed=fields.integer(
            section.optional("random_seed"), problems, "random_seed", minimum=0
        ),
        timespan=_read_timespan(section.required("timespan"), problems, value.at),
        simulations=simulations,
        resample=resample,
        population=population,
        age_groups=groups,
        age_groups_at=groups_at,
        compartments=read_compartments(section.required("compartments"), problems),
        transitions=read_transitions(section.required("transitions"), problems),
        parameters=read_parameters(section.optional("parameters"), problems),
        seasonality=read_seasonality(section.optional("seasonality"), problems),
        interventions=read_interventions(section.optional("interventions"), problems),
        at=value.at,
    )


def read_meta(value: Value | None, problems: Problems) -> str | None:
    """The free section `meta`; gives its `id`."""
    if value is None:
        return None
    section = Section(value, problems, "meta", META_KEYS)
    for key in META_KEYS:
        fields.free_text(section.optional(key), problems, f"meta.{key}")
    found = section.optional("id")
    return None if found is None else str(found.data)


def _read_timespan(value: Value | None, problems: Problems, near: Position) -> Timespan:
    if value is None:
        return Timespan(None, near, None, near, 1.0)
    section = Section(value, problems, "timespan", ("start_date", "end_date", "delta_t"))
    start_value = section.required("start_date")
    end_value = section.required("end_date")
    start: Start | None = None
    if start_value is not None and start_value.data == "sampled":
        start = "sampled"
    elif start_value is not None and start_value.data == "calibrated":
        start = "calibrated"
    else:
        start = fields.day(start_value, problems, "start_date")
    end = fields.day(end_value, problems, "end_date")
    step = fields.number(section.optional("delta_t"), problems, "delta_t", above=0)
    start_at = start_value.at if start_value else value.at
    end_at = end_value.at if end_value else value.at
    if isinstance(start, date) and end is not None and end < start:
        problems.add(end_at, f"end_date {end} is before start_date {start}")
    return Timespan(start, start_at, end, end_at, 1.0 if step is None else step)


def _read_simulation(value: Value | None, problems: Problems) -> tuple[int, Name | None]:
    if value is None:
        return 10, None
    section = Section(value, problems, "simulation", ("n_sims", "resample_frequency"))
    count = fields.integer(section.optional("n_sims"), problems, "n_sims", minimum=1)
    resample = fields.text(section.optional("resample_frequency"), problems, "resample_frequency")
    return 10 if count is None else count, resample


def _read_population(
    value: Value | None, problems: Problems
) -> tuple[Name | None, tuple[AgeGroup, ...], Position]:
    if value is None:
        return None, (), Position("")
    section = Section(value, problems, "population", ("name", "age_groups"))
    name = fields.text(section.optional("name"), problems, "population.name")
    groups_value = section.required("age_groups")
    groups = read_age_groups(groups_value, problems)
    return name, groups, groups_value.at if groups_value else value.at
