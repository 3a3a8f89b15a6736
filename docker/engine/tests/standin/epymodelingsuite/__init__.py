"""A stand-in with the surface of epymodelingsuite, for tests of the adapter."""
