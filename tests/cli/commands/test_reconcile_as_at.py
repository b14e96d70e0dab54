"""`reconcile --as-at`: a release held against what the ledger said then, and what moved its figures since."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from conftest import Prepared, Stronghold


def on(text: str) -> datetime:
    """Noon of a day in the desk's zone."""
    return datetime.fromisoformat(f"{text}T12:00:00+01:00")


LATER = on("2021-09-10")
RELEASED = (
    "add line --name Falcon --reach county --first-seen 4/3/2019 --dismantled 4/3/2020",
    "add line --name Kite --reach local --first-seen 4/3/2019 --dismantled 4/3/2020",
    "add arrest --date 4/3/2021 --person P-1 --line 1",
    "add arrest --date 5/3/2021 --person P-2 --line 1",
    "add arrest --date 5/3/2021 --person P-3",
    "add seizure --date 4/3/2021 --item heroin --weight 4g --line 1",
)


@pytest.fixture
def release(prepared: Prepared, stronghold: Stronghold, tmp_path: Path) -> Any:
    """What releases a claim of 23 August, held against a ledger begun on the 20th, after some later commands."""
    prepared(*((command, on("2021-08-20")) for command in RELEASED))

    def hold(claim: str, *later: str, line: str = "--as-at published", head: str = "published = 2021-08-23\n") -> Any:
        file = tmp_path / "release.toml"
        file.write_text(f"{head}since = 2019\n[[claim]]\n{claim}\n")
        for command in later:
            answer = stronghold(command, now=on("2021-09-01"))
            assert answer.code == 0, answer
        return stronghold(f"reconcile '{file}' {line}", now=LATER)

    return hold


def since_then(out: str) -> list[str]:
    """Return the lines of what became of a figure since."""
    lines = [line.strip() for line in out.splitlines()]
    ends = [n for n, line in enumerate(lines) if line.startswith("today: ")]
    return [line for line in lines[ends[0] :] if "since" in line or "moved" in line or "today" in line] if ends else []


ARRESTS = 'measure = "arrests"\nsays = "3"'
PEOPLE = 'measure = "people.arrested"\nsays = "3"'
WEIGHT = 'measure = "drugs.weight"\nsays = "4g"'
DISMANTLED = 'measure = "lines.dismantled"\nsays = "2"'


@pytest.mark.long
def test_a_release_is_held_against_the_day_of_its_publication(release: Any) -> None:
    """It says as at when, and by whose definitions, and how to trace the figure of then."""
    answer = release(ARRESTS, "add arrest --date 6/3/2021 --person P-9", "void ARREST-3 --why twice", "unvoid ARREST-3")
    assert answer.code == 0
    assert answer.out.splitlines()[1] == (
        "As recorded on 23 Aug 2021 at 23:59 (up to change 7), by today's definitions of the measures."
    )
    assert "  trace: stronghold trace arrests --since 2019-01-01 --until 2021-08-23 --as-at change-7\n" in answer.out
    assert 'SUPPORTED: "3" Arrests\n  recorded: 3, no difference (arrests, 3 records)\n' in answer.out
    assert 'NOT SUPPORTED: "3" Arrests' in release(ARRESTS, line="").out


