"""The central promise: a figure, its trace and an independent recount of the exported records agree exactly.

Every failure prints the example and a `@reproduce_failure(...)` line: put that line above the test to run it again.
"""

import json
import shutil
from calendar import monthrange
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ledgers import FIRST, LAST, Texts, made_ledgers, record
from recount import MEASURES, Asked, Exported, Recounted, recount, spelled, unsaid

from conftest import NOW, Stronghold, daily, tried
from stronghold_cli.actions.demonstrate import seeds
from stronghold_cli.actions.load import load_folder
from stronghold_cli.figures.measures import MEASURES as DECLARED
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing

Made = dict[str, list[Texts]]
Open = Callable[..., "Counted"]

days = st.sampled_from(("2019-12-31", "2020-01-01", "2020-03-31", "2020-04-01", "2021-08-31")) | st.dates(
    FIRST, LAST
).map(str)


@st.composite
def windows(draw: st.DrawFn) -> tuple[str | None, str | None]:
    """All dates, one end open, both ends, a single day."""
    since, until = draw(st.none() | days), draw(st.none() | days)
    if since and until and until < since:
        since, until = until, since
    return (since, since) if draw(st.integers(0, 5)) == 5 else (since, until)


covers = st.dictionaries(
    st.sampled_from(("case", "line", "activity", "charge", "arrest", "seizure", "sentence", "safeguarding")), days
)


class Counted:
    """One ledger, asked through the command line, beside its exported CSV."""

    def __init__(self, stronghold: Stronghold, path: Path, cover: dict[str, str]) -> None:
        self.stronghold, self.path, self.cover = stronghold, path, cover
        folder = path.with_suffix(".exported")
        self.run("export", "-o", str(folder))
        self.book = Exported(folder)

    def run(self, *words: str) -> str:
        answer = self.stronghold([*words, "--ledger", str(self.path)])
        assert answer.code == 0, answer
        return answer.out

    def ask(self, *words: str, asked: Asked) -> Any:
        ends = [("--since", asked.since), ("--until", asked.until)]
        where = []
        if asked.where is not None:
            field, value = asked.where
            where = ["--where", f'{field}="{value}"' if "," in value else f"{field}={value}"]
        confirmed = ["--confirmed"] if asked.confirmed else []
        window = [word for option, day in ends if day for word in (option, day)]
        return json.loads(self.run(*words, *window, *where, *confirmed, "--format", "json"))

    def again(self, measure: str, asked: Asked) -> Recounted:
        return recount(self.book, measure, asked, self.cover)

    def check(self, asked: Asked) -> None:
        """Totals, the last line of the trace and the recount agree, for every measure."""
        for figure in self.ask("totals", asked=asked)["figures"]:
            name = figure["measure"]
            assert told(figure) == self.again(name, asked), name
            trace = self.ask("trace", name, asked=asked)
            rows = trace["records"]
            assert trace["total"] == figure["value"], name
            assert len(rows) == figure["records"], name
            if rows:
                assert rows[-1]["running"] == figure["value"], name
            for part in figure["of_which"]:
                [(field, value)] = part["where"].items()
                alone = self.again(name, asked._replace(where=(field, value)))
                assert (part["value"], part["records"]) == alone[:2], (name, part)


def told(figure: dict[str, Any]) -> Recounted:
    return Recounted(figure["value"], figure["records"], figure["provisional"])


@pytest.fixture
def counted(stronghold: Stronghold, tmp_path: Path, blank: Path) -> Open:
    """Return what records a random ledger and opens it."""
    numbers = count()

    def make(made: Made, cover: dict[str, str] | None = None) -> Counted:
        path = tmp_path / f"{next(numbers)}.db"
        shutil.copy(blank, path)
        record(path, made, cover or {}, Entry(NOW, "record"))
        return Counted(stronghold, path, cover or {})

    return make


def test_every_measure_is_recounted() -> None:
    """A new measure needs its recount here, or it would be published untested."""
    assert {*DECLARED} ^ {*MEASURES} == set()


@pytest.mark.long
@tried(2, often=160)
@given(made=made_ledgers(), window=windows(), confirmed=st.booleans(), cover=covers)
def test_totals_trace_and_recount_agree(
    counted: Open, made: Made, window: tuple[str | None, str | None], confirmed: bool, cover: dict[str, str]
) -> None:
    """For every measure, in any window, with or without what is provisional."""
    counted(made, cover).check(Asked(*window, confirmed))


WINDOWS: tuple[tuple[str | None, str | None], ...] = (
    *((None, None), ("2020-01-01", None), (None, "2020-06-30"), ("2019-04-01", "2020-03-31")),
    ("2021-03-04", "2021-03-04"),
)
"""Open ends, both ends, one day."""


