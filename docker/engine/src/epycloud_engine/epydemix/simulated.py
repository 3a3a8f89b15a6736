"""What the simulations of a task gave."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .calculation import Values

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Simulated:
    """The trajectories of a task.

    `compartments` has shape (simulations, dates, columns), likewise `transitions`; the columns are
    named `<compartment>_<group>` and `<source>_to_<target>_<group>`, the group `total` included.
    `parameters` and `initial` say what was simulated, `steps` how many time steps each time.
    """

    dates: NDArray[np.datetime64]
    compartment_names: tuple[str, ...]
    compartments: Floats
    transition_names: tuple[str, ...]
    transitions: Floats
    parameters: Values
    initial: dict[str, list[int]]
    steps: int
