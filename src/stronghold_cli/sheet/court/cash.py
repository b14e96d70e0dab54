"""What a court did with cash, where nothing says which seizure it came from: that is asked, with the line to type."""

import re
from collections.abc import Sequence

from stronghold_cli.records.cash_order import CASH_ORDER, UNDECIDED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.words_of_court import bare, day_first
from stronghold_cli.sheet.words.known_words import named_record
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import listed

_SUM = r"£?([0-9][0-9,]*(?:\.[0-9]{2})?)"
_POUNDS = re.compile(rf"£{_SUM[2:]}|\bcash(?: of)? {_SUM}")
_LATER = re.compile(
    r"\b(?:to be dealt|applied to forfeit|application to forfeit|app to forfeit|forfeiture applied|to be applied"
    r"|pending|adj|adjourned|refused|not granted|put back|to follow)\b"
)
_STAGES = {
    "forfeited": re.compile(r"\bforfeit(?:ed|ure)?\b"),
    "detained": re.compile(r"\b(?:further detention|detention (?:app|application|order|granted)|cash detention)\b"),
    "confiscated": re.compile(rf"\bconfiscation order\b|\bpoca\b.*\border (?:made )?(?:for|of) {_SUM}"),
    "returned": re.compile(rf"\breturned {_SUM}|\b(?:court|judge) .*\breturned\b"),
}
_ORDER = re.compile(rf"\border (?:made )?(?:for|of) {_SUM}|\bconfiscation order(?: made)?(?: of| for|:)? {_SUM}")


def check_cash(words: Sequence[Word], reading: Reading) -> None:
    """Raise Certain for a sentence about an order on cash that names no seizure, with what to type."""
    if not all(word.plain and word.name is None for word in words) or any(
        "-" in word.text and (found := named_record(word.text)) and found[0].name == "seizure" for word in words
    ):
        return
    text = " ".join(bare(word).text for word in words).casefold()
    stages = [stage for stage, looks in _STAGES.items() if looks.search(text)]
    sums = [next(filter(None, found.groups())) for found in _POUNDS.finditer(text)]
    ordered = [next(filter(None, found.groups())) for found in _ORDER.finditer(text)]
    if not stages or not (sums or ordered):
        return
    amounts = [f"£{each}" for each in (ordered or sums)]
    if _LATER.search(text) and stages != ["detained"]:
        how = f"if forfeiture was applied for: {UNDECIDED[0]} SEIZURE-31 {amounts[0]}; else # in front"
        raise Certain(f"nothing was decided here about {listed(amounts, 'and')}", how)
    lines = [_line(stage, text, amounts, words, reading) for stage in stages]
    how = "say " + ", and on a line of its own ".join(lines)
    raise Certain(f"it does not say which seizure {listed(amounts, 'and')} came from", how)


def _line(stage: str, text: str, amounts: Sequence[str], words: Sequence[Word], reading: Reading) -> str:
    """Return a stage as a line of a sheet has it, with the sum behind its own word where that has one."""
    own = re.search(rf"\b{stage} {_SUM}", text)
    said = f"{stage} {CASH_ORDER.links['seizure'].prefix}-31 {f'£{own[1]}' if own else amounts[0]}"
    days = (day_first(words[at:], reading) for at, word in enumerate(words) if word.text.casefold() in ("to", "until"))
    until = next((day for _, day, _ in days if day), "")
    return f"{said} until {until}" if stage == "detained" and until else said
