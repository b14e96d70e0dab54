"""What the first of some words say about a sentence, and the records that come of it.

`12m CO, 120 hrs upw, fine 180 + 85 costs`: what a sentence asks for, costs and counts go into its notes.
"""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue import court_words as court
from stronghold_cli.catalogue.court_words import court_words
from stronghold_cli.records.charge import GUILTY
from stronghold_cli.records.sentence import DEFERRED, NOT_PASSED, SENTENCE, TO_PAY
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.decisions import as_offence
from stronghold_cli.sheet.court.said_in_court import Passed, SaidInCourt
from stronghold_cli.sheet.court.sentence_words import (
    amount_first,
    forfeited_first,
    minimum_first,
    named_disposal,
    suspended_first,
    term_first,
    things_first,
)
from stronghold_cli.sheet.court.spelt import is_court, said_as
from stronghold_cli.sheet.court.words_of_court import day_first, offence_first
from stronghold_cli.sheet.fields.kept_offences import kept_offences
from stronghold_cli.sheet.fields.line_content import LineContent, hear_fields
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import Start
from stronghold_cli.sheet.words.table_runs import bare, run_of
from stronghold_cli.sheet.words.text import Word, is_one_of, quoted_word, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.sheet.words.vehicles import vehicle_said
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import quoted

_LONGEST = 10
_RELATIONS = {"concurrent": "concurrent", "conc": "concurrent", "consecutive": "consecutive", "consec": "consecutive"}
_COUNT = re.compile(r"(?:on |for )?(?:ct|cts|crt|count|counts) [0-9]{1,2}(?: ?(?:and|&|-|\+) ?[0-9]{1,2})?")
_FROM_RELEASE = re.compile(
    "(?:to )?(?:(?:run|start|begin|commence|take effect|runn?ing|starting|beginning|commencing|effective) )?"
    "(?:from|on|after) (?:the )?(?:(?:date|day) of )?(?:his |her |their )?release"
    "(?: from (?:prison|custody))?"
)
_BREACH = re.compile("(?:in |for )?(?:breach of|breached) (?:an? |the |his |her )?(.+)")
_BREACHES = ("cbo", "criminal behaviour order", "scpo", "serious crime prevention order", "stpo")
"""Orders whose breach is an offence by itself …"""
_OLD_TERMS = (
    "suspended sentence",
    "suspended sentence order",
    "suspended",
    "sso",
    "community order",
    "co",
    "yro",
    "conditional discharge",
)
"""… and those for which something older is sentenced again, or a term is activated."""
_LICENCE = ("extended licence", "licence", "on licence", "extended on licence")
_OF_THINGS = ("deprivation-order", "forfeiture-order")
_CONFISCATION = "confiscation-order"
_MAY_BE_SUSPENDED = ("", "suspended", "imprisonment", "yoi")


def sentences_of(said: SaidInCourt, reading: Reading, day: date) -> tuple[LineContent, ...]:
    """Return the records of what was passed on each person of a line."""
    first = said.passed[0]
    guilty = [each for each in said.decisions if each.value == GUILTY]
    mixed = len(guilty) < len(said.decisions)
    decided = [each.said if mixed else each.plain for each in said.decisions]
    notes = [*said.notes, *decided] if said.sentenced or not said.charge_facts else []
    first.notes[:0] = notes
    first.notes += [said.held_as] if said.sentenced and said.held_as else []
    offence = said.offence or next((each.offence for each in guilty if each.offence), ())
    first.offence = first.offence or offence
    return tuple(_content(each, key, said, reading, day) for key in said.who for each in said.passed)


def _content(passed: Passed, key: Word, said: SaidInCourt, reading: Reading, day: date) -> LineContent:
    disposal = [*words_of(passed.disposal)] if passed.disposal else []
    relation = words_of(passed.relation)
    noted = [note for note in passed.notes if not is_court(note, said.court)]
    notes = [quoted_word("; ".join(noted), NOTES)] if noted else []
    words = [word._replace(parts=False) for word in (key, *disposal, *passed.words, *relation, *passed.offence, *notes)]
    heard = hear_fields(Start(SENTENCE, 0, {}), kept_offences(words, SENTENCE, reading, day), reading)
    usual = {each.name: each.on_sheet.usual for each in SENTENCE.typed if each.on_sheet.usual}
    court_said = {"court": said.court} if said.court else {}
    return heard._replace(texts=court_said | usual | heard.texts)


def take_sentence(said: SaidInCourt, words: Sequence[Word], reading: Reading, day: date) -> int:
    """Take the next words of a line, and return how many they were, 0 where they say nothing of a sentence."""
    if taken := _take_passed(said, words, reading):
        return taken
    if said.passed and said.passed[-1].disposal in _OF_THINGS:
        things = things_first(words) or vehicle_said(words, reading)  # `deprivation order, BMW`
        if things:
            said.passed[-1].notes.append(said_as(words[:things]))
            return things
    # `conc supply` is no `concurrent`
    offence = offence_first(words, day, reading)
    if offence and len(said.passed) > 1 and not said.passed[-1].offence:
        said.passed[-1].offence = as_offence(words[:offence])
        return offence
    return 0 if offence else _take_beside(said, words)


