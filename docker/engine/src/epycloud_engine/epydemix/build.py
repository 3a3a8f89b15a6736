"""The builder: an experiment's tasks, and the files that they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..build_request import BuildOptions, built
from ..experiment.files import Experiment
from ..protocol import Answer, EngineError, Progress
from .calibration_task import CalibrationTask, calibration_task_json
from .checks import Checked, Place
from .design import ParameterSet, parameter_sets
from .initial import initial_conditions
from .locations import code_of
from .population_data import PopulationData
from .populations import Groups, load_groups, save_groups
from .tasks import CONFIG, Task, config_json, task_json


def build_tasks(
    checked: Checked,
    data: PopulationData,
    options: BuildOptions,
    out: Path,
    progress: Progress,
) -> Answer:
    """Writes inputs and shared files into `out`; answers as the contract says.

    Raises:
        EngineError: where population data is missing, or initial conditions exceed a population.
    """
    experiment, places = checked.experiment, checked.places
    model = experiment.model
    calibrates = experiment.modelset is not None and experiment.modelset.calibration is not None
    sampling = experiment.modelset.sampling if experiment.modelset else None
    sets = parameter_sets(sampling, options.seed)
    total = min(len(places) * len(sets), options.tasks_limit or len(places) * len(sets))
    if total == 0:
        raise EngineError(
            "invalid_experiment", "the experiment has no task: no population or value"
        )
    simulations = min(model.simulations, options.simulations_limit or model.simulations)
    (out / "shared" / "populations").mkdir(parents=True, exist_ok=True)
    (out / "inputs").mkdir(exist_ok=True)
    text = config_json(experiment.model_data, experiment.calibration_data)
    (out / CONFIG).write_text(text, encoding="utf-8")
    names = unique_names(places, sets, total)
    listed = []
    shared = [CONFIG]
    index = 0
    for place in places:
        if index == total:
            break
        groups = load_groups(data, place, model.age_groups)
        population = f"shared/populations/{place.name}.npz"
        save_groups(groups, out / population)
        shared.append(population)
        for drawn in sets[: total - index]:
            path = f"inputs/{index:05d}.json"
            if calibrates:
                text = calibration_task_json(
                    CalibrationTask(
                        index,
                        population,
                        options.seed,
                        options.simulations_limit,
                        checked.observed[place.name],
                    )
                )
            else:
                _check_initial(experiment, groups, drawn, names[index])
                text = task_json(Task(index, population, options.seed, simulations, drawn))
            (out / path).write_text(text, encoding="utf-8")
            listed.append({"name": names[index], "path": path, "shared": [CONFIG, population]})
            index += 1
            progress(index, total, "tasks")
    return built(listed, shared, out)


def _check_initial(experiment: Experiment, groups: Groups, drawn: ParameterSet, name: str) -> None:
    try:
        initial_conditions(experiment.model.compartments, groups.people, drawn.compartments)
    except EngineError as error:
        raise EngineError(error.code, f"{name}: {error}", hint=error.hint) from None


def unique_names(places: Iterable[Place], sets: list[ParameterSet], total: int) -> list[str]:
    """Names of the tasks in order: `US-MA`, `US-MA R0=1.3 gamma=0.2`, `US-MA beta=0.31 #4`."""
    names = [name for name, _ in zip(_names(places, sets), range(total), strict=False)]
    again = {name for name, count in Counter(names).items() if count > 1}
    # Values that differ after the sixth digit look the same; the index tells them apart.
    return [f"{name} [{i}]" if name in again else name for i, name in enumerate(names)]


def _names(places: Iterable[Place], sets: list[ParameterSet]) -> Iterator[str]:
    for place in places:
        for drawn in sets:
            parts = [code_of(place.name)]
            parts += [f"{name}={value:.6g}" for name, value in drawn.parameters.items()]
            parts += [f"{name}={value:.6g}" for name, value in drawn.compartments.items()]
            if drawn.start is not None:
                parts.append(f"start_date={drawn.start}")
            if drawn.sample is not None:
                parts.append(f"#{drawn.sample}")
            yield " ".join(parts)
