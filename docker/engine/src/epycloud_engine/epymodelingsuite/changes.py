"""What a build changes in an experiment before the package reads it: seed and limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..build_request import BuildOptions
from ..protocol import EngineError
from .configs import Config, Configs, Kind

_SIMULATIONS = 10  # of the package, where the experiment names no number
# How many simulations a strategy makes: the option that says so, and epydemix' default for it.
_STRATEGIES = {
    "smc": ("num_particles", 1000),
    "rejection": ("num_particles", 1000),
    "top_fraction": ("Nsim", 100),
}


@dataclass(frozen=True, slots=True)
class Change:
    """A value to set; `option` says which option of the request asks for it."""

    kind: Kind
    path: tuple[str, ...]
    value: Any
    option: str


def changes_of(configs: Configs, options: BuildOptions) -> list[Change]:
    """The changes that a request's options ask for.

    Raises:
        EngineError: `invalid_input` where a limit cannot be honoured.
    """
    changes = [Change("basemodel", ("random_seed",), options.seed, "seed")]
    calibration = configs.get("calibration")
    limit = options.simulations_limit
    if limit is not None and calibration is not None:
        changes += _fewer_particles(calibration, limit)
    elif limit is not None:
        path = ("simulation", "n_sims")
        changes += _at_most(configs["basemodel"], path, limit, _SIMULATIONS)
    modelset = calibration or configs.get("sampling")
    if options.tasks_limit is not None and modelset is not None:
        changes += _fewer_populations(modelset, options.tasks_limit)
    return changes


def apply(configs: Configs, changes: list[Change]) -> None:
    """Sets the values in the configs' data."""
    for change in changes:
        place = configs[change.kind].data
        for key in change.path[:-1]:
            if isinstance(place, dict) and place.get(key) is None:
                place[key] = {}
            place = place.get(key) if isinstance(place, dict) else None
        if isinstance(place, dict):  # else the package is about to say what is wrong there
            place[change.path[-1]] = change.value


def confirm(change: Change, root: Any) -> None:
    """Checks that the package took a value over.

    Raises:
        EngineError: `option_not_taken` where its version knows no such field.
    """
    taken = _at(root, change.path)
    # Names of populations may be taken in another spelling.
    same = len(taken) == len(change.value) if isinstance(taken, list) else taken == change.value
    if not same:
        field = ".".join(change.path)
        raise EngineError(
            "option_not_taken",
            f"this version of epymodelingsuite does not take {field} = {change.value!r} over "
            f"(it has {taken!r}), which the option '{change.option}' asks for",
        )


def _at(place: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        place = place.get(key) if isinstance(place, dict) else getattr(place, key, None)
    return place


def _at_most(
    config: Config, path: tuple[str, ...], limit: int, default: int | None
) -> list[Change]:
    asked = _at(config.data, path)
    asked = default if asked is None else asked
    if asked is None or (isinstance(asked, int) and asked <= limit):
        return []
    return [Change(config.kind, path, limit, "simulations_limit")]


def _fewer_particles(config: Config, limit: int) -> list[Change]:
    name = str(_at(config.data, ("calibration", "strategy", "name")))
    if name.lower() not in _STRATEGIES:
        raise EngineError(
            "invalid_input",
            f"simulations_limit cannot be honoured: the strategy '{name}' is not known here",
            hint="known: " + ", ".join(_STRATEGIES),
        )
    option, default = _STRATEGIES[name.lower()]
    path = ("calibration", "strategy", "options", option)
    changes = _at_most(config, path, limit, default)
    if _at(config.data, ("calibration", "projection")) is not None:
        changes += _at_most(config, ("calibration", "projection", "n_trajectories"), limit, None)
    return changes


def _fewer_populations(config: Config, limit: int) -> list[Change]:
    """The first tasks are those of the first populations; the others need not be loaded."""
    names = _at(config.data, ("population_names",))
    if not isinstance(names, list) or len(names) <= limit:
        return []
    if any(str(name).startswith("all") for name in names):
        return []
    return [Change(config.kind, ("population_names",), names[:limit], "tasks_limit")]
