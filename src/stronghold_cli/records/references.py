"""Several records at once, as people name them: references in lists and ranges, `ARREST-101..103,ARREST-110`."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import find_reference
from stronghold_cli.values.keys import Reference, runs
from stronghold_cli.values.text import quoted, with_article

MOST = 1_000
"""The most records that one range names: a longer one is a slip of the keyboard."""

Named = tuple[Kind, int]


def find_references(texts: Iterable[str]) -> list[Named]:
    """Return the records that texts name, each once, in the order they are named.

    A text is a reference, several with commas between them, or a range, in which the second kind may be left out.
    Raises Unreadable, and Forbidden for a range that ends before it begins or is far too long.
    """
    found: dict[tuple[str, int], Named] = {}
    for text in texts:
        before: Kind | None = None
        for part in text.split(","):
            if not part.strip():
                raise Unreadable(f"{quoted(text)} is not a list of references", "e.g. ARREST-101,ARREST-103")
            for kind, number in _in_part(part, before):
                before = kind
                found.setdefault((kind.name, number), (kind, number))
    return list(found.values())


def in_short(named: Iterable[Named], most: int | None = None) -> str:
    """Return references on one line, as `find_references` reads them back: `ARREST-1, 3..5, SEIZURE-2`.

    They stay in their order.  Of more than `most` runs the rest are only counted.
    """
    spans = [
        (kind, place == 0, *span)
        for kind, several in groupby(named, key=itemgetter(0))
        for place, span in enumerate(runs(number for _, number in several))
    ]
    words = []
    for kind, begins, low, high in spans[:most]:
        first = kind.reference(low) if begins else str(low)
        words.append(f"{first}..{high}" if high > low else first)
    more = sum(high - low + 1 for _, _, low, high in spans[len(words) :])
    return f"{', '.join(words)} and {more:,} more" if more else ", ".join(words)


def of_one_kind(named: Iterable[Named]) -> tuple[Kind, list[int]]:
    """Return the kind of all these records, at least one, and their numbers.  Raises Forbidden for two kinds."""
    records = list(named)
    kind = records[0][0]
    for other, number in records:
        if other is not kind:
            first = kind.reference(records[0][1])
            raise Forbidden(
                f"{other.reference(number)} is not {with_article(kind.name)}, as {first} is",
                "edit one kind of record at a time",
            )
    return kind, [number for _, number in records]


def kind_named_first(words: Iterable[str]) -> Kind | None:
    """Return the kind of the first record that some words name, None where they name none."""
    for word in words:
        try:
            return find_references([word])[0][0]
        except StrongholdError:
            continue
    return None


def _in_part(part: str, before: Kind | None) -> Iterator[Named]:
    first, dots, last = part.partition("..")
    kind, low = _one(first, before)
    if not dots:
        yield kind, low
        return
    other, high = _one(last, kind)
    if other is not kind:
        ends = f"begins with {with_article(kind.name)} and ends with {with_article(other.name)}"
        raise Forbidden(f"{quoted(part)} {ends}", "name one kind")
    if high < low:
        raise Forbidden(f"{quoted(part)} ends before it begins", f"e.g. {kind.prefix}-101..103")
    if high - low >= MOST:
        raise Forbidden(f"{quoted(part)} names {high - low + 1:,} records, at most {MOST:,} at a time")
    yield from ((kind, number) for number in range(low, high + 1))


def _one(text: str, kind: Kind | None) -> Named:
    """Read one reference; its number alone will do where the kind is known."""
    if kind is not None and text.strip().isdecimal():
        return kind, Reference.parse(text, kind.prefix).number
    return find_reference(text)
