"""Words on a line of a sheet that say that something was not so, which is no record."""

from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.officers.as_on_sheet import as_on_sheet
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import NoRecord, phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.values.text import hyphened, quoted


def negated(words: Sequence[Word], reading: Reading, day: date) -> StrongholdError | None:
    """Return what is said about a line with such a word that is no part of something known; None for any other line.

    `not guilty`, `no separate penalty` and `driving without insurance` say what was so.
    """
    line, _ = as_on_sheet(words, reading, day)
    for at, word in enumerate(line):
        if word.plain and word.name is None and word.text.casefold() in NEGATIONS and not _is_known(line, at):
            ends = next((n for n in range(at + 1, len(line)) if line[n - 1].parts), len(line))
            said = " ".join(each.said.rstrip(",;:") for each in line[at:ends] if each.name is None)
            return NoRecord(f"{quoted(said)} is no record", "put # in front, and what was done on its own line")
    return None


def _is_known(line: Sequence[Word], at: int) -> bool:
    if phrase(line[at:], ()) is not None:
        return True
    texts = [(n, text) for start in range(max(0, at - 4), at + 1) for n, text in runs(line[start:]) if start + n > at]
    return any(n > 1 and (hyphened(text) in choices() or is_known_list(text)) for n, text in texts)
