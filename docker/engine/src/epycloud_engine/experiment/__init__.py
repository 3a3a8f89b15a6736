"""The experiment format: reading YAML with positions, checking it, and the values it stands for."""
