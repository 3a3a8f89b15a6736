"""`python -m epycloud_engine.epydemix serve`"""

from __future__ import annotations

import argparse
import io
import os
import sys

from ..numerics import pin_numerics
from ..protocol import private_stdout, quiet_signals, serve
from .engine import EpydemixEngine

_ABOUT = """\
The epydemix engine adapter of epycloud. `serve` reads one JSON request a line on
stdin (ops: describe, validate, build, run, output) and writes lines of JSON on
stdout, as the engine contract says; logs go to stderr. It ends when stdin ends.
"""


def main(arguments: list[str]) -> int:
    """Reads the command line; gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m epycloud_engine.epydemix",
        description=_ABOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=["serve"])
    parser.parse_args(arguments)
    out = private_stdout()
    quiet_signals()
    pin_numerics(os.environ)
    requests = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    return serve(EpydemixEngine(), requests, out)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
