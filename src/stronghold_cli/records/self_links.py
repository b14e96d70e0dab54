"""The one law of links between records of one kind: no ring over any mixture of them, and no contradiction.

Of each kind it follows from the declaration alone: which links name a record of the same kind, and which of those join
records into one (a find, a sentence group).  What joins nothing (`after`) puts what is joined in an order.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from stronghold_cli.records.kind import Kind

_Node = TypeVar("_Node", bound=Hashable)

Ties = Mapping[int, Mapping[str, int]]
"""Records by number, each with the self-links that it has; one that has none may be left out."""

CLOSES, CONTRADICTS = "closes a ring", "contradicts another link"
MOST_SAID = 5
"""How many links of a ring are written out."""


class Tangle(NamedTuple):
    """A record whose self-links break the law."""

    number: int
    link: str
    """The link of it that does."""
    closes: bool
    """Whether that link is itself of the ring or contradiction; else it only leads into a ring."""
    ring: bool
    names: tuple[int, ...]
    """The records that are told of, itself too."""
    lead: str
    """What is wrong, and after it how it comes about."""
    told: str
    hint: str
    joined: frozenset[int] = frozenset()
    """Where it takes groups to be wrong: all that are in those."""


class _Hop(NamedTuple):
    number: int
    link: str
    other: int


def tangles(kind: Kind, ties: Ties) -> Iterator[Tangle]:
    """Yield each record that breaks the law, with one thing that is wrong with it.

    A record names another by one link at most; following links never leads back; and what is joined runs as one, so no
    record comes after one that it is joined to, also by way of others.
    """
    wrong = set()
    for tangle in (*_both(kind, ties), *_rings(kind, ties)):
        if tangle.number not in wrong:
            wrong.add(tangle.number)
            yield tangle
    if kind.ordering:
        yield from _within_groups(kind, {number: links for number, links in ties.items() if number not in wrong})


def _both(kind: Kind, ties: Ties) -> Iterator[Tangle]:
    for number, links in ties.items():
        if len(links) == len(set(links.values())):
            continue
        first, second = next(pair for pair in combinations(links, 2) if links[pair[0]] == links[pair[1]])
        says, there = kind.self_links, kind.reference(links[first])
        told = f"{kind.reference(number)} {says[first].says} {there} and {says[second].says} it"
        yield Tangle(number, second, True, False, (number, links[first]), CONTRADICTS, told, "say one of the two")


def _rings(kind: Kind, ties: Ties) -> Iterator[Tangle]:
    round_ = _leading_round({number: list(links.values()) for number, links in ties.items()})

    def onward(number: int) -> _Hop:
        return next(_Hop(number, link, other) for link, other in ties[number].items() if other in round_)

    for number in ties:
        if number in round_:
            before, ring = _walk(number, onward, lambda hop: hop.other)
            closes = not before
            lead, told = CLOSES if closes else "leads into a ring", _in_words(kind, "", ring)
            names = tuple(dict.fromkeys((number, *(hop.number for hop in ring))))
            yield Tangle(number, onward(number).link, closes, True, names, lead, told, f"name another {kind.name}")


def _within_groups(kind: Kind, ties: Ties) -> Iterator[Tangle]:
    """Yield what comes after what it is joined to: groups are taken for one, and must be in an order as well."""
    join, joining = kind.widest_join

    def above(number: int) -> tuple[str, int] | None:
        links = ties.get(number, {})
        return next(((link, links[link]) for link in joining if link in links), None)

    def climb(number: int) -> Iterator[tuple[int, str, int]]:
        while (up := above(number)) is not None:
            yield number, *up
            number = up[1]

    def group(number: int) -> int:
        *_, top = (number, *(other for _, _, other in climb(number)))
        return top

    def tangle(ring: Sequence[_Hop]) -> Tangle:
        first, is_ring = ring[0], len(ring) > 1
        names = tuple(dict.fromkeys(number for hop in ring for number in (hop.number, hop.other)))
        joined = [step for each in (first.number, ring[-1].other) for step in climb(each) if step[1] == joining[0]]
        [(who, link, _), *_] = joined or [(first.number, first.link, 0)]
        hint = f"name another {kind.name}, or first: stronghold edit {kind.reference(who)} --clear {link}"
        lead, told = CLOSES if is_ring else CONTRADICTS, _in_words(kind, join, ring)
        tops = {group(hop.number) for hop in ring}
        within = frozenset(number for number in ties if group(number) in tops)
        return Tangle(first.number, first.link, True, is_ring, names, lead, told, hint, within)

    hops: dict[int, list[_Hop]] = {}
    for number, links in ties.items():
        for link in kind.ordering:
            if link in links:
                hop = _Hop(number, link, links[link])
                if group(hop.other) == group(number):
                    yield tangle([hop])
                else:
                    hops.setdefault(group(number), []).append(hop)
    round_ = _leading_round({top: [group(hop.other) for hop in several] for top, several in hops.items()})

    def onward(top: int) -> _Hop:
        return next(hop for hop in hops[top] if group(hop.other) in round_)

    for top in sorted(round_):
        before, ring = _walk(top, onward, lambda hop: group(hop.other))
        if not before:
            yield tangle(ring)


def _leading_round(onward: Mapping[_Node, Sequence[_Node]]) -> set[_Node]:
    """Return the nodes from which one can go on for ever: those of rings, and those that lead into one."""
    left = {node: sum(other in onward for other in others) for node, others in onward.items()}
    back: dict[_Node, list[_Node]] = {}
    for node, others in onward.items():
        for other in others:
            back.setdefault(other, []).append(node)
    ends = [node for node, ways in left.items() if not ways]
    while ends:
        for node in back.get(ends.pop(), ()):
            left[node] -= 1
            if not left[node]:
                ends.append(node)
    return {node for node, ways in left.items() if ways > 0}


def _walk(
    start: int, onward: Callable[[int], _Hop], to: Callable[[_Hop], int]
) -> tuple[Sequence[_Hop], Sequence[_Hop]]:
    """Return the links that lead from a record into a ring, none where it is of the ring, and those of the ring."""
    seen: dict[int, int] = {}
    hops: list[_Hop] = []
    at = start
    while at not in seen:
        seen[at] = len(hops)
        hops.append(onward(at))
        at = to(hops[-1])
    return hops[: seen[at]], hops[seen[at] :]


def _in_words(kind: Kind, join: str, ring: Sequence[_Hop]) -> str:
    """Write a ring out: `SENTENCE-2 runs after SENTENCE-1, which runs after SENTENCE-2`."""
    words = [kind.reference(ring[0].number)]
    at = ring[0].number
    for hop in ring[:MOST_SAID]:
        if hop.number != at:
            words.append(f", which is of one {join} with {kind.reference(hop.number)}")
        which = "" if hop is ring[0] else ", which"
        words.append(f"{which} {kind.self_links[hop.link].says} {kind.reference(hop.other)}")
        at = hop.other
    if len(ring) > MOST_SAID:
        words.append(f" … and so on, back to {kind.reference(ring[0].number)}")
    elif at != ring[0].number:
        words.append(f", which is of one {join} with {kind.reference(ring[0].number)}")
    return "".join(words)
