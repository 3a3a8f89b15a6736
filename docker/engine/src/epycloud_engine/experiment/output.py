"""The section `output`: which tables are made."""

from __future__ import annotations

from dataclasses import dataclass

from . import fields
from .fields import Name
from .hub import Hub, read_hub
from .model import read_meta
from .problems import Position, Problems
from .section import Section
from .source import Value

# The levels that the FluSight forecast hub asks for:
# https://github.com/cdcepi/FluSight-forecast-hub/tree/main/model-output#quantile-output
FLUSIGHT_LEVELS = (
    0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7,
    0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99,
)  # fmt: skip

Selection = bool | tuple[Name, ...]  # true: all; a list: these columns, in this order


@dataclass(frozen=True, slots=True)
class Tables:
    """Which columns of compartments and of transitions are wanted."""

    compartments: Selection
    transitions: Selection


@dataclass(frozen=True, slots=True)
class Generations:
    """Of which generations of a calibration something is wanted; the last one's where none is
    named. `key` says what is wanted."""

    key: str
    numbers: tuple[tuple[int, Position], ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Output:
    """What to make of the results. `fit` are the quantiles over what a calibration accepted;
    `draws` adds what each projection was made with to the metadata."""

    levels: tuple[float, ...]
    quantiles: Tables
    trajectories: Tables
    metadata: bool
    id: str | None
    fit: Generations | None = None
    fit_is_asked: bool = False
    posteriors: Generations | None = None
    hub: Hub | None = None
    draws: Position | None = None
    empty_at: Position | None = None


NOTHING = Tables(False, False)
_NOWHERE = Position("output.yaml")
# Without an `output:` a run still leaves what most people look at.
DEFAULT_OUTPUT = Output(
    FLUSIGHT_LEVELS, Tables(True, True), NOTHING, True, None,
    fit=Generations("calibration", (), _NOWHERE),
    posteriors=Generations("posteriors", (), _NOWHERE),
)  # fmt: skip

_REFUSED = {
    "covid19_format": "it is empty in the original engine too; use 'quantiles'",
    "flusmh_format": "it is empty in the original engine too; use 'quantiles'",
    "figure_output_types": "figures are not made by this engine; use the tables",
}
_KNOWN = (
    "meta", "tabular_output_types", "quantiles", "trajectories", "posteriors", "flusight_format",
    "model_meta",
)  # fmt: skip


def read_output(value: Value, problems: Problems) -> Output:
    """Reads the section; what is wrong is noted."""
    section = Section(value, problems, "output", _KNOWN, _REFUSED)
    name = read_meta(section.optional("meta"), problems)
    _check_types(section.optional("tabular_output_types"), problems)
    quantiles_value = section.optional("quantiles")
    levels, quantiles, fit, fit_is_asked = _read_quantiles(quantiles_value, problems)
    trajectories = _read_trajectories(section.optional("trajectories"), problems)
    posteriors = _read_posteriors(section.optional("posteriors"), problems)
    hub = read_hub(section.optional("flusight_format"), problems)
    meta_value = section.optional("model_meta")
    metadata, draws = _read_metadata(meta_value, problems)
    wanted = (*_parts(quantiles), *_parts(trajectories), fit_is_asked, posteriors, hub)
    empty = not any(wanted) and not (meta_value is not None and metadata)
    return Output(
        levels, quantiles, trajectories, metadata, name, fit, fit_is_asked, posteriors, hub, draws,
        empty_at=value.at if empty else None,
    )  # fmt: skip


def _parts(tables: Tables) -> tuple[Selection, Selection]:
    return tables.compartments, tables.transitions


def _check_types(value: Value | None, problems: Problems) -> None:
    refused = {
        "Parquet": "write CSV",
        "DataFrame": "a DataFrame is not saved anywhere; write CSV",
    }
    for item in fields.items(value, problems, "tabular_output_types"):
        fields.choice(item, problems, "the table type", ("CSV", "CSVBytes"), refused)
    if value is not None and value.data == ():
        problems.add(value.at, "tabular_output_types is empty", "write [CSV], or leave it out")


def _read_quantiles(
    value: Value | None, problems: Problems
) -> tuple[tuple[float, ...], Tables, Generations | None, bool]:
    if value is None:
        return FLUSIGHT_LEVELS, NOTHING, None, False
    section = Section(
        value, problems, "quantiles", ("selections", "compartments", "transitions", "calibration")
    )
    fit_value = section.optional("calibration")
    # A calibration leaves its fit unless it is told not to.
    fit: Generations | None = Generations("calibration", (), value.at)
    if fit_value is not None:
        fit = _read_generations(fit_value, problems, "calibration", fit_value)
    listed = section.optional("selections")
    levels: list[float] = []
    for item in fields.items(listed, problems, "selections"):
        level = fields.number(item, problems, "a quantile level", above=0)
        if level is not None and level >= 1:
            problems.add(item.at, f"a quantile level must be less than 1, not {level:g}")
        elif level is not None and level in levels:
            problems.add(item.at, f"the quantile level {level:g} is here twice")
        elif level is not None:
            levels.append(level)
    if listed is not None and listed.data == ():
        problems.add(listed.at, "selections is empty", "leave it out for the 23 of FluSight")
    tables = _read_tables(section, problems)
    asked = fit_value is not None and fit is not None
    return tuple(levels) if listed else FLUSIGHT_LEVELS, tables, fit, asked


def _read_posteriors(value: Value | None, problems: Problems) -> Generations | None:
    if value is None or isinstance(value.data, bool):
        wanted = value is not None and value.data is True
        return Generations("posteriors", (), value.at) if wanted and value else None
    section = Section(value, problems, "posteriors", ("generations",))
    listed = section.optional("generations")
    if listed is None:
        return Generations("posteriors", (), value.at)
    return _read_generations(listed, problems, "posteriors", value)


def _read_generations(
    value: Value, problems: Problems, key: str, near: Value
) -> Generations | None:
    """true for the last one, false for none, or a list."""
    if isinstance(value.data, bool):
        return Generations(key, (), near.at) if value.data else None
    numbers: dict[int, Position] = {}
    for item in fields.items(value, problems, f"the generations of {key}"):
        number = fields.integer(item, problems, "a generation", minimum=0)
        if number is not None and number in numbers:
            problems.add(item.at, f"generation {number} is here twice")
        elif number is not None:
            numbers[number] = item.at
    if value.data == ():
        problems.add(value.at, f"{key} names no generation", "write true for the last one")
    return Generations(key, tuple(numbers.items()), near.at)


def _read_trajectories(value: Value | None, problems: Problems) -> Tables:
    if value is None:
        return NOTHING
    return _read_tables(
        Section(value, problems, "trajectories", ("compartments", "transitions")), problems
    )


def _read_tables(section: Section, problems: Problems) -> Tables:
    return Tables(
        _selection(section.optional("compartments"), problems, "compartments"),
        _selection(section.optional("transitions"), problems, "transitions"),
    )


def _selection(value: Value | None, problems: Problems, what: str) -> Selection:
    if value is None:
        return False
    if isinstance(value.data, bool):
        return value.data
    if isinstance(value.data, tuple):
        if not value.data:
            problems.add(value.at, f"{what} is an empty list", "write true for all, or list some")
        return fields.names(value, problems, what)
    problems.add(value.at, f"{what} must be true, false, or a list of columns")
    return False


def _read_metadata(value: Value | None, problems: Problems) -> tuple[bool, Position | None]:
    if value is None or value.data is True:
        return True, None
    if value.data is False:
        return False, None
    section = Section(value, problems, "model_meta", ("projection_parameters",))
    wanted = section.optional("projection_parameters")
    draws = fields.boolean(wanted, problems, "projection_parameters")
    return True, wanted.at if wanted and draws else None
