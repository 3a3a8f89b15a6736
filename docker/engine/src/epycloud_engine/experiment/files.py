"""Finds an experiment's files by their root key, and reads them all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .model import Model, read_model
from .modelset import Modelset, read_modelset
from .output import Output, read_output
from .problems import Position, Problem, Problems, did_you_mean
from .references import check_references
from .source import Field, plain, read_yaml

_ROOTS = ("model", "modelset", "output")
_PREFERRED_OUTPUT = "output.yaml"


@dataclass(frozen=True, slots=True)
class Experiment:
    """What the files say. `output` is None where no file has the root key `output:`; the `…_data`
    are sections as JSON has them."""

    model: Model
    model_data: object
    modelset: Modelset | None
    output: Output | None
    calibration_data: object


class InvalidExperimentError(Exception):
    """An experiment with problems, all of them at once."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems[0].message)
        self.problems = problems


def read_experiment(folder: Path, output_config: str | None) -> Experiment:
    """Reads and checks the files of a folder.

    Args:
        folder: holds the experiment's YAML files.
        output_config: the file to take the section `output` from, where several have one.

    Raises:
        InvalidExperimentError: with every problem found.
    """
    problems = Problems()
    experiment = parse_experiment(folder, output_config, problems)
    if problems.found or experiment is None:
        raise InvalidExperimentError(problems.in_order())
    return experiment


def parse_experiment(
    folder: Path, output_config: str | None, problems: Problems
) -> Experiment | None:
    """Like `read_experiment`, but what is wrong is noted, and its place is then empty, so that
    further checks can add to the problems. None where there is no model."""
    chosen, sets, output_root = find_roots(folder, output_config, problems)
    modelset = None if sets is None else read_modelset(sets.value, problems)
    output = None if output_root is None else read_output(output_root.value, problems)
    if chosen is None:
        return None
    model = read_model(chosen.value, problems)
    check_references(model, modelset, output, problems)
    calibration_data = None
    if modelset is not None and modelset.calibration is not None and sets is not None:
        calibration_data = plain(sets.value)["calibration"]
    return Experiment(model, plain(chosen.value), modelset, output, calibration_data)


def find_roots(
    folder: Path, output_config: str | None, problems: Problems
) -> tuple[Field | None, Field | None, Field | None]:
    """The root keys `model`, `modelset` and `output` with what stands under them; None where there
    is none. The first one's absence is a problem."""
    roots = _sort_by_root(folder, problems)
    model = _single(roots["model"], "model", problems)
    modelset = _single(roots["modelset"], "modelset", problems)
    output = _choose_output(roots["output"], output_config, folder, problems)
    if model is None:
        problems.add(
            Position(folder.name),
            "no file has the root key 'model:'",
            "add a basemodel file to the experiment's config folder",
        )
    return model, modelset, output


def _sort_by_root(folder: Path, problems: Problems) -> dict[str, list[Field]]:
    roots: dict[str, list[Field]] = {root: [] for root in _ROOTS}
    if not folder.is_dir():
        problems.add(Position(folder.name), f"the config folder {folder} does not exist")
        return roots
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".yaml", ".yml") or not path.is_file():
            continue
        value = read_yaml(path, path.name, problems)
        if value is None:
            continue
        if not isinstance(value.data, Mapping):
            problems.add(value.at, "the file must be a mapping with a root key", _root_hint())
            continue
        for key, entry in value.data.items():
            if key not in roots:
                hint = did_you_mean(key, _ROOTS) or _root_hint()
                problems.add(entry.key_at, f"unknown root key '{key}'", hint)
            else:
                roots[key].append(entry)
    return roots


def _root_hint() -> str:
    return "one of model:, modelset:, output:"


def _single(found: list[Field], root: str, problems: Problems) -> Field | None:
    for extra in found[1:]:
        first = found[0].key_at
        problems.add(
            extra.key_at,
            f"a second '{root}:' (the first is in {first.file}, line {first.line})",
            "an experiment has one; remove or merge the other",
        )
    return found[0] if found else None


def _choose_output(
    found: list[Field], wanted: str | None, folder: Path, problems: Problems
) -> Field | None:
    if wanted:
        for entry in found:
            if entry.key_at.file == Path(wanted).name:
                return entry
        names = [entry.key_at.file for entry in found]
        problems.add(
            Position(folder.name),
            f"the output file '{wanted}' is missing, or has no root key 'output:'",
            did_you_mean(wanted, names),
        )
        return None
    for entry in found:
        if len(found) > 1 and entry.key_at.file == _PREFERRED_OUTPUT:
            return entry
    return _single(found, "output", problems)
