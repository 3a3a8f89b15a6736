"""The adapter's calibration against plain epydemix, on reported admissions and a real population.

The two draw other random numbers, so they are compared by what repeated runs give: the average of
three runs of ours must lie between the least and the largest of five runs of the oracle, widened by
half of their distance on both sides. That reaches about 2.3 standard deviations of one run from
the middle of the five, and three of the difference that is judged: chance does not cross it often,
and all seeds are fixed.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from .calibrations import rows_of
from .oracle import Found, calibrated
from .support import EngineProcess, Table, write_experiment
from .test_reference import FOLDER, REQUIRED
from .test_reference_calibration import MODEL, MODELSET

RUNS = 5
SEEDS = (1, 2, 3)
PLACE = ("US-MA", "United_States_Massachusetts")
# A wrong depth of the season, which only the prior can put right.
SEASON = MODEL.replace("min_value: 0.7", "min_value: 0.99")
SIZE: dict[str, Any] = {"num_particles": 40, "num_generations": 4}
OUTPUT = """\
output:
  quantiles: {selections: [0.5], calibration: true, transitions: [I_to_H_total]}
  posteriors: true
"""


def test_posterior_fit_and_projection(engine: EngineProcess, tmp_path: Path) -> None:
    if FOLDER is None:
        if REQUIRED:
            pytest.fail("reference data: EPYCLOUD_REFERENCE_DATA is not set")
        pytest.skip("reference data")
    runs = _ours(engine, Path(FOLDER), tmp_path)
    oracle = [calibrated(Path(FOLDER), *PLACE, seed, **SIZE) for seed in range(RUNS)]
    outside = [
        *_outside("mean", [one.means for one in runs], [one.means for one in oracle]),
        *_outside("fit", [one.fit for one in runs], [one.fit for one in oracle]),
        *_outside(
            "projection", [one.projection for one in runs], [one.projection for one in oracle]
        ),
    ]
    assert not outside, "\n".join(outside)


def _outside(
    what: str, ours: list[dict[str, float]], oracle: list[dict[str, float]]
) -> Iterator[str]:
    assert ours[0].keys() == oracle[0].keys(), what
    for key in ours[0]:
        average = float(np.mean([run[key] for run in ours]))
        known = [run[key] for run in oracle]
        least, most = min(known), max(known)
        room = (most - least) / 2
        if not least - room <= average <= most + room:
            yield f"{what} of {key}: {average:g} is not near {least:g} to {most:g}"


def _ours(engine: EngineProcess, folder: Path, root: Path) -> list[Found]:
    size = ", ".join(f"{name}: {number}" for name, number in SIZE.items())
    modelset = (
        MODELSET.replace("[US-MA, US-CA]", f"[{PLACE[0]}]")
        .replace("num_particles: 15, num_generations: 3", size)
        .replace("n_trajectories: 20", "n_trajectories: 60")
    )
    population = str(folder / "epydemix-data")
    experiment = write_experiment(
        root, population, basemodel=SEASON, modelset=modelset, output=OUTPUT
    )
    (root / "data").mkdir()
    shutil.copy(folder / "flu_hosp_2024_25.csv", root / "data" / "flu.csv")
    return [_found(experiment.whole(engine, seed=seed)) for seed in SEEDS]


def _found(tables: dict[str, Table]) -> Found:
    particles = rows_of(tables["posteriors.csv"])
    weights = [float(row["weight"]) for row in particles]
    names = ("R0", "seasonality_min", "I", "start_date")
    return Found(
        means={
            name: float(np.average([float(row[name]) for row in particles], weights=weights))
            for name in names
        },
        fit=_by_date(tables["quantiles_calibration.csv"], "data"),
        projection=_by_date(tables["quantiles_projection_transitions.csv"], "I_to_H_total"),
    )


def _by_date(table: Table, column: str) -> dict[str, float]:
    return {row["date"]: float(row[column]) for row in rows_of(table)}
