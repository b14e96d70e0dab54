"""The drug line that a title names, which is that of every record below: `10/11/26 Falcon`, `Op Tern / Falcon line`."""

from collections.abc import Sequence

from stronghold_cli.records.line import LINE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.called import line_alone, line_called
from stronghold_cli.sheet.words.text import Word, is_one_of


def line_of_sheet(words: Sequence[Word], reading: Reading) -> str:
    """Return the one drug line of the ledger that a title names, empty for none, or for several."""
    texts = (word.text.strip("()/,.:") for word in words if word.plain and word.name is None)
    names = {name for text in texts if (name := text.title() if text.islower() else text)}
    named = [name for name in names if name[:1].isalpha() and line_called(name, reading) is not None]
    return named[0] if len(named) == 1 else ""


def is_line_alone(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line of a sheet says a drug line of the ledger and nothing else: `Falcon`, `line Falcon`."""
    begin = int(len(words) > 1 and is_one_of(words[0], LINE.name))
    length, name = line_alone(words[begin:], reading)
    return length == len(words) - begin and name[:1].isalpha()
