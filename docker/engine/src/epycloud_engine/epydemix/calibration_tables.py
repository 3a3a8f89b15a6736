"""The tables of a result that was calibrated: its fit, its posterior, its projection."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from ..experiment.output import Generations, Output
from .calibrated import CalibrationResult
from .csv_table import TableMaker
from .hub_table import HUB_COLUMNS, HUB_TABLE, compared, hub_rows
from .metadata import calibration_row
from .results import Result
from .rows import Part, as_days, quantile_rows, select, trajectory_rows

_QUANTILE_KEYS = ("primary_id", "seed", "population", "date", "quantile")
_TRAJECTORY_KEYS = ("primary_id", "sim_id", "seed", "population", "date")
_log = logging.getLogger(__name__)


def add_calibration(output: Output, result: CalibrationResult, table: TableMaker) -> None:
    """Adds the rows of one result. Tables of projections are left out where there is none.

    Raises:
        EngineError: `invalid_result` where the result lacks a column that is asked for.
    """
    _add_fit(output, result, table)
    if output.posteriors is not None:
        columns = ("primary_id", "population", "generation", "weight", *result.priors)
        table("posteriors", columns).write(_posterior_rows(result, output.posteriors))
    if result.projection is not None:
        _add_projection(output, result.projection, table)
        if output.hub is not None:
            rows = hub_rows(result.projection, output.hub.reference)
            table(HUB_TABLE, HUB_COLUMNS).write(rows)
    if output.metadata:
        row = calibration_row(result, draws=output.draws is not None)
        table("model_metadata", tuple(row)).write([list(row.values())])


def _add_fit(output: Output, result: CalibrationResult, table: TableMaker) -> None:
    wanted = output.fit
    if wanted is None:
        return
    facts = result.facts
    # As in the original engine: the column `generation` is there where generations are named.
    names = ("primary_id", "seed", "population", *(["generation"] if wanted.numbers else []))
    rows = table("quantiles_calibration", (*names, "date", "quantile", "data"))
    dates = as_days(result.observed_dates)
    for generation, chosen in _chosen(result, wanted):
        known = [facts["primary_id"], facts["seed"], facts["population"]]
        known += [generation] if wanted.numbers else []
        quantiles = np.quantile(result.fitted[chosen], output.levels, axis=0).tolist()
        for level, numbers in zip(output.levels, quantiles, strict=True):
            rows.write([*known, day, level, n] for day, n in zip(dates, numbers, strict=True))


def _posterior_rows(result: CalibrationResult, wanted: Generations) -> Iterator[Sequence[object]]:
    facts = result.facts
    for generation, chosen in _chosen(result, wanted):
        known = [facts["primary_id"], facts["population"], generation]
        particles, weights = result.particles[chosen], result.weights[chosen]
        for weight, values in zip(weights.tolist(), particles.tolist(), strict=True):
            yield [*known, weight, *values]


def _chosen(
    result: CalibrationResult, wanted: Generations
) -> Iterator[tuple[int, NDArray[np.bool_]]]:
    """The wanted generations, and where their particles are."""
    last = int(result.generations[-1])
    for generation in [number for number, _ in wanted.numbers] or [last]:
        if generation > last:
            # An early end is not the experiment's mistake; the rest is worth having.
            _log.warning(
                "%s: the calibration of %s ended after generation %d, so %d is left out",
                wanted.key, result.facts["population"], last, generation,
            )  # fmt: skip
            continue
        yield generation, result.generations == generation


def _add_projection(output: Output, projection: Result, table: TableMaker) -> None:
    states = (projection.compartment_names, projection.compartments)
    flows = (projection.transition_names, projection.transitions)
    # The compared sum has a name too, by which a list may ask for it.
    extra = Part((projection.facts["compared"],), compared(projection)[:, :, np.newaxis])
    for kind, (names, values), quantiles, trajectories in (
        ("compartments", states, output.quantiles.compartments, output.trajectories.compartments),
        ("transitions", flows, output.quantiles.transitions, output.trajectories.transitions),
    ):
        part = select(names, values, quantiles, extra)
        if part is not None:
            rows = quantile_rows(projection, part, output.levels)
            table(f"quantiles_projection_{kind}", (*_QUANTILE_KEYS, *part.names)).write(rows)
        part = select(names, values, trajectories, extra)
        if part is not None:
            rows = trajectory_rows(projection, part)
            table(f"trajectories_projection_{kind}", (*_TRAJECTORY_KEYS, *part.names)).write(rows)
