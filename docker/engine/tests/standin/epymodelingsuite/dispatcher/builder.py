"""Configs to workloads."""

from __future__ import annotations

import itertools
from typing import Any

import pandas as pd
from scipy import stats

from ..schema.dispatcher import BuilderOutput
from .model import Calibrator, make_model


def dispatch_builder(**configs: Any) -> BuilderOutput | list[BuilderOutput]:
    """The keyword arguments say the workflow; there is no other combination."""
    builders = {
        frozenset({"basemodel_config"}): _basemodel,
        frozenset({"basemodel_config", "sampling_config"}): _sampling,
        frozenset({"basemodel_config", "calibration_config"}): _calibration,
    }
    return builders[frozenset(configs)](**configs)


def _basemodel(basemodel_config: Any) -> BuilderOutput:
    base = basemodel_config.model
    model = make_model(base, base.population.name, {})
    simulation = {"n_sims": base.simulation.n_sims, "sampled": False}
    return BuilderOutput(0, base.random_seed, model=model, simulation=simulation)


def _sampling(basemodel_config: Any, sampling_config: Any) -> list[BuilderOutput]:
    base, modelset = basemodel_config.model, sampling_config.modelset
    names = modelset.sampling.samplers[0].parameters
    grid = itertools.product(*(modelset.sampling.parameters[name].values for name in names))
    points = [dict(zip(names, point, strict=True)) for point in grid]
    return [
        BuilderOutput(
            index,
            base.random_seed,
            model=make_model(base, place, point),
            simulation={"n_sims": base.simulation.n_sims, "sampled": True},
        )
        for index, (place, point) in enumerate(itertools.product(modelset.population_names, points))
    ]


def _calibration(basemodel_config: Any, calibration_config: Any) -> list[BuilderOutput]:
    base, modelset = basemodel_config.model, calibration_config.modelset
    wanted = modelset.calibration
    observed = pd.read_csv(wanted.observed_data_path)
    priors = {
        name: getattr(stats, prior.prior.name)(*prior.prior.args)
        for name, prior in wanted.parameters.items()
    }
    made = []
    for index, place in enumerate(modelset.population_names):
        rows = observed[observed.geo_value == place]
        mean = float(rows[wanted.comparison[0].observed_value_column].mean())
        calibrator = Calibrator({"epimodel": make_model(base, place, {})}, priors, mean)
        made.append(
            BuilderOutput(
                index,
                base.random_seed,
                calibrator=calibrator,
                calibration=wanted.strategy,
                projection=wanted.projection,
            )
        )
    return made
