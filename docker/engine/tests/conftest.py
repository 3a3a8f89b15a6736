"""Fixtures: invented population data, and one warm engine for tests that only ask."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from .support import EngineProcess, engine_process, write_population_data

# The tests of that adapter need its own environment: requirements-epymodelingsuite-dev.txt.
collect_ignore = [] if find_spec("dill") else ["epymodelingsuite"]


@pytest.fixture(scope="session")
def population_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("population-data")
    write_population_data(folder)
    return folder


@pytest.fixture(scope="session")
def engine() -> Iterator[EngineProcess]:
    with engine_process() as running:
        yield running
