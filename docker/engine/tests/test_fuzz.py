"""Whatever stands in an experiment's files, reading them ends with problems or an experiment."""

from __future__ import annotations

import copy
import json
import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from epycloud_engine.experiment.calibration import read_calibration
from epycloud_engine.experiment.files import InvalidExperimentError, read_experiment
from epycloud_engine.experiment.problems import Problems
from epycloud_engine.experiment.source import from_plain

from .test_simulation import FULL

MODEL = yaml.safe_load(FULL)["model"]
MODELSET = {
    "meta": {"id": "x", "date": "2024-01-01"},
    "population_names": ["US-VT", "all"],
    "sampling": {
        "samplers": [
            {"strategy": "grid", "parameters": ["R0"]},
            {"strategy": "LHS", "n_samples": 3, "parameters": ["wane", "start_date"],
             "compartments": ["A"]},
        ],
        "parameters": {
            "R0": {"values": [1, 2]},
            "wane": {"distribution": {"name": "uniform", "args": [0, 1]}},
        },
        "compartments": {"A": {"min": 0, "max": 0.1}},
        "start_date": {
            "reference_date": "2024-09-01",
            "distribution": {"name": "randint", "args": [0, 9]},
        },
    },
}  # fmt: skip
OUTPUT = {
    "tabular_output_types": ["CSV"],
    "quantiles": {"selections": [0.5], "compartments": ["S_total"], "transitions": True},
    "trajectories": {"transitions": False},
    "model_meta": {"projection_parameters": False},
}
FILES = {"model": MODEL, "modelset": MODELSET, "output": OUTPUT}
CALIBRATED = {
    "model": {
        **MODEL,
        "timespan": {**MODEL["timespan"], "start_date": "calibrated"},
        "parameters": {**MODEL["parameters"], "R0": {"type": "calibrated"}},
    },
    "modelset": {
        "population_names": ["US-VT"],
        "calibration": {
            "strategy": {
                "name": "SMC",
                "options": {"num_particles": 9, "num_generations": 2, "epsilon_schedule": [9, 8],
                            "max_time": "6h", "epsilon_quantile_level": 0.5, "verbose": False},
            },
            "distance_function": "wmape",
            "observed_data_path": "data/cases.csv",
            "comparison": [{"observed_value_column": "cases", "observed_date_column": "day",
                            "simulation": ["S_to_I_total"]}],
            "fitting_window": {"start_date": "2024-10-15", "end_date": "2024-11-15"},
            "parameters": {
                "R0": {"prior": {"type": "scipy", "name": "uniform", "args": [1, 2]}},
                "seasonality_min": {"prior": {"name": "beta", "kwargs": {"a": 2, "b": 3}}},
            },
            "start_date": {
                "reference_date": "2024-10-01",
                "prior": {"name": "randint", "args": [0, 9]},
            },
            "projection": {"n_trajectories": 5, "generation_number": 1},
        },
    },
    "output": {
        "quantiles": {"calibration": [0, 1], "transitions": ["cases"]},
        "posteriors": {"generations": [1]},
        "flusight_format": {"reference_date": "2024-11-16"},
        "model_meta": {"projection_parameters": True},
    },
}  # fmt: skip

_junk = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 5), st.integers(), st.floats(), st.dates(),
    st.datetimes(), st.text(max_size=8),
    st.sampled_from(["sampled", "calibrated", "default", "all", "R0", "1e400", "9**9**9**9", "x/0",
                     "2024-13-45", "-3", "0+", "84-90", "999999999999999999999999-5"]),
    st.just([]), st.just({}), st.just([[]]), st.just({"a": {"b": 1}}), st.just([None, {}]),
)  # fmt: skip


def _paths(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(data, dict):
        inner = [found for key, each in data.items() for found in _paths(each, (*path, key))]
    elif isinstance(data, list):
        inner = [found for key, each in enumerate(data) for found in _paths(each, (*path, key))]
    else:
        inner = []
    return [path, *inner] if path else inner


@st.composite
def _changed(draw: st.DrawFn) -> dict[str, Any]:
    files: dict[str, Any] = copy.deepcopy(draw(st.sampled_from([FILES, CALIBRATED])))
    for _ in range(draw(st.integers(0, 3))):
        path = draw(st.sampled_from(_paths(files)))
        place: Any = files
        for key in path[:-1]:
            place = place[key]
        change = draw(st.sampled_from(["replace", "remove", "rename"]))
        if change == "replace" or isinstance(place, list):
            place[path[-1]] = copy.deepcopy(draw(_junk))  # else it may hold itself
        elif change == "remove":
            del place[path[-1]]
        else:
            place[draw(st.text(max_size=5))] = place.pop(path[-1])
    return files


def test_the_unchanged_one_is_right(tmp_path: Path) -> None:
    _write(tmp_path, FILES)
    assert read_experiment(tmp_path, None).modelset is not None
    _write(tmp_path, CALIBRATED)
    experiment = read_experiment(tmp_path, None)
    assert experiment.modelset is not None
    assert experiment.modelset.calibration is not None
    data = json.loads(json.dumps(experiment.calibration_data))
    again = read_calibration(from_plain(data, "config.json"), Problems())
    assert again.priors.keys() == experiment.modelset.calibration.priors.keys()


@settings(max_examples=150, deadline=None)
@given(_changed())
def test_never_an_unforeseen_error(files: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), files)
        try:
            read_experiment(Path(folder), None)
        except InvalidExperimentError as error:
            assert error.problems
            assert all(problem.message for problem in error.problems)


def _write(folder: Path, files: dict[str, Any]) -> None:
    for key, data in files.items():
        text = yaml.safe_dump({key: data}, allow_unicode=True)
        (folder / f"{abs(hash(key))}.yaml").write_text(text, encoding="utf-8")
