"""What a claim says: one figure, with its hedge, its unit, and words around it that its measure knows."""

from collections.abc import Iterator, Sequence

from stronghold_cli.claims.published import PublishedFigure
from stronghold_cli.claims.reading.hedges import AFTER, hedge_before
from stronghold_cli.claims.reading.number_words import SCALES, number_at
from stronghold_cli.claims.reading.quantities import SORTS, NotRead, Quantity, ends_at, quantity_at
from stronghold_cli.claims.reading.tokens import Token, plain, tokens_of
from stronghold_cli.claims.reading.vocabulary import Known, heard
from stronghold_cli.errors import Unreadable
from stronghold_cli.figures.words import split
from stronghold_cli.values.term import Term
from stronghold_cli.values.text import quoted
from stronghold_cli.values.units import COUNT, TERM, Unit

_MOST = 200
"""Characters: longer words are a sentence of a release, not one figure of it."""
_JOINTS = ("to", "-")


def read_says(words: str, unit: Unit, known: Known | None = None) -> PublishedFigure:
    """Read the words as published: a hedge or none, one figure in `unit`, and words that are known.

    Without a measure to know words by, only those are read that change nothing.  Raises Unreadable, which names the
    words that are not understood, or says what is the matter with the number.
    """
    text = plain(words)
    try:
        if len(words) > _MOST:
            raise NotRead("is too long for one figure")
        return _read(words, text, tokens_of(text), unit, known)
    except NotRead as problem:
        said = problem.said if problem.whole else f"{quoted(words)} {problem.said}"
        hint = problem.hint or f"{'leave the word out, ' * problem.whole}{_example(unit, known)}"
        raise Unreadable(said, hint) from None


def _read(words: str, text: str, tokens: Sequence[Token], unit: Unit, known: Known | None) -> PublishedFigure:
    """Read the first number around which all other words are understood: in `In 2019, 20 arrests` that is 20."""
    problems = []
    for at in _numbers(tokens):
        try:
            return _read_at(words, text, tokens, at, unit, known)
        except NotRead as problem:
            problems.append(problem)
    if problems:
        # What was understood and cannot stand says more than what was not: its hint names what to change.
        raise next((problem for problem in problems if problem.hint), problems[0])
    bare = next((token.text for token in tokens if token.text in _UNCOUNTED), None)
    raise NotRead(f"has no number, only {quoted(bare)}" if bare else "has no number")


_UNCOUNTED = {"dozens", "scores", "hundreds", "thousands", "millions", "several", "many", "few", "some"}


def _numbers(tokens: Sequence[Token]) -> Iterator[int]:
    at = 0
    while at < len(tokens):
        pound = tokens[at].text == "£"
        if found := number_at(tokens, at + pound):
            yield at
            at = found.end
        else:
            at += 1


def _read_at(
    words: str, text: str, tokens: Sequence[Token], at: int, unit: Unit, known: Known | None
) -> PublishedFigure:
    hedge, before, hedged = hedge_before(tokens[:at])
    if unit is TERM and {"minimum", "maximum"} & {*hedged}:
        raise NotRead(
            f"{quoted(' '.join(hedged))} before a term means a tariff",
            "e.g. at least 6 years, up to 6 years",
            whole=True,
        )
    if hedge is None and (plus := _plus_at(tokens, at, unit)):
        hedge, tokens = "over", [*tokens[:plus], *tokens[plus + 1 :]]
    joints = ("and", *_JOINTS) if hedge == "between" else _JOINTS
    ends = ends_at(tokens, at, unit, joints) if hedge in (None, "between") else None
    if hedged == ("between",) and ends is None:
        raise NotRead("has no two ends", f"e.g. {SORTS[unit][2]}")
    low, high = ends or (quantity_at(tokens, at, unit),) * 2
    end = high.end
    if hedge is None and ends is None and end < len(tokens):
        if tokens[end].text == "+":
            hedge, end = "over", end + 1
        elif (after := tuple(token.text for token in tokens[end : end + 2])) in AFTER:
            hedge, end = AFTER[after], end + 2
    _check_scale(tokens, end)
    around = heard(known, text, tokens[:before], tokens[end:])
    if around.hedge:
        if hedge or ends:
            raise NotRead("has two hedges")
        hedge = around.hedge
    figure = _figure(words, "between" if ends else hedge or "exactly", low, high, unit, rounded=hedge != "exactly")
    return figure._replace(unsaid=around.unsaid, loaded=around.loaded)


def _plus_at(tokens: Sequence[Token], at: int, unit: Unit) -> int | None:
    """Return where the plus of `270+ years` is, which stands before the unit."""
    found = number_at(tokens, at + (tokens[at].text == "£"), letters=unit is not TERM)
    return found.end if found and found.end < len(tokens) and tokens[found.end].text == "+" else None


def _figure(words: str, hedge: str, low: Quantity, high: Quantity, unit: Unit, *, rounded: bool) -> PublishedFigure:
    grain = low.grain if rounded else Term(0, 1) if unit is TERM else 1
    return PublishedFigure(words, hedge, low.amount, high.amount, unit, grain, low.step)


def _check_scale(tokens: Sequence[Token], at: int) -> None:
    """Raise NotRead where a scale that is not known follows a number: `£1.2 mil` is no £1.20."""
    word = tokens[at].text if at < len(tokens) else ""
    if scale := next((scale for scale in SCALES if len(word) > 2 and scale.startswith(word)), ""):
        raise NotRead(f"{quoted(word)} is not understood", f"did you mean {scale}?", whole=True)


def _example(unit: Unit, known: Known | None) -> str:
    example = SORTS[unit][1]
    things = split(known.measure.words.things)[:1] if known and unit is COUNT else ()
    return " ".join(("e.g.", example, *things))
