"""The runner: one task's simulations or calibration, from its input file to its result file."""

from __future__ import annotations

import time
from pathlib import Path

from ..experiment.model import Model, read_model
from ..experiment.problems import Problems
from ..experiment.source import from_plain
from ..protocol import Answer, EngineError, Progress
from .calibration_task import CALIBRATION_SCHEMA
from .populations import read_groups
from .results import write_result
from .simulation import simulate_task
from .tasks import CONFIG, TASK_SCHEMA, read_config, read_input, read_task


def run_task(input_file: Path, shared: Path, output: Path, progress: Progress) -> Answer:
    """Simulates or calibrates, and writes the result.

    Raises:
        EngineError: `invalid_input` where a file is not what it should be, `simulation_failed`.
    """
    if read_input(input_file, TASK_SCHEMA, CALIBRATION_SCHEMA)["schema"] == CALIBRATION_SCHEMA:
        from .run_calibration import run_calibration_task

        return run_calibration_task(input_file, shared, output, progress)
    began = time.monotonic()
    task = read_task(input_file)
    model = read_shared_model(shared / CONFIG)
    groups = read_groups(shared / task.population)
    done = simulate_task(
        model,
        groups,
        task.drawn,
        task.seed,
        task.simulations,
        lambda count: progress(count, task.simulations, "simulations"),
    )
    facts: dict[str, object] = {
        "primary_id": task.primary_id,
        "seed": task.seed,
        "delta_t": model.timespan.step,
        "population": groups.name,
        "groups": list(groups.labels),
    }
    write_result(output, done, facts)
    return {
        "simulations": task.simulations,
        "steps": done.steps,
        "seconds": round(time.monotonic() - began, 3),
    }


def read_shared_model(path: Path) -> Model:
    """The model in a shared configuration.

    Raises:
        EngineError: `invalid_input` where there is none.
    """
    problems = Problems()
    model = read_model(from_plain(read_config(path, "model"), path.name), problems)
    if problems.found:
        raise EngineError("invalid_input", f"{path}: {problems.found[0].message}")
    return model
