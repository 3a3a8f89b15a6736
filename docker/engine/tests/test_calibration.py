"""Whole calibrations: every strategy, the same bytes, start dates, projections that cannot be."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from epycloud_engine.epydemix.archive import read_archive
from epycloud_engine.epydemix.calibrated import SCHEMA, CalibrationResult, calibration_in

from .calibrations import MODEL, MODELSET, OUTPUT, rows_of, write_calibration
from .support import EngineProcess, Experiment, engine_process

REJECTION = "{name: Rejection, options: {epsilon: 2000, num_particles: 12}}"
SMC = "{name: SMC, options: {num_particles: 8, num_generations: 3, max_time: 6h}}"
TOP = "{name: Top_Fraction, options: {Nsim: 20, top_fraction: 0.25}}"
ONE = MODELSET.replace("[US-VT, US]", "[US-VT]")


def _strategy(text: str, modelset: str = ONE) -> str:
    assert REJECTION in modelset
    return modelset.replace(REJECTION, text)


def _read(path: Path) -> CalibrationResult:
    return calibration_in(read_archive(path, "invalid_result", SCHEMA), path)


def _run(engine: EngineProcess, experiment: Experiment, **options: Any) -> CalibrationResult:
    (task,) = experiment.build(engine, **options)
    return _read(experiment.run(engine, task, "result"))


def _error(engine: EngineProcess, experiment: Experiment) -> dict[str, Any]:
    (task,) = experiment.build(engine)
    built, output = experiment.root / "built", experiment.root / "x"
    answer = engine.ask(
        "run", input=str(built / task["path"]), shared_dir=str(built), output=str(output)
    )
    assert not output.exists()
    error: dict[str, Any] = answer["error"]
    return error


@pytest.mark.parametrize(
    ("strategy", "name", "sizes"),
    [(REJECTION, "rejection", [12]), (SMC, "smc", [8, 8, 8]), (TOP, "top_fraction", [5])],
)
def test_strategies(
    engine: EngineProcess,
    tmp_path: Path,
    population_data: Path,
    strategy: str,
    name: str,
    sizes: list[int],
) -> None:
    experiment = write_calibration(tmp_path, str(population_data), modelset=_strategy(strategy))
    tables = experiment.whole(engine)
    result = _read(tmp_path / "r0.npz")
    assert np.bincount(result.generations).tolist() == sizes
    assert result.facts["strategy"] == name
    for generation in range(len(sizes)):
        assert result.weights[result.generations == generation].sum() == pytest.approx(1)
    assert np.all((result.particles >= [1.2, 0.001]) & (result.particles <= [2.7, 0.005]))
    assert result.fitted.shape == (sum(sizes), 30)
    assert sorted(tables) == [
        "model_metadata.csv", "output_hub_formatted.csv", "posteriors.csv",
        "quantiles_calibration.csv", "quantiles_projection_compartments.csv",
        "quantiles_projection_transitions.csv", "trajectories_projection_compartments.csv",
        "trajectories_projection_transitions.csv",
    ]  # fmt: skip
    posteriors = tables["posteriors.csv"]
    assert posteriors.columns == ["primary_id", "population", "generation", "weight", "R0", "I"]
    assert len(posteriors.rows) == sizes[-1]  # the last generation
    assert set(posteriors.column("generation")) == {str(len(sizes) - 1)}
    assert set(posteriors.column("population")) == {"United_States_Vermont"}


def test_smc_narrows(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    experiment = write_calibration(tmp_path, str(population_data), modelset=_strategy(SMC))
    (task,) = experiment.build(engine)
    path = experiment.run(engine, task, "result")
    arrays = read_archive(path, "invalid_result", SCHEMA)
    spreads = [arrays["distances"][arrays["generations"] == g] for g in range(3)]
    for one, next_one in pairwise(spreads):
        assert next_one.max() < np.quantile(one, 0.5)
    # what was kept is what was compared
    observed = arrays["observed"]
    wanted = np.sqrt(np.mean((arrays["fitted"] - observed) ** 2, axis=1))
    assert np.allclose(arrays["distances"], wanted, rtol=1e-12)


@pytest.mark.parametrize("strategy", [REJECTION, SMC])
def test_the_same_bytes_in_any_order(
    engine: EngineProcess, tmp_path: Path, population_data: Path, strategy: str
) -> None:
    experiment = write_calibration(
        tmp_path, str(population_data), modelset=_strategy(strategy, MODELSET)
    )
    tasks = experiment.build(engine)
    first = [experiment.run(engine, task, task["name"]).read_bytes() for task in tasks]
    with engine_process() as other:
        again = [experiment.run(other, task, "again").read_bytes() for task in tasks[::-1]]
    assert first == again[::-1]
    assert b"pickle" not in first[0]
    # a population's draws do not depend on the others of the run
    alone = write_calibration(
        tmp_path / "alone",
        str(population_data),
        modelset=_strategy(strategy, MODELSET.replace("[US-VT, US]", "[US]")),
    )
    (task,) = alone.build(engine)
    found = _read(alone.run(engine, task, "alone"))
    assert np.array_equal(found.particles, _read(tmp_path / "US.npz").particles)
    # another seed, or another population, draws differently
    assert not np.array_equal(found.particles, _run(engine, alone, seed=8).particles)
    assert not np.array_equal(found.particles, _read(tmp_path / "US-VT.npz").particles)


def test_tables(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    output = OUTPUT.replace("selections:", "calibration: [0, 2], selections:")
    output = output.replace("posteriors: true", "posteriors: {generations: [2, 0]}")
    output = output.replace("[S_to_I_total]", "[cases, S_to_I_total]")
    experiment = write_calibration(
        tmp_path, str(population_data), modelset=_strategy(SMC, MODELSET), output=output
    )
    tables = experiment.whole(engine)
    result = _read(tmp_path / "r1.npz")
    fit = tables["quantiles_calibration.csv"]
    assert fit.columns == ["primary_id", "seed", "population", "generation", "date", "quantile",
                           "data"]  # fmt: skip
    assert len(fit.rows) == 2 * 2 * 2 * 30
    wanted = np.quantile(result.fitted[result.generations == 2], 0.25, axis=0)
    found = [row for row in rows_of(fit) if (row["primary_id"], row["generation"],
                                             row["quantile"]) == ("1", "2", "0.25")]  # fmt: skip
    assert np.allclose([float(row["data"]) for row in found], wanted, rtol=1e-12)
    assert found[0]["date"] == "2024-10-02"
    generations = [row["generation"] for row in rows_of(tables["posteriors.csv"])]
    assert generations == (["2"] * 8 + ["0"] * 8) * 2

    table = tables["quantiles_projection_transitions.csv"]
    assert table.columns[5:] == ["cases", "S_to_I_total"]
    assert table.column("cases") == table.column("S_to_I_total")
    assert table.column("date")[0] == "2024-10-01"
    table = tables["trajectories_projection_transitions.csv"]
    assert table.columns[:6] == [
        "primary_id",
        "sim_id",
        "seed",
        "population",
        "date",
        "S_to_I_0-17",
    ]
    assert len(table.rows) == 2 * 6 * 61
    (row, _) = rows_of(tables["model_metadata.csv"])
    assert (row["n_sims"], row["fitting_end"], row["generations"]) == ("6", "2024-10-31", "3")
    assert (row["start_date"], row["end_date"]) == ("2024-10-01", "2024-11-30")
    assert row["gamma"] == "0.25"
    draws = {float(value) for value in json.loads(row["projection_R0"])}
    last = _read(tmp_path / "r0.npz")
    assert draws <= set(last.particles[last.generations == 2, 0].tolist())


def test_the_hubs_table(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    weekly = MODEL.replace("n_sims: 4", "n_sims: 4\n    resample_frequency: W-SAT")
    lines = ["geo_value,day,cases"]
    lines += [f"US-VT,{date(2024, 10, 5) + timedelta(weeks=n)},{900 * 2**n}" for n in range(4)]
    modelset = _strategy(TOP)
    found = []
    # days are added up to weeks
    for name, model in (("daily", MODEL), ("weekly", weekly)):
        experiment = write_calibration(
            tmp_path / name, str(population_data), basemodel=model, modelset=modelset,
            data="\n".join(lines) + "\n",
        )  # fmt: skip
        table = experiment.whole(engine)["output_hub_formatted.csv"]
        assert table.columns == ["location", "reference_date", "horizon", "target_end_date",
                                 "target", "output_type", "output_type_id", "value"]  # fmt: skip
        rows = rows_of(table)
        assert {row["location"] for row in rows} == {"50"}
        assert {row["target"] for row in rows} == {"wk inc flu hosp"}
        assert {row["output_type"] for row in rows} == {"quantile"}
        assert {row["reference_date"] for row in rows} == {"2024-11-02"}
        assert [row["horizon"] for row in rows[:5]] == ["-1", "0", "1", "2", "3"]
        assert rows[3]["target_end_date"] == "2024-11-16"
        assert len({row["output_type_id"] for row in rows}) == 23
        assert len(rows) == 23 * 5
        result = _read(tmp_path / name / "r0.npz")
        assert result.projection is not None
        days = result.projection.dates.astype("datetime64[D]")
        within = (days > np.datetime64("2024-11-09")) & (days <= np.datetime64("2024-11-16"))
        at = result.projection.transition_names.index("S_to_I_total")
        sums = result.projection.transitions[:, within, at].sum(axis=1)
        for row in rows:
            if row["horizon"] == "2":
                level = float(row["output_type_id"])
                assert int(row["value"]) == round(float(np.quantile(sums, level)))
        found.append(int(within.sum()))
    assert found == [7, 1]


def test_a_calibrated_start(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    start = "    start_date: {reference_date: 2024-09-25, prior: {name: randint, args: [0, 12]}}\n"
    experiment = write_calibration(
        tmp_path, str(population_data), basemodel=MODEL.replace("2024-10-01", "calibrated"),
        modelset=_strategy(TOP.replace("0.25", "1")) + start,
    )  # fmt: skip
    tables = experiment.whole(engine)
    result = _read(tmp_path / "r0.npz")
    assert result.priors == ("R0", "I", "start_date")
    days = result.particles[:, 2]
    assert set(days) <= set(range(12))
    assert len(set(days)) > 3
    # before its start a simulation has zeros, in the fit and in the projection
    for offset, fitted in zip(days, result.fitted, strict=True):
        missing = max(0, int(offset) - 7)  # the first observation is a week after the reference
        assert np.all(fitted[:missing] == 0)
        assert np.all(fitted[missing:] > 0)
    assert result.projection is not None
    assert result.draws is not None
    assert str(result.projection.dates[0])[:10] == "2024-09-25"
    assert len(result.projection.dates) == 67
    people = result.projection.compartments.sum(axis=2)
    for offset, totals in zip(result.draws[:, 2], people, strict=True):
        assert np.all(totals[: int(offset)] == 0)
        assert np.all(totals[int(offset) :] > 0)
    trajectories = rows_of(tables["trajectories_projection_compartments.csv"])
    assert [row["date"] for row in trajectories[:2]] == ["2024-09-25", "2024-09-26"]
    (row,) = rows_of(tables["model_metadata.csv"])
    assert row["start_date"] == "2024-09-25"


def test_a_calibrated_seasonality(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    season = (
        "  seasonality: {target_parameter: beta, method: balcan, max_value: 1, min_value: 0.9,\n"
        "    seasonality_max_date: 2025-04-01}\n"
    )
    prior = "    parameters:\n      seasonality_min: {prior: {name: uniform, args: [0.05, 0.9]}}\n"
    modelset = _strategy(TOP.replace("0.25", "1")).replace("    parameters:\n", prior)
    modelset = modelset.replace("args: [1.2, 1.5]", "args: [2.0, 0.01]")
    modelset = modelset.replace("args: [0.001, 0.004]", "args: [0.003, 0.00001]")
    experiment = write_calibration(
        tmp_path, str(population_data), basemodel=MODEL + season, modelset=modelset
    )
    result = _run(engine, experiment)
    assert result.priors[0] == "seasonality_min"
    # half a year from the peak a deeper trough gives fewer cases
    order = np.argsort(result.particles[:, 0])
    assert np.corrcoef(result.particles[order, 0], result.fitted[order].sum(axis=1))[0, 1] > 0.8


def test_a_generation_for_the_projection(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    for generation in (0, 1):
        projection = f"n_trajectories: 6, generation_number: {generation}"
        modelset = _strategy(SMC).replace("n_trajectories: 6", projection)
        experiment = write_calibration(
            tmp_path / str(generation), str(population_data), modelset=modelset
        )
        result = _run(engine, experiment)
        assert result.draws is not None
        drawn = {tuple(row) for row in result.draws.tolist()}
        chosen = result.generations == generation
        assert drawn <= {tuple(row) for row in result.particles[chosen].tolist()}


@pytest.mark.parametrize(
    "output",
    [OUTPUT, "", "output: {posteriors: true}\n", "output: {quantiles: {calibration: true}}\n"],
    ids=["all", "none", "posteriors", "fit"],
)
def test_without_projection_and_hub(
    engine: EngineProcess, tmp_path: Path, population_data: Path, output: str
) -> None:
    modelset = ONE.replace("    projection: {n_trajectories: 6}\n", "")
    output = "\n".join(
        line for line in output.splitlines() if "flusight" not in line and "draws" not in line
    ).replace("{projection_parameters: true}", "true")
    experiment = write_calibration(
        tmp_path, str(population_data), modelset=modelset, output=output and output + "\n"
    )
    found = sorted(experiment.whole(engine))
    if output and "compartments" not in output:
        asked = "posteriors.csv" if "posteriors" in output else "quantiles_calibration.csv"
        assert found == ["model_metadata.csv", asked]
    else:
        assert found == ["model_metadata.csv", "posteriors.csv", "quantiles_calibration.csv"]


def test_nothing_can_be_saved(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    modelset = ONE.replace("    projection: {n_trajectories: 6}\n", "")
    output = "output: {trajectories: {transitions: true}, model_meta: false}\n"
    experiment = write_calibration(tmp_path, str(population_data), modelset=modelset, output=output)
    (task,) = experiment.build(engine)
    path = experiment.run(engine, task, "r")
    listed = tmp_path / "list"
    listed.write_text(json.dumps({"index": 0, "name": "US-VT", "result": str(path)}))
    members = {k: v for k, v in experiment.members.items() if k != "population_data"}
    answer = engine.ask(
        "output", **members, shared_dir="", results_list=str(listed), out_dir=str(tmp_path)
    )
    assert answer["error"]["code"] == "nothing_saved"


@pytest.mark.parametrize(
    ("strategy", "words", "hint"),
    [
        ("{name: rejection, options: {epsilon: 0.001, total_simulations_budget: 5}}",
         "no particle was accepted in 6 simulations", "epsilon"),
        ("{name: rejection, options: {epsilon: 0.001, max_time: 0.3s}}", "no particle", "max_time"),
        ("{name: smc, options: {max_time: 0.2s}}", "no particle was accepted", "max_time"),
    ],
)  # fmt: skip
def test_nothing_accepted(
    engine: EngineProcess,
    tmp_path: Path,
    population_data: Path,
    strategy: str,
    words: str,
    hint: str,
) -> None:
    experiment = write_calibration(tmp_path, str(population_data), modelset=_strategy(strategy))
    error = _error(engine, experiment)
    assert error["code"] == "simulation_failed"
    assert words in error["message"]
    assert hint in error["hint"]


def test_a_projection_from_a_generation_that_was_not_reached(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    early = SMC.replace("max_time: 6h", "total_simulations_budget: 12")
    modelset = _strategy(early)
    last = write_calibration(tmp_path / "last", str(population_data), modelset=modelset)
    assert len(last.whole(engine)["posteriors.csv"].rows) == 8  # ended early, and is of use
    modelset = modelset.replace("n_trajectories: 6", "n_trajectories: 6, generation_number: 2")
    named = write_calibration(tmp_path / "named", str(population_data), modelset=modelset)
    error = _error(engine, named)
    assert "generation 2 is asked for, and the calibration made 1" in error["message"]


def test_values_that_cannot_be_simulated(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    # one in six shares is negative
    prior = "{name: norm, args: [0.002, 0.002]}"
    some = ONE.replace("{name: uniform, args: [0.001, 0.004]}", prior)
    some = some.replace("num_particles: 12", "num_particles: 20")
    experiment = write_calibration(tmp_path / "some", str(population_data), modelset=some)
    result = _run(engine, experiment)
    assert np.all(result.particles[:, 1] >= 0)
    assert result.facts["failed"] > 0
    every = ONE.replace("{name: uniform, args: [0.001, 0.004]}", "{name: norm, args: [-5, 1]}")
    experiment = write_calibration(tmp_path / "every", str(population_data), modelset=every)
    error = _error(engine, experiment)
    assert "100 of 100 simulations failed; the last one with R0=" in error["message"]
    assert "init of 'I' is negative" in error["message"]
    assert "priors" in error["hint"]
    old = "{name: Rejection, options: {epsilon: 2000, num_particles: 20}}"
    assert old in some
    top = some.replace(old, "{name: top_fraction, options: {Nsim: 40, top_fraction: 1}}")
    experiment = write_calibration(tmp_path / "top", str(population_data), modelset=top)
    assert "failed ones would be among the best" in _error(engine, experiment)["message"]


def test_a_projection_that_fails_is_an_error(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    # the rate is negative only after the fitting window
    override = (
        "  interventions:\n    - {type: parameter, target_parameter: gamma, override_value: -1,\n"
        "       start_date: 2024-11-10, end_date: 2024-11-12}\n"
    )
    experiment = write_calibration(
        tmp_path, str(population_data), basemodel=MODEL + override, modelset=_strategy(TOP)
    )
    error = _error(engine, experiment)
    assert error["code"] == "simulation_failed"
    assert "a projection failed with R0=" in error["message"]
    assert "'gamma' is negative" in error["message"]


@pytest.mark.parametrize("distance", ["ae", "mae", "mape", "wmape"])
def test_distances(
    engine: EngineProcess, tmp_path: Path, population_data: Path, distance: str
) -> None:
    modelset = _strategy(TOP).replace("function: rmse", f"function: {distance}")
    experiment = write_calibration(tmp_path, str(population_data), modelset=modelset)
    (task,) = experiment.build(engine)
    arrays = read_archive(experiment.run(engine, task, "r"), "invalid_result", SCHEMA)
    error = np.abs(arrays["fitted"] - arrays["observed"])
    wanted = {
        "ae": error.sum(axis=1),
        "mae": error.mean(axis=1),
        "mape": (error / arrays["observed"]).mean(axis=1),
        "wmape": error.sum(axis=1) / arrays["observed"].sum(),
    }[distance]
    assert np.allclose(arrays["distances"], wanted, rtol=1e-12)


def test_limits_and_facts(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    experiment = write_calibration(tmp_path, str(population_data), modelset=_strategy(SMC))
    (task,) = experiment.build(engine, simulations_limit=3)
    assert task["name"] == "US-VT"
    assert task["shared"][0] == "shared/config.json"
    built = tmp_path / "built"
    facts = engine.result(
        "run", input=str(built / task["path"]), shared_dir=str(built), output=str(tmp_path / "x")
    )
    assert (facts["particles"], facts["generations"], facts["projections"]) == (9, 3, 3)
    assert facts["simulations"] >= 9
    assert facts["failed"] == 0


def test_progress(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    experiment = write_calibration(tmp_path, str(population_data), modelset=_strategy(SMC))
    (task,) = experiment.build(engine)
    before = len(engine.progress)
    experiment.run(engine, task, "r")
    lines = [line["progress"] for line in engine.progress[before:]]
    particles = [line for line in lines if line["unit"] == "particles"]
    assert particles[-1]["done"] == particles[-1]["total"] == 24
    assert (particles[-1]["generation"], particles[-1]["generations"]) == (3, 3)
    assert 0 < particles[-1]["acceptance"] <= 1
    assert particles[-1]["tolerance"] > 0
    assert particles[-1]["simulations"] >= 24
    assert "tolerance" not in particles[0]  # the first generation takes all
    assert lines[-1] == {"done": 6, "total": 6, "unit": "projections"}


def test_an_input_that_is_none(engine: EngineProcess, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"schema": "epycloud.epydemix.calibration-task/1"}')
    answer = engine.ask(
        "run", input=str(tmp_path / "a.json"), shared_dir=str(tmp_path), output=str(tmp_path / "x")
    )
    assert answer["error"]["code"] == "invalid_input"


@pytest.mark.parametrize("keep", [10, 0.5, 0.999])
def test_truncated(
    engine: EngineProcess, tmp_path: Path, population_data: Path, keep: float
) -> None:
    experiment = write_calibration(tmp_path, str(population_data), modelset=_strategy(TOP))
    (task,) = experiment.build(engine)
    path = experiment.run(engine, task, "r")
    content = path.read_bytes()
    path.write_bytes(content[: int(keep if keep >= 1 else keep * len(content))])
    listed = tmp_path / "list"
    listed.write_text(json.dumps({"index": 0, "name": "US-VT", "result": str(path)}))
    members = {k: v for k, v in experiment.members.items() if k != "population_data"}
    answer = engine.ask(
        "output", **members, shared_dir="", results_list=str(listed), out_dir=str(tmp_path)
    )
    assert answer["error"]["code"] == "invalid_result"
