"""Every measure counted again from the exported CSV, in plain Python and without a line of the program.

It is written from the definitions, not from the queries: where this and the program differ, one of them is wrong.
"""

import csv
import unicodedata
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

Row = dict[str, str]
Where = tuple[str, str]
"""A field and the value it must have, empty for none: `("case", "CASE-2")`."""

PLURALS = {
    "case": "cases",
    "line": "lines",
    "activity": "activities",
    "arrest": "arrests",
    "charge": "charges",
    "seizure": "seizures",
    "cash-order": "cash-orders",
    "sentence": "sentences",
    "safeguarding": "safeguarding-actions",
}
PRISON = {"imprisonment", "yoi", "detention", "extended", "sopc", "hybrid", "activation"}
LIFE = {"life", "ipp"}
with (Path(__file__).parents[2] / "src/stronghold_cli/catalogue/units.csv").open(encoding="utf-8", newline="") as file:
    UNITS = list(csv.DictReader(file))
FAR_PAST, FAR_FUTURE = "0001-01-01", "9999-12-31"


class Recounted(NamedTuple):
    """What a measure came to.

    None where there is no record and nobody said that none is missing, and where none of its records says it.
    """

    value: Any
    records: int
    provisional: int


class Asked(NamedTuple):
    """The window, ISO days or None, and what else was asked."""

    since: str | None = None
    until: str | None = None
    confirmed: bool = False
    where: Where | None = None

    @property
    def first(self) -> str:
        return self.since or FAR_PAST

    @property
    def last(self) -> str:
        return self.until or FAR_FUTURE


class Exported:
    """The CSV files of one folder, each record by its reference."""

    def __init__(self, folder: Path) -> None:
        self.rows: dict[str, dict[str, Row]] = {}
        for kind, plural in PLURALS.items():
            with (folder / f"{plural}.csv").open(encoding="utf-8-sig", newline="") as file:
                rows = [
                    {name: cell[1:] if cell.startswith("'") else cell for name, cell in row.items()}
                    for row in csv.DictReader(file)
                ]
            self.rows[kind] = {row["ref"]: row for row in rows}

    def of(self, kind: str) -> Iterator[Row]:
        """Records that are not voided."""
        return (row for row in self.rows[kind].values() if not row["voided"])

    def first_of(self, kind: str, ref: str, *links: str) -> str:
        """Climb from a record, by the first of the links that it has, to the one that has none."""
        while True:
            row = self.rows[kind][ref]
            above = next((row[link] for link in links if row[link]), "")
            if not above:
                return ref
            ref = above

    def field(self, kind: str, row: Row, name: str) -> str:
        """A field as `--where` asks for it: a case is one's own, else that of the line, of the arrest, and so on."""
        if kind == "cash-order" and name in ("case", "line"):
            return self.field("seizure", self.rows["seizure"][row["seizure"]], name)
        if name == "area":
            return self.area(kind, row) or self.case_area(kind, row)
        if name not in row:  # what a charge says of its arrest alone
            return self.rows["arrest"][row["arrest"]][name] if row["arrest"] else ""
        if row[name] or name not in ("case", "line"):
            return row[name]
        for link in ("line", "arrest", "charge", "activity"):
            if link not in (name, kind) and row.get(link):
                theirs = self.field(link, self.rows[link][row[link]], name)
                if theirs:
                    return theirs
        return ""

    def area(self, kind: str, row: Row) -> str:
        """One's own, else that of the line, of the arrest, of whatever else it names."""
        for link in (
            ("line", "arrest", "charge", "activity", "seizure")
            if not row["area"] and kind not in ("case", "line")
            else ()
        ):
            if link != kind and row.get(link) and (theirs := self.area(link, self.rows[link][row[link]])):
                return theirs
        return row["area"]

    def case_area(self, kind: str, row: Row) -> str:
        """Else that of one's case."""
        case = "" if kind == "case" else self.field(kind, row, "case")
        return self.rows["case"][case]["area"] if case else ""

    def meets(self, kind: str, row: Row, asked: Asked) -> bool:
        if asked.where is None:
            return True
        field, value = asked.where
        return spelled(field, self.field(kind, row, field)) == spelled(field, value)


