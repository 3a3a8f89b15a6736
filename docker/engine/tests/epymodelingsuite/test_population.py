"""Population data: the package asks for none, and gets what the request names."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from ..support import EngineProcess
from .support import in_pickle, write_sampling

PEOPLE = "model.population.Nk.sum().item()"


@pytest.fixture
def address(population_data: Path) -> Iterator[str]:
    handler = partial(SimpleHTTPRequestHandler, directory=str(population_data))
    http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{http.server_port}"
    http.shutdown()
    http.server_close()


def test_an_address_gives_what_the_folder_gives(
    suite: EngineProcess, site: Path, tmp_path: Path, population_data: Path, address: str
) -> None:
    people = []
    for name, place in (("a", str(population_data)), ("b", address), ("c", str(population_data))):
        experiment = write_sampling(tmp_path / name, Path("unused"))
        members = {**experiment.members, "population_data": place}
        out = tmp_path / name / "built"
        out.mkdir()
        answer = suite.result("build", **members, out_dir=str(out), options={"seed": 1})
        people.append(in_pickle(site, out / answer["tasks"][0]["path"], PEOPLE))
    assert people[0] == people[1] == people[2]


def test_a_source_of_matrices_that_epydemix_does_not_know(
    suite: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    folder = tmp_path / "data"
    for path in population_data.rglob("*"):
        target = folder / str(path.relative_to(population_data)).replace("mistry_2021", "ours")
        if path.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(path.read_text().replace("mistry_2021", "ours"))
    experiment = write_sampling(tmp_path / "e", folder)
    assert len(experiment.build(suite)) == 4


def test_nobody_at_the_address(suite: EngineProcess, tmp_path: Path) -> None:
    experiment = write_sampling(tmp_path, Path("unused"))
    (tmp_path / "built").mkdir()
    members = {**experiment.members, "population_data": "http://127.0.0.1:9/"}
    error = suite.ask(
        "build", **members, out_dir=str(tmp_path / "built"), options={"seed": 1}
    )["error"]  # fmt: skip
    assert (error["code"], error["retryable"]) == ("population_data", True)
