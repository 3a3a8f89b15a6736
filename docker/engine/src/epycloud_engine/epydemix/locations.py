"""Names of places: ISO 3166 codes as experiments write them, names as epydemix-data has them."""

from __future__ import annotations

from collections.abc import Collection

COUNTRY = {"US": "United_States"}
STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District_of_Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New_Hampshire", "NJ": "New_Jersey", "NM": "New_Mexico", "NY": "New_York",
    "NC": "North_Carolina", "ND": "North_Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode_Island", "SC": "South_Carolina", "SD": "South_Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West_Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip

# The federal information processing codes of the states, in the order above.
_FIPS = (
    "01 02 04 05 06 08 09 10 11 12 13 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 "
    "35 36 37 38 39 40 41 42 44 45 46 47 48 49 50 51 53 54 55 56"
)
FIPS = {"US": "US", **{f"US-{s}": f for s, f in zip(STATES, _FIPS.split(), strict=True)}}

# All places with a code, in the order in which `all` runs them: the country, then by name.
CODES: tuple[str, ...] = ("US", *(f"US-{code}" for code in STATES))


def epydemix_names(written: str) -> tuple[str, ...]:
    """The names that a place may have in epydemix-data, the most likely first.

    Newer editions of the data write two underscores between a country and its states.
    """
    if written in COUNTRY:
        return (COUNTRY[written],)
    country, _, state = written.partition("-")
    if country in COUNTRY and state in STATES:
        name = COUNTRY[country]
        return f"{name}_{STATES[state]}", f"{name}__{STATES[state]}"
    return (written,)


def find(written: str, known: Collection[str]) -> str | None:
    """The name in the data of a code or name; None where it is not known."""
    return next((name for name in epydemix_names(written) if name in known), None)


def code_of(name: str) -> str:
    """The short name for readers: the ISO code where there is one."""
    for code in CODES:
        if name in epydemix_names(code):
            return code
    return name
