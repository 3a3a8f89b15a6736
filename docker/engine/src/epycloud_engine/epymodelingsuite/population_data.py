"""Where the package finds population data. It names no place when it loads a population; so the
default of epydemix' loader is set, for as long as a build lasts."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..protocol import EngineError
from .package import load_from


@contextmanager
def population_data(place: str | None) -> Iterator[None]:
    """Sets the folder or address, and puts back what was there before.

    Raises:
        EngineError: `population_data` where the folder is none, or epydemix takes no such setting.
    """
    if place is None:
        print("no population data is given: epydemix fetches it from GitHub", file=sys.stderr)
        yield
        return
    loader = load_from("epydemix.population", "load_epydemix_population")
    parameter, value = "path_to_data", place
    if place.startswith(("http://", "https://")):
        parameter, value = "path_to_data_github", place if place.endswith("/") else place + "/"
    elif not (Path(place) / "locations.csv").is_file():
        raise EngineError(
            "population_data",
            f"{place} is not a folder with population data",
            hint="the folder must have locations.csv and data/<location>/… of epydemix-data",
        )
    before = loader.__defaults__
    loader.__defaults__ = _with_default(loader, parameter, value)
    try:
        yield
    finally:
        loader.__defaults__ = before


def _with_default(loader: Callable[..., Any], parameter: str, value: str) -> tuple[Any, ...]:
    empty = inspect.Parameter.empty
    known = inspect.signature(loader).parameters.values()
    defaults = {each.name: each.default for each in known if each.default is not empty}
    if parameter not in defaults:
        raise EngineError(
            "population_data",
            f"this version of epydemix takes no '{parameter}' for its population data",
        )
    return tuple({**defaults, parameter: value}.values())
