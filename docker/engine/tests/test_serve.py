"""The serve loop keeps to the contract whatever happens."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from .support import COMMAND, SOURCE, EngineProcess, engine_process

NOISY = (sys.executable, str(Path(__file__).parent / "noisy_engine.py"))


def test_describe_is_quick_and_light() -> None:
    began = time.monotonic()
    with engine_process() as engine:
        answer = engine.result("describe")
    assert time.monotonic() - began < 2  # a loaded machine; about 0.1 s alone
    assert answer["name"] == "epydemix"
    assert answer["version"].endswith("+epydemix.1.5.0")
    assert answer["protocol"] == 1
    assert answer["extensions"] == {"input": "json", "result": "npz"}


def test_describe_and_validate_import_no_numpy(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from epycloud_engine.epydemix.engine import describe\n"
        "describe({}, None)\n"
        "print([m for m in ('numpy', 'epydemix', 'pandas') if m in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"


def test_errors_are_answers(engine: EngineProcess) -> None:
    answer = engine.ask("describe", protocol=2)
    assert answer["error"]["code"] == "unsupported_protocol"
    answer = engine.ask("fly")
    assert (answer["id"], answer["error"]["code"]) == (engine.next_id, "unknown_op")
    assert engine.send("{")["error"]["code"] == "invalid_input"
    assert engine.send("[]")["error"]["code"] == "invalid_input"
    answer = engine.ask("validate")
    assert answer["error"]["code"] == "invalid_input"
    assert "config_dir" in answer["error"]["message"]
    assert engine.result("describe")["name"] == "epydemix"  # still there


def test_unknown_members_are_ignored(engine: EngineProcess) -> None:
    assert engine.result("describe", colour="blue")["protocol"] == 1


def test_prints_do_not_break_the_protocol() -> None:
    with engine_process(NOISY) as engine:
        assert engine.result("shout") == {"text": "ä\u2028"}
        assert engine.ask("fail")["error"]["code"] == "internal"
        assert engine.result("shout") == {"text": "ä\u2028"}
        assert engine.process.stdin is not None
        engine.process.stdin.close()
        assert engine.process.wait(10) == 0
        assert engine.process.stderr is not None
        logged = engine.process.stderr.read()
    assert logged.count("a library prints") == 2
    assert logged.count("a C library prints") == 2
    assert logged.count("a child prints") == 2
    assert "a mistake of ours" in logged


def test_progress_is_not_a_flood() -> None:
    with engine_process(NOISY) as engine:
        engine.result("count")
        assert 1 <= len(engine.progress) < 50
        assert engine.progress[-1]["progress"] == {"done": 10000, "total": 10000, "unit": "things"}


def test_end_of_stdin_ends_it() -> None:
    done = subprocess.run(
        COMMAND, input="", env={**os.environ, "PYTHONPATH": str(SOURCE)}, check=False, text=True,
        timeout=20, capture_output=True,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_ctrl_c_is_the_parents() -> None:
    with engine_process() as engine:
        engine.result("describe")
        engine.process.send_signal(signal.SIGINT)
        assert engine.result("describe")["name"] == "epydemix"


def test_sigterm_ends_at_once() -> None:
    with engine_process() as engine:
        engine.result("describe")
        engine.process.send_signal(signal.SIGTERM)
        assert engine.process.wait(5) == 128 + signal.SIGTERM


def test_nobody_reads_any_more() -> None:
    with engine_process() as engine:
        engine.result("describe")
        assert engine.process.stdout is not None
        assert engine.process.stdin is not None
        engine.process.stdout.close()
        engine.process.stdin.write(json.dumps({"protocol": 1, "id": 9, "op": "describe"}) + "\n")
        engine.process.stdin.flush()
        assert engine.process.wait(5) == 1


def test_help_says_what_it_is() -> None:
    done = subprocess.run(
        [*COMMAND[:-1], "--help"], env={**os.environ, "PYTHONPATH": str(SOURCE)}, text=True,
        capture_output=True, check=True,
    )  # fmt: skip
    assert "epydemix engine adapter of epycloud" in done.stdout
