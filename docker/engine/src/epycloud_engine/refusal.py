"""The answer to an experiment that has problems."""

from __future__ import annotations

from collections.abc import Sequence

from .experiment.problems import Problem
from .protocol import EngineError


def refusal(problems: Sequence[Problem]) -> EngineError:
    """`invalid_experiment` with all of the problems, at least one; the first is its words."""
    first = problems[0]
    listed = [problem.to_json() for problem in problems]
    return EngineError("invalid_experiment", first.message, hint=first.hint, problems=listed)
