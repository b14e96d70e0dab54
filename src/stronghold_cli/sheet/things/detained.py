"""Cash that a sheet says was detained on the day of its seizure: it was seized under the Proceeds of Crime Act.

Proceeds of Crime Act 2002 s.294 to s.295 (not checked): an officer detains cash for 48 hours, a court for longer.
"""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.order import HeardLine
from stronghold_cli.sheet.things.foreign_money import CASH
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.text import Word

_SAID = re.compile(
    r"(?i)(?:all )?(?:the )?cash (?:was |has been )?(?:detained|seized under poca|seized poca|detained under poca)"
    r"(?: under poca| poca| \(poca\)| under s\.?294| for 48 ?(?:hrs|hours))?"
)
_POWER, _POCA = "power", "poca"


def without_detained(words: Sequence[Word]) -> tuple[Word, ...] | None:
    """Return a line without its part that says that the cash was detained; None for any other line."""
    begin = 0
    for at, word in enumerate(words, 1):
        if not word.parts and at < len(words):
            continue
        end = at + (at < len(words) and words[at].text.casefold() == "(poca)")
        part = words[begin:end]
        if all(each.plain and each.name is None for each in part) and _SAID.fullmatch(_text(part)):
            before = [*words[: begin - 1], words[begin - 1]._replace(parts=part[-1].parts)] if begin else []
            return (*before, *words[end:])
        begin = at
    return None


def with_detained(said: Sequence[HeardLine], reading: Reading) -> list[HeardLine] | None:
    """Return the lines of a sheet with the cash found since the last activity as seized under that Act.

    None where there is none, or some of several people: nobody can tell which.
    """
    kind, item = item_kinds()[0]
    begin = max((n for n, each in enumerate(said) if each.heard.kind is ACTIVITY), default=0)
    found = [
        n
        for n, each in enumerate(said)
        if n >= begin and each.heard.kind is kind and _is_cash(each.heard.texts.get(item.name, ""), reading)
    ]
    whose = {tuple(sorted(said[n].heard.by.items())) for n in found}
    if len(whose) != 1 or any(said[n].heard.texts.get(_POWER, _POCA) != _POCA for n in found):
        return None
    made = list(said)
    for n in found:
        heard = made[n].heard
        made[n] = made[n]._replace(heard=heard._replace(texts={**heard.texts, _POWER: _POCA}))
    return made


def _is_cash(text: str, reading: Reading) -> bool:
    known = find_item(text, reading.own_items)
    return known is not None and known.category == CASH


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words).strip(".")
