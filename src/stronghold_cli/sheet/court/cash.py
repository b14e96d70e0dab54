"""What a court did with cash, where nothing says which seizure it came from: that is asked, with the line to type."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.records.cash_order import CASH_ORDER, UNDECIDED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.cash_order import cash_order
from stronghold_cli.sheet.court.spelt import spelt
from stronghold_cli.sheet.court.words_of_court import day_first
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.remarks.facts import has_facts
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.known_words import named_record
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.table_runs import bare
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.day import is_weekday
from stronghold_cli.values.text import listed

_SUM = r"£?([0-9][0-9,]*(?:\.[0-9]{2})?)"
_POUNDS = re.compile(
    rf"£{_SUM[2:]}|\bcash (?:of |forfeited |forfeiture |detained |detention )?{_SUM}(?! ?(?:months?|mths?|m)\b)"
)
_LATER = re.compile(
    r"\b(?:to be dealt|applied to forfeit|application to forfeit|app to forfeit|forfeiture applied|to be applied"
    r"|pending|adjourned|refused|not granted|put back|to follow)\b"
)
_TO_COME = re.compile(
    r"\b(?:to go|going|goes|due|will|tomorrow|tmrw|tomoz|to be|applying|apply|being applied|next week|app in)\b"
)
"""Words of what is still to be asked for."""
_DETAINED = r"\b(?:cash )?det(?:ained|ention)?\b"
_BY_COURT = (
    r"(?:to be|further|extended|extension|ext|renewed|granted|order|app|application|mags|magistrates|court"
    r"|[0-9]+ ?(?:months?|mths?|m)\b|until\b|till\b|to [0-9]{1,2}[/.][0-9])"
)
"""What says that a court detained cash, and not the officers who took it."""
_OF_DETENTION = re.compile(
    rf"(?i){_SUM}|cash|det(?:ained|ention)?|app|application|order|mags|magistrates|court|forfeiture|hearing|hrg|extension"
    rf"|[0-9]{{1,2}}[/.][0-9]{{1,2}}(?:[/.][0-9]+)?|tmrw|tomoz|tomorrow|poca|am|pm|to|be"
    r"|[+&]|and|[a-z]{1,4}/?[0-9]{1,3}"
)
"""Words of an application to detain cash, its sum and day."""
_BACK = r"\b(?:returned|(?:given|handed|paid|gave|handing) back)\b"
_ON_A_DAY = r"\bseized (?:on )?[0-9]{1,2}[/. ]"
"""Without the day of its seizure, what was given back may never have been seized."""
_BACK_OF_A_DAY = f"{_BACK}.*{_ON_A_DAY}|{_ON_A_DAY}.*{_BACK}"
_STAGES = {
    "forfeited": re.compile(r"\bforfeit(?:ed|ure)?\b"),
    "detained": re.compile(rf"\bcash detention\b|{_DETAINED}.*\b{_BY_COURT}|\b{_BY_COURT}.*{_DETAINED}"),
    "confiscated": re.compile(rf"\bconfiscation-order\b|\bpoca\b.*\border (?:made )?(?:for|of) {_SUM}"),
    "returned": re.compile(rf"\breturned {_SUM}|\b(?:court|judge) .*\breturned\b|{_BACK_OF_A_DAY}"),
}
_ORDER = re.compile(rf"\border (?:made )?(?:for|of) {_SUM}|\bconfiscation-order(?: made)?(?: of| for|:)? {_SUM}")


_ASKED = re.compile(r"\b(?:app|apps|application|applied|applying|hearing|hrg)\b")
_GRANTED = re.compile(r"\b(?:granted|ordered|order made|made|extended|[0-9]+ ?(?:months?|mths?|m))\b")
_DECIDED = re.compile(rf"{_BACK}|\b(?:forfeited|detained|order|renewed|further|ext|extension|unopposed|uncontested)\b")
_OF_SEIZED = ("forfeited", "detained")
_RETURNED = re.compile(_BACK_OF_A_DAY)
"""The stages whose sum names the seizure, and what names it where its day is said: else a part may be returned."""


class NoSeizure(Certain):
    """An order on cash that names no seizure, or one that was only asked for."""


def check_cash(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return a sentence about cash that a court has yet to detain as left out, None for any other sentence.

    Raises Certain for one about an order on cash that names no seizure, with what to type.
    """
    if not all(word.plain and word.name is None for word in words) or any(
        "-" in word.text and (found := named_record(word.text)) and found[0].name == "seizure" for word in words
    ):
        return None
    line = spelt(words)
    text = " ".join(bare(word).text for word in line).casefold()
    stages = [stage for stage, looks in _STAGES.items() if looks.search(text)]
    sums = [next(filter(None, found.groups())) for found in _POUNDS.finditer(text)]
    ordered = [next(filter(None, found.groups())) for found in _ORDER.finditer(text)]
    if "confiscated" in stages and ordered:
        what = f"a confiscation order of £{ordered[0]} is on what somebody gained, and no seized cash"
        key = next((bare(word).text for word in words if is_key([bare(word)], reading)), "P-31")
        how = (
            f"say {key} confiscation order £{ordered[0]}; of seized cash that went to pay it say confiscated "
            f"SEIZURE-31 £{ordered[0]}"
        )
        raise NoSeizure(what, how)
    if stages == ["detained"] and (sums or "cash" in text) and _TO_COME.search(text):
        more = _says_more(words, reading)
        return None if more else HeardRow(left_out=" ".join(word.said for word in words))
    if not stages or not (sums or ordered):
        return None
    amounts = [f"£{each}" for each in (ordered or sums)]
    if _LATER.search(text) and stages != ["detained"]:
        how = f"if forfeiture was applied for: {UNDECIDED[0]} SEIZURE-31 {amounts[0]}; else # in front"
        raise NoSeizure(f"nothing was decided here about {listed(amounts, 'and')}", how)
    of_seized = len(stages) == 1 and (stages[0] in _OF_SEIZED or bool(_RETURNED.search(text)))
    one = of_seized and not ordered and len(set(sums)) == 1 and _is_decided(text)
    if one and (decided := cash_order(line, stages[0], sums[0], reading, day)):
        return HeardRow(decided)
    lines = [_line(stage, text, amounts, words, reading) for stage in stages]
    how = "say " + ", and on a line of its own ".join(lines)
    raise NoSeizure(f"it does not say which seizure {listed(amounts, 'and')} came from", how)


