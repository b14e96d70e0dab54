"""The words of one line of a sheet, each put into the one field that hears it; nothing is guessed."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.errors import Refused, StrongholdError, Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.amounts_placed import amounts_placed
from stronghold_cli.sheet.fields.introduced import take_introduced
from stronghold_cli.sheet.fields.marks import names_recorded, take_mark
from stronghold_cli.sheet.fields.said_so_far import SaidSoFar, Stray
from stronghold_cli.sheet.places.searched_place import Place, searched_place
from stronghold_cli.sheet.remarks.facts import has_facts
from stronghold_cli.sheet.remarks.ordinary import says_undone
from stronghold_cli.sheet.remarks.prose import is_remark
from stronghold_cli.sheet.words.called import check_new_line
from stronghold_cli.sheet.words.goods import LONGEST_RUN, runs
from stronghold_cli.sheet.words.starts import Start, item_kinds
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.unheard import NOTES, Unheard
from stronghold_cli.values.day import is_weekday

WHAT = "sheet not recorded"
_REMARK = 2
"""How many words a remark has at least that nothing parts from the rest: a single one may be a slip."""


class LineContent(NamedTuple):
    """What one line says."""

    kind: Kind
    texts: dict[str, str]
    """By field; empty where somebody said that the field stays empty."""
    by: dict[str, str]
    """Of a link: whose record it leads to, where that was said (`on P-31`)."""
    relation: Field | None = None
    times: int = 1
    settles: str | None = None
    which: int | None = None
    searched: Place | None = None
    """Of an item: the address or the vehicle that its line names."""
    adds: bool = False
    """Whether it adds to a record above it, or to a charge that a court has still to decide: `P-5 trial 14/12/2026`."""
    if_open: bool = False
    """Whether what it settles may have been settled before: the plea of somebody who is sentenced on the same line."""
    headed: bool = False
    """Whether whose it is was said before it, and holds for what follows: `seized from P-31:`."""

    def noted(self, *notes: str, first: bool = False) -> "LineContent":
        """Return it with more in its notes, behind what they say already, or in front of that if `first`."""
        said = self.texts.get(NOTES, "")
        both = "; ".join(filter(None, (*notes, said) if first else (said, *notes)))
        return self._replace(texts={**self.texts, NOTES: both}) if both else self


def hear_fields(start: Start, words: Sequence[Word], reading: Reading, *, told: bool = True) -> LineContent:
    """Read what follows the beginning of a line.  Raises Unreadable.

    Where nobody is `told` what is wrong with it, that is not worked out, which takes much less time.
    """
    line = SaidSoFar(start, reading)
    at = 0
    strays: list[StrongholdError] = []
    while at < len(words):
        try:
            if not (taken := _take(line, words[at:], first=at == 0)):
                if not told and not reading.remarks:
                    raise Unreadable("")
                raise _nobodys(line, words[at:])
            at += taken
        except Stray as stray:
            said = words[at : at + stray.words]
            if _takes_remark(line, said, words[at - 1] if at else None):
                at += stray.words
                continue
            # What nobody hears is named at once, each by itself.
            strays.append(stray.problem)
            at += stray.words
        except StrongholdError as problem:
            raise (Refused(WHAT, [*strays, problem]) if strays else problem) from None
    if strays:
        strays += line.wrong()
        raise Refused(WHAT, strays) if len(strays) > 1 else strays[0]
    texts = amounts_placed(start.kind, line.texts, reading)
    heard = LineContent(start.kind, texts, line.by, line.relation, line.times, start.settles, line.which)
    for kind, item in item_kinds():
        if kind is start.kind:
            # The line of a find has no item, and may name a place for all that is in it.
            text = heard.texts.get(item.name, "")
            place = searched_place(text, heard.texts.get("category"), line.introduced, reading)
            return heard._replace(searched=place)
    return heard


def _take(line: SaidSoFar, words: Sequence[Word], *, first: bool) -> int:
    """Put the next words where they belong, and return how many they were, 0 where nobody hears them.

    Raises Unreadable.
    """
    word = words[0]
    if word.name is not None and not line.known.hearing(word.said):
        field = line.kind.field(word.name)
        if field.name not in line.fields:
            raise Unreadable(f"{field.name} is not said on a sheet", f"leave {word.said} out")
        line.put(field, word.text, word.said)
        return 1
    # `line holder` is a role before `line` introduces one.
    for length, text in runs(words, LONGEST_RUN):
        if length == 1 and word.plain and (taken := take_mark(line, word) or take_introduced(line, words)):
            return taken
        fields = line.known.hearing(text)
        if not fields and (again := line.known.heard_already(text)):
            if again.type.heard(text, again.name, line.reading) == line.texts[again.name]:
                return length
            line.claim(again, text)
        if fields:
            field = line.only(fields, text)
            line.put(field, field.type.heard(text, field.name, line.reading) or text, text)
            return length
    if first and line.named and (lead := next((f for f in line.fields.values() if f.on_sheet.leads), None)):
        length = next((n for n in range(1, len(words)) if line.known.are_known(words[n:])), len(words))
        name = " ".join(word.text for word in words[:length])
        check_new_line(name, line.reading)
        line.put(lead, name, word.said)
        return length
    return 0


def _takes_remark(line: SaidSoFar, words: Sequence[Word], before: Word | None) -> bool:
    """Keep words that nobody hears as a note where they are a remark of what was done or of somebody.

    Behind a number they may be what that counts, or a part of an address.
    """
    # What goes on with a note needs no sentence: `home to mum Luton`.
    goes_on = before is not None and before.name == NOTES and not before.parts
    if not line.reading.remarks or (before and not goes_on and re.search("[0-9]$", before.text)):
        return False
    if len(words) < _REMARK and not goes_on:
        return False
    # A remark is of something: `safeguarding meeting` says nothing of a safeguarding.
    if line.kind in (kind for kind, _ in item_kinds()) or NOTES not in line.fields or not line.texts:
        return False
    goes_on = goes_on and not has_facts(words, line.reading) and not any(is_weekday(word.text) for word in words)
    if says_undone(words) or not (is_remark(words, line.reading) or goes_on):
        return False
    line.put(line.fields[NOTES], " ".join(word.said for word in words).rstrip(",;:"), words[0].said)
    return True


def _nobodys(line: SaidSoFar, words: Sequence[Word]) -> StrongholdError:
    """Return what is said about words whose first is no field's."""
    if recorded := names_recorded(line, words[0]):
        return Stray(recorded, 1)
    unsaid = [field for name, field in line.fields.items() if name not in line.texts and name not in line.by]
    # "being concerned in …" goes on where a note would begin.
    goes_on = [field for field in line.fields.values() if field.name == NOTES or field.type.in_words]
    within = {word for field in goes_on for word in field.on_sheet.words}
    within = within if any(field.type.in_words for field in unsaid) else set()
    length = next((n for n in range(1, len(words)) if line.known.end(words[n:], within)), len(words))
    unheard = Unheard(line.kind, unsaid, [*line.known.introduced], line.reading)
    problem, taken = unheard.problem(words[:length], words, line.texts)
    return Stray(problem, taken)
