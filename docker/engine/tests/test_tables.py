"""The output tables: columns, order, numbers, and results that cannot be read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.stats import qmc

from epycloud_engine.epydemix.results import read_result

from .support import BASEMODEL, EngineProcess, Experiment, write_experiment

SAMPLED = BASEMODEL.replace("R0: {type: scalar, value: 1.8}", "R0: {type: sampled}")
MODELSET = """\
modelset:
  population_names: [US-VT]
  sampling:
    samplers: [{strategy: grid, parameters: [R0]}]
    parameters: {R0: {values: [1.5, 3]}}
"""
OUTPUT = """\
output:
  tabular_output_types: [CSVBytes]
  quantiles: {selections: [0.1, 0.5], compartments: [I_total, S_65+], transitions: true}
  trajectories: {compartments: true, transitions: [I_to_R_0-17]}
"""


@pytest.fixture
def made(tmp_path: Path, population_data: Path) -> Experiment:
    return write_experiment(
        tmp_path, str(population_data), basemodel=SAMPLED, modelset=MODELSET, output=OUTPUT
    )


def test_tables(engine: EngineProcess, made: Experiment) -> None:
    tables = made.whole(engine)
    assert sorted(tables) == [
        "model_metadata.csv", "quantiles_compartments.csv", "quantiles_transitions.csv",
        "trajectories_compartments.csv", "trajectories_transitions.csv",
    ]  # fmt: skip
    table = tables["quantiles_compartments.csv"]
    assert table.columns == ["primary_id", "seed", "population", "date", "quantile", "I_total",
                             "S_65+"]  # fmt: skip
    assert len(table.rows) == 2 * 2 * 61
    keys = [(int(row[0]), float(row[4]), row[3]) for row in table.rows]
    assert keys == sorted(keys)
    assert set(table.column("population")) == {"United_States_Vermont"}
    assert set(table.column("seed")) == {"7"}
    assert table.column("date")[0] == "2024-10-01"
    result = read_result(made.root / "r1.npz")
    at = result.compartment_names.index("I_total")
    ordered = np.sort(result.compartments[:, :, at], axis=0)
    # four simulations: 0.1 lies 0.3 of the way from the first to the second
    wanted = 0.7 * ordered[0] + 0.3 * ordered[1]
    found = [float(row[5]) for row in table.rows if row[0] == "1" and row[4] == "0.1"]
    assert np.allclose(found, wanted, rtol=1e-12)

    table = tables["quantiles_transitions.csv"]
    flows = [f"{flow}_{group}" for flow in ("S_to_I", "I_to_R")
             for group in ("0-17", "18-64", "65+", "total")]  # fmt: skip
    assert table.columns[5:] == flows
    table = tables["trajectories_transitions.csv"]
    assert table.columns == ["primary_id", "sim_id", "seed", "population", "date", "I_to_R_0-17"]
    assert len(table.rows) == 2 * 4 * 61
    values = np.array(table.column("I_to_R_0-17"), dtype=float).reshape(2, 4, 61)
    at = result.transition_names.index("I_to_R_0-17")
    assert np.array_equal(values[1], result.transitions[:, :, at])


def test_metadata(engine: EngineProcess, made: Experiment) -> None:
    table = made.whole(engine)["model_metadata.csv"]
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [row["R0"] for row in rows] == ["1.5", "3.0"]
    assert rows[0]["start_date"] == "2024-10-01"
    assert rows[0]["end_date"] == "2024-11-30"
    assert (rows[0]["n_sims"], rows[0]["delta_t"]) == ("4", "1.0")
    assert rows[0]["init_I_total"] in {"58", "59", "60"}  # whole people in each group


def test_default_output(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    experiment = write_experiment(tmp_path, str(population_data), output="")
    tables = experiment.whole(engine)
    assert len(set(tables["quantiles_compartments.csv"].column("quantile"))) == 23


def test_a_part_of_the_results(engine: EngineProcess, made: Experiment) -> None:
    tasks = made.build(engine)
    tables = made.tables(engine, [("second", made.run(engine, tasks[1], "r1"))])
    assert set(tables["quantiles_compartments.csv"].column("primary_id")) == {"1"}


def _fails(engine: EngineProcess, made: Experiment, result: Path) -> dict[str, object]:
    listed = made.root / "list"
    listed.write_text(f'{{"index": 0, "name": "US-VT", "result": "{result}"}}\n')
    members = {k: v for k, v in made.members.items() if k != "population_data"}
    answer = engine.ask(
        "output", **members, shared_dir="", results_list=str(listed), out_dir=str(made.root)
    )
    error: dict[str, object] = answer["error"]
    return error


@pytest.mark.parametrize("keep", [0, 10, 500, 0.5, 0.999])
def test_truncated(engine: EngineProcess, made: Experiment, keep: float) -> None:
    task = made.build(engine)[0]
    path = made.run(engine, task, "r0")
    content = path.read_bytes()
    path.write_bytes(content[: int(keep if keep >= 1 else keep * len(content))])
    error = _fails(engine, made, path)
    assert error["code"] == "invalid_result"
    assert "US-VT" in str(error["message"])
    assert "cut short" in str(error["message"])


def test_other_schema(engine: EngineProcess, made: Experiment) -> None:
    path = made.root / "other.npz"
    np.savez(path, schema=np.array("something/2"))
    assert "something/2" in str(_fails(engine, made, path)["message"])
    np.savez(path, schema=np.array("epycloud.epydemix.result/1"))
    assert _fails(engine, made, path)["code"] == "invalid_result"
    np.save(made.root / "pickled.npy", np.array([{}], dtype=object), allow_pickle=True)
    assert _fails(engine, made, made.root / "pickled.npy")["code"] == "invalid_result"


def test_no_result(engine: EngineProcess, made: Experiment) -> None:
    (made.root / "none").touch()
    answer = engine.ask(
        "output", **made.members, shared_dir="", results_list=str(made.root / "none"), out_dir="/"
    )
    assert answer["error"]["code"] == "nothing_saved"


LATIN = """\
modelset:
  population_names: [US-VT, US]
  sampling:
    samplers:
      - {strategy: LHS, n_samples: 2, compartments: [I], parameters: [start_date, R0]}
    compartments: {I: {min: 0.01, max: 0.02}}
    start_date: {reference_date: 2024-10-01, distribution: {name: uniform, args: [0, 20]}}
    parameters: {R0: {distribution: {name: uniform, args: [1, 2]}}}
"""


def test_a_sampled_start(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    text = SAMPLED.replace("2024-10-01", "sampled").replace("init: 60", "init: sampled")
    text = text.replace("name: US-VT", "name: null")
    experiment = write_experiment(
        tmp_path, str(population_data), basemodel=text, modelset=LATIN, output=OUTPUT
    )
    tables = experiment.whole(engine)
    unit = qmc.LatinHypercube(d=3, scramble=True, seed=7).random(2)
    table = tables["model_metadata.csv"]
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [row["population"] for row in rows] == ["United_States_Vermont"] * 2 + [
        "United_States"
    ] * 2
    for row, (share, day, value) in zip(rows, [*unit, *unit], strict=True):
        people = sum(int(row[f"init_{name}_0-17"]) for name in "SI")
        assert int(row["init_I_0-17"]) == pytest.approx(people * (0.01 + 0.01 * share), abs=1)
        assert row["start_date"] == f"2024-10-{1 + int(20 * day):02}"
        assert float(row["R0"]) == 1 + value
    # each task has its own dates
    table = tables["trajectories_compartments.csv"]
    first = next(row for row in table.rows if row[0] == "1")
    assert first[4] == rows[1]["start_date"]