def _is_decided(text: str) -> bool:
    """Whether a sentence about cash says that it was decided, and not only asked for."""
    if _LATER.search(text) or _TO_COME.search(text):
        return False
    return bool(_GRANTED.search(text) or (_DECIDED.search(text) and not _ASKED.search(text)))


def _says_more(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a sentence of cash that is still to be detained says anything else: `£50 seized, det app tmrw`."""
    said = [bare(word) for word in words]
    return has_facts([word for word in said if not _is_of_detention(word, reading)], reading)


def _is_of_detention(word: Word, reading: Reading) -> bool:
    text = word.text
    return _OF_DETENTION.fullmatch(text) is not None or is_weekday(text) or is_key([word], reading)


def _line(stage: str, text: str, amounts: Sequence[str], words: Sequence[Word], reading: Reading) -> str:
    """Return a stage as a line of a sheet has it, with the sum behind its own word where that has one."""
    own = re.search(rf"\b{stage} {_SUM}", text)
    amount = f"£{own[1]}" if own and f"£{own[1]}" in amounts else amounts[0]
    said = f"{stage} {CASH_ORDER.links['seizure'].prefix}-31 {amount}"
    days = (day_first(words[at:], reading) for at, word in enumerate(words) if word.text.casefold() in ("to", "until"))
    until = next((day for _, day, _ in days if day), "")
    return f"{said} until {until}" if stage == "detained" and until else said
