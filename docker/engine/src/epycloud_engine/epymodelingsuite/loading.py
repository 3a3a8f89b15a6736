"""The package's own readers, on the experiment's files or on what was changed in them."""

from __future__ import annotations

import contextlib
import inspect
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from ..experiment.problems import Problems
from ..refusal import refusal
from .changes import Change, apply, confirm
from .configs import ROOTS, Config, Configs, Kind, read_configs
from .data_paths import settle_paths
from .package import load
from .places import problems_of

Loaded = Mapping[Kind, Any]


def load_configs(
    configs: Configs,
    repo_dir: Path,
    experiment_dir: Path | None,
    problems: Problems,
    changes: Sequence[Change] = (),
) -> Loaded:
    """The package's config objects, of the data with the changes made. What the package says
    against them is noted, each at its place as far as that can be told.

    Raises:
        EngineError: `package_missing`, `package_broken`, `option_not_taken`.
    """
    settle_paths(configs, experiment_dir)
    apply(configs, list(changes))
    loaded: dict[Kind, Any] = {}
    with tempfile.TemporaryDirectory(prefix="configs-") as folder, _current(repo_dir):
        for kind, config in configs.items():
            read = load("config_loader", f"load_{kind}_config_from_file")
            path = Path(folder) / f"{kind}.yaml"
            text = yaml.safe_dump({ROOTS[kind]: config.data}, allow_unicode=True, sort_keys=False)
            path.write_text(text, encoding="utf-8")
            try:
                loaded[kind] = read(str(path))
            except Exception as error:
                _note(error, [config], problems)
    for change in changes:
        if change.kind in loaded:
            confirm(change, getattr(loaded[change.kind], ROOTS[change.kind]))
    return loaded


def check_consistency(configs: Configs, loaded: Loaded, repo_dir: Path, problems: Problems) -> None:
    """Has the package check what the configs say of each other; it does so only with a modelset."""
    kind = modelset_kind(loaded)
    if "basemodel" not in loaded or kind is None:
        return
    check = load("schema.general", "validate_cross_config_consistency")
    given = [loaded["basemodel"], loaded[kind], loaded.get("output")]
    taken = len(inspect.signature(check).parameters)
    order: list[Kind] = [kind, "output", "basemodel"]
    try:
        with _current(repo_dir):
            check(*given[:taken])
    except Exception as error:
        _note(error, [configs[each] for each in order if each in configs], problems)


def read_experiment(
    config_dir: Path, output_config: str | None, problems: Problems, *kinds: Kind
) -> Configs:
    """The configs of a folder, only those kinds where some are named.

    Raises:
        EngineError: `invalid_experiment`, where they cannot be read as files.
    """
    configs = read_configs(config_dir, output_config, problems)
    refuse(problems)
    return {kind: config for kind, config in configs.items() if not kinds or kind in kinds}


def refuse(problems: Problems) -> None:
    """Ends the operation where there are problems.

    Raises:
        EngineError: `invalid_experiment`.
    """
    if problems.found:
        raise refusal(problems.in_order())


def modelset_kind(loaded: Mapping[Kind, object]) -> Kind | None:
    """`sampling`, `calibration`, or None for a basemodel alone."""
    kinds: tuple[Kind, Kind] = ("sampling", "calibration")
    return next((kind for kind in kinds if kind in loaded), None)


def _note(error: Exception, configs: list[Config], problems: Problems) -> None:
    if not isinstance(error, ValueError):  # that one is about the files, others are of the package
        traceback.print_exception(error, file=sys.stderr)
    for problem in problems_of(error, configs):
        problems.add(problem.at, problem.message, problem.hint)


def _current(folder: Path) -> contextlib.AbstractContextManager[None]:
    return contextlib.chdir(folder) if folder.is_dir() else contextlib.nullcontext()
