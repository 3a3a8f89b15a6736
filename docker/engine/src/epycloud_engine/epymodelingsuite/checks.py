"""Validation: everything that the package says against an experiment without building it."""

from __future__ import annotations

from pathlib import Path

from ..experiment.modelset import read_modelset
from ..experiment.problems import Problems
from ..experiment.sampling import count_sets
from ..protocol import Answer
from .configs import Config, Configs, read_configs
from .data_paths import check_paths
from .loading import check_consistency, load_configs, modelset_kind


def check_experiment(
    config_dir: Path, output_config: str | None, repo_dir: Path, experiment_dir: Path | None
) -> Answer:
    """The contract's answer to `validate`. What the configs say of each other is checked where each
    of them is sound."""
    problems = Problems()
    configs = read_configs(config_dir, output_config, problems)
    folders = [folder for folder in (experiment_dir, repo_dir) if folder is not None]
    check_paths(configs, folders, problems)
    loaded = load_configs(configs, repo_dir, experiment_dir, problems)
    if not problems.found:
        check_consistency(configs, loaded, repo_dir, problems)
    if problems.found:
        return {"problems": [problem.to_json() for problem in problems.in_order()]}
    answer: Answer = {"problems": []}
    tasks = _count_tasks(configs)
    if tasks is not None:
        answer["tasks"] = tasks
    seed = configs["basemodel"].data.get("random_seed")
    if isinstance(seed, int):
        answer["random_seed"] = seed
    return answer


def _count_tasks(configs: Configs) -> int | None:
    """N; None where only the package knows it, since it knows which populations are `all`."""
    kind = modelset_kind(configs)
    if kind is None:
        return 1
    names = configs[kind].data.get("population_names")
    if not isinstance(names, list) or any(str(name).startswith("all") for name in names):
        return None
    sets = 1 if kind == "calibration" else _count_sets(configs[kind])
    return None if sets is None else len(names) * sets


def _count_sets(config: Config) -> int | None:
    unread = Problems()
    modelset = read_modelset(config.tree.value, unread)
    return None if unread.found or modelset is None else count_sets(modelset.sampling)
