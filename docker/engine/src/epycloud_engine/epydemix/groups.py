"""Age groups of an experiment as sums of the age groups of the data."""

from __future__ import annotations

from ..experiment.age_groups import AgeGroup
from ..experiment.fields import Name

_OLDEST_YEAR = 84  # single years end in "84+"
_OLDEST_FIVE = 75  # groups of five years end in "75+"
# epydemix aggregates people to five years for these sources before it maps them.
FIVE_YEAR_SOURCES = ("prem_2017", "prem_2021", "litvinova_2025")


def group_mapping(
    groups: tuple[AgeGroup, ...], source: str
) -> tuple[dict[str, list[str]] | None, Name | None]:
    """The data's groups of each age group.

    Returns:
        The mapping and None; or None and the group that the data cannot make.
    """
    step, oldest = (5, _OLDEST_FIVE) if source in FIVE_YEAR_SOURCES else (1, _OLDEST_YEAR)
    mapping: dict[str, list[str]] = {}
    for group in groups:
        aligned = group.first % step == 0 and (group.last is None or (group.last + 1) % step == 0)
        beyond = group.first > oldest or (group.last is not None and group.last >= oldest)
        if not aligned or beyond:
            return None, group.label
        end = oldest if group.last is None else group.last + 1
        labels = [_label(age, step) for age in range(group.first, end, step)]
        if group.last is None:
            labels.append(f"{oldest}+")
        mapping[group.label.text] = labels
    return mapping, None


def _label(first: int, step: int) -> str:
    return str(first) if step == 1 else f"{first}-{first + step - 1}"
