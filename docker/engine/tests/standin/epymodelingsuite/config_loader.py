"""Readers of the config files, a function a kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel

from .schema.basemodel import BasemodelConfig
from .schema.calibration import CalibrationConfig
from .schema.output import OutputConfig
from .schema.sampling import SamplingConfig

Config = TypeVar("Config", bound=BaseModel)


def load_basemodel_config_from_file(path: str) -> BasemodelConfig:
    return _read(path, BasemodelConfig)


def load_sampling_config_from_file(path: str) -> SamplingConfig:
    return _read(path, SamplingConfig)


def load_calibration_config_from_file(path: str) -> CalibrationConfig:
    return _read(path, CalibrationConfig)


def load_output_config_from_file(path: str) -> OutputConfig:
    return _read(path, OutputConfig)


def _read(path: str, kind: type[Config]) -> Config:
    data: Any = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    try:
        return kind(**data)
    except Exception as error:
        raise ValueError(f"The configuration is not valid: {error}")  # noqa: B904 - so is the real one
