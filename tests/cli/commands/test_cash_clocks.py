"""What add, edit, void, undo and day say of the 48 hours of cash that they start or stop by joining or parting."""

from pathlib import Path

import pytest

from conftest import Stronghold
from stronghold_cli.store.file import opening
from stronghold_cli.store.ledger import session

pytestmark = pytest.mark.usefixtures("begun")

CASH = "add seizure --date 31/8/2021 --time 09:00 --item cash --value"
RUN = "the 48 hours of detention run for"
STOP = "the 48 hours of detention no longer run for"
BOTH = f"note: SEIZURE-1..2 are now £1,300 in one find: {RUN} them (see: stronghold due)"


def notes(stronghold: Stronghold, *lines: str) -> list[str]:
    """Return what the last of some commands notes; each must be accepted."""
    *before, last = lines
    stronghold.accepts(*before)
    answer = stronghold(last)
    assert answer.code == 0, answer.err
    return [line for line in answer.err.splitlines() if line.startswith("note: ")]


def test_what_has_nothing_to_do_with_cash_opens_the_ledger_once(
    stronghold: Stronghold, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each opening reads the whole schema, which took a fiftieth of the time of `add`; cash is looked at as it was."""
    opened: list[str] = []

    connected = opening.connect
    monkeypatch.setattr(opening, "connect", lambda *given: opened.append(given[2]) or connected(*given))
    monkeypatch.setattr(session, "connect", opening.connect)
    assert notes(stronghold, "add seizure --date 31/8/2021 --item heroin --weight 1g") == []
    assert opened == ["rw"]
    assert notes(stronghold, f"{CASH} £600") == []
    assert opened == ["rw", "rw", "ro"]


def test_joining_two_sums_starts_their_clocks_and_parting_stops_them(stronghold: Stronghold) -> None:
    """By add, edit, void and undo, each with its references and what they come to."""
    assert notes(stronghold, f"{CASH} £600") == []
    assert notes(stronghold, f"{CASH} £700 --find 1") == [BOTH]
    stopped = [
        f"note: SEIZURE-1 is now £600, under £1,000: {STOP} SEIZURE-1",
        f"note: SEIZURE-2 is now £700, under £1,000: {STOP} SEIZURE-2",
    ]
    assert notes(stronghold, "edit SEIZURE-2 --clear find") == stopped
    assert notes(stronghold, "undo") == [BOTH]
    assert notes(stronghold, "void SEIZURE-1 --why slip") == stopped[1:]
    assert notes(stronghold, "unvoid SEIZURE-1") == [BOTH]
    assert notes(stronghold, "edit SEIZURE-2 --clear find --dry-run") == stopped
    assert notes(stronghold, "edit SEIZURE-2 --value £300") == [
        f"note: SEIZURE-1..2 are now £900 in one find, under £1,000: {STOP} them"
    ]


def test_the_minimum_of_an_old_day_is_what_it_was(stronghold: Stronghold) -> None:
    """£5,000 until 30 July 2006."""
    old = CASH.replace("31/8/2021", "30/7/2006")
    assert not [note for note in notes(stronghold, f"{old} £2,000", f"{old} £2,500 --find 1") if "48" in note]
    assert f"note: SEIZURE-1..2 are now £5,500 in one find: {RUN} them (see: stronghold due)" in notes(
        stronghold, "edit SEIZURE-2 --value £3,500"
    )
    stopped = notes(stronghold, "edit SEIZURE-2 --clear find")
    assert [note for note in stopped if "48" in note] == [
        f"note: SEIZURE-1 is now £2,000, under £5,000: {STOP} SEIZURE-1",
        f"note: SEIZURE-2 is now £3,500, under £5,000: {STOP} SEIZURE-2",
    ]


def test_a_small_sum_beside_a_large_one_runs_with_it(stronghold: Stronghold) -> None:
    """What is enough by itself is not started by a find, nor stopped."""
    assert notes(stronghold, f"{CASH} £2,000", f"{CASH} £50 --find 1") == [
        f"note: SEIZURE-1..2 are now £2,050 in one find: {RUN} them (see: stronghold due)"
    ]
    assert notes(stronghold, "edit SEIZURE-2 --clear find") == [
        f"note: SEIZURE-2 is now £50, under £1,000: {STOP} SEIZURE-2"
    ]


def test_what_joins_or_parts_other_things_than_cash_says_so_too(stronghold: Stronghold) -> None:
    """A find that another item began is joined by that one."""
    phone = CASH.replace("cash --value", "phone")
    assert notes(stronghold, phone, f"{CASH} £600 --find 1", phone, f"{CASH} £700 --find 3") == []
    [joined] = notes(stronghold, "edit SEIZURE-3 --find SEIZURE-1")
    assert joined == f"note: SEIZURE-2, 4 are now £1,300 in one find: {RUN} them (see: stronghold due)"
    assert len(notes(stronghold, "edit SEIZURE-3 --clear find")) == 2


@pytest.mark.parametrize(
    "line",
    [
        f"{CASH} £300 --find 1",
        f"{CASH} £700",
        f"{CASH} £1,200",
        f"{CASH} £700 --find 1 --power pace",
        "add seizure --date 31/8/2021 --item phone --find 1",
        "edit SEIZURE-1 --exhibit JB/1",
    ],
)
def test_what_starts_no_clock_through_a_find_says_nothing(stronghold: Stronghold, line: str) -> None:
    """Too little, another search, enough by itself, held under another Act, or no cash."""
    assert notes(stronghold, f"{CASH} £600", line) == []


def test_cash_that_a_court_has_detained_starts_nothing_again(stronghold: Stronghold) -> None:
    """Only what nobody has settled runs."""
    order = "add cash-order --date 31/8/2021 --seizure 1 --stage detained --amount £600"
    assert notes(stronghold, f"{CASH} £600", order, f"{CASH} £700 --find 1") == [
        f"note: SEIZURE-1..2 are now £1,300 in one find: {RUN} SEIZURE-2 (see: stronghold due)"
    ]


@pytest.mark.long
def test_cash_of_several_people_is_not_added_up_until_somebody_says_so(stronghold: Stronghold) -> None:
    """The note says how; an arrest that becomes another person's parts it again."""
    arrests = [f"add arrest --date 31/8/2021 --person P-{number}" for number in (1, 2)]
    [several] = notes(stronghold, *arrests, f"{CASH} £600 --arrest 1", f"{CASH} £700 --arrest 2 --find 1")
    clear = "stronghold edit SEIZURE-1 SEIZURE-2 --clear arrest"
    assert several == (
        "note: SEIZURE-1..2 come to £1,300 in one find, and not of one person: what several people had is not added "
        f"up to £1,000 (if it is one sum: {clear})"
    )
    assert "cash-48-hours" not in stronghold("due --format jsonl").out
    assert notes(stronghold, "same P-1 P-2") == [BOTH]
    assert notes(stronghold, "same --apart P-2") == [
        f"note: SEIZURE-1 is now £600, under £1,000: {STOP} SEIZURE-1",
        f"note: SEIZURE-2 is now £700, under £1,000: {STOP} SEIZURE-2",
        several,
    ]
    assert notes(stronghold, clear.removeprefix("stronghold ")) == [BOTH]
    assert notes(stronghold, "undo", "edit ARREST-2 --person P-1") == [BOTH]
    assert notes(stronghold, "add arrest --date 31/8/2021 --person P-3", "undo") == [], "nothing named it"


def test_what_is_read_back_of_a_first_sheet_is_what_is_kept(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """Where there is no ledger yet too: it is read back once."""
    for path in ledger.parent.glob("ledger.db*"):
        path.unlink()
    sheet = tmp_path / "a.sheet"
    sheet.write_text("arrest P-1\ncash £600\ncash £700\n")
    answer = stronghold(f"day 31/8/2021 '{sheet}'", stdin="yes\n", terminal=True, keyboard=True, width=200)
    assert (answer.code, answer.err) == (0, "")
    assert BOTH in answer.out


@pytest.mark.long
def test_a_sheet_says_which_clocks_its_finds_start(stronghold: Stronghold, tmp_path: Path) -> None:
    """Where it is read back, and where a script keeps it; a find of the ledger is joined likewise."""
    sheet = tmp_path / "a.sheet"
    sheet.write_text("arrest P-1\ncash £600\ncash £700\n")
    shown = stronghold(f"day 31/8/2021 --dry-run '{sheet}'", width=200).out
    assert BOTH in shown
    assert BOTH in notes(stronghold, f"day 31/8/2021 --yes '{sheet}'")
    sheet.write_text("cash £5 on ARREST-1 find=SEIZURE-1\n")
    assert notes(stronghold, f"day 31/8/2021 --yes '{sheet}'") == [
        f"note: SEIZURE-1..3 are now £1,305 in one find: {RUN} them (see: stronghold due)"
    ]


@pytest.mark.long
def test_an_edit_that_starts_or_stops_the_clock_of_a_lone_sum_says_so(stronghold: Stronghold) -> None:
    """By its value, its Act or its item; a new one is in due, as ever."""
    runs = f"note: SEIZURE-1 is now £1,100: {RUN} SEIZURE-1 (see: stronghold due)"
    assert notes(stronghold, f"{CASH} £700") == []
    assert notes(stronghold, "edit SEIZURE-1 --value £1,100") == [runs]
    assert notes(stronghold, "edit SEIZURE-1 --power pace") == [f"note: {STOP} SEIZURE-1"]
    assert notes(stronghold, "edit SEIZURE-1 --clear power") == [runs]
    assert notes(stronghold, "edit SEIZURE-1 --value £700") == [
        f"note: SEIZURE-1 is now £700, under £1,000: {STOP} SEIZURE-1"
    ]
    assert notes(stronghold, "edit SEIZURE-1 --value £1,100", "edit SEIZURE-1 --item phone") == [
        f"note: {STOP} SEIZURE-1"
    ]
    assert notes(stronghold, f"{CASH} £2,100") == []


def test_cash_of_one_arrest_in_several_finds_that_come_to_enough_is_said(stronghold: Stronghold) -> None:
    """When it is kept, and by due as long as nobody joined it; not again when something else is edited."""
    arrest = "add arrest --date 31/8/2021 --person P-1"
    why = "SEIZURE-1 and SEIZURE-2, both on ARREST-1, come to £1,500 and are 2 finds: no clock runs"
    said = f"{why} (if it was one search: stronghold edit SEIZURE-2 --find SEIZURE-1)"
    assert notes(stronghold, arrest, f"{CASH} £700 --arrest 1") == []
    assert notes(stronghold, f"{CASH} £800 --arrest 1") == [f"note: {said}"]
    assert notes(stronghold, "edit SEIZURE-2 --exhibit JB/1") == []
    assert " ".join(stronghold("due").out.split()).count(f"cash-48-hours: {said}") == 1
    assert len(notes(stronghold, "edit SEIZURE-2 --find SEIZURE-1")) == 1
    assert "no clock runs" not in stronghold("due").out


def test_a_find_of_several_people_is_said(stronghold: Stronghold) -> None:
    """It is kept, for one search may be of two; and it is said once, when it is joined."""
    arrests = [f"add arrest --date 31/8/2021 --person P-{n}" for n in (1, 2)]
    crack = "add seizure --date 31/8/2021 --item crack --weight 1g --arrest"
    apart = "if it was not one search: stronghold edit SEIZURE-2 --clear find"
    said = f"note: SEIZURE-1..2 are one find, of P-1 and P-2 ({apart})"
    assert notes(stronghold, *arrests, f"{crack} 1", f"{crack} 2 --find 1") == [said]
    assert notes(stronghold, "edit SEIZURE-2 --exhibit JB/1") == []


@pytest.mark.long
def test_due_names_a_few_searches_in_parts_and_counts_the_rest(stronghold: Stronghold) -> None:
    """A ledger of years has many; check lists them all."""
    for number in range(1, 8):
        assert stronghold(f"add arrest --date 31/8/2021 --person P-{number}").code == 0
        notes(stronghold, f"{CASH} £700 --arrest {number}", f"{CASH} £800 --arrest {number}")
    said = " ".join(stronghold("due").out.split())
    assert said.count("come to £1,500 and are 2 finds: no clock runs") == 5
    assert "cash-48-hours: and 2 more like that (see: stronghold check)" in said
