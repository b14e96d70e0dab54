"""`stronghold check --looked-at`: what somebody found right is not shown again until a record changes."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot

from conftest import NOW, Prepared, Stronghold
from stronghold_cli.checks import CHECKS
from stronghold_cli.render.record import local

RULES = f"({len(CHECKS)} rules)"
LOOKED = "check --looked-at entered-twice ARREST-1 ARREST-2 --why 'two arrests on one day'"


@pytest.fixture(autouse=True)
def twice(prepared: Prepared, stronghold: Stronghold) -> None:
    """Two arrests that look like one, and a line dismantled without a basis."""
    prepared(*["add arrest --date 4/3/2021 --person P-1"] * 2, "add line --name Falcon --dismantled 4/3/2021")
    assert stronghold("check").err == f"2 found: 2 warn {RULES}\n"


def findings(stronghold: Stronghold, options: str = "") -> list[dict[str, Any]]:
    """Return what `check` finds, as scripts read it."""
    answer: dict[str, Any] = json.loads(stronghold(f"check {options} --format json").out)
    return list(answer["findings"])


def test_what_was_looked_at_is_counted_and_not_shown(stronghold: Stronghold) -> None:
    """In every format; `--all` shows it with who looked at it and why, and how to see it again."""
    assert stronghold(LOOKED) == (0, "looked at: entered-twice: ARREST-1, ARREST-2\n", "")
    answer = stronghold("check")
    assert answer.err == f"1 found: 1 warn {RULES}; 1 looked at (see: stronghold check --all)\n"
    assert "entered-twice" not in answer.out
    assert [each["rule"] for each in findings(stronghold)] == ["dismantled-without-basis"]
    assert len(stronghold("check --format jsonl").out.splitlines()) == 1
    assert len(stronghold("check --format csv").out.splitlines()) == 2
    page = stronghold("check ARREST-1 --all", width=80).out.replace(local(NOW.isoformat()), "31 Aug 2021 12:00")
    assert page == snapshot("""\
WARN: entered-twice: ARREST-1, ARREST-2
  why: ARREST-1..2 may be one event (4 Mar 2021, P-1): no source ref tells them
    apart
  looked at: by tester on 31 Aug 2021 12:00: two arrests on one day
  to see it again: stronghold check --look-again entered-twice ARREST-1 ARREST-2
""")
    looked = findings(stronghold, "--all")[0]["looked_at"]
    assert looked | {"at": ""} == {"who": "tester", "at": "", "why": "two arrests on one day", "holds": True}
    assert stronghold("check --all --format csv").out.splitlines()[1].endswith(": two arrests on one day")


def test_the_command_under_a_finding_says_that_it_is_right(stronghold: Stronghold) -> None:
    """Copied, with a reason typed at its end."""
    [line] = [line for line in stronghold("check LINE-1").out.splitlines() if line.startswith("  if it is right: ")]
    words = shlex.split(line.removeprefix("  if it is right: stronghold "))
    assert stronghold(words).code == 2
    assert stronghold([*words, "the chief said so"]).code == 0
    assert stronghold("check LINE-1").err == f"nothing found {RULES}; 1 looked at (see: stronghold check --all)\n"


def test_one_record_of_a_finding_names_it(stronghold: Stronghold) -> None:
    """Nobody has to type all of them."""
    assert stronghold("check --looked-at entered-twice arrest-2 --why x").out.endswith(": ARREST-1, ARREST-2\n")


@pytest.mark.parametrize("change", ["edit ARREST-2 --notes 'seen again'", "edit ARREST-1 --role runner"])
def test_a_later_change_of_any_record_shows_it_again(stronghold: Stronghold, change: str) -> None:
    """With who had looked at it before, and why; it can be looked at once more."""
    stronghold(LOOKED)
    assert stronghold(change).code == 0
    answer = stronghold("check ARREST-1")
    assert answer.err == f"1 found: 1 warn {RULES}\n"
    assert "  looked at before it changed: by tester on 31 Aug 2021 " in answer.out
    assert ": two arrests on one day\n" in answer.out
    assert not findings(stronghold)[0]["looked_at"]["holds"]
    stronghold(LOOKED.replace("two arrests", "still two arrests"))
    assert stronghold("check ARREST-1").out == ""
    assert findings(stronghold, "--all")[0]["looked_at"]["why"] == "still two arrests on one day"


def test_another_record_of_the_same_group_is_another_finding(stronghold: Stronghold) -> None:
    """What was said of two says nothing of three."""
    stronghold(LOOKED)
    stronghold("add arrest --date 4/3/2021 --person P-1")
    assert [each["records"] for each in findings(stronghold, "ARREST-1")] == [["ARREST-1", "ARREST-2", "ARREST-3"]]


def test_a_change_of_another_record_shows_nothing_again(stronghold: Stronghold) -> None:
    """Only a finding's own records are its own."""
    stronghold(LOOKED)
    stronghold("edit LINE-1 --reach county")
    assert stronghold("check ARREST-1").out == ""


