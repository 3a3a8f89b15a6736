"""The adapter for epydemix: stochastic compartmental models with age groups and contacts."""