def spelled(field: str, text: str) -> str:
    """What two spellings of one area share."""
    if field != "area":
        return text
    return " ".join(unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower()).split())


def smallest(text: str, places: int) -> int:
    """`4.92` g in milligrams, `4260.5` pounds in pence."""
    exact = Fraction(text) * 10**places
    assert exact.denominator == 1, text
    return exact.numerator


def loose(row: Row) -> bool:
    """Provisional or estimated."""
    return row["provisional"] == "yes" or row.get("weighed") == "estimated"


def within(day: str, asked: Asked) -> bool:
    return day != "" and asked.first <= day <= asked.last


def chosen(book: Exported, kind: str, date: str, asked: Asked, test: Callable[[Row], bool]) -> list[Row]:
    """The records of a kind that a measure counts by a plain day."""
    return [
        row
        for row in book.of(kind)
        if test(row)
        and within(row[date], asked)
        and book.meets(kind, row, asked)
        and not (asked.confirmed and loose(row))
    ]


def controlled(row: Row) -> bool:
    return row["category"] == "drug" and row["class"] not in ("none", "psa")


def psychoactive(row: Row) -> bool:
    """Of the Act of 2016, and no controlled drug."""
    return row["category"] == "drug" and row["class"] == "psa"


def counted(rows: list[Row], value: Any) -> Recounted:
    return Recounted(value, len(rows), sum(loose(row) for row in rows))


def added(rows: list[Row], heading: str, places: int = 0) -> Recounted:
    return counted(rows, sum(smallest(row[heading], places) for row in rows))


def pieces(book: Exported, asked: Asked, unit: str, test: Callable[[Row], bool] = controlled) -> Recounted:
    rows = chosen(book, "seizure", "date", asked, lambda row: test(row) and row["pieces_unit"] == unit)
    return added(rows, "pieces")


def things(book: Exported, asked: Asked, category: str) -> Recounted:
    return added(chosen(book, "seizure", "date", asked, lambda row: row["category"] == category), "pieces")


def finds(book: Exported, asked: Asked, test: Callable[[Row], bool]) -> Recounted:
    rows = chosen(book, "seizure", "date", asked, test)
    return counted(rows, len({book.first_of("seizure", row["ref"], "find") for row in rows}))


def orders(book: Exported, asked: Asked, *stages: str) -> Recounted:
    return added(chosen(book, "cash-order", "date", asked, lambda row: row["stage"] in stages), "amount_gbp", 2)


def detained(book: Exported, asked: Asked) -> Recounted:
    """Of each seizure the most that one order in the window detained."""
    rows = chosen(book, "cash-order", "date", asked, lambda row: row["stage"] == "detained")
    most: dict[str, int] = {}
    for row in rows:
        most[row["seizure"]] = max(most.get(row["seizure"], 0), smallest(row["amount_gbp"], 2))
    return counted(rows, sum(most.values()))


def detentions(book: Exported, asked: Asked) -> Recounted:
    rows = chosen(book, "cash-order", "date", asked, lambda row: row["stage"] == "detained")
    return counted(rows, len(rows))


def people(book: Exported, asked: Asked, date: str, test: Callable[[Row], bool], kind: str = "arrest") -> Recounted:
    rows = chosen(book, kind, date, asked, test)
    return counted(rows, len({row["person"] for row in rows}))


def standing(book: Exported, asked: Asked, kind: str, begins: str, ends: str) -> list[Row]:
    """The records that stand on the window's last day, whenever they began."""
    return [
        row
        for row in book.of(kind)
        if row[begins] <= asked.last  # an empty cell is before every day
        and (row[ends] == "" or row[ends] > asked.last)
        and book.meets(kind, row, asked)
        and not (asked.confirmed and loose(row))
    ]


