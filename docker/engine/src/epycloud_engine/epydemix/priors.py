"""Priors as frozen distributions of scipy.stats."""

from __future__ import annotations

import math
from typing import Any

from ..experiment.calibration import START, Calibration
from ..experiment.priors import Prior, bounds
from ..experiment.problems import Problems, did_you_mean


def freeze(prior: Prior) -> Any:
    """The distribution, with `rvs`, `support`, and `pdf` or `pmf`.

    Raises:
        ValueError: where scipy has no such distribution, or not with these arguments.
    """
    from scipy import stats

    family = getattr(stats, prior.name, None)
    if not isinstance(family, (stats.rv_continuous, stats.rv_discrete)):
        raise ValueError(f"scipy.stats has no distribution '{prior.name}'")
    try:
        frozen = family(*prior.args, **prior.kwargs)
        low, high = frozen.support()
    except TypeError as error:
        raise ValueError(f"'{prior.name}' cannot take these arguments: {error}") from None
    if math.isnan(low) or math.isnan(high):
        raise ValueError(f"'{prior.name}' is not defined for these arguments")
    # A continuous one has `pdf` only: by that epydemix tells the two kinds apart.
    return frozen


def check_priors(calibration: Calibration, problems: Problems) -> None:
    """Notes priors that scipy cannot make, and discrete ones that smc cannot walk on."""
    smc = calibration.strategy is not None and calibration.strategy.name == "smc"
    for name, prior in calibration.priors.items():
        known = bounds(prior)
        discrete = prior.name == "randint"
        if known is None:
            found = _support(name, prior, problems)
            if found is None:
                continue
            known, discrete = found
        if smc and discrete and not 0 < known[1] - known[0] < math.inf:
            problems.add(
                prior.at,
                f"the prior of '{name}': smc needs a discrete prior with at least two values, and "
                "not infinitely many",
                "use randint, or another strategy",
            )


def _support(
    name: str, prior: Prior, problems: Problems
) -> tuple[tuple[float, float], bool] | None:
    try:
        frozen = freeze(prior)
    except ValueError as error:
        hint = did_you_mean(prior.name, _families()) if "no distribution" in str(error) else None
        problems.add(prior.at, f"the prior of '{name}': {error}", hint)
        return None
    low, high = (float(value) for value in frozen.support())
    if name == START and max(abs(low), abs(high)) > 10_000 and math.isfinite(low + high):
        problems.add(prior.at, "start_date is at most 10000 days from reference_date")
    return (low, high), not hasattr(frozen, "pdf")


def _families() -> list[str]:
    from scipy import stats

    kinds = (stats.rv_continuous, stats.rv_discrete)
    return [name for name in dir(stats) if isinstance(getattr(stats, name), kinds)]
