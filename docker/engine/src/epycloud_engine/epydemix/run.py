"""The runner: one task's simulations, from its input file to its result file."""

from __future__ import annotations

import time
from pathlib import Path

from ..experiment.model import Model, read_model
from ..experiment.problems import Problems
from ..experiment.source import from_plain
from ..protocol import Answer, EngineError, Progress
from .populations import read_groups
from .results import write_result
from .simulation import simulate_task
from .tasks import CONFIG, read_config, read_task


def run_task(input_file: Path, shared: Path, output: Path, progress: Progress) -> Answer:
    """Simulates and writes the result.

    Raises:
        EngineError: `invalid_input` where a file is not what it should be, `simulation_failed`.
    """
    began = time.monotonic()
    task = read_task(input_file)
    model = _read_model(shared / CONFIG)
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


def _read_model(path: Path) -> Model:
    problems = Problems()
    model = read_model(from_plain(read_config(path), path.name), problems)
    if problems.found:
        raise EngineError("invalid_input", f"{path}: {problems.found[0].message}")
    return model
