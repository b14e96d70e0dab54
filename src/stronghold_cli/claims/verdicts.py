"""Verdicts: what a published figure means, and whether the recorded one bears it out.

Thresholds are this project's own, after the deviations found in published police releases: true figures lay 1 to 17 %
above an "over" and 0.1 to 6 % below a "nearly".  Everything is compared in whole numbers, never in floats.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from stronghold_cli.claims.claim import Claim, Claims
from stronghold_cli.claims.published import Percentages, PublishedFigure
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.conditions import Condition
from stronghold_cli.values import number
from stronghold_cli.values.term import Term
from stronghold_cli.values.text import one_line, quoted
from stronghold_cli.values.units import COUNT, VOLUME, Amount, minus, plus, rank

SUPPORTED = "supported"
UNDERSTATED = "understated"
NOT_SUPPORTED = "not-supported"
CANNOT_BE_TESTED = "cannot-be-tested"

# A month has 28 to 31 days, so in 868ths of a month (28 x 31) a day is from 28 to 31: two integers, and exact.
_MONTH = 28 * 31
_DAY_LENGTHS = (28, 31)


class Verdict(NamedTuple):
    """A verdict (`supported`, `understated`, `not-supported`, `cannot-be-tested`), and the test in words."""

    verdict: str
    rule: str
    difference: str
    """Recorded less published, with its sign and unit: `+3`, `-£1,592.50`; to the nearer end of `between`; or empty."""
    notes: tuple[str, ...]


def judge(said: PublishedFigure, recorded: Amount | None, percentages: Percentages) -> Verdict:
    """Compare a recorded amount, in the same unit, with what was published; None is no record, which is not zero.

    Days in a term are taken as 1/31 and as 1/28 of a month: where the two disagree, it cannot be tested.
    """
    rule = _rule(said, percentages)
    if recorded is None:
        return Verdict(CANNOT_BE_TESTED, rule, "", ("no record to check it against",))
    difference = _difference(said, recorded)
    shortest, longest = (_outcome(said, recorded, percentages, day) for day in _DAY_LENGTHS)
    if shortest != longest:
        why = f"with months of 31 days it is {shortest}, with months of 28 days {longest}"
        return Verdict(CANNOT_BE_TESTED, rule, difference, (f"{said.unit.show(recorded)}: {why}",))
    if shortest in (SUPPORTED, UNDERSTATED):
        rounded = said.hedge == "exactly" and recorded != said.low
        notes = (f"{said.unit.show(recorded)} rounds to {said.unit.show(said.low)} as printed",) if rounded else ()
        return Verdict(shortest, rule, difference, notes)
    return Verdict(NOT_SUPPORTED, rule, difference, ())


def size(amount: Amount, day: int) -> int:
    """Return an amount as a whole number to compare by: itself, or a term in 868ths of a month with days of `day`."""
    return _MONTH * amount.months + day * amount.days if isinstance(amount, Term) else amount


def bounds(said: PublishedFigure, percentages: Percentages, day: int) -> tuple[int, int | None]:
    """Return the least and the most size that makes the words true, both included; None is no upper end."""
    low, high, grain = (size(amount, day) for amount in (said.low, said.high, said.grain))
    match said.hedge:
        case "over":
            return low + 1, None
        case "at-least":
            return low, None
        case "up-to":
            return 0, low
        case "under":
            return 0, low - 1
        case "nearly":
            return _up(low * (100 - percentages.nearly), 100), low - 1
        case "about":
            return _up(low * (100 - percentages.about), 100), low * (100 + percentages.about) // 100
        case "between":
            return low, high
    if _equal_only(said):
        return low, low
    return _up(2 * low - grain, 2), (2 * low + grain - 1) // 2


def _outcome(said: PublishedFigure, recorded: Amount, percentages: Percentages, day: int) -> str:
    """Return the verdict with days of one length, where not supported is `too little` or `too much`."""
    figure = size(recorded, day)
    least, most = bounds(said, percentages, day)
    if figure < least:
        return "too little"
    if most is not None and figure > most:
        return "too much"
    if said.hedge == "over":
        published = size(said.low, day)
        round_too = said.step is not None and figure > published + size(said.step, day)
        if round_too or 100 * figure > (100 + percentages.understated) * published:
            return UNDERSTATED
    return SUPPORTED


def _equal_only(said: PublishedFigure) -> bool:
    """Whether a bare figure must be met exactly: a count, or what was printed to its smallest part."""
    return said.unit in (COUNT, VOLUME) or said.grain in (1, Term(0, 1))


def _up(dividend: int, divisor: int) -> int:
    return -(-dividend // divisor)


def _rule(said: PublishedFigure, percentages: Percentages) -> str:
    """Return the test in words, with the limits and percentages it used."""
    published = said.unit.show(said.low)
    match said.hedge:
        case "over":
            percent = percentages.understated
            beyond = f"{_share(said, 100 + percent)} ({percent} %)"
            day = _DAY_LENGTHS[0]
            # The lower of the two decides.
            if said.step is not None and 100 * size(said.step, day) <= percent * size(said.low, day):
                beyond = f"{said.unit.show(plus(said.low, said.step))} (the next round number)"
            return f"over: more than {published}; understated above {beyond}"
        case "at-least":
            return f"at least: {published} or more"
        case "up-to":
            return f"up to: {published} or less"
        case "under":
            return f"under: less than {published}"
        case "nearly":
            percent = percentages.nearly
            return (
                f"nearly: from {_share(said, 100 - percent, up=True)} up to but not including {published} ({percent} %)"
            )
        case "about":
            percent = percentages.about
            return f"about: from {_share(said, 100 - percent, up=True)} to {_share(said, 100 + percent)} ({percent} %)"
        case "between":
            return f"between: from {published} to {said.unit.show(said.high)}, both included"
    if _equal_only(said):
        return f"exactly: {published}"
    return f"as printed: {published} when rounded to the nearest {said.unit.show(said.grain)}, halves up"


def _share(said: PublishedFigure, percent: int, *, up: bool = False) -> str:
    """Return so many per cent of the published number: whole smallest parts inside the limit, or an exact term."""
    if isinstance(said.low, Term):
        years, months = divmod(said.low.months * percent, 1200)
        parts = ((100 * years, "year"), (months, "month"), (said.low.days * percent, "day"))
        return " ".join(f"{number.write(n, 2)} {one}{'' if n == 100 else 's'}" for n, one in parts if n) or "0"
    return said.unit.show(_up(said.low * percent, 100) if up else said.low * percent // 100)


def _difference(said: PublishedFigure, recorded: Amount) -> str:
    """Return recorded less published: to the nearer end of `between`, and 0 inside it."""
    nearer = said.low
    if said.hedge == "between" and rank(recorded) > rank(said.low):
        if rank(recorded) <= rank(said.high):
            return "0"
        nearer = said.high
    return said.unit.signed(minus(recorded, nearer))


def part_problems(claims: Claims) -> dict[str, str]:
    """Return, by claim id, what is wrong whatever the records say: a part larger than its whole, an uneven sum.

    Only what cannot be true is named: `60` may be a part of `over 50`, and cannot be one of `50`.  What is not compared
    has a note (`part_notes`).
    """
    read = {claim.id: claim.figure for claim in claims.claims if claim.figure}
    by_id = {claim.id: claim for claim in claims.claims}
    problems: dict[str, list[str]] = {}
    for claim in claims.claims:
        part, whole = read.get(claim.id), claim.part_of
        while part and whole:
            said = read.get(whole)
            if said and not why_unlike(claim, by_id[whole]) and _exceeds([part], said, claims.percentages):
                sentence = f"a part of {quoted(whole)} larger than it: {_words(part)} of {_words(said)}"
                problems.setdefault(claim.id, []).append(sentence)
                break
            whole = by_id[whole].part_of
        if claim.parts == "exact" and part and (uneven := _not_adding_up(claim, part, claims)):
            problems.setdefault(claim.id, []).append(uneven)
    return {claim_id: "; ".join(sentences) for claim_id, sentences in problems.items()}


def part_notes(claims: Claims) -> dict[str, str]:
    """Return, by claim id, what a part was not checked against and why, and which parts were not added up."""
    by_id = {claim.id: claim for claim in claims.claims}
    notes: dict[str, list[str]] = {}
    for claim in claims.claims:
        if claim.part_of and (why := why_unlike(claim, by_id[claim.part_of])):
            notes.setdefault(claim.id, []).append(f"not checked against {quoted(claim.part_of)}: {why}")
            if by_id[claim.part_of].parts == "exact":
                said = f"its parts were not added up: {quoted(claim.id)} could not be checked against it"
                notes.setdefault(claim.part_of, [said])
    return {claim_id: "; ".join(sentences) for claim_id, sentences in notes.items()}


def why_unlike(part: Claim, whole: Claim) -> str:
    """Return why the number of a part says nothing about that of its whole, and nothing where it does.

    A part counts some of what its whole counts: by the same measure, within its window, with no fewer conditions.
    """
    mine, theirs = part.asked, whole.asked
    if isinstance(mine, StrongholdError) or isinstance(theirs, StrongholdError):
        unread = [
            words for asked, words in ((mine, "this part"), (theirs, "that")) if isinstance(asked, StrongholdError)
        ]
        return f"{' and '.join(unread)} could not be read"
    if mine.tested is not theirs.tested:
        return f"that is {theirs.tested.name}, another measure"
    ends = [(window.since or date.min, window.until or date.max) for window in (mine.window, theirs.window)]
    on_last_day = mine.tested.ends or mine.tested.standing
    if ends[0][0] < ends[1][0] or ends[0][1] > ends[1][1] or (on_last_day and ends[0][1] != ends[1][1]):
        return "its window is not within the window of that"
    if not all(any(_within(one, other) for one in mine.where) for other in theirs.where):
        return "that has a condition which it has not"
    return ""


def _within(one: Condition, other: Condition) -> bool:
    """Whether whatever meets one condition meets the other."""
    if one.field != other.field or one.negated or other.negated or not (one.any_of and other.any_of):
        return one._replace(words="") == other._replace(words="")
    return {*one.any_of} <= {*other.any_of}


def _not_adding_up(claim: Claim, whole: PublishedFigure, claims: Claims) -> str | None:
    several = [part for part in claims.claims if part.part_of == claim.id]
    if not several or any(why_unlike(part, claim) for part in several):  # one that was not read may be what is missing
        return None
    parts = [part.figure for part in several if part.figure]
    if not _exceeds(parts, whole, claims.percentages) and not _falls_short(parts, whole, claims.percentages):
        return None
    total = ""
    if all(part.hedge == "exactly" for part in parts):
        amount = whole.unit.zero
        for part in parts:
            amount = plus(amount, part.low)
        total = f" = {whole.unit.show(amount)}"
    return f"its parts do not add up to it: {' + '.join(map(_words, parts))}{total}, against {_words(whole)}"


def _exceeds(parts: Iterable[PublishedFigure], whole: PublishedFigure, percentages: Percentages) -> bool:
    """Whether the least that the parts can be is more than the most that the whole can be, however long a month is."""
    return all(
        (most := bounds(whole, percentages, day)[1]) is not None
        and sum(bounds(part, percentages, day)[0] for part in parts) > most
        for day in _DAY_LENGTHS
    )


def _falls_short(parts: Iterable[PublishedFigure], whole: PublishedFigure, percentages: Percentages) -> bool:
    """Whether the most that the parts can be is less than the least that the whole can be, however long a month is."""
    for day in _DAY_LENGTHS:
        tops = [top for part in parts if (top := bounds(part, percentages, day)[1]) is not None]
        if len(tops) < len(list(parts)) or sum(tops) >= bounds(whole, percentages, day)[0]:
            return False
    return True


def _words(said: PublishedFigure) -> str:
    return one_line(said.words)
