"""Sentences of a sheet that say which exhibits the things above are: `Exhibits CT/1 plants`, `Drugs are HM/1`."""

from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.items import CATEGORIES, find_item, key_of
from stronghold_cli.records.amounts import Count, Weight
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Exhibit, Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.order import HeardLine
from stronghold_cli.sheet.things.exhibit_lists import exhibits_in
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.text import AND, Word
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.quantity import PIECE_WORDS, Mass, is_mass, is_pieces
from stronghold_cli.values.text import quoted

_LABELS = ("exhibit", "exhibits", "exh", "exhs", "exs")
_ARE = ("is", "are", "was", "were")
_SILENT = (*_LABELS, *_ARE, *AND, "the", "a", "as", "his", "her", "their", "of", "in", "bag")


class Named(NamedTuple):
    """Exhibits, and what they are of: a thing, a sort of things, or a weight."""

    marks: tuple[str, ...]
    name: str
    said: str


def named_exhibits(words: Sequence[Word], reading: Reading) -> tuple[Named, ...]:
    """Return what a sentence says that only names exhibits; nothing for any other sentence, which may be of things.

    A label stands in front, or `is` before an exhibit.
    """
    texts = [word.text.casefold().strip("():") for word in words if word.plain]
    labelled = bool(texts) and texts[0] in _LABELS
    said = [n for n, text in enumerate(texts) if text in _ARE]
    if len(texts) < len(words) or not (labelled or said):
        return ()
    found: list[Named] = []
    marks: tuple[str, ...] = ()
    name: list[str] = []
    at = 0
    leads: bool | None = None
    while at < len(words):
        length, exhibits = exhibits_in(words[at:])
        if not length:
            name += [] if texts[at] in _SILENT else [words[at].text.strip("().:")]
            at += 1
            continue
        leads = leads if leads is not None else not name
        if leads and marks:
            found.append(Named(marks, " ".join(name), " ".join(marks)))
            name = []
        marks, at = exhibits.texts, at + length
        if not leads:
            found.append(Named(marks, " ".join(name), " ".join(marks)))
            name = []
    if leads and marks:
        found.append(Named(marks, " ".join(name), " ".join(marks)))
    elif name:
        return ()
    return tuple(found) if found and all(_is_name(each.name, reading) for each in found) else ()


def _is_name(name: str, reading: Reading) -> bool:
    known = find_item(name, reading.own_items) is not None or _sort(name) is not None
    return known or is_mass(name) or bool(_unit(name))


def _sort(name: str) -> str | None:
    """Return the category that a word is of: `drugs`."""
    key = key_of(name)
    return next((each for each in CATEGORIES if key in (each, f"{each}s") and each != "other"), None)


def with_named_exhibits(lines: Sequence[HeardLine], named: Sequence[Named], reading: Reading) -> list[HeardLine] | None:
    """Return the lines of a sheet with the exhibits that a sentence below names; None where none of those is above.

    Raises Certain where some are not, or are of several things.
    """
    kind, _ = item_kinds()[0]
    exhibit = next(field.name for field in kind.typed if isinstance(field.type, Exhibit))
    made = list(lines)
    missing: list[Named] = []
    for each in named:
        places = [at for at, line in enumerate(made) if _is_of(line.heard, each.name, kind, exhibit, reading)]
        if not places:
            missing.append(each)
        elif len(places) == len(each.marks):
            for at, mark in zip(places, each.marks, strict=True):
                made[at] = _with(made[at], exhibit, mark)
        elif len(places) == 1:
            line = made[places[0]]
            made[places[0]] = line._replace(heard=line.heard.noted(f"exhibits {each.said}"))
        else:
            numbers = " and ".join(str(made[at].number) for at in places)
            what = f"{quoted(each.said)} may be {each.name} of lines {numbers}"
            raise Certain(what, f"put {each.marks[0]} behind its own thing", about=each.said)
    if len(missing) == len(named):
        return None
    if missing:
        [first, *_] = missing
        raise Certain(
            f"no {first.name} without an exhibit is above {quoted(first.said)}", "say it as a line of its own"
        )
    return made


def _with(line: HeardLine, field: str, text: str) -> HeardLine:
    return line._replace(heard=line.heard._replace(texts={**line.heard.texts, field: text}))


def _is_of(content: LineContent, name: str, kind: Kind, exhibit: str, reading: Reading) -> bool:
    if content.kind is not kind or content.texts.get(exhibit) or "exhibits " in content.texts.get(NOTES, ""):
        return False
    _, item = item_kinds()[0]
    known = find_item(content.texts.get(item.name, ""), reading.own_items)
    if is_mass(name):
        weight = next(content.texts.get(each.name, "") for each in kind.typed if isinstance(each.type, Weight))
        return is_mass(weight) and Mass.parse(weight) == Mass.parse(name)
    if unit := _unit(name):
        pieces = next(content.texts.get(each.name, "") for each in kind.typed if isinstance(each.type, Count))
        return _unit(pieces.partition(" ")[2]) == unit
    other = find_item(name, reading.own_items)
    if known is None or other is None:
        return known is not None and known.category == _sort(name)
    # A lock knife is a knife.
    return known is other or known.name.endswith(f"-{other.name}")


def _unit(name: str) -> str:
    """Return the unit that a word is: `plants`; empty for any other word."""
    return PIECE_WORDS.get(name.casefold(), "") if is_pieces(f"1 {name}") else ""
