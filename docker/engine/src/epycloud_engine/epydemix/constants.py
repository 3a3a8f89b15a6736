"""Finds, before anything runs, formulas of constants that have no finite value."""

from __future__ import annotations

import numpy as np

from ..experiment.files import Experiment
from ..experiment.forcing import ContactScaling
from ..experiment.model import Model
from ..experiment.parameters import calculation_order
from ..experiment.problems import Problems
from ..protocol import EngineError
from .calculation import Calculation, Values
from .parameters import given_values


def check_constants(experiment: Experiment, problems: Problems) -> None:
    """Notes calculated parameters and rates like `1/period` with `period: 0`.

    Args:
        experiment: without problems so far: what could not be read stands as 0 in a model.
    """
    model = experiment.model
    calculation = Calculation(model, _drawn(experiment))
    values = _check_parameters(calculation, problems)
    # Rates are calculated over arrays, and after seasonality and interventions.
    arrays: Values = {
        name: np.atleast_2d(np.asarray(value, dtype=float))
        for name, value in values.items()
        if name not in _forced(model)
    }
    for transition in model.transitions:
        for channel in transition.channels:
            if not channel.rate.names or not set(channel.rate.names) <= arrays.keys():
                continue
            what = f"the rate from {transition.source.text} to {transition.target.text}"
            try:
                calculation.value(what, channel.rate, arrays)
            except EngineError as error:
                problems.add(channel.rate.at, str(error))


def _check_parameters(calculation: Calculation, problems: Problems) -> Values:
    """The parameters whose values are known before a run."""
    model = calculation.model
    values: Values = {
        name: value
        for name, value in given_values(model, {}).items()
        if name not in calculation.drawn
    }
    order, _ = calculation_order(model.parameters)
    for parameter in order:
        made = parameter.formula
        if made is None or not set(made.names) <= values.keys():
            continue
        name = parameter.name.text
        try:
            values[name] = calculation.value(f"parameter '{name}'", made, values)
        except EngineError as error:
            problems.add(made.at, str(error))
    return values


def _drawn(experiment: Experiment) -> set[str]:
    """The parameters that a sampler or a prior gives, which may stand as scalars in the model."""
    modelset = experiment.modelset
    if modelset is None:
        return set()
    names = set(modelset.calibration.parameters if modelset.calibration else ())
    if modelset.sampling is not None:
        for sampler in (modelset.sampling.grid, modelset.sampling.hypercube):
            names |= {name.text for name in sampler.parameters} if sampler else set()
    return names


def _forced(model: Model) -> set[str]:
    names = {i.target.text for i in model.interventions if not isinstance(i, ContactScaling)}
    return names | ({model.seasonality.target.text} if model.seasonality else set())
