"""A line about a day in court in words spelt out: `N/G` is not guilty, `Lpool mags` a court, a full stop a comma."""

import re
from collections.abc import Sequence
from itertools import pairwise

from stronghold_cli.catalogue.court_words import AT_PLEA, LISTING, YOUTH, court_names, court_spellings, court_words
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.sentence_words import amount_first, forfeited_first, named_disposal, things_first
from stronghold_cli.sheet.court.words_of_court import court_first, court_leads
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.top_of_sheet.court_headings import court_at, court_with_town
from stronghold_cli.sheet.words.heard_once import heard_once
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.table_runs import bare, run_of
from stronghold_cli.sheet.words.text import Word, is_one_of, owner, with_runs, words_of

_LONGEST, _LONGEST_ROW = 4, 10
_STROKE = "/"
_CLASS_ENDS = re.compile(r"[a-c]\.")
"""A class that ends a sentence of small letters: `conspiracy class a. scpo 5 years`."""
_YEARS = re.compile("(?i)[0-9]{1,2} (?:years?|yrs?|y)")
_MONTHS = re.compile("[1-9]|1[01]")
_YEARS_AND_MONTHS = 3
_COUNT = ("ct", "cts", "count", "counts")
_POCA, _CONFISCATION = "poca", "confiscation-order"
_BENEFIT_AND_AVAILABLE = 2
_FOR = ("for", "of", "re", "on", "from", "against", "in")


