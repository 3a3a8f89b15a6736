"""The section `modelset.calibration`: parameters that are searched for in observations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from . import fields
from .fields import Name
from .priors import Prior, StartPrior, read_priors, read_start_prior
from .problems import Position, Problems
from .section import Section
from .source import Value
from .strategy import Strategy, read_strategy

Distance = Literal["rmse", "wmape", "ae", "mae", "mape"]
DISTANCES: tuple[Distance, ...] = ("rmse", "wmape", "ae", "mae", "mape")
START = "start_date"
SEASONALITY_MIN = "seasonality_min"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is compared: a column of the observations, and the sum of some transitions."""

    value_column: Name
    date_column: Name
    transitions: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """The days whose observations count, both ends included."""

    start: date
    start_at: Position
    end: date
    end_at: Position


@dataclass(frozen=True, slots=True)
class Projection:
    """How many trajectories, and from which generation's posterior (None: the last one's)."""

    trajectories: int
    generation: int | None
    at: Position


@dataclass(frozen=True, slots=True)
class Calibration:
    """How to calibrate. What could not be read is None; then a problem was noted."""

    strategy: Strategy | None
    distance: Distance
    data_path: Name | None
    comparison: Comparison | None
    window: Window | None
    parameter_names: tuple[Name, ...]
    parameters: Mapping[str, Prior]
    compartment_names: tuple[Name, ...]
    compartments: Mapping[str, Prior]
    start: StartPrior | None
    start_at: Position | None
    projection: Projection | None
    projection_at: Position | None
    at: Position

    @property
    def priors(self) -> dict[str, Prior]:
        """All priors by name, in the order of the posterior's columns."""
        start = {} if self.start is None else {START: self.start.prior}
        return {**self.parameters, **self.compartments, **start}


_KEYS = (
    "strategy", "distance_function", "observed_data_path", "comparison", "fitting_window",
    "parameters", "compartments", "start_date", "projection",
)  # fmt: skip
_REFUSED = {"post_hoc_transformation": "it runs Python code of the repository's own"}


def read_calibration(value: Value, problems: Problems) -> Calibration:
    """Reads the section; what is wrong is noted."""
    section = Section(value, problems, "calibration", _KEYS, _REFUSED)
    distance = fields.choice(
        section.optional("distance_function"), problems, "distance_function", DISTANCES
    )
    parameter_names, parameters = read_priors(
        section.optional("parameters"), problems, "calibration.parameters"
    )
    compartment_names, compartments = read_priors(
        section.optional("compartments"), problems, "calibration.compartments"
    )
    start_value = section.optional("start_date")
    if not parameter_names and not compartment_names and start_value is None:
        problems.add(
            value.at,
            "this calibration has no prior, so there is nothing to calibrate",
            "add parameters: {<name>: {prior: {name: uniform, args: [loc, scale]}}}",
        )
    projection_value = section.optional("projection")
    return Calibration(
        strategy=read_strategy(section.required("strategy"), problems),
        distance=next((known for known in DISTANCES if known == distance), "rmse"),
        data_path=fields.text(
            section.required("observed_data_path"), problems, "observed_data_path"
        ),
        comparison=_read_comparison(section.required("comparison"), problems),
        window=_read_window(section.required("fitting_window"), problems),
        parameter_names=parameter_names,
        parameters=parameters,
        compartment_names=compartment_names,
        compartments=compartments,
        start=read_start_prior(start_value, problems),
        start_at=start_value.at if start_value else None,
        projection=_read_projection(projection_value, problems),
        projection_at=projection_value.at if projection_value else None,
        at=value.at,
    )


def _read_comparison(value: Value | None, problems: Problems) -> Comparison | None:
    listed = fields.items(value, problems, "comparison")
    if value is not None and value.data == ():
        problems.add(value.at, "comparison is empty, so there is nothing to compare with")
    for extra in listed[1:]:
        problems.add(
            extra.at,
            "a second comparison: a calibration has one",
            "name all transitions that are summed in the first one's 'simulation'",
        )
    if not listed:
        return None
    known = ("observed_value_column", "observed_date_column", "simulation")
    section = Section(listed[0], problems, "a comparison", known)
    value_column = fields.text(section.required(known[0]), problems, known[0])
    date_column = fields.text(section.required(known[1]), problems, known[1])
    simulation = section.required("simulation")
    transitions = fields.names(simulation, problems, "simulation")
    if simulation is not None and simulation.data == ():
        problems.add(simulation.at, "simulation is empty", "name a transition: I_to_H_total")
    if value_column is None or date_column is None:
        return None
    return Comparison(value_column, date_column, transitions)


def _read_window(value: Value | None, problems: Problems) -> Window | None:
    if value is None:
        return None
    section = Section(value, problems, "fitting_window", ("start_date", "end_date"))
    start_value, end_value = section.required("start_date"), section.required("end_date")
    start = fields.day(start_value, problems, "start_date of fitting_window")
    end = fields.day(end_value, problems, "end_date of fitting_window")
    if start is None or end is None or start_value is None or end_value is None:
        return None
    if end < start:
        problems.add(end_value.at, f"fitting_window: end_date {end} is before start_date {start}")
        return None
    return Window(start, start_value.at, end, end_value.at)


def _read_projection(value: Value | None, problems: Problems) -> Projection | None:
    if value is None:
        return None
    section = Section(value, problems, "projection", ("n_trajectories", "generation_number"))
    count = fields.integer(
        section.required("n_trajectories"), problems, "n_trajectories", minimum=1
    )
    wanted = section.optional("generation_number")
    generation = fields.integer(wanted, problems, "generation_number", minimum=0)
    if count is None:
        return None
    return Projection(count, generation, wanted.at if wanted else value.at)