@pytest.mark.parametrize(
    ("claim", "later", "said"),
    [
        (
            ARRESTS,
            [*["add arrest --date 6/3/2021 --person P-4"] * 2, "edit ARREST-5 --notes seen"],
            ["today: 5, +2 since then (5 records)", "recorded since: ARREST-4..5 (changes 8..9)"],
        ),
        (
            WEIGHT,
            ["edit SEIZURE-1 --weight 40g --identified lab"],
            [
                "today: 40 g, +36 g since then (1 record)",
                "corrected since: SEIZURE-1 weight 4 g to 40 g, identified (empty) to lab (change 8)",
            ],
        ),
        (
            ARRESTS,
            ["void ARREST-2..3 --why 'entered twice'"],
            ["today: 1, -2 since then (1 record)", "voided since: ARREST-2..3: entered twice (change 8)"],
        ),
        (
            PEOPLE,
            ["same P-3 P-1"],
            [
                "today: 2, -1 since then (3 records)",
                "counted otherwise since, though not itself changed: ARREST-3 (through person P-1; ",
            ],
        ),
        (
            DISMANTLED,
            ["add line --name Merlin --first-seen 1/8/2021 --replaces LINE-2"],
            [
                "today: 1, -1 since then (1 record)",
                "counted otherwise since, though not itself changed: LINE-2 (through LINE-3; change 8)",
            ],
        ),
        (
            'measure = "drugs.weight"\nsays = "4g"\nwhere = "area=Bicester"',
            ["edit SEIZURE-1 --area Bicester", "area Bicester"],
            [
                "today: 4 g (1 record)",
                "corrected since: SEIZURE-1 area (empty) to Bicester (change 8)",
            ],
        ),
        (
            'measure = "arrests"\nsays = "3"\nwhere = "area=Bicester"',
            ["area Bicester"],
            [
                "today: 3 (3 records)",
                "counted otherwise since, though not itself changed: ARREST-1..3 (through area of the",
            ],
        ),
        (
            'measure = "warrants"\nsays = "0"',
            ["cover activity --from 2019"],
            ["today: 0", "no record moved it: cover of activity (change 8)"],
        ),
        (ARRESTS, ["undo 5 --why 'another case'"], ["today: 2, -1 since then (2 records)", "taken out since"]),
    ],
)
def test_what_moved_a_figure_since_is_named(release: Any, claim: str, later: list[str], said: list[str]) -> None:
    """Late entries, corrections, voids, people said to be one, a line that came back, the area, the cover, an undo."""
    found = since_then(" ".join(release(claim, *later).out.split("\n    ")))
    assert len(found) == len(said), found
    for line, start in zip(found, said, strict=True):
        assert line.startswith(start)


def test_what_moved_no_figure_is_not_named(release: Any) -> None:
    """An arrest of a person who counted already, a note on a record, a record of another kind."""
    answer = release(
        PEOPLE,
        "add arrest --date 1/3/2021 --person P-1",
        "edit ARREST-2 --notes seen",
        "void SEIZURE-1 --why twice",
    )
    assert "SUPPORTED" in answer.out
    assert since_then(answer.out) == []


@pytest.mark.long
def test_a_long_list_of_late_entries_stays_a_line(release: Any) -> None:
    """References and changes are shortened: nobody reads two hundred of them."""
    adds = [f"add arrest --date 6/3/2021 --person P-{n}" for n in range(4, 24)]
    voids = [f"void ARREST-{n} --why twice" for n in range(5, 24, 2)]
    [today, late] = since_then(release(ARRESTS, *adds, *voids).out.replace("\n    ", " "))
    assert today == "today: 13, +10 since then (13 records)"
    assert late == (
        "recorded since: ARREST-4, 6, 8, 10, 12, 14, 16, 18 and 2 more "
        "(changes 8, 10, 12, 14, 16, 18, 20, 22 and 2 more)"
    )


def test_scripts_read_what_moved_a_figure(release: Any) -> None:
    """Structured, with references and changes; null where nothing did; the moment beside the claims."""
    line = "--as-at published --format json"
    answer = json.loads(release(WEIGHT, "edit SEIZURE-1 --weight 40g", line=line).out)
    assert list(answer) == ["schema", "title", "as_at", "change", "note", "claims"]
    assert (answer["as_at"], answer["change"], answer["note"]) == ("2021-08-23T22:59:59+00:00", 7, None)
    assert answer["claims"][0]["since_then"] == {
        "recorded": 40_000,
        "display": "40 g",
        "difference": "+36 g",
        "records": 1,
        "why_none": None,
        "later": [
            {
                "sort": "correction",
                "refs": ["SEIZURE-1"],
                "changes": [8],
                "fields": [{"ref": "SEIZURE-1", "field": "weight", "before": "4 g", "after": "40 g"}],
                "because": [],
                "restricted": False,
            }
        ],
    }
    assert json.loads(release(ARRESTS, line=line).out)["claims"][0]["since_then"] is None


