"""A clock that was ahead once: what comes after is refused until somebody says that it is to be kept all the same."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from conftest import NOW, Prepared, Stronghold

TOMORROW = NOW + timedelta(days=1)
LINE = "add seizure --date 4/3/2021 --item phone"
SAID = (
    "the newest change was made on 1 Sep 2021 at 12:00, ahead of this machine's clock "
    "(set the clock right; --yes keeps it under that moment)"
)


@pytest.fixture
def ahead(prepared: Prepared) -> None:
    """A ledger whose newest change was made while the clock was a day ahead."""
    prepared("add case --name Larch --opened 4/3/2019", (LINE, TOMORROW))


@pytest.mark.usefixtures("ahead")
@pytest.mark.parametrize(
    "line",
    [
        LINE,
        "edit SEIZURE-1 --exhibit JB/1",
        "void SEIZURE-1 --why slip",
        "undo",
        "area Tring",
        "cover seizure --from 2019",
        "items add gear --for heroin",
        "views add week --measure finds",
        "hold SEIZURE-1 --why 'an appeal'",
        "access-log off --why 'a trial'",
    ],
)
def test_what_would_be_kept_under_a_moment_to_come_is_refused(stronghold: Stronghold, ledger: Path, line: str) -> None:
    """It would be in no past that is asked for until then; a dry run keeps nothing, and is answered."""
    answer = stronghold(line)
    assert (answer.code, answer.err.splitlines()[-1]) == (5, f"error: {SAID}")
    assert stronghold(f"{line} --dry-run").code == 0
    assert stronghold(f"{line} --yes").code == 0
    with closing(sqlite3.connect(ledger)) as connection:
        kept = connection.execute("SELECT at, clock FROM command ORDER BY number DESC LIMIT 1").fetchone()
    assert kept == ("2021-09-01T11:00:00.000000+00:00", "2021-08-31T11:00:00.000000+00:00")
    told = stronghold("history --format json").out
    assert json.loads(told)["history"][-1]["clock"] == kept[1]
    assert "kept although the machine's clock said 31 Aug 2021 11:00" in stronghold("history").out


@pytest.mark.usefixtures("ahead")
def test_a_person_at_the_keyboard_is_asked(stronghold: Stronghold) -> None:
    """Enter is no."""
    for typed, code in (("\n", 5), ("no\n", 5), ("yes\n", 0)):
        answer = stronghold("area Tring", keyboard=True, terminal=True, stdin=typed)
        assert answer.code == code, answer
        assert f"warning: {SAID}" in answer.err


@pytest.mark.usefixtures("ahead")
def test_a_sheet_and_an_erasure_have_a_yes_of_their_own(stronghold: Stronghold, tmp_path: Path) -> None:
    """Whoever says it has said it."""
    (tmp_path / "day.sheet").write_text("2 phones JB/4\n")
    assert stronghold(f"day 4/3/2021 '{tmp_path}/day.sheet' --yes").code == 0
    assert stronghold("erase SEIZURE-1 --authority 'DPA 2018 s.47' --why 'retention has ended' --yes").code == 0


def test_ten_minutes_are_nobodys_mistake(prepared: Prepared, stronghold: Stronghold, ledger: Path) -> None:
    """Two machines' clocks differ; the moment of the newest change is then that of both, as it always was."""
    prepared("add case --name Larch --opened 4/3/2019", (LINE, NOW + timedelta(minutes=10)))
    assert stronghold(LINE).code == 0
    with closing(sqlite3.connect(ledger)) as connection:
        assert connection.execute("SELECT count(clock) FROM command").fetchone() == (0,)


@pytest.mark.usefixtures("ahead")
def test_doctor_says_it(stronghold: Stronghold) -> None:
    """Until the clock has caught up."""
    found = json.loads(stronghold("doctor --format json").out)["examinations"]
    [told] = [each for each in found if each["examined"] == "clock"]
    assert told["verdict"] == "look"
    assert told["found"] == "the newest change was made on 1 Sep 2021 at 12:00, ahead of this machine's clock"
    found = json.loads(stronghold("doctor --format json", now=TOMORROW).out)["examinations"]
    assert [each["verdict"] for each in found if each["examined"] == "clock"] == ["fine"]
