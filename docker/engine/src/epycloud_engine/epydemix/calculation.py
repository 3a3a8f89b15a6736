"""The values of formulas."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..experiment.expression import ExpressionError, evaluate
from ..experiment.formulas import Formula
from ..experiment.model import Model
from ..experiment.parameters import EIGENVALUE, given_names
from ..protocol import EngineError

Floats = NDArray[np.float64]
Values = dict[str, float | Floats]


@dataclass(frozen=True, slots=True)
class Calculation:
    """Calculates the formulas of a model; `drawn` names the parameters that differ by task."""

    model: Model
    drawn: Collection[str]

    def value(
        self, what: str, formula: Formula, values: Mapping[str, float | Floats]
    ) -> float | Floats:
        """The value of a formula: a float, or an array of the shape its names have.

        Raises:
            EngineError: where it has no finite value: `invalid_experiment` where only constants
                of the experiment are to blame, else `simulation_failed`.
        """
        try:
            with np.errstate(all="ignore"):
                result = evaluate(formula.tree, values)
        except ExpressionError as error:
            raise self._failure(
                formula, f"{what} ('{formula.text}') has no value: {error}"
            ) from None
        found = np.asarray(result, dtype=float)
        wrong = np.argwhere(~np.isfinite(found))
        if len(wrong):
            first = tuple(int(index) for index in wrong[0])
            raise self._failure(
                formula,
                f"{what} ('{formula.text}') is not finite: "
                f"it is {found[first]}{self._place(first, found.shape)}",
            )
        return found if found.ndim else float(found)

    def is_constant(self, formula: Formula) -> bool:
        """Whether only numbers that are written in the model decide its value."""
        parameters = self.model.parameters
        return not any(
            name == EIGENVALUE or name in self.drawn or parameters[name].kind == "sampled"
            or parameters[name].kind == "calibrated"
            for name in given_names(formula, parameters)
        )  # fmt: skip

    def _failure(self, formula: Formula, message: str) -> EngineError:
        code = "invalid_experiment" if self.is_constant(formula) else "simulation_failed"
        return EngineError(code, message)

    def _place(self, index: tuple[int, ...], shape: tuple[int, ...]) -> str:
        """Where in an array of shape (steps, groups); nothing along an axis of length 1."""
        parts = []
        if len(shape) == 2 and shape[1] > 1:
            parts.append(f"in age group '{self.model.age_groups[index[1]].label.text}'")
        if shape and shape[0] > 1:
            parts.append(f"at step {index[0] + 1} of {shape[0]}")
        return " " + " ".join(parts) if parts else ""
