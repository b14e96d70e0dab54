"""`STRONGHOLD_CASE` and `STRONGHOLD_LINE`: what somebody is working on, said once."""

import json
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold

KNIFE = "add seizure --date 4/3/2021 --item knife"


@pytest.fixture
def at_work(prepared: Prepared, stronghold: Stronghold, ledger: Path) -> Stronghold:
    """A ledger with two cases and a line, and a desk with a case and a line in its environment."""
    prepared(
        "add case --name Larch --opened 4/3/2019",
        "add case --name Rowan --opened 4/3/2019",
        "add line --name Falcon",
    )

    def run(words: str, case: str = "case 2", line: str = "") -> object:
        environ = {"STRONGHOLD_LEDGER": str(ledger), "STRONGHOLD_CASE": case, "STRONGHOLD_LINE": line, "NO_COLOR": "1"}
        return stronghold(words, environ=environ)

    return run


def test_the_environment_fills_a_link_and_says_so(at_work: Stronghold, stronghold: Stronghold) -> None:
    """Case and line come from there, each echoed on standard error; the reference stands alone on standard output."""
    said = "case CASE-2 (from STRONGHOLD_CASE)\nline LINE-1 (from STRONGHOLD_LINE)\n"
    assert at_work(KNIFE, line="1") == (0, "SEIZURE-1\n", said)
    [record] = json.loads(stronghold("list seizure --format json").out)["records"]
    assert (record["case"], record["line"]) == ("CASE-2", "LINE-1")


def test_an_explicit_link_wins_silently(at_work: Stronghold, stronghold: Stronghold) -> None:
    """What is typed is meant, even where the variable could not be read."""
    assert at_work(f"{KNIFE} --case 1", case="nonsense") == (0, "SEIZURE-1\n", "")
    [record] = json.loads(stronghold("list seizure --format json").out)["records"]
    assert record["case"] == "CASE-1"


def test_a_kind_without_a_link_of_its_own_is_left_alone(at_work: Stronghold) -> None:
    """A cash order's case is its seizure's, and a case has none; other commands do not ask the environment."""
    assert at_work("add seizure --date 4/3/2021 --item cash --value £9", case="", line="").code == 0
    order = "add cash-order --date 6/3/2021 --seizure 1 --stage forfeited --amount £9"
    assert at_work(order, line="1") == (0, "CASH-ORDER-1\n", "")
    assert at_work("add case --name Elm --opened 4/3/2019", line="1") == (0, "CASE-3\n", "")
    assert at_work("list seizure", case="nonsense").code == 0


@pytest.mark.parametrize(
    ("value", "code", "line"),
    [
        ("9", 3, "error: seizure not recorded: STRONGHOLD_CASE: no CASE-9 (see: stronghold list case)\n"),
        ("Larsh", 3, "STRONGHOLD_CASE: no case is called 'Larsh' (did you mean CASE-1 (Larch)?)\n"),
        ("LINE-1", 5, "error: STRONGHOLD_CASE: LINE-1 is not a case (e.g. CASE-12)\n"),
    ],
)
def test_a_wrong_value_is_refused_by_the_name_of_its_variable(
    at_work: Stronghold, stronghold: Stronghold, value: str, code: int, line: str
) -> None:
    """Nobody typed an option, so none is named; nothing is kept."""
    answer = at_work(KNIFE, case=value)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.endswith(line)
    assert json.loads(stronghold("list seizure --format json").out)["records"] == []
