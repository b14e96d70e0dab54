"""Items as tables, CSV and JSON: what they are, the words for them, and the class of a drug with its authority."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from stronghold_cli.catalogue.items import ClassRow, Item, Own, Ruling, class_of, class_rows
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.values.day import show_day
from stronghold_cli.values.quantity import UNITS
from stronghold_cli.values.text import counted, listed

OWN = "the team's own"


def items_answer(found: Sequence[Item], own: Own, today: date, *, whole: bool) -> Answer:
    """Return items as an answer: a line each, or one of them whole."""
    return Answer(
        lambda screen: _page(found[0], own, today, screen) if whole else _listing(found, own, today, screen),
        lambda: {"items": _to_json(found, own, today)},
        _csv_rows(found, own, today),
        beside=[] if whole else [counted(len(found), "item")],
    )


def _listing(found: Iterable[Item], own: Own, today: date, screen: Screen) -> str:
    columns = [
        Column("item"),
        Column("category"),
        Column("class today"),
        Column("form"),
        Column("words for it", wide=True),
    ]
    rows = [
        [item.name, item.category, _classes_today(item, own, today), item.form or "", _words(item, own) or _whose(item)]
        for item in found
    ]
    return table(columns, rows, screen)


def _page(item: Item, own: Own, today: date, screen: Screen) -> str:
    """Return one item whole: a line for each class that a drug has had, with the authority for it."""
    words = f", always {item.form}" if item.form else ""
    lines = [folded(f"{item.name}: {item.category}{words}{f' ({OWN})' if item.own else ''}", screen)]
    if called := _words(item, own):
        lines.append(folded(f"words for it: {called}", screen, "    ", "  "))
    if item.units:
        lines.append(folded(f"counted in: {listed([UNITS[unit] for unit in item.units])}", screen, "    ", "  "))
    if item.note:
        lines.append(folded(f"note: {item.note}", screen, "    ", "  "))
    if item.category == "drug":
        ruling = class_of(item.name, item.form, today, own)
        lines.append(folded(f"class today: {ruling.drug_class}, {ruling.authority}", screen, "    ", "  "))
        if rows := _rows(item):
            lines += ["\n", *(folded(_row(row), screen, "    ", "  ") for row in rows)]
    return "".join(lines)


def _to_json(found: Iterable[Item], own: Own, today: date) -> list[dict[str, Any]]:
    return [
        {
            "item": item.name,
            "category": item.category,
            "form": item.form,
            "own": item.own,
            "words": [{"word": word, "own": word in _own_words(item, own)} for word in item.words],
            "class_today": _ruling_to_json(class_of(item.name, item.form, today, own)) if _is_drug(item) else None,
            "classes": [
                {
                    "form": row.form,
                    "since": None if row.since == date.min else str(row.since),
                    "until": None if row.until == date.max else str(row.until),
                    **_ruling_to_json(row.ruling),
                }
                for row in _rows(item)
            ],
        }
        for item in found
    ]


def _csv_rows(found: Iterable[Item], own: Own, today: date) -> Iterator[list[str]]:
    yield ["item", "category", "words", "form", "class_today", "authority", "own", "own_words"]
    for item in found:
        ruling = class_of(item.name, item.form, today, own) if _is_drug(item) else Ruling("", "")
        theirs = _own_words(item, own)
        built_in = [word for word in item.words if word not in theirs]
        yield [
            *(item.name, item.category, ";".join(built_in), item.form or "", *ruling),
            *("yes" if item.own else "no", ";".join(theirs)),
        ]


def _is_drug(item: Item) -> bool:
    return item.category == "drug"


def _rows(item: Item) -> list[ClassRow]:
    """The classes by form and day; of a drug of the team's own the one that it gave, on any day."""
    if item.own:
        return [ClassRow(None, date.min, date.max, item.ruling)] if item.ruling else []
    return sorted(class_rows(item.name), key=lambda row: (row.form or "", row.since))


def _row(row: ClassRow) -> str:
    if row.since == date.min:
        days = "on any day"
    elif row.until == date.max:
        days = f"since {show_day(row.since)}"
    elif row.since.year < 1900:
        days = f"until {show_day(row.until)}"
    else:
        days = f"{show_day(row.since)} to {show_day(row.until)}"
    return f"{f'{row.form}: ' if row.form else ''}{row.ruling.drug_class} {days}: {row.ruling.authority}"


def _classes_today(item: Item, own: Own, today: date) -> str:
    """`B`; `B, injectable A` where a form has another class."""
    if not _is_drug(item):
        return ""
    usual = class_of(item.name, item.form, today, own).drug_class
    forms = dict.fromkeys(row.form for row in _rows(item) if row.form and row.since <= today <= row.until)
    others = [
        f"{form} {ruled}" for form in forms if (ruled := class_of(item.name, form, today, own).drug_class) != usual
    ]
    return ", ".join([usual, *others])


def _words(item: Item, own: Own) -> str:
    theirs = _own_words(item, own)
    built_in = [word for word in item.words if word not in theirs]
    return "; ".join(filter(None, [", ".join(built_in), f"{', '.join(theirs)} ({OWN})" if theirs else ""]))


def _whose(item: Item) -> str:
    return f"({OWN})" if item.own else ""


def _own_words(item: Item, own: Own) -> list[str]:
    return [word for row in own if row.name == item.name for word in row.words]


def _ruling_to_json(ruling: Ruling) -> dict[str, str]:
    return {"class": ruling.drug_class, "authority": ruling.authority}
