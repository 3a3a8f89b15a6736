"""How a calibration searches: `modelset.calibration.strategy`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from . import fields
from .durations import duration
from .problems import Position, Problems, did_you_mean
from .section import Section
from .source import Value

StrategyName = Literal["smc", "rejection", "top_fraction"]
Option = bool | int | float | list[float] | timedelta


@dataclass(frozen=True, slots=True)
class Strategy:
    """A search of epydemix' `ABCSampler.calibrate`, with the options that were given."""

    name: StrategyName
    options: Mapping[str, Option]
    at: Position

    @property
    def generations(self) -> int:
        """How many generations it can make; only smc makes more than one."""
        count = self.options.get("num_generations", 10)
        return int(count) if self.name == "smc" and isinstance(count, int) else 1


_Reader = Callable[[Value, Problems, str], Option | None]


def _count(minimum: int) -> _Reader:
    return lambda value, problems, what: fields.integer(value, problems, what, minimum=minimum)


def _above_zero(value: Value, problems: Problems, what: str) -> float | None:
    return fields.number(value, problems, what, above=0)


def _from_zero(value: Value, problems: Problems, what: str) -> float | None:
    return fields.number(value, problems, what, minimum=0)


def _share(value: Value, problems: Problems, what: str) -> float | None:
    found = fields.number(value, problems, what, above=0)
    if found is not None and found > 1:
        problems.add(value.at, f"{what} must be at most 1, not {found:g}")
        return None
    return found


def _numbers(value: Value, problems: Problems, what: str) -> list[float] | None:
    found = [fields.number(item, problems, f"a value of {what}", above=0)
             for item in fields.items(value, problems, what)]  # fmt: skip
    return [number for number in found if number is not None] if found else None


_BUDGET: dict[str, _Reader] = {"max_time": duration, "total_simulations_budget": _count(1)}
# What `ABCSampler.calibrate` takes. One particle has no spread for smc to go on with.
_OPTIONS: dict[StrategyName, dict[str, _Reader]] = {
    "smc": {
        "num_particles": _count(2),
        "num_generations": _count(1),
        "epsilon_schedule": _numbers,
        "epsilon_quantile_level": _share,
        "minimum_epsilon": _from_zero,  # 0 is none, as in epydemix
        **_BUDGET,
        "verbose": fields.boolean,
    },
    "rejection": {
        "epsilon": _above_zero,
        "num_particles": _count(1),
        **_BUDGET,
        "verbose": fields.boolean,
        "progress_update_interval": _count(1),
    },
    "top_fraction": {
        "top_fraction": _share,
        "Nsim": _count(1),
        "verbose": fields.boolean,
    },
}
_NO_KERNELS = "epydemix' own kernels are used; others are Python objects"


def read_strategy(value: Value | None, problems: Problems) -> Strategy | None:
    """Reads the section; what is wrong is noted."""
    if value is None:
        return None
    section = Section(value, problems, "strategy", ("name", "options"))
    written = fields.text(section.required("name"), problems, "the strategy's name")
    if written is None:
        return None
    name = next((known for known in _OPTIONS if known == written.text.lower()), None)
    if name is None:
        hint = did_you_mean(written.text, _OPTIONS)
        problems.add(written.at, f"unknown calibration strategy '{written.text}'", hint)
        return None
    given = section.optional("options")
    options = {} if given is None else _read_options(name, given, problems)
    return Strategy(name, options, value.at)


def _read_options(name: StrategyName, given: Value, problems: Problems) -> dict[str, Option]:
    readers = _OPTIONS[name]
    refused = {"perturbations": _NO_KERNELS} if name == "smc" else {}
    section = Section(given, problems, f"the options of {name}", tuple(readers), refused)
    options: dict[str, Option] = {}
    for key, reader in readers.items():
        value = section.optional(key)
        found = None if value is None else reader(value, problems, key)
        if found is not None:
            options[key] = found
    schedule, wanted = options.get("epsilon_schedule"), options.get("num_generations", 10)
    listed = section.optional("epsilon_schedule")
    if (
        listed is not None
        and isinstance(schedule, list)
        and isinstance(wanted, int)
        and len(schedule) < wanted
    ):
        problems.add(
            listed.at,
            f"epsilon_schedule has {len(schedule)} values, and there are {wanted} generations",
            "give one value a generation, or lower num_generations",
        )
    return options