def test_it_can_be_taken_back(stronghold: Stronghold) -> None:
    """It is then shown as if nobody had looked; taken back twice, nothing happens."""
    stronghold(LOOKED)
    again = "check --look-again entered-twice ARREST-1"
    assert stronghold(again) == (0, "to be looked at again: entered-twice: ARREST-1, ARREST-2\n", "")
    assert findings(stronghold)[0]["looked_at"] is None
    assert stronghold(again) == (0, "", "nobody had looked at it: nothing was changed\n")


def test_what_fails_decides_nothing_once_it_was_looked_at(stronghold: Stronghold) -> None:
    """The exit code is that of what is left."""
    stronghold("add arrest --date 5/3/2021 --person P-2 --result charged --result-on 5/3/2021")
    assert stronghold("check").code == 1
    assert stronghold("check --looked-at charged-without-charge ARREST-3 --why 'charged by the Met'").code == 0
    assert stronghold("check").code == 0
    assert stronghold("check --all").code == 0


def test_a_month_is_looked_at_by_its_kind(stronghold: Stronghold) -> None:
    """Until another month has nothing in it."""
    stronghold("cover arrest --from 1/3/2021")
    assert "no record of Apr 2021 to Jul 2021" in findings(stronghold, "arrest")[0]["why"]
    assert stronghold("check --looked-at empty-month arrest --why 'the team was on leave'").code == 0
    assert stronghold("check arrest").out == ""
    stronghold("add arrest --date 3/5/2021 --person P-3")
    assert "no record of Apr 2021, Jun 2021 to Jul 2021" in findings(stronghold, "arrest")[0]["why"]


def test_a_dry_run_keeps_nothing(stronghold: Stronghold) -> None:
    """It says what would be looked at."""
    assert stronghold(f"{LOOKED} --dry-run") == (
        0,
        "would be looked at: entered-twice: ARREST-1, ARREST-2\na dry run: nothing was kept\n",
        "",
    )
    assert len(findings(stronghold)) == 2


def test_history_says_who_looked_at_it(stronghold: Stronghold) -> None:
    """With the actor claimed, and the reason."""
    stronghold(f"{LOOKED} --actor 'Sgt Reed'")
    assert findings(stronghold, "--all")[0]["looked_at"]["who"] == "Sgt Reed"
    [entry] = json.loads(stronghold("history --actor 'Sgt Reed' --format json").out)["history"]
    assert (entry["what"], entry["why"]) == ("check looked-at", "two arrests on one day")


def test_undo_takes_it_back(stronghold: Stronghold) -> None:
    """As any command that changed the ledger."""
    stronghold(LOOKED)
    assert stronghold("undo").code == 0
    assert len(findings(stronghold)) == 2


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("--looked-at entered-twice ARREST-9 --why x", 3, "no ARREST-9 (see: stronghold list arrest)"),
        (
            "--looked-at entered-twice ARREST-1,LINE-1 --why x",
            5,
            "entered-twice finds nothing in LINE-1 now (see: stronghold check LINE-1 --all)",
        ),
        (
            "--looked-at same-exhibit ARREST-1 --why x",
            5,
            "same-exhibit finds nothing in ARREST-1 now (see: stronghold check ARREST-1 --all)",
        ),
        ("--looked-at entered-twise ARREST-1 --why x", 2, "(did you mean entered-twice?)"),
        ("--looked-at entered-twice ARREST-1", 2, "--looked-at: say why it is right (e.g. "),
        ("--looked-at entered-twice --why x", 2, "--looked-at: say in which records (e.g. "),
        ("--looked-at entered-twice ARREST-1 --why ''", 2, "--why: is empty"),
        ("--looked-at entered-twice nonsense --why x", 2, "'nonsense' is not a reference"),
        ("--looked-at entered-twice ARREST-1 --look-again entered-twice", 5, "say the opposite"),
        ("--looked-at entered-twice ARREST-1 --why x --format json", 5, "--looked-at shows nothing"),
        ("--why x", 5, "--why goes with a change"),
        ("--dry-run", 5, "--dry-run goes with a change"),
    ],
)
def test_what_cannot_be_said_is_refused(stronghold: Stronghold, line: str, code: int, said: str) -> None:
    """In one line that says what to do, and nothing is kept."""
    answer = stronghold(f"check {line}")
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith("error: ") and said in answer.err and answer.err.count("\n") == 1
    assert len(findings(stronghold)) == 2


def test_without_a_ledger_none_is_made(stronghold: Stronghold, tmp_path: Path) -> None:
    """There is nothing to look at."""
    elsewhere = tmp_path / "elsewhere.db"
    assert stronghold([*shlex.split(LOOKED), "--ledger", str(elsewhere)]).code == 4
    assert not elsewhere.exists()
