"""Sizes that drugs are sold in, which are no weights: `an ounce` is asked, `approx half a kilo` is an estimate."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import key_of, trade_sizes
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.things.thing_words import ABOUT
from stronghold_cli.sheet.words.goods import is_of, runs
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word, quoted_word, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.quantity import is_mass
from stronghold_cli.values.text import quoted

_LONGEST = 4
"""How many words a size may be of."""
_HALVES = r"(?:1/2|½|half an|half a|half)(?![a-z])"


def with_about_size(words: Sequence[Word]) -> list[Word]:
    """Return words with a size that is said to be about right as an estimate of its weight: `approx half a kilo`."""
    for at, word in enumerate(words):
        if not word.plain or word.name is not None or word.text.casefold().rstrip(".") not in ABOUT:
            continue
        for length, text in runs(words[at + 1 :], _LONGEST):
            if grams := grams_of(text):
                end = at + 1 + length
                end += is_of(words[end:])
                note = quoted_word(f"{word.text} {text}", NOTES, parts=words[-1].parts)
                amount = words_of(f"{grams}g")
                return [*words[:at], *amount, *words[end:], *words_of("estimated provisional"), note]
    return list(words)


def trade_size(words: Sequence[Word], reading: Reading) -> Certain | None:
    """Return that words say a trade size of a drug, and what to type instead; None where they do not."""
    for at in range(len(words)):
        for length, said in runs(words[at:], _LONGEST) if words[at].plain else ():
            text = said.removesuffix(" of")
            grams = grams_of(text)
            if not grams:
                continue
            drug = [word.said for word in (*words[:at], *words[at + length :]) if word.text.casefold() != "of"]
            line = f'{" ".join(drug)} {grams}g estimated provisional notes="{text}"'.strip()
            # What stands before it may say how many there were, or that it was a part: `quarter of an ounce`.
            sure = at == 0 or find_item(" ".join(word.text for word in words[:at]), reading.own_items)
            how = f"type what it weighed, else {line}" if sure else "type what it weighed"
            return Certain(f"{quoted(text)} is a size of the trade, not a weight", how, about=text)
    return None


def grams_of(text: str) -> str:
    """Return what a size of the trade weighs in grams, empty for any other words: `half an ounce`, `2 oz`."""
    found = re.fullmatch(rf"(?i)(?:({_HALVES}|an?(?![a-z])|[0-9]+(?:\.[0-9]+)?)\s*)?(.*)", text)
    size = trade_sizes().get(key_of(text)) or (found and trade_sizes().get(key_of(found[2])))
    if size is None or is_mass(text):
        return ""
    times = found[1].casefold() if found and found[1] and key_of(text) not in trade_sizes() else ""
    return _grams(size.grams, times)


def _grams(grams: str, times: str) -> str:
    from decimal import Decimal  # only a size of the trade needs it

    if times[:1].isdigit() and times != "1/2":
        amount = Decimal(grams) * Decimal(times)
    else:
        amount = Decimal(grams) / 2 if re.fullmatch(_HALVES, times) else Decimal(grams)
    return format(amount.normalize(), "f")
