"""The values of a model's parameters in one task."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ..experiment.expression import ExpressionError, evaluate
from ..experiment.forcing import ParameterScaling
from ..experiment.formulas import Formula
from ..experiment.model import Model
from ..experiment.parameters import EIGENVALUE, calculation_order
from ..protocol import EngineError
from .factors import apply_factors, scaling_factors, seasonal_factors

Floats = NDArray[np.float64]
Values = dict[str, float | Floats]


def parameter_values(
    model: Model, drawn: Mapping[str, float], eigenvalue: float, start: date, end: date
) -> Values:
    """All parameters but for overrides: given, drawn, calculated, then seasonality, then scaling.

    Returns:
        A number, or an array of shape (1, groups), (steps,) or (steps, groups), for each.

    Raises:
        EngineError: `simulation_failed` where a calculated value is no finite number.
    """
    values = _given(model, drawn)
    order, _ = calculation_order(model.parameters)
    for parameter in order:
        if parameter.formula is not None:
            known = {**values, EIGENVALUE: eigenvalue}
            values[parameter.name.text] = calculate(
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


def _given(model: Model, drawn: Mapping[str, float]) -> Values:
    values: Values = {}
    for name, parameter in model.parameters.items():
        if name in drawn:
            values[name] = drawn[name]
        elif parameter.kind == "scalar":
            values[name] = parameter.numbers[0]
        elif parameter.kind == "age_varying":
            values[name] = np.array([parameter.numbers])
    return values


def calculate(what: str, formula: Formula, values: Mapping[str, float | Floats]) -> float | Floats:
    """The value of a formula: a float, or an array of the shape its names have.

    Raises:
        EngineError: `simulation_failed` where it has no finite value.
    """
    try:
        with np.errstate(all="ignore"):
            result = evaluate(formula.tree, values)
    except ExpressionError as error:
        raise EngineError(
            "simulation_failed", f"{what} ('{formula.text}') has no value: {error}"
        ) from None
    if not np.all(np.isfinite(result)):
        raise EngineError("simulation_failed", f"{what} ('{formula.text}') is not finite: {result}")
    return np.asarray(result, dtype=float) if np.ndim(result) else float(result)
