"""What is probably wrong with terms of prison: counts that nobody joined, and totals that their counts do not give."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import add

from stronghold_cli.catalogue.disposals import DTO, PRISON, SUSPENDED, counting_as
from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import Groups, Judge
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.records.conditions import is_
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading
from stronghold_cli.values.day import show_day
from stronghold_cli.values.term import Term
from stronghold_cli.values.text import listed

_Found = Iterator[tuple[Sequence[Record], Explanation]]

LEAST_MONTH, MOST_MONTH = 28, 31
"""Between how many days a month has: of two terms in both, one is the longer only where it is so with either."""


def _groups(counts: Iterable[Record]) -> list[list[Record]]:
    """Return the counts of one hearing, those that run together in one list."""
    groups: dict[int, list[Record]] = {}
    for count in counts:
        groups.setdefault(count["joined"], []).append(count)
    return list(groups.values())


def _unsaid(counts: Iterable[Record]) -> list[list[Record]]:
    """Return the groups that nothing puts after another one."""
    return [group for group in _groups(counts) if all(count["after"] is None for count in group)]


def _longest(counts: Iterable[Record]) -> Term:
    terms: list[Term] = [count["term"] for count in counts]
    return max(terms, key=lambda term: term.length)


def _apart(kind: Kind, counts: list[Record], reading: Reading) -> _Found:
    """Say which counts of a hearing are joined to nothing, where no total is stated."""
    unsaid = _unsaid(counts)
    if len(unsaid) < 2 or any(count["effective"] is not None for count in counts):
        return
    several = [count for group in unsaid for count in group]
    total = reduce(add, (_longest(group) for group in unsaid))
    first, *others = [kind.reference(group[0]["no"]) for group in unsaid]
    terms = listed([_longest(group).words() for group in unsaid], "and")
    got = f"{counts[0]['person']} got {terms} on {show_day(counts[0]['date'])}, and nothing says how they run"
    hint = f"for consecutive ones type --after {first}"
    if len({(count["disposal"], count["term"], count["offence"]) for count in counts}) == 1:
        hint += f"; if it was entered twice: stronghold void {' '.join(others)} --why 'entered twice'"
    why = f"{got}: figures add {total.words()} ({hint})"
    yield several, Explanation(why, f"stronghold edit {' '.join(others)} --with {first}")


def surely_longer(one: Term, other: Term) -> bool:
    """Whether a term is longer than another one, however long its months are."""
    more = one - other
    return min(more.months * LEAST_MONTH, more.months * MOST_MONTH) + more.days > 0


def _stated(counts: list[Record]) -> list[Record]:
    return [count for count in counts if count["effective"] is not None]


def _impossible(kind: Kind, counts: list[Record], reading: Reading) -> _Found:
    """Say which stated totals no way of serving the terms can give."""
    longest, every = _longest(counts), reduce(add, (count["term"] for count in counts))
    for count in _stated(counts):
        ref, effective = kind.reference(count["no"]), count["effective"]
        if surely_longer(longest, effective):
            why = f"{ref} states {effective.words()} in all, and one of its counts alone is {longest.words()}"
        elif surely_longer(effective, every):
            why = f"{ref} states {effective.words()} in all, and every count after the other is {every.words()}"
        else:
            continue
        yield counts, Explanation(why, f"stronghold edit {ref} --effective TERM")


def _unlike(kind: Kind, counts: list[Record], reading: Reading) -> _Found:
    """Say which stated totals are not what the counts give, where each says how it runs."""
    stated = _stated(counts)
    said = len(_unsaid(counts)) < 2 and not any(True for _ in _impossible(kind, counts, reading))
    given = reduce(add, (_longest(group) for group in _groups(counts)))
    for count in stated:
        ref, effective = kind.reference(count["no"]), count["effective"]
        if other := next((each for each in stated if each["effective"] != effective), None):
            if other["no"] < count["no"]:
                continue
            why = f"{ref} states {effective.words()} in all, {kind.reference(other['no'])} {other['effective'].words()}"
        elif said and (surely_longer(effective, given) or surely_longer(given, effective)):
            why = f"{ref} states {effective.words()} in all, and its counts, as they are joined, give {given.words()}"
        else:
            continue
        yield counts, Explanation(why, f"stronghold edit {ref} --clear effective")
        return


def _hearings(judge: Judge, least: int = 2) -> tuple[Groups, ...]:
    """Return a form for each figure that adds terms: the counts of one person on one day that stand in it."""
    return tuple(
        Groups(
            "sentence",
            (is_("disposal", *disposals), is_("quashed_on")),
            ("person", "date"),
            judge,
            join="sentence group",
            counts="replaces",
            least=least,
        )
        for disposals in map(counting_as, (PRISON, DTO, SUSPENDED))
    )


TERMS = (
    Check(
        "effective-impossible",
        FAIL,
        "A judge's stated total is shorter than one of its counts, or longer than all of them one after the other.",
        _hearings(_impossible, least=1),
    ),
    Check(
        "effective-unlike-group",
        WARN,
        "A judge's stated total is not what its counts give as they are joined, or two totals are stated.",
        _hearings(_unlike, least=1),
    ),
    Check(
        "counts-apart",
        WARN,
        "Counts of one person on one day are neither joined nor said to be consecutive, and figures add them all.",
        _hearings(_apart),
    ),
)
