"""`stronghold show REF`."""

import re
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold
from illustrated import TYPED

NEITHER = "is neither a record's reference (e.g. SEIZURE-12) nor a person's key (e.g. P-31)"


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED)


def test_a_record_is_shown_with_all_that_is_tied_to_it(stronghold: Stronghold, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its fields, what it borrows, what names it, and its history; only what it holds."""
    answer = stronghold("show SEIZURE-1")
    assert (answer.code, answer.err) == (0, "")
    plain = re.sub(r"\d+ \w{3} \d{4} \d\d:\d\d", "31 Aug 2021 12:00", re.sub(r"[0-9a-f-]{36}", "a-uid", answer.out))
    assert plain == snapshot("""\
SEIZURE-1      30 Sep 2019, heroin, class A, 4.92 g, 41 wraps, £410, LINE-1 Falcon
  date         30 Sep 2019
  item         heroin
  category     drug
  class        A
  weight       4.92 g
  pieces       41 wraps
  value        £410
  value basis  street
  line         LINE-1 Falcon
  provisional  no
  case         CASE-1 Operation Larch (borrowed)
  uid          a-uid

named by   as its
SEIZURE-2  find    30 Sep 2019, crack, class A, 1.2 kg, LINE-1 Falcon

change  when               who     what         why
     7  31 Aug 2021 12:00  tester  add seizure
""")


@pytest.mark.parametrize("typed", ["seizure-1", "Seizure 1", "SEIZURE1"])
def test_a_reference_is_taken_in_any_case(stronghold: Stronghold, typed: str) -> None:
    """As people write it."""
    assert stronghold(["show", typed]).out == stronghold("show SEIZURE-1").out


def test_a_drug_line_is_shown_by_either_name(stronghold: Stronghold) -> None:
    """DRUG-LINE-2 is LINE-2, with the line that it replaces."""
    out = stronghold("show drug-line-2").out
    assert out == stronghold("show LINE-2").out
    assert re.search("replaces +LINE-1", out)


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("SEIZURE-99", 3, "error: no SEIZURE-99 (see: stronghold list seizure)\n"),
        ("12", 2, f"error: '12' {NEITHER}\n"),
        ("SEIZURE-0", 2, f"error: 'SEIZURE-0' {NEITHER}\n"),
    ],
)
def test_what_names_nothing_is_answered(stronghold: Stronghold, typed: str, code: int, said: str) -> None:
    """A reference that cannot be read is 2, one that names no record 3."""
    assert stronghold(["show", typed]) == (code, "", said)


def test_in_colour_a_record_begins_where_it_does_without(stronghold: Stronghold, ledger: Path) -> None:
    """A table without headings has no empty line for them, however it is drawn."""
    stronghold("add case --name Larch --opened 4/3/2019 --summary 'found by the search team, counted twice'")
    colours = {"TERM": "xterm", "STRONGHOLD_LEDGER": str(ledger)}
    for width in (40, 200):
        assert stronghold("show CASE-1", width=width, terminal=True, environ=colours).out.startswith("CASE-1")
