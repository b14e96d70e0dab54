"""The pleas and verdicts among the words of a hearing, each with its counts or its offence."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue import court_words as court
from stronghold_cli.catalogue.court_words import court_words
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.said_in_court import Decision, SaidInCourt
from stronghold_cli.sheet.court.spelt import said_as
from stronghold_cli.sheet.court.words_of_court import CONCERNED, offence_first
from stronghold_cli.sheet.people.offences_said import kept_for
from stronghold_cli.sheet.things.things_of_offences import thing_in_brackets
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.table_runs import bare, run_of
from stronghold_cli.sheet.words.text import Word, is_one_of, quoted_word, words_of
from stronghold_cli.values.text import quoted

LONGEST = 10
_OFFENCE = "offence"
_NUMBERS = r"(?:counts?|cts?|crt)\.? ?[0-9]{1,2}(?: ?(?:and|&|-|to|\+) ?[0-9]{1,2})?"
_WHOLE = re.compile(
    r"(?:(?:to|of|on|for) )?(?:the )?(?:both|all|each)"
    r"(?: (?:the |of them )?(?:(?:[2-9]|two|three|four|five|six) )?(?:counts?|matters|charges|offences|cts))?"
)
_COUNTS = re.compile(rf"(?:(?:to|of|on|for) )?(?:{_NUMBERS}|x ?[0-9]{{1,2}}|[0-9]{{1,2}} ?x)")
_COUNT = re.compile(rf"(?:on )?{_NUMBERS}")
_TO = ("to", "of", "on", "for")
_POSSESSION = re.compile("(?:simple )?poss(?:ession)?(?: only)?")
_WITH_INTENT = "pwits"
_OF_DRUG = {_WITH_INTENT, "poss", "possession", "of", "the", "count"}
"""Before a drug, a count of it."""
TAKEN_BACK = ("vacated", "withdrawn", "reversed", "quashed", "overturned", "refused", "rejected", "set")
"""What undoes a plea or a verdict: `guilty plea vacated`."""


def take_decision(
    said: SaidInCourt, row: court.CourtWord, words: Sequence[Word], length: int, reading: Reading, day: date
) -> int:
    """Take a plea or a verdict with the counts or the offence that it is of."""
    made = Decision(row.sort, row.means, said_as(words[:length]), "")
    # `not guilty by the jury of both counts`, `G plea on day of trial to being concerned`
    while between := next(
        (
            (n, each)
            for n, each in run_of(words[length:], LONGEST)
            if each in court_words()
            and court_words()[each].sort in (court.AT_TRIAL, court.KEPT)
            and not _WHOLE.fullmatch(each)
        ),
        None,
    ):
        if words[length - 1].parts:
            break
        said.note(said_as(words[length : length + between[0]]))
        said.at |= {court_words()[between[1]].sort} & {court.AT_TRIAL}
        length += between[0]
    rest = words[length:]
    if rest and not words[length - 1].parts and rest[0].text.casefold() in TAKEN_BACK:
        raise taken_back(f"{made.said} {rest[0].said}")
    made.plain = made.said
    if not (rest and words[length - 1].parts and not rest[0].text.startswith("(")):
        for n, each in run_of(rest, 8):
            if _WHOLE.fullmatch(each) or _COUNTS.fullmatch(each):
                times = each.split()[-1].strip("0123456789") == "x" or each.lstrip("tofnr ").startswith("x")
                made.whole = bool(_WHOLE.fullmatch(each)) or times
                made.counted = True
                made.said += " " + said_as(rest[:n])
                made.plain = made.said
                length += n
                break
        rest = words[length:]
        leads = int(bool(rest) and rest[0].plain and rest[0].text.casefold() in _TO)
        offence, made.offence = _offence_of(said, rest[leads:], day, reading)
        if offence:
            pleads = is_one_of(rest[0], "to") and court.AT_TRIAL not in said.at  # `G to PWITS heroin`
            made.sort = court.PLEADED if made.sort == court.EITHER and pleads else made.sort
            shown = " ".join((word.said or word.text).rstrip(".,;:") for word in rest[: leads + offence])
            made.said += f" {shown}"
            length += leads + offence
            length += thing_again(said, words[length:], reading)
    said.decisions.append(made)
    return length


def _offence_of(said: SaidInCourt, words: Sequence[Word], day: date, reading: Reading) -> tuple[int, tuple[Word, ...]]:
    """Return how many of the first words are the offence of a plea or a verdict, and that; 0 for none.

    Possession alone is of the drug of the count before, to which it is the alternative: `NG PWITS crack, G poss`.
    """
    before = said.decisions[-1].offence if said.decisions else ()
    intent, *drug = before or (Word("", "", True),)
    alone = next((n for n, text in run_of(words, 3) if _POSSESSION.fullmatch(text)), 0)
    ends = alone == len(words) or bool(alone and words[alone - 1].parts)
    if ends and drug and intent.text.casefold() == _WITH_INTENT:
        possession = (*words_of("poss"), *drug)
        if offence_first(possession, day, reading) == len(possession):
            return alone, possession
    length = offence_first(words, day, reading)
    return length, as_offence(words[:length]) if length else ()


def counted_first(said: SaidInCourt, text: str, rest: Sequence[Word]) -> tuple[int, Decision] | None:
    """Return what became of the counts that stand first, and how many words it is: `Ct 2 LOF`, `ct 1 guilty`.

    A drug is the count of it, where that ended without a verdict: `crack to lie on file`.
    """
    *before, last = text.split()
    item = find_item(last) if _OF_DRUG.issuperset(before) else None
    of_drug = item is not None and item.category == "drug" and bool(said.decisions)
    if not (of_drug or _COUNT.fullmatch(text)):
        return None
    for length, decided in run_of(rest, LONGEST):
        row = court_words().get(decided)
        ended = row is not None and row.sort == court.ENDED
        if row is not None and (ended or (row.sort in (court.PLEADED, court.FOUND, court.EITHER) and not of_drug)):
            said.bail_alone = said.bail_alone and row.sort != court.ENDED
            shown = said_as(rest[:length])
            shown = f"{text} {shown}" if row.sort == court.ENDED else f"{shown} {text}"
            return length, Decision(row.sort, row.means, shown, shown, counted=True, whole=False)
    return None


def taken_back(text: str) -> Certain:
    how = "put # in front, and mend the charge by stronghold edit CHARGE-3 --plea …"
    return Certain(f"{quoted(text)} takes back a plea or a verdict", how, about=text)


def as_offence(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return an offence in words that its field knows by themselves."""
    said = tuple(bare(word) for word in words)
    if [word.text.casefold() for word in said] == CONCERNED:
        return words_of("concerned in supply")
    kept = kept_for(" ".join(word.text for word in said))
    return (quoted_word(kept, _OFFENCE),) if kept else said


def thing_again(said: SaidInCourt, words: Sequence[Word], reading: Reading) -> int:
    """Take what an offence is about, in brackets behind it: `PWITS B (cannabis)`, `bladed article (lock knife)`."""
    length, _ = thing_in_brackets(words, reading)
    said.note(" ".join(bare(word).text for word in words[:length]))
    return length
