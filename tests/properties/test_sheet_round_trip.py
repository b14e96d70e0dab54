"""Any records, written as a sheet, read back the same; any text is a sheet, or is refused."""

from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledgers import LAST, Texts, made_ledgers

from conftest import tried
from sheet_writer import write_sheet
from stronghold_cli.actions.day import keep_sheet
from stronghold_cli.catalogue.short_forms import shorts
from stronghold_cli.errors import Forbidden, Refused, Unreadable
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice
from stronghold_cli.records.types import Reading, Text
from stronghold_cli.sheet.lines import Heading, Line, Sheet
from stronghold_cli.sheet.reader import read_sheet
from stronghold_cli.store.ledger.creation import empty_in_memory
from stronghold_cli.store.records.recording import reading_of

READING = Reading(LAST, lambda: "P-99")
HEADINGS = st.fixed_dictionaries(
    {"date": st.sampled_from(["31/8/2021", "2020-01-01", "31 Dec 2019"])},
    optional={
        "time": st.sampled_from(["06:00", "6.15am"]),
        "case": st.sampled_from(["1", "CASE-2"]),
        "line": st.sampled_from(["LINE-1", "2"]),
        "court": st.just("Aylesbury Crown Court"),
    },
)
# Texts that look like something else: words of a sheet, quotes, comments, what a word processor makes, line breaks.
NOT_FREE = ("offences", "exhibit")
AWKWARD = [
    "P-31",
    "x2",
    "JB/9",
    "# no",
    '"',
    "a “b” c",
    "5↵6",
    "↵",
    "a\n↵b",
    "a\\\n\\↵b",
    "one\ntwo",
    "a\r\nb",
    "for 2y",
    "new",
    "a=b",
    "–",
    "'",
    "\\",
]
texts = st.sampled_from(AWKWARD) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12
)


def _records(made: dict[str, list[Texts]], data: st.DataObject) -> list[tuple[Kind, Record]]:
    """Read a random ledger's records, none voided, with awkward texts in fields that hold any text."""
    exhibits = iter(range(10**6))
    records = []
    for name, several in made.items():
        kind = KINDS[name]
        free = [field.name for field in kind.typed if isinstance(field.type, Text) and field.name not in NOT_FREE]
        for written in several:
            said = {field: text for field, text in written.items() if field not in ("no", "voided")}
            for field in data.draw(st.lists(st.sampled_from(free), max_size=2)):
                text = data.draw(texts)
                # Some texts have a place only in some records: a laboratory's reference is of drugs.
                with suppress(Refused):
                    kind.read(said | {field: text}, READING)
                    said[field] = text
            if "exhibit" in kind.fields and data.draw(st.booleans()):
                said["exhibit"] = f"JB/{next(exhibits)}"
            records.append((kind, kind.read(said, READING) | {"no": int(written["no"])}))
    return records


def _resolved(line: Line, lines: Sheet, records: list[tuple[Kind, Record]]) -> Record:
    """Read a line with its links to other lines as the numbers of the records that those were written from."""
    links = {name: line.kind.links[name].show(records[place][1]["no"]) for name, place in line.links.items()}
    return line.kind.read(line.texts | links, READING)


@tried(1, often=100)
@given(made=made_ledgers(), heading=HEADINGS, data=st.data())
def test_any_records_read_back_the_same(made: dict[str, list[Texts]], heading: Heading, data: st.DataObject) -> None:
    """Every field and every link, under any heading, in the order of the kinds or in any other one."""
    records = _records(made, data)
    if not records:
        return
    if data.draw(st.booleans()):
        records = data.draw(st.permutations(records))
    text = write_sheet(heading, records, READING)
    sheet = read_sheet(text, heading, READING)
    assert [line.kind.name for line in sheet] == [kind.name for kind, _ in records]
    for line, (_, record) in zip(sheet, records, strict=True):
        read = _resolved(line, sheet, records)
        assert read == {name: value for name, value in record.items() if name != "no"}, (text, line)


