"""What the original engine reads in a calibration is read here too, in each of its forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from .calibrations import MODEL, MODELSET, OUTPUT, write_calibration
from .support import EngineProcess

_STRATEGY = "{name: Rejection, options: {epsilon: 2000, num_particles: 12}}"
_PRIOR = "{name: uniform, args: [1.2, 1.5]}"
_PROJECTION = "    projection: {n_trajectories: 6}\n"

STRATEGIES = (
    "{name: SMC}",
    "{name: smc, options: {}}",
    "{name: Smc, options: null}",
    "{name: SMC, options: {num_particles: 100, num_generations: 3, epsilon_schedule: [3e3, 200, 1]}}",
    "{name: SMC, options: {epsilon_quantile_level: 0.5, minimum_epsilon: 0, max_time: 1 days 06:00:00}}",
    "{name: SMC, options: {epsilon_schedule: null, minimum_epsilon: null, perturbations: null}}",
    "{name: REJECTION, options: {epsilon: 1, max_time: 30m, total_simulations_budget: 100}}",
    "{name: rejection, options: {epsilon: 0.1, progress_update_interval: 5, verbose: true}}",
    "{name: Top_Fraction, options: {top_fraction: 0.1, Nsim: 50}}",
)
PRIORS = (
    "{type: scipy, name: uniform, args: [1.2, 1.5], kwargs: {}}",
    "{type: null, name: uniform, args: [1.2, 1.5], kwargs: null}",
    "{name: uniform, args: [1], kwargs: {scale: 1}}",
    "{name: uniform, kwargs: {loc: 1, scale: 1}}",
    "{name: norm, args: [1.5, 0.1]}",
    "{name: truncnorm, args: [-1, 1], kwargs: {loc: 1.5, scale: 0.1}}",
    "{name: beta, args: [2, 2, 1, 1]}",
    "{name: lognorm, kwargs: {s: 0.2}}",
    "{name: randint, args: [1, 4]}",
)
OUTPUTS = (
    "quantiles: {}",
    "quantiles: {selections: null, calibration: true}",
    "quantiles: {calibration: [0]}",
    "quantiles: {compartments: [I_total, cases], transitions: [cases]}",
    "posteriors: true",
    "posteriors: {}",
    "posteriors: {generations: null}",
    "posteriors: {generations: [0]}",
    "{trajectories: {}, posteriors: true}",
    "{quantiles: {}, posteriors: false}",
    "{flusight_format: null, posteriors: true}",
    "{flusight_format: {reference_date: 2024-11-02, rate_trends: null}}",
    "{covid19_format: null, flusmh_format: null, figure_output_types: null, model_meta: true}",
    "{tabular_output_types: [CSVBytes], model_meta: {}}",
    "{model_meta: {projection_parameters: false}}",
)
CASES: dict[str, dict[str, str]] = {
    **{text: {"modelset": MODELSET.replace(_STRATEGY, text)} for text in STRATEGIES},
    **{text: {"modelset": MODELSET.replace(_PRIOR, text)} for text in PRIORS},
    **{text: {"output": f"output:\n  {text}\n"} for text in OUTPUTS},
    **{
        f"distance {name}": {"modelset": MODELSET.replace("rmse", name)}
        for name in ("rmse", "wmape", "ae", "mae", "mape")
    },
    "no distance": {"modelset": MODELSET.replace("    distance_function: rmse\n", "")},
    "no output": {"output": ""},
    "no simulation": {"basemodel": MODEL.replace("  simulation:\n    n_sims: 4\n", "")},
    "no projection": {
        "modelset": MODELSET.replace(_PROJECTION, ""),
        "output": "output:\n  posteriors: true\n",
    },
    "null sections": {
        "modelset": MODELSET.replace(_PROJECTION, "    projection: null\n    start_date: null\n"),
        "output": "output:\n  posteriors: true\n",
    },
    "no compartments": {
        "modelset": MODELSET.replace("I: {prior: {name: uniform, args: [0.001, 0.004]}}", "{}"),
        "basemodel": MODEL.replace("init: calibrated", "init: 60"),
    },
    "meta": {"modelset": MODELSET.replace("modelset:\n", "modelset:\n  meta: {version: 1.0}\n")},
}
ORIGINAL = {"modelset": MODELSET, "basemodel": MODEL, "output": OUTPUT}


@pytest.mark.parametrize("case", CASES)
def test_form(engine: EngineProcess, tmp_path: Path, case: str) -> None:
    files = CASES[case]
    if case != "distance rmse":
        assert any(text != ORIGINAL[name] for name, text in files.items()), "nothing was replaced"
    experiment = write_calibration(tmp_path, **files)
    assert engine.result("validate", **experiment.members)["problems"] == []


def test_a_calibration_leaves_its_fit_where_nothing_else_is_asked_for(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    experiment = write_calibration(
        tmp_path, str(population_data), output="output:\n  quantiles: {}\n"
    )
    tables = experiment.whole(engine)
    assert set(tables) >= {"quantiles_calibration.csv"}
    assert len({row[0] for row in tables["quantiles_calibration.csv"].rows}) == 2


@pytest.mark.parametrize(
    "text", ["quantiles: {}\n  posteriors: false", "quantiles: {calibration: false}"]
)
def test_what_would_save_nothing(engine: EngineProcess, tmp_path: Path, text: str) -> None:
    simple = MODELSET.split("  calibration:")[0].replace("US-VT, US", "US-VT")
    model = MODEL.replace("R0: {type: calibrated}", "R0: {type: scalar, value: 2}")
    files = {"modelset": simple, "basemodel": model.replace("init: calibrated", "init: 60")}
    if "false}" in text:
        files = {}
    experiment = write_calibration(tmp_path, output=f"output:\n  {text}\n", **files)
    problems = engine.result("validate", **experiment.members)["problems"]
    assert any("asks for no table" in problem["message"] for problem in problems), problems