def active(book: Exported, asked: Asked) -> Recounted:
    rows = standing(book, asked, "line", "first_seen", "dismantled")
    return counted(rows, len({book.first_of("line", row["ref"], "replaces") for row in rows}))


def open_cases(book: Exported, asked: Asked) -> Recounted:
    rows = standing(book, asked, "case", "opened", "closed")
    return counted(rows, len(rows))


def pleaded_guilty(row: Row, asked: Asked) -> bool:
    """By the last day; nobody said when: from the charge on."""
    return row["plea"] == "guilty" and row["plea_on"] <= asked.last


def awaiting(book: Exported, asked: Asked) -> Recounted:
    """Who has a charge that nobody decided by then; one pleaded guilty to awaits no trial."""
    rows = standing(book, asked, "charge", "date", "outcome_on")
    rows = [row for row in rows if not pleaded_guilty(row, asked)]
    return counted(rows, len({row["person"] for row in rows}))


def to_be_sentenced(book: Exported, asked: Asked) -> Recounted:
    """Who pleaded guilty and has no outcome yet, or was convicted and has had no sentence for it.

    A sentence is for the charge that it names; one that names none, and is not of an old term, for those of that person
    and case, which both must be known to have, and not of another line.  A deferred one is not passed yet.
    """
    passed = [row for row in book.of("sentence") if row["date"] <= asked.last and row["disposal"] != "deferred"]

    def sentenced(charge: Row) -> bool:
        case = book.field("charge", charge, "case")
        for row in passed:
            if row["charge"]:
                if row["charge"] == charge["ref"]:
                    return True
            elif (
                row["disposal"] != "activation"
                and row["person"] == charge["person"]
                and case
                and book.field("sentence", row, "case") == case
                and len({book.field("sentence", row, "line"), book.field("charge", charge, "line")} - {""}) < 2
                and row["date"] >= charge["outcome_on"]
            ):
                return True
        return False

    rows = []
    for row in book.of("charge"):
        undecided = row["outcome_on"] == "" or row["outcome_on"] > asked.last
        pleaded = undecided and pleaded_guilty(row, asked)
        convicted = not undecided and row["outcome"] == "convicted" and not sentenced(row)
        in_time = row["date"] <= asked.last and book.meets("charge", row, asked)
        if in_time and (pleaded or convicted) and not (asked.confirmed and loose(row)):
            rows.append(row)
    return counted(rows, len({row["person"] for row in rows}))


def activities(book: Exported, asked: Asked, activity: str, heading: str = "number") -> Recounted:
    rows = chosen(book, "activity", "date", asked, lambda row: row["activity"] == activity and row[heading])
    return counted(rows, sum(int(row[heading]) for row in rows))


def safeguarded(book: Exported, asked: Asked, action: str) -> Recounted:
    """Those with a key once each, and as many as was said of those without."""
    rows = chosen(book, "safeguarding", "date", asked, lambda row: row["action"] == action)
    keys = {row["person"] for row in rows if row["person"]}
    return counted(rows, len(keys) + sum(int(row["people"]) for row in rows if row["people"]))


def lineages(book: Exported, asked: Asked) -> Recounted:
    """Lineages with a member dismantled in the window and, on its last day, none live."""
    families: dict[str, list[Row]] = {}
    for row in book.of("line"):
        if row["first_seen"] <= asked.last:  # one that nobody saw first has an empty cell, which is before every day
            families.setdefault(book.first_of("line", row["ref"], "replaces"), []).append(row)
    value, rows = 0, []
    for family in families.values():
        if any(row["dismantled"] == "" or row["dismantled"] > asked.last for row in family):
            continue
        latest = max(family, key=lambda row: (row["first_seen"], int(row["ref"].removeprefix("LINE-"))))
        if not book.meets("line", latest, asked):
            continue
        ended = [row for row in family if within(row["dismantled"], asked) and not (asked.confirmed and loose(row))]
        value += bool(ended)
        rows += ended
    return counted(rows, value)


