"""Telemetry, as a context that may be left out."""

from __future__ import annotations

from types import TracebackType
from typing import Self


class ExecutionTelemetry:
    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None
