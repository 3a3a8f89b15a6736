"""Which observations each population is calibrated to, checked against the steps of its model."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from ..experiment.calibration import Calibration
from ..experiment.files import Experiment
from ..experiment.observations import Observed, read_observations
from ..experiment.problems import Problems

DAILY = "D"
_WEEKLY = re.compile(r"W(?:-(SUN|MON|TUE|WED|THU|FRI|SAT))?")
_WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")


def observations_of(
    experiment: Experiment, codes: Mapping[str, str], folders: list[Path], problems: Problems
) -> dict[str, Observed]:
    """The observations of each population; `codes` has each one's name, and how the data call it.
    What is wrong is noted."""
    calibration = experiment.modelset.calibration if experiment.modelset else None
    if calibration is None:
        return {}
    found = read_observations(calibration, codes, folders, problems)
    _check_days(experiment, calibration, found, problems)
    return found


def _check_days(
    experiment: Experiment,
    calibration: Calibration,
    found: dict[str, Observed],
    problems: Problems,
) -> None:
    """Simulations must have a value on each observed date."""
    resample, comparison = experiment.model.resample, calibration.comparison
    if resample is None or comparison is None or resample.text == DAILY or not found:
        return
    days = sorted({day for one in found.values() for day in one.dates})
    missing = _off_grid(days, resample.text, experiment, calibration)
    if missing:
        problems.add(
            comparison.date_column.at,
            f"an observed date, {missing[0]} ({missing[0]:%A}), is no date of the simulations: "
            f"resample_frequency is '{resample.text}'",
            f"for weeks that end on that day use W-{_WEEKDAYS[missing[0].weekday()]}",
        )


def _off_grid(
    days: list[date], frequency: str, experiment: Experiment, calibration: Calibration
) -> list[date]:
    weekly = _WEEKLY.fullmatch(frequency)
    if weekly:
        weekday = _WEEKDAYS.index(weekly.group(1) or "SUN")
        return [day for day in days if day.weekday() != weekday]
    start = experiment.model.timespan.start
    first = calibration.start.reference if calibration.start else start
    window = calibration.window
    if not isinstance(first, date) or window is None:
        return []
    import pandas as pd

    try:
        grid = set(pd.date_range(first, window.end, freq=frequency, normalize=True).date)
    except ValueError:
        return []  # the frequency itself is wrong, and noted
    return [day for day in days if day >= first and day not in grid]
