"""What a court decided about cash that a sum and whose it was stand for: `cash detention app £4,260 (P-6) granted`.

Cash that was seized before the ledger began is recorded with its order, where the line says when: `seized 4/3/2021`.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from stronghold_cli.catalogue import court_words as court
from stronghold_cli.catalogue.court_words import court_words
from stronghold_cli.catalogue.sheet_words import key_of, street_words
from stronghold_cli.records.cash_order import CASH_ORDER
from stronghold_cli.records.seizure import SEIZURE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.sentence_words import term_first
from stronghold_cli.sheet.court.spelt import said_as, town_said
from stronghold_cli.sheet.court.words_of_court import court_first, day_first
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.negations import undone_in_note
from stronghold_cli.sheet.people.who_is_who import same_person
from stronghold_cli.sheet.remarks.facts import has_facts
from stronghold_cli.sheet.things.foreign_money import CASH
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.table_runs import bare, run_of
from stronghold_cli.sheet.words.text import Word, is_one_of
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.values.day import months_later
from stronghold_cli.values.money import Money
from stronghold_cli.values.term import Term

_SILENT = {
    *("cash", "detention", "det", "detained", "forfeited", "forfeiture", "forf", "further", "extended", "extension"),
    *("renewed", "granted", "app", "application", "order", "made", "for", "of", "from", "off", "the", "in", "on", "at"),
    *(
        "by",
        "was",
        "were",
        "has",
        "been",
        "it",
        "all",
        "poca",
        "today",
        "a",
        "an",
        "to",
        "until",
        "till",
        "and",
        "with",
    ),
    *("returned", "given", "handed", "paid", "back", "him", "her", "them"),
}
_DECIDED = ("detained", "detention", "forfeited", "forfeiture", "extended", "granted", "returned")
_SECTION = re.compile(r"s\.?[0-9]{2,3}[a-z]?(?:\([0-9]\))?")
"""The section of an Act: `s298`."""
_UNTIL = ("to", "until", "till", "til")
_IN_PART = ("part", "partly", "half", "most", "almost", "nearly", "some", "yet", "only")
_DETAINED, _SEIZED, _TERM = "detained", "seized", "term"
_OF_BEFORE = dict.fromkeys(("find", "arrest", "activity"), "")
"""Cash that was seized on another day came of nothing that is on the sheet."""


def cash_order(words: Sequence[Word], stage: str, amount: str, reading: Reading, day: date) -> tuple[LineContent, ...]:
    """Return what words say that became of a sum of cash, nothing where one of them may say anything else.

    `words` are spelt out, and `amount` stands among them without its sign.  Months are as long from the hearing on,
    `day`, as an order lasts: that day is the first of them (Proceeds of Crime Act 2002 s.295(2), not checked).
    """
    said = {"stage": stage, "amount": str(Money.parse(f"£{amount}"))}
    whose: set[str] = set()
    notes: list[str] = []
    at, seized = 0, ""
    while at < len(words):
        if is_one_of(words[at], _SEIZED) and (when := day_first(words[at + 1 :], reading))[0]:
            if seized:
                return ()
            seized, at = when[1], at + 1 + when[0]
            continue
        if is_one_of(words[at], _SEIZED) and any(is_one_of(bare(word), *_DECIDED) for word in words[:at]):
            at += 1  # `cash forfeited, £1,150, seized from P-4`
            continue
        if key_of(bare(words[at]).text) in (*NEGATIONS, *_IN_PART):
            return ()  # `not forfeited`, `half returned`
        taken = _take(words[at:], amount, said, whose, notes, reading)
        if not taken:
            return ()
        at += taken
    if len(whose) > 1:
        return ()
    if term := said.pop(_TERM, ""):
        said.setdefault("until", _last_day(term, day))
    said["seizure"] = " of ".join([said["amount"], *(() if seized else whose)])
    order = LineContent(CASH_ORDER, said, {}).noted(*(f"of {key}" for key in whose if seized), *notes)
    if not seized:
        return (order,)
    cash = {SEIZURE.date: seized, "item": CASH, "value": said["amount"], **_OF_BEFORE}
    return LineContent(SEIZURE, cash, {}), order


def _last_day(term: str, day: date) -> str:
    long = Term.parse(term)
    return f"{months_later(day, long.months) + timedelta(days=long.days - 1):%d/%m/%Y}"


def _take(
    words: Sequence[Word], amount: str, said: dict[str, str], whose: set[str], notes: list[str], reading: Reading
) -> int:
    """Take the first of some words, and return how many they were, 0 where they may say anything else."""
    word = bare(words[0])
    if is_key([word], reading) and (person := same_person(word.text)):
        whose.add(person)
        return 1
    if word.text.strip("£") == amount:
        return 1
    if length := court_first(words)[0]:
        said["by"] = "court"
        notes += filter(None, [town_said(words[:length])])
        return length
    detained = said["stage"] == _DETAINED
    if is_one_of(word, *_UNTIL) and detained and (when := day_first(words[1:], reading))[0]:
        if said.setdefault("until", when[1]) != when[1]:
            return 0
        return 1 + when[0]
    if length := term_first(words):
        notes.append(said_as(words[:length]))
        return length if detained and said.setdefault(_TERM, notes[-1]) == notes[-1] else 0
    for length, text in run_of(words, 10):
        row = court_words().get(text)
        if (row is not None and row.sort == court.KEPT) or _SECTION.fullmatch(text):
            notes.append(said_as(words[:length]))
            return length
    if is_one_of(word, *_SILENT):
        return 1
    end = 1
    while end < len(words) and not words[end - 1].parts and not _is_of_order(words[end:], amount, reading):
        end += 1
    # The house that it came from tells no more than the sum.
    told = [word for word in words[:end] if key_of(word.text) not in street_words()]
    if has_facts(told, reading) or undone_in_note(said_as(words[:end])):
        return 0
    notes.append(said_as(words[:end]))
    return end


def _is_of_order(words: Sequence[Word], amount: str, reading: Reading) -> bool:
    """Whether the first of some words is no remark: a key, the sum, a court, or what was decided."""
    word = bare(words[0])
    own = is_key([word], reading) or word.text.strip("£") == amount or is_one_of(word, *_DECIDED)
    return own or bool(court_first(words)[0])
