"""The drug line that a title names, which is that of every record below: `10/11/26 Falcon`, `Op Tern / Falcon line`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of, street_words
from stronghold_cli.records.line import LINE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.called import line_alone, line_called
from stronghold_cli.sheet.words.text import Word, is_one_of

_BEFORE_OTHERS = ("not", "no", "pc", "ps", "dc", "ds", "sgt", "insp", "di", "dci", "pcso", "sc")
"""Words before what is no drug line of the sheet: an officer, or one that it is not of."""


def line_of_sheet(words: Sequence[Word], reading: Reading) -> str:
    """Return the one drug line of the ledger that a title names, empty for none, or for several."""
    names: set[str] = set()
    for before, word, after in zip((None, *words), words, (*words[1:], None), strict=False):
        text = word.text.strip("()/,.:")
        name = text.title() if text.islower() else text
        beside = [key_of(each.text) for each in (before, after) if each is not None]
        # `PC Jay` is an officer, and `Falcon Road` a street.
        other = beside[:1] and before is not None and beside[0] in _BEFORE_OTHERS
        street = after is not None and not word.parts and beside[-1] in street_words()
        if word.plain and name[:1].isalpha() and not (other or street) and line_called(name, reading) is not None:
            names.add(name)
    return names.pop() if len(names) == 1 else ""


def is_line_alone(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line of a sheet says a drug line of the ledger and nothing else: `Falcon`, `line Falcon`."""
    begin = int(len(words) > 1 and is_one_of(words[0], LINE.name))
    length, name = line_alone(words[begin:], reading)
    return length == len(words) - begin and name[:1].isalpha()
