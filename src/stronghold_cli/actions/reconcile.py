"""Checking published figures against the records: each claim, its figure, its verdict and the evidence."""

from collections.abc import Sequence
from datetime import date

from stronghold_cli.actions.claim_words import held_of_all, said_beyond, turned_by_restricted, turned_by_unknown
from stronghold_cli.claims.claim import Claim, Claims
from stronghold_cli.claims.published import Percentages, PublishedFigure
from stronghold_cli.claims.verbs import Verb
from stronghold_cli.claims.verdicts import (
    CANNOT_BE_TESTED,
    NOT_SUPPORTED,
    SUPPORTED,
    UNDERSTATED,
    Verdict,
    judge,
    part_notes,
    part_problems,
)
from stronghold_cli.claims.wordings import Wording, wordings
from stronghold_cli.errors import Forbidden, StrongholdError
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import find_measure
from stronghold_cli.results.cover import before_cover, cover_note, cover_unsaid, too_early
from stronghold_cli.results.figure import TracedRecord
from stronghold_cli.results.reconciliation import TestedClaim
from stronghold_cli.store.counting.question import Question, understood
from stronghold_cli.store.counting.totals import count_figures, figure_of_claim
from stronghold_cli.store.counting.traces import trace_figure
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.settings.cover import covers
from stronghold_cli.values.day import show_day
from stronghold_cli.values.term import Term


def _unknown(measure: Measure) -> str:
    """Return why a figure is unknown where its records do not say what decides it."""
    return f"{'what it adds up' if measure.add else 'whom or what it counts'} is not recorded, which is not 0"


def reconcile_claims(connection: Connection, claims: Claims, today: date) -> list[TestedClaim]:
    """Return a verdict for every claim."""
    wrong, unlike = part_problems(claims), part_notes(claims)
    found = [_verdict(connection, claims, claim, wrong.get(claim.id), today) for claim in claims.claims]
    return [
        each._replace(notes=(*each.notes, unlike[each.claim.id])) if each.claim.id in unlike else each for each in found
    ]


def _verdict(connection: Connection, claims: Claims, claim: Claim, wrong_part: str | None, today: date) -> TestedClaim:
    if isinstance(claim.asked, StrongholdError):
        return _untested(claim, claim.asked)
    assert claim.figure is not None  # noqa: S101 - a claim without a figure has a reason
    said, (_, tested, verb, window, where, _) = claim.figure, claim.asked
    question = Question(window, {tested.kind: where}, today=today)
    try:
        question = understood(connection, [tested], question)
        figure = figure_of_claim(connection, tested, question)
    except StrongholdError as problem:  # its conditions, two that cannot both hold among them
        return _untested(claim, problem)._replace(unread=True)
    traced = list(trace_figure(connection, tested, question))
    cover = covers(connection).get(tested.kind)
    judged = judge(said, figure.value, claims.percentages)
    if figure.not_recorded:
        judged = judged._replace(notes=(_unknown(tested),))
    if turned := turned_by_restricted(said, figure, judged.verdict, claims.percentages):
        why = (*(() if figure.withheld else judged.notes), *turned)
        judged = Verdict(CANNOT_BE_TESTED, judged.rule, "", why)
    verdict, unsaid = held_of_all(connection, said, question, figure, judged.verdict, claims.percentages)
    notes = [*judged.notes, *(question.nowhere or ()), *unsaid, *said_beyond(said, tested)]
    if cover is None:
        notes.append(cover_unsaid(tested.recorded.plural))
    elif before_cover(tested, window, cover):
        verdict = CANNOT_BE_TESTED
        notes.append(f"{too_early(tested)}, on {show_day(cover)}")
    if wrong_part:
        verdict = NOT_SUPPORTED
        notes.append(wrong_part)
    if verb:
        notes.append(verb.note)
        if verdict == NOT_SUPPORTED:
            notes += _true_of(connection, verb, tested, said, question, claims.percentages)
        if verb.half_way:
            notes.append(_half_way(traced, claims.published or today))
    said_already = cover_note(tested, window, cover)
    notes += [note.sentence for note in figure.all_said if note not in said_already]
    if verdict == judged.verdict:
        notes += turned_by_unknown(said, figure, verdict, claims.percentages)
    if claim.note:
        notes.append(claim.note)
    as_words = f"{tested.name} ({verb.tested_as})" if verb else tested.name
    numbers = tuple(sorted(row.record["no"] for row in traced))
    evidence = (as_words, figure, window, judged.difference, judged.rule, tuple(notes), numbers)
    return TestedClaim(claim, verdict, *evidence, cover_unsaid=cover is None)


def _untested(claim: Claim, why: StrongholdError) -> TestedClaim:
    """Return a claim that was not tested: unreadable words are a slip, an impossible window is not."""
    unread = not isinstance(why, Forbidden)
    return TestedClaim(claim, CANNOT_BE_TESTED, claim.measure, None, None, "", "", (str(why),), unread=unread)


def wordings_of(connection: Connection, verdict: TestedClaim, percentages: Percentages) -> tuple[list[Wording], str]:
    """Return the words that a verdict's figure supports, the strongest first; or none, and the reason."""
    figure = verdict.figure
    if figure is None:
        return [], "the figure could not be worked out"
    if before_cover(figure.measure, figure.window, covers(connection).get(figure.measure.kind)):
        return [], too_early(figure.measure)
    if figure.withheld or figure.not_looked_into != 0:
        return [], "restricted records could make any words untrue"
    if figure.not_recorded:
        return [], _unknown(figure.measure)
    if figure.value is None:
        return [], "there is no record to word"
    found = wordings(figure.measure.unit, figure.value, percentages)
    return found, "" if found else "the figure is too large to be read back"


def _true_of(
    connection: Connection,
    verb: Verb,
    tested: Measure,
    said: PublishedFigure,
    question: Question,
    percentages: Percentages,
) -> list[str]:
    """Return the other measures that would make the published words true."""
    notes = []
    for name in verb.otherwise:
        other = find_measure(name)
        if other.kind != tested.kind and question.where.get(tested.kind):
            continue
        [figure] = count_figures(connection, [other], question)
        if figure.not_looked_into == 0 and judge(said, figure.value, percentages).verdict in (SUPPORTED, UNDERSTATED):
            notes.append(f"true of {name.partition('.')[2]}: {figure.display}")
    return notes


def _half_way(traced: Sequence[TracedRecord], day: date) -> str:
    terms = [row for row in traced if row.counted_at is None]
    past = sum(
        isinstance(row.amount, Term) and 2 * 16 * (day - row.day).days > row.amount.length for row in terms if row.day
    )
    return f"terms past half-way on {show_day(day)}: {past} of {len(terms)}"


def unread(verdicts: Sequence[TestedClaim]) -> bool:
    """Whether any claim could not be read: its measure, its words, a condition or its window."""
    return any(verdict.unread for verdict in verdicts)


def untested_claims(verdicts: Sequence[TestedClaim]) -> bool:
    """Whether any claim could not be tested, for whatever reason."""
    return any(verdict.verdict == CANNOT_BE_TESTED for verdict in verdicts)


def not_supported(verdicts: Sequence[TestedClaim]) -> bool:
    """Whether any claim is not supported: the answer of the whole is then no."""
    return any(verdict.verdict == NOT_SUPPORTED for verdict in verdicts)
