"""The values of a model's parameters in one task."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np

from ..experiment.forcing import ParameterScaling
from ..experiment.model import Model
from ..experiment.parameters import EIGENVALUE, calculation_order
from .calculation import Calculation, Values
from .factors import apply_factors, scaling_factors, seasonal_factors


def parameter_values(
    model: Model, drawn: Mapping[str, float], eigenvalue: float, start: date, end: date
) -> Values:
    """All parameters but for overrides: given, drawn, calculated, then seasonality, then scaling.

    Returns:
        A number, or an array of shape (1, groups), (steps,) or (steps, groups), for each.

    Raises:
        EngineError: where a calculated value is no finite number.
    """
    values = given_values(model, drawn)
    calculation = Calculation(model, drawn.keys())
    order, _ = calculation_order(model.parameters)
    for parameter in order:
        if parameter.formula is not None:
            known = {**values, EIGENVALUE: eigenvalue}
            values[parameter.name.text] = calculation.value(
                f"parameter '{parameter.name.text}'", parameter.formula, known
            )
    step = model.timespan.step
    if model.seasonality is not None:
        name = model.seasonality.target.text
        factors = seasonal_factors(model.seasonality, start, end, step)
        values[name] = apply_factors(values[name], factors)
    for intervention in model.interventions:
        if isinstance(intervention, ParameterScaling):
            name = intervention.target.text
            factors = scaling_factors(intervention, start, end, step)
            values[name] = apply_factors(values[name], factors)
    return values


def given_values(model: Model, drawn: Mapping[str, float]) -> Values:
    """The parameters that are numbers: drawn, or written in the model."""
    values: Values = {}
    for name, parameter in model.parameters.items():
        if name in drawn:
            values[name] = drawn[name]
        elif parameter.kind == "scalar":
            values[name] = parameter.numbers[0]
        elif parameter.kind == "age_varying":
            values[name] = np.array([parameter.numbers])
    return values
