"""Experiments as text for the stand-in, and an engine with it installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..support import SOURCE, EngineProcess, Experiment, engine_process, write_experiment

COMMAND = (sys.executable, "-m", "epycloud_engine.epymodelingsuite", "serve")

BASEMODEL = """\
model:
  random_seed: 7
  timespan: {start_date: 2024-10-01, end_date: 2024-10-21}
  simulation:
    n_sims: 6
  population:
    name: US-VT
    age_groups: [0-17, 18-64, 65+]
  compartments:
    - {id: S, init: default}
    - {id: I, init: 10}
  transitions:
    - {type: mediated, source: S, target: I, rate: beta, mediator: I}
  parameters:
    R0: {type: scalar, value: 2.5}
    gamma: {type: scalar, value: 0.25}
"""
SAMPLING = """\
modelset:
  population_names: [US-VT, US]
  sampling:
    samplers:
      - {strategy: grid, parameters: [R0]}
    parameters:
      R0: {values: [1.5, 3.0]}
"""
CALIBRATION = """\
modelset:
  population_names: [US-VT]
  calibration:
    strategy:
      name: top_fraction
      options: {Nsim: 40, top_fraction: 0.25}
    observed_data_path: data/observed.csv
    comparison:
      - observed_value_column: value
        observed_date_column: date
        simulation: [S_to_I]
    parameters:
      R0: {prior: {name: uniform, args: [1.0, 3.0]}}
"""
OBSERVED = "geo_value,date,value\nUS-VT,2024-10-08,60\nUS-VT,2024-10-15,90\n"
OUTPUT = "output:\n  quantiles: {selections: [0.5], compartments: true}\n"


@contextmanager
def suite_process(site: Path, **environment: str) -> Iterator[EngineProcess]:
    """An engine of the adapter, with the packages in a folder besides those of its Python."""
    path = os.pathsep.join([str(SOURCE), str(site)])
    with engine_process(COMMAND, PYTHONPATH=path, **environment) as running:
        yield running


def write_data(root: Path, text: str = OBSERVED) -> None:
    (root / "data").mkdir(parents=True, exist_ok=True)
    (root / "data" / "observed.csv").write_text(text)


def write_sampling(root: Path, population_data: Path, **files: str) -> Experiment:
    given = {"basemodel": BASEMODEL, "modelset": SAMPLING, "output": OUTPUT, **files}
    return write_experiment(root, str(population_data), **given)


def write_calibration(root: Path, population_data: Path, **files: str) -> Experiment:
    write_data(root)
    return write_sampling(root, population_data, **{"modelset": CALIBRATION, **files})


def in_pickle(site: Path, path: Path, what: str) -> object:
    """Part of a serialised object: `simulation['n_sims']`."""
    program = (
        "import dill, json, sys\n"
        "with open(sys.argv[1], 'rb') as file:\n"
        f"    print(json.dumps(dill.load(file).{what}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], env={"PYTHONPATH": str(site)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    answer: object = json.loads(done.stdout)
    return answer
