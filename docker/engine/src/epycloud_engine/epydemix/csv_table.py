"""A CSV file that is written row by row."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from ..protocol import EngineError


class CsvTable:
    """Plain CSV with a header. Floats are written with the fewest digits that give them back."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._columns = tuple(columns)
        self._file = path.open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file, lineterminator="\n")
        self._writer.writerow(columns)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def expecting(self, columns: Sequence[str]) -> Self:
        """This table, if its columns are these.

        Raises:
            EngineError: `invalid_result` where a result has other columns than those before it.
        """
        if tuple(columns) != self._columns:
            raise EngineError("invalid_result", "it has other columns than the results before it")
        return self

    def write(self, rows: Iterable[Sequence[object]]) -> None:
        """Adds rows."""
        self._writer.writerows(rows)


class TableMaker(Protocol):
    """Gives the table of a name, made with its columns where it is new."""

    def __call__(self, name: str, columns: Sequence[str]) -> CsvTable: ...
