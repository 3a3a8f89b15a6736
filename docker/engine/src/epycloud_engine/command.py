"""The command line that all adapters have: `serve`."""

from __future__ import annotations

import argparse
import io
import os
import sys

from .numerics import pin_numerics
from .protocol import Engine, private_stdout, quiet_signals, serve

_ABOUT = """\
The {name} engine adapter of epycloud. `serve` reads one JSON request a line on
stdin (ops: describe, validate, build, run, output) and writes lines of JSON on
stdout, as the engine contract says; logs go to stderr. It ends when stdin ends.
"""


def run_adapter(name: str, engine: Engine, arguments: list[str]) -> int:
    """Reads the command line and serves; gives the exit code. The engine must not have imported
    numpy yet."""
    parser = argparse.ArgumentParser(
        prog=f"python -m epycloud_engine.{name}",
        description=_ABOUT.format(name=name),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=["serve"])
    parser.parse_args(arguments)
    out = private_stdout()
    quiet_signals()
    pin_numerics(os.environ)
    requests = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    return serve(engine, requests, out)
