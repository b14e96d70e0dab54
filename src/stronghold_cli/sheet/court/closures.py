"""Closure orders in officers' words: `closure order 40 Mill Lane partial, 3 months`, extended, refused or adjourned."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from stronghold_cli.catalogue import court_words as court
from stronghold_cli.catalogue.court_words import closure_words, court_words
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.activity import ACTIVITY, CLOSURE_NOTICE, CLOSURE_ORDER
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.not_ready import says_not_ready
from stronghold_cli.sheet.court.sentence_words import term_first
from stronghold_cli.sheet.court.spelt import courts_apart, spelt
from stronghold_cli.sheet.court.words_of_court import day_first
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.negations import undone_in_note
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.places.addresses import AT, with_addresses
from stronghold_cli.sheet.remarks.awaited import is_to_come
from stronghold_cli.sheet.remarks.facts import has_facts
from stronghold_cli.sheet.remarks.prose import is_remark
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.table_runs import bare, run_of
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import quoted

_CLOSURE, _OTHER = "closure", "other"
_SERVED = ("served", "issued", "given", "put on", "posted", "was served")
_CARRIED_OUT = ("served", "was served", "posted", "executed", "enforced", "being served", "put on")
"""What becomes of an order that a court made before, which is no second one …"""
_SHUT = re.compile(
    r"(?:(?:the )?(?:premises|property|address|flat|house|door|doors|it|all) (?:now )?)?"
    r"(?:secured|boarded(?: up)?|sealed|locked(?: up)?|emptied|cleared)|boarders (?:on scene|done|in)"
    r"|(?:new )?locks (?:changed|on|done|fitted)|(?:tenant|tenants|occupant|occupants|occupier|everyone|all) "
    r"(?:is |are |now )*(?:out|evicted|removed|left|moved out|gone)"
)
"""… and what only an order does to premises, and no notice."""
_FROM = ("from today", "from now", "from that day")
_HOUSE, _NAME = re.compile("[0-9]{1,4}[a-zA-Z]?"), re.compile("[A-Za-z][A-Za-z'-]+")
_LONGEST_HOUSE = 4
_MADE, _ADJOURNED = "made", "adjourned"


@dataclass
class _ClosureSaid:
    """What a sentence says about a closure."""

    decided: list[str] = field(default_factory=list)
    how: str = ""
    place: str = ""
    term: str = ""
    until: str = ""
    time: str = ""
    notes: list[str] = field(default_factory=list)
    applied: bool = False
    closure: bool = False
    ordered: bool = False
    notice: bool = False
    served: bool = False
    carried_out: str = ""
    shut: bool = False


def hear_closure(words: Sequence[Word], reading: Reading, time: str = "") -> HeardRow | None:
    """Return what a court did about the closure of premises, None for any other sentence.

    `time` is the one that its line begins with, empty for none.  An order that is extended or refused is another
    activity, for it is no new order; one that was put off is left out.
    """
    if not any(bare(word).text.casefold() == _CLOSURE for word in words):
        return None
    said, at = _ClosureSaid(), 0
    said.time = time
    courts, rest = courts_apart(spelt(words))
    said.notes += courts
    line = with_addresses([bare(word) for word in rest], reading)
    while at < len(line):
        taken = _take(said, line[at:], reading)
        if not taken:
            return None
        at += taken
    if not said.place or (said.notice and said.closure):
        return None
    if said.notice:
        return HeardRow((_content(said, ""),)) if said.served and not said.decided else None
    told = said.ordered or said.decided or said.applied or said.term or said.carried_out
    if not (said.closure and told):
        return None
    if said.carried_out and not said.decided:
        return _carried_out(said, words)
    decided = [each for each in dict.fromkeys(said.decided) if each != _MADE] or [_MADE]
    if _ADJOURNED in decided or (said.applied and not said.decided):
        return HeardRow(left_out=" ".join(filter(None, (word.said for word in words))))
    if len(decided) > 1:
        return None
    return HeardRow((_content(said, decided[0]),))


def _carried_out(said: _ClosureSaid, words: Sequence[Word]) -> HeardRow:
    """Return what is no record: an order that was made before was served.  Raises Certain where it may be another."""
    if said.term or said.until or said.how or said.applied or not (said.ordered or said.shut):
        what = f"{quoted(f'closure {said.carried_out}')} may be a notice, a new order, or only the service of an order"
        how = f"say closure notice served {said.place}, closure order {said.place}, or put # in front"
        raise Certain(what, how, about=said.carried_out)
    return HeardRow(left_out=" ".join(filter(None, (word.said for word in words))))


def _content(said: _ClosureSaid, decided: str) -> LineContent:
    """Return what was decided as an activity; a notice that was served has nothing that was decided."""
    made = decided in (_MADE, "")
    order = " ".join(filter(None, (said.how, CLOSURE_ORDER.replace("-", " "), decided)))
    came = [said.how, said.term] if made else [order, said.term]
    texts = {
        "activity": CLOSURE_NOTICE if said.notice else CLOSURE_ORDER if made else _OTHER,
        "time": said.time,
        "place": said.place,
        "result": ", ".join(filter(None, came)),
        "until": said.until if made else "",
        NOTES: "; ".join([*([] if made or not said.until else [f"to {said.until}"]), *said.notes]),
    }
    return LineContent(ACTIVITY, {name: text for name, text in texts.items() if text}, {})


def _take(said: _ClosureSaid, words: Sequence[Word], reading: Reading) -> int:
    """Take the next words of a sentence, and return how many they were, 0 where they are not known."""
    if words[0].plain and words[0].text == AT and len(words) > 1 and not words[1].plain:
        if said.place:
            return 0
        said.place = words[1].text
        return 2
    if not said.place and (length := _house_first(words, reading)):
        said.place = " ".join(word.text for word in words[:length])
        return length
    if said.place and (length := _town_first(words, reading)):
        said.place = f"{said.place} {' '.join(word.text for word in words[:length])}"
        return length
    if waits := next((n for n, _ in run_of(words, 5) if is_to_come(words[:n])), 0):
        said.applied = True
        return waits
    if term := term_first(words):
        if said.term:
            return 0
        behind = next((n for n, text in run_of(words[term:], 3) if text in _FROM), 0)
        said.term = " ".join(word.text for word in words[: term + behind])
        return term + behind
    if taken := _take_words(said, words, reading):
        return taken
    if _ADJOURNED in said.decided and re.fullmatch("[0-9]{1,2}(?:st|nd|rd|th)", words[0].text):
        return 1
    if (when := day_first(words, reading))[0]:
        if said.until:
            return 0
        said.until = when[1]
        return when[0]
    end = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    text = " ".join(word.text for word in words[:end])
    if said.place and is_remark(words[:end], reading) and not undone_in_note(text):
        said.notes.append(text)
        return end
    return 0


def _house_first(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a house whose street says no more: `31 seaside,`; 0 for others."""
    end = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    house = 1 < end <= _LONGEST_HOUSE and words[0].plain and _HOUSE.fullmatch(words[0].text) is not None
    named = house and _is_name(words[1:end], reading)
    return end if named and not term_first(words) and not day_first(words, reading)[0] else 0


