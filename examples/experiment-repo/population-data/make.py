#!/usr/bin/env python3
"""Make the population data of this folder.

    python3 make.py            write locations.csv and data/
    python3 make.py --check    compare instead of writing; exit code 1 if a file differs

Input: census/sc-est2023-agesex-civ.extract.csv (US Census Bureau, see README.md).
Output: the folder layout of epydemix-data, by single year of age, 0 to 83 and 84+.

The age distributions are the Census Bureau's figures. THE CONTACT MATRICES ARE STYLISED: the formulas
below, with round numbers chosen by hand. No contact survey went into them. They make epidemics of a
believable shape, and are not for inference, forecasts or advice.

A contact matrix has C[a][b] = contacts a day of one person aged a with people aged b, made as

    C[a][b] = k * N[b] * w(a, b)

where N[b] is the number of people aged b and w is a layer's symmetric weight. So the number of contacts
is the same seen from both sides, N[a] * C[a][b] = N[b] * C[b][a] (up to the five digits written). k is
set so that the people who take part in the layer have MEAN_CONTACTS contacts a day in it on average.
"""

import csv
import sys
from collections.abc import Callable
from math import exp
from pathlib import Path

HERE = Path(__file__).resolve().parent
CENSUS = HERE / "census" / "sc-est2023-agesex-civ.extract.csv"
SOURCE = "stylised"
POPULATION_SOURCE = (
    "https://www2.census.gov/programs-surveys/popest/datasets/2020-2023/state/asrh/sc-est2023-agesex-civ.csv"
)
LOCATIONS = {
    "Massachusetts": "United_States_Massachusetts",
    "Texas": "United_States_Texas",
    "Vermont": "United_States_Vermont",
    "Washington": "United_States_Washington",
}
ALL_AGES = "999"  # the Census Bureau's code for the total
OLDEST = 84  # the last group is 84 and over; the formulas take it as 84
AGES = range(OLDEST + 1)

# Contacts a day of one who takes part in a layer, on average. Round numbers, chosen by hand.
MEAN_CONTACTS = {"school": 8.0, "work": 6.0, "home": 3.0, "community": 4.0}


def bell(distance: float, width: float) -> float:
    """1 at distance 0, falling off over `width` years."""
    return exp(-0.5 * (distance / width) ** 2)


def ramp(age: float, start: float, end: float) -> float:
    """0 up to `start`, 1 from `end` on, a straight line between (either may be the larger)."""
    return min(1.0, max(0.0, (age - start) / (end - start)))


def pupil(age: int) -> float:
    """The share of an age that goes to a school, kindergarten or college."""
    if age < 3:
        return 0.0
    if age < 5:
        return 0.5
    if age < 18:
        return 1.0
    return 0.4 if age < 22 else 0.0


def staff(age: int) -> float:
    """The share of an age that works in a school."""
    return 0.05 if 22 <= age < 65 else 0.0


def employed(age: int) -> float:
    """The share of an age that goes to work: rising from 16 to 25, falling from 55 to 72."""
    return 0.8 * ramp(age, 16, 25) * ramp(age, 72, 55)


def at_home_with_parents(age: int) -> float:
    """How much an age lives with its parents: all do up to 17, few from 28 on."""
    return 1.0 - 0.9 * ramp(age, 17, 28)


def school(a: int, b: int) -> float:
    classmates = pupil(a) * pupil(b) * (exp(-abs(a - b) / 1.5) + 0.03)
    teaching = 0.5 * (pupil(a) * staff(b) + staff(a) * pupil(b))
    return classmates + teaching + staff(a) * staff(b)


def work(a: int, b: int) -> float:
    return employed(a) * employed(b) * (0.4 + 0.6 * bell(a - b, 12))


def home(a: int, b: int) -> float:
    gap, younger = abs(a - b), min(a, b)
    siblings = at_home_with_parents(a) * at_home_with_parents(b) * bell(gap, 4)
    partners = ramp(a, 18, 30) * ramp(b, 18, 30) * bell(gap, 5)
    parent_and_child = at_home_with_parents(younger) * bell(gap - 30, 6)
    return siblings + partners + parent_and_child + 0.02


def community(a: int, b: int) -> float:
    return out_and_about(a) * out_and_about(b) * (0.4 + 0.6 * bell(a - b, 10))


def out_and_about(age: int) -> float:
    return 1.0 - 0.5 * ramp(age, 65, 85)


Weight = Callable[[int, int], float]
# Each layer: its weight, and the share of an age that takes part in it.
LAYERS: dict[str, tuple[Weight, Callable[[int], float]]] = {
    "school": (school, lambda age: pupil(age) + staff(age)),
    "work": (work, employed),
    "home": (home, lambda age: 1.0),
    "community": (community, lambda age: 1.0),
}


def read_census() -> dict[str, list[int]]:
    """People by single year of age, 0 to 83 and 84+, by state; the file's own totals are checked."""
    ages: dict[str, dict[int, int]] = {}
    totals: dict[str, int] = {}
    with CENSUS.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name, people = row["NAME"], int(row["POPEST2023_CIV"])
            if row["AGE"] == ALL_AGES:
                totals[name] = people
            else:
                # 84, and the file's last group 85+, make 84+
                age = min(int(row["AGE"]), OLDEST)
                state = ages.setdefault(name, dict.fromkeys(AGES, 0))
                state[age] += people
    for name, state in ages.items():
        if sum(state.values()) != totals[name]:
            raise SystemExit(f"{CENSUS.name}: the ages of {name} do not add up to its total")
    return {name: [state[age] for age in AGES] for name, state in ages.items()}


def contact_matrix(layer: str, people: list[int]) -> list[list[float]]:
    weight, takes_part = LAYERS[layer]
    rows = [[people[b] * weight(a, b) for b in AGES] for a in AGES]
    contacts = sum(people[a] * sum(rows[a]) for a in AGES)
    participants = sum(people[a] * takes_part(a) for a in AGES)
    k = MEAN_CONTACTS[layer] * participants / contacts
    return [[k * value for value in row] for row in rows]


def make() -> dict[Path, str]:
    """The text of every file, by its path."""
    files: dict[Path, str] = {}
    locations = ["location,primary_contact_source,contact_sources,population_source"]
    for name, people in sorted(read_census().items()):
        location = LOCATIONS[name]
        folder = HERE / "data" / location
        locations.append(f"{location},{SOURCE},{SOURCE},{POPULATION_SOURCE}")
        groups = [f"{age}+" if age == OLDEST else str(age) for age in AGES]
        lines = ["group_name,value", *(f"{group},{value}" for group, value in zip(groups, people, strict=True))]
        files[folder / "demographic" / "age_distribution.csv"] = "\n".join(lines) + "\n"
        for layer in LAYERS:
            matrix = contact_matrix(layer, people)
            text = "".join(",".join(f"{value:.5g}" for value in row) + "\n" for row in matrix)
            files[folder / "contact_matrices" / SOURCE / f"contacts_matrix_{layer}.csv"] = text
    files[HERE / "locations.csv"] = "\n".join(locations) + "\n"
    return files


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["--check"]):
        print("usage: make.py [--check]", file=sys.stderr)
        return 2
    different = 0
    for path, text in make().items():
        wanted = text.encode()
        if arguments:
            if not path.is_file() or path.read_bytes() != wanted:
                print(f"differs: {path.relative_to(HERE)}", file=sys.stderr)
                different += 1
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(wanted)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
