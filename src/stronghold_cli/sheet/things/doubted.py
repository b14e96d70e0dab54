"""What a drug on a sheet looked like, and what it is believed to be: `46 wraps white (crack ?)`.

A colour alone names no drug: it is asked.  A drug wipe that was positive for the same drug is a field test.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.items import Item, find_item
from stronghold_cli.catalogue.sheet_words import drug_looks, key_of, place_words
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.remarks.facts import says_something
from stronghold_cli.sheet.words.goods import is_of, names_drug, runs
from stronghold_cli.sheet.words.phrases import Certain, number_said
from stronghold_cli.sheet.words.text import AND, Word, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.quantity import is_mass, is_pieces
from stronghold_cli.values.text import quoted

ALONE, COLOUR, SUBSTANCE, LUMP, DOUBT, TEST = "alone", "colour", "substance", "lump", "doubt", "test"
_USUAL = {"brown": "heroin", "white": "crack"}
"""What the example says for a colour; with `powder` behind it white is cocaine."""
_BELIEVED, _TESTED = "believed", "field-test"
_MOST_BETWEEN = 10
_LONGEST = 4
_SMALL = ("to", "be", "as", "is", "was", "a", "for", "of", "it", "its", "it's")
_THEY = ("they", "it", "these", "this", "that", "both", "all", "drugs")
_ARE = ("is", "are", "was", "were", "all", "both", "also")


class _DrugTold(NamedTuple):
    """What words from `begin` to `end` say the drug is, and `how` that is known, with a note."""

    begin: int
    end: int
    drug: str
    how: str
    note: str = ""


def with_doubted(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a sentence with each drug that is only looked at or believed named, `believed` or `field-test` behind it.

    Raises Certain for a colour or a powder that nothing says the drug of.
    """
    line = list(words)
    at = 0
    while at < len(line):
        length = _look(line, at, reading)
        amount = not length and _is_behind_amount(line, at, reading)
        told = _told(line, at + length, reading) if length or amount else None
        if told:
            line, at = _named(line, at, length, told)
        elif length and (length > 1 or names_drug(line[at:], reading)):
            raise _asked(line, at, length)
        elif test := _test(line, at, reading):
            line, at = test
        else:
            at += 1
    return line


def joined_looks(said: Sequence[list[Word]], reading: Reading) -> list[list[Word]]:
    """Return sentences, one that says what those before it are as a part of that: `They look like coke`."""
    joined: list[list[Word]] = []
    for sentence in said:
        if joined and (rest := _of_those(sentence, reading)):
            last = joined[-1][-1]
            joined[-1] = [*joined[-1][:-1], last._replace(parts=True), *rest]
        else:
            joined.append(sentence)
    return joined


