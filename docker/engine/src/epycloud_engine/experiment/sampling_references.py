"""What must agree between the model and the modelset's sampling."""

from __future__ import annotations

from .fields import Name
from .model import Model
from .problems import Problems, did_you_mean
from .sampling import Sampling

START = "start_date"


def check_sampling(model: Model, sampling: Sampling | None, problems: Problems) -> None:
    """Notes samplers of unknown names, and sampled names that no sampler draws."""
    if sampling is not None:
        _check_grid(model, sampling, problems)
        _check_hypercube(model, sampling, problems)
        _check_unused(sampling, problems)
        _check_start(model, sampling, problems)
        _check_ranges(sampling, problems)
    _check_drawn(model, sampling, problems)


def _drawn_parameters(sampling: Sampling) -> list[Name]:
    grid = sampling.grid.parameters if sampling.grid else ()
    cube = sampling.hypercube.parameters if sampling.hypercube else ()
    return [*grid, *cube]


def _drawn_compartments(sampling: Sampling) -> tuple[Name, ...]:
    return sampling.hypercube.compartments if sampling.hypercube else ()


def _check_parameter(name: Name, model: Model, problems: Problems) -> None:
    parameter = model.parameters.get(name.text)
    if parameter is None:
        hint = did_you_mean(name.text, model.parameters)
        problems.add(
            name.at, f"the sampler names '{name.text}', which is no parameter of the model", hint
        )
    elif parameter.kind == "calculated":
        problems.add(
            name.at,
            f"the sampler draws '{name.text}', which is calculated",
            "make its type 'sampled', or sample what it is calculated from",
        )


def _check_grid(model: Model, sampling: Sampling, problems: Problems) -> None:
    for name in sampling.grid.parameters if sampling.grid else ():
        if name.text == START:
            problems.add(name.at, "a grid cannot take start_date", "use an LHS sampler for it")
            continue
        _check_parameter(name, model, problems)
        if name.text not in sampling.values:
            problems.add(
                name.at,
                f"the grid takes '{name.text}', which has no 'values' in sampling.parameters",
                f"add {name.text}: {{values: [...]}} to sampling.parameters",
            )


def _check_hypercube(model: Model, sampling: Sampling, problems: Problems) -> None:
    if sampling.hypercube is None:
        return
    taken = {name.text for name in sampling.grid.parameters} if sampling.grid else set()
    for name in sampling.hypercube.parameters:
        if name.text in taken:
            continue
        if name.text == START:
            if sampling.start is None and sampling.start_at is None:
                problems.add(
                    name.at,
                    "the sampler draws start_date, and sampling has no 'start_date'",
                    "add start_date: {reference_date: …, distribution: …}",
                )
            continue
        _check_parameter(name, model, problems)
        if name.text not in sampling.spreads and name.text not in [
            n.text for n in sampling.parameter_names if n.text not in sampling.values
        ]:
            problems.add(
                name.at,
                f"the LHS sampler draws '{name.text}', and sampling.parameters has no "
                "'distribution' for it",
                f"add {name.text}: {{distribution: {{name: uniform, args: [low, high]}}}}",
            )
    initial = {c.id.text: c.initial for c in model.compartments}
    for name in sampling.hypercube.compartments:
        if name.text not in initial:
            problems.add(
                name.at,
                f"the sampler names '{name.text}', which is no compartment",
                did_you_mean(name.text, initial),
            )
        elif initial[name.text] == "default":
            problems.add(
                name.at,
                f"the sampler draws '{name.text}', which takes the rest (init: default)",
                "make its init 'sampled', and another compartment the default",
            )
        if name.text not in [n.text for n in sampling.compartment_names]:
            problems.add(
                name.at,
                f"the sampler draws '{name.text}', and sampling.compartments has no range",
                f"add {name.text}: {{min: 0, max: 0.1}} to sampling.compartments",
            )


def _check_unused(sampling: Sampling, problems: Problems) -> None:
    drawn = {name.text for name in _drawn_parameters(sampling)}
    for name in sampling.parameter_names:
        if name.text not in drawn:
            problems.add(
                name.at,
                f"no sampler draws '{name.text}'",
                "add it to a sampler's parameters, or remove it",
            )
    drawn = {name.text for name in _drawn_compartments(sampling)}
    for name in sampling.compartment_names:
        if name.text not in drawn:
            problems.add(
                name.at,
                f"no sampler draws the compartment '{name.text}'",
                "add it to the LHS sampler's compartments, or remove it",
            )
    if sampling.start_at is not None and START not in {
        name.text for name in _drawn_parameters(sampling)
    }:
        problems.add(
            sampling.start_at,
            "no sampler draws start_date",
            "add start_date to the LHS sampler's parameters, or remove it",
        )


def _check_start(model: Model, sampling: Sampling, problems: Problems) -> None:
    if sampling.start is None or model.timespan.end is None:
        return
    latest = sampling.start.latest
    if latest > model.timespan.end:
        problems.add(
            sampling.start.spread.at,
            f"a sampled start_date can be as late as {latest}, after end_date {model.timespan.end}",
        )


def _check_ranges(sampling: Sampling, problems: Problems) -> None:
    lowest = sum(
        sampling.ranges[name.text].low
        for name in _drawn_compartments(sampling)
        if name.text in sampling.ranges
    )
    if lowest > 1 and sampling.hypercube is not None:
        problems.add(
            sampling.hypercube.at, f"the compartments' least shares add up to {lowest:g}, above 1"
        )


def _check_drawn(model: Model, sampling: Sampling | None, problems: Problems) -> None:
    drawn = {name.text for name in _drawn_parameters(sampling)} if sampling else set()
    compartments = {name.text for name in _drawn_compartments(sampling)} if sampling else set()
    for parameter in model.parameters.values():
        if parameter.kind == "sampled" and parameter.name.text not in drawn:
            problems.add(
                parameter.name.at,
                f"parameter '{parameter.name.text}' is sampled, and no sampler draws it",
                "add it to a sampler in modelset.sampling, or give it a value",
            )
    for compartment in model.compartments:
        if compartment.initial == "sampled" and compartment.id.text not in compartments:
            problems.add(
                compartment.initial_at,
                f"init of '{compartment.id.text}' is sampled, and no sampler draws it",
                "add it to the compartments of an LHS sampler",
            )
    if model.timespan.start == "sampled" and START not in drawn:
        problems.add(
            model.timespan.start_at,
            "start_date is sampled, and no sampler draws it",
            "add start_date to the parameters of an LHS sampler",
        )
