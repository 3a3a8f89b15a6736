"""The observations of a calibration: rows of a CSV file, chosen by place and date."""

from __future__ import annotations

import csv
import gzip
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TextIO

from .calibration import Calibration, Comparison, Window
from .problems import Position, Problems, did_you_mean

PLACE_COLUMN = "geo_value"
_SHOWN = 5  # problems of one kind; a broken column would give thousands


@dataclass(frozen=True, slots=True)
class Observed:
    """The observations of one place, in order of date."""

    dates: tuple[date, ...]
    values: tuple[float, ...]


_Series = dict[date, float]


def find_data(written: str, folders: list[Path]) -> Path | None:
    """The first file of that path in the folders."""
    return next((path for folder in folders if (path := folder / written).is_file()), None)


def read_observations(
    calibration: Calibration, codes: Mapping[str, str], folders: list[Path], problems: Problems
) -> dict[str, Observed]:
    """The observations within the fitting window of each place.

    Args:
        codes: the keys of the answer, and the `geo_value` of each.
        folders: where the data path is tried, in order.
    """
    written, comparison = calibration.data_path, calibration.comparison
    if written is None or comparison is None or calibration.window is None:
        return {}
    path = find_data(written.text, folders)
    if path is None:
        problems.add(
            written.at,
            f"the data file '{written.text}' does not exist",
            "a path is tried in the experiment's folder, then from the repository's root",
        )
        return {}
    try:
        with _open(path) as file:
            reader = csv.DictReader(file)
            header = list(reader.fieldnames or ())
            if not _has_columns(header, calibration, comparison, problems):
                return {}
            rows = _numbered(reader)
            found = _collect(rows, comparison, calibration.window, codes, written.text, problems)
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        problems.add(written.at, f"the data file '{written.text}' cannot be read: {error}")
        return {}
    _check_found(found, calibration, codes, problems)
    return {
        key: Observed(tuple(sorted(one)), tuple(one[day] for day in sorted(one)))
        for key, one in found.items()
    }


def _numbered(reader: csv.DictReader[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows with the line that each ends on."""
    for row in reader:
        yield reader.line_num, row


def _open(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8-sig", newline="")
    return path.open(encoding="utf-8-sig", newline="")


def _has_columns(
    header: list[str], calibration: Calibration, comparison: Comparison, problems: Problems
) -> bool:
    wanted = [comparison.value_column, comparison.date_column]
    missing = [name for name in wanted if name.text not in header]
    file = calibration.data_path.text if calibration.data_path else ""
    for name in missing:
        problems.add(
            name.at, f"'{file}' has no column '{name.text}'", did_you_mean(name.text, header)
        )
    if PLACE_COLUMN not in header and calibration.data_path is not None:
        problems.add(
            calibration.data_path.at,
            f"'{file}' has no column '{PLACE_COLUMN}', by which rows are chosen",
            did_you_mean(PLACE_COLUMN, header),
        )
        return False
    return not missing


def _collect(
    rows: Iterator[tuple[int, dict[str, str]]],
    comparison: Comparison,
    window: Window,
    codes: Mapping[str, str],
    file: str,
    problems: Problems,
) -> dict[str, _Series]:
    keys = {code: key for key, code in codes.items()}
    found: dict[str, _Series] = {key: {} for key in codes}
    wrong = 0
    for line, row in rows:
        key = keys.get((row.get(PLACE_COLUMN) or "").strip())
        if key is None or wrong >= _SHOWN:
            continue
        at = Position(file, line, 1)
        text = (row.get(comparison.date_column.text) or "").strip()
        day = _day(text)
        if day is None:
            wrong += 1
            problems.add(at, f"'{text}' in column '{comparison.date_column.text}' is no date",
                         "write YYYY-MM-DD")  # fmt: skip
            continue
        if not window.start <= day <= window.end:
            continue
        if day in found[key]:
            wrong += 1
            problems.add(at, f"there is a second row of {codes[key]} on {day}", "keep one of them")
            continue
        value = _value((row.get(comparison.value_column.text) or "").strip())
        if value is None:
            wrong += 1
            problems.add(
                at,
                f"the row of {codes[key]} on {day} has no number in column "
                f"'{comparison.value_column.text}'",
                "remove the row: a date without a row is not compared",
            )
        found[key][day] = 0.0 if value is None else value
    return found


def _day(text: str) -> date | None:
    plain, _, time = text.partition("T" if "T" in text else " ")
    if time.strip("0:.Z"):
        return None
    try:
        return date.fromisoformat(plain)
    except ValueError:
        return None


def _value(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _check_found(
    found: dict[str, _Series],
    calibration: Calibration,
    codes: Mapping[str, str],
    problems: Problems,
) -> None:
    if calibration.data_path is None or calibration.window is None:
        return
    window = calibration.window
    missing = [codes[key] for key, one in found.items() if not one]
    if missing:
        more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
        problems.add(
            calibration.data_path.at,
            f"'{calibration.data_path.text}' has no row of {', '.join(missing[:_SHOWN])}{more} "
            f"from {window.start} to {window.end}",
            f"rows are chosen by '{PLACE_COLUMN}', such as US-MA, and by fitting_window",
        )
    if calibration.distance not in ("mape", "wmape"):
        return
    nothing = [codes[k] for k, one in found.items() if one and not any(one.values())]
    if nothing:
        problems.add(
            calibration.data_path.at,
            f"all observations of {', '.join(nothing[:_SHOWN])} are 0, and {calibration.distance} "
            "divides by them",
            "use rmse or mae",
        )
