"""Tasks: their number, names, inputs, limits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .support import BASEMODEL, EngineProcess, write_experiment

SAMPLED = BASEMODEL.replace("R0: {type: scalar, value: 1.8}", "R0: {type: sampled}").replace(
    "name: US-VT", "name: null"
)


def _modelset(populations: str, samplers: str, parameters: str) -> str:
    return (
        f"modelset:\n  population_names: {populations}\n  sampling:\n"
        f"    samplers: {samplers}\n    parameters: {parameters}\n"
    )


GRID = _modelset(
    "[US-VT, US]", "[{strategy: grid, parameters: [R0, gamma]}]",
    "{R0: {values: [1.3, 2]}, gamma: {values: [0.2, 0.25]}}",
)  # fmt: skip
CUBE = _modelset(
    "[US-ME]", "[{strategy: LHS, n_samples: 3, parameters: [R0]}]",
    "{R0: {distribution: {name: uniform, args: [1, 2]}}}",
)  # fmt: skip


def test_nesting_and_names(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    experiment = write_experiment(tmp_path, str(population_data), basemodel=SAMPLED, modelset=GRID)
    assert engine.result("validate", **experiment.members)["tasks"] == 8
    tasks = experiment.build(engine)
    assert [task["name"] for task in tasks][:5] == [
        "US-VT R0=1.3 gamma=0.2", "US-VT R0=1.3 gamma=0.25", "US-VT R0=2 gamma=0.2",
        "US-VT R0=2 gamma=0.25", "US R0=1.3 gamma=0.2",
    ]  # fmt: skip
    assert tasks[4]["path"] == "inputs/00004.json"
    assert tasks[4]["shared"] == ["shared/config.json", "shared/populations/United_States.npz"]
    task = json.loads((tmp_path / "built" / tasks[4]["path"]).read_text())
    assert (task["primary_id"], task["seed"], task["simulations"]) == (4, 7, 4)
    assert task["parameters"] == {"R0": 1.3, "gamma": 0.2}


def test_hypercube_names_are_unique(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    experiment = write_experiment(tmp_path, str(population_data), basemodel=SAMPLED, modelset=CUBE)
    names = [task["name"] for task in experiment.build(engine)]
    assert [name.split()[0] for name in names] == ["US-ME"] * 3  # United_States__Maine
    assert [name.split()[-1] for name in names] == ["#0", "#1", "#2"]


def test_limits(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    experiment = write_experiment(tmp_path, str(population_data), basemodel=SAMPLED, modelset=GRID)
    tasks = experiment.build(engine, tasks_limit=3, simulations_limit=2)
    assert len(tasks) == 3
    task = json.loads((tmp_path / "built" / tasks[2]["path"]).read_text())
    assert task["simulations"] == 2
    populations = sorted(path.name for path in (tmp_path / "built/shared/populations").iterdir())
    assert populations == ["United_States_Vermont.npz"]  # what no task needs is not made


@pytest.mark.parametrize("options", [{"tasks_limit": 0}, {"seed": "x"}, {"seed": -1}])
def test_bad_options(
    engine: EngineProcess, tmp_path: Path, population_data: Path, options: dict[str, object]
) -> None:
    experiment = write_experiment(tmp_path, str(population_data))
    answer = engine.ask(
        "build", **experiment.members, out_dir=str(tmp_path), options={"seed": 1, **options}
    )
    assert answer["error"]["code"] == "invalid_input"


def test_long_lists_go_into_a_file(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    values = ", ".join(str(1 + i / 1000) for i in range(600))
    modelset = _modelset(
        "[US-VT]", "[{strategy: grid, parameters: [R0]}]", f"{{R0: {{values: [{values}]}}}}"
    )
    experiment = write_experiment(
        tmp_path, str(population_data), basemodel=SAMPLED, modelset=modelset
    )
    out = tmp_path / "built"
    out.mkdir()
    answer = engine.result("build", **experiment.members, out_dir=str(out), options={"seed": 1})
    assert "tasks" not in answer
    lines = (out / answer["tasks_file"]).read_text().splitlines()
    tasks = [json.loads(line) for line in lines]
    assert len({task["name"] for task in tasks}) == 600
    assert all((out / task["path"]).is_file() for task in tasks)


def test_same_bytes_twice(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    contents = []
    for name in ("a", "b"):
        experiment = write_experiment(
            tmp_path / name, str(population_data), basemodel=SAMPLED, modelset=CUBE
        )
        experiment.build(engine)
        files = sorted(p for p in (tmp_path / name / "built").rglob("*") if p.is_file())
        contents.append([path.read_bytes() for path in files])
    assert contents[0] == contents[1]


def test_populations_only(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    text = BASEMODEL.replace("name: US-VT", "name: null")
    for modelset in (
        "modelset:\n  population_names: [US-VT, US]\n",
        "modelset:\n  population_names: [US-VT, US]\n  sampling: populations\n",
        "modelset:\n  population_names: [US-VT, US]\n  sampling:\n",
    ):
        experiment = write_experiment(
            tmp_path, str(population_data), basemodel=text, modelset=modelset
        )
        assert [task["name"] for task in experiment.build(engine)] == ["US-VT", "US"]


def test_all_populations(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    text = BASEMODEL.replace("name: US-VT", "name: null")
    modelset = "modelset:\n  population_names: [all]\n"
    experiment = write_experiment(tmp_path, str(population_data), basemodel=text, modelset=modelset)
    # Testland has no code, so `all` does not mean it
    assert engine.result("validate", **experiment.members)["tasks"] == 3
    members = {k: v for k, v in experiment.members.items() if k != "population_data"}
    assert engine.result("validate", **members)["tasks"] == 52
    assert [task["name"] for task in experiment.build(engine)] == ["US", "US-ME", "US-VT"]
    modelset = "modelset:\n  population_names: [Testland, US-ME, all]\n"
    text = text.replace("[0-17, 18-64, 65+]", "[0-19, 20+]")
    experiment = write_experiment(tmp_path, str(population_data), basemodel=text, modelset=modelset)
    names = [task["name"] for task in experiment.build(engine)]
    assert names == ["US", "US-ME", "US-VT", "Testland"]  # nothing named is left out


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[US-VT, US]", "[]", "population_names is empty"),
        ("values: [1.3, 2]", "values: []", "has no values"),
        ("[{strategy: grid, parameters: [R0, gamma]}]", "[]", "samplers is empty"),
    ],
)
def test_no_task_is_an_error_with_its_reason(
    engine: EngineProcess, tmp_path: Path, population_data: Path, old: str, new: str, words: str
) -> None:
    experiment = write_experiment(
        tmp_path, str(population_data), basemodel=SAMPLED, modelset=GRID.replace(old, new)
    )
    answer = engine.ask("build", **experiment.members, out_dir=str(tmp_path), options={"seed": 1})
    assert answer["error"]["code"] == "invalid_experiment"
    assert words in " ".join(p["message"] for p in answer["error"]["problems"])


def test_too_many_people_stop_the_build(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    text = BASEMODEL.replace("init: 60", "init: 99999999")
    experiment = write_experiment(tmp_path, str(population_data), basemodel=text)
    answer = engine.ask("build", **experiment.members, out_dir=str(tmp_path), options={"seed": 1})
    assert answer["error"]["code"] == "invalid_experiment"
    assert "US-VT: the initial conditions place" in answer["error"]["message"]


def test_bad_inputs_of_run(engine: EngineProcess, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"schema": "other"}')
    for name in ("a.json", "missing.json"):
        answer = engine.ask(
            "run", input=str(tmp_path / name), shared_dir=str(tmp_path), output=str(tmp_path / "x")
        )
        assert answer["error"]["code"] == "invalid_input"
