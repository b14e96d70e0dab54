"""`stronghold cover` and `stronghold area`."""

import pytest
from inline_snapshot import snapshot

from conftest import Stronghold
from stronghold_cli.records.kinds import KINDS

pytestmark = pytest.mark.usefixtures("begun")


def test_cover_is_said_and_shown_kind_by_kind(stronghold: Stronghold) -> None:
    """From then on an empty period is 0; a span means its first day."""
    assert stronghold("cover arrest lines --from 2019-Q2").code == 0
    assert stronghold("cover") == (
        0,
        snapshot("""\
kind          complete from
case          not said
line          1 Apr 2019
activity      not said
arrest        1 Apr 2019
charge        not said
seizure       not said
cash-order    not said
sentence      not said
safeguarding  not said
"""),
        "",
    )


def test_cover_is_taken_back(stronghold: Stronghold) -> None:
    """`--clear` says that it is not known any more."""
    stronghold("cover arrest --from 2019")
    assert "arrest  not said" in stronghold("cover arrest --clear").out


def test_cover_makes_no_record_a_zero(stronghold: Stronghold) -> None:
    """The same empty window is no record before, and 0 after."""
    stronghold("add line --name Falcon")
    assert "no record" in stronghold("totals --in 2020 --measure arrests").out
    stronghold("cover arrest --from 2019")
    assert "no record" not in stronghold("totals --in 2020 --measure arrests").out


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("cover --from 2019", 2, "error: say which kind (e.g. stronghold cover arrest --from 2019-04-01)\n"),
        ("cover arrest --from 2022", 5, "error: --from: 1 Jan 2022 is in the future (today is 31 Aug 2021)\n"),
        ("cover arrest --from 2019 --clear", 5, "error: --from says a day and --clear takes it back (leave one out)\n"),
        ("cover arests --from 2019", 2, "error: 'arests' is not a kind of record (did you mean arrest?)\n"),
    ],
)
def test_what_cannot_be_is_refused(stronghold: Stronghold, line: str, code: int, said: str) -> None:
    """Nothing is said of no kind, of the future, or both ways at once."""
    stronghold("add line --name Falcon")
    assert stronghold(line) == (code, "", said)
    assert stronghold("cover").out.count("not said") == len(KINDS)


def test_the_ledgers_area_is_said_shown_and_borrowed(stronghold: Stronghold) -> None:
    """A record without an area of its own counts for the ledger's."""
    stronghold("add arrest --date 4/3/2021 --person P-1")
    assert stronghold("area").err.startswith("the ledger's area is not set")
    assert stronghold(["area", "Aylesbury Vale"]) == (0, "Aylesbury Vale\n", "")
    assert stronghold("area").out == "Aylesbury Vale\n"
    assert stronghold(["list", "arrest", "--where", "area=aylesbury vale"]).out.count("ARREST-1") == 1