def _take_passed(said: SaidInCourt, words: Sequence[Word], reading: Reading) -> int:
    """Take a term, a disposal or a sum, the term of a disposal as well."""
    last = said.passed[-1] if said.passed else None
    if length := forfeited_first(words):
        said.passed.append(Passed(notes=[said_as(words[:length])], term=True, disposal="forfeiture-order"))
        return length
    if term := term_first(words):
        if said.goes_on and said.last not in ("", court.SILENT):
            raise term_or_wait(" ".join(bare(word).text for word in words[:term]))  # `adjourned 21 days`
        licence = next((n for n, text in run_of(words[term:], 3) if text in _LICENCE), 0)
        text = " ".join(bare(word).text for word in words[:term])
        if licence and last:
            last.words.append(Word(text, f"licence={in_quotes(text)}", False, "licence"))
            return term + licence
        if last and last.disposal in NOT_PASSED and not last.term and not said.goes_on:
            what = f"{quoted(text)} may be the term of the {last.disposal} or a sentence"
            order = f"{text} to pay" if last.disposal in TO_PAY else f"{last.disposal} {text}"
            raise Certain(what, f"say {order}, or {text} imprisonment", about=text)
        if last is None or last.term or last.disposal in (*TO_PAY, DEFERRED):
            last = Passed()
            said.passed.append(last)
        last.words += [bare(word) for word in words[:term]]
        last.term = True
        return term
    if last and (found := minimum_first(words)):
        text = " ".join(bare(word).text for word in words[found[0] : found[1]])
        last.words.append(Word(text, f"minimum_term={in_quotes(text)}", False, "minimum_term"))
        return found[1]
    if last and last.term and last.disposal in _MAY_BE_SUSPENDED and (found := suspended_first(words)):
        last.words += [*words_of("for"), *words[found[0] : found[1]]]
        last.disposal = "suspended"
        return found[1]
    return _take_to_pay(said, words) or _take_disposal(said, words, last, reading)


def term_or_wait(term: str) -> Certain:
    """Return what is said about a term that may be how long it is to the next hearing."""
    how = f"say {term} imprisonment, or the day of the next hearing"
    return Certain(f"{quoted(term)} may be a sentence, or the time to the next hearing", how, about=term)


def _take_to_pay(said: SaidInCourt, words: Sequence[Word]) -> int:
    """Take a fine or compensation with its sum, before it or behind it."""
    before = amount_first(words)
    length, disposal = named_disposal(words[before[0] :])
    if said.listing and not length and words[0].text.casefold() == "order":
        length, disposal = 1, _CONFISCATION  # `POCA P-7, order made for £3,850`
    if disposal not in TO_PAY:
        return 0
    length += before[0]
    behind = amount_first(words[length:]) if not before[0] else (0, "")
    amount = before[1] or behind[1]
    if not amount:
        return 0
    said.passed.append(Passed(words=list(words_of(f"£{amount}")), disposal=disposal))
    return length + behind[0]


def _take_disposal(said: SaidInCourt, words: Sequence[Word], last: Passed | None, reading: Reading) -> int:
    """Take a disposal: that of the term before it in the same part, else one by itself."""
    length, disposal = named_disposal(words)
    if not length or disposal in TO_PAY:
        return 0
    bare_term = bool(last and last.term and not last.disposal)
    if bare_term and not said.goes_on and disposal not in (*NOT_PASSED, "suspended"):
        return 0  # `12 months, community order`: the term may be of another sentence
    if last is None or not bare_term or (not said.goes_on and disposal in NOT_PASSED):
        last = Passed()
        said.passed.append(last)
    last.disposal = disposal
    if disposal == DEFERRED:
        return length + _take_deferment(last, words[length:], reading)
    things = things_first(words[length:]) if disposal in _OF_THINGS else 0
    if things:
        last.notes.append(said_as(words[: length + things]))
        return length + things
    # `community order for 12 months`
    leads = words[length:] and words[length].text.casefold() in ("for", "of") and term_first(words[length + 1 :])
    return length + bool(leads)


def _take_deferment(passed: Passed, words: Sequence[Word], reading: Reading) -> int:
    """Take for how long a sentence is put off, which is no term, and to which day: `6 months to 21/5/27`."""
    leads = int(bool(words) and is_one_of(words[0], "for", "by"))
    term = term_first(words[leads:])
    long = leads + term if term else 0
    passed.notes += [f"for {said_as(words[leads:long])}"] if long else []
    behind, until, _ = day_first(words[long:], reading)
    passed.words += [Word(until, f"deferred_until={in_quotes(until)}", False, "deferred_until")] if until else []
    return long + behind


def _take_beside(said: SaidInCourt, words: Sequence[Word]) -> int:
    """Take words beside a term: counts, a breach, how terms run."""
    for length, text in run_of(words, _LONGEST):
        shown = said_as(words[:length])
        if breach := _BREACH.fullmatch(text):
            if breach[1] in _BREACHES and not said.offence:
                shown = " ".join(bare(word).text for word in words[:length])
                said.offence = (Word(shown.removeprefix("in "), shown, False, "offence"),)
            elif breach[1] in _OLD_TERMS:
                said.note(shown)
            else:
                continue
            said.led = said.required = True
            return length
        if _COUNT.fullmatch(text) and (said.passed or not said.decisions):
            said.led = said.required = True
            said.note(shown)
            return length
        if _FROM_RELEASE.fullmatch(text) and said.passed and said.passed[-1].disposal in NOT_PASSED:
            said.note(shown)  # `SCPO 5 years to run from release`
            return length
        if text in _RELATIONS and said.passed:
            said.led, many = True, len(said.passed) > 1
            said.passed[-1].relation = _RELATIONS[text] if many else ""
            said.note("" if many else shown)
            return length
        row = court_words().get(text)
        if row is not None and row.sort in court.SENTENCES:
            said.led = said.required = True
            said.note(shown if row.sort == court.ON_COUNTS else "")
            return length
        if row is not None and row.sort == court.DUE and text in ("sent", "sentence") and term_first(words[length:]):
            said.led = True
            return length
    return 0
