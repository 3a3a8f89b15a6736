"""The three stages."""

from .builder import dispatch_builder
from .output import dispatch_output_generator
from .runner import dispatch_runner

__all__ = ["dispatch_builder", "dispatch_output_generator", "dispatch_runner"]
