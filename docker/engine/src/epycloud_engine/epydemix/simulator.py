"""The simulations of a calibration: values of the priors in, numbers to compare out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import numpy as np
from epydemix.model.simulation_output import Trajectory
from numpy.typing import NDArray

from ..experiment.calibration import SEASONALITY_MIN, START, Calibration
from ..experiment.model import Model
from ..experiment.observations import Observed
from ..protocol import EngineError
from .design import ParameterSet
from .populations import Groups
from .simulation import prepare

Floats = NDArray[np.float64]

DAILY = "D"
PROJECTING = "epycloud_projecting"  # a key of epydemix' parameters; no prior has such a name
_PATIENCE = 100  # simulations, before too many failures end a calibration


class Simulator:
    """The function that epydemix' sampler calls for each set of values."""

    def __init__(
        self, model: Model, calibration: Calibration, groups: Groups, observed: Observed
    ) -> None:
        self.failed = 0
        self.steps = 0
        self._tried = 0
        self._model = model
        self._calibration = calibration
        self._groups = groups
        self._dates = np.array(observed.dates, dtype="datetime64[D]")
        self.on_projection: Callable[[], None] = lambda: None

    def __call__(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """One simulation with `rng` and a value for each prior among `values`.

        Returns:
            `data`, the compared numbers on the observed dates; or, where `PROJECTING` is among the
            values, the whole trajectory. In a calibration, values that cannot be simulated give
            `failed`.

        Raises:
            EngineError: `simulation_failed` where a projection fails, or nearly every simulation.
        """
        projecting = bool(values.get(PROJECTING))
        window = self._calibration.window
        end = self._model.timespan.end
        if not projecting:
            end = None if window is None else window.end
        if end is None:
            raise EngineError("invalid_input", "the task has no end date")
        try:
            trajectory = self._simulate(values, end)
        except (EngineError, ValueError, TypeError, IndexError, ArithmeticError) as error:
            said = f"with {self._shown(values)}: {error}"
            if projecting:
                raise EngineError("simulation_failed", f"a projection failed {said}") from error
            return self._failure(said)
        if projecting:
            self.on_projection()
            return _whole(trajectory)
        self._tried += 1
        return {"data": self.compared(trajectory)}

    def compared(self, trajectory: Trajectory) -> Floats:
        """The sum of the compared transitions on the observed dates; 0 before the first step."""
        comparison = self._calibration.comparison
        names = [name.text for name in comparison.transitions] if comparison else []
        total = np.sum([trajectory.transitions[name] for name in names], axis=0)
        dates = np.array(trajectory.dates, dtype="datetime64[D]")
        at = np.searchsorted(dates, self._dates)
        before = self._dates < dates[0]
        if np.any(at == len(dates)) or np.any((dates[at] != self._dates) & ~before):
            raise EngineError("invalid_input", "the simulation has no value on an observed date")
        return np.where(before, 0.0, total[at])

    def drawn(self, values: Mapping[str, Any]) -> tuple[Model, ParameterSet]:
        """The model and the values in place of its own."""
        model, calibration = self._model, self._calibration
        parameters = {name: float(values[name]) for name in calibration.parameters}
        if SEASONALITY_MIN in parameters and model.seasonality is not None:
            season = dataclasses.replace(model.seasonality, minimum=parameters[SEASONALITY_MIN])
            model = dataclasses.replace(model, seasonality=season)
        shares = {name: float(values[name]) for name in calibration.compartments}
        for name, share in shares.items():
            if not share >= 0:
                raise EngineError("simulation_failed", f"init of '{name}' is negative")
        start: date | None = None
        if calibration.start is not None:
            start = calibration.start.day(float(values[START]))
        return model, ParameterSet(parameters, shares, start)

    def _simulate(self, values: Mapping[str, Any], end: date) -> Trajectory:
        model, drawn = self.drawn(values)
        resample = model.resample.text if model.resample else DAILY
        prepared = prepare(model, self._groups, drawn, end, resample)
        self.steps += len(prepared.dates)
        return prepared.simulate(values["rng"])

    def _failure(self, said: str) -> dict[str, Any]:
        self.failed += 1
        self._tried += 1
        if self._tried >= _PATIENCE and self.failed > 0.95 * self._tried:
            raise EngineError(
                "simulation_failed",
                f"{self.failed} of {self._tried} simulations failed; the last one {said}",
                hint="choose priors that leave such values out",
            )
        return {"data": np.zeros(len(self._dates)), "failed": True}

    def _shown(self, values: Mapping[str, Any]) -> str:
        return ", ".join(f"{name}={values[name]:.6g}" for name in self._calibration.priors)


def _whole(trajectory: Trajectory) -> dict[str, Any]:
    states, flows = trajectory.compartments, trajectory.transitions
    return {
        "dates": np.array(trajectory.dates, dtype="datetime64[s]"),
        "compartment_names": tuple(states),
        "compartments": np.column_stack(list(states.values())).astype(np.float64),
        "transition_names": tuple(flows),
        "transitions": np.column_stack(list(flows.values())).astype(np.float64),
    }
