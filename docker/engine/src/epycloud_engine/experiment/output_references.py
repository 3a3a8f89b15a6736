"""What must agree between the section `output` and what is run."""

from __future__ import annotations

from collections.abc import Sequence

from .calibration import Calibration
from .calibration_references import check_generation
from .model import Model
from .output import Output, Selection
from .problems import Position, Problems, did_you_mean

_NEEDS_CALIBRATION = "take it out, or add 'calibration' to the modelset"
_WEEKLY = (None, "D", "W-SAT")


def check_output(
    model: Model, calibration: Calibration | None, output: Output, problems: Problems
) -> None:
    """Notes columns that no table can have, and tables that the run cannot fill."""
    groups = [*(group.label.text for group in model.age_groups), "total"]
    states = [c.id.text for c in model.compartments]
    flows = [f"{t.source.text}_to_{t.target.text}" for t in model.transitions]
    compared: list[str] = []
    if calibration is not None and calibration.comparison is not None:
        compared = [calibration.comparison.value_column.text]
    for tables in (output.quantiles, output.trajectories):
        for things, wanted, what in (
            (states, tables.compartments, "compartments"),
            (flows, tables.transitions, "transitions"),
        ):
            known = [f"{thing}_{group}" for thing in things for group in groups]
            hints = {thing: f"write '{thing}_total' or '{thing}_{groups[0]}'" for thing in things}
            _check_columns(wanted, [*known, *compared], hints, what, problems)
    # With `quantiles: {}` a calibration still leaves its fit.
    if output.empty_at is not None and (calibration is None or output.fit is None):
        problems.add(
            output.empty_at,
            "this output asks for no table, so a run would save nothing",
            "add quantiles: {compartments: true, transitions: true}",
        )
    if calibration is None:
        _refuse_without(output, problems)
    else:
        _check_calibrated(model, calibration, output, problems)


def _check_columns(
    wanted: Selection, known: Sequence[str], hints: dict[str, str], what: str, problems: Problems
) -> None:
    if isinstance(wanted, bool):
        return
    for name in wanted:
        if name.text not in known:
            hint = hints.get(name.text) or did_you_mean(name.text, known)
            problems.add(name.at, f"'{name.text}' is no column of {what}", hint)


def _refuse_without(output: Output, problems: Problems) -> None:
    asked: list[tuple[str, Position]] = []
    if output.fit is not None and output.fit_is_asked:
        asked.append(("calibration", output.fit.at))
    if output.posteriors is not None:
        asked.append(("posteriors", output.posteriors.at))
    if output.hub is not None:
        asked.append(("flusight_format", output.hub.at))
    if output.draws is not None:
        asked.append(("projection_parameters", output.draws))
    for key, at in asked:
        problems.add(at, f"'{key}' in output needs a calibration", _NEEDS_CALIBRATION)


def _check_calibrated(
    model: Model, calibration: Calibration, output: Output, problems: Problems
) -> None:
    if calibration.strategy is not None:
        for wanted in (output.fit, output.posteriors):
            for number, at in wanted.numbers if wanted else ():
                check_generation(number, calibration.strategy.generations, at, problems)
    needing = [] if output.hub is None else [("flusight_format", output.hub.at)]
    if output.draws is not None:
        needing.append(("projection_parameters", output.draws))
    for key, at in needing:
        if calibration.projection_at is None:
            problems.add(
                at,
                f"'{key}' in output needs a projection",
                "add projection: {n_trajectories: 100} to modelset.calibration",
            )
    if output.hub is None:
        return
    end = model.timespan.end
    if end is not None and end < output.hub.reference:
        problems.add(
            output.hub.reference_at,
            f"reference_date {output.hub.reference} is after the model's end_date {end}, so "
            "there is no forecast",
            "end the model three weeks after the reference_date",
        )
    if model.resample is not None and model.resample.text not in _WEEKLY:
        problems.add(
            model.resample.at,
            f"resample_frequency '{model.resample.text}' gives no weeks that end on Saturday, and "
            "flusight_format needs them",
            "use W-SAT or D",
        )
