"""Holding published figures against the records: each claim, its figure, its verdict and the evidence."""

from collections.abc import Mapping, Sequence
from datetime import date

from stronghold_cli.claims.claims_file import Claim, Claims
from stronghold_cli.claims.hedges import Percentages, PublishedFigure, read_says
from stronghold_cli.claims.verbs import Verb, untested, verb_for
from stronghold_cli.claims.verdicts import (
    CANNOT_BE_TESTED,
    NOT_SUPPORTED,
    SUPPORTED,
    UNDERSTATED,
    judge,
    part_problems,
)
from stronghold_cli.claims.wordings import Wording, wordings
from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import find_measure
from stronghold_cli.records.conditions import read_condition
from stronghold_cli.results.figure import TracedRecord, before_cover, cover_note, too_early
from stronghold_cli.results.reconciliation import TestedClaim
from stronghold_cli.store.counting.measured import Question
from stronghold_cli.store.counting.totals import count_figures
from stronghold_cli.store.counting.traces import trace_figure
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.settings.cover import covers
from stronghold_cli.values.day import show_day
from stronghold_cli.values.term import Term
from stronghold_cli.values.text import quoted
from stronghold_cli.values.window import Window, window_between


def reconcile_claims(connection: Connection, claims: Claims, name: str, today: date) -> list[TestedClaim]:
    """Return a verdict for every claim.  Raises Unreadable for words that cannot be read; `name` is the file's."""
    read: dict[str, PublishedFigure] = {}
    for position, claim in enumerate(claims.claims, 1):
        measure = _measure(claim)
        if measure:
            try:
                read[claim.id] = read_says(claim.says, measure.unit)
            except Unreadable as problem:
                raise Unreadable(f"{name}, claim {position} ({claim.measure}): says: {problem}") from None
    wrong_parts = part_problems(claims, read)
    return [_verdict(connection, claims, claim, read, wrong_parts, today) for claim in claims.claims]


def _measure(claim: Claim) -> Measure | None:
    try:
        return find_measure(claim.measure)
    except Unreadable:
        return None


def _verdict(
    connection: Connection,
    claims: Claims,
    claim: Claim,
    read: Mapping[str, PublishedFigure],
    wrong_parts: Mapping[str, str],
    today: date,
) -> TestedClaim:
    def unread(why: str) -> TestedClaim:
        return TestedClaim(claim, CANNOT_BE_TESTED, claim.measure, None, None, "", "", (why,))

    try:
        measure = find_measure(claim.measure)
    except Unreadable as problem:
        return unread(str(problem))
    verb = verb_for(claim.verb, measure.name)
    tested = find_measure(verb.measure) if verb and verb.measure else measure
    try:
        window = _window(claim, claims, today)
        conditions = [read_condition(tested.recorded, text, today) for text in claim.where]
        question = Question(window, {tested.kind: conditions}, today=today)
        [figure] = count_figures(connection, [tested], question)
    except StrongholdError as problem:
        return unread(str(problem))
    said = read[claim.id]
    traced = list(trace_figure(connection, tested, question))
    cover = covers(connection).get(tested.kind)
    judged = judge(said, figure.value, claims.percentages)
    verdict, notes = judged.verdict, [*judged.notes]
    if cover is None:
        notes.append(f"from when {tested.recorded.plural} are complete has not been said (see: stronghold cover)")
    elif before_cover(tested, window, cover):
        verdict = CANNOT_BE_TESTED
        notes.append(f"{too_early(tested)}, on {show_day(cover)}")
    if claim.id in wrong_parts:
        verdict = NOT_SUPPORTED
        notes.append(wrong_parts[claim.id])
    if untested(claim.verb, measure.name):
        notes.append(f"the verb {quoted(claim.verb or '')} was not tested: the figure is {measure.about}")
    if verb:
        notes.append(verb.note)
        if verdict == NOT_SUPPORTED:
            notes += _true_of(connection, verb, tested, said, question, claims.percentages)
        if verb.half_way:
            notes.append(_half_way(traced, claims.published or today))
    said_already = cover_note(tested, window, cover)
    notes += [note for note in figure.notes if note not in said_already]
    if claim.note:
        notes.append(claim.note)
    as_words = f"{tested.name} ({verb.tested_as})" if verb else tested.name
    numbers = tuple(sorted(row.record["no"] for row in traced))
    return TestedClaim(claim, verdict, as_words, figure, window, judged.difference, judged.rule, tuple(notes), numbers)


def wordings_of(connection: Connection, verdict: TestedClaim, percentages: Percentages) -> tuple[list[Wording], str]:
    """Return the words that the figure of a verdict bears out, the strongest first, or none, and why there are none."""
    figure = verdict.figure
    if figure is None:
        return [], "the figure could not be worked out"
    if before_cover(figure.measure, figure.window, covers(connection).get(figure.measure.kind)):
        return [], too_early(figure.measure)
    if figure.value is None:
        return [], "there is no record to word"
    found = wordings(figure.measure.unit, figure.value, percentages)
    return found, "" if found else "the figure is too large to be read back"


def _window(claim: Claim, claims: Claims, today: date) -> Window:
    """Return a claim's own window, else the file's; one without an end ends on the day of the publication."""
    own = claim.since is not None or claim.until is not None
    since, until = (claim.since, claim.until) if own else (claims.since, claims.until)
    window = window_between(since, until, None, today)
    if window.until is None and claims.published:
        window = Window(window.since, claims.published)
    if window.since and window.until and window.until < window.since:
        raise Forbidden(f"its window begins on {show_day(window.since)}, after the publication or its own end")
    return window


def _true_of(
    connection: Connection,
    verb: Verb,
    tested: Measure,
    said: PublishedFigure,
    question: Question,
    percentages: Percentages,
) -> list[str]:
    """Return of what else the published words would have been true."""
    notes = []
    for name in verb.otherwise:
        other = find_measure(name)
        if other.kind != tested.kind and question.where.get(tested.kind):
            continue
        [figure] = count_figures(connection, [other], question)
        if judge(said, figure.value, percentages).verdict in (SUPPORTED, UNDERSTATED):
            notes.append(f"true of {name.partition('.')[2]}: {figure.display}")
    return notes


def _half_way(traced: Sequence[TracedRecord], day: date) -> str:
    terms = [row for row in traced if row.counted_at is None]
    past = sum(1 for row in terms if row.day and _past_half(row.amount, (day - row.day).days))
    return f"terms past half-way on {show_day(day)}: {past} of {len(terms)}"


def _past_half(term: object, days: int) -> bool:
    return isinstance(term, Term) and 2 * 16 * days > term.length


def unread(verdicts: Sequence[TestedClaim]) -> bool:
    """Whether any claim could not be held against anything: no such measure or field, or no clear window."""
    return any(verdict.figure is None for verdict in verdicts)


def not_supported(verdicts: Sequence[TestedClaim]) -> bool:
    """Whether any claim is not supported: the answer of the whole is then no."""
    return any(verdict.verdict == NOT_SUPPORTED for verdict in verdicts)
