"""Names stand for references wherever a line or a case is typed, and stand beside them in every table."""

import json
from pathlib import Path

import pytest

from access_entries import logged
from conftest import Prepared, Stronghold

LEDGER = (
    'add case --name "Operation Tern" --opened 4/3/2019',
    'add line --name Falcon --reach county --first-seen 4/3/2019 --case "Op Tern"',
    "add line --name 'Tez 2' --reach local --case tern",
    "add arrest --date 4/3/2021 --person P-1 --line falcon",
    "add arrest --date 5/3/2021 --person P-2 --line 'TEZ 2'",
    "add line --name Zorro --reach local --runs-from Zadar",
    "restrict LINE-3 --why contested",
)


@pytest.fixture
def team(stronghold: Stronghold, prepared: Prepared) -> Stronghold:
    """Two lines of a case, each with an arrest, and one that is restricted."""
    prepared(*LEDGER)
    return stronghold


@pytest.mark.parametrize(
    ("by_name", "by_reference"),
    [
        ("list arrest --line Falcon", "list arrest --line LINE-1"),
        ("list arrest --where 'line=tez 2,falcon'", "list arrest --where line=2,1"),
        ("list line --case 'op tern'", "list line --case 1"),
        ("show Falcon --format json", "show LINE-1 --format json"),
        ("show Op Tern", "show CASE-1"),
        ("show tez 2", "show LINE-2"),
        ("show arrest 1", "show ARREST-1"),
        ("history 'operation tern'", "history CASE-1"),
        ("check Falcon", "check LINE-1"),
        ("due --line Falcon --format json", "due --line LINE-1 --format json"),
        ("trace arrests --where line=Falcon --format jsonl", "trace arrests --where line=LINE-1 --format jsonl"),
        ("edit falcon --reach unknown --dry-run", "edit LINE-1 --reach unknown --dry-run"),
        ("void Falcon --why twice --dry-run", "void LINE-1 --why twice --dry-run"),
    ],
)
def test_a_name_asks_what_its_reference_asks(team: Stronghold, by_name: str, by_reference: str) -> None:
    """In any case, with or without Operation in front, in quotes or not."""
    answer = team(by_name)
    assert answer.code == 0
    assert answer[:2] == team(by_reference)[:2]


def test_a_name_is_written_as_its_reference(team: Stronghold) -> None:
    """In a record, whoever says it: an option, the environment, somebody at the keyboard."""
    assert json.loads(team("show ARREST-2 --format json").out)["record"]["line"] == "LINE-2"
    at = {"terminal": True, "keyboard": True}
    out = team("add arrest --person P-3", "4/3/2021\n\n-\n-\n\nfalcom\nFalcon\n\n", **at).out
    assert "no line is called 'falcom' (did you mean LINE-1 (Falcon)?)" in " ".join(out.split())
    assert "LINE-1: Falcon, county" in out and "recorded ARREST-3" in out


def test_the_heading_says_both(team: Stronghold) -> None:
    """What was understood can be checked by whoever typed it."""
    assert "line=LINE-2 (tez 2)" in team("totals --measure arrests --where 'line=tez 2'").out


def test_a_name_of_several_lists_them(team: Stronghold, ledger: Path) -> None:
    """With what tells them apart, and that is logged as a look at each."""
    assert team("add line --name Falcon --first-seen 1/7/2021 --replaces Falcon").code == 0
    for line in ("show falcon", "list arrest --line falcon", "add arrest --date today --person P-1 --line falcon"):
        answer = team(line)
        assert answer.code == 2
        assert (
            "'falcon' may be LINE-1 (Falcon, first seen 4 Mar 2019) or LINE-4 (Falcon, first seen 1 Jul 2021)"
            in answer.err
        )
        assert logged(ledger)[-1]["refs"] == ["LINE-1", "LINE-4"]


@pytest.mark.parametrize(
    "line",
    [
        "list arrest --line {}",
        "show {}",
        "totals --where line={}",
        "add arrest --date 4/3/2021 --person P-1 --line {}",
        "edit {} --reach local",
        "due --line {}",
        "day 4/3/2021 --line {} --yes -",
    ],
)
def test_a_restricted_name_answers_like_one_that_is_not_there(team: Stronghold, line: str) -> None:
    """Nobody learns that a line is called so."""
    held, unheld = team(line.format("Zorro")), team(line.format("Yorro"))
    assert (held.code, held.out, held.err.replace("Zorro", "Yorro")) == unheld
    assert held.code in (2, 3)


@pytest.mark.parametrize(
    "line",
    [
        "list arrest",
        "show ARREST-1",
        "show P-1",
        "trace arrests",
        "history ARREST-1",
        "totals --measure arrests --by line",
        "edit ARREST-2 --line LINE-1",
    ],
)
def test_a_table_says_the_name_beside_the_reference_and_logs_it(team: Stronghold, ledger: Path, line: str) -> None:
    """A name is content of the record that has it; scripts get the reference alone."""
    assert "LINE-1 Falcon" in team(line).out
    assert any("LINE-1" in ref for ref in logged(ledger)[-1]["refs"])
    if not line.startswith("edit"):
        assert "Falcon" not in team(f"{line} --format json").out
    assert "Zorro" not in team("list line").out
