"""The section `modelset`: populations, and how to sample or calibrate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from . import fields
from .calibration import Calibration, read_calibration
from .fields import Name
from .model import read_meta
from .problems import Position, Problems
from .sampling import Sampling, read_sampling
from .section import Section
from .source import Value


@dataclass(frozen=True, slots=True)
class Modelset:
    """Populations (`all` stands for every known one), and how to sample or calibrate, if at all."""

    populations: tuple[Name, ...]
    populations_at: Position
    sampling: Sampling | None
    calibration: Calibration | None


def read_modelset(value: Value, problems: Problems) -> Modelset:
    """Reads the section; what is wrong is noted."""
    section = Section(
        value,
        problems,
        "modelset",
        ("meta", "population_names", "sampling", "calibration"),
    )
    if section.has("sampling") and section.has("calibration") and isinstance(value.data, Mapping):
        problems.add(
            value.data["calibration"].key_at,
            "a modelset has 'sampling' or 'calibration', never both",
            "keep one of them",
        )
    read_meta(section.optional("meta"), problems)
    populations_value = section.required("population_names")
    populations = fields.names(populations_value, problems, "population_names")
    at = populations_value.at if populations_value else value.at
    sampling_value = section.optional("sampling")
    calibration_value = section.optional("calibration")
    calibration = None
    if calibration_value is not None:
        calibration = read_calibration(calibration_value, problems)
    # `populations` is the original's word for "the populations, and nothing else".
    if sampling_value is None or sampling_value.data == "populations":
        return Modelset(populations, at, None, calibration)
    return Modelset(populations, at, read_sampling(sampling_value, problems), calibration)
