"""Outputs become files, whatever their type."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from epycloud_engine.epymodelingsuite.saving import save_all
from epycloud_engine.protocol import EngineError

from ..support import EngineProcess
from .support import OUTPUT, write_sampling


@dataclass
class Made:
    output_type: str
    name: str
    data: Any


TABLE = pd.DataFrame({"a": [1, 2]})


def test_types(tmp_path: Path) -> None:
    files = save_all(
        [
            Made("CSVBytes", "t.csv.gz", gzip.compress(b"a\n1\n")),
            Made("CSVBytes", "output_hub_formatted.csv.gz", gzip.compress(b"b\n")),
            Made("DataFrame", "t", TABLE),
            Made("DataFrame", "u", TABLE),
            Made("Parquet", "t.parquet", b"PAR1"),
            Made("PNG", "p", b"\x89PNG"),
            Made("SVG", "sub/p.svg", "<svg/>"),
        ],
        tmp_path,
    )
    assert files == [
        {"path": "t.csv", "kind": "table"},
        {"path": "output_hub_formatted.csv", "kind": "hub"},
        {"path": "u.csv", "kind": "table"},
        {"path": "t.parquet", "kind": "table"},
        {"path": "p.png", "kind": "figure"},
        {"path": "sub/p.svg", "kind": "figure"},
    ]
    assert (tmp_path / "t.csv").read_text() == "a\n1\n"
    assert (tmp_path / "u.csv").read_text() == "a\n1\n2\n"
    assert (tmp_path / "sub" / "p.svg").read_text() == "<svg/>"


@pytest.mark.parametrize(
    ("made", "words"),
    [
        ([Made("CSVBytes", "t.csv.gz", None)], "t.csv cannot be saved"),
        ([Made("CSVBytes", "t.csv.gz", b"\x1f\x8bbroken")], "t.csv cannot be saved"),
        ([Made("PNG", "../p.png", b"")], "no file's"),
        ([Made("PNG", "/p.png", b"")], "no file's"),
        ([Made("PNG", "", b"")], "no file's"),
        ([Made("Excel", "t", b"")], "unknown type, Excel"),
        ([Made("PNG", "p", b""), Made("PNG", "p.png", b"")], "two outputs have the name p.png"),
        ([Made("DataFrame", "t", TABLE), Made("DataFrame", "t", TABLE)], "two outputs"),
    ],
)
def test_what_cannot_be_saved_is_an_error(tmp_path: Path, made: list[Made], words: str) -> None:
    with pytest.raises(EngineError, match=words) as caught:
        save_all(made, tmp_path / "out")
    assert caught.value.code == "output_failed"
    assert not (tmp_path / "p.png").exists()


@pytest.mark.parametrize(
    ("lines", "files"),
    [
        ("", ["quantiles_compartments.csv"]),
        ("  tabular_output_types: [DataFrame]\n", ["quantiles_compartments.csv"]),
        ("  tabular_output_types: [DataFrame, CSVBytes]\n", ["quantiles_compartments.csv"]),
        (
            "  figure_output_types: [MPLFigure, PDF, SVG]\n",
            ["quantiles_compartments.csv", "infected.png", "infected.pdf", "infected.svg"],
        ),
    ],
)
def test_types_that_an_experiment_asks_for(
    suite: EngineProcess, tmp_path: Path, population_data: Path, lines: str, files: list[str]
) -> None:
    answer, out = _outputs(suite, tmp_path, population_data, OUTPUT + lines)
    assert [file["path"] for file in answer["result"]["files"]] == files
    begins = {".csv": b"primary_id", ".pdf": b"%PDF", ".svg": b"<?xml", ".png": b"\x89PNG"}
    for file in files:
        assert (out / file).read_bytes().startswith(begins[Path(file).suffix])


def test_nothing_is_an_error(suite: EngineProcess, tmp_path: Path, population_data: Path) -> None:
    answer, _ = _outputs(suite, tmp_path, population_data, "output: {posteriors: true}\n")
    assert answer["error"]["code"] == "nothing_saved"


def test_a_table_that_lacks_its_library(
    suite: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    text = OUTPUT + "  tabular_output_types: [Parquet]\n"
    answer, _ = _outputs(suite, tmp_path, population_data, text)
    assert answer["error"]["code"] == "output_failed"
    assert "pyarrow" in answer["error"]["message"]


def test_without_an_output_file(
    suite: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    answer, _ = _outputs(suite, tmp_path, population_data, "")
    assert answer["error"]["code"] == "invalid_experiment"
    assert "--skip-output" in answer["error"]["hint"]


def _outputs(
    suite: EngineProcess, root: Path, population_data: Path, text: str
) -> tuple[dict[str, Any], Path]:
    experiment = write_sampling(root, population_data, output=text)
    (task, *_) = experiment.build(suite)
    result = experiment.run(suite, task, "r")
    (root / "list").write_text(f'{{"index":0,"name":"t","result":"{result}"}}\n')
    out = root / "out"
    out.mkdir()
    members = {k: v for k, v in experiment.members.items() if k != "population_data"}
    answer = suite.ask(
        "output", **members, shared_dir=str(root), results_list=str(root / "list"),
        out_dir=str(out),
    )  # fmt: skip
    return answer, out
