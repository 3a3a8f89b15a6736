"""Whole tasks against a simulation written from the model's definition in plain numpy.

Both use one generator and draw in the same order: by step, by compartment in the order of the
model, by age group; so the numbers of people are equal, not only close.
"""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from epycloud_engine.epydemix.results import Result, read_result

from .support import BASEMODEL, LAYERS, EngineProcess, engine_process, write_experiment

GROUPS = [(0, 17), (18, 64), (65, 84)]
START, END = date(2024, 10, 1), date(2024, 11, 30)


def _population(folder: Path, name: str) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """People and contacts by group, aggregated from the files."""
    with (folder / "data" / name / "demographic" / "age_distribution.csv").open() as file:
        ages = np.array([int(row["value"]) for row in csv.DictReader(file)])
    member = np.array([[first <= age <= last for age in range(85)] for first, last in GROUPS])
    people = member @ ages
    contacts = {}
    for layer in LAYERS:
        path = folder / f"data/{name}/contact_matrices/mistry_2021/contacts_matrix_{layer}.csv"
        total = np.loadtxt(path, delimiter=",") * ages[:, np.newaxis]
        contacts[layer] = member @ total @ member.T / people[:, np.newaxis]
    return people, contacts


def _simulate(
    people: np.ndarray,
    contacts_at: Any,
    flows: list[tuple[int, int, Any]],
    placed: np.ndarray,
    step: float,
    steps: int,
    rng: np.random.Generator,
) -> tuple[np.ndarray, np.ndarray]:
    """People by (step, compartment, group) after each step, and flows by (step, flow, group).

    `flows` are (source, target, rate) with rate(t, state, contacts) by group.
    """
    state = placed.copy()
    states, moved = [], []
    for t in range(steps):
        contacts = contacts_at(t)
        new = state.copy()
        flow_counts = np.zeros((len(flows), len(people)))
        for source in range(len(state)):
            leaving = [(i, f) for i, f in enumerate(flows) if f[0] == source]
            if not leaving or not state[source].any():
                continue
            rates = np.zeros((len(state), len(people)))
            for _, (_, target, rate) in leaving:
                rates[target] += rate(t, state, contacts)
            for group, count in enumerate(state[source]):
                if count == 0:
                    continue
                hazard = rates[:, group] * step
                total = sum(hazard[k] for k in range(len(state)) if k != source)
                chance = np.zeros(len(state))
                if total > 0:
                    leave = -np.expm1(-total)
                    chance = hazard * (leave / total)
                    chance[source] = 1 - leave
                else:
                    chance[source] = 1
                drawn = rng.multinomial(int(count), chance)
                new[source, group] -= drawn.sum()
                new[:, group] += drawn
                for i, (_, target, _) in leaving:
                    flow_counts[i, group] = drawn[target]
        state = new
        states.append(state)
        moved.append(flow_counts)
    return np.array(states), np.array(moved)


def _task(engine: EngineProcess, tmp_path: Path, data: Path, text: str) -> Result:
    experiment = write_experiment(tmp_path, str(data), basemodel=text)
    (task,) = experiment.build(engine)
    return read_result(experiment.run(engine, task, "result"))


def _by_group(values: np.ndarray, columns: int) -> np.ndarray:
    """(simulations, dates, columns × (groups, total)) as (simulations, dates, columns, groups)."""
    shaped = values.reshape(*values.shape[:2], columns, len(GROUPS) + 1)
    assert np.array_equal(shaped[..., :-1].sum(axis=-1), shaped[..., -1])
    return shaped[..., :-1]


