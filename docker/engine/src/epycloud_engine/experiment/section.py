"""The keys of a mapping in an experiment's file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .problems import Problems, did_you_mean
from .source import Field, Value


class Section:
    """The keys of one mapping. Unknown keys are noted at once, refused ones with their reason."""

    def __init__(
        self,
        value: Value,
        problems: Problems,
        what: str,
        known: Sequence[str],
        refused: Mapping[str, str] | None = None,
    ) -> None:
        self.at = value.at
        self._problems = problems
        self._what = what
        self._fields: Mapping[str, Field] = {}
        self._readable = isinstance(value.data, Mapping)
        refused = refused or {}
        if not isinstance(value.data, Mapping):
            problems.add(
                value.at, f"{what} must be a mapping (`key: value` lines), {kind_of(value)}"
            )
            return
        self._fields = value.data
        for key, entry in value.data.items():
            if key in known:
                continue
            if key in refused:
                # A refused key that is switched off asks for nothing.
                if entry.value.data not in (None, False):
                    problems.add(
                        entry.key_at,
                        f"'{key}' in {what} is not supported by this engine",
                        refused[key],
                    )
                continue
            problems.add(entry.key_at, f"unknown key '{key}' in {what}", did_you_mean(key, known))

    def optional(self, key: str) -> Value | None:
        """The value of a key; None where the key is absent or null."""
        entry = self._fields.get(key)
        return None if entry is None or entry.value.data is None else entry.value

    def required(self, key: str) -> Value | None:
        """The value of a key that must be there."""
        value = self.optional(key)
        if value is None and self._readable:
            at = self._fields[key].key_at if key in self._fields else self.at
            self._problems.add(at, f"{self._what} needs '{key}'", f"add `{key}:`")
        return value

    def forbid(self, key: str, reason: str) -> None:
        """Notes a problem where a key is present that does not go with the others."""
        if self.optional(key) is not None:
            self._problems.add(
                self._fields[key].key_at, f"{self._what} cannot have '{key}': {reason}"
            )

    def has(self, key: str) -> bool:
        """Whether a key is there and not null."""
        return self.optional(key) is not None


def kind_of(value: Value) -> str:
    """What a value is instead of what was wanted, as the end of a sentence."""
    data = value.data
    if data is None:
        return "but it is empty"
    if isinstance(data, tuple):
        return "not a list"
    if isinstance(data, Mapping):
        return "not a mapping"
    if isinstance(data, bool):
        return f"not the truth value {str(data).lower()}"
    return f"not '{data}'"
