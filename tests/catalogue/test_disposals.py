"""The tables of disposals and of results of arrests: what each counts for, and that a ledger can hold every one."""

import csv
from datetime import date, timedelta
from itertools import pairwise

import pytest

from conftest import Prepared, Stronghold
from stronghold_cli.catalogue.arrest_results import ARREST_RESULTS
from stronghold_cli.catalogue.disposals import DISPOSALS, DTO, LIFE, PRISON, SUSPENDED, Disposal
from stronghold_cli.catalogue.sentence_limits import limits_on, sentence_limits
from stronghold_cli.records.amounts import Length
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.tables import read_table

LIMITS = read_table("sentence_limits.csv")
JAILED = {PRISON: "prison", LIFE: "prison.life", DTO: "prison.dto", SUSPENDED: "prison.suspended"}
NEEDS = {PRISON: "--term 6m", DTO: "--term 6m", SUSPENDED: "--term 6m", LIFE: "--minimum-term 5y", None: ""}


@pytest.mark.parametrize("name", ["disposals.csv", "arrest_results.csv"])
def test_every_row_says_what_it_is_and_by_what_authority(name: str) -> None:
    """A word once, plainly written, with what it means and where that is read; the line of another is named."""
    table = read_table(name)
    words = [next(iter(row.values())) for row in table]
    for line, (word, row) in enumerate(zip(words, table, strict=True), 2):
        where = f"{name}, line {line}: {row}"
        assert words.count(word) == 1 and set(word) <= set("abcdefghijklmnopqrstuvwxyz0123456789-"), where
        for column in ("means", "authority"):
            assert row[column] == row[column].strip().rstrip(".") != "", where


def test_every_disposal_is_of_one_mind() -> None:
    """Only what has a term has a licence, and all that is custody convicts, but for an old term."""
    for line, row in enumerate(DISPOSALS, 2):
        where = f"disposals.csv, line {line}: {row}"
        assert not row.licence or row.counts_as == PRISON, where
        assert row.convicts or row.counts_as in (None, PRISON), where


def test_every_result_leads_to_a_charge_or_says_why_none_follows() -> None:
    """Never both."""
    for line, row in enumerate(ARREST_RESULTS, 2):
        assert not (row.charged and row.not_charged), f"arrest_results.csv, line {line}: {row}"
    assert [row.name for row in ARREST_RESULTS if row.charged] == ["charged", "summonsed"]


@pytest.mark.parametrize("disposal", DISPOSALS, ids=lambda row: row.name)
def test_a_ledger_holds_every_disposal_and_counts_it_as_the_table_says(
    prepared: Prepared, stronghold: Stronghold, disposal: Disposal
) -> None:
    """In the figure that it counts as, in people.jailed where that is custody, and in no other."""
    licence = " --licence 1y" if disposal.licence else ""
    prepared(
        "cover sentence --from 2019",
        f"add sentence --date 4/3/2021 --person P-1 --disposal {disposal.name} {NEEDS[disposal.counts_as]}{licence}",
    )
    cells = csv.DictReader(stronghold("totals --format csv").out.splitlines())
    counted = {cell["measure"] for cell in cells if cell["records"] == "1"}
    expected = {JAILED[disposal.counts_as]} if disposal.counts_as else set()
    expected |= {"prison.licence"} if disposal.licence else set()
    assert counted == expected | ({"people.jailed"} if disposal.counts_as in (PRISON, LIFE, DTO) else set())


@pytest.mark.parametrize("said", ["cbo", "Criminal Behaviour Order", "driving ban", "travel-restriction order"])
def test_an_order_beside_a_sentence_proves_the_charge_and_ends_no_wait(stronghold: Stronghold, said: str) -> None:
    """By its short word or in full; the sentence that it stands beside is still to be recorded."""
    assert stronghold("add charge --date 4/2/2021 --person P-1 --offences pwits-a").code == 0
    assert stronghold(f"add sentence --date 4/3/2021 --person P-1 --disposal '{said}' --charge 1").code == 0
    assert "convicted" in stronghold("show CHARGE-1").out
    assert "CHARGE-1" in stronghold("trace people.awaiting-sentence").out


@pytest.mark.parametrize(
    ("said", "disposal"),
    [
        ("DPP --minimum-term 2y", "ipp"),
        ("'hospital and limitation direction' --term 2y", "hybrid"),
        ("'custody for life' --minimum-term 12y", "life"),
        ("'community order'", "community"),
        ("'Youth Rehabilitation Order'", "yro"),
    ],
)
def test_a_disposal_is_typed_as_courts_say_it(stronghold: Stronghold, said: str, disposal: str) -> None:
    """In full or by another short word, wherever its own word is typed."""
    assert stronghold(f"add sentence --date 4/3/2011 --person P-1 --disposal {said}").code == 0
    assert stronghold("list sentence --columns disposal --format csv").out.splitlines()[1:] == [
        f"SENTENCE-1,{disposal}"
    ]


