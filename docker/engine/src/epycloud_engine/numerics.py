"""Settings that must be in the environment before numpy is imported.

numpy's exp and power, and BLAS, choose their code by the processor's features, and the choices
differ in the last bits. One BLAS thread, a fixed BLAS kernel and numpy's AVX2 code make results the
same on every x86-64 processor with AVX2.
"""

from __future__ import annotations

import platform
from collections.abc import MutableMapping
from pathlib import Path

# The dispatch targets above AVX2 of numpy 2.4, as `np.show_runtime()` lists them, with the flags
# that Linux shows where the processor has them.
_NUMPY_ABOVE_AVX2 = {
    "X86_V4": {"avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"},
    "AVX512_ICL": {"avx512_vbmi2", "avx512_vnni", "avx512_bitalg", "avx512_vpopcntdq"},
    "AVX512_SPR": {"avx512_fp16"},
}


def pin_numerics(environment: MutableMapping[str, str], flags: set[str] | None = None) -> None:
    """Sets the pins; a setting that is there already stays.

    Args:
        environment: of the process, before it imports numpy.
        flags: what the processor can, as Linux names it; by default read from the system.
    """
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        environment.setdefault(name, "1")
    if platform.machine() not in ("x86_64", "AMD64"):
        return
    flags = _cpu_flags() if flags is None else flags
    if {"avx2", "fma"} <= flags:
        environment.setdefault("OPENBLAS_CORETYPE", "Haswell")
    # numpy warns where a feature is switched off that the processor does not have.
    above = [name for name, needs in _NUMPY_ABOVE_AVX2.items() if needs <= flags]
    if above:
        environment.setdefault("NPY_DISABLE_CPU_FEATURES", " ".join(above))


def _cpu_flags() -> set[str]:
    try:
        with Path("/proc/cpuinfo").open(encoding="ascii", errors="replace") as lines:
            for line in lines:
                if line.startswith("flags"):
                    return set(line.partition(":")[2].split())
    except OSError:
        pass
    return set()
