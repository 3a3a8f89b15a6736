"""Watching a calibration from the side: how many particles it has, and at what tolerance."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from epydemix.calibration import ABCSampler, ae, mae, mape, rmse, wmape

from ..experiment.calibration import Distance
from ..experiment.strategy import StrategyName
from ..protocol import Progress

# Far from everything, and still a number that a quantile can be taken over.
FAR = 1e300


class Watch:
    """Counts what is judged. In smc and rejection `done` is the particles accepted so far, in
    top_fraction the simulations."""

    def __init__(self, strategy: StrategyName, generations: int, size: int, tell: Progress) -> None:
        self.simulations = 0
        self._strategy = strategy
        self._generations = generations
        self._size = size
        self._tell = tell
        self._generation = 0
        self._tolerance = float("inf")
        self._accepted = 0
        self._tried = 0

    def begin(self, generation: int, tolerance: float) -> None:
        """A generation begins."""
        self._generation, self._tolerance = generation, tolerance
        self._accepted = self._tried = 0

    def judged(self, distance: float) -> None:
        """A simulation was compared with the observations."""
        self.simulations += 1
        self._tried += 1
        first = self._strategy == "smc" and self._generation == 0
        if distance < self._tolerance or (first and distance <= self._tolerance):
            self._accepted += 1
        if self._strategy == "top_fraction":
            self._tell(self.simulations, self._size, "simulations")
            return
        details: dict[str, float] = {
            "simulations": self.simulations,
            "acceptance": round(self._accepted / self._tried, 4),
        }
        if np.isfinite(self._tolerance):
            details["tolerance"] = float(self._tolerance)
        if self._strategy == "smc":
            details |= {"generation": self._generation + 1, "generations": self._generations}
        done = self._generation * self._size + self._accepted
        self._tell(done, self._generations * self._size, "particles", **details)


class WatchedSampler(ABCSampler):  # type: ignore[misc] # epydemix has no types
    """epydemix' sampler, which tells the watch when a generation begins."""

    def __init__(self, watch: Watch, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._watch = watch
        self._begun = 0

    def run_rejection(self, epsilon: float = 0.1, **options: Any) -> Any:
        self._watch.begin(0, epsilon)
        return super().run_rejection(epsilon=epsilon, **options)

    def _initialize_particles(self, num_particles: int, epsilon: float, *rest: Any) -> Any:
        self._watch.begin(0, epsilon)
        return super()._initialize_particles(num_particles, epsilon, *rest)

    def _run_smc_generation(self, particles: Any, weights: Any, epsilon: float, *rest: Any) -> Any:
        self._begun += 1
        self._watch.begin(self._begun, epsilon)
        return super()._run_smc_generation(particles, weights, epsilon, *rest)


def judge(name: Distance, strategy: StrategyName, watch: Watch) -> Callable[..., float]:
    """The distance of a simulation from the observations.

    `ae` is the sum of the absolute errors: epydemix' own gives one for each date, which no
    strategy can compare. A simulation that failed is never accepted.
    """
    known = {"rmse": rmse, "wmape": wmape, "ae": ae, "mae": mae, "mape": mape}[name]
    failed = FAR if strategy == "top_fraction" else float("nan")

    def distance(data: dict[str, Any], simulation: dict[str, Any]) -> float:
        found = failed if simulation.get("failed") else float(np.sum(known(data, simulation)))
        watch.judged(found)
        return found

    return distance
