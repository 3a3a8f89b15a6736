"""A calibration with epydemix alone, to compare the adapter's with: nothing of the adapter is used.

It repeats what the experiment of `test_reference_calibration` says, in plain epydemix: R0, the
share of infectious people, the depth of the season and the start date are searched for.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from epydemix import EpiModel, simulate
from epydemix.calibration import ABCSampler, rmse
from epydemix.population import load_epydemix_population
from scipy import stats

REFERENCE = date(2024, 10, 6)
WINDOW = ("2024-11-02", "2025-01-11")
PEAK = date(2025, 1, 15)
IMMUNE = np.array([0.1, 0.2, 0.3, 0.35, 0.45])
AGES = {"0-4": (0, 5), "5-17": (5, 18), "18-49": (18, 50), "50-64": (50, 65), "65+": (65, 85)}
PRIORS = {
    "R0": stats.uniform(1.1, 1.4),
    "seasonality_min": stats.uniform(0.5, 0.4),
    "I": stats.uniform(0.00001, 0.0009),
    "start_date": stats.randint(0, 21),
}


@dataclass(frozen=True, slots=True)
class Found:
    """The posterior's weighted means, and the median of the fit and of the projection by date."""

    means: dict[str, float]
    fit: dict[str, float]
    projection: dict[str, float]


def calibrated(folder: Path, code: str, name: str, seed: int, **options: Any) -> Found:
    """One SMC calibration to reported admissions of one place, and 60 projections."""
    observed = _observed(folder / "flu_hosp_2024_25.csv", code)
    model, eigenvalue = _model(folder / "epydemix-data", name)
    people = model.population.Nk.astype(float)

    def run(values: Mapping[str, Any]) -> dict[str, Any]:
        start = REFERENCE + timedelta(days=int(values["start_date"]))
        one = copy.deepcopy(model)
        season = _season(start, values["end"], values["seasonality_min"])
        one.add_parameter("beta", values["R0"] / 3 / eigenvalue * season)
        infectious, immune = people * values["I"], people * IMMUNE
        made = simulate(
            one,
            start_date=start,
            end_date=values["end"],
            initial_conditions_dict={
                "I": infectious, "R": immune, "S": people - infectious - immune,
            },
            resample_frequency="W-SAT",
            rng=values["rng"],
        )  # fmt: skip
        weeks = pd.Series(made.transitions["I_to_H_total"], index=pd.to_datetime(made.dates))
        return {"data": weeks.reindex(observed.index).fillna(0.0).to_numpy(), "weeks": weeks}

    end = {"end": date.fromisoformat(WINDOW[1])}
    sampler = ABCSampler(run, PRIORS, end, observed.to_numpy(), rmse, rng=seed)
    sampler.calibrate("smc", verbose=False, **options)
    results = sampler.run_projections({"end": date(2025, 2, 8)}, iterations=60)
    last = max(results.posterior_distributions)
    particles, weights = results.posterior_distributions[last], results.weights[last]
    fit = np.median([one["data"] for one in results.selected_trajectories[last]], axis=0)
    weeks = [one["weeks"] for one in results.projections["baseline"]]
    medians = pd.concat(weeks, axis=1, sort=True).fillna(0.0).median(axis=1)
    return Found(
        means={name: float(np.average(particles[name], weights=weights)) for name in PRIORS},
        fit=dict(zip(_days(observed), fit.tolist(), strict=True)),
        projection=dict(zip(_days(medians), medians.tolist(), strict=True)),
    )


def _observed(path: Path, code: str) -> Any:
    table = pd.read_csv(path, parse_dates=["target_end_date"])
    place = table[table["geo_value"] == code].set_index("target_end_date")["hospitalizations"]
    return place.sort_index().loc[WINDOW[0] : WINDOW[1]]


def _model(folder: Path, name: str) -> tuple[Any, float]:
    years = [*map(str, range(84)), "84+"]
    groups = {group: years[first:end] for group, (first, end) in AGES.items()}
    model = EpiModel()
    model.set_population(
        load_epydemix_population(name, path_to_data=str(folder), age_group_mapping=groups)
    )
    model.add_compartments(["S", "I", "H", "R"])
    model.add_parameter("gamma", 1 / 3)
    model.add_parameter("hospital", np.array([[0.003, 0.001, 0.002, 0.005, 0.03]]))
    model.add_transition("S", "I", kind="mediated", params=("beta", "I"))
    model.add_transition("I", "H", kind="spontaneous", params="hospital*gamma")
    model.add_transition("I", "R", kind="spontaneous", params="(1-hospital)*gamma")
    model.add_transition("H", "R", kind="spontaneous", params=0.2)
    contacts = sum(model.population.contact_matrices.values())
    return model, float(np.max(np.linalg.eigvals(contacts).real))


def _season(start: date, end: date, low: float) -> Any:
    days = np.arange((end - start).days + 1) - (PEAK - start).days
    return (1 + low + (1 - low) * np.cos(2 * np.pi * days / 365)) / 2


def _days(series: Any) -> list[str]:
    return [f"{day:%Y-%m-%d}" for day in series.index]
