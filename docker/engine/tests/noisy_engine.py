"""An engine whose operation prints in every way a library may."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping

from epycloud_engine.protocol import (
    Answer,
    Operation,
    Progress,
    Request,
    private_stdout,
    quiet_signals,
    serve,
)


class NoisyEngine:
    @property
    def operations(self) -> Mapping[str, Operation]:
        return {"shout": shout, "fail": fail, "count": count}


def shout(request: Request, progress: Progress) -> Answer:
    print("a library prints")
    sys.stdout.flush()
    os.write(1, b"a C library prints\n")
    subprocess.run([sys.executable, "-c", "print('a child prints')"], check=True)
    return {"text": "ä\u2028"}


def fail(request: Request, progress: Progress) -> Answer:
    raise RuntimeError("a mistake of ours")


def count(request: Request, progress: Progress) -> Answer:
    for done in range(1, 10_001):
        progress(done, 10_000, "things")
    return {}


if __name__ == "__main__":
    out = private_stdout()
    quiet_signals()
    sys.exit(serve(NoisyEngine(), io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8"), out))
