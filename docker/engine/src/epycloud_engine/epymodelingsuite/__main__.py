"""`python -m epycloud_engine.epymodelingsuite serve`"""

from __future__ import annotations

import os
import sys

from ..command import run_adapter
from .engine import EpymodelingsuiteEngine

if __name__ == "__main__":
    os.environ.setdefault("MPLBACKEND", "Agg")  # figures are saved, never shown
    sys.exit(run_adapter("epymodelingsuite", EpymodelingsuiteEngine(), sys.argv[1:]))
