"""What the tests share: an engine process, experiments as text, invented population data."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

SOURCE = Path(__file__).parent.parent / "src"
LAYERS = ("school", "work", "home", "community")
COMMAND = (sys.executable, "-m", "epycloud_engine.epydemix", "serve")

BASEMODEL = """\
model:
  random_seed: 7
  timespan:
    start_date: 2024-10-01
    end_date: 2024-11-30
  simulation:
    n_sims: 4
  population:
    name: US-VT
    age_groups: [0-17, 18-64, 65+]
  compartments:
    - {id: S, init: default}
    - {id: I, init: 60}
    - {id: R}
  transitions:
    - {type: mediated, source: S, target: I, rate: beta, mediator: I}
    - {type: spontaneous, source: I, target: R, rate: gamma}
  parameters:
    R0: {type: scalar, value: 1.8}
    gamma: {type: scalar, value: 1/4}
    beta: {type: calculated, value: R0*gamma/eigenvalue}
"""
OUTPUT = """\
output:
  quantiles: {selections: [0.25, 0.5], compartments: true, transitions: [S_to_I_total]}
"""


@dataclass
class EngineProcess:
    """A running engine: `ask` sends a request and gives its answer line."""

    process: subprocess.Popen[str]
    progress: list[dict[str, Any]] = field(default_factory=list)
    next_id: int = 0

    def ask(self, op: str, *, protocol: int = 1, **members: Any) -> dict[str, Any]:
        self.next_id += 1
        message = {"protocol": protocol, "id": self.next_id, "op": op, **members}
        return self.send(json.dumps(message))

    def send(self, line: str) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        while True:
            answer: dict[str, Any] = json.loads(self.process.stdout.readline())
            if "progress" not in answer:
                return answer
            self.progress.append(answer)

    def result(self, op: str, **members: Any) -> dict[str, Any]:
        answer = self.ask(op, **members)
        assert "error" not in answer, answer
        assert answer["id"] == self.next_id
        result: dict[str, Any] = answer["result"]
        return result


@contextmanager
def engine_process(
    command: tuple[str, ...] = COMMAND, **environment: str
) -> Iterator[EngineProcess]:
    """An engine that is gone when the context ends."""
    path = os.pathsep.join([str(SOURCE), str(Path(__file__).parent)])
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path, "no_proxy": "127.0.0.1", **environment},
    )
    try:
        yield EngineProcess(process)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()


@dataclass(frozen=True)
class Experiment:
    """An experiment in a folder, and the requests about it."""

    root: Path
    population_data: str | None = None

    @property
    def members(self) -> dict[str, Any]:
        known: dict[str, Any] = {
            "config_dir": str(self.root / "config"),
            "repo_dir": str(self.root),
            "experiment_dir": str(self.root),
        }
        if self.population_data is not None:
            known["population_data"] = self.population_data
        return known

    def build(self, engine: EngineProcess, **options: Any) -> list[dict[str, Any]]:
        """Builds into `<root>/built`; gives the tasks."""
        out = self.root / "built"
        out.mkdir(exist_ok=True)
        answer = engine.result(
            "build", **self.members, out_dir=str(out), options={"seed": 7, **options}
        )
        if "tasks_file" in answer:
            lines = (out / answer["tasks_file"]).read_text().splitlines()
            return [json.loads(line) for line in lines]
        tasks: list[dict[str, Any]] = answer["tasks"]
        return tasks

    def run(self, engine: EngineProcess, task: dict[str, Any], name: str) -> Path:
        """Runs a task; gives the result's path."""
        built = self.root / "built"
        output = self.root / f"{name}.npz"
        engine.result(
            "run", input=str(built / task["path"]), shared_dir=str(built), output=str(output)
        )
        return output

    def tables(self, engine: EngineProcess, results: list[tuple[str, Path]]) -> dict[str, Table]:
        """Makes the tables of results."""
        listed = self.root / "results.jsonl"
        listed.write_text(
            "".join(
                json.dumps({"index": i, "name": name, "result": str(path)}) + "\n"
                for i, (name, path) in enumerate(results)
            )
        )
        out = self.root / "tables"
        out.mkdir(exist_ok=True)
        members = {k: v for k, v in self.members.items() if k != "population_data"}
        answer = engine.result(
            "output",
            **members,
            shared_dir=str(self.root / "built"),
            results_list=str(listed),
            out_dir=str(out),
        )
        assert all(file["kind"] in ("table", "hub") for file in answer["files"])
        return {file["path"]: read_table(out / file["path"]) for file in answer["files"]}

    def whole(self, engine: EngineProcess, **options: Any) -> dict[str, Table]:
        """Build, every run, output."""
        tasks = self.build(engine, **options)
        runs = [(t["name"], self.run(engine, t, f"r{i}")) for i, t in enumerate(tasks)]
        return self.tables(engine, runs)


@dataclass(frozen=True)
class Table:
    columns: list[str]
    rows: list[list[str]]

    def column(self, name: str) -> list[str]:
        at = self.columns.index(name)
        return [row[at] for row in self.rows]


def read_table(path: Path) -> Table:
    with path.open(encoding="utf-8", newline="") as file:
        columns, *rows = list(csv.reader(file))
    return Table(columns, rows)


def write_experiment(root: Path, population_data: str | None = None, **files: str) -> Experiment:
    """Writes `<name>.yaml` files; `output` has a default, and None of it leaves it out."""
    config = root / "config"
    config.mkdir(parents=True, exist_ok=True)
    for name, text in {"basemodel": BASEMODEL, "output": OUTPUT, **files}.items():
        if text:
            (config / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Experiment(root, population_data)


def marked(text: str) -> tuple[str, int]:
    """Text without its mark `# here`, and the line (from 1) where it stood."""
    lines = text.splitlines()
    (at,) = [i for i, line in enumerate(lines) if line.rstrip().endswith("# here")]
    return text, at + 1


def write_population_data(folder: Path) -> None:
    """Invented people and contacts in epydemix-data's layout: two places with single years, one
    with groups of five years."""
    rng = np.random.default_rng(20240101)
    rows = ["location,primary_contact_source,contact_sources"]
    for name, source, size in (
        ("United_States", "mistry_2021", 85),
        ("United_States_Vermont", "mistry_2021", 85),
        ("United_States__Maine", "mistry_2021", 85),
        ("Testland", "prem_2021", 16),
    ):
        rows.append(f"{name},{source},{source}")
        ages = [*map(str, range(84)), "84+"]
        people = rng.integers(500, 3000, 85)
        demographic = folder / "data" / name / "demographic"
        demographic.mkdir(parents=True)
        lines = [f"{age},{count}" for age, count in zip(ages, people, strict=True)]
        (demographic / "age_distribution.csv").write_text(
            "\n".join(["group_name,value", *lines]) + "\n"
        )
        matrices = folder / "data" / name / "contact_matrices" / source
        matrices.mkdir(parents=True)
        for layer in LAYERS:
            matrix = rng.uniform(0.01, 0.2, (size, size))
            text = "\n".join(",".join(repr(float(x)) for x in row) for row in matrix)
            (matrices / f"contacts_matrix_{layer}.csv").write_text(text + "\n")
    (folder / "locations.csv").write_text("\n".join(rows) + "\n")
