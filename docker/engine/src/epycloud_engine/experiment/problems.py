"""What is wrong with an experiment, and where."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a file of the experiment. Lines and columns count from 1; 0 means "unknown"."""

    file: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in plain words, with the fix as a hint where one is known."""

    at: Position
    message: str
    hint: str | None = None

    def to_json(self) -> dict[str, object]:
        """As the contract wants it; unknown members are left out."""
        answer: dict[str, object] = {"file": self.at.file, "message": self.message}
        if self.at.line:
            answer["line"] = self.at.line
            answer["column"] = self.at.column
        if self.hint:
            answer["hint"] = self.hint
        return answer


@dataclass(slots=True)
class Problems:
    """Collects problems, so that a user sees all of them at once."""

    found: list[Problem] = field(default_factory=list)

    def add(self, at: Position, message: str, hint: str | None = None) -> None:
        """Notes a problem; the same one at the same place is noted once."""
        problem = Problem(at, message, hint)
        if problem not in self.found:
            self.found.append(problem)

    def in_order(self) -> list[Problem]:
        """By file, line and column."""
        return sorted(self.found, key=lambda p: (p.at.file, p.at.line, p.at.column))


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """A hint with the closest known name, else the known ones where they are few."""
    names = list(dict.fromkeys(known))
    folded = {each.casefold(): each for each in names}
    close = difflib.get_close_matches(name.casefold(), folded, n=1, cutoff=0.6)
    if close:
        return f"did you mean '{folded[close[0]]}'?"
    if 0 < len(names) <= 12:
        return "known here: " + ", ".join(names)
    return None
