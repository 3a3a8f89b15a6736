"""Settings that must be in the environment before numpy is imported.

numpy's exp and power, and BLAS, choose their code by the processor's features, and the choices
differ in the last bits. One BLAS thread, a fixed BLAS kernel and numpy's AVX2 code make results the
same on every x86-64 processor with AVX2.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping, MutableMapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_V4 = {"avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"}
_ICL = {"avx512_vbmi2", "avx512_vnni", "avx512_bitalg", "avx512_vpopcntdq"}
_SPR = {"avx512_fp16"}
# The dispatch targets above AVX2, as `np.show_runtime()` lists them, with the flags that Linux
# shows where the processor has them; from numpy 2.4 on, and before.
_ABOVE_AVX2 = {"X86_V4": _V4, "AVX512_ICL": _ICL, "AVX512_SPR": _SPR}
_ABOVE_AVX2_BEFORE_2_4 = {
    "AVX512F": {"avx512f"},
    "AVX512CD": {"avx512cd"},
    "AVX512_SKX": _V4,
    "AVX512_CLX": _V4 | {"avx512_vnni"},
    "AVX512_CNL": _V4 | {"avx512ifma", "avx512vbmi"},
    "AVX512_ICL": _V4 | _ICL,
    "AVX512_SPR": _SPR,
}


def pin_numerics(
    environment: MutableMapping[str, str],
    flags: set[str] | None = None,
    numpy: str | None = None,
) -> None:
    """Sets the pins; a setting that is there already stays.

    Args:
        environment: of the process, before it imports numpy.
        flags: what the processor can, as Linux names it; by default read from the system.
        numpy: its version; by default that of the one that is installed.
    """
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        environment.setdefault(name, "1")
    if platform.machine() not in ("x86_64", "AMD64"):
        return
    flags = _cpu_flags() if flags is None else flags
    if {"avx2", "fma"} <= flags:
        environment.setdefault("OPENBLAS_CORETYPE", "Haswell")
    # numpy warns where a feature is switched off that the processor does not have.
    targets = _targets_above_avx2(_numpy_version() if numpy is None else numpy)
    above = [name for name, needs in targets.items() if needs <= flags]
    if above:
        environment.setdefault("NPY_DISABLE_CPU_FEATURES", " ".join(above))


def _targets_above_avx2(numpy: str) -> Mapping[str, set[str]]:
    major, minor = (int(part) for part in numpy.split(".")[:2])
    return _ABOVE_AVX2 if (major, minor) >= (2, 4) else _ABOVE_AVX2_BEFORE_2_4


def _numpy_version() -> str:
    """Told without importing it; without numpy it does not matter."""
    try:
        return version("numpy")
    except PackageNotFoundError:
        return "2.4"


def _cpu_flags() -> set[str]:
    try:
        with Path("/proc/cpuinfo").open(encoding="ascii", errors="replace") as lines:
            for line in lines:
                if line.startswith("flags"):
                    return set(line.partition(":")[2].split())
    except OSError:
        pass
    return set()
