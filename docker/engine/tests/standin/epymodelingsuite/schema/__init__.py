"""Shapes of the config files and of what goes between the stages."""
