"""Paths of data in an experiment. The package reads them from the current directory; here the
experiment's own folder comes first, as the engine contract says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..experiment.problems import Problems
from ..experiment.source import Value
from .configs import Configs

_PATHS = "_path"
_DATA_PATHS = "data_path"


def settle_paths(configs: Configs, experiment_dir: Path | None) -> None:
    """Makes the paths of files that lie in the experiment's folder absolute."""
    if experiment_dir is None:
        return
    for config in configs.values():
        for holder, key in _paths_in(config.data):
            path = experiment_dir / holder[key]
            if path.is_file():
                holder[key] = str(path)


def check_paths(configs: Configs, folders: list[Path], problems: Problems) -> None:
    """Notes data files that are in none of the folders."""
    for config in configs.values():
        for written in _data_paths_in(config.tree.value):
            if not any((folder / str(written.data)).is_file() for folder in folders):
                problems.add(
                    written.at,
                    f"the file '{written.data}' does not exist",
                    "it is looked for in the experiment's folder, then from the repository's root",
                )


def _paths_in(data: Any) -> Iterator[tuple[dict[str, Any], str]]:
    if isinstance(data, list):
        for item in data:
            yield from _paths_in(item)
    elif isinstance(data, dict):
        for key, item in data.items():
            if str(key).endswith(_PATHS) and isinstance(item, str):
                yield data, key
            else:
                yield from _paths_in(item)


def _data_paths_in(value: Value) -> Iterator[Value]:
    if isinstance(value.data, tuple):
        for item in value.data:
            yield from _data_paths_in(item)
    elif isinstance(value.data, Mapping):
        for key, field in value.data.items():
            if key.endswith(_DATA_PATHS) and isinstance(field.value.data, str):
                yield field.value
            else:
                yield from _data_paths_in(field.value)
