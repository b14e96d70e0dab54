"""Which words of a line are moved into notes, or behind `#`, where the line is not read with them."""

import re
from collections.abc import Collection, Iterator, Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.people_words import kin_words
from stronghold_cli.catalogue.sheet_words import awaited_words, key_of, telling_words
from stronghold_cli.errors import SeveralMeanings, StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.offers.named import NONE_OF
from stronghold_cli.sheet.offers.typed_line import TypedLine
from stronghold_cli.sheet.officers.negations import is_undone
from stronghold_cli.sheet.people.descriptions import with_descriptions
from stronghold_cli.sheet.remarks.awaited import is_to_come
from stronghold_cli.sheet.sentences.facts import facts, is_no, may_say
from stronghold_cli.sheet.words.starts import is_about_somebody
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import SMALL_WORDS

_LEADS = ("re", "w", "w/", "with", "incl", "inc", "via", "per", "poss", "approx", "x")
_DONE_LATER = ("weighed", "tested", "counted", "examined", "downloaded", "interviewed", "put", "exhibited", "valued")
"""What is done with things, or with somebody, after they were seized or arrested."""
_BETWEEN = ("yet", "been", "being")
_OTHER = "other"
"""What a word of awaited_words.csv says that makes something else of what stands beside it: `order breached`."""
LEAST = 2
"""How many words that hold a fact a line has that is offered with words of it in notes."""


def wrong_words(
    typed: TypedLine, problems: Sequence[StrongholdError], before: frozenset[int], reading: Reading
) -> frozenset[int]:
    """Return what else is moved: the part of each wrong word, or that word alone where the part has a fact."""
    found: frozenset[int] = frozenset()
    for problem in problems:
        if isinstance(problem, SeveralMeanings):
            continue
        places = places_of(problem.about, typed) - before
        at = min(places, default=-1)
        if at >= 0 and typed.is_key(at, reading) and not before & frozenset(typed.sentence_of(at)):
            # Who it is about stays: nothing says what was done with them.  Elsewhere it is another one, or no person.
            about = typed.part_of(at).start == at
            found |= frozenset(_not_about(at, typed, reading)) if about else places
            continue
        parts = frozenset(at for place in places for at in typed.part_of(place)) - before
        found |= _within(places, parts, typed, reading) if places and may_hold_facts(parts, typed, reading) else parts
    return found


def _within(places: frozenset[int], part: frozenset[int], typed: TypedLine, reading: Reading) -> frozenset[int]:
    """Return the words of a part with facts that are not read, where the rest of it can stand without them.

    Those behind a small word go with it: `RUI w/ app adult`.  In front of a person they may say who that is.
    """
    first, last, end = min(places), max(places), max(part)
    if is_lead(typed.words[first]) and first > min(part):
        return frozenset(range(first, end + 1))
    if last == end:
        # `9 wraps` of what?
        counted = any(re.fullmatch("[0-9.,]+", typed.words[at].text) for at in range(max(min(part), first - 2), first))
        stands = (
            first > min(part) and not counted and many_words(facts_in(typed, range(min(part), first), reading)) >= LEAST
        )
        if find_item(" ".join(typed.words[at].text for at in range(min(part), first)), reading.own_items):
            return part  # `knife sweep`
        denied = any(is_no(typed.words[at]) for at in places)
        for begin in () if denied else range(first, end + 1):
            if begin > min(part) and _is_note(frozenset(range(begin, end + 1)), typed, reading):
                return frozenset(range(begin, end + 1))
        return places if stands else part
    # A capital may begin a name: `Falcon line closed`.
    plain = typed.text.isupper() or typed.words[first].text.islower()
    begins = first == typed.sentence_of(first).start and not is_lead(typed.words[last]) and plain
    return places if begins and _is_note(places, typed, reading) else part


def _not_about(key: int, typed: TypedLine, reading: Reading) -> Iterator[int]:
    """Yield the words of a sentence behind a person's key that do not describe that person: `girl of 14`."""
    for part in typed.parts:
        if part.stop <= key or part.start not in typed.sentence_of(key):
            continue
        places = [at for at in part if at != key]
        _, *said = with_descriptions([typed.words[key], *(typed.words[at] for at in places)], reading)
        if not all(map(is_about_somebody, said)):
            yield from places


