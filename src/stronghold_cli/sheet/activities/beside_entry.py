"""What stands beside an entry and carries no fact: a remark, a mention, that nothing was there, that somebody fled."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of, who_words
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.entry_people import Somebody, somebody
from stronghold_cli.sheet.activities.entry_words import is_plain, known, longest, without_durations
from stronghold_cli.sheet.remarks.asides import is_part_aside, says_none_of
from stronghold_cli.sheet.remarks.mentions import is_mention
from stronghold_cli.sheet.remarks.prose import is_remark
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.undone import begins_undone
from stronghold_cli.sheet.words.unheard import NEGATIONS


def is_beside(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a part of an entry says nothing that a record holds."""
    who = somebody(words, reading)
    if _has_fled(words, who, reading) or (who and is_part_aside(words, reading)):
        return True
    if who or longest(words, reading)[0]:
        return False
    if key_of(words[0].text) in who_words() and len(words) > 1:
        return is_plain(without_durations(words), reading)
    if says_none_of(words) or is_part_aside(words, reading):
        return True
    if any(key_of(word.text) in NEGATIONS or begins_undone(words[at:]) for at, word in enumerate(words)):
        return False
    return is_remark(words, reading) or is_mention(words, reading)


def _has_fled(words: Sequence[Word], who: Somebody | None, reading: Reading) -> bool:
    """Whether a part says that somebody who is not known got away: `2 lads ran out the back`."""
    rest = words[who.length if who and who.key is None else key_of(words[0].text) in ("both", "all", "they") :]
    if len(rest) in (0, len(words)):
        return False
    at = next((at for at in range(len(rest)) if known(rest[at:], "fled")[0]), None)
    return at is not None and is_plain([*rest[:at], *rest[at + known(rest[at:], "fled")[0] :]], reading)
