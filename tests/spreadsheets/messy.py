"""A workbook as teams keep theirs, every mess that is known in it, and the truth beside it, row by row.

`python tests/spreadsheets/messy.py FOLDER` writes `messy.xlsx` and `truth.json`; a test writes them by `write_messy`.
All of it is illustrative.  What the truth takes for granted of a mapping is in its `mapping`.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # where it is run as a script

from workbook_writer import Formula, Raw, Sheet, Styled, write_xlsx

POUNDS = '"£"#,##0.00'
EUROS = "[$€-2] #,##0.00"
BLANK = "\u00a0"
"""A blank that breaks no line, as web pages put it between a sign and its number."""


@dataclass(frozen=True)
class Made:
    """A record that a row makes, with what it adds to figures."""

    kind: str
    adds: dict[str, int] = field(default_factory=dict)
    """By measure: milligrams, pence, wraps, things, records."""
    person: str = ""
    find: str = ""
    """What is one search: its rows are one find."""


@dataclass(frozen=True)
class Out:
    """Why a row makes nothing."""

    why: str
    """`title`, `heading`, `blank`, `total`, `hidden`, `unreadable`, `sheet`."""
    column: str = ""
    value: str = ""


@dataclass(frozen=True)
class Line:
    """A row and the truth of it."""

    cells: Sequence[Any]
    truth: Out | Sequence[Made]
    struck: bool = False


@dataclass(frozen=True)
class Page:
    """A sheet and what is said of it as a whole."""

    name: str
    lines: Sequence[Line]
    hidden_columns: Sequence[int] = ()
    merged: Sequence[str] = ()

    @property
    def hidden_rows(self) -> list[int]:
        """The rows that nobody sees."""
        return [at for at, line in enumerate(self.lines, 1) if line.truth == HIDDEN]

    @property
    def struck_rows(self) -> list[int]:
        """The rows that somebody struck through; they are read, and named."""
        return [at for at, line in enumerate(self.lines, 1) if line.struck]


TITLE, HEADING, EMPTY, TOTAL, HIDDEN = (Out(why) for why in ("title", "heading", "blank", "total", "hidden"))


def drug(milligrams: int, pence: int = 0) -> list[Made]:
    """Return what a row of the first sheet makes."""
    adds = {"drugs.weight": milligrams} | ({"drugs.value": pence} if pence else {})
    return [Made("seizure", adds)]


def wrong(column: str, value: str) -> Out:
    """Return that a cell cannot be read."""
    return Out("unreadable", column, value)


DRUG_HEADINGS = ["Date seized", "Occurrence no", "Exhibit no.", "Drug", "Weight (g)", "Est. value", "Officer", "Notes"]
DRUGS = Page(
    "Drugs 2021",
    [
        Line(["Drug seizures 2021"], TITLE),
        Line([], EMPTY),
        Line(DRUG_HEADINGS, HEADING),
        Line([date(2021, 1, 5), "0012", "AB/1", "Heroin", 3.2, Styled(320, POUNDS), "x"], drug(3_200, 320_00)),
        Line(["13/1/2021", "0012", "AB/2", "crack", "2.5g", "£250", "x"], drug(2_500, 250_00)),
        Line(
            ["14 Jan 2021", "0013", "AB/3", "HEROIN", "0.5 kg", Styled(20_000, POUNDS), "x"], drug(500_000, 20_000_00)
        ),
        Line(["2021-01-20", "0014", "AB/4", "Cocaine", Raw("2.3499999999999996"), None, "x"], drug(2_350)),
        Line([date(2021, 2, 1), "0015", "AB/5", "Cannabis", "1,204", "£1,204.50", "x"], drug(1_204_000, 1_204_50)),
        Line([date(2021, 2, 2), "0016", "AB/6", "heorin", 5, None, "x"], wrong("Drug", "heorin")),
        Line([date(2021, 2, 3), "0017", "AB/7", "crack", "1O.5", None, "x"], wrong("Weight (g)", "1O.5")),
        Line([date(2021, 2, 4), "0018", "AB/8", "crack", Raw("1.23456"), None, "x"], wrong("Weight (g)", "1.23456")),
        Line(["31/2/2021", "0019", "AB/9", "crack", 1, None, "x"], wrong("Date seized", "31/2/2021")),
        Line(DRUG_HEADINGS, HEADING),
        Line([date(2021, 3, 1), "0020", None, "crack", 4, None, "x"], drug(4_000)),
        Line([date(2021, 3, 1), "0020", None, "crack", 4, None, "x"], drug(4_000)),
        Line([date(2021, 3, 2), "0021", "AB/10", "heroin", 100, None, "x"], HIDDEN),
        Line([date(2021, 3, 3), "0022", "AB/11", "heroin", 7, None, "x"], drug(7_000), struck=True),
        Line([f"{BLANK}4/3/2021{BLANK}", "0023", "AB/12", "heroin ", f"6{BLANK}g", None, "x"], drug(6_000)),
        Line([], EMPTY),
        Line(["Total", None, None, None, Formula("SUM(E4:E18)", 1_329.28456), Formula("SUM(F4:F18)", 20_320)], TOTAL),
    ],
    hidden_columns=[7],
    merged=["A1:H1"],
)


def cash(pence: int) -> list[Made]:
    """Return what a row of cash makes."""
    return [Made("seizure", {"cash.seized": pence})]


CASH = Page(
    "Cash",
    [
        Line(["Date", "Occurrence no", "Amount"], HEADING),
        Line(["4/1/2021", "0031", "£1,234.50"], cash(1_234_50)),
        Line(["5/1/2021", "0032", Styled(450, POUNDS)], cash(450_00)),
        Line(["25/1/2021", "0033", f"£{BLANK}3,000"], cash(3_000_00)),
        Line(["26/1/2021", "0034", Styled(200, EUROS)], wrong("Amount", "€200")),
        Line(["27/1/2021", "0035", "l,500"], wrong("Amount", "l,500")),
        Line(["28/1/2021", "0036", Styled(Raw("12.345"), POUNDS)], wrong("Amount", "£12.345")),
        Line(["29/1/2021", "0037", Styled(Raw("0.30000000000000004"), POUNDS)], cash(30)),
        Line(["TOTAL", None, Formula("SUM(C2:C8)", 662.645)], TOTAL),
    ],
)


def arrest(person: str, *, charged: bool = False) -> list[Made]:
    """Return what a row of arrests makes."""
    return [Made("arrest", {"arrests": 1} | ({"charged": 1} if charged else {}), person)]


ARRESTS = Page(
    "Arrests",
    [
        Line(["Arrests by the team", None, None, None], TITLE),
        Line(["Date", "Nominal", "Outcome", "Outcome date"], HEADING),
        Line(["14 Feb", "N100234", "Charged", "15 Feb"], arrest("N100234", charged=True)),
        Line(["14 Feb", "N100235", "NFA", "1 Mar"], arrest("N100235")),
        Line([date(2021, 2, 20), "N100234", "charged", date(2021, 2, 21)], arrest("N100234", charged=True)),
        Line(["21 Feb", "N100236", "chargd", "22 Feb"], wrong("Outcome", "chargd")),
        Line(["22 Feb", "N100237", "Pending", None], arrest("N100237")),
        Line(["30 Feb", "N100238", "Pending", None], wrong("Date", "30 Feb")),
        Line(["Arrests: 6", None, None, None], TOTAL),
    ],
    merged=["A1:D1"],
)


def found(search: str, **adds: int) -> list[Made]:
    """Return what one search makes: a seizure for each thing."""
    return [Made("seizure", {measure.replace("_", "."): many}, find=search) for measure, many in adds.items()]


WARRANTS = Page(
    "Warrants",
    [
        Line(["Date", "Occurrence no", "Address", "Result"], HEADING),
        Line(
            ["1/3/2021", "0041", "a flat", "12 wraps heroin, £450, 2 phones"],
            found("0041", drugs_wraps=12, cash_seized=450_00, phones=2),
        ),
        Line(["2/3/2021", "0042", "a house", "8 wraps crack, 1 machete"], found("0042", drugs_wraps=8, weapons=1)),
        Line(["3/3/2021", "0043", "a house", "some weed"], wrong("Result", "some weed")),
    ],
)


def exhibit(search: str, measure: str, many: int = 1) -> list[Made]:
    """Return what a row of the property system makes: rows of one search are one find."""
    return [Made("seizure", {measure: many}, find=search)]


PROPERTY = Page(
    "Property",
    [
        Line(["Occurrence no", "Searched", "Exhibit", "Description", "Quantity", "Found"], HEADING),
        Line(["0051", "car", "0001", "phone", 1, "2021-06-01T05:25:52+00:00"], exhibit("0051 car", "phones")),
        Line(["0051", "car", "0002", "machete", "1", "2021-06-01T05:25:52+00:00"], exhibit("0051 car", "weapons")),
        Line(["0051", "house", "0003", "phone", 2, datetime(2021, 6, 1, 6, 25)], exhibit("0051 house", "phones", 2)),
        # The spreadsheet made a day of the exhibit 12-11.
        Line(
            ["0052", "car", date(2021, 11, 12), "phone", 1, datetime(2021, 6, 2, 9, 0)], wrong("Exhibit", "2021-11-12")
        ),
    ],
)

SUMMARY = Page(
    "Summary",
    [
        Line(["Figure", "Total"], Out("sheet")),
        Line(["Drugs (g)", Formula("SUM('Drugs 2021'!E4:E18)")], Out("sheet")),
        Line(["Cash", Formula("SUM(Cash!C2:C8)")], Out("sheet")),
    ],
)

PAGES = (DRUGS, CASH, ARRESTS, WARRANTS, PROPERTY, SUMMARY)
DUPLICATES = {"Drugs 2021": [[14, 15]]}
"""Rows that are equal: two records, and said."""


def truth() -> dict[str, Any]:
    """Return what is right: each row that makes nothing and why, the records by kind, the figures."""
    made = [
        (page, each) for page in PAGES for line in page.lines if not isinstance(line.truth, Out) for each in line.truth
    ]
    figures = Counter[str]()
    for _, each in made:
        figures.update({measure: many for measure, many in each.adds.items() if measure != "charged"})
    people = {each.person for _, each in made if each.person}
    return {
        "mapping": {"dates": "day-first", "year": 2021, "not imported": ["Summary"], "cash": "an always on its sheet"},
        "records": dict(Counter(each.kind for _, each in made)),
        "totals": {
            **figures,
            "people.arrested": len(people),
            "people.charged": len({each.person for _, each in made if "charged" in each.adds}),
        },
        "searches": sorted({each.find for _, each in made if each.find}),
        "sheets": {page.name: _about(page) for page in PAGES},
    }


def _about(page: Page) -> dict[str, Any]:
    records = Counter(each.kind for line in page.lines if not isinstance(line.truth, Out) for each in line.truth)
    return {
        "records": dict(records),
        "rows in": sum(not isinstance(line.truth, Out) for line in page.lines),
        "left out": {why: rows for why, rows in _left_out(page) if why != "unreadable"},
        "unreadable": [
            {"row": at, "column": line.truth.column, "value": line.truth.value}
            for at, line in enumerate(page.lines, 1)
            if isinstance(line.truth, Out) and line.truth.why == "unreadable"
        ],
        "struck": page.struck_rows,
        "hidden columns": list(page.hidden_columns),
        "duplicates": DUPLICATES.get(page.name, []),
    }


def _left_out(page: Page) -> Iterator[tuple[str, list[int]]]:
    outs = {at: line.truth.why for at, line in enumerate(page.lines, 1) if isinstance(line.truth, Out)}
    for why in dict.fromkeys(outs.values()):
        yield why, [at for at, each in outs.items() if each == why]


def write_messy(folder: Path) -> tuple[Path, dict[str, Any]]:
    """Write the workbook into a folder, and return where it is with the truth of it."""
    sheets = [
        Sheet(
            page.name,
            [line.cells for line in page.lines],
            hidden_rows=page.hidden_rows,
            hidden_columns=page.hidden_columns,
            merged=page.merged,
            struck_rows=page.struck_rows,
        )
        for page in PAGES
    ]
    return write_xlsx(folder / "messy.xlsx", sheets), truth()


if __name__ == "__main__":
    place = Path(sys.argv[1])
    _, right = write_messy(place)
    (place / "truth.json").write_text(json.dumps(right, indent=2, ensure_ascii=False), encoding="utf-8")
