"""The faults that are tried, a part each: how many times in the long form, and how many among the tests."""

import traceback
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from any_files import read_any_files
from attacked import attack_ledgers
from command_lines import type_any_lines
from files import SORTS
from kills import kill_commands, kill_migrations
from stops import stop_commands
from writers import write_at_once

from properties import try_every, try_properties


class Part(NamedTuple):
    """Something that goes wrong, tried in rounds, each with a seed."""

    tried: Callable[[int, Path, int], Counter[str]]
    """Tries it with a seed, in an empty folder, so many times, and returns what it counted.  Raises AssertionError."""
    rounds: int
    """How many rounds the long form has."""
    many: int
    """How many times it is tried in one of them."""
    few: int
    """How many times it is tried among the tests; 0 where it takes too long, or where the tests are tried by it."""
    posix: bool = False
    """Whether it needs signals and forks."""


PARTS = {
    "kills": Part(kill_commands, rounds=20, many=10, few=2, posix=True),
    "stops": Part(stop_commands, rounds=10, many=40, few=0, posix=True),
    "migrations": Part(kill_migrations, rounds=6, many=10, few=2, posix=True),
    "writers": Part(write_at_once, rounds=1, many=250, few=2, posix=True),
    "installed writers": Part(partial(write_at_once, installed=True), rounds=1, many=250, few=0, posix=True),
    "attacks": Part(attack_ledgers, rounds=10, many=150, few=0),
    "command lines": Part(type_any_lines, rounds=80, many=250, few=40),
    **{sort: Part(partial(read_any_files, sort), rounds=10, many=200, few=6) for sort in SORTS},
    "every": Part(try_every, rounds=1, many=1, few=0),
    "properties": Part(try_properties, rounds=1, many=20, few=0),
}


def try_part(name: str, seed: int, folder: Path, many: int) -> Counter[str]:
    """Try a part for one round.  Raises AssertionError that says how to try it again, with the first one as cause."""
    try:
        return PARTS[name].tried(seed, folder, many)
    except AssertionError as fault:
        where = traceback.extract_tb(fault.__traceback__)[-1]
        said = f"{name}: {fault} ({where.line}; {Path(where.filename).name}, line {where.lineno})"
        again = f"python tests/faults/long.py {name!r} --seed {seed} --many {many}"
        raise AssertionError("\n".join([said, *getattr(fault, "__notes__", []), again])) from fault
