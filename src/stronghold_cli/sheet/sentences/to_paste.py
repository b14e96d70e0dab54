"""The line that would be read in the place of one that is not: what can be read of it, and the rest behind `#`."""

import re
from collections.abc import Callable, Iterator, Sequence

from stronghold_cli.catalogue.sheet_words import key_of, telling_words
from stronghold_cli.errors import Instead
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.remarks.prose import says_something
from stronghold_cli.sheet.words.text import LINE_BREAK, Word, ended
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import SMALL_WORDS, one_line

_MOST_CUTS = 6
"""How many places a sentence is cut in two at, for each beginning is read again."""

_NONE_OF = ("no", "nil")

Reads = Callable[[Sequence[Word]], bool]
"""Whether some words can be read by themselves."""


def mended(words: Sequence[Word], wrong: Sequence[frozenset[int]], reading: Reading, reads: Reads) -> Instead | None:
    """Return a sentence with its wrong words as notes, and without the parts between commas that have facts in them.

    `wrong` are the places of the words of each message.  None where the rest is not read, and where a part is left
    out that may say that something was not so.
    """
    noted = [places for places in wrong if _is_note(places, words, reading)]
    bad = frozenset(at for places in wrong if places not in noted for at in places)
    parts = _parts(words)
    left = [at for part in parts if bad & part for at in sorted(part)]
    if not wrong or any(_undoes([words[at] for at in sorted(part)]) for part in parts if bad & part):
        return None
    notes = [" ".join(words[at].text for at in sorted(places)) for places in noted if not places & set(left)]
    moved = {at for places in noted for at in places} | set(left)
    kept = [word for at, word in enumerate(words) if at not in moved]
    if not kept or not (left or notes):
        return None
    kept = ended(kept)
    if notes:
        text = "; ".join(notes)
        kept.append(Word(text, text, False, NOTES))
    found = instead(kept, [words[at] for at in left], reading)
    # What would leave out more than it keeps is no way to say it.
    return found if _keeps_most(kept, found, reading) and reads(kept) else None


def _keeps_most(kept: Sequence[Word], found: Instead, reading: Reading) -> bool:
    """Whether more is kept than left out, and more than one word, which may be of a title: `WARRANT REPORT`."""
    return max(_many(found.facts), 2) <= _many(facts(kept, reading))


def _many(said: Sequence[str]) -> int:
    return sum(len(each.split()) for each in said)


def _is_note(places: frozenset[int], words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words of a sentence hold no fact and do not say what became of a thing: `back of the sofa`."""
    first = min(places)
    # Behind a number they may be what that counts.
    if first == 0 or re.search("[0-9]$", words[first - 1].text):
        return False
    said = [words[at] for at in sorted(places)]
    return not has_facts(said, reading) and not any(key_of(word.text) in telling_words() for word in said)


def beginning(words: Sequence[Word], reading: Reading, reads: Reads) -> Instead | None:
    """Return the longest beginning of a sentence, up to a comma, that is read; None where what follows may undo it."""
    for at in _cuts(words):
        if any(map(is_no, words[at:])):
            return None
        first = ended(words[:at])
        found = instead(first, words[at:], reading)
        if _keeps_most(first, found, reading) and reads(first):
            return found
    return None


def instead(kept: Sequence[Word], left_out: Sequence[Word], reading: Reading) -> Instead:
    """Return what would be read, with the rest behind `#`, and the facts that this may hold."""
    return Instead(said_again(kept), said_again(left_out), tuple(facts(left_out, reading)))


def all_sentences(pasted: Sequence[Instead | None]) -> Instead | None:
    """Return the sentences of a line as one line to paste; None where one of them has nothing that would be read."""
    every = [each for each in pasted if each]
    if len(every) < len(pasted):
        return None
    kept = [each.kept.rstrip(".") for each in every if each.kept]
    left = [each.left_out.rstrip(".") for each in every if each.left_out]
    return Instead(". ".join(kept), ". ".join(left), tuple(fact for each in every for fact in each.facts))


def facts(words: Sequence[Word], reading: Reading) -> list[str]:
    """Return those of some words that may hold a fact, each run of them as one: `P-20`, `46 wraps heroin`."""
    found: list[str] = []
    goes_on = False
    for at, word in enumerate(words):
        number = at > 0 and re.fullmatch("[0-9.,/]+", words[at - 1].said) and key_of(word.text) not in SMALL_WORDS
        says = says_something(words[at:], reading) or is_no(word) or bool(number and goes_on)
        if says:
            text = one_line(word.said).strip("(),;:.")
            found[-1:] = [f"{found[-1]} {text}"] if goes_on else [*found[-1:], text]
        goes_on = says and not word.parts
    return list(dict.fromkeys(filter(None, found)))


def has_facts(words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words may hold a fact, or say that something was not so."""
    return any(says_something(words[at:], reading) or is_no(word) for at, word in enumerate(words))


def is_no(word: Word) -> bool:
    """Whether a word may say that what stands before it was not so."""
    return key_of(word.text) in NEGATIONS


def starts_with(words: Sequence[Word], wrong: frozenset[int]) -> bool:
    """Whether some words are in the first part of a sentence, up to its first comma."""
    return bool(_parts(words)[0] & wrong)


def _undoes(words: Sequence[Word]) -> bool:
    """Whether a part may say that what stands before it was not so; `no arrests` says it of its own words alone."""
    return any(map(is_no, words[1:] if key_of(words[0].text) in _NONE_OF else words))


def _parts(words: Sequence[Word]) -> list[set[int]]:
    """Return the places of the words between commas."""
    found: list[set[int]] = [set()]
    for at, word in enumerate(words):
        found[-1].add(at)
        if word.parts and word.said[-1:] != ":" and at + 1 < len(words):
            found.append(set())
    return found


def _cuts(words: Sequence[Word]) -> Iterator[int]:
    ends = (at for at in range(len(words) - 1, 1, -1) if words[at - 1].parts and words[at - 1].said[-1:] != ":")
    for _, at in zip(range(_MOST_CUTS), ends, strict=False):
        yield at


def said_again(words: Sequence[Word]) -> str:
    """Return words as they can be typed on a sheet, on one line."""
    return " ".join(_typed(word, last=at + 1 == len(words)) for at, word in enumerate(words)).replace(LINE_BREAK, " ")


def _typed(word: Word, *, last: bool) -> str:
    if not word.plain:
        return f"{word.name}={in_quotes(word.text)}" if word.name else in_quotes(word.text)
    said = one_line(word.said)
    dash = word.parts and not last and not said.endswith((",", ";", ":", ")"))
    return f"{said} -" if dash else said