def sentences(book: Exported, asked: Asked, disposals: set[str]) -> list[tuple[str, Row]]:
    """Sentences that count, each with its day: as varied, on the day it was first passed; never a quashed one."""
    replaced = set()
    for row in book.of("sentence"):
        if asked.confirmed and loose(row):
            continue
        while row["replaces"]:
            replaced.add(row["replaces"])
            row = book.rows["sentence"][row["replaces"]]
    found = []
    for row in book.of("sentence"):
        day = book.rows["sentence"][book.first_of("sentence", row["ref"], "replaces")]["date"]
        if (
            row["disposal"] in disposals
            and row["ref"] not in replaced
            and not row["quashed_on"]
            and within(day, asked)
            and book.meets("sentence", row, asked)
            and not (asked.confirmed and loose(row))
        ):
            found.append((day, row))
    return found


def group_of(book: Exported, row: Row) -> str:
    return book.first_of("sentence", row["ref"], "with", "replaces")


def in_order(links: dict[str, dict[str, str]]) -> bool:
    """Whether sentences, each with those that it names by link, neither go round nor contradict each other.

    None names another twice; no way along links leads back; and none runs after its own group, also by way of others.
    """

    def top(ref: str) -> str:
        while above := links.get(ref, {}).get("with") or links.get(ref, {}).get("replaces"):
            ref = above
        return ref

    def leads_back(ways: list[tuple[str, str]]) -> bool:
        left = list(ways)
        while ends := [way for way in left if way[1] not in {start for start, _ in left}]:
            left = [way for way in left if way not in ends]
        return bool(left)

    if any(len(set(named.values())) < len(named) for named in links.values()):
        return False
    if leads_back([(ref, other) for ref, named in links.items() for other in named.values()]):
        return False
    return not leads_back([(top(ref), top(named["after"])) for ref, named in links.items() if "after" in named])


def size(term: tuple[int, int]) -> tuple[Fraction, int]:
    """How long a term is: a month is 365.25 / 12 days; of two as long the one with more months."""
    return term[0] * Fraction(36525, 1200) + term[1], term[0]


def term(row: Row, field: str) -> tuple[int, int]:
    return int(row[f"{field}_months"]), int(row[f"{field}_days"])


def terms(book: Exported, asked: Asked, disposals: set[str]) -> Recounted:
    """The longest term of each group; where the judge stated a person's total at a hearing, that one instead."""
    rows = sentences(book, asked, disposals)
    said: dict[tuple[str, str], tuple[str, tuple[int, int]]] = {}
    for day, row in rows:
        if row["effective_months"]:
            hearing, total = (row["person"], day), (row["date"], term(row, "effective"))
            said[hearing] = max(said.get(hearing, total), total, key=lambda pair: (pair[0], size(pair[1])))
    stated = {hearing: total for hearing, (_, total) in said.items()}
    longest: dict[str, tuple[int, int]] = {}
    for day, row in rows:
        if (row["person"], day) not in stated:
            group = group_of(book, row)
            longest[group] = max(longest.get(group, (0, 0)), term(row, "term"), key=size)
    every = [*stated.values(), *longest.values()]
    value = {"months": sum(months for months, _ in every), "days": sum(days for _, days in every)}
    return counted([row for _, row in rows], value)


def licences(book: Exported, asked: Asked) -> Recounted:
    """The longest licence of each group of extended and special custodial terms; without one, none."""
    rows = [row for _, row in sentences(book, asked, {"extended", "sopc"}) if row["licence_months"]]
    longest: dict[str, tuple[int, int]] = {}
    for row in rows:
        group = group_of(book, row)
        longest[group] = max(longest.get(group, (0, 0)), term(row, "licence"), key=size)
    months, days = (sum(parts) for parts in zip((0, 0), *longest.values(), strict=True))
    return counted(rows, {"months": months, "days": days})