@pytest.mark.long
@pytest.mark.often
@pytest.mark.parametrize("confirmed", [False, True])
def test_the_illustrative_records_agree_in_every_sort_of_window(
    stronghold: Stronghold, tmp_path: Path, confirmed: bool
) -> None:
    """On the records that the project ships."""
    path = tmp_path / "seeds.db"
    with writing(path, Entry(NOW, "load")) as connection:
        load_folder(connection, seeds(), NOW.date())
    book = Counted(stronghold, path, {})
    for window in daily(WINDOWS, 3, "." * confirmed):
        book.check(Asked(*window, confirmed))


@pytest.mark.long
@tried(4, often=160)
@given(
    made=made_ledgers(),
    window=windows(),
    confirmed=st.booleans(),
    cover=covers,
    step=st.sampled_from(("year", "quarter", "month", "financial-year")),
)
def test_a_period_and_its_running_total_are_windows(
    counted: Open, made: Made, window: tuple[str | None, str | None], confirmed: bool, cover: dict[str, str], step: str
) -> None:
    """One law: a cell is the figure for its period, its running value the figure from the start to the period's end."""
    since, until = window
    book = counted(made, cover if since else {})
    answer = book.ask("totals", "--by", step, asked=Asked(since, until, confirmed))
    groups = answer["groups"]
    if since:
        assert [group["key"] for group in groups] == keys(step, since, until or str(LAST))
    for group in groups:
        first, last = bounds(step, group["key"])
        inside = Asked(max(first, since or first), min(last, until or str(LAST)), confirmed)
        for cell, running in zip(group["figures"], group["running"], strict=True):
            name = cell["measure"]
            assert told(cell) == book.again(name, inside), (group["key"], name)
            assert told(running) == book.again(name, Asked(since, inside.until, confirmed)), (group["key"], name)
    if groups:
        ends = [(figure["measure"], told(figure)) for figure in groups[-1]["running"]]
        assert ends == [(figure["measure"], told(figure)) for figure in answer["figures"]]
    else:
        assert all(figure["records"] == 0 for figure in answer["figures"])


def bounds(step: str, key: str) -> tuple[str, str]:
    """The first and the last day of `2020`, `2020-Q3`, `2020-03`, `FY2020/21`."""
    if step == "year":
        return f"{key}-01-01", f"{key}-12-31"
    if step == "financial-year":
        year = int(key[2:6])
        assert key == f"FY{year}/{(year + 1) % 100:02}"
        return f"{year}-04-01", f"{year + 1}-03-31"
    year, rest = int(key[:4]), key[5:]
    first, last = (3 * int(rest[1]) - 2, 3 * int(rest[1])) if step == "quarter" else (int(rest), int(rest))
    return f"{year}-{first:02}-01", f"{year}-{last:02}-{monthrange(year, last)[1]}"


def keys(step: str, since: str, until: str) -> list[str]:
    """Every period from one day to another, the empty ones included: the period of each month, each once."""
    months = [(year, month) for year in range(2018, 2023) for month in range(1, 13)]
    found = []
    for year, month in months:
        if since[:7] <= f"{year}-{month:02}" <= until[:7]:
            start = year if month > 3 else year - 1
            found.append(
                {
                    "month": f"{year}-{month:02}",
                    "quarter": f"{year}-Q{(month + 2) // 3}",
                    "year": str(year),
                    "financial-year": f"FY{start}/{(start + 1) % 100:02}",
                }[step]
            )
    return list(dict.fromkeys(found))


FIELDS = (
    "class",
    "case",
    "line",
    "reach",
    "item",
    "role",
    "age_band",
    "sex",
    "result",
    "stage",
    "disposal",
    "activity",
    "outcome",
    "weighed",
    "area",
)


def unknown(book: Counted, measure: str, asked: Asked) -> int:
    """How many records are not in a figure because nobody knows whether they meet its condition."""
    assert asked.where
    field, value = asked.where
    if value in ("", "unknown"):
        return 0
    nothing = ("", "unknown") if field in ("reach", "age_band", "sex") else ("",)
    if field == "class":  # what is no drug has none
        nothing = ("unknown",)
    return sum(book.again(measure, asked._replace(where=(field, none))).records for none in nothing)


