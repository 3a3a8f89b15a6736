"""One task's calibration with epydemix' ABCSampler, and the projection from its posterior."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..experiment.calibration import Calibration, Projection
from ..experiment.model import Model
from ..experiment.observations import Observed
from ..experiment.strategy import Option, Strategy
from ..protocol import EngineError, Progress
from .calibrated import Calibrated, Projected
from .populations import Groups
from .priors import freeze
from .projections import stacked
from .simulator import PROJECTING, Simulator
from .watch import FAR, Watch, WatchedSampler, judge

# The option that says how many particles or simulations there are, and epydemix' default.
_SIZES: dict[str, tuple[str, int]] = {
    "smc": ("num_particles", 1000),
    "rejection": ("num_particles", 1000),
    "top_fraction": ("Nsim", 100),
}
_EARLY = "max_time, total_simulations_budget or minimum_epsilon ended it early"


class CalibrationRun:
    """A calibration and what it counted on its way."""

    def __init__(
        self,
        model: Model,
        calibration: Calibration,
        groups: Groups,
        observed: Observed,
        seed: int,
        limit: int | None,
        tell: Progress,
    ) -> None:
        strategy = calibration.strategy
        if strategy is None:
            raise EngineError("invalid_input", "the task has no calibration strategy")
        self._model, self._calibration, self._observed = model, calibration, observed
        self._strategy, self._limit, self._tell = strategy, limit, tell
        self.options = limited_options(strategy, limit)
        size = self.options[_SIZES[strategy.name][0]]
        self.watch = Watch(strategy.name, strategy.generations, int(str(size)), tell)
        self.simulator = Simulator(model, calibration, groups, observed)
        self._sampler = WatchedSampler(
            self.watch,
            simulation_function=self.simulator,
            priors={name: freeze(prior) for name, prior in calibration.priors.items()},
            parameters={},
            observed_data=np.array(observed.values),
            distance_function=judge(calibration.distance, strategy.name, self.watch),
            rng=generator(seed, groups.name),
        )

    def run(self) -> Calibrated:
        """Calibrates, then projects.

        Raises:
            EngineError: `simulation_failed` where no particle was accepted, or a projection or
                nearly every simulation failed.
        """
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            # Such as mape's, in every simulation, that some observations are 0.
            warnings.simplefilter("ignore")
            try:
                self._sampler.calibrate(strategy=self._strategy.name, **self.options)
            except (ValueError, ArithmeticError) as error:
                raise EngineError(
                    "simulation_failed", f"the calibration failed: {error}"
                ) from error
            self._check_posterior()
            wanted = self._calibration.projection
            projected = None if wanted is None else self._project(wanted)
        return self._gathered(projected)

    def _check_posterior(self) -> None:
        results = self._sampler.results
        if not any(len(found) for found in results.posterior_distributions.values()):
            raise EngineError(
                "simulation_failed",
                f"no particle was accepted in {self.watch.simulations} simulations",
                hint="raise epsilon, max_time or total_simulations_budget, or look at the priors",
            )
        for generation, weights in results.weights.items():
            if not np.all(np.isfinite(weights)):
                raise EngineError(
                    "simulation_failed",
                    f"the particles of generation {generation} have no weights: they are all alike",
                    hint="use more particles or fewer generations",
                )
        for distances in results.distances.values():
            if np.any(np.asarray(distances) >= FAR):
                raise EngineError(
                    "simulation_failed",
                    f"{self.simulator.failed} of {self.watch.simulations} simulations failed, so "
                    "failed ones would be among the best",
                    hint="choose priors that leave such values out, or a smaller top_fraction",
                )

    def _project(self, wanted: Projection) -> Projected:
        made = sorted(self._sampler.results.posterior_distributions)
        generation = made[-1] if wanted.generation is None else wanted.generation
        if generation not in made:
            raise EngineError(
                "simulation_failed",
                f"there is no projection: generation {generation} is asked for, and the "
                f"calibration made {len(made)}, counted from 0; {_EARLY}",
                hint="lower generation_number, or give the calibration more time",
            )
        count = min(wanted.trajectories, self._limit or wanted.trajectories)
        done = 0

        def one_more() -> None:
            nonlocal done
            done += 1
            self._tell(done, count, "projections")

        self.simulator.on_projection = one_more
        self._sampler.run_projections({PROJECTING: True}, iterations=count, generation=generation)
        results = self._sampler.results
        draws = results.projection_parameters["baseline"]
        first = None if self._calibration.start is None else self._calibration.start.reference
        resample = self._model.resample.text if self._model.resample else "D"
        return stacked(results.projections["baseline"], draws.to_numpy(float), first, resample)

    def _gathered(self, projected: Projected | None) -> Calibrated:
        results = self._sampler.results
        order = sorted(results.posterior_distributions)
        sizes = [len(results.posterior_distributions[g]) for g in order]
        frames = [results.posterior_distributions[g].to_numpy(float) for g in order]
        return Calibrated(
            priors=tuple(self._calibration.priors),
            generations=np.repeat(np.array(order, dtype=np.int64), sizes),
            particles=np.concatenate(frames),
            weights=_joined([results.weights[g] for g in order]),
            distances=_joined([results.distances[g] for g in order]),
            observed_dates=np.array(self._observed.dates, dtype="datetime64[s]"),
            observed=np.array(self._observed.values),
            fitted=np.array(
                [one["data"] for g in order for one in results.selected_trajectories[g]]
            ),
            projected=projected,
        )


def limited_options(strategy: Strategy, limit: int | None) -> dict[str, Option]:
    """The strategy's options, with the number of particles or simulations cut down to a limit."""
    name, default = _SIZES[strategy.name]
    size = int(str(strategy.options.get(name, default)))
    if limit is not None:
        size = min(size, max(limit, 2 if strategy.name == "smc" else 1))
    return {"verbose": False, **strategy.options, name: size}


def generator(seed: int, population: str) -> np.random.Generator:
    """A generator that depends on the run's seed and the population, and on nothing else: not on
    which tasks ran before, nor where."""
    digest = hashlib.sha256(population.encode()).digest()
    return np.random.default_rng(np.random.SeedSequence([seed, *digest]))


def _joined(parts: Sequence[Any]) -> Any:
    return np.concatenate([np.asarray(part, dtype=float) for part in parts])
