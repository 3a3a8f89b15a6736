"""What must agree between the model and the modelset's calibration."""

from __future__ import annotations

from datetime import date, timedelta

from .calibration import SEASONALITY_MIN, Calibration
from .compartments import Compartment
from .fields import Name
from .model import Model
from .priors import bounds
from .problems import Position, Problems, did_you_mean

_ADD_PRIOR = "add its prior to modelset.calibration, or give it a value"


def check_calibration(model: Model, calibration: Calibration | None, problems: Problems) -> None:
    """Notes priors that nothing uses, calibrated names without a prior, and dates that do not
    fit."""
    if calibration is not None:
        _check_parameters(model, calibration, problems)
        _check_compartments(model, calibration, problems)
        _check_transitions(model, calibration, problems)
        _check_window(model, calibration, problems)
        _check_start(model, calibration, problems)
        _check_projection(calibration, problems)
    _check_calibrated(model, calibration, problems)


def _check_parameters(model: Model, calibration: Calibration, problems: Problems) -> None:
    for name in calibration.parameter_names:
        parameter = model.parameters.get(name.text)
        if parameter is not None and parameter.kind == "calibrated":
            continue
        if name.text == SEASONALITY_MIN and parameter is None:
            if model.seasonality is None:
                problems.add(
                    name.at,
                    "the prior 'seasonality_min' is not used: the model has no seasonality",
                    "add the section `seasonality` to the model, or remove the prior",
                )
            continue
        if parameter is None:
            hint = did_you_mean(name.text, model.parameters)
            problems.add(name.at, f"the prior '{name.text}' is for no parameter of the model", hint)
        else:
            problems.add(
                name.at,
                f"the prior '{name.text}' is not used: the parameter's type is '{parameter.kind}'",
                "make its type 'calibrated', or remove the prior",
            )


def _check_compartments(model: Model, calibration: Calibration, problems: Problems) -> None:
    known: dict[str, Compartment] = {c.id.text: c for c in model.compartments}
    parameters = [name.text for name in calibration.parameter_names]
    for name in calibration.compartment_names:
        if name.text in parameters:
            problems.add(
                name.at,
                f"there are two priors '{name.text}', for a parameter and a compartment",
                "rename the parameter",
            )
        if name.text not in known:
            hint = did_you_mean(name.text, known)
            problems.add(
                name.at, f"the prior '{name.text}' is for no compartment of the model", hint
            )
        elif known[name.text].initial != "calibrated":
            problems.add(
                name.at,
                f"the prior '{name.text}' is not used: the compartment's init is not 'calibrated'",
                "make its init 'calibrated', or remove the prior",
            )


def _check_calibrated(model: Model, calibration: Calibration | None, problems: Problems) -> None:
    parameters = _texts(calibration.parameter_names if calibration else ())
    compartments = _texts(calibration.compartment_names if calibration else ())
    for parameter in model.parameters.values():
        if parameter.kind == "calibrated" and parameter.name.text not in parameters:
            problems.add(
                parameter.name.at,
                f"parameter '{parameter.name.text}' is calibrated, and has no prior",
                _ADD_PRIOR,
            )
    for compartment in model.compartments:
        if compartment.initial == "calibrated" and compartment.id.text not in compartments:
            problems.add(
                compartment.initial_at,
                f"init of '{compartment.id.text}' is calibrated, and has no prior",
                _ADD_PRIOR,
            )
    if model.timespan.start == "calibrated" and (
        calibration is None or calibration.start_at is None
    ):
        problems.add(
            model.timespan.start_at,
            "start_date is calibrated, and has no prior",
            "add start_date: {reference_date: …, prior: …} to modelset.calibration",
        )


def _texts(names: tuple[Name, ...]) -> set[str]:
    return {name.text for name in names}


def _check_transitions(model: Model, calibration: Calibration, problems: Problems) -> None:
    flows = [f"{t.source.text}_to_{t.target.text}" for t in model.transitions]
    groups = ["total", *(group.label.text for group in model.age_groups)]
    known = [f"{flow}_{group}" for group in groups for flow in flows]
    for name in calibration.comparison.transitions if calibration.comparison else ():
        if name.text in known:
            continue
        hint = did_you_mean(name.text, known)
        if name.text in flows:
            hint = f"write '{name.text}_total' or '{name.text}_{groups[-1]}'"
        problems.add(name.at, f"'{name.text}' is no transition of the model", hint)


def _check_window(model: Model, calibration: Calibration, problems: Problems) -> None:
    window, start, end = calibration.window, model.timespan.start, model.timespan.end
    if window is None:
        return
    if end is not None and window.end > end:
        problems.add(
            window.end_at,
            f"fitting_window ends on {window.end}, after the model's end_date {end}",
            "end it earlier, or the model later",
        )
    if isinstance(start, date) and window.start < start:
        problems.add(
            window.start_at,
            f"fitting_window starts on {window.start}, before the model's start_date {start}",
            "start it later, or the model earlier",
        )


def _check_start(model: Model, calibration: Calibration, problems: Problems) -> None:
    start, window = model.timespan.start, calibration.window
    if calibration.start_at is not None and start not in ("calibrated", None):
        problems.add(
            calibration.start_at,
            "the prior of start_date is not used: the model's start_date is not 'calibrated'",
            "write start_date: calibrated in the model's timespan, or remove the prior",
        )
    if calibration.start is not None and model.resample and model.resample.text[:1].isdigit():
        problems.add(
            model.resample.at,
            f"'{model.resample.text}' makes other dates for each calibrated start_date",
            "use D or W-SAT",
        )
    if window is None:
        return
    step = timedelta(days=model.timespan.step)
    if calibration.start is not None:
        known = bounds(calibration.start.prior)
        if known is None or known[1] == float("inf"):
            return
        latest = calibration.start.day(known[1])
        if latest + 2 * step > window.end:
            problems.add(
                calibration.start.prior.at,
                f"a calibrated start_date can be as late as {latest}, and needs 3 time steps until "
                f"fitting_window ends on {window.end}",
                "lower the prior's largest value, or end the window later",
            )
    elif isinstance(start, date) and start <= window.start and start + 2 * step > window.end:
        problems.add(
            window.end_at, "a calibration needs at least 3 time steps until fitting_window ends"
        )


def _check_projection(calibration: Calibration, problems: Problems) -> None:
    strategy, projection = calibration.strategy, calibration.projection
    if strategy is None or projection is None or projection.generation is None:
        return
    check_generation(projection.generation, strategy.generations, projection.at, problems)


def check_generation(wanted: int, count: int, at: Position, problems: Problems) -> None:
    """Notes a generation that the calibration does not make. They count from 0."""
    if wanted >= count:
        problems.add(
            at,
            f"generation {wanted} is never made: the calibration makes {count}, counted from 0",
            f"at most {count - 1} here",
        )
