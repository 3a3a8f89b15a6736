"""Calls into the package: imported on first use, and its exceptions told as they are."""

from __future__ import annotations

import contextlib
import importlib
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..protocol import EngineError
from .installed import PACKAGE, package_folder

_LONGEST_MESSAGE = 2000
_ADAPTER = str(Path(__file__).parent)


def load(module: str, name: str) -> Any:
    """Something of the package: `load("dispatcher", "dispatch_runner")`.

    Raises:
        EngineError: `package_missing`, or `package_broken` where the import fails.
    """
    package_folder()
    return load_from(f"{PACKAGE}.{module}", name)


def load_from(module: str, name: str) -> Any:
    """Something of a module.

    Raises:
        EngineError: `package_broken` where the import fails.
    """
    try:
        return getattr(importlib.import_module(module), name)
    except Exception as error:
        traceback.print_exc(file=sys.stderr)
        raise EngineError(
            "package_broken",
            f"{PACKAGE} cannot be used: importing {name} of {module} failed: {describe(error)}",
            hint=f"is this the version of {PACKAGE} that you want, and is all there that it needs? "
            "`pip check` in its Python says what is missing",
        ) from None


@contextlib.contextmanager
def calling(what: str, code: str, folder: Path | None = None) -> Iterator[None]:
    """Runs calls into the package, in a folder where one is given and there.

    Raises:
        EngineError: `code`, with the package's words and the place; the traceback goes to stderr.
    """
    with contextlib.ExitStack() as stack:
        if folder is not None and folder.is_dir():
            stack.enter_context(contextlib.chdir(folder))
        try:
            yield
        except (EngineError, MemoryError):
            raise
        except Exception as error:
            traceback.print_exc(file=sys.stderr)
            raise EngineError(code, f"{PACKAGE} failed {what}: {describe(error)}") from None


def describe(error: BaseException) -> str:
    """An exception in one text: its type, its words, and where the first of its causes arose."""
    words = str(error)[:_LONGEST_MESSAGE]
    *_, root = causes(error)
    place = _place_of(root)
    return f"{type(error).__name__}: {words}{place}" if words else f"{type(error).__name__}{place}"


def _place_of(error: BaseException) -> str:
    """The deepest line that is the package's own, else the deepest of all."""
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return ""
    own = [
        frame
        for frame in frames
        if PACKAGE in Path(frame.filename).parts and not frame.filename.startswith(_ADAPTER)
    ]
    frame = own[-1] if own else frames[-1]
    path = Path(frame.filename)
    return f" ({path.parent.name}/{path.name}, line {frame.lineno})"


def causes(error: BaseException) -> Iterator[BaseException]:
    """An exception, then what it arose from, to the first."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or current.__context__
