"""`python -m epycloud_engine.epydemix serve`"""

from __future__ import annotations

import sys

from ..command import run_adapter
from .engine import EpydemixEngine

if __name__ == "__main__":
    sys.exit(run_adapter("epydemix", EpydemixEngine(), sys.argv[1:]))
