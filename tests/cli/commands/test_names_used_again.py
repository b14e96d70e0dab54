"""Lines and cases of one name: a second one is said or asked about; a name where a reference belongs is looked up."""

import pytest

from conftest import Prepared, Stronghold


@pytest.fixture
def team(prepared: Prepared, stronghold: Stronghold) -> Stronghold:
    """A ledger with a line and a case, and a line that is voided."""
    prepared(
        "add line --name Tez --reach county",
        "add line --name Falcon --first-seen 4/3/2019",
        "add case --name 'Operation Larch' --opened 4/3/2019",
        "add line --name Heron",
        "void LINE-3 --why 'entered twice'",
    )
    return stronghold


def test_a_line_of_a_name_that_is_there_is_kept_and_said(team: Stronghold) -> None:
    """However it is spelled, with what joins the two where it is the same one."""
    answer = team("add line --name ' TEZ'")
    assert answer == (
        0,
        "LINE-4\n",
        "note: LINE-1 is called Tez too (if it is that line come back: stronghold edit LINE-4 --replaces LINE-1)\n",
    )
    assert team("add case --name 'operation  larch' --opened 4/3/2020").err == (
        "note: CASE-1 is called Operation Larch too\n"
    )
    assert team("edit LINE-2 --name tez").err == (
        "note: LINE-1 and LINE-4 are called Tez too "
        "(if it is that line come back: stronghold edit LINE-2 --replaces LINE-4)\n"
    )
    assert team("edit LINE-2 --reach county").err == ""


def test_a_line_that_came_back_has_its_name_by_right(team: Stronghold) -> None:
    """It replaces the old one; nor does a voided one have a name, nor is a near one the same."""
    assert team("add line --name Tez --first-seen 4/3/2020 --replaces 1").err == ""
    assert team("add line --name Tez --first-seen 4/3/2021 --replaces 4").err == ""
    assert team("add line --name Heron").err == ""
    assert team("add line --name Falkon").err == ""


def test_a_sheet_says_so_too(team: Stronghold) -> None:
    """In its read-back, before it is kept; where the name alone is said it may be that line."""
    answer = team("day 4/3/2021 --dry-run -", "line Tez county\n")
    assert "Tez is LINE-1 already (say line=Tez on what was done against it" in answer.err
    answer = team("day 4/3/2021 --dry-run -", "line name=Tez county\n")
    assert "LINE-1 is called Tez too" in answer.out


def test_a_person_at_the_keyboard_is_asked(team: Stronghold) -> None:
    """Enter is no, and nothing is kept; one who is asked field by field is told at the name."""
    at = {"terminal": True, "keyboard": True}
    answer = team("add line --name Tez", "\n", **at)
    assert (answer.code, "LINE-1 is called Tez too: is this another line? [no]: " in answer.out) == (0, True)
    assert answer.err == "nothing was kept\n"
    answer = team("add line --name Tez", "yes\n", **at)
    assert answer.out.endswith("recorded LINE-4: Tez, reach unknown\n")
    answer = team("add line --name Kite", **at)
    assert answer.out == "recorded LINE-5: Kite, reach unknown\n"
    answer = team("add line", "tez\n\n\n\n\n-\n\n", **at)
    assert "LINE-1 and LINE-4 are called Tez too (< goes back)" in answer.out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("add arrest --date 4/3/2021 --person P-1 --line Falkon", "did you mean LINE-2 (Falcon)?"),
        ("add arrest --date 4/3/2021 --person P-1 --line Heron", "see: stronghold list line"),
        ("list arrest --line Falkon", "did you mean LINE-2 (Falcon)?"),
        ("totals --where line=Falkon", "did you mean LINE-2 (Falcon)?"),
        ("due --case 'Operation Larsh'", "did you mean CASE-1 (Operation Larch)?"),
        ("show Falkon", "did you mean LINE-2 (Falcon)?"),
        ("edit LINE-1 --case Larsh", "see: stronghold list case"),
        ("edit LINE-1 --case 'Operation Larsh'", "did you mean CASE-1 (Operation Larch)?"),
    ],
)
def test_a_name_where_a_reference_belongs_names_the_nearest(team: Stronghold, line: str, said: str) -> None:
    """A record that counts, by its reference, to be typed instead; what is voided is nothing to name."""
    answer = team(line)
    assert answer.code == 3
    assert " is called '" in answer.err and answer.err.endswith(f" ({said})\n")
