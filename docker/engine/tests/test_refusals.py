"""Every mistake is named with its line, all at once, with a hint."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from .support import BASEMODEL, OUTPUT, EngineProcess, marked, write_experiment

SAMPLED = BASEMODEL.replace("R0: {type: scalar, value: 1.8}", "R0: {type: sampled}")
MODELSET = """\
modelset:
  population_names: [US-VT, US]
  sampling:
    samplers:
      - {strategy: LHS, n_samples: 3, parameters: [R0]}
    parameters:
      R0: {distribution: {name: uniform, args: [1, 2]}}
"""


def _with(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def _model(old: str, new: str) -> dict[str, str]:
    return {"basemodel": _with(BASEMODEL, old, new)}


def _under(header: str, lines: str) -> dict[str, str]:
    """The base model with lines after a header line."""
    return _model(header + "\n", header + "\n" + lines)


def _set(old: str, new: str) -> dict[str, str]:
    return {"basemodel": SAMPLED, "modelset": _with(MODELSET, old, new)}


def _output(old: str, new: str) -> dict[str, str]:
    return {"output": _with(OUTPUT, old, new)}


_SIR = "    - {id: R}\n"
_FLOW = "    - {type: spontaneous, source: I, target: R, rate: gamma}\n"
_PARAMETERS = "  parameters:"

CASES: dict[str, tuple[dict[str, str], str, str | None]] = {
    # unknown keys, at every level
    "root": ({"extra": "modle: # here\n  a: 1\n"}, "unknown root key 'modle'", "'model'"),
    "model key": (_under("model:", "  nmae: x # here\n"), "unknown key 'nmae'", "'name'"),
    "timespan key": (_under("  timespan:", "    dt: 1 # here\n"), "unknown key 'dt'", None),
    "compartment key": (_model(_SIR, "    - {id: R, inti: 3} # here\n"), "'inti'", "'init'"),
    "parameter key": (
        _under(_PARAMETERS, "    x: {type: scalar, vlaue: 1, value: 2} # here\n"), "'vlaue'",
        "'value'",
    ),
    "transition key": (_model(_FLOW, _FLOW[:-2] + ", sauce: 1} # here\n"), "'sauce'", None),
    "meta key": (_under("model:", "  meta: {autor: x} # here\n"), "'autor'", "'author'"),
    "quantiles key": (_output("selections:", "# here\n    selection:"), "'selection'", "selections"),
    # wrong types and values
    "text for number": (_model("n_sims: 4", "n_sims: many # here"), "whole number", None),
    "zero step": (_under("  timespan:", "    delta_t: 0 # here\n"), "more than 0", None),
    "bad date": (_model("2024-10-01", "2024-13-01 # here"), "must be a date", "YYYY-MM-DD"),
    "far date": (_model("2024-10-01", "0024-10-01 # here"), "between 1700", None),
    "many steps": (_model("    end_date: 2024-11-30\n", "    end_date: 2024-11-30 # here\n"
                          "    delta_t: 1e-9\n"), "time steps", "in days"),
    "few steps": (_model("    end_date: 2024-11-30\n  simulation:\n",
                         "    end_date: 2024-10-02 # here\n  simulation:\n    "
                         "resample_frequency: D\n"), "at least 3 time steps", None),
    "end before start": (_model("2024-11-30", "2024-09-30 # here"), "before start_date", None),
    "list for mapping": (_model("  simulation:\n    n_sims: 4", "  simulation: [1] # here"),
                         "must be a mapping", None),
    "negative init": (_model(_SIR, "    - {id: R, init: -1} # here\n"), "at least 0", None),
    "duplicate key": (_model("    n_sims: 4\n", "    n_sims: 4\n    n_sims: 5 # here\n"),
                      "twice", None),
    "quantile level": (_output("[0.25, 0.5]", "[0.25, 1.5] # here\n   "), "less than 1", None),
    "yaml": (_model("  population:\n", "  population: [ # here\n"), "not valid YAML", None),
    "no rate": (_model(", rate: gamma}", "} # here"), "needs 'rate'", "add `rate:`"),
    "frequency": (_under("  simulation:", "    resample_frequency: W-XYZ # here\n"), "frequency",
                  None),
    "age group": (_model("[0-17, 18-64, 65+]", "[0-17, x, 65+] # here"), "no age group", None),
    "gap": (_model("[0-17, 18-64, 65+]", "[0-17, 19-64, 65+] # here"), "follow each other", None),
    "closed end": (_model("[0-17, 18-64, 65+]", "[0-17, 18-64] # here"), "older than 64", "18+"),
    # names that stand for nothing
    "unknown source": (_model("source: I, target: R, rate: gamma}",
                              "source: J, target: R, rate: gamma} # here"), "'J'", "known here"),
    "unknown mediator": (_model("mediator: I}", "mediator: Infected} # here"), "'Infected'", None),
    "unknown in rate": (_model("rate: gamma}", "rate: 2*gama} # here"), "'gama'", "'gamma'"),
    "unknown in calculated": (_model("R0*gamma/eigenvalue}", "R0*gamma/eigenvalu} # here"),
                              "'eigenvalu'", "'eigenvalue'"),
    "unreadable rate": (_model("rate: gamma}", "rate: gamma ++* 2} # here"), "cannot be read", None),
    "code in rate": (_model("rate: gamma}", "rate: 'open(1)'} # here"), "not known", None),
    "age values": (_under(_PARAMETERS, "    x: {type: age_varying, values: [1, 2]} # here\n"),
                   "2 values", None),
    "calculated by zero": (_under(_PARAMETERS, "    z: {type: scalar, value: 0}\n    x: {type: calculated, value: 1/z} # here\n"),
                           "parameter 'x' ('1/z') has no value: it divides by zero", None),
    "group by zero": (_under(_PARAMETERS, "    z: {type: age_varying, values: [1, 2, 0]}\n    x: {type: calculated, value: 1/z} # here\n"),
                      "parameter 'x' ('1/z') is not finite: it is inf in age group '65+'", None),
    "rate by zero": (_model(_FLOW + "  parameters:\n", "    - {type: spontaneous, source: I, target: R, rate: 1/z} # here\n"
                            "  parameters:\n    z: {type: scalar, value: 0}\n"),
                     "the rate from I to R ('1/z') is not finite: it is inf", None),
    "init values": (_model(_SIR, "    - {id: R, init: [0.1, 0.2]} # here\n"), "2 values", None),
    "cycle": (_under(_PARAMETERS, "    x: {type: calculated, value: y} # here\n"
                     "    y: {type: calculated, value: x+1}\n"), "x → y → x", None),
    "no default": (_model("init: default}", "init: 3} # here"), "init: default", None),
    "no init": ({"basemodel": BASEMODEL.replace(", init: default}", "} # here").replace(
        ", init: 60", "").replace("type: mediated", "type: spontaneous").replace(
        ", mediator: I", "")}, "none can be inferred", "init"),
    "shares above 1": (_model(_SIR, "    - {id: R, init: 0.7}\n    - {id: Q, init: 0.6} # here\n"),
                       "more than 1", None),
    "output column": (_output("[S_to_I_total]", "[S_to_I] # here\n   "), "no column",
                      "S_to_I_total"),
    "location": (_model("US-VT", "US-VX # here"), "unknown location", "did you mean 'US-"),
    # refused by name
    "calibrated parameter": (_under(_PARAMETERS, "    x: {type: calibrated} # here\n"),
                             "'x' is calibrated, and has no prior", "modelset.calibration"),
    "calibrated init": (_model(_SIR, "    - {id: R, init: calibrated} # here\n"),
                        "'R' is calibrated, and has no prior", None),
    "calibrated start": (_model("2024-10-01", "calibrated # here"), "has no prior", "start_date:"),
    "vaccination": (_under("model:", "  vaccination: {origin_compartment: S} # here\n"),
                    "'vaccination' in model is not supported", None),
    "vaccination transition": (_model(_FLOW, _FLOW + "    - {type: vaccination, source: S, target: "
                                      "R} # here\n"), "'vaccination' is not supported", None),
    "school closure": (_under("model:", "  interventions:\n    - {type: school_closure, "
                              "scaling_factor: 0.3} # here\n"), "'school_closure' is not", "school"),
    "posteriors": (_output("output:", "output:\n  posteriors: true # here"),
                   "'posteriors' in output needs a calibration", "modelset"),
    "flusight": (_output("output:", "output:\n  flusight_format: {reference_date: 2024-11-02} # here"),
                 "'flusight_format' in output needs a calibration", None),
    "calibration's quantiles": (_output("selections:", "calibration: true # here\n    , selections:"),
                                "'calibration' in output needs a calibration", None),
    "projection's draws": (_output("output:", "output:\n  model_meta: {projection_parameters: true} # here"),
                           "'projection_parameters' in output needs", None),
    "covid19": (_output("output:", "output:\n  covid19_format: {a: 1} # here"), "'covid19_f", None),
    "flusmh": (_output("output:", "output:\n  flusmh_format: {a: 1} # here"), "'flusmh_f", None),
    "figures": (_output("output:", "output:\n  figure_output_types: [PNG] # here"),
                "'figure_output_types'", None),
    "parquet": (_output("output:", "output:\n  tabular_output_types: [Parquet] # here"),
                "'Parquet' is not supported", "CSV"),
    "dataframe": (_output("output:", "output:\n  tabular_output_types: [DataFrame] # here"),
                  "'DataFrame' is not supported", "CSV"),
    "nothing wanted": ({"output": "output: {quantiles: {compartments: false}} # here\n"},
                       "save nothing", None),
    # interventions and seasonality
    "layer": (_under("model:", "  interventions:\n    - {type: contact_matrix, contact_matrix_layer:"
                     " schol, scaling_factor: 0.5, start_date: 2024-10-02, end_date: 2024-10-03} "
                     "# here\n"), "'schol'", "'school'"),
    "both changes": (_under("model:", "  interventions:\n    - {type: parameter, target_parameter: "
                            "R0, scaling_factor: 1, override_value: 1, start_date: 2024-10-02, "
                            "end_date: 2024-10-03} # here\n"), "exactly one", None),
    "target": (_under("model:", "  interventions:\n    - {type: parameter, target_parameter: R1, "
                      "scaling_factor: 1, start_date: 2024-10-02, end_date: 2024-10-03} # here\n"),
               "'R1'", "R0"),
    "season": (_under("model:", "  seasonality: {target_parameter: bta, method: balcan, "
                      "seasonality_max_date: 2024-12-01, max_value: 1, min_value: 0.5} # here\n"),
               "'bta'", "'beta'"),
    # modelset
    "never sampled": (_under(_PARAMETERS, "    x: {type: sampled} # here\n"), "no sampler", None),
    "calibration key": ({"modelset": "modelset:\n  population_names: [US]\n  calibration: {a: 1} # here"},
                        "unknown key 'a' in calibration", "parameters"),
    "both": (_set("  sampling:", "  calibration: {a: 1} # here\n  sampling:"), "never both", None),
    "sampler's name": (_set("parameters: [R0]}", "parameters: [R0, R1]} # here"), "'R1'", "R0"),
    "no values": (_set("strategy: LHS, n_samples: 3, parameters: [R0]}",
                                     "strategy: grid, parameters: [R0]} # here"), "no 'values'",
                  None),
    "scipy's uniform": (_set("[1, 2]}}", "[2, 1]}} # here"), "high (1) must be", "loc"),
    "distribution": (_set("name: uniform, args: [1, 2]}}", "name: norm, args: [1, 2]}} # here"),
                     "cannot be 'norm'", "uniform"),
    "unused": (_set("    parameters:\n", "    parameters:\n      gamma: {values: [1]} # here\n"),
               "no sampler draws 'gamma'", None),
    "two models": ({"second": "model: # here\n  name: x\n"}, "a second 'model:'", None),
    "other population": (
        {"basemodel": _with(SAMPLED, "US-VT", "US-MA # here"), "modelset": MODELSET},
        "not in the modelset's population_names", None),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_refusal(engine: EngineProcess, tmp_path: Path, case: str) -> None:
    files, words, hint = CASES[case]
    experiment = write_experiment(tmp_path, **files)
    (name,) = [n for n, text in files.items() if "# here" in text]
    _, line = marked(files[name])
    problems = engine.result("validate", **experiment.members)["problems"]
    found = [p for p in problems if p["file"] == f"{name}.yaml" and words in p["message"]]
    assert found, problems
    if case == "yaml":
        assert found[0]["line"] >= line  # the parser notices an open bracket later
    else:
        assert line in _lines(found, files[name]), (line, found)
    assert all(p["column"] >= 1 for p in found)
    if hint is not None:
        assert hint in found[0]["hint"]


def _lines(found: list[dict[str, Any]], text: str) -> set[int]:
    # a mark on a line of its own stands above the line that is meant
    alone = [
        i + 1 for i, line in enumerate(text.splitlines()) if re.fullmatch(r"\s*.*{# here", line)
    ]
    return {p["line"] for p in found} | {p["line"] - 1 for p in found if p["line"] - 1 in alone}


def test_all_problems_at_once(engine: EngineProcess, tmp_path: Path) -> None:
    text = BASEMODEL.replace("n_sims: 4", "n_sims: x").replace("rate: gamma}", "rate: gamm}")
    text = text.replace("US-VT", "US-XX").replace("  simulation:", "  simulation:\n    "
                                                "resample_frequency: W-XYZ")  # fmt: skip
    output = OUTPUT.replace("S_to_I_total", "S_to_X_total")
    experiment = write_experiment(tmp_path, basemodel=text, output=output)
    problems = engine.result("validate", **experiment.members)["problems"]
    assert [p["file"] for p in problems] == ["basemodel.yaml"] * 4 + ["output.yaml"]
    assert [p["line"] for p in problems[:4]] == sorted(p["line"] for p in problems[:4])


def test_no_model(engine: EngineProcess, tmp_path: Path) -> None:
    experiment = write_experiment(tmp_path, basemodel="")
    (problem,) = engine.result("validate", **experiment.members)["problems"]
    assert "no file has the root key 'model:'" in problem["message"]


def test_build_refuses_with_the_problems(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    text = BASEMODEL.replace("rate: gamma}", "rate: gamm}")
    experiment = write_experiment(tmp_path, str(population_data), basemodel=text)
    answer = engine.ask("build", **experiment.members, out_dir=str(tmp_path), options={"seed": 1})
    assert answer["error"]["code"] == "invalid_experiment"
    assert answer["error"]["file"] == "basemodel.yaml"
    assert answer["error"]["line"] == answer["error"]["problems"][0]["line"]
    assert answer["error"]["hint"] == "did you mean 'gamma'?"


def test_what_is_switched_off_asks_for_nothing(engine: EngineProcess, tmp_path: Path) -> None:
    output = OUTPUT + "  posteriors: false\n  flusight_format: null\n"
    experiment = write_experiment(tmp_path, output=output)
    assert engine.result("validate", **experiment.members)["problems"] == []


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [(None, None), ("other.yaml", None), ("thrid.yaml", "missing")],
)
def test_which_output_counts(
    engine: EngineProcess, tmp_path: Path, wanted: str | None, problem: str | None
) -> None:
    bad = "output: {quantiles: {compartments: [X_total]}}\n"
    good = OUTPUT
    files = {"output": bad, "other": good} if wanted else {"output": good, "other": bad}
    experiment = write_experiment(tmp_path, **files)
    chosen = {"output_config": wanted} if wanted else {}
    problems = engine.result("validate", **experiment.members, **chosen)["problems"]
    assert [problem in p["message"] for p in problems if problem] == ([True] if problem else [])
    assert bool(problems) == bool(problem)


def test_two_outputs_without_a_choice(engine: EngineProcess, tmp_path: Path) -> None:
    experiment = write_experiment(tmp_path, output="", one=OUTPUT, two=OUTPUT)
    (problem,) = engine.result("validate", **experiment.members)["problems"]
    assert (problem["file"], problem["line"]) == ("two.yaml", 1)


def test_zero_that_is_sampled_or_overridden_is_no_constant(
    engine: EngineProcess, tmp_path: Path
) -> None:
    text = _with(SAMPLED, _PARAMETERS, _PARAMETERS + "\n    z: {type: scalar, value: 0}\n"
                 "    x: {type: calculated, value: 1/z}\n    y: {type: calculated, value: x+R0}")  # fmt: skip
    text = _with(text, "rate: gamma}", "rate: y/z}")
    sampled = _with(_with(MODELSET, "[R0]", "[R0, z]"), "      R0:",
                    "      z: {distribution: {name: uniform, args: [1, 2]}}\n      R0:")  # fmt: skip
    experiment = write_experiment(tmp_path / "sampled", basemodel=text, modelset=sampled)
    assert engine.result("validate", **experiment.members)["problems"] == []
    text = _with(BASEMODEL, "value: 1/4", "value: 0").replace("rate: gamma}", "rate: 1/gamma}")
    text += (
        "  interventions:\n    - {type: parameter, target_parameter: gamma, override_value: 1, "
        "start_date: 2024-10-01, end_date: 2024-11-30}\n"
    )
    experiment = write_experiment(tmp_path / "overridden", basemodel=text)
    assert engine.result("validate", **experiment.members)["problems"] == []


def test_an_unknown_location_among_many(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    text = (population_data / "locations.csv").read_text()
    text += "".join(f"Land_{i},prem_2021,prem_2021\n" for i in range(9))
    (folder / "locations.csv").write_text(text)
    for written, hint in (("US-MA", "US-ME"), ("us-vt", "US-VT"), ("Land_99", "Land_")):
        basemodel = BASEMODEL.replace("US-VT", written)
        experiment = write_experiment(tmp_path / written, str(folder), basemodel=basemodel)
        (problem,) = engine.result("validate", **experiment.members)["problems"]
        assert f"did you mean '{hint}" in problem["hint"]


def test_locations_are_checked_in_the_data(
    engine: EngineProcess, tmp_path: Path, population_data: Path
) -> None:
    text = BASEMODEL.replace("US-VT", "US-WY")
    experiment = write_experiment(tmp_path, str(population_data), basemodel=text)
    (problem,) = engine.result("validate", **experiment.members)["problems"]
    assert "the population data does not have it" in problem["message"]
    assert problem["hint"] == "the population data has: US, US-VT, US-ME, Testland"
    text = BASEMODEL.replace("US-VT", "Testland").replace("[0-17, 18-64, 65+]", "[0-17, 18+]")
    experiment = write_experiment(tmp_path, str(population_data), basemodel=text)
    (problem,) = engine.result("validate", **experiment.members)["problems"]
    assert "'0-17' cannot be made from the contact matrices of prem_2021" in problem["message"]
    text = BASEMODEL.replace("US-VT", "Testland").replace("[0-17, 18-64, 65+]", "[0-19, 20+]")
    experiment = write_experiment(tmp_path, str(population_data), basemodel=text)
    assert engine.result("validate", **experiment.members) == {
        "problems": [], "tasks": 1, "random_seed": 7,
    }  # fmt: skip