def _town_first(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a town in capitals behind a place, and end their part: `Darwen,`."""
    for length in (1, 2):
        town, rest = words[:length], words[length:]
        ends = town[-1].parts or not rest or term_first(rest) or day_first(rest, reading)[0]
        if ends and all(word.text[:1].isupper() for word in town) and _is_name(town, reading):
            return length
    return 0


def _is_name(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words may be the name of a street or a town: no table of a court has them, and none tells a fact."""
    known = {*closure_words(), *court_words(), *_SERVED}
    plain = all(word.plain and word.name is None and _NAME.fullmatch(word.text) for word in words)
    return plain and not any(key_of(word.text) in known for word in words) and not has_facts(words, reading)


def _take_words(said: _ClosureSaid, words: Sequence[Word], reading: Reading) -> int:
    """Take words of the tables: an order, what was decided, how much of a place is closed."""
    for length, text in run_of(words, 8):
        kept = court_words().get(text) if length > 1 else None
        if (kept is not None and kept.sort == court.KEPT) or says_not_ready(text):
            said.notes.append(" ".join(word.text for word in words[:length]))
            return length
        if not said.notice and text in _CARRIED_OUT and (said.closure or _closure_behind(words[length:])):
            said.carried_out = text
            return length
        if said.carried_out and _SHUT.fullmatch(text) and (length == len(words) or words[length - 1].parts):
            said.notes.append(" ".join(word.text for word in words[:length]))
            said.shut = True
            return length
        before = _served_before(text, words[length:])
        if (said.notice or before) and text in _SERVED:
            said.served = True
            return length
        if (row := closure_words().get(text)) is None:
            continue
        # A day before which nothing is known to be due is that of the order: `to 25 Feb`.
        if row.sort == court.NOTHING and length == 1 and day_first(words, reading)[0]:
            return 0
        return _take_row(said, row, words, length, reading)
    return 0


def _served_before(text: str, after: Sequence[Word]) -> bool:
    """Whether words stand before the notice that was served: `served closure notice 5 High St`."""
    rows = (closure_words().get(each) for _, each in run_of(after, 3))
    return text == _SERVED[0] and any(row is not None and row.sort == court.NOTICE for row in rows)


def _closure_behind(after: Sequence[Word]) -> bool:
    """Whether a closure that is no notice stands in the first of some words: `served closure on 5 High St`."""
    rows = next((row for n, each in run_of(after, 4) if (row := closure_words().get(each))), None)
    return rows is not None and rows.sort == court.CLOSES


def _take_row(said: _ClosureSaid, row: court.CourtWord, words: Sequence[Word], length: int, reading: Reading) -> int:
    text = " ".join(word.text for word in words[:length]).casefold()
    if row.sort == court.DECIDED:
        said.decided.append(row.means)
    elif row.sort == court.HOW:
        if said.how not in ("", text):
            return 0
        said.how = text
    elif row.sort == court.NOTICE:
        said.notice = True
    elif row.sort == court.CLOSES:
        said.closure, said.ordered = True, said.ordered or bool(row.means)
    elif row.sort == court.APPLIED:
        said.applied = True
        when = day_first(words[length:], reading) if text.endswith("hearing") else (0, "", "")
        said.notes += [f"hearing {when[1]}"] if when[0] else []
        return length + when[0]
    return length
