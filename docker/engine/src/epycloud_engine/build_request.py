"""What a build is asked with and answers, whichever the adapter."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .protocol import Answer, EngineError

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


def built(tasks: Sequence[Mapping[str, object]], shared: Sequence[str], out: Path) -> Answer:
    """The answer with these tasks, in order of index; a long list lies in a file in `out`."""
    if len(tasks) <= _LONGEST_LIST:
        return {"tasks": list(tasks), "shared": list(shared)}
    with (out / _TASKS_FILE).open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(task) + "\n" for task in tasks)
    return {"tasks_file": _TASKS_FILE, "shared": list(shared)}
