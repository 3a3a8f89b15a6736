"""Every mistake in a calibration is named with its line, all at once, with a hint."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

import pytest

from .calibrations import MODEL, MODELSET, OUTPUT, observations, write_calibration
from .support import EngineProcess

SMC = "{name: SMC, options: {num_particles: 10, num_generations: 3}}"


def _with(text: str, old: str, new: str) -> str:
    assert old in text, old
    return text.replace(old, new, 1)


def _set(old: str, new: str) -> dict[str, str]:
    return {"modelset": _with(MODELSET, old, new)}


def _smc(old: str, new: str) -> dict[str, str]:
    text = _with(MODELSET, "{name: Rejection, options: {epsilon: 2000, num_particles: 12}}", SMC)
    return {"modelset": _with(text, old, new)}


def _model(old: str, new: str) -> dict[str, str]:
    return {"basemodel": _with(MODEL, old, new)}


def _output(old: str, new: str) -> dict[str, str]:
    return {"output": _with(OUTPUT, old, new)}


_R0 = "R0: {prior: {name: uniform, args: [1.2, 1.5]}}"
_WINDOW = "fitting_window: {start_date: 2024-10-02, end_date: 2024-10-31}"
_STRATEGY = "strategy: {name: Rejection, options: {epsilon: 2000, num_particles: 12}}"
_PROJECTION = "    projection: {n_trajectories: 6}\n"

CASES: dict[str, tuple[dict[str, str], str, str | None]] = {
    # strategy
    "strategy": (_set("name: Rejection", "name: rejektion"), "unknown calibration strategy", "rejection"),
    "no strategy": (_set(f"    {_STRATEGY}\n", ""), "calibration needs 'strategy'", None),
    "option": (_set("epsilon: 2000", "epsilo: 2000"), "unknown key 'epsilo' in the options of rejection", "'epsilon'"),
    "other's option": (_smc("num_generations: 3", "Nsim: 3"), "unknown key 'Nsim' in the options of smc", None),
    "option's type": (_set("num_particles: 12", "num_particles: few"), "num_particles must be a whole number", None),
    "one particle": (_smc("num_particles: 10", "num_particles: 1"), "at least 2", None),
    "kernels": (_smc("num_generations: 3", "perturbations: {R0: 1}"), "'perturbations'", "kernels"),
    "max_time": (_set("epsilon: 2000", "max_time: soon"), "no length of time", "6h"),
    "bare max_time": (_set("epsilon: 2000", "max_time: 6"), "max_time must be a length of time", "unit"),
    "no max_time": (_set("name: Rejection, options: {epsilon: 2000, num_particles: 12}",
                         "name: top_fraction, options: {max_time: 6h}"), "unknown key 'max_time'", None),
    "schedule": (_smc("num_particles: 10", "epsilon_schedule: [3, 2]"), "2 values, and there are 3", None),
    "level": (_smc("num_particles: 10", "epsilon_quantile_level: 2"), "at most 1", None),
    # comparison, distance, window
    "distance": (_set("distance_function: rmse", "distance_function: rms"), "cannot be 'rms'", "'rmse'"),
    "own distance": (_set("distance_function: rmse", "distance_function: {user_script_path: x}"), "must be text", None),
    "own transformation": (_set("    distance", "    post_hoc_transformation: {user_script_path: x}\n    distance"),
                           "'post_hoc_transformation' in calibration is not supported", None),
    "second comparison": (_set("    fitting_window", "      - {observed_value_column: a, observed_date_column: b, simulation: [c]}\n"
                               "    fitting_window"), "a second comparison", "summed"),
    "transition": (_set("[S_to_I_total]", "[S_to_J_total]"), "no transition of the model", "'S_to_I_total'"),
    "transition without group": (_set("[S_to_I_total]", "[S_to_I]"), "'S_to_I' is no transition", "S_to_I_total"),
    "no transition": (_set("[S_to_I_total]", "[]"), "simulation is empty", None),
    "window": (_set("end_date: 2024-10-31}", "end_date: 2024-10-01}"), "before start_date", None),
    "late window": (_set("end_date: 2024-10-31}", "end_date: 2024-12-31}"), "after the model's end_date", None),
    "early window": (_set("start_date: 2024-10-02", "start_date: 2024-09-02"), "before the model's start_date", None),
    "short window": (_set(_WINDOW, "fitting_window: {start_date: 2024-10-02, end_date: 2024-10-02}"), "3 time steps", None),
    # priors
    "no prior": ({"modelset": MODELSET[: MODELSET.index("    parameters:")] + _PROJECTION}, "nothing to calibrate", None),
    "prior's name": (_set("R0: {", "RO: {"), "for no parameter", "R0"),
    "prior of a scalar": (_set("R0: {", "gamma: {"), "type is 'scalar'", "'calibrated'"),
    "prior of a compartment": (_set("I: {", "J: {"), "for no compartment", "I"),
    "prior of the rest": (_set("I: {", "S: {"), "not 'calibrated'", None),
    "prior of no start": (_set(_PROJECTION, _PROJECTION + "    start_date: {reference_date: 2024-10-01, prior: "
                               "{name: randint, args: [0, 5]}}\n"), "start_date is not 'calibrated'", None),
    "prior of no season": (_set(_R0, _R0 + "\n      seasonality_min: {prior: {name: uniform}}"), "no seasonality", None),
    "distribution": (_set("R0: {prior:", "R0: {distribution:"), "'distribution' in 'R0'", "'prior'"),
    "low and high": (_set("args: [1.2, 1.5]", "args: [2, -1]"), "scale must be more than 0", "[loc, scale]"),
    "family": (_set("{name: uniform, args: [1.2", "{name: unifrom, args: [1.2"), "no distribution 'unifrom'", "'uniform'"),
    "not a family": (_set("{name: uniform, args: [1.2, 1.5]}", "{name: qmc}"), "no distribution 'qmc'", None),
    "arguments": (_set("{name: uniform, args: [1.2, 1.5]}", "{name: gamma}"), "cannot take these arguments", None),
    "undefined": (_set("{name: uniform, args: [1.2, 1.5]}", "{name: gamma, args: [-1]}"), "not defined", None),
    "too many": (_set("args: [1.2, 1.5]", "args: [1.2, 1.5, 1]"), "cannot take these arguments", None),
    "custom": (_set("{name: uniform, args: [1.2", "{type: custom, name: uniform, args: [1.2"), "'custom' is not supported", None),
    "endless": (_smc("{name: uniform, args: [1.2, 1.5]}", "{name: poisson, args: [3]}"), "infinitely many", "randint"),
    "one value": (_smc("{name: uniform, args: [1.2, 1.5]}", "{name: randint, args: [2, 3]}"), "at least two", None),
    "randint": (_set("{name: uniform, args: [1.2, 1.5]}", "{name: randint, args: [2]}"), "low and high", None),
    # projection
    "generation": (_smc("n_trajectories: 6", "n_trajectories: 6, generation_number: 3"), "generation 3 is never made", "at most 2"),
    "only generation": (_set("n_trajectories: 6", "n_trajectories: 6, generation_number: 1"), "never made", None),
    "trajectories": (_set("{n_trajectories: 6}", "{generation_number: 0}"), "needs 'n_trajectories'", None),
    # data
    "file": (_set("data/cases.csv", "data/case.csv"), "'data/case.csv' does not exist", "repository's root"),
    "value column": (_set("observed_value_column: cases", "observed_value_column: case"), "no column 'case'", "'cases'"),
    "date column": (_set("observed_date_column: day", "observed_date_column: date"), "no column 'date'", "day"),
    "place": (_set("[US-VT, US]", "[US-VT, US, US-ME]"), "no row of US-ME", "geo_value"),
    "other days": (_model("n_sims: 4", "n_sims: 4\n    resample_frequency: W-SAT"), "is no date of the simulations", "W-"),
    # output
    "posterior's generation": (_output("posteriors: true", "posteriors: {generations: [0, 1]}"), "generation 1 is never", None),
    "fit's generation": (_output("selections:", "calibration: [2], selections:"), "generation 2 is never", None),
    "rate trends": (_output("reference_date: 2024-11-02", "reference_date: 2024-11-02, rate_trends: true"),
                    "'rate_trends' in flusight_format is not supported", "quantiles"),
    "weekday": (_output("2024-11-02", "2024-11-01"), "is a Friday", None),
    "late forecast": (_output("2024-11-02", "2024-12-07"), "there is no forecast", None),
    "hub's weeks": (_model("n_sims: 4", "n_sims: 4\n    resample_frequency: W-WED"), "end on Saturday", "W-SAT"),
    "column": (_output("[I_total]", "[I_totl]"), "no column", "'I_total'"),
    "hub without projection": (_set(_PROJECTION, ""), "'flusight_format' in output needs a projection", "projection:"),
}  # fmt: skip

ORIGINAL = {"modelset": MODELSET, "basemodel": MODEL, "output": OUTPUT}
# Where a problem is noted that does not stand where the mistake was made.
ELSEWHERE = {
    "place": ("modelset", "observed_data_path"),
    "no prior": ("modelset", "strategy:"),  # where the section begins
    "other days": ("modelset", "observed_date_column"),
    "hub without projection": ("output", "flusight_format"),
}


def _first_difference(name: str, text: str) -> int:
    original = _smc("", "")["modelset"] if SMC[:12] in text else ORIGINAL[name]
    pairs = zip_longest(original.splitlines(), text.splitlines())
    return next(n for n, (one, other) in enumerate(pairs, start=1) if one != other)


@pytest.mark.parametrize("case", CASES)
def test_refusal(engine: EngineProcess, tmp_path: Path, case: str) -> None:
    files, words, hint = CASES[case]
    experiment = write_calibration(tmp_path, **files)
    problems = engine.result("validate", **experiment.members)["problems"]
    found = [p for p in problems if words in p["message"]]
    assert found, problems
    (name,) = files
    file, line = ELSEWHERE.get(case) or (name, _first_difference(name, files[name]))
    if isinstance(line, str):
        text = {**ORIGINAL, **files}[file]
        (line,) = [n for n, each in enumerate(text.splitlines(), start=1) if line in each]
    assert (found[0]["file"], found[0]["line"]) == (f"{file}.yaml", line)
    assert found[0]["column"] >= 1
    if hint is not None:
        assert hint in found[0]["hint"]


def test_the_unchanged_one_is_right(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    experiment = write_calibration(tmp_path, str(population_data))
    answer = engine.result("validate", **experiment.members)
    assert answer == {"problems": [], "tasks": 2, "random_seed": 7}
    smc = write_calibration(tmp_path, None, **_smc("    projection", "    projection"))
    assert engine.result("validate", **smc.members)["problems"] == []


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("US,2024-10-03,121.0", "US,2024-10-03,", 35, "has no number"),
        ("US,2024-10-03,121.0", "US,2024-10-03,many", 35, "has no number"),
        ("US,2024-10-03,121.0", "US,2024-10-02,121.0", 35, "second row of US on 2024-10-02"),
        ("US,2024-10-03,121.0", "US,10/3/2024,121.0", 35, "is no date"),
    ],
)
def test_rows_of_the_data(
    engine: EngineProcess, tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    text = observations()
    at = text.index("\nUS,") + 1
    text = text[:at] + _with(text[at:], old, new)
    experiment = write_calibration(tmp_path, data=text)
    (problem,) = engine.result("validate", **experiment.members)["problems"]
    assert (problem["file"], problem["line"]) == ("data/cases.csv", line)
    assert words in problem["message"]


def test_columns_and_zeros(engine: EngineProcess, tmp_path: Path) -> None:
    text = observations().replace("geo_value", "location")
    experiment = write_calibration(tmp_path / "a", data=text)
    (problem,) = engine.result("validate", **experiment.members)["problems"]
    assert "no column 'geo_value'" in problem["message"]
    lines = observations().splitlines()
    text = "\n".join([lines[0], *(line.rsplit(",", 1)[0] + ",0" for line in lines[1:])])
    for distance, count in (("mape", 1), ("wmape", 1), ("rmse", 0)):
        modelset = MODELSET.replace("function: rmse", f"function: {distance}")
        experiment = write_calibration(tmp_path / distance, data=text, modelset=modelset)
        problems = engine.result("validate", **experiment.members)["problems"]
        assert len(problems) == count
        assert all("divides by them" in problem["message"] for problem in problems)


def test_where_a_data_path_is_tried(engine: EngineProcess, tmp_path: Path) -> None:
    own = write_calibration(tmp_path / "repo" / "experiments" / "x")
    (own.root / "data" / "cases.csv").rename(own.root / "cases.csv")
    members = {**own.members, "repo_dir": str(tmp_path / "repo")}
    assert "does not exist" in engine.result("validate", **members)["problems"][0]["message"]
    (tmp_path / "repo" / "data").mkdir()
    (own.root / "cases.csv").rename(tmp_path / "repo" / "data" / "cases.csv")
    assert engine.result("validate", **members)["problems"] == []


def test_a_start_that_is_too_late(engine: EngineProcess, tmp_path: Path) -> None:
    start = "    start_date: {reference_date: 2024-10-01, prior: {name: randint, args: [0, 40]}}\n"
    model = MODEL.replace("2024-10-01", "calibrated")
    experiment = write_calibration(tmp_path, basemodel=model, modelset=MODELSET + start)
    (problem,) = engine.result("validate", **experiment.members)["problems"]
    assert "as late as 2024-11-09" in problem["message"]
    assert problem["line"] == len(MODELSET.splitlines()) + 1


def test_every_problem_at_once(engine: EngineProcess, tmp_path: Path) -> None:
    text = MODELSET.replace("Rejection", "R").replace("[S_to_I_total]", "[x]")
    text = text.replace("args: [1.2, 1.5]", "args: [1.2, 0]").replace("n_traj", "m_traj")
    text = text.replace("day", "date").replace("I: {prior", "R: {prior")
    experiment = write_calibration(tmp_path, modelset=text)
    problems = engine.result("validate", **experiment.members)["problems"]
    assert len(problems) >= 7
    assert [p["line"] for p in problems if p["file"] == "modelset.yaml"] == sorted(
        p["line"] for p in problems if p["file"] == "modelset.yaml"
    )
