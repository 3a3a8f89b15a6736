"""The section `output.flusight_format`: a table as the FluSight forecast hub takes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from . import fields
from .problems import Position, Problems
from .section import Section
from .source import Value

SATURDAY = 5  # of date.weekday()


@dataclass(frozen=True, slots=True)
class Hub:
    """The Saturday that the forecast is made for; horizon 0 is the week that ends on it."""

    reference: date
    reference_at: Position
    at: Position


def read_hub(value: Value | None, problems: Problems) -> Hub | None:
    """Reads the section; what is wrong is noted."""
    if value is None or value.data is False:
        return None
    refused = {"rate_trends": "only the quantiles of 'wk inc flu hosp' are made; take it out"}
    section = Section(value, problems, "flusight_format", ("reference_date",), refused)
    reference_value = section.required("reference_date")
    reference = fields.day(reference_value, problems, "reference_date")
    if reference is None or reference_value is None:
        return None
    if reference.weekday() != SATURDAY:
        problems.add(
            reference_value.at,
            f"reference_date {reference} is a {reference:%A}, and the hub's weeks end on Saturday",
        )
    return Hub(reference, reference_value.at, value.at)