def test_a_file_without_a_day_of_publication_is_refused(release: Any) -> None:
    """It says what to add to the file."""
    answer = release(ARRESTS, head="")
    assert (answer.code, answer.out) == (2, "")
    said = "error: --as-at: release.toml has no day of publication (add to it: published = 2021-08-23)\n"
    assert answer.err == said


def test_a_publication_to_come_is_refused(release: Any) -> None:
    """Nobody knows what the ledger will say on that day."""
    answer = release(ARRESTS, head="published = 2021-09-11\n")
    assert (answer.code, answer.out) == (5, "")
    assert answer.err.startswith("error: release.toml: published: 11 Sep 2021 is still to come")


def test_a_release_before_the_ledger_is_tested_as_of_today(release: Any) -> None:
    """And says so; a moment that somebody typed is refused instead, for they may mean another one."""
    head = "published = 2021-08-19\n"
    answer = release(ARRESTS, "add arrest --date 6/3/2021 --person P-9", head=head)
    assert answer.code == 1
    assert answer.out.splitlines()[1:3] == [
        "As recorded on 10 Sep 2021 at 12:00.",
        "Note: this ledger begins on 20 Aug 2021; it cannot say what was known on 19 Aug 2021: tested as",
    ]
    found = json.loads(release(ARRESTS, head=head, line="--as-at published --format json").out)
    assert (found["change"], found["as_at"]) == (None, "2021-09-10T11:00:00+00:00")
    assert found["note"].startswith("this ledger begins on 20 Aug 2021; ")
    assert found["claims"][0]["since_then"] is None
    refused = release(ARRESTS, head=head, line="--as-at 19/8/2021")
    assert (refused.code, refused.out) == (5, "")


def test_nothing_is_shown_of_what_is_restricted(release: Any) -> None:
    """That it moved the figure is said, and by which change; not what was changed, and not whose it is."""
    changes = ("edit SEIZURE-1 --weight 40g", "restrict SEIZURE-1 --why 'data protection'")
    found = release(WEIGHT, *changes)
    assert since_then(found.out) == [
        "today: 40 g, +36 g since then (1 record)",
        "corrected since: SEIZURE-1 (restricted, change 8)",
    ]
    people = release(PEOPLE, "same P-3 P-1", "restrict ARREST-3 --why 'data protection'").out
    assert "counted otherwise since, though not itself changed: ARREST-3 (restricted)\n" in people
    assert "P-1" not in people


def test_what_cannot_be_asked_today_is_said(release: Any) -> None:
    """A condition on a record that was taken back since: the claim is of then, and today there is no such record."""
    claim = 'measure = "arrests"\nsays = "0"\nwhere = "line=LINE-2"'
    answer = release(claim, "undo 3 --why 'another case'")
    assert "  today: cannot be asked: LINE-2 was taken back and is no longer there (see:\n" in answer.out


def test_one_figure_is_said_of_a_past_moment(release: Any, stronghold: Stronghold) -> None:
    """`--say` goes with it, and the words it offers are of the figure of then."""
    release(WEIGHT, "edit SEIZURE-1 --weight 40g")
    out = stronghold("reconcile --say 'over 3g' drugs.weight --as-at change-7", now=LATER).out
    assert out.startswith("As recorded on 20 Aug 2021 at 12:00 (up to change 7), by today's definitions of the")
    assert "corrected since: SEIZURE-1 weight 4 g to 40 g (change 8)" in out
    assert out.endswith(
        "Supported by the ledger as it was then, the strongest first and the figure itself last:\n"
        '  "about 4g"\n  "over 3.9g"\n  "nearly 4.1g"\n  "4 g"\n'
    )
