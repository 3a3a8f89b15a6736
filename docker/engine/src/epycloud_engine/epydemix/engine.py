"""The operations of the adapter. Each imports what it needs on first use: `describe` is quick."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__
from ..protocol import (
    PROTOCOL,
    Answer,
    EngineError,
    Operation,
    Progress,
    Request,
    member,
    optional_member,
)
from ..refusal import refusal

if TYPE_CHECKING:
    from .checks import Checked
    from .population_data import PopulationData

CAPABILITIES = (
    "validate", "basemodel", "sampling", "calibration", "projection", "quantiles", "trajectories",
    "posteriors", "model_metadata", "flusight_format",
)  # fmt: skip


class EpydemixEngine:
    """Answers the contract's requests with epydemix."""

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
        "name": "epydemix",
        "version": f"{__version__}+epydemix.{version('epydemix')}",
        "protocol": PROTOCOL,
        "extensions": {"input": "json", "result": "npz"},
        "capabilities": list(CAPABILITIES),
    }


def validate(request: Request, progress: Progress) -> Answer:
    """All problems of an experiment; without one, the number of tasks and the model's seed."""
    from ..experiment.files import InvalidExperimentError
    from ..experiment.sampling import count_sets

    try:
        with _population_data(request) as data:
            checked = _checked(request, data)
    except InvalidExperimentError as error:
        return {"problems": [problem.to_json() for problem in error.problems]}
    experiment = checked.experiment
    sampling = experiment.modelset.sampling if experiment.modelset else None
    answer: Answer = {"problems": [], "tasks": len(checked.places) * count_sets(sampling)}
    if experiment.model.random_seed is not None:
        answer["random_seed"] = experiment.model.random_seed
    return answer


def build(request: Request, progress: Progress) -> Answer:
    """Writes the tasks' inputs and what they share."""
    from ..build_request import BuildOptions
    from ..experiment.files import InvalidExperimentError
    from .build import build_tasks

    with _population_data(request) as data:
        if data is None:
            raise EngineError(
                "invalid_input",
                "no population data is given, and a build needs it",
                hint="set POPULATION_DATA to a folder or an http(s) address with epydemix-data",
            )
        try:
            checked = _checked(request, data)
        except InvalidExperimentError as error:
            raise refusal(error.problems) from None
        options = BuildOptions.read(request.get("options"), checked.experiment.model.random_seed)
        return build_tasks(checked, data, options, Path(member(request, "out_dir")), progress)


def run(request: Request, progress: Progress) -> Answer:
    """Simulates or calibrates one task."""
    from .run import run_task

    return run_task(
        Path(member(request, "input")),
        Path(member(request, "shared_dir")),
        Path(member(request, "output")),
        progress,
    )


def output(request: Request, progress: Progress) -> Answer:
    """Makes the tables of all results."""
    from ..experiment.files import InvalidExperimentError, read_experiment
    from ..experiment.output import DEFAULT_OUTPUT
    from .tables import write_tables

    try:
        experiment = read_experiment(
            Path(member(request, "config_dir")), optional_member(request, "output_config")
        )
    except InvalidExperimentError as error:
        raise refusal(error.problems) from None
    return write_tables(
        experiment.output or DEFAULT_OUTPUT,
        Path(member(request, "results_list")),
        Path(member(request, "out_dir")),
        progress,
    )


def _checked(request: Request, data: PopulationData | None) -> Checked:
    from .checks import checked_experiment

    folders = [optional_member(request, name) for name in ("experiment_dir", "repo_dir")]
    return checked_experiment(
        Path(member(request, "config_dir")),
        optional_member(request, "output_config"),
        data,
        [Path(folder) for folder in folders if folder is not None],
    )


@contextmanager
def _population_data(request: Request) -> Iterator[PopulationData | None]:
    """The population data of a request, open while the context lasts; None where it has none."""
    place = optional_member(request, "population_data")
    if place is None:
        yield None
        return
    from .population_data import PopulationData

    with PopulationData(place) as data:
        yield data
