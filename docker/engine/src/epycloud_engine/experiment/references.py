"""What must agree between the sections of an experiment: names, lengths, dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from .calibration_references import check_calibration
from .fields import Name
from .forcing import LAYERS, ContactScaling
from .formulas import check_names, constant_value
from .model import Model
from .modelset import Modelset
from .output import Output
from .output_references import check_output
from .parameters import EIGENVALUE, calculation_order
from .problems import Problems, did_you_mean
from .sampling_references import check_sampling

_MOST_STEPS = 1_000_000


def check_references(
    model: Model, modelset: Modelset | None, output: Output | None, problems: Problems
) -> None:
    """Notes every name that stands for nothing, and every length or date that does not fit."""
    _check_compartments(model, problems)
    _check_transitions(model, problems)
    _check_parameters(model, problems)
    _check_forcing(model, problems)
    _check_population(model, modelset, problems)
    calibration = modelset.calibration if modelset else None
    check_sampling(model, modelset.sampling if modelset else None, problems)
    check_calibration(model, calibration, problems)
    _check_steps(model, modelset, problems)
    if output is not None:
        check_output(model, calibration, output, problems)


def _known(name: Name, known: Iterable[str], kind: str, where: str, problems: Problems) -> None:
    names = list(known)
    if name.text not in names:
        problems.add(
            name.at,
            f"{where} names '{name.text}', which is no {kind}",
            did_you_mean(name.text, names),
        )


def _check_compartments(model: Model, problems: Problems) -> None:
    groups = len(model.age_groups)
    shares = [0.0] * groups
    for compartment in model.compartments:
        initial = compartment.initial
        if isinstance(initial, tuple):
            if groups and len(initial) != groups:
                problems.add(
                    compartment.initial_at,
                    f"init of '{compartment.id.text}' has {len(initial)} values, and there are "
                    f"{groups} age groups",
                )
                continue
            values = initial
        elif isinstance(initial, float):
            values = (initial,) * groups
        else:
            continue
        shares = [s + (v if 0 < v < 1 else 0.0) for s, v in zip(shares, values, strict=False)]
        if any(share > 1 for share in shares):
            problems.add(
                compartment.initial_at, "the shares of the initial conditions add up to more than 1"
            )
            shares = [0.0] * groups
    given = [c for c in model.compartments if c.initial is not None]
    mediated = any(c.mediator for t in model.transitions for c in t.channels)
    if model.compartments and not given and not mediated:
        problems.add(
            model.compartments[0].id.at,
            "no compartment has an init, and without mediated transitions none can be inferred",
            "give the compartments an init",
        )
    if given and not any(c.initial == "default" for c in given):
        problems.add(
            given[0].initial_at,
            "no compartment has 'init: default', so most people are nowhere",
            "give it to the compartment that holds the rest, such as S",
        )


def _check_transitions(model: Model, problems: Problems) -> None:
    ids = [compartment.id.text for compartment in model.compartments]
    for transition in model.transitions:
        _known(transition.source, ids, "compartment", "source", problems)
        _known(transition.target, ids, "compartment", "target", problems)
        if transition.source.text == transition.target.text:
            problems.add(transition.target.at, "a transition's source and target are the same")
        for channel in transition.channels:
            if channel.mediator is not None:
                _known(channel.mediator, ids, "compartment", "mediator", problems)
            check_names(channel.rate, model.parameters, problems, "the rate")
            if not channel.rate.names:
                constant_value(channel.rate, problems, "the rate")


def _check_parameters(model: Model, problems: Problems) -> None:
    groups = len(model.age_groups)
    for parameter in model.parameters.values():
        if parameter.kind == "age_varying" and groups and len(parameter.numbers) != groups:
            problems.add(
                parameter.at,
                f"parameter '{parameter.name.text}' has {len(parameter.numbers)} values, and there "
                f"are {groups} age groups",
            )
        if parameter.formula is not None:
            known = [*model.parameters, EIGENVALUE]
            check_names(parameter.formula, known, problems, f"parameter '{parameter.name.text}'")
            if not parameter.formula.names:
                constant_value(parameter.formula, problems, f"parameter '{parameter.name.text}'")
    _, cycle = calculation_order(model.parameters)
    if cycle:
        problems.add(
            model.parameters[cycle[0]].at,
            f"calculated parameters depend on each other in a circle: {' → '.join(cycle)}",
        )


def _check_forcing(model: Model, problems: Problems) -> None:
    if model.seasonality is not None:
        _known(model.seasonality.target, model.parameters, "parameter", "seasonality", problems)
    for intervention in model.interventions:
        if isinstance(intervention, ContactScaling):
            _known(intervention.layer, LAYERS, "contact layer", "the intervention", problems)
        else:
            _known(intervention.target, model.parameters, "parameter", "the intervention", problems)


def _check_population(model: Model, modelset: Modelset | None, problems: Problems) -> None:
    if modelset is None:
        if model.population is None:
            problems.add(
                model.age_groups_at,
                "there is no population",
                "add population.name, or a modelset with population_names",
            )
        return
    listed = [name.text for name in modelset.populations]
    if not listed:
        problems.add(
            modelset.populations_at,
            "population_names is empty, so there is nothing to run",
            "list populations such as US-MA, or all",
        )
    elif model.population is not None and not {model.population.text, "all"} & set(listed):
        problems.add(
            model.population.at,
            f"population.name '{model.population.text}' is not in the modelset's population_names",
            "remove population.name: the modelset gives the populations",
        )


def _check_steps(model: Model, modelset: Modelset | None, problems: Problems) -> None:
    start, end = model.timespan.start, model.timespan.end
    if modelset is not None and modelset.sampling is not None and modelset.sampling.start:
        start = modelset.sampling.start.latest
    elif modelset is not None and modelset.calibration is not None and modelset.calibration.start:
        start = modelset.calibration.start.reference
    if not isinstance(start, date) or end is None or end < start:
        return
    steps = (end - start) / timedelta(days=1) / model.timespan.step + 1
    if steps > _MOST_STEPS:
        problems.add(
            model.timespan.end_at,
            f"delta_t {model.timespan.step:g} makes {steps:.3g} time steps, above {_MOST_STEPS}",
            "delta_t is in days; choose a larger one",
        )
    if model.resample is None:
        return
    # epydemix infers the frequency of the steps first, and needs three of them for that.
    if int(steps) < 3:
        problems.add(
            model.timespan.end_at,
            "resample_frequency needs at least 3 time steps",
            "choose a later end_date or a smaller delta_t",
        )
