"""`stronghold add KIND`."""

import csv
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from conftest import Stronghold
from processes import contents
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading


@pytest.mark.parametrize(
    ("line", "ref"),
    [
        ("case --name 'Operation Larch' --opened 4/3/2019", "CASE-1"),
        ("line --name Falcon", "LINE-1"),
        ("arrest --date 4/3/2021 --person P-9", "ARREST-1"),
        ("seizure --date 4/3/2021 --item cash --value £410", "SEIZURE-1"),
        ("sentence --date 4/3/2021 --person P-9 --disposal fine", "SENTENCE-1"),
    ],
)
@pytest.mark.usefixtures("begun")
def test_the_new_reference_stands_alone_on_standard_output(stronghold: Stronghold, line: str, ref: str) -> None:
    """Scripts can take it as it is."""
    answer = stronghold(f"add {line}")
    assert (answer.code, answer.out) == (0, f"{ref}\n")


@pytest.mark.usefixtures("begun")
def test_a_person_at_a_terminal_reads_what_was_recorded(stronghold: Stronghold) -> None:
    """On a terminal the reference comes with the record as it was understood."""
    answer = stronghold("add seizure --date 4/3/2021 --item smack --weight 4.92g --pieces '41 wraps'", terminal=True)
    assert answer == (0, "recorded SEIZURE-1: 4 Mar 2021, heroin, class A, 4.92 g, 41 wraps\n", "")
    narrow = stronghold("add seizure --date 4/3/2021 --item crack --weight 4.9g --value £200", terminal=True, width=44)
    assert narrow.out == "recorded SEIZURE-2: 4 Mar 2021, crack,\n  class A, 4.9 g, £200\n"


@pytest.mark.usefixtures("begun")
def test_a_person_never_seen_before_is_said_to_be_new(stronghold: Stronghold) -> None:
    """A slip in a key would make a second person of one: the word goes to standard error, once."""
    line = "add arrest --date 4/3/2021 --person 'p 31'"
    assert stronghold(line) == (0, "ARREST-1\n", "P-31 is new: no record had this person before\n")
    assert stronghold(line.replace("4/3", "5/3")) == (0, "ARREST-2\n", "")


@pytest.mark.usefixtures("begun")
def test_what_is_typed_twice_is_said_at_once_with_what_leaves_one(stronghold: Stronghold) -> None:
    """An arrest or a charge of the same person and day; one that is voided, or has its own reference, is another.

    So are a seizure and a sentence of all the same; empty fields are the same too.
    """
    for line in ("seizure --date 4/3/2021 --item knife", "sentence --date 4/3/2021 --person P-9 --disposal fine"):
        assert "may be one event" not in stronghold(f"add {line}").err
        assert "-1..2 may be one event (4 Mar 2021, " in stronghold(f"add {line}").err
    line = "add arrest --date 4/3/2021 --person P-31"
    stronghold(line)
    said = stronghold(line).err
    assert said == (
        "warning: ARREST-1..2 may be one event (4 Mar 2021, P-31): no source ref tells them apart: kept as it is; "
        "check lists it (entered-twice); if it is: stronghold void ARREST-2 --why 'entered twice'\n"
    )
    stronghold("void ARREST-1..2 --why slip")
    assert stronghold(f"{line} --source-ref C/1").err == stronghold(f"{line} --source-ref C/2").err == ""


@pytest.mark.usefixtures("begun")
def test_a_new_person_gets_the_next_key(stronghold: Stronghold) -> None:
    """`--person new` is one more than the highest so far."""
    stronghold("add arrest --date 4/3/2021 --person P-31")
    answer = stronghold("add arrest --date 4/3/2021 --person new")
    assert answer.err == "P-32 is new: no record had this person before\n"
    [record] = json.loads(stronghold("list arrest --person P-32 --format json").out)["records"]
    assert record["ref"] == "ARREST-2"


@pytest.mark.usefixtures("begun")
def test_a_note_is_read_from_standard_input(stronghold: Stronghold) -> None:
    """`--notes -` takes all lines, without the last line's end and without a byte-order mark."""
    stronghold("add case --name Larch --opened 4/3/2019 --notes -", stdin="\ufeffseen\nby two officers\n\n")
    [row] = csv.DictReader(stronghold("export case").out.splitlines(keepends=True))
    assert row["notes"].splitlines() == ["seen", "by two officers"]


