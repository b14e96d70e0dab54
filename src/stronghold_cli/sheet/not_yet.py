"""What a line records beside words that say that it is still to be decided: `NFA awaited`, `charge, CPS to decide`."""

import re
from collections.abc import Callable, Sequence

from stronghold_cli.catalogue.sheet_words import key_of, undone_words
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.cash_order import CASH_ORDER
from stronghold_cli.records.charge import CHARGE
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.suspended import check_suspended
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.noted_lines import heard_with_its_note
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.people.cautions import CAUTIONED, check_caution
from stronghold_cli.sheet.remarks.awaited import is_to_come
from stronghold_cli.sheet.words.phrases import NoRecord
from stronghold_cli.sheet.words.text import SheetRow, Word, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import quoted

_GOES_ON = ("pending", "bailed", "released-under-investigation", "transferred", "before-court", "mental-health-act")
"""The results of an arrest behind which a decision may still be awaited."""
_ORDERS = ("closure-order", "closure-notice")


def heard_as_decided(row: SheetRow, reading: Reading, hear: Callable[[SheetRow], HeardRow]) -> HeardRow:
    """Read a line with the note at its end.  Raises what is wrong, or not decided yet."""
    try:
        heard = heard_with_its_note(row, reading, hear)
    except StrongholdError:
        check_caution([CAUTIONED], row.words, reading)
        raise
    _check_decided(heard, row.words, reading)
    return heard


def _check_decided(heard: HeardRow, words: Sequence[Word], reading: Reading) -> None:
    """Raise NoRecord for a result, a charge, a sentence or an order whose notes say that it is not decided yet.

    `words` are those of the line.  Raises SeveralMeanings for a caution that may be none, Certain for a suspended
    sentence without its term.
    """
    contents = [*heard.contents, *(option for addition in heard.additions for option in addition.options)]
    check_caution([each.texts.get("result", "") for each in contents if each.kind is ARREST], words, reading)
    check_suspended(contents, words)
    for content in contents:
        for said in re.split("[;,] ", content.texts.get(NOTES, "")) if _decides(content) else ():
            if is_to_come(words_of(said)) or key_of(said) in undone_words():
                how = "# in front leaves the line out until it is"
                raise NoRecord(f"{quoted(said)}: it is not decided yet", how, about=said)


def _decides(content: LineContent) -> bool:
    """Whether a record is of something that was decided: a plea and the day of a trial are not."""
    texts: Sequence[str] = [text for name, text in content.texts.items() if name in ("result", "outcome", "activity")]
    if content.kind is ARREST:
        return any(text not in _GOES_ON for text in texts)
    if content.kind is CHARGE:
        return bool(texts) or not content.adds
    return content.kind in (SENTENCE, CASH_ORDER) or (content.kind is ACTIVITY and any(map(_ORDERS.count, texts)))
