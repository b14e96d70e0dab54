"""Words of what is erased, typed wherever text can be typed: after an erasure no file of ours has one of them."""

import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from conftest import NOW, Stronghold
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Redaction, Text

UNDER = "--authority 'DPA 2018 s.47' --why 'retention has ended' --yes"
CANARY = "Zebedee"
"""A surname that is in the erased records, and in nothing else that is recorded."""
BEFORE = "2021-08-31T11:07:"
"""Moments of what was typed about them, in UTC."""

TOLD = (
    f"add case --name Larch --opened 1/1/2021 --actor {CANARY}",
    "add line --name Falcon --reach county --first-seen 1/1/2021 --case 1",
    f"add arrest --date 24/3/2021 --person P-4711 --line 1 --notes 'seen with {CANARY}' --source-ref {CANARY}/12",
    f"edit ARREST-1 --offence 'threatening {CANARY}' --actor 'for {CANARY.upper()}' --why '{CANARY} said so'",
    f"add seizure --date 24/3/2021 --item phone --arrest 1 --exhibit {CANARY}-1 --why '{CANARY}'",
    f"add charge --date 24/3/2021 --person P-4711 --offences 'threats to {CANARY}' --arrest 1 --actor {CANARY}",
    f"views add {CANARY.lower()} --where offence='threatening {CANARY}' --measure arrests --why '{CANARY}'",
    f"views add week --where offence='threatening {CANARY}' --measure arrests",
    f"views add week --where person=P-4711 --measure arrests --replace --actor '{CANARY}'",
    f"hold ARREST-1 --why '{CANARY} appeals'",
    f"hold --lift ARREST-1 --why '{CANARY} lost'",
    f"restrict CHARGE-1 --why {CANARY}",
    f"restrict --lift CHARGE-1 --why {CANARY}",
    f"add arrest --date 25/3/2021 --person P-9 --actor {CANARY} --why 'not {CANARY}'",
    f"void ARREST-2 --why 'entered twice' --actor {CANARY}",
    f"unvoid ARREST-2 --why '{CANARY}'",
    f"undo --why '{CANARY}'",
    f"same P-4711 P-9 --why '{CANARY}'",
    f"same --apart P-9 --why '{CANARY}'",
    f"cover arrest --from 2019 --why '{CANARY}'",
    f"area Aylesbury --why '{CANARY}' --actor {CANARY}",
    f"items add gear --for heroin --why '{CANARY}'",
    f"show CASE-1 --recipient '{CANARY} and Co' --why 'for {CANARY}'",
    f"list line --why '{CANARY}'",
    f"access-log off --why '{CANARY}'",
    f"access-log on --why '{CANARY}'",
)
BY_REFERENCE = "erase ARREST-1 SEIZURE-1 CHARGE-1"


def holding(*folders: Path) -> Iterator[str]:
    """Yield the files under some folders in which a canary is, in any case."""
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and CANARY.lower().encode() in path.read_bytes().lower():
                yield path.name


@pytest.fixture
def told(stronghold: Stronghold, ledger: Path) -> None:
    for place, line in enumerate(TOLD):
        answer = stronghold(line, now=NOW + timedelta(minutes=7, seconds=place))
        assert answer.code == 0, (line, answer)
    # An arrest that is not erased, whose reasons and actors named somebody who is.
    assert list(holding(ledger.parent))


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("erase", ["erase P-4711 --tied", BY_REFERENCE])
def test_no_file_of_the_program_has_a_word_of_what_was_erased(stronghold: Stronghold, ledger: Path, erase: str) -> None:
    """Whatever option it was typed in, of whatever command: searched and emptied, and what stays is named."""
    answer = stronghold(f"{erase} {UNDER}")
    assert answer.code == 0, answer
    assert list(holding(ledger.parent, Path(tempfile.gettempdir()))) == []
    assert "@erased-1" in answer.err
    assert stronghold("doctor").code == 0
    assert "erased-1" in stronghold("views").out


@pytest.mark.long
@pytest.mark.usefixtures("told")
def test_the_moments_of_what_was_typed_go_with_the_days(stronghold: Stronghold, ledger: Path) -> None:
    """A day that became a month is not told by when somebody typed it; order holds, and so does every figure."""
    then = stronghold("totals --as-at change-12").out
    assert stronghold(f"erase P-4711 --tied {UNDER}").code == 0
    with closing(sqlite3.connect(ledger)) as connection:
        moments = connection.execute("SELECT number, at FROM command ORDER BY number").fetchall()
        touched = connection.execute("SELECT DISTINCT command FROM version WHERE record_table = 'arrest_record'")
        of_arrests = {command for (command,) in touched}
    assert [at for _, at in moments] == sorted(at for _, at in moments)
    erasure = moments[-1][0]
    kept = [at for number, at in moments if number in of_arrests and number != erasure and at.startswith(BEFORE)]
    # What was typed of the erased has the moment of what came before it, which tells nothing of it.
    others = [at for number, at in moments if number not in of_arrests]
    assert set(kept) <= set(others)
    assert stronghold("totals --as-at change-12").out.splitlines()[2:] == then.splitlines()[2:]


@pytest.mark.long
@pytest.mark.usefixtures("told")
def test_a_word_that_stays_in_another_record_is_left_where_else_it_stands(stronghold: Stronghold) -> None:
    """It is no word of the erased alone, and a reason that has it may be of anything."""
    assert stronghold("add line --name 'Zebedee Road' --first-seen 1/2/2021").code == 0
    assert stronghold(f"erase ARREST-1 SEIZURE-1 CHARGE-1 {UNDER}").code == 0
    assert "@zebedee" in stronghold("views").out


