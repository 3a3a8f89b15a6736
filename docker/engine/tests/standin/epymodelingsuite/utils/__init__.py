"""Which kind of config a file is."""

from __future__ import annotations

from pathlib import Path

import yaml


def identify_config_type(path: str) -> str | None:
    data = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    modelset = data.get("modelset") if isinstance(data, dict) else None
    if isinstance(modelset, dict):
        return next((kind for kind in ("calibration", "sampling") if kind in modelset), None)
    if isinstance(data, dict) and "model" in data:
        return "basemodel"
    return "output" if isinstance(data, dict) and "output" in data else None
