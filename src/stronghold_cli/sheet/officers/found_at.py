"""Lines of a sheet that begin with an address: what was found and who was arrested there, `12 Hill Road - 3 phones`."""

from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.places.addresses import AT
from stronghold_cli.sheet.places.searched_place import ADDRESS, Place
from stronghold_cli.sheet.searches import is_several
from stronghold_cli.sheet.things.thing_words import TAKEN
from stronghold_cli.sheet.words.keys import people
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import quoted

RESULT = "result"
"""The field of what came of an activity."""


class FoundAt(NamedTuple):
    """A line that begins with an address."""

    address: str
    result: str
    """What came of going there, empty where nothing says it."""
    rest: tuple[Word, ...]
    """What else it says; nothing where it says no more."""


def led_by_address(words: Sequence[Word]) -> FoundAt | None:
    """Return what a line says that begins with an address by itself, `seized at 5 High St:`, None for any other."""
    numbers = 2
    words = words[len(words) > numbers and words[0].plain and words[0].text.casefold() in TAKEN :]
    if len(words) <= numbers or not words[0].plain or words[0].text != AT or words[1].plain or not words[1].parts:
        return None
    came = [word.text for word in words[numbers:] if word.name == RESULT]
    rest = tuple(word for word in words[numbers:] if word.name != RESULT)
    return FoundAt(words[1].text, "; ".join(came), rest)


def placed(contents: Sequence[LineContent], found: FoundAt) -> tuple[LineContent, ...]:
    """Return the things and the arrests of such a line with where they were; nothing where it says something else."""
    made = []
    for content in contents:
        is_thing = content.kind is item_kinds()[0][0]
        if not is_thing and (not people(content.kind) or content.settles is not None):
            return ()
        content = content.noted(found.address, found.result, first=True)
        if is_thing and content.searched is None:
            content = content._replace(searched=Place(f"{ADDRESS} {found.address}"))
        made.append(content)
    return tuple(made)


def came_of_it(found: FoundAt) -> LineContent:
    """Return what came of going there, which adds to what was done at several addresses (`warrants x2`).

    Raises Unreadable where nothing says what came of it.
    """
    if found.rest or not found.result:
        raise _nothing_done(found.address)
    kind, name = next((k, f.name) for k in KINDS.values() for f in k.typed if f.name == RESULT and not people(k))
    texts = {name: f"{found.address}: {found.result}"}
    return LineContent(kind, texts, {}, searched=Place(f"{ADDRESS} {found.address}"), adds=True)


def with_result(line: LineContent, option: LineContent) -> LineContent:
    """Return what was done at several addresses with what came of it at one.  Raises Unreadable for one address."""
    if not is_several(line):
        raise _nothing_done(option.texts[RESULT].partition(":")[0])
    both = "; ".join(filter(None, (line.texts.get(RESULT), option.texts[RESULT])))
    return line._replace(texts={**line.texts, RESULT: both})


def check_place(address: str, above: Sequence[LineContent]) -> None:
    """Refuse another address than that of the last activity, for what was found there would be linked to that.

    Raises Unreadable.
    """
    last = next((line for line in reversed(above) if RESULT in line.kind.fields and not people(line.kind)), None)
    if last is None or is_several(last):
        return
    said = [last.texts[name].casefold() for name in introduced_by(last.kind, ADDRESS) if last.texts.get(name)]
    pairs = (sorted((each, address.casefold()), key=len) for each in said)
    if said and not any(other.startswith(one) for one, other in pairs):
        raise _nothing_done(address)


def introduced_by(kind: Kind, word: str) -> list[str]:
    """Return the fields of a kind that a word introduces."""
    return [field.name for field in kind.typed if word in field.on_sheet.words]


def _nothing_done(address: str) -> Unreadable:
    how = f"say what was done there, e.g. warrant {address}; # in front leaves the line out"
    return Unreadable(f"nothing says what was done at {quoted(address)}", how)
