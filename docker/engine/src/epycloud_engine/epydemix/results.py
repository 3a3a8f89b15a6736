"""A task's result file: npz without pickle.

| array | type, shape |
|---|---|
| schema | text |
| facts | text: JSON with primary_id, seed, delta_t, population, parameters, initial |
| dates | int64 (dates,), seconds since 1970 |
| compartment_names, transition_names | text (columns,) |
| compartments, transitions | float64 (simulations, dates, columns) |
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..protocol import EngineError
from .archive import Arrays, read_archive, text_of, write_archive
from .simulated import Simulated

SCHEMA = "epycloud.epydemix.result/1"
CODE = "invalid_result"


@dataclass(frozen=True, slots=True)
class Result:
    """What a result file holds; see `Simulated` for the shapes."""

    facts: dict[str, Any]
    dates: NDArray[np.datetime64]
    compartment_names: tuple[str, ...]
    compartments: NDArray[np.float64]
    transition_names: tuple[str, ...]
    transitions: NDArray[np.float64]


def write_result(path: Path, done: Simulated, facts: dict[str, object]) -> None:
    """Writes a result; the same result gives the same bytes."""
    parameters = {name: np.asarray(value).tolist() for name, value in done.parameters.items()}
    known = {**facts, "parameters": parameters, "initial": done.initial}
    write_archive(
        path,
        {
            "schema": np.array(SCHEMA),
            "facts": np.array(json.dumps(known)),
            "dates": done.dates.astype("datetime64[s]").astype(np.int64),
            "compartment_names": np.array(done.compartment_names),
            "compartments": done.compartments.astype(np.float64),
            "transition_names": np.array(done.transition_names),
            "transitions": done.transitions.astype(np.float64),
        },
    )


def read_result(path: Path) -> Result:
    """Reads a result.

    Raises:
        EngineError: `invalid_result` where the file is missing, cut short, or no result.
    """
    return result_in(read_archive(path, CODE, SCHEMA), path)


def result_in(arrays: Arrays, path: Path) -> Result:
    """The result in a file's arrays.

    Raises:
        EngineError: `invalid_result` where they are no such result.
    """
    try:
        result = Result(
            facts=json.loads(text_of(arrays["facts"])),
            dates=arrays["dates"].astype("datetime64[s]"),
            compartment_names=tuple(str(name) for name in arrays["compartment_names"]),
            compartments=arrays["compartments"],
            transition_names=tuple(str(name) for name in arrays["transition_names"]),
            transitions=arrays["transitions"],
        )
    except (KeyError, ValueError) as error:
        raise EngineError(CODE, f"{path} is no result: {error!r}") from None
    for names, values in (
        (result.compartment_names, result.compartments),
        (result.transition_names, result.transitions),
    ):
        if values.ndim != 3 or values.shape[1:] != (len(result.dates), len(names)):
            raise EngineError(CODE, f"{path} is no result: its arrays do not fit each other")
    return result
