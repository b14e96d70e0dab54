"""A clock that is set back an hour: who goes on all the same keeps history in its order, and all that reads it."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from conftest import NOW, Stronghold
from seals import check_seals

EARLIER = NOW - timedelta(hours=1)


def test_the_time_of_history_never_runs_back(stronghold: Stronghold, ledger: Path) -> None:
    """What is typed after the clock was set back has the time of the change before it, and comes after it."""
    assert stronghold("add arrest --date 4/3/2021 --person P-31").code == 0
    assert stronghold("edit ARREST-1 --role runner --yes", now=EARLIER).code == 0
    assert stronghold("add arrest --date 4/3/2021 --person P-32 --yes", now=EARLIER + timedelta(minutes=1)).code == 0
    assert stronghold("add arrest --date 4/3/2021 --person P-33", now=NOW + timedelta(minutes=1)).code == 0
    with closing(sqlite3.connect(ledger)) as connection:
        times = [at for (at,) in connection.execute("SELECT at FROM command ORDER BY number")]
        assert check_seals(connection) == 5
    assert times == sorted(times)
    assert times[1] == times[2] == times[3] < times[4]
    told = [json.loads(line) for line in stronghold("history --format jsonl").out.splitlines()]
    numbers = [each["change"] for each in told]
    assert numbers == sorted(numbers, reverse=numbers[0] > numbers[-1])


def test_undo_takes_back_the_newest_change_whatever_the_clock_says(stronghold: Stronghold) -> None:
    """The newest is the one that was made last, not the one with the latest time by the clock."""
    stronghold("add arrest --date 4/3/2021 --person P-31")
    stronghold("edit ARREST-1 --role runner")
    stronghold("edit ARREST-1 --role line-holder --yes", now=EARLIER)
    assert "edit arrest" in stronghold("undo --yes", now=EARLIER + timedelta(minutes=1)).out
    assert [each["role"] for each in records(stronghold)] == ["runner"]
    assert stronghold("undo --yes", now=EARLIER + timedelta(minutes=2)).code == 0
    assert [each["role"] for each in records(stronghold)] == [None]
    assert stronghold("undo --yes", now=EARLIER + timedelta(minutes=3)).code == 0
    assert records(stronghold) == []


def test_a_clock_that_is_set_back_stops_nobody_from_working(stronghold: Stronghold) -> None:
    """Records of the hour that is lived twice are added, corrected and counted as at any other time."""
    assert stronghold("add arrest --date today --person P-31").code == 0
    assert stronghold("add arrest --date today --person P-32 --yes", now=EARLIER).code == 0
    assert stronghold("edit ARREST-1..2 --role runner --yes", now=EARLIER).code == 0
    assert stronghold("void ARREST-2 --why 'entered twice' --yes", now=EARLIER).code == 0
    counted = "arrests,1,"
    for now in (EARLIER, NOW):
        assert counted in stronghold("totals --since today --measure arrests --format csv", now=now).out
    assert stronghold("history ARREST-2", now=EARLIER).out.count("change ") == 3


def test_the_past_is_told_in_the_order_in_which_it_was_typed(stronghold: Stronghold) -> None:
    """As at a moment of the hour that is lived twice the ledger has what had been typed by then, by its own time."""
    stronghold("add arrest --date 4/3/2021 --person P-31")
    stronghold("add arrest --date 4/3/2021 --person P-32 --yes", now=EARLIER)
    stronghold("add arrest --date 4/3/2021 --person P-33", now=NOW + timedelta(minutes=1))

    def arrests(moment: str) -> str:
        answer = stronghold(f"totals --measure arrests --format csv --as-at {moment}", now=NOW + timedelta(minutes=2))
        return answer.out.splitlines()[1][:10] if answer.code == 0 else answer.err

    assert [arrests(f"change-{number}") for number in (2, 3, 4)] == ["arrests,1,", "arrests,2,", "arrests,3,"]
    assert arrests("'31/8/2021 12:00'") == "arrests,2,"
    assert arrests("'31/8/2021 12:01'") == "arrests,3,"
    assert "this ledger begins on" in arrests("'31/8/2021 11:00'")


def records(stronghold: Stronghold) -> list[dict[str, object]]:
    """Return the arrests that there are."""
    return [json.loads(line) for line in stronghold("list arrest --format jsonl").out.splitlines()]