def rest_of_parts(typed: TypedLine, moved: frozenset[int]) -> frozenset[int]:
    """Return the rest of the parts that words were moved of, else of the sentences, but of the first one."""
    for within in (typed.part_of, typed.sentence_of):
        more = frozenset(at for place in moved for at in within(place)) - moved
        if more and 0 not in more:
            return more
    return frozenset()


def plain_parts(typed: TypedLine, moved: frozenset[int], reading: Reading) -> frozenset[int]:
    """Return the parts that hold no fact, where nothing was moved: they may be what makes the rest unclear."""
    parts = [part for part in typed.parts[1:] if not may_hold_facts(part, typed, reading)]
    return frozenset() if moved else frozenset(at for part in parts for at in part)


def undoes(run: Sequence[int], typed: TypedLine, reading: Reading) -> bool:
    """Whether what stands beside some words may not be so, or be somebody else's: `not executed`, `mum has`."""
    words = [typed.words[at] for at in run]
    texts = [key_of(word.text) for word in words if key_of(word.text) not in _BETWEEN]
    if texts[:1] == ["not"] and texts[1:2] and texts[1] in _DONE_LATER:
        return False  # a thing that was not weighed yet was seized
    whole = len(run) == len(typed.part_of(run[0]))
    if not awaited_words(_OTHER).isdisjoint(texts) or (not whole and not kin_words().isdisjoint(texts)):
        return True  # `closure order breached`, `mum has £200 cash`
    if any(map(is_no, words[key_of(words[0].text) in NONE_OF :])):
        return True
    return is_to_come(words) or (is_undone(words) and not facts(words, reading))


def _is_note(places: frozenset[int], typed: TypedLine, reading: Reading) -> bool:
    """Whether words within a part hold no fact and do not say what became of a thing: `back of the sofa`."""
    first = min(places)
    # Behind a number they may be what that counts.
    if re.search("[0-9]$", typed.words[first - 1].text) and first not in typed.part_of(first)[:1]:
        return False
    said = [typed.words[at] for at in sorted(places)]
    plain = any(len(word.text) > 2 and key_of(word.text) not in SMALL_WORDS for word in said)
    return plain and not may_say(said, reading) and not any(key_of(word.text) in telling_words() for word in said)


def leads(at: int, moved: Collection[int], typed: TypedLine) -> bool:
    """Whether a small word stands in front of words that are moved: `re P-21`."""
    return at + 1 in moved and not typed.words[at].parts and is_lead(typed.words[at])


def is_about(at: int, typed: TypedLine, reading: Reading) -> bool:
    """Whether a word is the person whom a sentence begins with, and is about: `seized P-20 - 4g coke`."""
    return typed.is_key(at, reading) and typed.part_of(at).start == typed.sentence_of(at).start


def is_lead(word: Word) -> bool:
    """Whether a word stands in front of what it belongs to: `from`, `re`, `w/`."""
    return key_of(word.text) in SMALL_WORDS or word.text.casefold().rstrip(".") in _LEADS


def may_hold_facts(places: Collection[int], typed: TypedLine, reading: Reading) -> bool:
    return may_say([typed.words[at] for at in sorted(places)], reading)


def places_of(said: str, typed: TypedLine) -> frozenset[int]:
    """Return where the line has some words, nothing where it has them not in a row."""
    wanted = [_bare(each) for each in said.split()]
    has = [_bare(word.text) for word in typed.words]
    for at in range(len(has) - len(wanted) + 1 if wanted else 0):
        if has[at : at + len(wanted)] == wanted:
            return frozenset(range(at, at + len(wanted)))
    return frozenset()


def _bare(text: str) -> str:
    found = text.casefold().strip("().,;:'\"")
    key = re.fullmatch("([a-z]+)-?([0-9]+)", found)
    return f"{key[1]}-{key[2]}" if key else found


def facts_in(typed: TypedLine, places: Collection[int], reading: Reading) -> tuple[str, ...]:
    runs = typed.runs(places)
    return tuple(dict.fromkeys(each for run in runs for each in facts([typed.words[at] for at in run], reading)))


def many_words(said: Sequence[str]) -> int:
    return sum(len(each.split()) for each in said)
