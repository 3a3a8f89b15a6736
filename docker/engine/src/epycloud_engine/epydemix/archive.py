"""Arrays in a file: npz, uncompressed, without pickle, the same bytes for the same arrays."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..protocol import EngineError

Arrays = dict[str, NDArray[Any]]


def write_archive(path: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Writes beside the path, then moves into place: a reader never sees half a file.

    Not by `np.savez`: the headers that it asks for differ between patch releases of Python.
    """
    partial = path.with_name(path.name + ".partial")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            member = io.BytesIO()
            np.lib.format.write_array(member, np.asanyarray(array), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), member.getvalue())
    os.replace(partial, path)


def read_archive(path: Path, code: str, *schemas: str) -> Arrays:
    """Reads all arrays of a file that has one of the schemas.

    Raises:
        EngineError: with `code`, where the file is missing, cut short, or of another schema.
    """
    try:
        with np.load(path, allow_pickle=False) as archive:
            arrays = {name: archive[name] for name in archive.files}
    except FileNotFoundError:
        raise EngineError(code, f"{path} is missing") from None
    except (OSError, ValueError, EOFError, KeyError, AttributeError, zipfile.BadZipFile) as error:
        raise EngineError(code, f"{path} is cut short or no npz file: {error}") from None
    found = text_of(arrays["schema"]) if "schema" in arrays else "none"
    if found not in schemas:
        known = " or ".join(schemas)
        raise EngineError(code, f"{path} has the schema {found}, and {known} is read here")
    return arrays


def text_of(array: NDArray[Any]) -> str:
    """The text in an array of shape ()."""
    return str(array[()])