def test_only_a_deferred_sentence_has_a_day_to_which_it_is_deferred(stronghold: Stronghold) -> None:
    """Not before its own day; that day may be to come, and nobody need know it."""
    line = "add sentence --date 4/3/2021 --person P-1 --disposal"
    said = stronghold(f"{line} fine --deferred-until 4/9/2021").err
    assert "deferred_until: is only for a deferred sentence (leave it out)" in said
    assert "is before date" in stronghold(f"{line} deferred --deferred-until 3/3/2021").err
    assert stronghold(f"{line} deferred").code == 0
    sheet = stronghold("day 4/8/2021 - --yes", stdin="sentence P-2 deferred until 4/2/2022\n")
    assert sheet.code == 0 and "4 Feb 2022" in stronghold("show SENTENCE-2").out


@pytest.mark.parametrize("row", ARREST_RESULTS, ids=lambda row: row.name)
@pytest.mark.usefixtures("begun")
def test_a_ledger_holds_every_result(stronghold: Stronghold, row: tuple[str, ...]) -> None:
    """By its word, by the words with spaces, and from its own export."""
    day = "" if row[0] == "pending" else "--result-on 5/3/2021"
    for text in (row[0], row[0].replace("-", " ")):
        assert stronghold(f"add arrest --date 4/3/2021 --person P-1 --result '{text}' {day}").code == 0
    listed = stronghold("list arrest --columns result --format csv").out
    assert listed.splitlines()[1:] == [f"ARREST-1,{row[0]}", f"ARREST-2,{row[0]}"]


@pytest.mark.usefixtures("begun")
def test_a_discharge_asks_for_its_sort(stronghold: Stronghold) -> None:
    """It is taken all the same, for what was recorded before says no more, and nobody may know it.

    What a term under a hospital order is to be is said beside it: left out, its years would be in no figure.
    """
    assert stronghold("add sentence --date 4/3/2021 --person P-1 --disposal discharge").code == 0
    page = " ".join(stronghold("add sentence --help").out.split()).replace("- ", "-")
    assert "of a discharge say conditional-discharge or absolute-discharge" in page
    assert "of a prison term with a hospital direction hybrid" in page


@pytest.mark.parametrize("line", range(len(LIMITS)))
def test_every_limit_can_be_read(line: int) -> None:
    """It is of a term of a disposal that has one, with a section and an authority; its days are in order."""
    row, limit = LIMITS[line], sentence_limits()[line]
    where = f"sentence_limits.csv, line {line + 2}: {row}"
    assert limit.disposal in {each.name for each in DISPOSALS}, where
    assert isinstance(SENTENCE.fields[limit.field].type, Length), where
    assert limit.most.months > 0, where
    assert row["section"].strip() and row["authority"].strip(), where
    assert limit.since <= limit.until, where


def test_the_limits_of_one_thing_follow_one_another_without_a_gap() -> None:
    """No day has two, none has none, and the newest is open."""
    for disposal, field in {(row.disposal, row.field) for row in sentence_limits()}:
        rows = [
            (line, row)
            for line, row in enumerate(sentence_limits(), 2)
            if (row.disposal, row.field) == (disposal, field)
        ]
        where = f"sentence_limits.csv, lines {', '.join(str(line) for line, _ in rows)}: {disposal} {field}"
        assert (rows[0][1].since, rows[-1][1].until) == (date.min, date.max), where
        for (_, before), (_, after) in pairwise(rows):
            assert after.since == before.until + timedelta(days=1), where


CODE, ACT = date(2020, 12, 1), date(2026, 3, 22)
CHANGES = [
    (CODE, "suspended", "term", 24, 24),
    (CODE, "suspended", "effective", 24, 24),
    (CODE, "suspended", "suspended_for", 24, 24),
    (CODE, "dto", "term", 24, 24),
    (CODE, "dto", "effective", 24, 24),
    (CODE, "extended", "licence", 60, 60),
    (CODE, "sopc", "licence", 12, 12),
    (ACT, "suspended", "term", 24, 36),
    (ACT, "suspended", "effective", 24, 36),
    (ACT, "suspended", "suspended_for", 24, 36),
]


@pytest.mark.parametrize(("day", "disposal", "field", "before", "after"), CHANGES)
def test_a_limit_on_the_day_before_and_the_day_of_a_change(
    day: date, disposal: str, field: str, before: int, after: int
) -> None:
    """The Sentencing Code is of convictions from 1 December 2020 on, the Sentencing Act 2026 of those from 22 March."""
    days = (day - timedelta(days=1), day)
    [one], [other] = [[row for row in limits_on(disposal, on) if row.field == field] for on in days]
    assert (one.most.months, other.most.months) == (before, after)
    assert one.section != other.section


def test_every_change_of_a_limit_is_tried() -> None:
    """A row that begins on a day is in the list above."""
    begun = {(row.since, row.disposal, row.field) for row in sentence_limits() if row.since > date.min}
    assert begun == {(day, disposal, field) for day, disposal, field, _, _ in CHANGES}