def jailed(book: Exported, asked: Asked) -> Recounted:
    rows = [row for _, row in sentences(book, asked, PRISON | LIFE | {"dto"})]
    return counted(rows, len({row["person"] for row in rows}))


def lives(book: Exported, asked: Asked) -> Recounted:
    rows = [row for _, row in sentences(book, asked, LIFE)]
    return counted(rows, len({group_of(book, row) for row in rows}))


def every(row: Row) -> bool:
    return True


def records(kind: str, date: str) -> Callable[[Exported, Asked], Recounted]:
    def count(book: Exported, asked: Asked) -> Recounted:
        rows = chosen(book, kind, date, asked, every)
        return counted(rows, len(rows))

    return count


def seizures(test: Callable[[Row], bool], heading: str, places: int) -> Callable[[Exported, Asked], Recounted]:
    return lambda book, asked: added(chosen(book, "seizure", "date", asked, test), heading, places)


MEASURES: dict[str, tuple[str, Callable[[Exported, Asked], Recounted]]] = {
    "lines.dismantled": ("line", lineages),
    "lines.closures": ("line", records("line", "dismantled")),
    "lines.active": ("line", active),
    "cases.open": ("case", open_cases),
    "warrants": ("activity", lambda book, asked: activities(book, asked, "warrant")),
    "vehicle-stops": ("activity", lambda book, asked: activities(book, asked, "vehicle-stop")),
    "stop-and-searches": ("activity", lambda book, asked: activities(book, asked, "stop-and-search")),
    "cuckooing-visits": ("activity", lambda book, asked: activities(book, asked, "cuckooing-visit")),
    "addresses.visited": ("activity", lambda book, asked: activities(book, asked, "cuckooing-visit", "addresses")),
    "arrests": ("arrest", records("arrest", "date")),
    "people.arrested": ("arrest", lambda book, asked: people(book, asked, "date", every)),
    "charges": ("charge", lambda book, asked: added(chosen(book, "charge", "date", asked, every), "counts")),
    "people.charged": ("charge", lambda book, asked: people(book, asked, "date", every, "charge")),
    "line-holders.charged": (
        "charge",
        lambda book, asked: people(
            book, asked, "date", lambda row: book.field("charge", row, "role") == "line-holder", "charge"
        ),
    ),
    "people.convicted": (
        "charge",
        lambda book, asked: people(book, asked, "outcome_on", lambda row: row["outcome"] == "convicted", "charge"),
    ),
    "people.awaiting-trial": ("charge", awaiting),
    "people.awaiting-sentence": ("charge", to_be_sentenced),
    "drugs.seizures": ("seizure", lambda book, asked: finds(book, asked, controlled)),
    "finds": ("seizure", lambda book, asked: finds(book, asked, every)),
    "drugs.weight": ("seizure", seizures(lambda row: controlled(row) and row["weight_g"] != "", "weight_g", 3)),
    **{f"drugs.{unit['figure']}": ("seizure", partial(pieces, unit=unit["unit"])) for unit in UNITS if unit["figure"]},
    "drugs.value": (
        "seizure",
        seizures(lambda row: controlled(row) and row["value_gbp"] and row["value_basis"] == "street", "value_gbp", 2),
    ),
    "drugs.home-office": (
        "seizure",
        lambda book, asked: finds(book, asked, lambda row: controlled(row) or psychoactive(row)),
    ),
    "drugs.psa.seizures": ("seizure", lambda book, asked: finds(book, asked, psychoactive)),
    "drugs.psa.weight": ("seizure", seizures(lambda row: psychoactive(row) and row["weight_g"] != "", "weight_g", 3)),
    **{
        f"drugs.psa.{unit['figure']}": ("seizure", partial(pieces, unit=unit["unit"], test=psychoactive))
        for unit in UNITS
        if unit["psa"] == "yes"
    },
    "cash.seized": ("seizure", seizures(lambda row: row["category"] == "cash" and row["value_gbp"], "value_gbp", 2)),
    "cash.detained": ("cash-order", detained),
    "cash.detentions": ("cash-order", detentions),
    "cash.forfeited": ("cash-order", lambda book, asked: orders(book, asked, "forfeited")),
    "cash.returned": ("cash-order", lambda book, asked: orders(book, asked, "returned")),
    "cash.confiscated": ("cash-order", lambda book, asked: orders(book, asked, "confiscated")),
    "cash.recovered": ("cash-order", lambda book, asked: orders(book, asked, "forfeited", "confiscated")),
    "vehicles": ("seizure", lambda book, asked: things(book, asked, "vehicle")),
    "weapons": ("seizure", lambda book, asked: things(book, asked, "weapon")),
    "phones": ("seizure", lambda book, asked: things(book, asked, "phone")),
    "people.jailed": ("sentence", jailed),
    "prison": ("sentence", lambda book, asked: terms(book, asked, PRISON)),
    "prison.licence": ("sentence", licences),
    "prison.dto": ("sentence", lambda book, asked: terms(book, asked, {"dto"})),
    "prison.suspended": ("sentence", lambda book, asked: terms(book, asked, {"suspended"})),
    "prison.life": ("sentence", lives),
    **{
        f"safeguarding.{action}": (
            "safeguarding",
            lambda book, asked, action=action: safeguarded(book, asked, action),  # type: ignore[misc]
        )
        for action in ("identified", "engaged", "referred", "nrm-referral", "safeguarded")
    },
}


