"""Results to tables and figures."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import numpy as np
import pandas as pd

from ..schema.output import FigureOutputTypeEnum, OutputObject, TabularOutputTypeEnum


def dispatch_output_generator(**given: Any) -> dict[str, list[OutputObject]]:
    config = given.pop("output_config").output
    ((kind, results),) = given.items()
    if kind == "simulations":
        if not all(result.sampled for result in results):
            return results.sampled  # fails, as the real one does with a basemodel alone
        runs = [(result, result.results) for result in results]
    elif kind == "calibrations":
        runs = [(result, result.results["runs"]) for result in results]
    else:
        raise KeyError(kind)
    made: dict[str, list[OutputObject]] = {}
    if config.quantiles is not None:
        table = _quantiles(runs, config.quantiles.selections)
        made["quantiles"] = [_table(table, "quantiles_compartments", t) for t in _types(config)]
    if config.posteriors and kind == "calibrations":
        rows = [
            {"primary_id": result.primary_id, **values}
            for result in results
            for values in result.results["posterior"]
        ]
        table = pd.DataFrame(rows)
        made["posteriors"] = [_table(table, "posteriors", each) for each in _types(config)]
    if config.figure_output_types:
        made["figures"] = [_figure(runs, each) for each in config.figure_output_types]
    return made


def _types(config: Any) -> list[TabularOutputTypeEnum]:
    return list(config.tabular_output_types)


def _quantiles(runs: list[tuple[Any, list[Any]]], levels: list[float]) -> pd.DataFrame:
    rows = [
        {
            "primary_id": result.primary_id,
            "seed": result.seed,
            "population": result.population,
            "date": result.start_date + timedelta(days=day),
            "quantile": level,
            "I_total": value,
        }
        for result, of_task in runs
        for level in levels
        for day, value in enumerate(np.quantile(np.array(of_task), level, axis=0))
    ]
    return pd.DataFrame(rows)


def _table(table: pd.DataFrame, name: str, kind: TabularOutputTypeEnum) -> OutputObject:
    if kind is TabularOutputTypeEnum.CSVBytes:
        buffer = io.BytesIO()
        table.to_csv(buffer, index=False, compression="gzip")
        return OutputObject(output_type=kind, name=f"{name}.csv.gz", data=buffer.getvalue())
    if kind is TabularOutputTypeEnum.DataFrame:
        return OutputObject(output_type=kind, name=name, data=table)
    return OutputObject(output_type=kind, name=f"{name}.parquet", data=table.to_parquet())


def _figure(runs: list[Any], kind: FigureOutputTypeEnum) -> OutputObject:
    from matplotlib.figure import Figure

    figure = Figure()
    axes = figure.subplots()
    for _, of_task in runs:
        axes.plot(np.array(of_task).T)
    if kind is FigureOutputTypeEnum.MPLFigure:
        return OutputObject(output_type=kind, name="infected", data=figure)
    buffer = io.BytesIO()
    ending = kind.value.lower()
    figure.savefig(buffer, format=ending)
    return OutputObject(output_type=kind, name=f"infected.{ending}", data=buffer.getvalue())