WORDS = [
    *(
        "find",
        "on",
        "from",
        "seized",
        "apart",
        "again",
        "for",
        "at",
        "x2",
        "x0",
        "concurrent",
        "consecutive",
        "P-31",
        "new",
        "new=A",
        "#",
        '"',
        "“",
        "”",
    ),
    *(
        "=",
        "notes=",
        "case=",
        "line=7",
        'notes="a b"',
        "LINE-7",
        "CHARGE-3",
        "JB/1",
        "2",
        "41",
        "wraps",
        "4.92g",
        "£4,260",
    ),
    *(
        "£",
        "6y9m",
        "9",
        "months",
        "42%",
        "06:15",
        "4/3/2021",
        "4",
        "Mar",
        "2021",
        "today",
        "provisional",
        "phones",
        "heroin",
    ),
    *(
        "zombie",
        "knife",
        "fur-coat",
        "crack",
        "rock",
        "pwits-a",
        "banker",
        "\t",
        " ",
        "\n",
        "\n\t",
        "\r\n",
        "\u00a0",
        "–",
    ),
    *KINDS,
    *(choice for kind in KINDS.values() for f in kind.typed if isinstance(f.type, Choice) for choice in f.type.choices),
    *(short.short for of in ("offence", "role") for short in shorts(of)),
    *(field.name for kind in KINDS.values() for field in kind.typed),
]
SHEETS = (
    st.text()
    | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
    | st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join), max_size=8).map("\n".join)
)
OWN = (Unreadable, Forbidden, Refused)


@pytest.mark.long
@tried(15, often=800)
@given(text=SHEETS, heading=HEADINGS)
def test_any_text_is_a_sheet_or_is_refused(text: str, heading: Heading) -> None:
    """Nothing but the errors that say what to do; each names its line, and a sheet that is read has records."""
    try:
        sheet = read_sheet(text, heading, READING)
    except Refused as refusal:
        assert all(str(problem).startswith("line ") for problem in refusal.problems), refusal
    except OWN as problem:
        assert str(problem)
    else:
        assert sheet


@pytest.fixture(scope="module")
def ledger():  # type: ignore[no-untyped-def]
    """An empty ledger in memory."""
    with empty_in_memory(datetime.fromisoformat("2021-08-31T12:00:00+01:00")) as connection:
        yield connection


@pytest.mark.long
@tried(10, often=500)
@given(lines=st.lists(st.sampled_from([
    "arrest P-1 charged", "arrest new", "arrest new=A", "charge P-1 pwits-a", "charge P-2 poss-a x3", "acquitted P-1",
    "convicted P-2 guilty", "acquitted CHARGE-1", "acquitted P-3 poss-a", "sentence P-1 imprisonment 3y",
    "sentence P-1 imprisonment 4y concurrent", "sentence new yoi 8y x2 concurrent",
    "sentence P-1 fine after=SENTENCE-1",
    "find on P-1\n phone\n\tcar", "find on new=A\n  cash £3", "find\n machete JB/1\n 2 phones", "warrant", "156 heroin",
    "nrm-referral P-1", "heroin 4g case=CASE-1", "detained SEIZURE-1 £30", "line Falcon", "case Larch date=",
    "sentence P-1 yoi 30m with=SENTENCE-2", "engaged 3 people", "apart", "phone", "cash £600", "warrant 2 addresses",
    "crack 2 wraps apart", "cash £700 seized from P-1", 'knife at "2 High Street"', "car", "from P-1\n axe",
]), min_size=1, max_size=8))  # fmt: skip
def test_a_sheet_is_kept_whole_or_is_refused(ledger, lines: list[str]) -> None:  # type: ignore[no-untyped-def]
    """Whatever stands together, keeping it raises only Refused; what is kept is one record a line, with its number."""
    heading = {"date": "4/3/2021"}
    today = date(2021, 8, 31)
    ledger.execute("SAVEPOINT kept")
    with suppress(*OWN):
        sheet = read_sheet("\n".join(lines), heading, reading_of(ledger, today))
        try:
            kept = keep_sheet(ledger, sheet, heading, today)
        except Refused as refusal:
            assert all(str(problem).startswith("line ") for problem in refusal.problems), refusal
        else:
            # A sentence may settle a charge beside: its line has both.
            assert {number for *_, number in (*kept.records, *kept.settled)} == {line.number for line in sheet}
            assert all(record["no"] for _, record, _ in kept.records)
    ledger.execute("ROLLBACK TO kept")
