"""The runner of a task that calibrates, from its input file to its result file."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from ..experiment.calibration import Calibration, read_calibration
from ..experiment.model import Model
from ..experiment.problems import Problems
from ..experiment.source import from_plain
from ..protocol import Answer, EngineError, Progress
from .calibrate import CalibrationRun
from .calibrated import Calibrated, write_calibration
from .calibration_task import CalibrationTask, read_calibration_task
from .initial import initial_conditions
from .populations import Groups, read_groups
from .run import read_shared_model
from .tasks import CONFIG, read_config


def run_calibration_task(
    input_file: Path, shared: Path, output: Path, progress: Progress
) -> Answer:
    """Calibrates, projects, and writes the result.

    Raises:
        EngineError: `invalid_input` where a file is not what it should be, `simulation_failed`.
    """
    began = time.monotonic()
    task = read_calibration_task(input_file)
    model = read_shared_model(shared / CONFIG)
    calibration = _read_calibration(shared / CONFIG)
    groups = read_groups(shared / task.population)
    run = CalibrationRun(model, calibration, groups, task.observed, task.seed, task.limit, progress)
    done = run.run()
    counts = {"simulations": run.watch.simulations, "failed": run.simulator.failed}
    write_calibration(output, done, _facts(task, model, calibration, groups, done) | counts)
    return {
        **counts,
        "generations": int(done.generations[-1]) + 1,
        "particles": len(done.generations),
        "projections": 0 if done.projected is None else len(done.projected.draws),
        "steps": run.simulator.steps,
        "seconds": round(time.monotonic() - began, 3),
    }


def _read_calibration(path: Path) -> Calibration:
    problems = Problems()
    data = from_plain(read_config(path, "calibration"), path.name)
    calibration = read_calibration(data, problems)
    if problems.found:
        raise EngineError("invalid_input", f"{path}: {problems.found[0].message}")
    return calibration


def _facts(
    task: CalibrationTask,
    model: Model,
    calibration: Calibration,
    groups: Groups,
    done: Calibrated,
) -> dict[str, object]:
    """What the tables say besides numbers. Parameters and initial conditions are those that no
    prior changes; what depends on one is in the posterior."""
    strategy, comparison, window = calibration.strategy, calibration.comparison, calibration.window
    placed = None
    if not calibration.compartments:
        placed = initial_conditions(model.compartments, groups.people, {})
    given = {
        name: np.array([parameter.numbers]).tolist()
        if parameter.kind == "age_varying"
        else parameter.numbers[0]
        for name, parameter in model.parameters.items()
        if parameter.kind in ("scalar", "age_varying")
    }
    return {
        "primary_id": task.primary_id,
        "seed": task.seed,
        "delta_t": model.timespan.step,
        "population": groups.name,
        "groups": list(groups.labels),
        "strategy": strategy.name if strategy else None,
        "distance": calibration.distance,
        "generations": int(done.generations[-1]) + 1,
        "compared": comparison.value_column.text if comparison else "",
        "transitions": [name.text for name in comparison.transitions] if comparison else [],
        "fitting_start": window.start.isoformat() if window else None,
        "fitting_end": window.end.isoformat() if window else None,
        "end_date": model.timespan.end.isoformat() if model.timespan.end else None,
        "parameters": given,
        "initial": {name: [int(n) for n in people] for name, people in (placed or {}).items()},
    }
