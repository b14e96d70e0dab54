"""Sentences about a hearing, and what each says about a charge: pleas, verdicts, the next day, held or on bail.

`P-2 pleaded not guilty to both counts and the trial is fixed for 15 March, 4 days` says the plea and the next hearing
of a charge, and the rest is in its notes.  A sentence is read so if each of its words is known.
"""

from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue import court_words as court
from stronghold_cli.records.charge import CHARGE, CONTESTED, CONVICTED, GUILTY
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.said_of_hearing import SaidOfHearing, take
from stronghold_cli.sheet.court.words_of_court import bare
from stronghold_cli.sheet.fields.kept_offences import kept_offences
from stronghold_cli.sheet.fields.line_content import LineContent, hear_fields
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.officers.one_record import Addition
from stronghold_cli.sheet.people.who_is_who import is_new
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import Start
from stronghold_cli.sheet.words.text import AND, Word, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import quoted

_CHANGED = ("changed", "change", "indicated", "entered")
"""Words of a plea that are kept with it."""


def hear_hearing(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return what a sentence about a hearing says about the charges of the people whom it names, None for any other."""
    contents: list[LineContent] = []
    additions: list[Addition] = []
    for group in _by_person(words, reading):
        said = _heard(group, reading, day)
        line = _typed(said, day) if said and said.who else None
        if not said or line is None:
            return None
        for key in (word for word in said.who if is_key([word], reading)):
            heard = hear_fields(Start(CHARGE, 0, {}), kept_offences([key, *line], CHARGE, reading, day), reading)
            if said.charged:
                contents.append(heard)
            else:
                text = " ".join(word.said.rstrip(",;:") for word in group)
                additions.append(Addition((heard._replace(adds=True),), text))
    return HeardRow(tuple(contents), tuple(additions))


def is_listing(words: Sequence[Word], reading: Reading, day: date) -> bool:
    """Whether a sentence says only that somebody was before a court, or did not come, or what a court has yet to do."""
    groups = [_heard(group, reading, day) for group in _by_person(words, reading)]
    return bool(groups) and all(said and said.left and not _has_facts(said) for said in groups)


def _has_facts(said: SaidOfHearing) -> bool:
    return bool(said.decisions or said.charged or said.day or said.held)


def _is_somebody(word: Word, reading: Reading) -> bool:
    return is_key([word], reading) and not is_new(word.text)


def _by_person(words: Sequence[Word], reading: Reading) -> list[list[Word]]:
    """Return a sentence with what it says about each person apart: `P-1 remains in custody, P-2 remains on bail`."""
    groups: list[list[Word]] = [[]]
    for at, word in enumerate(words):
        if at and words[at - 1].parts and _is_somebody(word, reading):
            groups.append([])
        groups[-1].append(word)
    return groups


def _heard(words: Sequence[Word], reading: Reading, day: date) -> SaidOfHearing | None:
    """Return what a sentence says, None where one of its words is not known."""
    at = 0
    while at < len(words) and (_is_somebody(bare(words[at]), reading) or (at and words[at].text.casefold() in AND)):
        at += 1
    said = SaidOfHearing([bare(word) for word in words[:at]])
    while at < len(words):
        taken = take(said, words[at:], reading, day)
        if not taken:
            return None
        at += taken
    return said


def _typed(said: SaidOfHearing, day: date) -> list[Word] | None:
    """Return what a sentence says as words of a charge, None where it decides nothing or nobody can tell what."""
    decided = _decided(said)
    if decided is None or not _has_facts(said):
        return None
    made = [*(bare(word)._replace(parts=False) for word in said.charged), *decided]
    made += [Word(text, f"{name}={in_quotes(text)}", False, name) for name, text in _named(said, decided, day) if text]
    return made


def _named(said: SaidOfHearing, decided: Sequence[Word], day: date) -> tuple[tuple[str, str], ...]:
    """Return what a sentence says by field; a plea is of the day of the hearing."""
    pleaded = f"{day:%d/%m/%Y}" if any(word.name == "plea" for word in decided) else ""
    return ("plea_on", pleaded), ("trial_on", said.day), ("held", said.held), (NOTES, "; ".join(said.notes))


def _decided(said: SaidOfHearing) -> list[Word] | None:
    """Return the plea or the outcome that all decisions come to, and put what they were of into the notes."""
    if not said.decisions:
        return []
    sorts = {each.sort for each in said.decisions}
    if sorts == {court.EITHER}:
        if len(said.at) != 1 and len(said.decisions) == 1:
            return None  # its own rows of words say what to do
        if len(said.at) != 1:
            text = " and ".join(each.said for each in said.decisions)
            raise Certain(f"{quoted(text)} may be pleas or verdicts", f"say pleaded {text}, or found {text}")
        sorts = {court.PLEADED if court.AT_PLEA in said.at else court.FOUND}
    if court.ENDED in sorts:
        if len(said.decisions) > 1:
            return None
        return list(words_of(f"outcome={said.decisions[0].value}"))
    values = {each.value for each in said.decisions}
    if said.tried and (values == {GUILTY} or (court.FOUND in sorts and len(values) == 1)):
        text = said.decisions[0].said
        raise Certain(
            f"{quoted(text)}, and a trial is to come", "say not guilty, or name the counts, e.g. guilty ct 1, NG ct 2"
        )
    apart = [each for each in said.decisions if not each.whole]
    if len(values) == 1 and len(said.decisions) == 1:
        [one] = said.decisions
        if apart:
            what = f"{quoted(one.said)} says nothing of the other counts"
            raise Certain(what, f"say what became of each, e.g. {one.said}, not guilty ct 2")
        plea = court.FOUND not in sorts
        name = "plea" if plea else "outcome"
        value = one.value if plea else CONVICTED if one.value == GUILTY else "acquitted"
        said.notes[:0] = [one.said] if one.counted or one.said.split()[0] in _CHANGED else []
        return [*words_of(f"{name}={value}"), *(word._replace(parts=False) for word in one.offence)]
    said.notes[:0] = [each.said for each in said.decisions]
    if court.FOUND in sorts:
        return list(words_of(f"outcome={CONVICTED if GUILTY in values else 'acquitted'}"))
    return list(words_of(f"plea={values.pop() if len(values) == 1 else CONTESTED[1]}"))