def _of_those(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    at = 0
    while at < len(words) and words[at].plain and words[at].text.casefold() in (*_THEY[:-1], *_ARE):
        at += 1
    told = _told(words, at, reading) if at and words[at:] else None
    return words[at:] if told and told.begin == at and told.end == len(words) else ()


def _row(words: Sequence[Word], *sorts: str) -> int:
    """Return how many of the first words are the longest row of some sorts, 0 for none."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        said = words[:length]
        if all(word.plain and word.name is None for word in said) and not any(word.parts for word in said[:-1]):
            text = key_of(" ".join(word.text.strip("()") for word in said))
            if drug_looks().get(text) in sorts:
                return length
    return 0


def _look(words: Sequence[Word], at: int, reading: Reading) -> int:
    """Return how many words at a place say how a drug looked and not which it was, 0 for none."""
    behind = () if words[at].parts else words[at + 1 : at + 4]
    if any(names_drug(said, reading) for said in (words[at : at + 3], behind)) and not _is_brown(words[at:], reading):
        return 0
    if at and not words[at - 1].parts and find_item(f"{words[at - 1].text} {words[at].text}", reading.own_items):
        return 0  # `corrosive substance`, `cocaine powder`
    end = at + _row(words[at:], LUMP)
    lump = end > at
    alone = False
    while length := _row(words[end:], COLOUR, ALONE):
        alone = alone or _row(words[end:], ALONE) > 0
        end += length
        if words[end - 1].parts:
            break
    substance = 0 if end > at and words[end - 1].parts else _row(words[end:], SUBSTANCE)
    end += substance
    amount = lump or _is_behind_amount(words, at, reading) or _is_amount(words[end:])
    if end == at or not (substance or alone) or not amount:
        return 0
    return end - at if substance or _ends(words, end) else 0


def _is_brown(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a word is the name of a drug that is a colour as well: `brown`."""
    return _row(words, ALONE) > 0 and (words[0].parts or not names_drug(words[1:4], reading))


def _ends(words: Sequence[Word], at: int) -> bool:
    """Whether a colour at the end of some words is by itself, and not how the thing behind it looks: `white iPhone`."""
    if at == len(words) or words[at - 1].parts or not words[at].plain:
        return True
    text = words[at].text
    small = text.casefold() in (*AND, "from", "on", "at", "with") or key_of(text) in place_words()
    return small or bool(re.match(r"[(?£0-9]|[A-Z]{1,4}/", text)) or _row(words[at:], DOUBT) > 0


def _is_behind_amount(words: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether a place is behind an amount of a drug that is not named before it: `46 wraps`, `118g of`."""
    if is_of(words[at:]):
        return False
    at -= bool(at and is_of(words[at - 1 :]))
    if not at or not words[at - 1].plain:
        return False
    last = words[at - 1].text
    if is_mass(last):
        begin = at - 1
    elif at > 1 and (
        is_mass(f"{words[at - 2].text} {last}") or (number_said(words[at - 2]) and is_pieces(f"1 {last}"))
    ):
        begin = at - 2
    else:
        return False
    return not (begin and not words[begin - 1].parts and _drug(words[begin - 1 : begin], reading)[0])


def _is_amount(words: Sequence[Word]) -> bool:
    """Whether some words begin with a weight, or a number of wraps: `brown 2 wraps`."""
    return any(is_mass(text) or (is_pieces(text) and not text.isdigit()) for _, text in runs(words, 2))


def _drug(words: Sequence[Word], reading: Reading) -> tuple[int, Item | None]:
    """Return how many of the first words name a drug, brackets and question marks around it left out, and which."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        said = words[:length]
        if all(word.plain and word.name is None for word in said) and not any(word.parts for word in said[:-1]):
            text = " ".join(word.text for word in said).strip("()?").strip()
            known = find_item(text, reading.own_items) if text else None
            if known and known.category == "drug":
                return length, known
    return 0, None


def _told(words: Sequence[Word], at: int, reading: Reading) -> _DrugTold | None:
    """Return what words from a place on say that the drug is, None where they do not."""
    begin = at
    while at < len(words) and at - begin <= _MOST_BETWEEN:
        doubt = _row(words[at:], DOUBT)
        test = 0 if doubt else _row(words[at:], TEST)
        drug = at + (doubt or test)
        while drug > at and drug < len(words) and words[drug].plain and words[drug].text.casefold() in _SMALL:
            drug += 1
        length, known = _drug(words[drug:], reading)
        if known and length:
            end = drug + length
            marks = any("?" in word.text for word in words[at:end])
            if end < len(words) and words[end].plain and words[end].text.strip("()") == "?":
                end, marks = end + 1, True
            bracket = words[at].text.startswith("(") and words[end - 1].text.endswith(")")
            if not (doubt or test or marks or bracket):
                return None
            text = " ".join(word.text for word in words[drug : drug + length]).strip("()?").strip()
            note = " ".join(word.text for word in words[at:end]).strip("()") if test else ""
            told = _DrugTold(at, end, text, _TESTED if test else _BELIEVED if doubt or marks else "", note)
            return _tested(words, told, known, reading)
        if not _is_between(words, at, reading):
            return None
        at += 1
    return None


def _tested(words: Sequence[Word], told: _DrugTold, known: Item, reading: Reading) -> _DrugTold:
    """Return what is told with a test behind the drug: `believe coke (drug wipe pos cocaine)`.

    Raises Certain for a test that says another drug.
    """
    test = _row(words[told.end :], TEST)
    if not test:
        return told
    at = told.end + test
    length, other = _drug(words[at:], reading)
    if other and other is not known:
        said = " ".join(word.text for word in words[told.end : at + length])
        raise Certain(f"{quoted(said)} is another drug than {known.name}", "mend one of them", about=said)
    note = " ".join(word.text for word in words[told.end : at + length]).strip("()")
    return told._replace(end=at + length, how=_TESTED, note=note)


def _is_between(words: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether a word may stand between how a drug looked and what it is: how much it was, where, what it is worth."""
    text = words[at].text
    if _row(words[at:], COLOUR, ALONE):
        return False
    amount = is_mass(text) or bool(re.fullmatch("[0-9.]+|[A-Z]{1,4}/[0-9]+", text)) or re.fullmatch(Sum.looks, text)
    before = at and is_mass(f"{words[at - 1].text} {text}")
    return bool(amount or before) or (text.casefold() not in AND and not says_something(words[at:], reading))


def _named(line: list[Word], at: int, length: int, told: _DrugTold) -> tuple[list[Word], int]:
    """Return a line with the drug where its look stands, and the place behind all of it."""
    look = " ".join(word.text for word in line[at : at + length])
    ends = line[told.end - 1].parts or line[told.end - 1].text.endswith(")") or told.end < len(line)
    between = line[at + length : told.begin]
    if between:
        between[-1] = between[-1]._replace(parts=False, said=between[-1].text)
    notes = "; ".join(filter(None, (look, told.note)))
    behind = [Word(told.how, told.how, True)] if told.how else []
    # `white` is a drug's name too: its field is said.
    behind += [quoted_word(notes, NOTES)._replace(said=f"{NOTES}={notes}")] if notes else []
    made = [Word(told.drug, told.drug, True), *between, *behind]
    made[-1] = made[-1]._replace(parts=ends)
    before = line[:at]
    if before and is_of(before[-1:]):
        before.pop()
    return [*before, *made, *line[told.end :]], len(before) + len(made)


def _test(line: list[Word], at: int, reading: Reading) -> tuple[list[Word], int] | None:
    """Return a line with a test behind a drug as how that was identified: `4g cocaine, drug wipe positive`."""
    length = _row(line[at:], TEST)
    known = next((found for n in reversed(range(at)) if (found := _drug(line[n : n + 2], reading)[1])), None)
    if not length or known is None:
        return None
    more, other = _drug(line[at + length :], reading)
    told = _DrugTold(at, at + length + more, "", _TESTED)
    said = " ".join(word.text for word in line[at : told.end])
    if other and other is not known:
        raise Certain(f"{quoted(said)} is another drug than {known.name}", "mend one of them", about=said)
    made = [Word(_TESTED, _TESTED, True), quoted_word(said.strip("()"), NOTES, parts=True)]
    line[at - 1] = line[at - 1]._replace(parts=False, said=line[at - 1].text)
    return [*line[:at], *made, *line[told.end :]], at + len(made)


def _asked(line: Sequence[Word], at: int, length: int) -> Certain:
    """Return that a look names no drug, with the line to type."""
    said = " ".join(word.text for word in line[at : at + length])
    begin = max((n for n in range(at) if line[n].parts), default=-1) + 1
    colour = next((each for each in _USUAL if each in said.casefold().split()), "")
    drug = "cocaine" if colour == "white" and length > 1 else _USUAL.get(colour, "heroin")
    amount = " ".join(word.text for word in line[begin:at] if word.text.casefold() != "of")
    how = f'say which, e.g. {amount} {drug} believed notes="{said}"'.replace("  ", " ")
    return Certain(f"{quoted(said)} does not say which drug", how, about=said)
