"""The parts of a calibration that need no engine: durations, priors, distances, common dates."""

from __future__ import annotations

from datetime import date, timedelta
from inspect import signature
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from epydemix.calibration import ABCSampler
from hypothesis import given
from hypothesis import strategies as st

from epycloud_engine.epydemix.calibrate import generator, limited_options
from epycloud_engine.epydemix.calibrated import Projected
from epycloud_engine.epydemix.locations import FIPS
from epycloud_engine.epydemix.priors import freeze
from epycloud_engine.epydemix.projections import stacked
from epycloud_engine.epydemix.watch import FAR, Watch, WatchedSampler, judge
from epycloud_engine.experiment.durations import parse_duration
from epycloud_engine.experiment.priors import Prior, StartPrior, bounds
from epycloud_engine.experiment.problems import Position, Problems
from epycloud_engine.experiment.source import read_yaml
from epycloud_engine.experiment.strategy import Strategy, read_strategy
from epycloud_engine.protocol import EngineError

AT = Position("t")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("6h", 21600), ("30m", 1800), ("1h30m", 5400), ("2H", 7200), ("90 min", 5400),
        ("2D", 172800), ("1 day 2 hours", 93600), ("W", 604800), ("0.5s", 0.5), ("06:00:00", 21600),
        ("1 days 06:00:00", 108000),
        ("0:30", 1800), ("10T", 600),
        ("", None), ("6", None), ("h6", None), ("6M", None), ("soon", None), ("6h soon", None),
        ("-6h", None), ("1h m", None), ("9" * 400 + "w", 2 * 3650 * 86400),
    ],
)  # fmt: skip
def test_durations(text: str, seconds: float | None) -> None:
    found = parse_duration(text)
    assert found == (None if seconds is None else timedelta(seconds=seconds))


@given(st.text(max_size=12))
def test_any_text_is_a_duration_or_none(text: str) -> None:
    found = parse_duration(text)
    assert found is None or found >= timedelta()


@pytest.mark.parametrize(
    ("prior", "wanted"),
    [
        (Prior("uniform", (1.2, 1.5), {}, AT), (1.2, 2.7)),
        (Prior("uniform", (), {"loc": 1.0, "scale": 2.0}, AT), (1, 3)),
        (Prior("randint", (3.0, 8.0), {}, AT), (3, 7)),
        (Prior("norm", (0.0,), {"scale": 2.0}, AT), (-np.inf, np.inf)),
    ],
)
def test_bounds_are_scipys(prior: Prior, wanted: tuple[float, float]) -> None:
    assert bounds(prior) == pytest.approx(wanted)
    assert freeze(prior).support() == pytest.approx(wanted)


def test_only_scipy_knows_the_others() -> None:
    assert bounds(Prior("beta", (2.0, 3.0), {}, AT)) is None
    assert freeze(Prior("beta", (2.0, 3.0), {"scale": 2.0}, AT)).support() == (0, 2)


def test_a_start_is_rounded_down() -> None:
    start = StartPrior(date(2024, 10, 1), Prior("uniform", (-2.0, 5.0), {}, AT))
    assert [start.day(x) for x in (-0.5, 0, 2.9)] == [
        date(2024, 9, 30), date(2024, 10, 1), date(2024, 10, 3),
    ]  # fmt: skip


def test_a_strategy(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "name: SMC\noptions: {num_particles: 50, max_time: 1h, epsilon_schedule: [9, 4.5, 1], "
        "num_generations: 3, minimum_epsilon: 0.5, verbose: false}\n"
    )
    problems = Problems()
    value = read_yaml(tmp_path / "a.yaml", "a.yaml", problems)
    assert value is not None
    strategy = read_strategy(value, problems)
    assert not problems.found
    assert strategy is not None
    assert (strategy.name, strategy.generations) == ("smc", 3)
    assert strategy.options["max_time"] == timedelta(hours=1)
    assert strategy.options["epsilon_schedule"] == [9.0, 4.5, 1.0]
    assert limited_options(strategy, 7)["num_particles"] == 7
    assert limited_options(strategy, 1)["num_particles"] == 2
    assert limited_options(strategy, None) == strategy.options
    assert limited_options(Strategy("top_fraction", {}, AT), None)["Nsim"] == 100
    assert Strategy("rejection", {"num_particles": 9}, AT).generations == 1


def test_every_option_of_epydemix_is_known(tmp_path: Path) -> None:
    for name in ("smc", "rejection", "top_fraction"):
        options = set(signature(getattr(ABCSampler, f"run_{name}")).parameters) - {"self"}
        (tmp_path / "a.yaml").write_text(f"name: {name}\noptions: {{unheard_of: 1}}\n")
        problems = Problems()
        value = read_yaml(tmp_path / "a.yaml", "a.yaml", problems)
        read_strategy(value, problems)
        (problem,) = problems.found
        assert problem.hint is not None
        known = set(problem.hint.removeprefix("known here: ").split(", "))
        assert known | {"perturbations"} == options | {"perturbations"}


