"""The runner: one workload, to its result."""

from __future__ import annotations

import time
from pathlib import Path

from ..protocol import Answer
from .package import calling, load
from .seeds import seed_process
from .workloads import population_of, restore, save


def run_task(input_file: Path, output: Path) -> Answer:
    """Has the package run a workload, and writes the result.

    Raises:
        EngineError: `invalid_input`, or `simulation_failed` with the package's words.
    """
    dispatch = load("dispatcher", "dispatch_runner")
    workload = restore(input_file)
    index = getattr(workload, "primary_id", None)
    seed_process(getattr(workload, "seed", None), index)
    began = time.monotonic()
    with calling("to run the task", "simulation_failed"):
        result = dispatch(workload)
    seconds = time.monotonic() - began
    save(result, output)
    return {
        "primary_id": index,
        "population": population_of(workload),
        "result": type(result).__name__,
        "seconds": round(seconds, 3),
    }
