"""The operations of the adapter. The package is imported by the first that needs it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..build_request import BuildOptions
from ..experiment.problems import Problems
from ..protocol import (
    PROTOCOL,
    Answer,
    Operation,
    Progress,
    Request,
    member,
    optional_member,
)
from .installed import engine_version

CAPABILITIES = (
    "validate", "basemodel", "sampling", "calibration", "projection", "quantiles", "trajectories",
    "posteriors", "model_metadata", "flusight_format", "figures",
)  # fmt: skip


class EpymodelingsuiteEngine:
    """Answers the contract's requests with the package epymodelingsuite."""

    @property
    def operations(self) -> Mapping[str, Operation]:
        return {
            "describe": describe,
            "validate": validate,
            "build": build,
            "run": run,
            "output": output,
        }


def describe(request: Request, progress: Progress) -> Answer:
    """Who this is."""
    return {
        "name": "epymodelingsuite",
        "version": engine_version(),
        "protocol": PROTOCOL,
        "extensions": {"input": "pkl", "result": "pkl"},
        "capabilities": list(CAPABILITIES),
    }


def validate(request: Request, progress: Progress) -> Answer:
    """All problems that the package finds without building; without one, what can be told."""
    from .checks import check_experiment

    return check_experiment(
        Path(member(request, "config_dir")),
        optional_member(request, "output_config"),
        Path(member(request, "repo_dir")),
        _experiment_dir(request),
    )


def build(request: Request, progress: Progress) -> Answer:
    """Writes the tasks' inputs."""
    from .build import build_tasks
    from .loading import read_experiment

    config_dir = Path(member(request, "config_dir"))
    configs = read_experiment(config_dir, optional_member(request, "output_config"), Problems())
    model = configs["basemodel"].data
    seed = model.get("random_seed") if isinstance(model, dict) else None
    return build_tasks(
        configs,
        Path(member(request, "repo_dir")),
        _experiment_dir(request),
        optional_member(request, "population_data"),
        BuildOptions.read(request.get("options"), seed if isinstance(seed, int) else None),
        Path(member(request, "out_dir")),
        progress,
    )


def run(request: Request, progress: Progress) -> Answer:
    """Runs one task."""
    from .run import run_task

    return run_task(Path(member(request, "input")), Path(member(request, "output")))


def output(request: Request, progress: Progress) -> Answer:
    """Makes the tables and figures of all results."""
    from .loading import read_experiment
    from .output import write_outputs

    config_dir = Path(member(request, "config_dir"))
    configs = read_experiment(config_dir, optional_member(request, "output_config"), Problems())
    return write_outputs(
        configs,
        Path(member(request, "repo_dir")),
        _experiment_dir(request),
        Path(member(request, "results_list")),
        Path(member(request, "out_dir")),
        progress,
    )


def _experiment_dir(request: Request) -> Path | None:
    folder = optional_member(request, "experiment_dir")
    return None if folder is None else Path(folder)
