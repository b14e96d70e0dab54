"""The rota of the tests: every parameter set has its day, and who asks for a file gets all of it."""

import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from rota import DAYS, Rota, by_turns, on_the_day

ROOT = Path(__file__).parents[2]
TESTS = "tests/values/test_term.py"
"""A file with parameter sets, which is read at once."""


@pytest.mark.parametrize("many", [1, 2, 7, 8, 9, 100])
@pytest.mark.parametrize("apart", [1, 7], ids=["daily", "on one weekday"])
def test_every_parameter_set_has_its_day(many: int, apart: int) -> None:
    """Each within so many runs as the rota has days, and some of them each time."""
    sets = [f"test_it[{number}]" for number in range(many)]
    days = [date(2026, 11, 30) + timedelta(apart * number) for number in range(DAYS)]
    runs = [on_the_day(day, "test_it", sets) for day in days]
    assert set().union(*runs) == set(sets)
    assert {len(run) for run in runs} <= {max(1, many // DAYS), -(-many // DAYS)}
    assert [on_the_day(day, "test_it", sets[::-1]) for day in days] == runs


def test_tests_do_not_all_begin_with_the_same_set() -> None:
    """What tests of eight names have on one day differs."""
    sets = [str(number) for number in range(DAYS)]
    assert len(set().union(*(on_the_day(date(2026, 11, 30), f"test_{name}", sets) for name in "abcdefgh"))) > 2


@pytest.mark.parametrize("one_of", [2, 3, 4, 5, 7, 8])
def test_what_a_test_goes_through_has_its_day_too(monkeypatch: pytest.MonkeyPatch, one_of: int) -> None:
    """Of a parameter set that comes round every eight days it is never the same until all was tried."""
    tried = []
    for number in range(one_of):
        monkeypatch.setattr(Rota, "day", date(2026, 11, 30) + timedelta(DAYS * number))
        tried += by_turns(range(20), one_of, "of something")
    assert sorted(tried) == [*range(20)]


@pytest.mark.long
@pytest.mark.parametrize("asked", [(TESTS,), ("-k", "term"), ("-m", "not often"), ("--every",)], ids=" ".join)
def test_who_asks_for_something_gets_all_of_it(asked: tuple[str, ...]) -> None:
    """A file, a word of the name, a mark, or all that there is; else the rota has a part, and each test is in it."""
    every, some = _found(*asked), _found()
    assert set(some) < set(every)
    assert {each.split("[")[0] for each in some} == {each.split("[")[0] for each in every}


@pytest.mark.long
def test_a_day_is_tried_again_by_its_name() -> None:
    """The rota of another day is another one, also of a file that is named, and says which day it is of."""
    first, second = (_run("--collect-only", "-n0", "--rota", f"2026-11-{day}", TESTS) for day in (29, 30))
    assert "--rota 2026-11-30 tries the same again" in second
    assert _ids(first) != _ids(second)
    assert len(_ids(first)) < 30


@pytest.mark.long
def test_two_workers_try_the_same() -> None:
    """What each of two leaves for other days is what one alone leaves."""
    alone, two = (_run(of, "--rota", "2026-11-30") for of in ("-n0", "-n2"))
    said = r"[\d,]+ (?:passed|left)"
    assert len(re.findall(said, alone)) == 2
    assert re.findall(said, two) == re.findall(said, alone)


def _found(*asked: str) -> list[str]:
    """Return what a run finds."""
    return _ids(_run("--collect-only", "-n0", *asked))


def _ids(said: str) -> list[str]:
    return re.findall(r"^tests/\S.*", said, re.MULTILINE)


def _run(*asked: str) -> str:
    """Return what a run of pytest says to which one file is the whole of the tests; it loads only what it needs."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_XDIST")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-o", f"testpaths={TESTS}", *asked],
        cwd=ROOT,
        env=environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_PLUGINS": "xdist.plugin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
