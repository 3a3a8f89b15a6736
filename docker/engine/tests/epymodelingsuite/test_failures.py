"""What goes wrong is said, in the package's words, and nothing else goes wrong for it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from ..support import SOURCE, EngineProcess, engine_process, write_experiment
from .support import (
    BASEMODEL,
    CALIBRATION,
    COMMAND,
    OUTPUT,
    SAMPLING,
    suite_process,
    write_calibration,
    write_sampling,
)


def test_without_the_package() -> None:
    with engine_process(COMMAND, PYTHONPATH=str(SOURCE)) as engine:
        error = engine.ask("describe")["error"]
        assert error["code"] == "package_missing"
        assert "docker/engine/README.md" in error["hint"]


def test_a_package_that_cannot_be_imported(
    site: Path, tmp_path: Path, population_data: Path
) -> None:
    other = tmp_path / "site"
    shutil.copytree(site, other)
    (other / "epymodelingsuite" / "config_loader.py").write_text("import not_there_at_all\n")
    experiment = write_sampling(tmp_path / "e", population_data)
    with suite_process(other) as engine:
        assert engine.result("describe")["name"] == "epymodelingsuite"
        error = engine.ask("validate", **experiment.members)["error"]
    assert error["code"] == "package_broken"
    assert "not_there_at_all" in error["message"]
    assert "config_loader.py, line 1" in error["message"]


def test_a_failed_task_has_the_words_and_the_traceback(
    site: Path, tmp_path: Path, population_data: Path
) -> None:
    modelset = SAMPLING.replace("[1.5, 3.0]", "[1.5, -3.0]")
    experiment = write_sampling(tmp_path, population_data, modelset=modelset)
    with suite_process(site) as engine:
        good, bad, *_ = experiment.build(engine)
        built = tmp_path / "built"
        members: dict[str, Any] = {"shared_dir": str(built), "output": str(tmp_path / "r")}
        error = engine.ask("run", input=str(built / bad["path"]), **members)["error"]
        assert error["code"] == "simulation_failed"
        assert "retryable" not in error
        assert "RuntimeError: Error during simulation: " in error["message"]
        assert "model.py, line" in error["message"]
        assert not (tmp_path / "r").exists()
        experiment.run(engine, good, "good")
        assert engine.process.stdin is not None
        engine.process.stdin.close()
        assert engine.process.stderr is not None
        logged = engine.process.stderr.read()
    assert "Traceback (most recent call last)" in logged
    assert "dispatcher/runner.py" in logged
    assert "a line on stdout" in logged


def test_outputs_of_a_basemodel_alone_fail_as_shipped(
    suite: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    experiment = write_experiment(
        tmp_path, str(population_data), basemodel=BASEMODEL, output=OUTPUT
    )
    (task,) = experiment.build(suite)
    assert task["name"] == "US-VT"
    result = experiment.run(suite, task, "r")
    error = _output(suite, tmp_path, [result])
    assert error["code"] == "output_failed"
    assert "AttributeError" in error["message"]
    assert "output.py, line" in error["message"]


def test_results_of_two_kinds(suite: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    results = []
    for kind, write in (("s", write_sampling), ("c", write_calibration)):
        experiment = write(tmp_path / kind, population_data)
        (task, *_) = experiment.build(suite)
        results.append(experiment.run(suite, task, "r"))
    error = _output(suite, tmp_path / "s", results)
    assert error["code"] == "invalid_input"
    assert "two kinds" in error["message"]


def test_a_result_that_is_none(suite: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    write_sampling(tmp_path, population_data)
    (tmp_path / "r").write_bytes(b"no pickle")
    error = _output(suite, tmp_path, [tmp_path / "r"])
    assert error["code"] == "invalid_input"


def test_data_that_is_not_there(
    suite: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    experiment = write_sampling(tmp_path, population_data, modelset=CALIBRATION)
    (problem,) = suite.result("validate", **experiment.members)["problems"]
    assert (problem["file"], problem["line"]) == ("modelset.yaml", 7)
    assert "data/observed.csv" in problem["message"]
    (tmp_path / "built").mkdir()
    error = suite.ask(
        "build", **experiment.members, out_dir=str(tmp_path / "built"), options={"seed": 1}
    )["error"]
    assert error["code"] == "build_failed"
    assert "FileNotFoundError" in error["message"]


@pytest.mark.parametrize("place", ["no-such-folder", "built"])
def test_population_data_that_is_none(
    suite: EngineProcess, tmp_path: Path, population_data: Path, place: str
) -> None:
    experiment = write_sampling(tmp_path, population_data)
    (tmp_path / "built").mkdir()
    members = {**experiment.members, "population_data": str(tmp_path / place)}
    error = suite.ask("build", **members, out_dir=str(tmp_path / "built"), options={"seed": 1})[
        "error"
    ]
    assert error["code"] == "population_data"


@pytest.mark.parametrize(
    ("strategy", "options", "words"),
    [
        ("top_fraction", {"seed": 1, "simulations_limit": 0}, "at least 1"),
        ("mcmc", {"seed": 1, "simulations_limit": 5}, "the strategy 'mcmc' is not known"),
        ("top_fraction", {"seed": -1}, "options.seed"),
    ],
)
def test_options_that_cannot_be_honoured(
    suite: EngineProcess, tmp_path: Path, population_data: Path, strategy: str,
    options: dict[str, int], words: str,
) -> None:  # fmt: skip
    modelset = CALIBRATION.replace("name: top_fraction", f"name: {strategy}")
    experiment = write_calibration(tmp_path, population_data, modelset=modelset)
    (tmp_path / "built").mkdir()
    error = suite.ask(
        "build", **experiment.members, out_dir=str(tmp_path / "built"), options=options
    )["error"]
    assert error["code"] == "invalid_input"
    assert words in error["message"]


def test_a_version_that_takes_no_seed(site: Path, tmp_path: Path, population_data: Path) -> None:
    other = tmp_path / "site"
    shutil.copytree(site, other)
    schema = other / "epymodelingsuite" / "schema" / "basemodel.py"
    schema.write_text(schema.read_text().replace("    random_seed: int | None = None\n", ""))
    experiment = write_sampling(tmp_path / "e", population_data)
    (tmp_path / "e" / "built").mkdir()
    with suite_process(other) as engine:
        error = engine.ask(
            "build", **experiment.members, out_dir=str(tmp_path / "e" / "built"),
            options={"seed": 5},
        )["error"]  # fmt: skip
    assert error["code"] == "option_not_taken"
    assert "random_seed" in error["message"]


def _output(engine: EngineProcess, root: Path, results: list[Path]) -> dict[str, Any]:
    listed = root / "results.jsonl"
    listed.write_text(
        "".join(f'{{"index":{i},"name":"t{i}","result":"{r}"}}\n' for i, r in enumerate(results))
    )
    (root / "tables").mkdir(exist_ok=True)
    error: dict[str, Any] = engine.ask(
        "output", config_dir=str(root / "config"), repo_dir=str(root), shared_dir=str(root),
        results_list=str(listed), out_dir=str(root / "tables"),
    )["error"]  # fmt: skip
    return error
