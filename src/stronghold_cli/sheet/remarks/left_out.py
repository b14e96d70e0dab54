"""Parts of a sheet that are left out, or go into the notes of a record: remarks, mentions of people, other matters."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import NOTE, entry_words, key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.positions import found_in, is_home_of, position, relation
from stronghold_cli.sheet.remarks.asides import is_aside, is_beside, is_part_aside
from stronghold_cli.sheet.remarks.awaited import is_awaited
from stronghold_cli.sheet.remarks.mentions import is_line_of_mentions, is_mention, says_slang
from stronghold_cli.sheet.remarks.office_lines import is_line_of_office
from stronghold_cli.sheet.remarks.ordinary import is_mostly_ordinary, is_ordinary
from stronghold_cli.sheet.remarks.prose import as_note, is_line_of_prose, is_new_thing, is_remark
from stronghold_cli.sheet.top_of_sheet.closed_line import may_end_line
from stronghold_cli.sheet.top_of_sheet.titles import is_signature
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word, bare, clock_said, parts_of

_CALLED_OFF = ("aborted", "called off", "cancelled", "not done", "postponed", "put back", "stood down", "was cancelled")


def is_left_out(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a sentence that cannot be read as a record is a remark, a mention, a matter, or who wrote it."""
    if may_end_line(words, reading):
        return False
    if is_line_of_office(words, reading):
        return True
    if says_slang(words, reading):
        return False
    rest = words[1:] if len(words) > 1 and clock_said(words[0]) else words
    if (
        _is_called_off(rest, reading)
        or is_line_of_prose(rest, reading)
        or is_signature(rest)
        or is_aside(rest, reading)
        or is_line_of_mentions(rest, reading)
    ):
        return True
    parts = parts_of(rest)
    mentions = [is_mention(part, reading) for part in parts]
    said = zip(parts, mentions, strict=True)
    return any(mentions) and all(mention or is_remark(part, reading) for part, mention in said)


def _is_called_off(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line says that something without a place or a person was not done: `2nd wt stood down, no staff`."""
    first, *rest = parts_of(words)
    at = next((at for at, word in enumerate(first) if not is_beside(word, reading)), len(first))
    done = next((n for n, text in runs(first[at:]) if key_of(text) in entry_words("activity")), 0)
    off = key_of(" ".join(word.text for word in first[at + done :]))
    return done > 0 and off in _CALLED_OFF and all(_is_noted(part, reading) for part in rest)


def with_remarks(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each part between commas that is a remark as a note; the first only of ordinary words."""
    first, *rest = parts_of(words)
    keys = [word for word in words if is_key([bare(word)], reading)]
    led = len(keys) == 1 and keys[0] is words[clock_said(words[0]) if len(words) > 1 else 0]
    entered = any(key_of(text) in entry_words("activity") for _, text in runs(words[clock_said(words[0]) :]))
    noted = [
        _is_noted(part, reading)
        or (keys and len(part) in (found_in(part), relation(part, reading), led and position(part)))
        or (entered and is_home_of(part))
        for part in rest
    ]
    before = not all(noted) and not first[0].said.endswith(":") and is_ordinary(first, reading)
    made = [] if before else list(first)
    for part, note in zip(rest, noted, strict=True):
        made += [as_note(part)] if note else part
    return [*_ended(made), as_note(first)] if before else made


def with_new_things(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each part behind its first that only says what is new as a note: `ASC ref, new lock`."""
    first, *rest = parts_of(words)
    noted = [[as_note(part)] if is_new_thing(part, reading) else part for part in rest]
    return [word for part in (first, *noted) for word in part]


def _is_noted(words: Sequence[Word], reading: Reading) -> bool:
    timed = len(words) > 1 and clock_said(words[-1])
    if timed and (note := phrase(words[:-1], reading.own_words, NOTE)) and note[0] + 1 == len(words):
        return True  # `handed himself in 1015`
    return (
        is_remark(words, reading)
        or is_awaited(words, reading)
        or is_part_aside(words, reading)
        or is_mention(words, reading)
        or is_mostly_ordinary(words, reading, alone=False)
    )


def _ended(words: Sequence[Word]) -> list[Word]:
    return [*words[:-1], words[-1]._replace(parts=True)]
