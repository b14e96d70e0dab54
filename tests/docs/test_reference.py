"""The pages of the tables: what they say is what the tables say, and which rows nobody has read in the law."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from command_pages import commands, fields, measures, rules, table
from console import ROOT

from stronghold_cli.catalogue import items as module
from stronghold_cli.catalogue.arrest_results import ARREST_RESULTS
from stronghold_cli.catalogue.available import Available
from stronghold_cli.catalogue.disposals import ALWAYS, DISPOSALS, DTO, LIFE, NAMED, NEVER, PRISON, SUSPENDED, Disposal
from stronghold_cli.catalogue.limits import all_limits, limits
from stronghold_cli.figures.clock import Clock
from stronghold_cli.figures.clocks import CLOCKS

REFERENCE = ROOT / "docs" / "reference"
_MADE = "This page is made of `{}`, and a test checks it against that table."
_READ = (
    "What somebody has read in the statute, the order or a Home Office circular is read; what is only known is not, "
    "and its authority says what of it is `not checked`. None of it is legal advice."
)

_AVAILABLE = (
    "Ages are those when somebody is {}, and the last columns say where both are read. What is given to somebody "
    "else, or on another day, is kept with a warning, and `stronghold check` lists it (`not-of-that-age-or-day`)."
)
_HEADINGS = "for whom;from;to;by;read"


def rows(name: str) -> list[dict[str, str]]:
    """Read a table as it is written."""
    with Path(module.__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read(authority: str) -> str:
    """Say whether somebody has read a row in the law."""
    return "no" if "not checked" in authority else "yes"


def available(row: Available | None) -> list[str]:
    """Return whom the law lets something be given to, of what days, and where that is read."""
    if row is None:
        return ["not said", "", "", "", ""]
    since, until = (day.isoformat() if day else "" for day in (row.since, row.until))
    return [row.ages or "anybody", since or "any day", until or "today", row.authority, read(row.authority)]


def classes() -> str:
    """Return the page of classes."""
    cells = (
        [
            *(row["item"], row["form"] or "any", row["class"], row["valid_from"], row["valid_to"] or "today"),
            *(row["authority"], read(row["authority"])),
        ]
        for row in rows("classes.csv")
    )
    return (
        "# Classes of drugs\n\n"
        f"{_MADE.format('src/stronghold_cli/catalogue/classes.csv')} Both days are included.\n\n"
        "`temporary` is a controlled drug without a class, under a temporary class drug order (Misuse of Drugs Act "
        "1971 s.2(1)(a)(ii)): it counts in every `drugs.…` figure. `psa` is a substance of the Psychoactive Substances "
        "Act 2016, which is no controlled drug: it is left out and named. `none` is neither. `unknown` is what the "
        "table cannot say, with the reason: it counts, and a note says how much.\n\n"
        f"{_READ}\n\n" + table("drug;form;class;from;to;authority;read", cells)
    )


def offences() -> str:
    """Return the page of offences."""
    cells = (
        [row["short"], row["means"], row["law"], row["since"] or "", read(row["law"])]
        for row in rows("short_forms.csv")
        if row["of"] == "offence"
    )
    return (
        "# Offences\n\n"
        f"{_MADE.format('src/stronghold_cli/catalogue/short_forms.csv')}\n\n"
        "A short form is typed wherever an offence is, and the words are recorded. An offence with a first day is "
        "refused for a record of an earlier one, and one whose first day is unknown for every record until the table "
        "has a day.\n\n"
        f"{_READ}\n\n" + table("short form;what is recorded;law;not before;read", cells)
    )


def words() -> str:
    """Return the page of words that mean several things."""
    cells = (
        [row["word"], row["candidates"].replace(";", ", "), row["why"]]
        for row in sorted(rows("ambiguous.csv"), key=lambda row: row["word"])
    )
    return (
        "# Words that mean several things\n\n"
        f"{_MADE.format('src/stronghold_cli/catalogue/ambiguous.csv')}\n\n"
        "Such a word is asked at a terminal and refused elsewhere, with what it may mean. A team on whose line it "
        "means one thing says so once: `stronghold items add white --for crack`.\n\n" + table("word;may be;why", cells)
    )


def _said_with(row: Disposal) -> str:
    """Return the fields of how long it is and of what is to be paid."""
    has = {
        "term": row.counts_as in (PRISON, DTO, SUSPENDED),
        "minimum-term": row.counts_as == LIFE,
        "licence": row.licence,
        "order-term": row.lasts,
        "amount": row.sum,
    }
    return ", ".join(f"`{name}`" for name, said in has.items() if said)


def disposals() -> str:
    """Return the page of what courts do, and of how long the law lets it be."""
    cells = (
        [
            *(
                row.name,
                row.means,
                _said_with(row),
                _COUNTS_AS[row.counts_as] + ", prison.licence" * row.licence,
                _SETTLES[row.convicts],
                _ANSWERS[row.answers],
            ),
            *(row.authority, read(row.authority), *available(row.available)),
        ]
        for row in DISPOSALS
    )
    limits = (
        [
            *(row["disposal"], row["field"].replace("_", "-"), f"{row['months']} months", row["but"]),
            *(row["valid_from"] or "any day", row["valid_to"] or "today"),
            *(f"{row['section']}: {row['authority']}", read(row["authority"])),
        ]
        for row in rows("sentence_limits.csv")
    )
    return (
        "# Disposals\n\n"
        f"{_MADE.format('src/stronghold_cli/catalogue/disposals.csv')}\n\n"
        "Years are the term of a sentence, minimum terms and licences never; licences have a figure of their "
        "own (`prison.licence`). How long an order lasts (`order-term`) and the sum of a fine or of compensation "
        "(`amount`) are in no figure. One that proves the charge settles it as "
        "convicted on the day of the hearing. Until a sentence answers a conviction, the person awaits sentence.\n\n"
        f"{_AVAILABLE.format('convicted; the days are of conviction')}\n\n"
        f"{_READ}\n\n"
        + table(
            f"disposal;what it is;said with;counted by;the charge;awaiting sentence;authority;read;{_HEADINGS}", cells
        )
        + "\n## How long it may be\n\n"
        f"{_MADE.format('src/stronghold_cli/catalogue/sentence_limits.csv').replace('page', 'part')} Both days are "
        "included, and are days of "
        "conviction: that of the charge which a sentence names, else the day of the hearing is taken, and it is said. "
        "A sentence that is longer is kept with a warning, and `stronghold check` lists it "
        "(`sentence-beyond-limit`).\n\n" + table("disposal;field;at most;but;from;to;authority;read", limits)
    )


_COUNTS_AS = {
    PRISON: "prison, people.jailed",
    LIFE: "prison.life, people.jailed",
    DTO: "prison.dto, people.jailed",
    SUSPENDED: "prison.suspended",
    None: "none",
}
_SETTLES = {True: "proved", False: "not said"}
_ANSWERS = {ALWAYS: "no more", NAMED: "no more for the charge it names", NEVER: "still"}


def results() -> str:
    """Return the page of what becomes of arrests."""
    cells = (
        [
            *(row.name, row.means),
            "record it" if row.charged else f"none: {row.not_charged}" if row.not_charged else "may follow",
            *(row.authority, read(row.authority), *available(row.available)),
        ]
        for row in ARREST_RESULTS
    )
    return (
        "# Results of arrests\n\n"
        f"{_MADE.format('src/stronghold_cli/catalogue/arrest_results.csv')}\n\n"
        "An arrest counts in `arrests` and `people.arrested` whatever its result. Who was charged is counted by "
        "charges alone: where the result says that there is one, `stronghold check` asks for it "
        "(`charged-without-charge`). Where none follows, a later charge of that person is not taken to be for the "
        "arrest.\n\n"
        f"{_AVAILABLE.format('given it; the days are of the result')}\n\n"
        f"{_READ}\n\n" + table(f"result;what it is;a charge;authority;read;{_HEADINGS}", cells)
    )


def clocks() -> str:
    """Return the page of clocks, and of the limits that they run to."""
    of_clocks = (
        [f"`{clock.name}`", clock.about, clock.kind, _begins(clock), clock.settle, clock.source, _read(clock)]
        for clock in CLOCKS.values()
    )
    of_limits = (
        [
            *(row.name, row.words() if row.amount is None else str(row.amount), row.since.isoformat()),
            *(row.until.isoformat() if row.until else "today", row.section, row.authority, read(row.authority)),
        ]
        for row in all_limits()
    )
    return (
        "# Clocks and limits\n\n"
        "This page is made of `src/stronghold_cli/catalogue/clocks.csv` and `limits.csv` beside it, and a test checks "
        "it against them.\n\n"
        "`stronghold due` lists the clocks that run. Where a field says the last day itself, because a court or an "
        "officer set it, that day is taken; else the limit of the law of the day from which it runs.\n\n"
        f"{_READ}\n\n"
        + table("clock;what ends, or is to be done;of a record of;runs;settled by;source;read", of_clocks)
        + "\n## Limits\n\nBoth days are included.\n\n"
        + table("limit;is;from;to;section;authority;read", of_limits)
    )


def _begins(clock: Clock) -> str:
    """Say from which field a clock runs, and for how long."""
    most = [row.words() for row in limits(clock.longest) if row.until is None] if clock.longest else []
    kept = "; ".join([*(f"{words} at most" for words in most), *filter(None, [clock.unless])])
    longest = f" ({kept})" if kept else ""
    said = f", or to `{clock.said}`{longest}" if clock.said else ""
    if clock.limit:
        lengths = dict.fromkeys(row.words() for row in limits(clock.limit) if row.until is None)
        start = f"`{clock.starts}` and `{clock.time}`" if clock.time else f"`{clock.starts}`"
        return f"from {start}, {' or '.join(lengths)}{said}"
    return f"from `{clock.starts}`, {clock.days} days" if clock.days else f"to `{clock.starts}`"


def _read(clock: Clock) -> str:
    """Say whether somebody has read in the law what a clock rests on today."""
    if clock.source.startswith(("the team's own", "the court's list")):
        return "no law sets it"
    rests_on = [row for name in clock.limits for row in limits(name) if row.until is None]
    return read("; ".join([clock.source, *(row.authority for row in rests_on)]))


@pytest.mark.parametrize(
    "page",
    [classes, offences, words, disposals, results, clocks, commands, fields, measures, rules],
    ids=lambda page: page.__name__,
)
def test_a_page_says_what_its_table_says(page: Callable[[], str], request: pytest.FixtureRequest) -> None:
    """With --snapshot-update it is written anew."""
    place = REFERENCE / f"{page.__name__}.md"
    if request.config.option.update_snapshots:
        place.write_text(page(), encoding="utf-8")
    assert place.read_text(encoding="utf-8") == page()
