"""The engine contract's lines: requests in, progress and one answer out.

An adapter gives `serve` an `Engine`; everything about lines, errors and processes is here.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, TextIO

PROTOCOL = 1
_PROGRESS_EVERY = 0.2  # seconds

Request = Mapping[str, Any]
Answer = dict[str, Any]


class Progress(Protocol):
    """Tells a user how far an operation is; lines are sent at most every 0.2 seconds. `details` are
    further members of the line, finite numbers."""

    def __call__(self, done: int, total: int, unit: str, **details: float) -> None: ...


Operation = Callable[[Request, Progress], Answer]


class Engine(Protocol):
    """An adapter: the operations it knows, by name."""

    @property
    def operations(self) -> Mapping[str, Operation]: ...


class EngineError(Exception):
    """A failure with a code for programs, and words and a hint for people."""

    def __init__(
        self, code: str, message: str, *, hint: str | None = None, retryable: bool = False,
        problems: list[dict[str, object]] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(message)
        self.code = code
        self.hint = hint
        self.retryable = retryable
        self.problems = problems

    def to_json(self) -> dict[str, object]:
        """As the contract wants it. The first problem's place is the error's."""
        answer: dict[str, object] = {"code": self.code, "message": str(self)}
        for problem in (self.problems or [])[:1]:
            answer.update({k: problem[k] for k in ("file", "line", "column") if k in problem})
        if self.hint:
            answer["hint"] = self.hint
        if self.retryable:
            answer["retryable"] = True
        if self.problems is not None:
            answer["problems"] = self.problems
        return answer


def member(request: Request, name: str, kind: type = str) -> Any:
    """A member that a request must have.

    Raises:
        EngineError: `invalid_input` where it is absent or of another type.
    """
    value = request.get(name)
    if not isinstance(value, kind):
        raise EngineError("invalid_input", f"the request needs '{name}' ({kind.__name__})")
    return value


def optional_member(request: Request, name: str) -> str | None:
    """A text that a request may have; None where it is absent or empty."""
    value = request.get(name)
    return value if isinstance(value, str) and value else None


def private_stdout() -> TextIO:
    """The real stdout for the protocol; file descriptor 1 then goes to stderr.

    So a library that prints, in Python or in C, cannot break the protocol.
    """
    sys.stdout.flush()
    real = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(real, "w", encoding="utf-8", newline="\n", buffering=1)


def quiet_signals() -> None:
    """Leaves Ctrl-C to the parent, which ends us by closing stdin; SIGTERM ends at once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(128 + signal.SIGTERM))


def serve(engine: Engine, requests: Iterable[str], out: TextIO) -> int:
    """Answers requests until they end.

    Returns:
        The exit code: 0 when the requests end, 1 when the reader of the answers has gone.
    """
    try:
        for line in requests:
            if line.strip():
                _send(out, _answer(engine, line, out))
    except BrokenPipeError:
        # Nobody reads any more. Closing would write what is buffered, and fail again.
        os._exit(1)
    return 0


def _send(out: TextIO, message: Mapping[str, object]) -> None:
    out.write(json.dumps(message, allow_nan=False) + "\n")
    out.flush()


def _answer(engine: Engine, line: str, out: TextIO) -> dict[str, object]:
    request: Any = None
    try:
        request = json.loads(line)
    except ValueError as error:
        return _failure(None, EngineError("invalid_input", f"the request is not JSON: {error}"))
    if not isinstance(request, dict):
        return _failure(None, EngineError("invalid_input", "the request is not a JSON object"))
    number = request.get("id")
    try:
        return {"id": number, "result": _operate(engine, request, out)}
    except EngineError as error:
        return _failure(number, error)
    except BrokenPipeError:
        raise
    except MemoryError:
        return _failure(number, EngineError("internal", "out of memory", retryable=True))
    except Exception as error:
        traceback.print_exc(file=sys.stderr)
        return _failure(number, EngineError("internal", f"{type(error).__name__}: {error}"))


def _failure(number: object, error: EngineError) -> dict[str, object]:
    return {"id": number, "error": error.to_json()}


def _operate(engine: Engine, request: Request, out: TextIO) -> Answer:
    if request.get("protocol") != PROTOCOL:
        raise EngineError(
            "unsupported_protocol",
            f"protocol {request.get('protocol')!r} is not spoken here, only {PROTOCOL}",
        )
    operation = engine.operations.get(str(request.get("op")))
    if operation is None:
        known = ", ".join(engine.operations)
        raise EngineError("unknown_op", f"unknown op {request.get('op')!r}", hint=f"known: {known}")
    return operation(request, _progress_to(out, request.get("id")))


def _progress_to(out: TextIO, number: object) -> Progress:
    last = float("-inf")

    def tell(done: int, total: int, unit: str, **details: float) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _PROGRESS_EVERY or done == total:
            last = now
            known = {"done": done, "total": total, "unit": unit, **details}
            _send(out, {"id": number, "progress": known})

    return tell
