"""Each fault tried a few times; `python tests/faults/long.py` tries them hundreds and thousands of times."""

import os
import random
from pathlib import Path

import pytest
from parts import PARTS, try_part

SHORT = [
    pytest.param(name, marks=pytest.mark.skipif(part.posix and os.name != "posix", reason="signals and forks of POSIX"))
    for name, part in PARTS.items()
    if part.few
]


@pytest.mark.parametrize("name", SHORT)
def test_no_fault_loses_a_record_or_shows_a_traceback(name: str, tmp_path: Path) -> None:
    """What had answered is kept, what was refused changed nothing, and every figure that was read was true."""
    counts = try_part(name, random.randrange(10**9), tmp_path, PARTS[name].few)
    assert max(counts.values()) >= PARTS[name].few