@pytest.mark.long
@tried(4, often=160)
@given(
    made=made_ledgers(),
    window=windows(),
    confirmed=st.booleans(),
    cover=covers,
    by=st.sampled_from(FIELDS),
    place=st.integers(0, 9),
)
@example(made={}, window=(None, None), confirmed=False, cover={}, by="class", place=0)
def test_a_group_is_the_figure_with_that_condition(
    counted: Open,
    made: Made,
    window: tuple[str | None, str | None],
    confirmed: bool,
    cover: dict[str, str],
    by: str,
    place: int,
) -> None:
    """By class, case, line …: each group is the total with `--where`, and no value with a record is missing."""
    book = counted(made, cover)
    asked = Asked(*window, confirmed)
    answer = book.ask("totals", "--by", by, asked=asked)
    seen: set[tuple[str, str]] = set()
    for group in answer["groups"]:
        for cell in group["figures"]:
            alone = book.again(cell["measure"], asked._replace(where=(by, group["key"])))
            assert told(cell) == alone, (group["key"], cell["measure"])
            assert (spelled(by, group["key"]), cell["measure"]) not in seen, "one row for all spellings"
            seen.add((spelled(by, group["key"]), cell["measure"]))
        assert group["running"] is None
    for figure in answer["figures"]:
        kind = MEASURES[figure["measure"]][0]
        for value in {book.book.field(kind, row, by) for row in book.book.of(kind)}:
            name, of_it = figure["measure"], asked._replace(where=(by, value))
            if book.again(name, of_it).records or unsaid(book.book, name, of_it):
                assert (spelled(by, value), figure["measure"]) in seen
    if answer["groups"]:
        group = answer["groups"][place % len(answer["groups"])]
        condition = asked._replace(where=(by, group["key"]))
        alone = {f["measure"]: told(f) for f in book.ask("totals", asked=condition)["figures"]}
        for cell in group["figures"]:  # what can never have the value is left out there, and has no record of it here
            name = cell["measure"]
            assert told(cell) == alone[name] if name in alone else not cell["records"], name
        asked_too = [cell for cell in group["figures"] if cell["measure"] in alone]
        some = asked_too[place % len(asked_too)]
        trace = book.ask("trace", some["measure"], "--left-out", asked=condition)
        assert (trace["total"], len(trace["records"])) == (some["value"], some["records"])
        if by == "weighed" and not some["measure"].startswith("drugs"):
            return  # cash is weighed by nobody: of a measure of all things the recount does not tell the drugs apart
        in_doubt = unknown(book, some["measure"], condition)
        assert in_doubt == sum(int(each.split()[0]) for each in trace["notes"] if each.endswith(" not in it"))
        assert in_doubt == sum(row["why"].startswith(("of unknown ", "with no ")) for row in trace["left_out"])


def test_of_two_terms_as_long_as_each_other_the_one_with_more_months_counts(stronghold: Stronghold) -> None:
    """16 months are 487 days: whatever asks, the whole, a period, the trace, gives the same of the two."""
    first = "add sentence --date 4/3/2021 --person P-1 --disposal imprisonment --term"
    assert stronghold(f"{first} 487d").code == 0
    assert stronghold(f"{first} 16m --with SENTENCE-1").code == 0
    whole = json.loads(stronghold("totals --measure prison --by year --in 2021 --format json").out)
    figures = (whole["figures"], whole["groups"][0]["figures"], whole["groups"][0]["running"])
    prison = [figure["value"] for several in figures for figure in several if figure["measure"] == "prison"]
    trace = json.loads(stronghold("trace prison --format json").out)
    assert [*prison, trace["total"], trace["records"][-1]["running"]] == [{"months": 16, "days": 0}] * 5


def test_periods_without_a_start_begin_with_the_first_day_that_counts(counted: Open) -> None:
    """A sentence counts on the day of the one that it replaces, though that one be voided and alone before it."""
    texts = {"person": "P-1", "disposal": "imprisonment", "term": "1y"}
    first = texts | {"date": "2019-03-04", "voided": "entered twice", "no": "1"}
    book = counted({"sentence": [first, texts | {"date": "2020-03-04", "replaces": "1", "no": "2"}]})
    answer = book.ask("totals", "--measure", "prison", "--by", "year", asked=Asked())
    assert [group["key"] for group in answer["groups"]] == ["2019", "2020", "2021"]
    whole = [figure["value"] for figure in answer["groups"][-1]["running"] if figure["measure"] == "prison"]
    assert whole == [{"months": 12, "days": 0}]


def test_what_was_said_last_of_a_hearing_rules(counted: Open) -> None:
    """A stated total on a variation takes the place of the one that was stated first, though that one was longer."""
    texts = {"person": "P-1", "disposal": "imprisonment", "term": "5y", "date": "2020-03-04", "effective": "10y"}
    varied = texts | {"date": "2020-09-04", "term": "3y", "effective": "6y", "replaces": "1", "no": "3"}
    book = counted({"sentence": [texts | {"no": "1"}, texts | {"no": "2"}, varied]})
    answer = book.ask("totals", "--measure", "prison", asked=Asked())
    assert answer["figures"][0]["value"] == {"months": 72, "days": 0}


def test_a_voided_sentence_in_between_brings_nothing_back(counted: Open) -> None:
    """Ten years, varied to five (voided), then to four: four years count, and the ten stay replaced."""
    texts = {"person": "P-1", "disposal": "imprisonment", "date": "2020-03-04"}
    chain = [
        texts | {"term": "10y", "no": "1"},
        texts | {"term": "5y", "no": "2", "replaces": "1", "voided": "entered twice"},
        texts | {"term": "4y", "no": "3", "replaces": "2"},
    ]
    answer = counted({"sentence": chain}).ask("totals", "--measure", "prison", asked=Asked())
    assert (answer["figures"][0]["value"], answer["figures"][0]["records"]) == ({"months": 48, "days": 0}, 1)
