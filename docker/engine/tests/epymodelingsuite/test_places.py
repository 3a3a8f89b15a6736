"""The package's complaints have a file and a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..support import EngineProcess, marked
from .support import BASEMODEL, OUTPUT, SAMPLING, write_sampling


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        (
            "basemodel",
            BASEMODEL.replace("n_sims: 6", "n_sims: many # here"),
            ["model.simulation.n_sims: ", "valid integer"],
        ),
        (
            "basemodel",
            BASEMODEL.replace("timespan: {start_date: 2024-10-01, end_date", "timespan: # here\n    {start_date: 2024-10-01, the_end"),
            ["model.timespan: 'end_date' is missing"],
        ),
        (
            "basemodel",
            BASEMODEL.replace("{id: I, init: 10}", "{id: I, init: lots} # here"),
            ["model.compartments.1.init: ", "; or: "],
        ),
        (
            "basemodel",
            BASEMODEL.replace("target: I,", "target: Z,").replace("mediator: I}", "mediator: I} # here"),
            ["'Z', which is no compartment"],
        ),
        (
            "modelset",
            SAMPLING.replace("parameters: [R0]}", "parameters: [R0]}").replace(
                "R0: {values", "beta: {values"
            ).replace("3.0]}", "3.0]} # here"),
            ["no such parameters: ['beta']"],
        ),
        (
            "output",
            OUTPUT.replace("compartments: true}", "compartments: [Q]} # here"),
            ["not there: ['Q']"],
        ),
        (
            "output",
            OUTPUT + "  tabular_output_types: [Excel] # here\n",
            ["output.tabular_output_types.0: ", "'CSVBytes'"],
        ),
        ("output", OUTPUT + "outputs: {} # here\n", ["unknown root key 'outputs'"]),
        ("modelset", SAMPLING + "  calibration: {}\n", ["'sampling' or 'calibration', not both"]),
        ("output", "output: [1\n", ["not valid YAML"]),
    ],
)  # fmt: skip
def test_validate(
    suite: EngineProcess, tmp_path: Path, population_data: Path, file: str, text: str,
    words: list[str],
) -> None:  # fmt: skip
    experiment = write_sampling(tmp_path, population_data, **{file: text})
    problems = suite.result("validate", **experiment.members)["problems"]
    matching = [p for p in problems if all(word in p["message"] for word in words)]
    assert len(matching) == 1, problems
    assert matching[0]["file"] == f"{file}.yaml"
    if "# here" in text:
        assert matching[0]["line"] == marked(text)[1]


def test_all_at_once_and_build_refuses(
    suite: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    experiment = write_sampling(
        tmp_path, population_data,
        basemodel=BASEMODEL.replace("n_sims: 6", "n_sims: x").replace("delta", "x"),
        output=OUTPUT + "  tabular_output_types: [Excel]\n",
    )  # fmt: skip
    problems = suite.result("validate", **experiment.members)["problems"]
    assert [problem["file"] for problem in problems] == ["basemodel.yaml", "output.yaml"]
    (tmp_path / "built").mkdir()
    error = suite.ask(
        "build", **experiment.members, out_dir=str(tmp_path / "built"), options={"seed": 1}
    )["error"]
    assert error["code"] == "invalid_experiment"
    assert error["problems"] == problems


def test_something_like_a_date(suite: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    text = BASEMODEL.replace("2024-10-21", "2024-13-45")
    experiment = write_sampling(tmp_path, population_data, basemodel=text)
    (problem, *_) = suite.result("validate", **experiment.members)["problems"]
    assert problem["file"] == "basemodel.yaml"
    assert "month" in problem["message"]
