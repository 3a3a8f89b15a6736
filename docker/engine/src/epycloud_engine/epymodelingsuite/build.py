"""The builder: one task a workload of the package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..build_request import BuildOptions, built
from ..experiment.problems import Problems
from ..protocol import Answer, EngineError, Progress
from .changes import changes_of
from .configs import Configs
from .loading import check_consistency, load_configs, modelset_kind, refuse
from .package import calling, load
from .population_data import population_data
from .seeds import seed_process
from .workloads import names_of, save


def build_tasks(
    configs: Configs,
    repo_dir: Path,
    experiment_dir: Path | None,
    place: str | None,
    options: BuildOptions,
    out: Path,
    progress: Progress,
) -> Answer:
    """Writes a file a task into `out`.

    Raises:
        EngineError: with all problems of the experiment, or with the package's words.
    """
    problems = Problems()
    changes = changes_of(configs, options)
    loaded = load_configs(configs, repo_dir, experiment_dir, problems, changes)
    refuse(problems)
    check_consistency(configs, loaded, repo_dir, problems)
    refuse(problems)
    given = {"basemodel_config": loaded["basemodel"]}
    kind = modelset_kind(loaded)
    if kind is not None:
        given[f"{kind}_config"] = loaded[kind]
    dispatch = load("dispatcher", "dispatch_builder")
    seed_process(options.seed, "build")
    with population_data(place), calling("to build", "build_failed", repo_dir):
        made = dispatch(**given)
    workloads: list[Any] = list(made) if isinstance(made, list | tuple) else [made]
    if not workloads:
        raise EngineError("build_failed", "epymodelingsuite made no workload of this experiment")
    names = names_of(workloads)
    total = min(len(workloads), options.tasks_limit or len(workloads))
    (out / "inputs").mkdir(exist_ok=True)
    listed = []
    for index in range(total):
        path = f"inputs/{index:05d}.pkl"
        save(workloads[index], out / path)
        listed.append({"name": names[index], "path": path, "shared": []})
        progress(index + 1, total, "tasks")
    return built(listed, [], out)
