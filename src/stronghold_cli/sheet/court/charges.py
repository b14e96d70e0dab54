"""What a line about a day in court says about a person's charge: its plea or its outcome, the next day, where held."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from stronghold_cli.catalogue import court_words as court
from stronghold_cli.catalogue.short_forms import is_same_offence
from stronghold_cli.records.charge import CHARGE, CONTESTED, CONVICTED, GUILTY
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.said_in_court import Decision, SaidInCourt
from stronghold_cli.sheet.fields.kept_offences import kept_offences
from stronghold_cli.sheet.fields.line_content import LineContent, hear_fields
from stronghold_cli.sheet.fields.own_cause import is_own_cause
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import Start
from stronghold_cli.sheet.words.table_runs import bare
from stronghold_cli.sheet.words.text import AND, Word, is_one_of, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import quoted

_CHANGED = ("changed", "change", "indicated", "entered", "maintains", "maintained", "still")
"""Words of a plea that are kept with it."""
_POSSESSION = ("poss-a", "poss-b", "poss-c")
_IN_INTERVIEW = ("admitted", "denied")


def charges_of(said: SaidInCourt, reading: Reading, day: date) -> list[LineContent] | None:
    """Return what a line says about the charge of each person whom it names, None where it decides nothing.

    A verdict of guilty of possession alone is of a charge of its own.  Raises Certain for what may be a plea or a
    verdict.
    """
    decided_apart = [charges_of(each, reading, day) for each in verdicts_apart(said, reading, day)]
    if decided_apart:
        return None if None in decided_apart else [charge for charges in decided_apart for charge in charges or ()]
    decided = _decided(said)
    if decided is None or not said.charge_facts:
        return None
    if said.offence and (of := next((each.said for each in said.decisions if each.offence), "")):
        apart = " ".join(word.text for word in said.offence)
        raise Certain(f"{quoted(apart)} is apart from {quoted(of)}", f"say what became of it, e.g. {apart} guilty plea")
    what = said.charged or said.offence
    cause = " ".join(word.text for word in said.offence).strip('"')
    if what is said.offence and is_own_cause(cause):
        said.notes[:0] = [cause]  # why somebody is held, and no charge: `breach of bail, remanded`
        what = ()
    made = [*(bare(word)._replace(parts=False) for word in what), *decided]
    made += [Word(text, f"{name}={in_quotes(text)}", False, name) for name, text in _named(said, decided, day) if text]
    return [
        hear_fields(
            Start(CHARGE, 0, {}),
            kept_offences([key, *made], CHARGE, reading, day, each_drug=bool(said.charged)),
            reading,
        )
        for key in said.who
    ]


def verdicts_apart(said: SaidInCourt, reading: Reading, day: date) -> list[SaidInCourt]:
    """Return the verdict on each offence, acquittals first, where it is guilty of possession alone.

    Possession is the alternative to what was charged.  Empty for any other verdict: it convicts, and the notes have
    the counts.
    """
    if not is_mixed_verdict(said):
        return []
    possession = [_is_possession(each, reading, day) for each in said.decisions]
    guilty = [each.value == GUILTY for each in said.decisions]
    if guilty != possession:
        return []
    apart = replace(said, passed=[], at=said.at | {court.AT_TRIAL})
    return [
        replace(apart, decisions=[each], notes=[*said.notes], day=until, held=held)
        for each in sorted(said.decisions, key=lambda each: each.value == GUILTY)
        for until, held in [(said.day, said.held) if each.value == GUILTY else ("", "")]
    ]


def _is_possession(decision: Decision, reading: Reading, day: date) -> bool:
    kept = " ".join(word.text for word in kept_offences(decision.offence, CHARGE, reading, day))
    return any(is_same_offence(kept, each) for each in _POSSESSION)


def is_mixed_verdict(said: SaidInCourt) -> bool:
    """Whether a verdict is guilty of one offence that is named, and not of another.  Raises Certain where it may be a
    plea.
    """
    made = said.decisions
    if any(each.counted or each.sort == court.ENDED or not each.offence for each in made):
        return False
    return len({each.value for each in made}) > 1 and court.FOUND in (_sorts(said, made) or ())


def _named(said: SaidInCourt, decided: Sequence[Word], day: date) -> tuple[tuple[str, str], ...]:
    """Return what a sentence says by field; a plea is of the day of the hearing."""
    pleaded = f"{day:%d/%m/%Y}" if any(word.name == "plea" for word in decided) else ""
    return (
        ("by", said.by),
        (CHARGE.date, said.charged_before),
        ("plea_on", pleaded),
        ("trial_on", said.day),
        ("held", said.held),
        (NOTES, "; ".join(said.notes)),
    )


def _decided(said: SaidInCourt) -> list[Word] | None:
    """Return the plea or the outcome that all decisions come to, and put what they were of into the notes."""
    # How the prosecution ended decides nothing by itself: `no evidence offered, NG verdict`.
    decisions, undecided = ([each for each in said.decisions if bool(each.value) is so] for so in (True, False))
    ended = [each for each in decisions if each.sort == court.ENDED]
    if not decisions:
        if len(undecided) > 1:
            said_so = quoted(", ".join(each.said for each in undecided))
            how = f"say {said.who[0].text} acquitted, or discontinued"
            raise Certain(f"{said_so} may be an acquittal or none", how)
        return None if undecided else []
    apart = [each for each in undecided if each.counted and not each.whole]
    said.notes[:0] = [each.said for each in undecided if each not in apart]
    if len(decisions) == 1 and ended and ended[0].whole:
        return list(words_of(f"outcome={ended[0].value}"))
    if ended and all(each.counted for each in ended):
        decisions = [each for each in decisions if each not in ended]
    elif ended:
        return None
    if not decisions:
        what = f"{quoted(ended[0].said)} says nothing of the other counts"
        raise Certain(
            what,
            f"say what became of each, e.g. pleaded guilty ct 1, {ended[0].said}",
            about=ended[0].said,
        )
    _check_in_court(said, decisions)
    sorts = _sorts(said, decisions)
    if sorts is None:
        return None  # its own rows of words say what to do
    values = {each.value for each in decisions}
    if said.tried and (values == {GUILTY} or (court.FOUND in sorts and len(values) == 1)):
        text = decisions[0].said
        raise Certain(
            f"{quoted(text)}, and a trial is to come",
            "say not guilty, or name the counts, e.g. guilty ct 1, NG ct 2",
            about=text,
        )
    if len(decisions) == 1:
        return _of_one(said, decisions[0], sorts, [*ended, *apart])
    said.notes[:0] = [each.said for each in said.decisions if each.value]
    if court.FOUND in sorts:
        return list(words_of(f"outcome={CONVICTED if GUILTY in values else 'acquitted'}"))
    if (said.accepted or ended) and said.to_sentence and not said.tried:
        return list(words_of(f"plea={GUILTY}"))
    return list(words_of(f"plea={values.pop() if len(values) == 1 else CONTESTED[1]}"))


def _check_in_court(said: SaidInCourt, decisions: Sequence[Decision]) -> None:
    """Raise Certain for what may be of an interview as well: `denied PWITS crack`."""
    text = decisions[0].said
    in_court = said.court or said.at or said.passed or ((said.day or said.held) and not said.bail_of_anybody)
    if not in_court and all(each.said.split()[0].casefold() in _IN_INTERVIEW for each in decisions):
        plea = "guilty" if decisions[0].value == GUILTY else "not guilty"
        how = f"if it was in court, say pleaded {plea}; # in front leaves the line out"
        raise Certain(f"{quoted(text)} may be of an interview", how, about=text)


def _sorts(said: SaidInCourt, decisions: Sequence[Decision]) -> set[str] | None:
    """Return whether decisions are pleas or verdicts, None where one does not say.  Raises Certain for several."""
    sorts = {each.sort for each in decisions}
    if sorts != {court.EITHER}:
        return sorts
    values = {each.value for each in decisions}
    goes_on = bool(said.day or said.held)
    if not said.at and len(values) == 1:
        letters = all(each.plain.split()[0].casefold() == "g" for each in decisions)
        if GUILTY not in values and all(each.whole for each in decisions) and goes_on:
            return {court.PLEADED}  # who is acquitted has no next hearing
        if GUILTY in values and (letters or goes_on):
            return {court.PLEADED if letters else court.FOUND}
    if len(said.at) != 1 and len(decisions) == 1:
        return None
    if len(said.at) != 1:
        text = " and ".join(each.said for each in decisions)
        raise Certain(f"{quoted(text)} may be pleas or verdicts", f"say pleaded {text}, or found {text}", about=text)
    return {court.PLEADED if court.AT_PLEA in said.at else court.FOUND}


def _of_one(said: SaidInCourt, one: Decision, sorts: set[str], ended: Sequence[Decision]) -> list[Word]:
    """Return what one decision comes to; it says nothing of other counts, unless those have `ended`."""
    if not one.whole and not ended:
        what = f"{quoted(one.said)} says nothing of the other counts"
        raise Certain(what, f"say what became of each, e.g. {one.said}, not guilty ct 2", about=one.said)
    plea = court.FOUND not in sorts
    value = one.value if plea else CONVICTED if one.value == GUILTY else "acquitted"
    several = any(is_one_of(word, *AND) for word in one.offence)  # `NG to PWITS heroin and PWITS crack`
    kept = one.counted or several or one.said.split()[0].casefold() in _CHANGED
    said.notes[:0] = [*([one.said] if kept else []), *(each.said for each in ended)]
    field = "plea" if plea else "outcome"
    return [*words_of(f"{field}={value}"), *(word._replace(parts=False) for word in one.offence)]