FULL = """\
model:
  random_seed: 1
  timespan: {start_date: 2024-10-01, end_date: 2024-11-30, delta_t: 0.5}
  simulation: {n_sims: 3}
  population: {name: US-VT, age_groups: [0-17, 18-64, 65+]}
  compartments:
    - {id: S, init: default}
    - {id: I, init: [40, 0.001, 0]}
    - {id: A, init: 0.0005}
    - {id: R, init: 100}
  transitions:
    - type: multi_mediated
      source: S
      target: I
      mediators:
        - {rate: beta, source: [I]}
        - {rate: beta*exp(-1), source: [A]}
    - {type: mediated, source: S, target: A, rate: beta/2, mediator: I}
    - {type: spontaneous, source: I, target: R, rate: gamma}
    - {type: spontaneous, source: A, target: R, rate: 1/3}
    - {type: spontaneous, source: R, target: S, rate: wane*(1 - keep)}
  parameters:
    gamma: {type: age_varying, values: [1/4, 0.3, 1/5]}
    beta: {type: calculated, value: R0*mean_gamma/eigenvalue}
    mean_gamma: {type: calculated, value: (0.25 + 0.2)/2}
    R0: {type: scalar, value: 2.5}
    wane: {type: scalar, value: 0.02}
    keep: {type: age_varying, values: [0.1, 0.2, 0.3]}
  seasonality:
    target_parameter: beta
    method: balcan
    seasonality_max_date: 2024-11-01
    seasonality_min_date: 2025-04-01
    max_value: 1.0
    min_value: 0.6
  interventions:
    - {type: contact_matrix, contact_matrix_layer: school, scaling_factor: 0.25,
       start_date: 2024-10-20, end_date: 2024-10-27}
    - {type: parameter, target_parameter: gamma, scaling_factor: 1.5,
       start_date: 2024-10-25, end_date: 2024-10-30}
    - {type: parameter, target_parameter: wane, override_value: 0,
       start_date: 2024-11-05, end_date: 2024-11-10}
    - {type: parameter, target_parameter: keep, override_value: 0.5,
       start_date: 2024-11-15, end_date: 2024-11-20}
"""