def seizures_that(test: Callable[[Row], bool]) -> Callable[[Exported, Asked], bool]:
    return lambda book, asked: bool(chosen(book, "seizure", "date", asked, test))


UNSAID: dict[str, Callable[[Exported, Asked], bool]] = {
    "drugs.weight": seizures_that(lambda row: controlled(row) and not row["weight_g"]),
    "drugs.psa.weight": seizures_that(lambda row: psychoactive(row) and not row["weight_g"]),
    "drugs.value": seizures_that(
        lambda row: controlled(row) and not (row["value_gbp"] and row["value_basis"] == "street")
    ),
    "cash.seized": seizures_that(lambda row: row["category"] == "cash" and not row["value_gbp"]),
    "prison.licence": lambda book, asked: any(
        not row["licence_months"] for _, row in sentences(book, asked, {"extended", "sopc"})
    ),
    "addresses.visited": lambda book, asked: bool(
        chosen(
            book, "activity", "date", asked, lambda row: row["activity"] == "cuckooing-visit" and not row["addresses"]
        )
    ),
    "line-holders.charged": lambda book, asked: bool(
        chosen(book, "charge", "date", asked, lambda row: not book.field("charge", row, "role"))
    ),
}
"""Whether there is a record that may count, and does not say whether it does or what is added up."""


def unsaid(book: Exported, measure: str, asked: Asked) -> bool:
    return measure in UNSAID and UNSAID[measure](book, asked)


STANDING = ("lines.active", "cases.open", "people.awaiting-trial", "people.awaiting-sentence")


def recount(book: Exported, measure: str, asked: Asked, cover: dict[str, str]) -> Recounted:
    """Count one measure again.  `cover` is the day from which each kind is complete, where it was said."""
    kind, count = MEASURES[measure]
    found = count(book, asked)
    # Of what stands on the last day, that day decides.
    from_day = asked.last if measure in STANDING else asked.since
    complete = kind in cover and from_day is not None and from_day >= cover[kind]
    known = found.records or (complete and not unsaid(book, measure, asked))
    return found if known else found._replace(value=None)
