"""Engine adapters of epycloud: programs that speak the engine contract over lines of JSON."""

__version__ = "0.1.0"
