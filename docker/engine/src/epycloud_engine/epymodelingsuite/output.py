"""The output stage: the package's tables and figures of all results."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..experiment.problems import Problems
from ..protocol import Answer, EngineError, Progress
from .configs import Configs
from .loading import load_configs, refuse
from .package import calling, load
from .saving import save_all
from .seeds import seed_process
from .workloads import restore

_KINDS = ("simulation", "calibration")


def write_outputs(
    configs: Configs,
    repo_dir: Path,
    experiment_dir: Path | None,
    results_list: Path,
    out: Path,
    progress: Progress,
) -> Answer:
    """Has the package make what `output:` asks for, and saves all of it.

    Raises:
        EngineError: `invalid_experiment`, `invalid_input`, `output_failed` with the package's
            words, `nothing_saved`.
    """
    config = configs.get("output")
    if config is None:
        raise EngineError(
            "invalid_experiment",
            "no file has the root key 'output:', and epymodelingsuite makes only what that one asks"
            " for",
            hint="add an output file, or run with --skip-output",
        )
    if isinstance(config.data, dict) and config.data.get("tabular_output_types") is None:
        # Its own default are tables in memory, of which nothing would be left.
        config.data["tabular_output_types"] = ["CSVBytes"]
    problems = Problems()
    loaded = load_configs({"output": config}, repo_dir, experiment_dir, problems)
    refuse(problems)
    dispatch = load("dispatcher", "dispatch_output_generator")
    results, kind = _read_results(results_list, progress)
    seed_process(getattr(results[0], "seed", None), "output")
    given = {f"{kind}s": results, "output_config": loaded["output"]}
    with calling("to make the outputs", "output_failed", repo_dir):
        made = dispatch(**given)
    files = save_all(_objects_of(made), out)
    if not files:
        raise EngineError(
            "nothing_saved",
            "epymodelingsuite made no file of these results",
            hint="the output file asks for nothing: add quantiles: or trajectories: to it",
        )
    return {"files": files}


def _read_results(results_list: Path, progress: Progress) -> tuple[list[Any], str]:
    """All results: the package wants them at once."""
    lines = results_list.read_text(encoding="utf-8").splitlines()
    results = []
    kinds: dict[str, str] = {}
    for count, line in enumerate(lines, start=1):
        entry = json.loads(line)
        result = restore(Path(entry["result"]))
        kinds.setdefault(_kind_of(result, entry["name"]), entry["name"])
        results.append(result)
        progress(count, len(lines), "results")
    if not results:
        raise EngineError("invalid_input", "there is no result to make outputs of")
    if len(kinds) > 1:
        named = " and ".join(f"a {kind} ({name})" for kind, name in kinds.items())
        raise EngineError("invalid_input", f"results of two kinds cannot go together: {named}")
    return results, next(iter(kinds))


def _kind_of(result: Any, name: str) -> str:
    of_class = type(result).__name__.lower()
    for kind in _KINDS:
        if kind in of_class:
            return kind
    raise EngineError(
        "invalid_input",
        f"the result of {name} is a {type(result).__name__}, not of a simulation or calibration",
    )


def _objects_of(made: Any) -> Iterator[Any]:
    if not isinstance(made, dict):
        raise EngineError(
            "output_failed",
            f"epymodelingsuite answered with {type(made).__name__}, not with outputs by name",
        )
    for group in made.values():
        yield from group if isinstance(group, list | tuple) else [group]
