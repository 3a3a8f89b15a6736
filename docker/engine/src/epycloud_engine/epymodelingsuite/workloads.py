"""The package's objects between the stages: workloads and results, serialised with dill."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import dill

from ..epydemix.locations import code_of
from ..protocol import EngineError
from .package import describe


def save(thing: Any, path: Path) -> None:
    """Raises: EngineError: `not_serialisable`."""
    try:
        data = dill.dumps(thing)
    except Exception as error:
        raise EngineError(
            "not_serialisable", f"{type(thing).__name__} cannot be serialised: {describe(error)}"
        ) from None
    path.write_bytes(data)


def restore(path: Path) -> Any:
    """Reads what `save` wrote. Only for files of our own run: reading them executes what they say.

    Raises:
        EngineError: `invalid_input` where it is no such file, or of other versions.
    """
    try:
        with path.open("rb") as file:
            return dill.load(file)  # noqa: S301 - the stage program has checked the hash
    except Exception as error:
        raise EngineError(
            "invalid_input",
            f"{path.name} cannot be read: {describe(error)}",
            hint="it was written by this engine in these very versions, or it cannot be read",
        ) from None


def names_of(workloads: Sequence[Any]) -> list[str]:
    """`US-MA`, or `US-MA #3` where a population has several; the number is the task's index."""
    places = [code_of(population_of(workload) or "") for workload in workloads]
    again = Counter(places)
    return [
        f"{place} #{index}".strip() if again[place] > 1 or not place else place
        for index, place in enumerate(places)
    ]


def population_of(workload: Any) -> str | None:
    """The population's name, of the model or of the one within the calibrator."""
    model = getattr(workload, "model", None)
    if model is None:
        parameters = getattr(getattr(workload, "calibrator", None), "parameters", None)
        model = parameters.get("epimodel") if isinstance(parameters, dict) else None
    name = getattr(getattr(model, "population", None), "name", None)
    return name if isinstance(name, str) else None
