"""An amount of two drugs in one line of a sheet, which nobody can part: `22 wraps crack and heroin`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.ambiguous import ambiguous
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import AND, Word
from stronghold_cli.values.quantity import is_mass, is_pieces
from stronghold_cli.values.text import quoted

_JOINS = (*AND, "/", "or")


def check_one_drug(words: Sequence[Word], reading: Reading) -> None:
    """Raise Certain for one amount of two drugs."""
    for at, word in enumerate(words):
        amount = next((text for _, text in runs(words[at:], 3) if is_pieces(text) or is_mass(text)), "")
        if not amount or not word.plain:
            continue
        after = words[at + len(amount.split()) :]
        after = after[1:] if after and after[0].text.casefold() == "of" else after
        if not after or not after[0].plain:
            continue
        one, slash, other = after[0].text.partition("/")
        if not slash and len(after) > 2 and after[1].plain and after[1].text.casefold() in _JOINS:
            other = after[2].text
        if other and _is_drug(one, reading) and _is_drug(other, reading):
            said = " ".join(each.text for each in words[at : at + len(amount.split())])
            unit = amount.split()[-1] if len(amount.split()) > 1 else ""
            each = " ".join(filter(None, ("…", unit)))
            raise Certain(
                f"{quoted(said)} are of {one} and {other}", f"part them, e.g. {each} {one}, {each} {other}", about=said
            )


def _is_drug(text: str, reading: Reading) -> bool:
    known = find_item(text, reading.own_items)
    return known.category == "drug" if known else ambiguous(text, reading.own_items) is not None
