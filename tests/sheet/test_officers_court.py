"""What officers write of a day in court, and what each line of it becomes."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_with_left_out
from stronghold_cli.values.text import quoted

READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False)
DAY = {"date": "12/11/2026"}
TODAY = "12/11/2026"


def read(text: str) -> tuple[list[str], list[str]]:
    """Return each record of a sheet in short, `*` in front of one that the ledger has, and what is left out."""
    lines, left = read_with_left_out(text, DAY, READING)
    made = []
    for line in lines:
        said = " ".join(f"{name}={text}" for name, text in sorted(line.texts.items()) if name != "date")
        made.append(f"{'*' if line.settles else ''}{line.kind.name} {said}{f' on {line.on}' if line.on else ''}")
    return made, list(left)


def wrong(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_with_left_out(text, DAY, READING)
    return [str(problem) for problem in refused.value.problems]


def left(words: str) -> str:
    return f"line 1 is no record here, and is left out: {quoted(words)}"


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("P-1 pleaded guilty to PWITS heroin and not guilty to PWITS crack",
         "notes=pleaded guilty to PWITS heroin; not guilty to PWITS crack person=P-1 plea=mixed"),
        ("P-2 pleaded not guilty to both counts and the trial is fixed for 15 March, 4 days",
         "notes=pleaded not guilty to both counts; 4 days person=P-2 plea=not-guilty trial_on=15 March"),
        ("P-3 G plea on day of trial to being concerned, sent. 18/12",
         'notes=on day of trial offences="being concerned in the supply of class unknown" person=P-3 plea=guilty '
         "trial_on=18/12"),
        ("P-34 PTPH - NG, trial w/c 10/5/27, RIC",
         "held=remanded notes=PTPH; week commencing person=P-34 plea=not-guilty trial_on=10/5/27"),
        ("P-1: changed to guilty all counts, sent 22 Jan, rem in cust",
         "held=remanded notes=changed to guilty all counts person=P-1 plea=guilty trial_on=22 Jan"),
        ("P-1 NG ALL COUNTS, TRIAL LISTED 14 JUNE, BAIL AS BEFORE",
         "held=court-bail notes=NG ALL COUNTS person=P-1 plea=not-guilty trial_on=14 JUNE"),
        ("P-1 pg ct 1 png ct 2 adj 3/2", "notes=pg ct 1; png ct 2 person=P-1 plea=mixed trial_on=3/2"),
        ("P-48 pleaded guilty to possession of cannabis with intent to supply and was committed to Crown Court for "
         "sentence on 27 November, unconditional bail",
         "held=court-bail notes=committed to the Crown Court; unconditional bail offences=pwits-b person=P-48 "
         "plea=guilty trial_on=27/11/2026"),
    ],
)  # fmt: skip
def test_a_plea_is_of_the_open_charge_and_of_that_day(text: str, charge: str) -> None:
    """Whatever else its sentence says of the case is said of the charge as well."""
    words = charge.split(" ")
    at = next(n + 1 for n, word in enumerate(words) if word.startswith("plea="))
    assert read(text) == ([f"*charge {' '.join([*words[:at], f'plea_on={TODAY}', *words[at:]])}"], [])


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("P-4 trial day 3, jury out 1115, back 1540 - guilty ct 1 (PWITS heroin) NG ct 2 (PWITS crack). sent. adj "
         "18/12 for PSR, RIC",
         "held=remanded notes=guilty ct 1 (PWITS heroin); NG ct 2 (PWITS crack); trial day 3; jury out 1115; "
         "back 1540; for PSR outcome=convicted outcome_on=12/11/2026 person=P-4 trial_on=18/12"),
        ("P-2 was found not guilty by the jury of both counts",
         "notes=found not guilty of both counts; by the jury outcome=acquitted outcome_on=12/11/2026 person=P-2"),
        ("P-3 convicted after trial of PWITS crack, acquitted of PWITS heroin",
         "notes=convicted after trial of PWITS crack; acquitted of PWITS heroin outcome=convicted "
         "outcome_on=12/11/2026 person=P-3"),
        ("P-3 charges withdrawn", "outcome=discontinued outcome_on=12/11/2026 person=P-3"),
        ("P-2 adj, no interp, relist 3/12", "notes=adj; no interp person=P-2 trial_on=3/12"),
        ("P-7 not produced, serco!! sent put back to 4/12",
         "notes=not produced; serco; sentence put back person=P-7 trial_on=4/12"),
        ("P-3 trial vacated, new date 8 Feb", "notes=trial vacated person=P-3 trial_on=8 Feb"),
        ("P-3 hung jury, retrial 3/5/27", "notes=hung jury; retrial person=P-3 trial_on=3/5/27"),
        ("P-27 surrendered on warrant, refused bail, remanded to 2 Dec",
         "held=remanded notes=surrendered on warrant; refused bail person=P-27 trial_on=2 Dec"),
    ],
)  # fmt: skip
def test_a_verdict_and_the_next_hearing_are_of_the_open_charge(text: str, charge: str) -> None:
    """One count that was proved is a conviction, and its notes say which was not."""
    assert read(text) == ([f"*charge {charge}"], [])


def test_lines_about_one_open_charge_are_one_change_of_it() -> None:
    """A second line about the same person adds to what the first one says; new offences are of another charge."""
    charges, _ = read("P-1 pleaded guilty, sentence 4/1\nP-1 remains in custody, P-2 remains on bail")
    assert charges == [
        "*charge held=remanded person=P-1 plea=guilty plea_on=12/11/2026 trial_on=4/1",
        "*charge held=court-bail person=P-2",
    ]
    assert read("P-6 first app, chgd overnight PWITS B (cannabis), no plea indicated, sent to crown ptph 17/11")[0] == [
        "charge notes=first appearance; overnight; cannabis; no plea indicated; sent to the Crown Court; PTPH "
        "offences=PWITS B person=P-6 trial_on=17/11/2026"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "P-20 FTA, warrant not backed for bail issued",
        "P-3 trial day 2, continues tomorrow",
        "P-1 and P-2 were up for a PTPH",
    ],
)
def test_what_no_record_has_a_place_for_is_left_out_and_said(words: str) -> None:
    """Nobody was arrested, and nothing was decided."""
    assert read(f"{words}\nP-9 NFA")[1] == [left(words)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("P-1 guilty, trial 14 June", "'guilty', and a trial is to come (say not guilty, or name the counts, "
                                      "e.g. guilty ct 1, NG ct 2)"),
        ("P-4 guilty ct 1, NG ct 2", "'guilty ct 1 and NG ct 2' may be pleas or verdicts (say pleaded guilty ct 1 and "
                                     "NG ct 2, or found guilty ct 1 and NG ct 2)"),
        ("P-1 acquitted of ct 1", "'acquitted of ct 1' says nothing of the other counts (say what became of each, "
                                  "e.g. acquitted of ct 1, not guilty ct 2)"),
        ("P-1 was not found guilty", "'not found guilty' is no record (put # in front, and what was done on its own "
                                     "line)"),
        ("P-1 no trial date", "'no trial date' is no record (put # in front, and what was done on its own line)"),
    ],
)  # fmt: skip
def test_what_may_be_two_things_or_was_not_so_is_asked(text: str, problem: str) -> None:
    """A plea is no verdict, and one count is not all of them."""
    assert wrong(text) == [f"line 1: {problem}"]
