"""`output:`, and what outputs are."""

from __future__ import annotations

from enum import Enum
from typing import Any

from pydantic import BaseModel


class TabularOutputTypeEnum(str, Enum):
    CSVBytes = "CSVBytes"
    DataFrame = "DataFrame"
    Parquet = "Parquet"


class FigureOutputTypeEnum(str, Enum):
    MPLFigure = "MPLFigure"
    PNG = "PNG"
    PDF = "PDF"
    SVG = "SVG"


class OutputObject(BaseModel):
    output_type: TabularOutputTypeEnum | FigureOutputTypeEnum
    name: str
    data: Any


class Quantiles(BaseModel):
    selections: list[float] = [0.25, 0.5, 0.75]
    compartments: list[str] | bool = False


class Output(BaseModel):
    tabular_output_types: list[TabularOutputTypeEnum] = [TabularOutputTypeEnum.DataFrame]
    figure_output_types: list[FigureOutputTypeEnum] = []
    quantiles: Quantiles | None = None
    posteriors: bool = False


class OutputConfig(BaseModel):
    output: Output
