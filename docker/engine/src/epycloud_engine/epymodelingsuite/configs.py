"""An experiment's files as the package takes them: by kind, with the place of every key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import yaml

from ..experiment.files import find_roots
from ..experiment.problems import Problems
from ..experiment.source import Field

Kind = Literal["basemodel", "sampling", "calibration", "output"]
ROOTS: Mapping[Kind, str] = {
    "basemodel": "model",
    "sampling": "modelset",
    "calibration": "modelset",
    "output": "output",
}


@dataclass(frozen=True, slots=True)
class Config:
    """One section. `tree` knows places; `data` is what the package's own YAML reader makes of it,
    and may be changed."""

    kind: Kind
    file: str
    tree: Field
    data: Any


Configs = Mapping[Kind, Config]


def read_configs(folder: Path, output_config: str | None, problems: Problems) -> Configs:
    """Reads the files. What is wrong with them as files is noted."""
    model, modelset, output = find_roots(folder, output_config, problems)
    found: dict[Kind, Config] = {}
    kinds: tuple[Kind, Kind, Kind] = ("basemodel", _kind_of(modelset, problems), "output")
    for kind, tree in zip(kinds, (model, modelset, output), strict=True):
        if tree is not None:
            data = _data_of(folder / tree.key_at.file, ROOTS[kind], tree, problems)
            found[kind] = Config(kind, tree.key_at.file, tree, data)
    return found


def _kind_of(modelset: Field | None, problems: Problems) -> Kind:
    fields = modelset.value.data if modelset is not None else None
    if not isinstance(fields, Mapping) or "calibration" not in fields:
        return "sampling"
    if "sampling" in fields:
        problems.add(
            fields["sampling"].key_at,
            "a modelset has 'sampling' or 'calibration', not both",
            "remove one of the two",
        )
    return "calibration"


def _data_of(path: Path, root: str, tree: Field, problems: Problems) -> Any:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))[root]
    except (ValueError, yaml.YAMLError) as error:
        # Something that looks like a date and is none.
        problems.add(replace(tree.key_at, line=0), f"the file cannot be read: {error}")
        return None
