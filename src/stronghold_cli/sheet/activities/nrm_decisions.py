"""Decisions of the NRM on a sheet: `NRM P-33 - conclusive grounds POSITIVE recd today` changes the referral of P-33.

It is never a referral more: a reasonable grounds decision comes first, and a conclusive grounds decision follows it
(Modern slavery: statutory guidance, GOV.UK).
"""

from collections.abc import Sequence
from datetime import date

from stronghold_cli.records.safeguarding import SAFEGUARDING
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.people.who_is_who import same_person
from stronghold_cli.sheet.remarks.awaited import DAY, GROUNDS, WORDS, is_awaited
from stronghold_cli.sheet.words.keys import is_key, people
from stronghold_cli.sheet.words.text import Word, bare, clock_said, parts_of
from stronghold_cli.sheet.words.unheard import NOTES

_CHOICES = {
    **dict.fromkeys(("positive", "pos", "+ve"), "positive"),
    **dict.fromkeys(("negative", "neg", "-ve"), "negative"),
}


def heard_decision(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return the decision that a line tells about one referral, on its day or the sheet's; None for any other line."""
    words = words[len(words) > 1 and clock_said(words[0]) :]
    words = [*words[:-1], words[-1]._replace(text=words[-1].text.rstrip("."))] if words else []
    awaited = [part for part in parts_of(words)[1:] if is_awaited(part, reading)]
    words = [word for part in parts_of(words) if part not in awaited for word in part]  # `RG positive, CG awaited`
    text = " ".join(word.text for word in words)
    which = [name for name, looks in GROUNDS.items() if looks.search(text)]
    keys = [bare(word).text for word in words if is_key([bare(word)], reading)]
    said = [bare(word).text.casefold().rstrip(".") for word in words if not is_key([bare(word)], reading)]
    days = [each for each in said if DAY.fullmatch(each)]
    rest = [each for each in said if each not in days]
    choices = [_CHOICES[each] for each in rest if each in _CHOICES]
    if len(which) != 1 or len(keys) != 1 or len(choices) != 1 or len(days) > 1:
        return None
    if not WORDS.issuperset({*rest} - {*_CHOICES}):
        return None
    on = days[0] if days else f"{day:%d/%m/%Y}"
    [person] = people(SAFEGUARDING)
    texts = {person: same_person(keys[0]) or keys[0], which[0]: choices[0], f"{which[0]}_on": on}
    if awaited:
        texts[NOTES] = "; ".join(" ".join(bare(word).text for word in part) for part in awaited)
    return HeardRow((LineContent(SAFEGUARDING, texts, {}, settles=which[0]),))
