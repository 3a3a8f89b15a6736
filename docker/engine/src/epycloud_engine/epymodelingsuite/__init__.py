"""The adapter for the package epymodelingsuite, which is imported on first use and changed in
nothing: where it fails, the task fails with its words."""
