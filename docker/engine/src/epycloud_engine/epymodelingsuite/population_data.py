"""Where the package finds population data. It names no place when it loads a population; so the
defaults of epydemix' loader are set, for as long as a build lasts."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from ..epydemix.population_data import PopulationData
from ..protocol import EngineError
from .package import load_from


@contextmanager
def population_data(place: str | None) -> Iterator[None]:
    """Sets the folder or address, and puts back what was there before.

    Raises:
        EngineError: `population_data` where the data is not there, or epydemix takes no such
            setting.
    """
    if place is None:
        print("no population data is given: epydemix fetches it from GitHub", file=sys.stderr)
        yield
        return
    with PopulationData(place) as data:
        sources = data.sources()
    loader = load_from("epydemix.population", "load_epydemix_population")
    before = loader.__defaults__
    loader.__defaults__ = _defaults_with(loader, _place(place), set(sources.values()))
    try:
        yield
    finally:
        loader.__defaults__ = before


def _place(place: str) -> tuple[str, str]:
    if place.startswith(("http://", "https://")):
        return "path_to_data_github", place if place.endswith("/") else place + "/"
    return "path_to_data", place


def _defaults_with(
    loader: Callable[..., Any], place: tuple[str, str], sources: set[str]
) -> tuple[Any, ...]:
    defaults = _defaults_of(loader)
    parameter, value = place
    if parameter not in defaults:
        raise EngineError(
            "population_data",
            f"this version of epydemix takes no '{parameter}' for its population data",
        )
    changed = {**defaults, parameter: value}
    # Matrices from elsewhere than epydemix knows: the data names them itself.
    known = defaults.get("supported_contacts_sources")
    if isinstance(known, list):
        changed["supported_contacts_sources"] = [*known, *sorted(sources - set(known))]
    return tuple(changed.values())


def _defaults_of(loader: Callable[..., Any]) -> Mapping[str, Any]:
    empty = inspect.Parameter.empty
    known = inspect.signature(loader).parameters.values()
    return {each.name: each.default for each in known if each.default is not empty}
