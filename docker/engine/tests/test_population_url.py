"""Population data at an address: only what is needed is fetched, into a folder that goes away."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from .support import BASEMODEL, engine_process, write_experiment


class _Handler(SimpleHTTPRequestHandler):
    asked: list[str]
    failures: dict[str, int]

    def __init__(
        self, *arguments: object, asked: list[str], failures: dict[str, int], folder: Path
    ):
        self.asked = asked
        self.failures = failures
        super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.failures.get(self.path, 0) > 0:
            self.failures[self.path] -= 1
            self.send_error(503)
            return
        super().do_GET()

    def log_message(self, *arguments: object) -> None:
        pass


class _Server:
    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        self.failures: dict[str, int] = {}
        handler = partial(_Handler, asked=self.asked, failures=self.failures, folder=folder)
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.http.server_port}"


@pytest.fixture
def server(population_data: Path) -> Iterator[_Server]:
    running = _Server(population_data)
    thread = threading.Thread(target=running.http.serve_forever, daemon=True)
    thread.start()
    yield running
    running.http.shutdown()
    running.http.server_close()


def test_address(server: _Server, tmp_path: Path, population_data: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    server.failures["/locations.csv"] = 1
    local = write_experiment(tmp_path / "local", str(population_data))
    remote = write_experiment(tmp_path / "remote", server.address)
    with engine_process(TMPDIR=str(scratch)) as engine:
        assert local.build(engine) == remote.build(engine)
    base = "/data/United_States_Vermont"
    assert sorted(set(server.asked)) == [
        *(f"{base}/contact_matrices/mistry_2021/contacts_matrix_{layer}.csv"
          for layer in ("community", "home", "school", "work")),
        f"{base}/demographic/age_distribution.csv",
        "/locations.csv",
    ]  # fmt: skip
    assert server.asked.count("/locations.csv") == 2  # once too often: it was busy
    assert list(scratch.iterdir()) == []
    name = "built/shared/populations/United_States_Vermont.npz"
    assert (local.root / name).read_bytes() == (remote.root / name).read_bytes()


def test_wrong_address(server: _Server, tmp_path: Path) -> None:
    experiment = write_experiment(tmp_path, server.address + "/nowhere")
    with engine_process() as engine:
        error = engine.ask("validate", **experiment.members)["error"]
    assert error["code"] == "population_data"
    assert "/nowhere/locations.csv answers 404" in error["message"]
    assert "POPULATION_DATA" in error["hint"]


def test_nobody_there(tmp_path: Path) -> None:
    experiment = write_experiment(tmp_path, "http://127.0.0.1:9/")
    with engine_process() as engine:
        error = engine.ask("validate", **experiment.members)["error"]
    assert (error["code"], error["retryable"]) == ("population_data", True)


def test_a_folder_that_lacks_files(tmp_path: Path, population_data: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "locations.csv").write_bytes((population_data / "locations.csv").read_bytes())
    experiment = write_experiment(tmp_path / "e", str(folder), basemodel=BASEMODEL)
    with engine_process() as engine:
        answer = engine.ask(
            "build", **experiment.members, out_dir=str(tmp_path), options={"seed": 1}
        )
    assert answer["error"]["code"] == "population_data"
    assert "age_distribution.csv" in answer["error"]["message"]
