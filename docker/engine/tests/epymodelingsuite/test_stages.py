"""From an experiment to its tables, through the package's own functions."""

from __future__ import annotations

import shutil
from pathlib import Path

from ..support import EngineProcess
from .support import (
    BASEMODEL,
    OUTPUT,
    in_pickle,
    suite_process,
    write_calibration,
    write_data,
    write_sampling,
)


def test_describe(suite: EngineProcess) -> None:
    answer = suite.result("describe")
    assert answer["name"] == "epymodelingsuite"
    assert answer["extensions"] == {"input": "pkl", "result": "pkl"}
    version = answer["version"].split("+")
    assert version[1].startswith("epymodelingsuite.0.1.1.")
    assert version[2] == "epydemix.1.0.2"
    assert "validate" in answer["capabilities"]


def test_another_state_of_the_package_is_another_version(
    suite: EngineProcess, site: Path, tmp_path: Path
) -> None:
    other = tmp_path / "site"
    shutil.copytree(site, other)
    with (other / "epymodelingsuite" / "telemetry.py").open("a") as file:
        file.write("# changed\n")
    with suite_process(other) as changed:
        assert changed.result("describe")["version"] != suite.result("describe")["version"]


def test_sampling(suite: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    experiment = write_sampling(tmp_path, population_data)
    assert suite.result("validate", **experiment.members) == {
        "problems": [], "tasks": 4, "random_seed": 7,
    }  # fmt: skip
    tasks = experiment.build(suite)
    assert [task["name"] for task in tasks] == ["US-VT #0", "US-VT #1", "US #2", "US #3"]
    tables = experiment.tables(
        suite, [(t["name"], experiment.run(suite, t, f"r{i}")) for i, t in enumerate(tasks)]
    )
    table = tables["quantiles_compartments.csv"]
    assert sorted(set(table.column("primary_id"))) == ["0", "1", "2", "3"]
    assert len(table.rows) == 4 * 20


def test_calibration_repeats_whatever_ran_before(
    suite: EngineProcess, site: Path, tmp_path: Path, population_data: Path
) -> None:
    files = {"output": OUTPUT + "  posteriors: true\n"}
    first = write_calibration(tmp_path / "a", population_data, **files)
    assert suite.result("validate", **first.members)["tasks"] == 1
    tables = first.whole(suite)
    assert len(tables["posteriors.csv"].rows) == 10
    with suite_process(site) as other:
        again = write_calibration(tmp_path / "b", population_data, **files)
        (task,) = again.build(other)
        assert task["name"] == "US-VT"
        for name in ("once", "twice"):
            result = again.run(other, task, name)
        assert again.tables(other, [(task["name"], result)]) == tables


def test_a_seed_of_the_run_is_the_models(
    suite: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    text = BASEMODEL.replace("  random_seed: 7\n", "")
    experiment = write_sampling(tmp_path, population_data, basemodel=text)
    assert "random_seed" not in suite.result("validate", **experiment.members)
    one = experiment.whole(suite, seed=99)
    assert experiment.whole(suite, seed=99) == one
    assert experiment.whole(suite, seed=98) != one


def test_limits(suite: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    experiment = write_sampling(tmp_path, population_data)
    tasks = experiment.build(suite, tasks_limit=3, simulations_limit=2)
    assert [task["name"] for task in tasks] == ["US-VT #0", "US-VT #1", "US #2"]
    (task,) = experiment.build(suite, tasks_limit=1)
    assert task["name"] == "US-VT #0"


def test_fewer_simulations(
    suite: EngineProcess, site: Path, tmp_path: Path, population_data: Path
) -> None:
    experiment = write_sampling(tmp_path / "s", population_data)
    (task, *_) = experiment.build(suite, simulations_limit=2)
    built = tmp_path / "s" / "built"
    assert in_pickle(site, built / task["path"], "simulation['n_sims']") == 2
    (task, *_) = experiment.build(suite, simulations_limit=20)
    assert in_pickle(site, built / task["path"], "simulation['n_sims']") == 6
    calibration = write_calibration(
        tmp_path / "c", population_data, output=OUTPUT + "  posteriors: true\n"
    )
    assert len(calibration.whole(suite, simulations_limit=8)["posteriors.csv"].rows) == 2


def test_data_in_the_experiments_folder_comes_first(
    suite: EngineProcess, site: Path, tmp_path: Path, population_data: Path
) -> None:
    experiment = write_calibration(tmp_path, population_data)
    inner = tmp_path / "experiments" / "one"
    write_data(inner, "geo_value,date,value\nUS-VT,2024-10-08,5000\n")
    members = {**experiment.members, "experiment_dir": str(inner)}
    out = tmp_path / "built"
    out.mkdir()
    answer = suite.result("build", **members, out_dir=str(out), options={"seed": 1})
    assert in_pickle(site, out / answer["tasks"][0]["path"], "calibrator.observed") == 5000
