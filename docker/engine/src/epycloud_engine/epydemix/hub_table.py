"""Quantile forecasts as the FluSight forecast hub takes them.

https://github.com/cdcepi/FluSight-forecast-hub/tree/main/model-output
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from ..experiment.output import FLUSIGHT_LEVELS
from ..protocol import EngineError
from .locations import FIPS, code_of
from .results import CODE, Result

HUB_TABLE = "output_hub_formatted"
HUB_COLUMNS = (
    "location", "reference_date", "horizon", "target_end_date", "target", "output_type",
    "output_type_id", "value",
)  # fmt: skip
TARGET = "wk inc flu hosp"
HORIZONS = range(-1, 4)

Floats = NDArray[np.float64]


def compared(projection: Result) -> Floats:
    """The sum of the compared transitions, of shape (trajectories, dates)."""
    names = projection.facts["transitions"]
    missing = [name for name in names if name not in projection.transition_names]
    if missing:
        raise EngineError(CODE, f"it has no transition '{missing[0]}'")
    at = [projection.transition_names.index(name) for name in names]
    total: Floats = projection.transitions[:, :, at].sum(axis=2)
    return total


def hub_rows(projection: Result, reference: date) -> Iterator[Sequence[object]]:
    """By level, then horizon: whole numbers. A week that the projection does not cover as a whole
    is left out."""
    location = FIPS.get(code_of(projection.facts["population"]))
    if location is None:
        raise EngineError(CODE, f"{projection.facts['population']} has no FIPS code")
    weeks = _weeks(projection, reference)
    for level in FLUSIGHT_LEVELS:
        for horizon, (day, totals) in weeks.items():
            value = int(np.rint(np.quantile(totals, level)))
            yield [location, reference.isoformat(), horizon, day.isoformat(), TARGET, "quantile",
                   level, value]  # fmt: skip


def _weeks(projection: Result, reference: date) -> dict[int, tuple[date, Floats]]:
    """The sums over each horizon's week, which ends on a Saturday."""
    days = projection.dates.astype("datetime64[D]")
    totals = compared(projection)
    last = date.fromisoformat(projection.facts["end_date"])
    weekly = len(days) > 1 and int((days[1] - days[0]).astype(int)) == 7
    found = {}
    for horizon in HORIZONS:
        end = reference + timedelta(weeks=horizon)
        within = (days <= np.datetime64(end)) & (days > np.datetime64(end - timedelta(days=7)))
        if end <= last and int(within.sum()) == (1 if weekly else 7):
            found[horizon] = (end, np.asarray(totals[:, within].sum(axis=1)))
    return found
