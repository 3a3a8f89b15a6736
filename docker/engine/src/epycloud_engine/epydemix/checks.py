"""Checks that need more than the files: locations, contact sources, offsets of pandas, priors,
observations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..experiment.age_groups import AgeGroup
from ..experiment.fields import Name
from ..experiment.files import Experiment, InvalidExperimentError, parse_experiment
from ..experiment.observations import Observed
from ..experiment.problems import Problems, did_you_mean
from ..protocol import EngineError
from .groups import group_mapping
from .locations import CODES, FIPS, code_of, epydemix_names, find
from .observed import observations_of
from .population_data import PopulationData
from .priors import check_priors

_FEW_LOCATIONS = 12  # a list of them is still a hint
_PLAIN_OFFSET = re.compile(r"D|W|W-(SUN|MON|TUE|WED|THU|FRI|SAT)")


@dataclass(frozen=True, slots=True)
class Place:
    """A population of a run: how it was written, its name and contact source in the data.

    Without population data, name and source are the most likely name and empty.
    """

    written: str
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Checked:
    """An experiment without problems, its populations in order, and what was observed of each, by
    its name, where the experiment calibrates."""

    experiment: Experiment
    places: list[Place]
    observed: dict[str, Observed]


def checked_experiment(
    config: Path, output_config: str | None, data: PopulationData | None, folders: list[Path]
) -> Checked:
    """The experiment, checked as a whole.

    Args:
        folders: where data paths are tried, in order.

    Raises:
        InvalidExperimentError: with all problems.
        EngineError: where nothing else is wrong, and the population data cannot be read.
    """
    problems = Problems()
    experiment = parse_experiment(config, output_config, problems)
    places: list[Place] = []
    observed: dict[str, Observed] = {}
    if experiment is not None:
        if not problems.found:
            # Imported on use: refusing a misspelt file needs no numpy.
            from .constants import check_constants

            check_constants(experiment, problems)
        _check_resample(experiment, problems)
        if experiment.modelset is not None and experiment.modelset.calibration is not None:
            check_priors(experiment.modelset.calibration, problems)
        places = _places(experiment, _sources(data, problems), problems)
        _check_hub(experiment, places, problems)
        codes = {place.name: code_of(place.name) for place in places}
        observed = observations_of(experiment, codes, folders, problems)
    if problems.found or experiment is None:
        raise InvalidExperimentError(problems.in_order())
    return Checked(experiment, places, observed)


def _sources(data: PopulationData | None, problems: Problems) -> dict[str, str] | None:
    try:
        return None if data is None else data.sources()
    except EngineError:
        if problems.found:
            return None
        raise


def _check_resample(experiment: Experiment, problems: Problems) -> None:
    wanted = experiment.model.resample
    if wanted is None or _PLAIN_OFFSET.fullmatch(wanted.text):
        return
    from pandas.tseries.frequencies import to_offset

    try:
        to_offset(wanted.text)
    except ValueError as error:
        problems.add(
            wanted.at,
            f"resample_frequency '{wanted.text}' is no frequency of pandas: {error}",
            "use D, W-SAT, ME …",
        )


def _check_hub(experiment: Experiment, places: list[Place], problems: Problems) -> None:
    if experiment.output is None or experiment.output.hub is None:
        return
    for place in places:
        if code_of(place.name) not in FIPS:
            problems.add(
                experiment.output.hub.at,
                f"'{place.written}' has no FIPS code, by which the hub names locations",
                "calibrate the United States and its states, or take flusight_format out",
            )


def _places(
    experiment: Experiment, sources: dict[str, str] | None, problems: Problems
) -> list[Place]:
    written = _written(experiment)
    found: dict[str, Place] = {}
    groups = experiment.model.age_groups
    for name in written:
        if name.text == "all":
            found |= {p.name: p for p in _all(sources) if p.name not in found}
            if not found:
                problems.add(name.at, "'all' finds no known location in the population data")
            continue
        place = _place(name, sources, problems)
        if place is None:
            continue
        if place.name in found:
            if written[0].text != "all":
                other = found[place.name].written
                problems.add(name.at, f"'{name.text}' and '{other}' are the same population")
            continue
        found[place.name] = place
    if problems.found:
        return list(found.values())  # the age groups may be among what is wrong
    for source in dict.fromkeys(place.source for place in found.values() if place.source):
        _check_groups(groups, source, experiment, problems)
    return list(found.values())


def _written(experiment: Experiment) -> tuple[Name, ...]:
    if experiment.modelset is not None:
        # `all` comes first: it gives its order to those that are also named.
        return tuple(sorted(experiment.modelset.populations, key=lambda name: name.text != "all"))
    name = experiment.model.population
    return () if name is None else (name,)


def _all(sources: dict[str, str] | None) -> list[Place]:
    places = []
    for code in CODES:
        if sources is None:
            places.append(Place(code, epydemix_names(code)[0], ""))
        elif (name := find(code, sources)) is not None:
            places.append(Place(code, name, sources[name]))
    return places


def _place(name: Name, sources: dict[str, str] | None, problems: Problems) -> Place | None:
    if sources is None:
        likely = epydemix_names(name.text)[0]
        known = {each for code in CODES for each in (code, *epydemix_names(code))}
        # A name that looks like a code can be judged without data; any other may be in it.
        if name.text.startswith("US-") and name.text not in known:
            problems.add(name.at, f"unknown location '{name.text}'", did_you_mean(name.text, CODES))
        return Place(name.text, likely, "")
    found = find(name.text, sources)
    if found is None:
        problems.add(
            name.at,
            f"unknown location '{name.text}': the population data does not have it",
            _location_hint(name.text, sources),
        )
        return None
    return Place(name.text, found, sources[found])


def _location_hint(written: str, sources: dict[str, str]) -> str | None:
    """The locations of the population data where they are few, else the closest one."""
    if 0 < len(sources) <= _FEW_LOCATIONS:
        return "the population data has: " + ", ".join(code_of(name) for name in sources)
    codes = [code for code in CODES if find(code, sources) is not None]
    return did_you_mean(written, [*codes, *sources])


def _check_groups(
    groups: tuple[AgeGroup, ...], source: str, experiment: Experiment, problems: Problems
) -> None:
    mapping, wrong = group_mapping(groups, source)
    if mapping is None:
        problems.add(
            wrong.at if wrong else experiment.model.age_groups_at,
            f"the age group '{wrong.text if wrong else ''}' cannot be made from the contact "
            f"matrices of {source}",
            "Mistry's have single years up to 84+, the others groups of 5 years up to 75+",
        )
