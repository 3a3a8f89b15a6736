"""What changes over time: the section `seasonality` and the list `interventions`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from . import fields
from .fields import Name
from .problems import Problems
from .section import Section
from .source import Value

LAYERS = ("school", "work", "home", "community")


@dataclass(frozen=True, slots=True)
class Seasonality:
    """A yearly wave on one parameter; see `epydemix.factors.seasonal_factors`."""

    target: Name
    peak: date
    trough: date | None
    maximum: float
    minimum: float


@dataclass(frozen=True, slots=True)
class ContactScaling:
    """Contacts of one layer times a factor, from `start` to `end`."""

    layer: Name
    factor: float
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class ParameterScaling:
    """A parameter times a factor, from `start` to the end of the day `end`."""

    target: Name
    factor: float
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class ParameterOverride:
    """A parameter set to a value, from `start` to `end`."""

    target: Name
    value: float
    start: date
    end: date


Intervention = ContactScaling | ParameterScaling | ParameterOverride


def read_seasonality(value: Value | None, problems: Problems) -> Seasonality | None:
    """The seasonality; None where there is none, or it is wrong."""
    if value is None:
        return None
    section = Section(
        value,
        problems,
        "seasonality",
        (
            "target_parameter",
            "method",
            "seasonality_max_date",
            "seasonality_min_date",
            "max_value",
            "min_value",
        ),
    )
    target = fields.text(section.required("target_parameter"), problems, "target_parameter")
    fields.choice(section.required("method"), problems, "the seasonality method", ("balcan",))
    peak = fields.day(section.required("seasonality_max_date"), problems, "seasonality_max_date")
    trough_value = section.optional("seasonality_min_date")
    trough = fields.day(trough_value, problems, "seasonality_min_date")
    maximum = fields.number(section.required("max_value"), problems, "max_value", above=0)
    minimum_value = section.required("min_value")
    minimum = fields.number(minimum_value, problems, "min_value", minimum=0)
    if minimum_value and minimum is not None and maximum is not None and minimum > maximum:
        problems.add(minimum_value.at, f"min_value {minimum:g} is more than max_value {maximum:g}")
    if trough_value and trough is not None and peak is not None and trough <= peak:
        problems.add(trough_value.at, f"seasonality_min_date {trough} is not after the peak {peak}")
    if target is None or peak is None or maximum is None or minimum is None:
        return None
    return Seasonality(target, peak, trough, maximum, minimum)


_INTERVENTION_KEYS = (
    "type", "scaling_factor", "override_value", "contact_matrix_layer", "target_parameter",
    "start_date", "end_date",
)  # fmt: skip
_NO_SCHOOL = "use a contact_matrix intervention on the layer 'school' with dates"


def read_interventions(value: Value | None, problems: Problems) -> tuple[Intervention, ...]:
    """The interventions in order; wrong ones are left out."""
    found = []
    for item in fields.items(value, problems, "interventions"):
        section = Section(item, problems, "an intervention", _INTERVENTION_KEYS)
        kind = fields.choice(
            section.required("type"),
            problems,
            "the intervention type",
            ("contact_matrix", "parameter"),
            {"school_closure": _NO_SCHOOL},
        )
        made: Intervention | None = None
        if kind == "contact_matrix":
            made = _contact(section, problems)
        elif kind == "parameter":
            made = _parameter(section, problems)
        if made is not None:
            found.append(made)
    return tuple(found)


def _contact(section: Section, problems: Problems) -> ContactScaling | None:
    section.forbid("override_value", "contacts are scaled by 'scaling_factor'")
    section.forbid("target_parameter", "it changes contacts, not a parameter")
    layer = fields.text(section.required("contact_matrix_layer"), problems, "contact_matrix_layer")
    factor = fields.number(
        section.required("scaling_factor"), problems, "scaling_factor", minimum=0
    )
    days = _days(section, problems)
    if layer is None or factor is None or days is None:
        return None
    return ContactScaling(layer, factor, *days)


def _parameter(section: Section, problems: Problems) -> ParameterScaling | ParameterOverride | None:
    section.forbid("contact_matrix_layer", "it changes a parameter, not contacts")
    target = fields.text(section.required("target_parameter"), problems, "target_parameter")
    factor = fields.number(
        section.optional("scaling_factor"), problems, "scaling_factor", minimum=0
    )
    override = fields.number(section.optional("override_value"), problems, "override_value")
    if section.has("scaling_factor") == section.has("override_value"):
        problems.add(
            section.at,
            "a parameter intervention needs exactly one of 'scaling_factor' and 'override_value'",
        )
        return None
    days = _days(section, problems)
    if target is None or days is None:
        return None
    if override is not None:
        return ParameterOverride(target, override, *days)
    return None if factor is None else ParameterScaling(target, factor, *days)


def _days(section: Section, problems: Problems) -> tuple[date, date] | None:
    start = fields.day(section.required("start_date"), problems, "start_date")
    end_value = section.required("end_date")
    end = fields.day(end_value, problems, "end_date")
    if start is None or end is None or end_value is None:
        return None
    if end < start:
        problems.add(end_value.at, f"end_date {end} is before start_date {start}")
        return None
    return start, end