def spelt_out(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line in words that the tables have, with the person it is about in front."""
    return _about_first(spelt(_ordered_to_pay(_available_first(words, reading), reading)), reading)


def _available_first(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return `P-7 confiscation, benefit £38,400, available £2,150` with the order first, to pay what is available.

    That is what somebody has to pay where it is less than the benefit (Proceeds of Crime Act 2002 s.7).
    """
    begins = 1 + is_one_of(words[1], "confiscation") if len(words) > 2 and is_key([bare(words[0])], reading) else 0
    sums = [at for at, word in enumerate(words) if word.text[:1] == "£" and amount_first(words[at:])[0]]
    if not begins or not is_one_of(words[1], _POCA, "confiscation") or len(sums) != _BENEFIT_AND_AVAILABLE:
        return words
    one, two = (_led_by(words, at) for at in sums)
    if {one[0], two[0]} != {"benefit", "available"} or not _to_pay(words):
        return words  # it may only be what a hearing that goes on is about
    led, at = (one[1], sums[0]) if one[0] == "available" else (two[1], sums[1])
    begins += begins < len(words) and is_one_of(words[begins], "order")
    rest = [*words[begins:led], *words[at + 1 :]]
    order = Word(_CONFISCATION, " ".join(word.said for word in words[1:begins]), True)
    return [bare(words[0])._replace(parts=False), order, bare(words[at])._replace(parts=True), *rest]


def _led_by(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the word that says which sum one is, `available amount £2,150`, and where that begins."""
    while at > 1 and is_one_of(words[at - 1], "amount", "figure", "of", "is", "assets", "sum"):
        at -= 1
    return key_of(words[at - 1].text), at - 1


def _ordered_to_pay(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return a line about a confiscation order in short, `POCA P-8 £9,150, 3 mths to pay`, with that in full."""
    at = next((n for n, word in enumerate(words[:2]) if is_one_of(word, _POCA)), None)
    keys = [n for n, word in enumerate(words) if is_key([bare(word)], reading)]
    if at is None or len(keys) != 1 or keys[0] > 1 or not _to_pay(words) or not _is_sum(words[2:]):
        return words
    return [bare(words[keys[0]])._replace(parts=False), words[at]._replace(text=_CONFISCATION, parts=False), *words[2:]]


def _to_pay(words: Sequence[Word]) -> bool:
    return any(is_one_of(one, "to") and is_one_of(bare(two), "pay") for one, two in pairwise(words))


@heard_once
def spelt(words: Sequence[Word]) -> Sequence[Word]:
    """Return a line in words that the tables have, with a comma at each end of a sentence.

    The first of the words that stand for others has what was said, and the rest nothing.
    """
    in_full = with_runs(with_commas(words), _crown_court)
    return with_runs(with_runs(with_runs(in_full, _court), _spelt), _months_behind_years)


def courts_apart(words: Sequence[Word]) -> tuple[list[str], list[Word]]:
    """Return the courts that a line names, as it says them, and the line without them, spelt out."""
    courts: list[str] = []
    kept: list[Word] = []
    at = 0
    while at < len(words):
        length = court_first(words[at:])[0]
        if length:
            courts.append(said_as(words[at : at + length]))
        else:
            kept.append(words[at])
        at += length or 1
    return courts, kept


def town_said(words: Sequence[Word]) -> str:
    """Return a court as it is said where that tells its town, or that it is of children; empty for its sort alone."""
    text = said_as(words[court_leads(words) :])
    return text if court_names().get(key_of(text), YOUTH) == YOUTH else ""


def is_court(note: str, court_said: str) -> bool:
    """Whether a note says which court it was, which has a field of its own."""
    return key_of(note) in court_names() or (bool(court_said) and court_with_town(words_of(note)) == court_said)


def said_as(words: Sequence[Word]) -> str:
    """Return words as they were written, without the marks between them."""
    return " ".join(filter(None, (word.said.strip("()!?.,;:") for word in words)))


def with_commas(words: Sequence[Word]) -> list[Word]:
    """Return a line with a comma at each end of a sentence and in the place of each stroke between words."""
    made: list[Word] = []
    for sentence in sentences(words):
        made += (word._replace(parts=True) if _CLASS_ENDS.fullmatch(word.text) else word for word in sentence)
        made[-1] = made[-1]._replace(parts=True)
    kept: list[Word] = []
    for word in made:
        if not (word.plain and word.text == _STROKE):
            kept.append(owner(word))
        elif kept:
            kept[-1] = kept[-1]._replace(parts=True)
    return kept


def _spelt(words: Sequence[Word]) -> tuple[int, list[Word]]:
    whole = _whole_row(words)
    for length, text in run_of(words, _LONGEST):
        if whole > length:
            return whole, list(words[:whole])  # `app to vary bail cond refused`
        if (instead := court_spellings().get(text)) is not None:
            order = instead == _POCA and not words[length - 1].parts and _is_sum(words[length:])
            return length, _instead(_CONFISCATION if order else instead, words[:length])
    return 0, []


def _crown_court(words: Sequence[Word]) -> tuple[int, list[Word]]:
    """Return how many of the first words are the Crown Court in short, `Crown Ct`, and that in full."""
    short = len(words) > 1 and is_one_of(words[0], "crown") and is_one_of(words[1], "ct", "crt") and not words[0].parts
    return (2, [words[0], words[1]._replace(text="court")]) if short else (0, [])


def _months_behind_years(words: Sequence[Word]) -> tuple[int, list[Word]]:
    """Return how many of the first words are years with bare months behind them, `4 yrs 6 ct 2`, and those in full."""
    if len(words) < _YEARS_AND_MONTHS or any(not word.plain or word.parts for word in words[: _YEARS_AND_MONTHS - 1]):
        return 0, []
    years, unit, months = (word.text for word in words[:_YEARS_AND_MONTHS])
    if not (_YEARS.fullmatch(f"{years} {unit}") and _MONTHS.fullmatch(months)):
        return 0, []
    last, behind = words[_YEARS_AND_MONTHS - 1], words[_YEARS_AND_MONTHS:]
    counted = len(behind) > 1 and key_of(behind[0].text) in _COUNT and behind[1].text[:1].isdigit()
    if not (last.parts or not behind or counted):
        return 0, []  # `6 yrs 2 counts`
    return 3, [*words[:2], last._replace(parts=False), Word("months", "", True, parts=last.parts)]


def _is_sum(words: Sequence[Word]) -> bool:
    """Whether a sum follows, `confiscation £6,120`: what somebody has to pay, and no hearing about it."""
    return amount_first(words)[0] > 0 and "£" in words[0].text


def _court(words: Sequence[Word]) -> tuple[int, list[Word]]:
    whole = max(_whole_row(words), _whole_row(with_runs(words[:_LONGEST_ROW], _one_spelt)))
    length, name = court_at(words)
    if whole > length:
        return whole, list(words[:whole])  # `the Crown will consider if the plea is acceptable`
    return length, _instead(name, words[:length]) if length else []


def _one_spelt(words: Sequence[Word]) -> tuple[int, list[Word]]:
    """Return a first word that stands for one other, and that: `pleas acceptable to the Crown`."""
    instead = court_spellings().get(bare(words[0]).text.casefold(), "")
    return (1, _instead(instead, words[:1])) if instead and " " not in instead else (0, [])


def _whole_row(words: Sequence[Word]) -> int:
    """Return how many of the first words are a row of the table as they stand."""
    return next((n for n, text in run_of(words, _LONGEST_ROW) if text in court_words()), 0)


def _instead(text: str, words: Sequence[Word]) -> list[Word]:
    made = [Word(each, "", True) for each in text.split()]
    made[0] = made[0]._replace(said=" ".join(word.said for word in words))
    made[-1] = made[-1]._replace(parts=words[-1].parts)
    return made


def _about_first(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line that is about one person with them in front of it: `POCA timetable set for P-7`, `Mags (P-7)`."""
    at = [n for n, word in enumerate(words) if is_key([bare(word)], reading)]
    n = at[0] if len(at) == 1 else 0
    lead = n > 0 and words[n - 1].plain and words[n - 1].text.casefold() in _FOR
    headed = n > 0 and court_first(words[:n])[0] == n
    order = named_disposal(words[:n])[0] if n else 0
    ordered = order > 0 and order + things_first(words[order:n]) == n  # `SCPO P-7, 5 years`
    ordered = ordered or (n > 0 and forfeited_first(words[:n]) == n)  # `F&D of drugs P-7`
    row = court_words().get(" ".join(bare(word).text for word in words[:n]).casefold()) if n else None
    listed = row is not None and row.sort in (LISTING, AT_PLEA)  # `POCA: P-7 …`, `PTPH - P-3 NG`
    if not n or not (lead or headed or ordered or listed or words[n].text.startswith("(")):
        return list(words)
    before = n - lead
    if before and words[n].parts and not ordered:
        words = [*words[: before - 1], words[before - 1]._replace(parts=True), *words[before:]]
    return [bare(words[n])._replace(parts=False), *words[:before], *words[n + 1 :]]
