"""One task as an epydemix model, and its simulations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import numpy as np
from epydemix.model import EpiModel, simulate
from epydemix.model.simulation_output import Trajectory
from epydemix.population import Population
from epydemix.utils.utils import apply_overrides, compute_simulation_dates, create_definitions
from numpy.typing import NDArray

from ..experiment.forcing import ContactScaling, ParameterOverride
from ..experiment.formulas import Formula
from ..experiment.model import Model
from ..protocol import EngineError
from .calculation import Calculation, Values
from .design import ParameterSet
from .initial import initial_conditions
from .parameters import parameter_values
from .populations import Groups
from .simulated import Simulated

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A model with all values in place, which can be simulated any number of times."""

    epidemic: EpiModel
    values: Values
    placed: dict[str, Floats]
    start: date
    end: date
    step: float
    resample: str | None
    dates: NDArray[Any]
    contacts: list[dict[str, Floats]]

    def simulate(self, rng: np.random.Generator) -> Trajectory:
        """One simulation.

        Raises:
            ValueError, TypeError, IndexError, FloatingPointError: where epydemix cannot do it.
        """
        return simulate(
            self.epidemic,
            start_date=self.start,
            end_date=self.end,
            dt=self.step,
            initial_conditions_dict=self.placed,
            resample_frequency=self.resample,
            rng=rng,
            simulation_dates=self.dates,
            contact_matrices=self.contacts,
        )


def prepare(
    model: Model, groups: Groups, drawn: ParameterSet, end: date, resample: str | None
) -> Prepared:
    """A model with drawn values in place of its own, from its start to `end`.

    Raises:
        EngineError: `simulation_failed` or `invalid_experiment`, where the numbers do not allow it.
    """
    start = drawn.start or model.timespan.start
    if not isinstance(start, date):
        raise EngineError("invalid_input", "the task has no start date")
    dates = compute_simulation_dates(start, end, dt=model.timespan.step)
    values = parameter_values(model, drawn.parameters, groups.eigenvalue, start, end)
    built = _epidemic(Calculation(model, drawn.parameters.keys()), groups, values, dates)
    placed = initial_conditions(model.compartments, groups.people, drawn.compartments)
    if placed is None:
        placed = _default_initial(built)
    built.compute_contact_reductions(dates)
    contacts = [built.Cs[at] for at in dates]
    return Prepared(
        built, values, placed, start, end, model.timespan.step, resample, dates, contacts
    )


def simulate_task(
    model: Model,
    groups: Groups,
    drawn: ParameterSet,
    seed: int,
    simulations: int,
    tell: Callable[[int], None],
) -> Simulated:
    """Runs all simulations of a task with one generator, as `EpiModel.run_simulations` does.

    Args:
        tell: called with the number of simulations done, after each.

    Raises:
        EngineError: `simulation_failed` or `invalid_experiment`, where epydemix or the numbers
            do not allow it.
    """
    if model.timespan.end is None:
        raise EngineError("invalid_input", "the task has no end date")
    resample = model.resample.text if model.resample else None
    prepared = prepare(model, groups, drawn, model.timespan.end, resample)
    rng = np.random.default_rng(seed)
    trajectories = []
    for done in range(1, simulations + 1):
        try:
            trajectories.append(prepared.simulate(rng))
        except (ValueError, TypeError, IndexError, FloatingPointError) as error:
            raise EngineError("simulation_failed", f"simulation {done} failed: {error}") from error
        tell(done)
    return _stacked(trajectories, prepared)


def _epidemic(
    calculation: Calculation, groups: Groups, values: Values, dates: NDArray[Any]
) -> EpiModel:
    model = calculation.model
    population = Population(name=groups.name)
    population.add_population(Nk=groups.people, Nk_names=groups.labels)
    for layer, matrix in groups.contacts.items():
        population.add_contact_matrix(matrix, layer_name=layer)
    built = EpiModel()
    built.set_population(population)
    built.add_compartments([compartment.id.text for compartment in model.compartments])
    if values:
        built.add_parameter(parameters_dict=dict(values))
    for intervention in model.interventions:
        if isinstance(intervention, ContactScaling):
            built.add_intervention(
                layer_name=intervention.layer.text,
                start_date=intervention.start,
                end_date=intervention.end,
                reduction_factor=intervention.factor,
            )
        elif isinstance(intervention, ParameterOverride):
            built.override_parameter(
                start_date=intervention.start,
                end_date=intervention.end,
                parameter_name=intervention.target.text,
                value=intervention.value,
            )
    _add_transitions(calculation, built, dates)
    return built


def _add_transitions(calculation: Calculation, built: EpiModel, dates: NDArray[Any]) -> None:
    final = apply_overrides(
        create_definitions(built.parameters, len(dates), built.population.num_groups),
        built.overrides,
        dates,
    )
    for transition in calculation.model.transitions:
        what = f"the rate from {transition.source.text} to {transition.target.text}"
        for channel in transition.channels:
            rate = _rate(channel.rate, built, final, partial(calculation.value, what))
            mediated = channel.mediator is not None
            built.add_transition(
                transition.source.text,
                transition.target.text,
                kind="mediated" if mediated else "spontaneous",
                params=(rate, channel.mediator.text) if channel.mediator else rate,
            )


def _rate(
    formula: Formula,
    built: EpiModel,
    final: dict[str, Floats],
    calculate: Callable[[Formula, Mapping[str, float | Floats]], float | Floats],
) -> str | float:
    """A rate as epydemix takes it: a number, or the name of a parameter.

    An expression is evaluated here over the final parameters, all of shape (steps, groups), and
    becomes a parameter named after its text. epydemix would look such a name up before it would
    evaluate the text itself; the numbers are the same, and functions such as exp() work too.
    """
    if not formula.names:
        return float(calculate(formula, {}))
    known = formula.text in built.parameters
    rates = final[formula.text] if known else calculate(formula, final)
    if np.any(np.asarray(rates) < 0):
        raise EngineError("simulation_failed", f"the rate '{formula.text}' is negative")
    if not known:
        built.add_parameter(formula.text, rates)
    return formula.text


def _default_initial(built: EpiModel) -> dict[str, Floats]:
    try:
        placed: dict[str, Floats] = built.create_default_initial_conditions()
    except ValueError as error:
        raise EngineError(
            "invalid_experiment", f"there are no initial conditions: {error}",
            hint="give the compartments an init",
        ) from None  # fmt: skip
    return placed


def _stacked(trajectories: list[Trajectory], prepared: Prepared) -> Simulated:
    first = trajectories[0]
    states, flows = tuple(first.compartments), tuple(first.transitions)
    return Simulated(
        dates=np.array(first.dates, dtype="datetime64[s]"),
        compartment_names=states,
        compartments=np.array(
            [np.column_stack([t.compartments[name] for name in states]) for t in trajectories]
        ),
        transition_names=flows,
        transitions=np.array(
            [np.column_stack([t.transitions[name] for name in flows]) for t in trajectories]
        ),
        parameters=prepared.values,
        initial={name: [int(n) for n in people] for name, people in prepared.placed.items()},
        steps=len(prepared.dates),
    )