@pytest.mark.long
@pytest.mark.usefixtures("told")
def test_the_list_of_backups_forgets_who_they_were_for(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """By the key, and by a word that only the erased records had."""
    for name, actor in (("one", "P-4711 via Sgt"), ("two", f"{CANARY} via Sgt"), ("three", "Sgt Oak")):
        environ = {"STRONGHOLD_LEDGER": str(ledger), "STRONGHOLD_ACTOR": actor}
        assert stronghold(f"backup '{tmp_path}/{name}.db'", environ=environ).code == 0
    assert stronghold(f"erase P-4711 --tied {UNDER}").code == 0
    noted = ledger.with_name("ledger.db.backups").read_bytes()
    assert (b"P-4711" in noted, CANARY.encode() in noted, b"Sgt Oak" in noted) == (False, False, True)


@pytest.mark.parametrize("dash", ["-", " ", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212", "\u00ad-", "\u200b-"])
def test_a_key_goes_with_whatever_dash_it_was_typed(stronghold: Stronghold, ledger: Path, dash: str) -> None:
    """Word processors and telephones have their own."""
    assert stronghold("add arrest --date 24/3/2021 --person P-4711").code == 0
    assert stronghold(["edit", "ARREST-1", "--role", "runner", "--why", f"seen by P{dash}4711 himself"]).code == 0
    assert stronghold(["hold", "ARREST-1", "--why", f"P{dash}4711 appeals"]).code == 0
    assert stronghold("hold --lift ARREST-1 --why over").code == 0
    assert stronghold(f"erase P-4711 {UNDER}").code == 0
    # The number alone stands in a seal or a salt by chance.
    assert re.findall(rb"P[^0-9A-Za-z]{0,6}4711", ledger.read_bytes()) == []


@pytest.mark.parametrize(
    "typed", ["Zu\u0308rcher", "Zür\u00adcher", "ZÜRCHER", "\uff3aürcher", "\u2018Zürcher\u2019", "Zurcher", "ZUERCHER"]
)
def test_a_word_goes_in_whatever_form_it_was_typed(stronghold: Stronghold, ledger: Path, typed: str) -> None:
    """A keyboard may put a letter together of two, and a word processor hide a hyphen in the word."""
    for line in (
        "add arrest --date 24/3/2021 --person P-4711 --notes 'with Zürcher'",
        "add line --name Falcon --first-seen 1/3/2021",
        ["edit", "LINE-1", "--reach", "local", "--why", typed, "--actor", f"for {typed}"],
        ["views", "add", "week", "--where", f"notes={typed}", "--measure", "lines.active"],
        ["show", "LINE-1", "--recipient", typed, "--why", typed],
        f"erase P-4711 {UNDER}",
    ):
        assert stronghold(line).code == 0, line
    held = ledger.read_bytes() + ledger.with_name("ledger.db.access").read_bytes()
    assert typed.strip("\u2018\u2019").encode() not in held
    assert "notes=" in stronghold("views").out
    assert stronghold("doctor").code == 0


def test_a_key_at_the_beginning_of_a_line_goes_out_of_a_saved_view(stronghold: Stronghold) -> None:
    """The conditions of a view are kept as JSON, in which a new line is a letter."""
    for line in (
        "add arrest --date 24/3/2021 --person P-31",
        ["views", "add", "week", "--where", "notes=with\nP-31", "--measure", "arrests"],
        f"erase P-31 {UNDER}",
    ):
        assert stronghold(line).code == 0, line
    shown = stronghold("views").out
    assert "P-31" not in shown
    assert "ERASED-1" in shown


def test_a_word_that_is_a_part_of_another_one_is_no_word_of_that(stronghold: Stronghold, ledger: Path) -> None:
    """Anna goes, though Annabel stays in another record."""
    for line in (
        "add arrest --date 24/3/2021 --person P-4711 --notes 'with Anna'",
        "add arrest --date 24/3/2021 --person P-9 --notes 'with Annabel'",
        "add line --name Falcon --first-seen 1/3/2021 --why 'Anna said so'",
        f"erase P-4711 {UNDER}",
    ):
        assert stronghold(line).code == 0
    assert "Anna said so" not in stronghold("history").out


def test_every_text_of_every_kind_is_emptied_or_says_why_not() -> None:
    """A text goes, whether figures are given by it or not; one that stays has to say that it names nobody."""
    kept = {
        f"{kind.name}.{name}"
        for kind in KINDS.values()
        for name, field in kind.fields.items()
        if type(field.type) is Text and field.erased(CANARY, Redaction({})) == CANARY
    }
    assert kept == {f"{kind}.area" for kind in KINDS}
    assert Text(groups=True).erased(CANARY, Redaction({})) is None


def test_no_charge_comes_before_its_arrest_afterwards(stronghold: Stronghold) -> None:
    """The days that stand in for a person's own keep the order of all the records, not of each kind's alone."""
    for line in (
        "add arrest --date 3/3/2021 --person P-2",
        "add arrest --date 10/3/2021 --person P-2",
        "add charge --date 12/3/2021 --person P-2 --offences pwits-a --arrest 2",
        f"erase P-2 {UNDER}",
    ):
        assert stronghold(line).code == 0
    days = {
        line.split(",")[0]: line.split(",")[1]
        for kind in ("arrest", "charge")
        for line in stronghold(f"list {kind} --columns date --format csv").out.splitlines()[1:]
    }
    assert days == {"ARREST-1": "2021-03-01", "ARREST-2": "2021-03-02", "CHARGE-1": "2021-03-03"}
