#!/usr/bin/env python3
"""Make the observations of this experiment with its own model.

    PYTHONPATH=<epycloud>/docker/engine/src python make-observations.py [--check]

THEY ARE MADE UP: one simulation of config/basemodel.yaml for each state, with the values TRUE in place of the
priors. A calibration that works finds them again. --check compares instead of writing; exit code 1 if the file
differs. Needs the engine's Python packages (docker/engine/requirements.txt).
"""

import os
import sys
from pathlib import Path

from epycloud_engine.numerics import pin_numerics

pin_numerics(os.environ)  # before numpy is imported

from epycloud_engine.epydemix.checks import Place  # noqa: E402
from epycloud_engine.epydemix.design import ParameterSet  # noqa: E402
from epycloud_engine.epydemix.locations import epydemix_names  # noqa: E402
from epycloud_engine.epydemix.population_data import PopulationData  # noqa: E402
from epycloud_engine.epydemix.populations import load_groups  # noqa: E402
from epycloud_engine.epydemix.simulation import simulate_task  # noqa: E402
from epycloud_engine.experiment.files import read_experiment  # noqa: E402

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
OBSERVATIONS = HERE / "data" / "made-up-admissions.csv"
TRUE = {"R0": 1.7, "I": 0.0001}
SEED = 2024


def make() -> str:
    """The text of the file."""
    lines = ["geo_value,target_end_date,hospitalizations"]
    data = PopulationData(str(REPOSITORY / "population-data"))
    experiment = read_experiment(HERE / "config", None)
    model = experiment.model
    drawn = ParameterSet({"R0": TRUE["R0"]}, {"I": TRUE["I"]})
    for number, code in enumerate(name.text for name in experiment.modelset.populations):
        (name, *_) = epydemix_names(code)
        groups = load_groups(data, Place(code, name, data.sources()[name]), model.age_groups)
        made = simulate_task(model, groups, drawn, SEED + number, 1, lambda done: None)
        admissions = made.transitions[0, :, made.transition_names.index("I_to_H_total")]
        days = made.dates.astype("datetime64[D]").astype(str)
        lines += [f"{code},{day},{count:.0f}" for day, count in zip(days, admissions, strict=True)]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["--check"]):
        print("usage: make-observations.py [--check]", file=sys.stderr)
        return 2
    text = make()
    if not arguments:
        OBSERVATIONS.write_text(text, encoding="utf-8")
    elif OBSERVATIONS.read_text(encoding="utf-8") != text:
        print(f"differs: {OBSERVATIONS.name}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
