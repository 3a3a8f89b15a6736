"""How many people are in each compartment when a simulation begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..experiment.compartments import Compartment
from ..protocol import EngineError

Floats = NDArray[np.float64]


def initial_conditions(
    compartments: Sequence[Compartment],
    people: NDArray[np.number],
    drawn: Mapping[str, float],
) -> dict[str, Floats] | None:
    """People by compartment, each an array of shape (groups,), not yet whole.

    A number of at least 1 is people, spread by each group's share of the population; one below 1 is
    a share of every group; a list has either for each group; the rest goes to the compartments of
    `init: default`, split equally. None where no compartment says anything: epydemix then puts
    0.05 % of the people into the mediators.

    Args:
        compartments: those of the model.
        people: the population by group.
        drawn: values in place of the compartments' own.

    Raises:
        EngineError: `invalid_experiment` where more people are placed than a group has.
    """
    placed: dict[str, Floats] = {}
    rest = people.astype(float)
    for compartment in compartments:
        name = compartment.id.text
        initial = drawn.get(name, compartment.initial)
        if initial is None or isinstance(initial, str):
            continue
        if isinstance(initial, tuple):
            amounts = [v if v >= 1 else n * v for v, n in zip(initial, people, strict=True)]
            placed[name] = np.array(amounts, dtype=float)
        elif initial >= 1:
            placed[name] = np.asarray(initial * people / people.sum(), dtype=float)
        else:
            placed[name] = np.asarray(people * initial, dtype=float)
        rest = rest - placed[name]
    defaults = [c.id.text for c in compartments if c.initial == "default"]
    if defaults and np.any(rest < 0):
        group = int(np.argmin(rest))
        raise EngineError(
            "invalid_experiment",
            f"the initial conditions place {people[group] - rest[group]:.0f} people in age group "
            f"{group + 1}, which has {people[group]:.0f}",
            hint="lower the numbers in compartments[].init or the sampled ranges",
        )
    for name in defaults:
        placed[name] = rest / len(defaults)
    return placed or None
