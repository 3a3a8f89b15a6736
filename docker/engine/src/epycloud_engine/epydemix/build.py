"""The builder: an experiment's tasks, and the files that they share."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

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

_LONGEST_LIST = 500  # longer lists of tasks go into a file
_TASKS_FILE = "tasks.jsonl"


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """The seed of the run, and how far it is cut down."""

    seed: int
    simulations_limit: int | None
    tasks_limit: int | None

    @staticmethod
    def read(data: object, model_seed: int | None) -> BuildOptions:
        """Reads the request's `options`; the model's own seed is used where they have none.

        Raises:
            EngineError: `invalid_input` where there is no seed, or a limit is no positive number.
        """
        options = data if isinstance(data, dict) else {}
        seed = options.get("seed")
        if seed is None:
            seed = model_seed
        if not isinstance(seed, int) or isinstance(seed, bool) or seed < 0:
            raise EngineError("invalid_input", "options.seed must be a whole number, at least 0")
        limits = [options.get(name) for name in ("simulations_limit", "tasks_limit")]
        for limit in limits:
            if limit is not None and (not isinstance(limit, int) or limit < 1):
                raise EngineError("invalid_input", f"a limit must be at least 1, not {limit!r}")
        return BuildOptions(seed, *limits)


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
    if total <= _LONGEST_LIST:
        return {"tasks": listed, "shared": shared}
    with (out / _TASKS_FILE).open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(task) + "\n" for task in listed)
    return {"tasks_file": _TASKS_FILE, "shared": shared}


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
