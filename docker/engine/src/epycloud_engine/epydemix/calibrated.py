"""The result file of a task that calibrated: npz without pickle.

| array | type, shape |
|---|---|
| schema | text |
| facts | text: JSON with primary_id, seed, population, strategy, parameters … |
| priors | text (priors,) |
| generations | int64 (particles,), from 0, ascending |
| particles | float64 (particles, priors) |
| weights, distances | float64 (particles,); the weights of a generation add up to 1 |
| observed_dates | int64 (observations,), seconds since 1970 |
| observed | float64 (observations,) |
| fitted | float64 (particles, observations), what the accepted simulations had on those dates |
| draws | float64 (trajectories, priors), what each projection was made with |
| dates, compartments, transitions … | as in `results`, of the projection; absent without one |
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..protocol import EngineError
from .archive import Arrays, text_of, write_archive
from .results import CODE, Result, result_in

SCHEMA = "epycloud.epydemix.calibration/1"

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Projected:
    """Trajectories drawn from a posterior, on common dates; shapes as in `Simulated`."""

    dates: NDArray[np.datetime64]
    compartment_names: tuple[str, ...]
    compartments: Floats
    transition_names: tuple[str, ...]
    transitions: Floats
    draws: Floats


@dataclass(frozen=True, slots=True)
class Calibrated:
    """What a calibration accepted, generation after generation; see above for the shapes."""

    priors: tuple[str, ...]
    generations: NDArray[np.int64]
    particles: Floats
    weights: Floats
    distances: Floats
    observed_dates: NDArray[np.datetime64]
    observed: Floats
    fitted: Floats
    projected: Projected | None


@dataclass(frozen=True, slots=True)
class CalibrationResult:
    """What a result file holds. `projection` has the facts of the whole."""

    facts: dict[str, Any]
    priors: tuple[str, ...]
    generations: NDArray[np.int64]
    particles: Floats
    weights: Floats
    observed_dates: NDArray[np.datetime64]
    fitted: Floats
    projection: Result | None
    draws: Floats | None


def write_calibration(path: Path, done: Calibrated, facts: Mapping[str, object]) -> None:
    """Writes a result; the same result gives the same bytes."""
    arrays: Arrays = {
        "schema": np.array(SCHEMA),
        "facts": np.array(json.dumps(facts)),
        "priors": np.array(done.priors),
        "generations": done.generations.astype(np.int64),
        "particles": done.particles.astype(np.float64),
        "weights": done.weights.astype(np.float64),
        "distances": done.distances.astype(np.float64),
        "observed_dates": done.observed_dates.astype("datetime64[s]").astype(np.int64),
        "observed": done.observed.astype(np.float64),
        "fitted": done.fitted.astype(np.float64),
    }
    made = done.projected
    if made is not None:
        arrays |= {
            "draws": made.draws.astype(np.float64),
            "dates": made.dates.astype("datetime64[s]").astype(np.int64),
            "compartment_names": np.array(made.compartment_names),
            "compartments": made.compartments.astype(np.float64),
            "transition_names": np.array(made.transition_names),
            "transitions": made.transitions.astype(np.float64),
        }
    write_archive(path, arrays)


def calibration_in(arrays: Arrays, path: Path) -> CalibrationResult:
    """The result in a file's arrays.

    Raises:
        EngineError: `invalid_result` where they are no such result.
    """
    try:
        result = CalibrationResult(
            facts=json.loads(text_of(arrays["facts"])),
            priors=tuple(str(name) for name in arrays["priors"]),
            generations=arrays["generations"],
            particles=arrays["particles"],
            weights=arrays["weights"],
            observed_dates=arrays["observed_dates"].astype("datetime64[s]"),
            fitted=arrays["fitted"],
            projection=result_in(arrays, path) if "dates" in arrays else None,
            draws=arrays.get("draws"),
        )
    except (KeyError, ValueError) as error:
        raise EngineError(CODE, f"{path} is no result: {error!r}") from None
    count = len(result.generations)
    if (
        result.particles.shape != (count, len(result.priors))
        or result.weights.shape != (count,)
        or result.fitted.shape != (count, len(result.observed_dates))
        or (result.draws is None) != (result.projection is None)
    ):
        raise EngineError(CODE, f"{path} is no result: its arrays do not fit each other")
    return result
