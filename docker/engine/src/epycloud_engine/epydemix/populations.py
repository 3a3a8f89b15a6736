"""Populations as arrays: loaded once by the builder, read by every runner."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..experiment.age_groups import AgeGroup
from ..protocol import EngineError
from .archive import read_archive, text_of, write_archive
from .checks import Place
from .groups import group_mapping
from .population_data import LAYERS, PopulationData

_SCHEMA = "epycloud.epydemix.population/1"

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Groups:
    """A population by age group.

    `people` has shape (groups,); each contact matrix (groups, groups), row i the daily contacts of
    one person of group i; `eigenvalue` is the largest of the sum of the matrices.
    """

    name: str
    labels: tuple[str, ...]
    people: NDArray[np.number]
    contacts: dict[str, Floats]
    eigenvalue: float


def load_groups(data: PopulationData, place: Place, groups: tuple[AgeGroup, ...]) -> Groups:
    """Loads and aggregates a population with epydemix.

    Raises:
        EngineError: `population_data` where the files are missing or do not fit.
    """
    folder = data.folder_with(place.name, place.source)
    mapping, _ = group_mapping(groups, place.source)
    from epydemix.population import load_epydemix_population

    try:
        loaded = load_epydemix_population(
            place.name,
            contacts_source=place.source,
            path_to_data=str(folder),
            layers=list(LAYERS),
            age_group_mapping=mapping,
            # Whatever source the population data itself names, not only those that epydemix knows.
            supported_contacts_sources={"age": [place.source]},
        )
        loaded.validate()
    except (ValueError, KeyError, IndexError) as error:
        raise EngineError(
            "population_data", f"the population {place.name} cannot be loaded: {error}"
        ) from None
    contacts = {
        layer: np.asarray(m, dtype=np.float64) for layer, m in loaded.contact_matrices.items()
    }
    return Groups(
        name=place.name,
        labels=tuple(str(label) for label in loaded.Nk_names),
        people=np.asarray(loaded.Nk),
        contacts=contacts,
        eigenvalue=largest_eigenvalue(contacts),
    )


def largest_eigenvalue(contacts: dict[str, Floats]) -> float:
    """The largest real part among the eigenvalues of the sum of the matrices."""
    total = np.sum(list(contacts.values()), axis=0)
    return float(np.linalg.eigvals(total).real.max())


def save_groups(groups: Groups, path: Path) -> None:
    """Writes a population as npz without pickle."""
    arrays: dict[str, NDArray[np.generic]] = {
        "schema": np.array(_SCHEMA),
        "name": np.array(groups.name),
        "labels": np.array(groups.labels),
        "layers": np.array(list(groups.contacts)),
        "people": groups.people,
        "eigenvalue": np.array(groups.eigenvalue),
    }
    arrays |= {f"contacts_{layer}": matrix for layer, matrix in groups.contacts.items()}
    write_archive(path, arrays)


def read_groups(path: Path) -> Groups:
    """Reads what `save_groups` wrote.

    Raises:
        EngineError: `invalid_input` where the file is no such population.
    """
    arrays = read_archive(path, "invalid_input", _SCHEMA)
    layers = [str(layer) for layer in arrays["layers"]]
    return Groups(
        name=text_of(arrays["name"]),
        labels=tuple(str(label) for label in arrays["labels"]),
        people=arrays["people"],
        contacts={layer: arrays[f"contacts_{layer}"] for layer in layers},
        eigenvalue=float(arrays["eigenvalue"]),
    )
