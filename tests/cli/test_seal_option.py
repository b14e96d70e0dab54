"""`--seal` on totals, trace, reconcile and export: the seal of the very state that the answer was made from."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from conftest import NOW, Prepared, Stronghold

CLAIMS = """
title = "A release"
since = 2019-01-01

[[claim]]
measure = "arrests"
says = "2"
"""


@pytest.fixture
def kept(prepared: Prepared, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two arrests, recorded a day apart, and a release that says so."""
    monkeypatch.chdir(ledger.parent)
    Path("release.toml").write_text(CLAIMS, encoding="utf-8")
    moments = {"P-31": NOW - timedelta(days=1), "P-32": NOW}
    prepared(*((f"add arrest --date 4/3/2021 --person {person}", moment) for person, moment in moments.items()))
    return ledger


def seals(ledger: Path) -> dict[int, str]:
    """Return the full seal of each change, read from the file."""
    with closing(sqlite3.connect(ledger)) as connection:
        return dict(connection.execute("SELECT number, seal FROM command"))


def short(full: str) -> str:
    return f"{full[:4]}-{full[4:8]}".upper()


ASKED = {
    "totals": "totals --measure arrests",
    "totals by year": "totals --measure arrests --by year",
    "totals compared": "totals --measure arrests --in 2021 --compare previous",
    "trace": "trace arrests",
    "reconcile": "reconcile release.toml",
    "one figure": "reconcile --say 2 arrests",
}
every_one = pytest.mark.parametrize("line", ASKED.values(), ids=list(ASKED))


@every_one
@pytest.mark.usefixtures("begun")
def test_the_seal_is_the_last_line_of_a_table(kept: Path, stronghold: Stronghold, line: str) -> None:
    """With the change that left that state, and when; the rest of the answer is as without it."""
    plain, sealed = stronghold(line), stronghold(f"{line} --seal")
    assert sealed.out.startswith(f"{plain.out}\nseal: {short(seals(kept)[3])} (change 3, 31 Aug 2021 ")
    assert sealed.out.count("\n") == plain.out.count("\n") + 2
    assert (sealed.code, sealed.err) == (plain.code, plain.err)


@every_one
def test_json_has_the_seal_under_a_key(kept: Path, stronghold: Stronghold, line: str) -> None:
    """In short and in full, with its change and the moment of that; no key where nobody asked."""
    found = json.loads(stronghold(f"{line} --seal --format json").out)
    full = seals(kept)[3]
    at = "2021-08-31T11:00:00.000000+00:00"
    assert found.pop("seal") == {"short": short(full), "full": full, "change": 3, "at": at}
    assert found == json.loads(stronghold(f"{line} --format json").out)


@pytest.mark.parametrize(
    "line",
    [
        "totals --measure arrests --format csv",
        "trace arrests --format csv",
        "trace arrests --format jsonl",
        "reconcile release.toml --format jsonl",
        "export arrest",
    ],
)
def test_data_stays_as_it_is_and_the_seal_goes_beside_it(kept: Path, stronghold: Stronghold, line: str) -> None:
    """On standard error, where a file or a pipe does not get it."""
    plain, sealed = stronghold(line), stronghold(f"{line} --seal")
    assert sealed.out == plain.out
    assert sealed.err.startswith(f"{plain.err}seal: {short(seals(kept)[3])} (change 3, ")


@pytest.mark.parametrize("line", ["export arrest -o arrests.csv --force", "export -o everything --force"])
def test_an_export_to_files_says_its_seal(kept: Path, stronghold: Stronghold, line: str) -> None:
    """After what was written, and not in it."""
    plain, sealed = stronghold(line), stronghold(f"{line} --seal")
    assert sealed.out == ""
    assert sealed.err.startswith(f"{plain.err}seal: {short(seals(kept)[3])} (change 3, ")
    assert "seal" not in "".join(file.read_text("utf-8-sig") for file in kept.parent.rglob("*.csv"))


@every_one
def test_the_past_has_the_seal_that_it_had(kept: Path, stronghold: Stronghold, line: str) -> None:
    """Of the last change at that moment, which doctor knows again."""
    found = json.loads(stronghold(f"{line} --seal --format json --as-at yesterday").out)
    assert (found["seal"]["change"], found["seal"]["full"]) == (2, seals(kept)[2])
    assert stronghold(["doctor", "--seal", found["seal"]["short"]]).code == 0


@every_one
def test_what_no_seal_covers_is_said(kept: Path, stronghold: Stronghold, line: str) -> None:
    """Another program changed a record since: the figure is made of it, and the seal is not."""
    with closing(sqlite3.connect(kept)) as other, other:
        other.execute("UPDATE arrest_record SET sex = 'male' WHERE number = 2")
    said = "note: the seal does not cover what another program changed since: ARREST-2\n"
    assert stronghold(f"{line} --seal").err.endswith(said)
    assert said not in stronghold(f"{line} --seal --as-at yesterday").err


def test_a_state_that_was_never_sealed_says_so(kept: Path, stronghold: Stronghold) -> None:
    """A damaged history: the answer stands, without a seal."""
    with closing(sqlite3.connect(kept)) as other, other:
        other.execute("UPDATE command SET seal = NULL WHERE number = 3")
    answer = stronghold("trace arrests --seal")
    assert (answer.code, "seal:" in answer.out) == (0, False)
    assert answer.err == "note: this state of the ledger has no seal (see: stronghold doctor)\n"
    assert json.loads(stronghold("trace arrests --seal --format json").out)["seal"] is None