def test_everything_at_once(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    found = _task(engine, tmp_path, population_data, FULL)
    people, contacts = _population(population_data, "United_States_Vermont")
    times = [datetime(2024, 10, 1) + timedelta(days=0.5 * i) for i in range(121)]
    eigenvalue = np.linalg.eigvals(sum(contacts.values())).real.max()
    since = np.array([(t - datetime(2024, 11, 1)).total_seconds() / 86400 for t in times])
    wave = 0.8 + 0.2 * np.cos(2 * np.pi * since / (2 * 151))
    beta = 2.5 * 0.225 / eigenvalue * wave

    def within(t: int, first: date, last: date, *, whole_days: bool) -> bool:
        if whole_days:
            return first <= times[t].date() <= last
        # contacts and overrides end as the last day begins
        return datetime.combine(first, datetime.min.time()) <= times[t] <= datetime.combine(
            last, datetime.min.time()
        )  # fmt: skip

    def contacts_at(t: int) -> np.ndarray:
        closed = within(t, date(2024, 10, 20), date(2024, 10, 27), whole_days=False)
        scaled = {**contacts, "school": contacts["school"] * (0.25 if closed else 1)}
        return np.asarray(np.sum(list(scaled.values()), axis=0))

    def gamma(t: int) -> np.ndarray:
        quick = within(t, date(2024, 10, 25), date(2024, 10, 30), whole_days=True)
        return np.array([0.25, 0.3, 0.2]) * (1.5 if quick else 1)

    def waning(t: int) -> np.ndarray:
        never = within(t, date(2024, 11, 5), date(2024, 11, 10), whole_days=False)
        half = within(t, date(2024, 11, 15), date(2024, 11, 20), whole_days=False)
        keep = np.array([0.5] * 3) if half else np.array([0.1, 0.2, 0.3])
        return (0.0 if never else 0.02) * (1 - keep)

    def meet(who: int, state: np.ndarray, contact: np.ndarray) -> np.ndarray:
        return np.asarray(contact @ (state[who] / people))

    flows = [
        (0, 1, lambda t, s, c: beta[t] * meet(1, s, c) + beta[t] * np.exp(-1) * meet(2, s, c)),
        (0, 2, lambda t, s, c: beta[t] / 2 * meet(1, s, c)),
        (1, 3, lambda t, *_: gamma(t)),
        (2, 3, lambda *_: np.full(3, 1 / 3)),
        (3, 0, lambda t, *_: waning(t)),
    ]
    infected = np.array([40, 0.001 * people[1], 0])
    others = np.array([0.0005 * people, 100 * people / people.sum()])
    rest = people - infected - others.sum(axis=0)
    placed = np.floor(np.array([rest, infected, *others]))
    assert found.facts["initial"]["S"] == placed[0].tolist()

    rng = np.random.default_rng(7)  # the seed of the run, not of the model
    for simulation in range(3):
        states, moved = _simulate(people, contacts_at, flows, placed, 0.5, 121, rng)
        assert np.array_equal(_by_group(found.compartments, 4)[simulation], states)
        assert np.array_equal(_by_group(found.transitions, 5)[simulation], moved)
    # no resample_frequency: the simulation's own steps
    assert found.dates.tolist() == times
    assert found.transition_names[:4] == ("S_to_I_0-17", "S_to_I_18-64", "S_to_I_65+",
                                          "S_to_I_total")  # fmt: skip


def test_weekly_values(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    own = _task(engine, tmp_path / "own", population_data, BASEMODEL)
    text = BASEMODEL.replace("n_sims: 4", "n_sims: 4\n    resample_frequency: W-SAT")
    weekly = _task(engine, tmp_path / "weekly", population_data, text)
    days = own.dates.astype("datetime64[D]")
    saturdays = weekly.dates.astype("datetime64[D]")
    assert str(saturdays[0]) == "2024-10-05"
    assert np.all(np.diff(saturdays).astype(int) == 7)
    for k, saturday in enumerate(saturdays):
        week = (days > saturday - 7) & (days <= saturday)
        assert np.array_equal(weekly.transitions[:, k], own.transitions[:, week].sum(axis=1))
        assert np.array_equal(weekly.compartments[:, k], own.compartments[:, week][:, -1])


def test_nobody_is_lost(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    found = _task(engine, tmp_path, population_data, FULL)
    totals = _by_group(found.compartments, 4).sum(axis=(2, 3))
    assert np.all(totals == sum(sum(people) for people in found.facts["initial"].values()))


def test_without_any_init_epydemix_decides(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    text = BASEMODEL.replace(", init: default", "").replace(", init: 60", "")
    found = _task(engine, tmp_path, population_data, text)
    people, _ = _population(population_data, "United_States_Vermont")
    assert found.facts["initial"]["I"] == [int(n * 0.0005) for n in people]


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        (
            "value: 1/4", "value: 0", "simulation_failed",
            "parameter 'beta' ('R0/gamma/eigenvalue') has no value: it divides by zero",
        ),
        (
            "rate: gamma}", "rate: gamma - 5}", "simulation_failed",
            "the rate 'gamma - 5' is negative",
        ),
        (
            "rate: gamma}", "rate: gamma/(beta - beta)}", "simulation_failed",
            "the rate from I to R ('gamma/(beta - beta)') is not finite: it is inf in age group "
            "'0-17' at step 1 of 61",
        ),
        (
            "rate: gamma}",
            "rate: 1/gamma}\n  interventions:\n    - {type: parameter, target_parameter: gamma, "
            "override_value: 0, start_date: 2024-10-04, end_date: 2024-10-05}",
            "invalid_experiment",
            "the rate from I to R ('1/gamma') is not finite: it is inf in age group '0-17' at step "
            "4 of 61",
        ),
    ],
)  # fmt: skip
def test_a_failed_simulation_says_why(
    engine: EngineProcess,
    tmp_path: Path,
    population_data: Path,
    old: str,
    new: str,
    code: str,
    message: str,
) -> None:
    text = BASEMODEL.replace(old, new).replace("R0*gamma/eigenvalue", "R0/gamma/eigenvalue")
    experiment = write_experiment(tmp_path, str(population_data), basemodel=text)
    (task,) = experiment.build(engine)
    built = tmp_path / "built"
    answer = engine.ask(
        "run", input=str(built / task["path"]), shared_dir=str(built), output=str(tmp_path / "x")
    )
    assert (answer["error"]["code"], answer["error"]["message"]) == (code, message)
    assert not (tmp_path / "x").exists()


def test_the_same_bytes_twice(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    experiment = write_experiment(tmp_path, str(population_data), basemodel=FULL)
    (task,) = experiment.build(engine)
    first = experiment.run(engine, task, "first").read_bytes()
    again = experiment.run(engine, task, "again").read_bytes()
    with engine_process() as other:
        cold = experiment.run(other, task, "cold").read_bytes()
    assert first == again == cold
    assert b"pickle" not in first


def test_facts_and_progress(engine: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    experiment = write_experiment(tmp_path, str(population_data))
    (task,) = experiment.build(engine)
    before = len(engine.progress)
    built = tmp_path / "built"
    facts = engine.result(
        "run", input=str(built / task["path"]), shared_dir=str(built), output=str(tmp_path / "x")
    )
    assert (facts["simulations"], facts["steps"]) == (4, 61)
    assert facts["seconds"] >= 0
    last = engine.progress[before:][-1]
    assert last["progress"] == {"done": 4, "total": 4, "unit": "simulations"}
    assert last["id"] == engine.next_id
