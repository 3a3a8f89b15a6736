"""The pins reach numpy and BLAS."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

from epycloud_engine.numerics import pin_numerics

from .support import SOURCE

pytestmark = pytest.mark.skipif(
    platform.machine() not in ("x86_64", "AMD64"), reason="the pins are for x86-64"
)


@pytest.mark.parametrize(
    ("flags", "core", "disabled"),
    [
        ({"sse4_2"}, None, None),
        ({"avx2", "fma"}, "Haswell", None),
        (
            {"avx2", "fma", "avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"},
            "Haswell",
            "X86_V4",
        ),
    ],
)
def test_what_is_set(flags: set[str], core: str | None, disabled: str | None) -> None:
    environment: dict[str, str] = {}
    pin_numerics(environment, flags, "2.4.6")
    assert environment["OPENBLAS_NUM_THREADS"] == "1"
    assert environment.get("OPENBLAS_CORETYPE") == core
    assert environment.get("NPY_DISABLE_CPU_FEATURES") == disabled


def test_an_older_numpy_has_other_names() -> None:
    environment: dict[str, str] = {}
    flags = {"avx2", "fma", "avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"}
    pin_numerics(environment, flags, "2.3.5")
    assert environment["NPY_DISABLE_CPU_FEATURES"] == "AVX512F AVX512CD AVX512_SKX"


def test_what_is_there_stays() -> None:
    environment = {"OPENBLAS_NUM_THREADS": "2"}
    pin_numerics(environment, set())
    assert environment["OPENBLAS_NUM_THREADS"] == "2"


def test_numpy_takes_them_without_a_warning() -> None:
    program = (
        "import os, sys\n"
        "from epycloud_engine.numerics import pin_numerics\n"
        "pin_numerics(os.environ)\n"
        "import numpy\n"
        "from numpy._core import _multiarray_umath as core\n"
        "above = [n for n in core.__cpu_dispatch__ if n[:6] in ('AVX512', 'X86_V4')]\n"
        "print([n for n in above if core.__cpu_features__[n]])\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env={"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")
