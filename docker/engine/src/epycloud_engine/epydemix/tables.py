"""The tables of a run as CSV. Results are read one by one and rows go straight to the files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from ..experiment.output import Output
from ..protocol import Answer, EngineError, Progress
from .archive import read_archive, text_of
from .calibrated import SCHEMA as CALIBRATION_SCHEMA
from .calibrated import calibration_in
from .calibration_tables import add_calibration
from .csv_table import CsvTable, TableMaker
from .hub_table import HUB_TABLE
from .metadata import metadata_row
from .results import CODE, SCHEMA, Result, result_in
from .rows import quantile_rows, select, trajectory_rows

_QUANTILE_KEYS = ("primary_id", "seed", "population", "date", "quantile")
_TRAJECTORY_KEYS = ("primary_id", "sim_id", "seed", "population", "date")


def write_tables(output: Output, results_list: Path, out: Path, progress: Progress) -> Answer:
    """Writes the tables that `output` asks for, in order of task.

    Raises:
        EngineError: `invalid_result` where a result cannot be read, `invalid_input` where the list
            cannot, `nothing_saved` where there is no result at all.
    """
    listed = list(_listed(results_list))
    if not listed:
        raise EngineError("nothing_saved", "there is no result, so there is nothing to save")
    tables: dict[str, CsvTable] = {}
    with ExitStack() as stack:

        def table(name: str, columns: Sequence[str]) -> CsvTable:
            if name not in tables:
                tables[name] = stack.enter_context(CsvTable(out / f"{name}.csv", columns))
            return tables[name].expecting(columns)

        for done, (name, path) in enumerate(listed, start=1):
            try:
                _add_file(output, path, table)
            except EngineError as error:
                raise EngineError(error.code, f"the result of '{name}': {error}") from None
            progress(done, len(listed), "results")
    if not tables:
        raise EngineError(
            "nothing_saved", "none of the tables that output asks for can be made of the results",
            hint="tables of projections need `projection` in modelset.calibration",
        )  # fmt: skip
    kinds = {HUB_TABLE: "hub"}
    return {"files": [{"path": f"{name}.csv", "kind": kinds.get(name, "table")} for name in tables]}


def _listed(path: Path) -> Iterator[tuple[str, Path]]:
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                if line.strip():
                    entry = json.loads(line)
                    yield str(entry.get("name", entry["index"])), Path(entry["result"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineError(
            "invalid_input", f"the list of results {path} cannot be read: {error}"
        ) from None


def _add_file(output: Output, path: Path, table: TableMaker) -> None:
    arrays = read_archive(path, CODE, SCHEMA, CALIBRATION_SCHEMA)
    if text_of(arrays["schema"]) == CALIBRATION_SCHEMA:
        add_calibration(output, calibration_in(arrays, path), table)
    else:
        _add(output, result_in(arrays, path), table)


def _add(output: Output, result: Result, table: TableMaker) -> None:
    states = (result.compartment_names, result.compartments)
    flows = (result.transition_names, result.transitions)
    for kind, (names, values), quantiles, trajectories in (
        ("compartments", states, output.quantiles.compartments, output.trajectories.compartments),
        ("transitions", flows, output.quantiles.transitions, output.trajectories.transitions),
    ):
        part = select(names, values, quantiles)
        if part is not None:
            rows = quantile_rows(result, part, output.levels)
            table(f"quantiles_{kind}", (*_QUANTILE_KEYS, *part.names)).write(rows)
        part = select(names, values, trajectories)
        if part is not None:
            rows = trajectory_rows(result, part)
            table(f"trajectories_{kind}", (*_TRAJECTORY_KEYS, *part.names)).write(rows)
    if output.metadata:
        row = metadata_row(result)
        table("model_metadata", tuple(row)).write([list(row.values())])
