"""Population data in epydemix-data's layout, in a folder or at an http(s) address."""

from __future__ import annotations

import csv
import http.client
import shutil
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Self

from ..protocol import EngineError

LAYERS = ("school", "work", "home", "community")
_TIMEOUT = 60.0  # seconds without a byte
_TRIES = 3


class PopulationData:
    """Where populations come from. At an address, only the files that are asked for are fetched,
    into a temporary folder that is gone when the context ends."""

    def __init__(self, place: str) -> None:
        self._address = None
        self._folder = Path(place)
        self._temporary: Path | None = None
        if place.startswith(("http://", "https://")):
            self._address = place if place.endswith("/") else place + "/"
            self._temporary = Path(tempfile.mkdtemp(prefix="population-"))
            self._folder = self._temporary

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._temporary is not None:
            shutil.rmtree(self._temporary, ignore_errors=True)

    def sources(self) -> dict[str, str]:
        """The primary source of contact matrices of each location, in the data's order.

        Raises:
            EngineError: `population_data` where the data cannot be read.
        """
        path = self._get("locations.csv")
        try:
            with path.open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            return {row["location"]: row["primary_contact_source"] for row in rows}
        except (KeyError, UnicodeDecodeError, csv.Error) as error:
            raise EngineError(
                "population_data", f"locations.csv of the population data cannot be read: {error}"
            ) from None

    def folder_with(self, location: str, source: str) -> Path:
        """The folder to load a location from, with all of its files there.

        Raises:
            EngineError: `population_data` where one is missing or cannot be fetched.
        """
        for relative in files_of(location, source):
            self._get(relative)
        return self._folder

    def _get(self, relative: str) -> Path:
        path = self._folder / relative
        if path.is_file():
            return path
        if self._address is None:
            raise EngineError(
                "population_data",
                f"{relative} is not in the population data folder {self._folder}",
                hint="the folder must have locations.csv and data/<location>/… of epydemix-data",
            )
        content = _fetch(self._address + urllib.parse.quote(relative))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path


def files_of(location: str, source: str) -> list[str]:
    """The files that a location is loaded from, relative to the data's folder."""
    base = f"data/{location}"
    return [
        f"{base}/demographic/age_distribution.csv",
        *(f"{base}/contact_matrices/{source}/contacts_matrix_{layer}.csv" for layer in LAYERS),
    ]


def _fetch(address: str) -> bytes:
    for attempt in range(1, _TRIES + 1):
        try:
            with urllib.request.urlopen(address, timeout=_TIMEOUT) as response:
                content: bytes = response.read()
                return content
        except urllib.error.HTTPError as error:
            if error.code < 500 and error.code != 429:
                raise EngineError(
                    "population_data", f"{address} answers {error.code} {error.reason}",
                    hint="is POPULATION_DATA the folder that has locations.csv in it?",
                ) from None  # fmt: skip
            reason = f"{error.code} {error.reason}"
        except (OSError, http.client.HTTPException) as error:
            reason = str(error)
        if attempt < _TRIES:
            time.sleep(0.5 * 2**attempt)
    raise EngineError("population_data", f"{address} cannot be fetched: {reason}", retryable=True)
