"""A workload to its result."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..schema.dispatcher import BuilderOutput, CalibrationOutput, SimulationOutput


def dispatch_runner(configs: BuilderOutput) -> SimulationOutput | CalibrationOutput:
    print("a line on stdout, which the protocol has for itself")
    try:
        return _simulate(configs) if configs.simulation else _calibrate(configs)
    except Exception as error:
        raise RuntimeError(f"Error during simulation: {error}")  # noqa: B904 - so is the real one


def _simulate(configs: BuilderOutput) -> SimulationOutput:
    rng = np.random.default_rng(configs.seed)
    wanted = configs.simulation
    runs = [configs.model.simulate(rng, {}) for _ in range(wanted["n_sims"])]
    return SimulationOutput(
        configs.primary_id,
        configs.seed,
        configs.model.population.name,
        configs.model.start_date,
        wanted["sampled"],
        runs,
    )


def _calibrate(configs: BuilderOutput) -> CalibrationOutput:
    if configs.calibration.name != "top_fraction":
        raise ValueError(f"Unknown strategy: {configs.calibration.name}")
    rng = np.random.default_rng(configs.seed)
    calibrator, options = configs.calibrator, configs.calibration.options
    model = calibrator.parameters["epimodel"]
    tried: list[tuple[float, dict[str, Any], np.ndarray]] = []
    for _ in range(options.get("Nsim", 100)):
        # The global generator, as scipy's distributions do.
        values = {name: float(prior.rvs()) for name, prior in calibrator.priors.items()}
        run = model.simulate(rng, values)
        tried.append((abs(float(run.mean()) - calibrator.observed), values, run))
    tried.sort(key=lambda each: each[0])
    kept = tried[: max(1, int(len(tried) * options.get("top_fraction", 0.05)))]
    results = {
        "posterior": [values for _, values, _ in kept],
        "runs": [run for _, _, run in kept],
        "show": lambda: len(kept),
    }
    place = model.population.name
    return CalibrationOutput(configs.primary_id, configs.seed, place, model.start_date, results)