def test_the_generator_depends_on_seed_and_population_alone() -> None:
    def draw(seed: int, name: str) -> float:
        return float(generator(seed, name).random())

    assert draw(1, "a") == draw(1, "a")
    assert len({draw(seed, name) for seed in (1, 2, 2**40) for name in ("a", "b", "")}) == 9


class _Told:
    def __init__(self) -> None:
        self.lines: list[dict[str, Any]] = []

    def __call__(self, done: int, total: int, unit: str, **details: float) -> None:
        self.lines.append({"done": done, "total": total, "unit": unit, **details})


def test_every_generation_is_seen() -> None:
    """It is epydemix' own methods that are watched; another version may name them otherwise."""
    told = _Told()
    watch = Watch("smc", 3, 5, told)
    sampler = WatchedSampler(
        watch,
        simulation_function=lambda given: {"data": np.array([given["x"]])},
        priors={"x": freeze(Prior("uniform", (0.0, 1.0), {}, AT))},
        parameters={},
        observed_data=np.array([0.5]),
        distance_function=judge("rmse", "smc", watch),
        rng=1,
    )
    results = sampler.calibrate("smc", num_particles=5, num_generations=3, verbose=False)
    assert [line["done"] for line in told.lines] == sorted(line["done"] for line in told.lines)
    assert told.lines[-1]["done"] == 15
    assert watch.simulations == len(told.lines)
    for generation in (1, 2):
        of = [line for line in told.lines if line["generation"] == generation + 1]
        assert of[0]["tolerance"] == np.quantile(results.distances[generation - 1], 0.5)
        assert of[-1]["acceptance"] == pytest.approx(5 / len(of), abs=1e-4)


def test_failed_simulations_are_never_accepted() -> None:
    watch = Watch("rejection", 1, 5, _Told())
    failed = {"data": np.zeros(2), "failed": True}
    data = {"data": np.ones(2)}
    assert np.isnan(judge("ae", "rejection", watch)(data, failed))
    assert judge("ae", "top_fraction", watch)(data, failed) == FAR
    assert judge("ae", "rejection", watch)(data, {"data": np.zeros(2)}) == 2


def _made(first: str, count: int, step: str) -> dict[str, Any]:
    days = np.arange(count) * {"D": 1, "W": 7}[step]
    return {
        "dates": (np.datetime64(first, "D") + days).astype("datetime64[s]"),
        "compartment_names": ("S_total",),
        "compartments": np.full((count, 1), 7.0),
        "transition_names": ("S_to_I_total",),
        "transitions": np.full((count, 1), 3.0),
    }


def _stacked(made: list[dict[str, Any]], first: date | None, frequency: str) -> Projected:
    return stacked(made, np.zeros((len(made), 1)), first, frequency)


def test_common_dates() -> None:
    daily = [_made("2024-10-03", 4, "D"), _made("2024-10-05", 2, "D")]
    found = _stacked(daily, date(2024, 10, 1), "D")
    assert found.dates.astype("datetime64[D]").astype(str).tolist() == [
        f"2024-10-0{day}" for day in range(1, 7)
    ]
    assert found.compartments[:, :, 0].tolist() == [[0, 0, 7, 7, 7, 7], [0, 0, 0, 0, 7, 7]]
    weekly = [_made("2024-10-12", 2, "W"), _made("2024-10-05", 3, "W")]
    found = _stacked(weekly, date(2024, 9, 20), "W-SAT")
    assert found.dates.astype("datetime64[D]").astype(str).tolist() == [
        "2024-09-21", "2024-09-28", "2024-10-05", "2024-10-12", "2024-10-19",
    ]  # fmt: skip
    assert found.transitions[0, :, 0].tolist() == [0, 0, 0, 3, 3]
    found = _stacked(weekly[:1], None, "W-SAT")
    assert len(found.dates) == 2
    with pytest.raises(EngineError, match="common dates"):
        _stacked([_made("2024-10-12", 2, "W"), _made("2024-10-06", 3, "W")], None, "W-SAT")


def test_fips_codes() -> None:
    assert {code: FIPS[code] for code in ("US", "US-AL", "US-DC", "US-MA", "US-WY")} == {
        "US": "US", "US-AL": "01", "US-DC": "11", "US-MA": "25", "US-WY": "56",
    }  # fmt: skip
    assert len(set(FIPS.values())) == 52
