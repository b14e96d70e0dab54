"""What stands beside an address of a line that was found: another address, or a bare number."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.places.addresses import AT
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import time_said
from stronghold_cli.sheet.words.text import AND, Word
from stronghold_cli.values.text import quoted

_TWO = 2


def several_addresses(words: Sequence[Word]) -> list[list[Word]]:
    """Return a line once for each of the addresses that it names in a row; nothing where it names no two so."""
    at = [n for n, word in enumerate(words[:-1]) if word.plain and word.text == AT and not words[n + 1].plain]
    between = [words[one + 2 : other] for one, other in pairwise(at)]
    if len(at) < _TWO or any(not each.plain or each.text.casefold() not in AND for said in between for each in said):
        return []
    return [[*words[: at[0]], *words[n : n + 2], *words[at[-1] + 2 :]] for n in at]


def wrong_as_number(words: Sequence[Word], reading: Reading) -> Iterator[StrongholdError]:
    """Yield that a bare number behind an address may be anything: `stop search Kings Road 15`."""
    for at in range(2, len(words)):
        before, word = words[at - 1], words[at]
        placed = words[at - 2].plain and words[at - 2].text == AT and not before.plain
        ends = at + 1 == len(words) or word.parts or not words[at + 1].plain
        if placed and ends and word.plain and re.fullmatch("[0-9]{1,3}", word.text) and time_said(word) is None:
            what = f"{word.text} behind {quoted(before.text)} may be how many there were, or a part of the address"
            yield Certain(what, f"say x{word.text} for how many, else {quoted(f'{word.text} {before.text}')}")
