"""What the package made, as files. A thing that cannot be saved is an error."""

from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from ..protocol import EngineError
from .package import describe

# Types that live in memory, with the file that each is saved as.
_IN_MEMORY = {"DataFrame": ".csv", "MPLFigure": ".png"}
_ENDINGS = {"CSVBytes": ".csv", "Parquet": ".parquet", "PNG": ".png", "PDF": ".pdf", "SVG": ".svg"}
_FIGURES = ("MPLFigure", "PNG", "PDF", "SVG")


def save_all(objects: Iterable[Any], out: Path) -> list[dict[str, str]]:
    """Saves output objects under their names; gives the contract's `files`.

    Tables are unpacked, since the bucket packs them. What is in memory alone (`DataFrame`,
    `MPLFigure`) is saved as CSV or PNG, unless a file of that name is there in its own right.

    Raises:
        EngineError: `output_failed` where one cannot be saved, or two have one name.
    """
    listed = list(objects)
    in_files = [each for each in listed if _type_of(each) not in _IN_MEMORY]
    named = {_file_name(thing) for thing in in_files}
    files: dict[str, str] = {}
    for thing in listed:
        name, kind = _file_name(thing), _type_of(thing)
        if kind in _IN_MEMORY and name in named:
            print(f"{name} is made in its own right: the {kind} is left out", file=sys.stderr)
            continue
        if name in files:
            raise EngineError("output_failed", f"two outputs have the name {name}")
        _write(thing, out / name)
        files[name] = _figure_or_table(name, kind)
    return [{"path": path, "kind": kind} for path, kind in files.items()]


def _type_of(thing: Any) -> str:
    kind = getattr(thing, "output_type", None)
    return str(getattr(kind, "value", kind))


def _file_name(thing: Any) -> str:
    kind, name = _type_of(thing), str(getattr(thing, "name", ""))
    ending = _IN_MEMORY.get(kind) or _ENDINGS.get(kind)
    path = PurePosixPath(name.removesuffix(".gz"))
    if ending is None:
        raise EngineError("output_failed", f"the output {name} is of an unknown type, {kind}")
    if not path.name or path.is_absolute() or ".." in path.parts or "\\" in name:
        raise EngineError("output_failed", f"an output has a name that is no file's: {name!r}")
    return str(path) if path.suffix.lower() == ending else f"{path}{ending}"


def _figure_or_table(name: str, kind: str) -> str:
    if kind in _FIGURES:
        return "figure"
    return "hub" if "hub_formatted" in name else "table"


def _write(thing: Any, path: Path) -> None:
    try:
        data = _bytes_of(_type_of(thing), thing.data)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except Exception as error:
        raise EngineError(
            "output_failed", f"the output {path.name} cannot be saved: {describe(error)}"
        ) from None


def _bytes_of(kind: str, data: Any) -> bytes:
    if kind == "DataFrame":
        return str(data.to_csv(index=False)).encode()
    if kind == "MPLFigure":
        buffer = io.BytesIO()
        data.savefig(buffer, format="png", bbox_inches="tight", metadata={"Software": None})
        return buffer.getvalue()
    content = data.encode() if isinstance(data, str) else bytes(memoryview(data))
    return gzip.decompress(content) if kind == "CSVBytes" and _is_packed(content) else content


def _is_packed(content: bytes) -> bool:
    return content[:2] == b"\x1f\x8b"