@pytest.mark.parametrize("typed", ["LINE-1", "line-1", "1", "Line 1"])
@pytest.mark.usefixtures("begun")
def test_a_reference_is_taken_as_people_write_it(stronghold: Stronghold, typed: str) -> None:
    """In any case, and where the option says which kind, the number alone."""
    stronghold("add line --name Falcon")
    stronghold(["add", "seizure", "--date", "4/3/2021", "--item", "knife", "--line", typed])
    [record] = json.loads(stronghold("list seizure --format json").out)["records"]
    assert record["line"] == "LINE-1"


@pytest.mark.usefixtures("begun")
def test_what_follows_from_the_item_is_filled_in(stronghold: Stronghold) -> None:
    """Category and class come from the item table; a drug's value is a street value; a thing is one piece."""
    stronghold("add seizure --date 4/3/2021 --item smack --weight 1g --value £100")
    stronghold("add seizure --date 4/3/2021 --item machete")
    drug, thing = json.loads(stronghold("list seizure --format json").out)["records"]
    assert (drug["item"], drug["category"], drug["class"], drug["value_basis"]) == ("heroin", "drug", "A", "street")
    assert (thing["category"], thing["class"], thing["pieces"]["number"]) == ("weapon", None, 1)


@pytest.mark.usefixtures("begun")
def test_a_reference_is_never_used_again(stronghold: Stronghold) -> None:
    """A record that was refused takes no number away from the next."""
    stronghold("add line --name Falcon")
    assert stronghold("add line --name Kestrel --case 9").code == 3
    assert stronghold("add line --name Kestrel").out == "LINE-2\n"


@pytest.mark.skipif("os.name != 'posix'")
def test_the_first_record_makes_a_ledger_for_its_owner_alone(stronghold: Stronghold, ledger: Path) -> None:
    """A new ledger can be read and written by nobody else."""
    stronghold("add line --name Falcon")
    assert ledger.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("seizure --date 4/3/2021 --item knife --line 7", (3, "line: no LINE-7 (see: stronghold list line)")),
        (
            "seizure --date 4/3/2021 --item knife --find 1",
            (5, "find: SEIZURE-1 would be this seizure itself (name another seizure)"),
        ),
        ("arrest --date 4/3/2021 --person 'John Smith'", (2, "person: 'John Smith' is not a person's key: ")),
    ],
)
def test_a_first_record_that_is_refused_leaves_no_ledger_behind(
    stronghold: Stronghold, ledger: Path, line: str, answer: tuple[int, str]
) -> None:
    """What cannot be read, and a link to a record that cannot be there, make no empty ledger."""
    refused = stronghold(f"add {line}")
    assert (refused.code, refused.out) == (answer[0], "")
    assert refused.err.startswith(f"error: {line.split(maxsplit=1)[0]} not recorded: {answer[1]}")
    assert list(ledger.parent.iterdir()) == []


def test_what_cannot_be_read_leaves_a_ledger_as_it_was(stronghold: Stronghold, ledger: Path) -> None:
    """In the writing transaction, a refusal undoes all of it, and names the field of a person's key."""
    stronghold("add line --name Falcon")
    before = contents(ledger)
    answer = stronghold("add arrest --date 4/3/2021 --person Smith")
    assert (answer.code, answer.err.partition(" (e.g.")[0]) == (
        2,
        "error: arrest not recorded: person: 'Smith' is not a person's key: letters, hyphen, number, never a name",
    )
    assert contents(ledger) == before


def test_a_seizure_is_recorded_and_its_reference_printed(stronghold: Stronghold) -> None:
    """Without a terminal the new reference stands alone on standard output, for scripts."""
    answer = stronghold('add seizure --date 4/3/2021 --item heroin --weight "4.92 g"')
    assert answer == (0, "SEIZURE-1\n", "")


def test_what_was_typed_is_read_once_in_the_transaction_that_writes_it(
    stronghold: Stronghold, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read cannot differ from what is written, whoever records something meanwhile."""
    read: list[str] = []
    plain = Kind.read

    def counted(self: Kind, texts: Mapping[str, str], reading: Reading) -> Record:
        read.append(texts["name"])
        return plain(self, texts, reading)

    stronghold("add case --name Larch --opened 4/3/2019")
    monkeypatch.setattr(Kind, "read", counted)
    assert stronghold("add case --name Rowan --opened 4/3/2019").code == 0
    assert read == ["Rowan"]
