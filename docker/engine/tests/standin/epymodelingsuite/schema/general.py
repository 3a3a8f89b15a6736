"""What the configs say of each other."""

from __future__ import annotations

from .basemodel import BasemodelConfig
from .calibration import CalibrationConfig
from .output import OutputConfig
from .sampling import SamplingConfig


def validate_cross_config_consistency(
    base_config: BasemodelConfig,
    modelset_config: SamplingConfig | CalibrationConfig,
    output_config: OutputConfig | None = None,
) -> None:
    modelset = modelset_config.modelset
    varied = (
        modelset.sampling.parameters
        if isinstance(modelset_config, SamplingConfig)
        else modelset.calibration.parameters
    )
    unknown = sorted(set(varied) - set(base_config.model.parameters))
    if unknown:
        raise ValueError(f"The base model has no such parameters: {unknown}")
    quantiles = output_config.output.quantiles if output_config else None
    if quantiles is not None and isinstance(quantiles.compartments, list):
        known = {each.id for each in base_config.model.compartments}
        foreign = [each for each in quantiles.compartments if each not in known]
        if foreign:
            raise ValueError(f"Quantiles of compartments that are not there: {foreign}")
