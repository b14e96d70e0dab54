"""What goes out comes back the same: a folder of CSV files loaded into a new ledger and exported again."""

import shutil
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conftest import NOW, Stronghold, tried
from stronghold_cli.actions.demonstrate import seeds
from stronghold_cli.actions.load import load_folder
from stronghold_cli.catalogue.arrest_results import ARREST_RESULTS
from stronghold_cli.catalogue.disposals import DISPOSALS, DTO, LIFE, PRISON, SUSPENDED
from stronghold_cli.errors import Refused, StrongholdError
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing


def load(folder: Path, ledger: Path) -> int:
    with writing(ledger, Entry(NOW, "load")) as connection:
        return load_folder(connection, folder, NOW.date())


def export(stronghold: Stronghold, ledger: Path, folder: Path) -> dict[str, bytes]:
    answer = stronghold(["export", "-o", str(folder), "--ledger", str(ledger)])
    assert answer.code == 0, answer
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.long
def test_every_disposal_and_result_comes_back(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """A discharge of which nobody said the sort, as it was recorded before there were two, among them."""
    needs = {PRISON: "--term 6m", DTO: "--term 6m", SUSPENDED: "--term 6m", LIFE: "--minimum-term 5y", None: ""}
    for row in DISPOSALS:
        line = f"add sentence --date 4/3/2021 --person P-1 --disposal {row.name} {needs[row.counts_as]}"
        assert stronghold(line).code == 0
    for result in ARREST_RESULTS:
        day = "" if result.name == "pending" else "--result-on 5/3/2021"
        assert stronghold(f"add arrest --date 4/3/2021 --person P-1 --result {result.name} {day}").code == 0
    first = export(stronghold, ledger, tmp_path / "first")
    assert load(tmp_path / "first", tmp_path / "second.db") == len(DISPOSALS) + len(ARREST_RESULTS)
    assert export(stronghold, tmp_path / "second.db", tmp_path / "second") == first
    assert b",discharge," in first["sentences.csv"]


def test_the_illustrative_records_come_back_byte_by_byte(stronghold: Stronghold, tmp_path: Path) -> None:
    """References, unique ids, voided records and every cell: exported, loaded and exported again."""
    loaded = load(seeds(), tmp_path / "first.db")
    first = export(stronghold, tmp_path / "first.db", tmp_path / "first")
    assert sorted(first) == sorted(f"{kind.plural}.csv" for kind in KINDS.values())
    assert load(tmp_path / "first", tmp_path / "second.db") == loaded > 600
    assert export(stronghold, tmp_path / "second.db", tmp_path / "second") == first


texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1),
    st.tuples(st.sampled_from("=+-@\t\r'\"\n,"), st.text("=+-@'\"\t\r\n, aé£", min_size=1)).map("".join),
).filter(lambda text: text.strip() != "")

numbers = count()


@pytest.mark.long
@tried(6, often=500)
@given(notes=texts)
@example(notes="=HYPERLINK('https://example.org')")
@example(notes="'already quoted")
@example(notes="''twice")
@example(notes="-5")
@example(notes="a\r\nb\rc\nd")
@example(notes='he said "no", twice')
@example(notes="\ufeffmarked")
@example(notes="-")
def test_any_text_survives_the_way_out_and_back(
    stronghold: Stronghold, tmp_path: Path, blank: Path, notes: str
) -> None:
    """What a spreadsheet would run as a formula, quotation marks, line ends: one ' goes in front, and one comes off."""
    number = next(numbers)
    first, second = tmp_path / f"{number}-first.db", tmp_path / f"{number}-second.db"
    shutil.copy(blank, first)
    shutil.copy(blank, second)
    words = ["add", "case", "--name", "Larch", "--opened", "4/3/2019", f"--notes={notes}", "--ledger", str(first)]
    # A hyphen alone reads the notes from standard input, which then says the hyphen.
    assert stronghold(words, stdin=notes if notes == "-" else "").code == 0
    exported = export(stronghold, first, tmp_path / f"{number}-out")
    assert load(tmp_path / f"{number}-out", second) == 1
    assert export(stronghold, second, tmp_path / f"{number}-again") == exported
    kept = [notes_of(path) for path in (first, second)]
    assert kept == [notes.strip()] * 2


def notes_of(ledger: Path) -> str:
    import sqlite3

    with closing(sqlite3.connect(ledger)) as connection:
        [(notes,)] = connection.execute("SELECT notes FROM case_record").fetchall()
    return str(notes)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ref,nickname\nCASE-1,x\n", "cases.csv: 'nickname' is no heading of a case"),
        (
            "ref,name,opened\nCASE-1,Larch,4/3/2019\nCASE-2,,soon\n",
            "cases.csv, line 3: case not recorded:\n  name: missing",
        ),
        (
            "ref,name,opened\nCASE-1,Larch,1/9/2021\n",
            "cases.csv, line 2: case not recorded: opened: 1 Sep 2021 is in the future",
        ),
        ("ref,name,opened\nCASE-0,Larch,4/3/2019\n", "cases.csv, line 2: 'CASE-0' is not a reference"),
        ("ref,name,opened\nLINE-1,Larch,4/3/2019\n", "cases.csv, line 2: LINE-1 is not a case"),
    ],
)
def test_a_file_that_cannot_be_loaded_is_named_with_its_line(tmp_path: Path, text: str, words: str) -> None:
    """The file, the line, the field; and nothing is kept of the others."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "cases.csv").write_text(text)
    with pytest.raises(StrongholdError) as raised:
        load(folder, tmp_path / "ledger.db")
    assert words in str(raised.value)


def test_links_may_lead_to_later_records(stronghold: Stronghold, tmp_path: Path) -> None:
    """A line of a file may replace one that stands further down."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "lines.csv").write_text(
        "ref,name,first_seen,replaces\nLINE-1,Falcon,4/3/2019,LINE-2\nLINE-2,Kite,3/3/2019,\n"
    )
    assert load(folder, tmp_path / "ledger.db") == 2


@pytest.mark.parametrize(
    ("second", "words"),
    [
        ("LINE-2,Kite,3/3/2019,LINE-1", "LINE-1: replaces: closes a ring"),
        ("LINE-3,Kite,3/3/2019,", "LINE-1: replaces: no LINE-2"),
    ],
)
def test_a_folder_that_breaks_a_rule_between_records_is_refused_whole(
    stronghold: Stronghold, tmp_path: Path, second: str, words: str
) -> None:
    """A ring or a link that leads nowhere: said by reference, and the ledger stays empty."""
    folder, ledger = tmp_path / "folder", tmp_path / "ledger.db"
    folder.mkdir()
    (folder / "lines.csv").write_text(f"ref,name,first_seen,replaces\nLINE-1,Falcon,4/3/2019,LINE-2\n{second}\n")
    with pytest.raises(Refused) as raised:
        load(folder, ledger)
    assert words in str(raised.value)
    assert stronghold("list line --format jsonl").out == ""
