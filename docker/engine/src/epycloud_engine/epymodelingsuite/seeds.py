"""Seeds of the generators that whole processes share. The package and epydemix draw priors from
numpy's; a warm worker would else carry its state from task to task."""

from __future__ import annotations

import hashlib
import random


def seed_process(*parts: object) -> None:
    """Seeds Python's and numpy's own generators from the run's seed and what is done."""
    import numpy

    text = "/".join(str(part) for part in parts)
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
    random.seed(number)
    numpy.random.seed(number)
