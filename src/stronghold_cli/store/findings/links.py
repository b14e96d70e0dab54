"""Forms of rule over links: those between records of one kind, and those to what was voided."""

from collections.abc import Iterator, Mapping, Sequence

from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import CheckContext, FarFrom, NamesVoided, NotAlike, OfTwoCases, OfTwoPeople, Tangled
from stronghold_cli.checks.rule import Problem
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import in_short
from stronghold_cli.records.self_links import Tangle, tangles
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.findings.records import looked_at
from stronghold_cli.store.records.alike import Discord, discords
from stronghold_cli.store.records.between import of_two_people
from stronghold_cli.store.records.far_apart import far_apart
from stronghold_cli.store.records.self_links import live_ties
from stronghold_cli.store.records.two_cases import of_two_cases
from stronghold_cli.store.schema.conditions import Bound
from stronghold_cli.values.text import listed


def tied(connection: Connection, test: Tangled, asked: CheckContext) -> Iterator[Problem]:
    """Yield each ring once, by its latest record, or each record that contradicts itself."""
    kind = KINDS[test.kind]
    withheld = _withheld(asked, kind.table)
    found: dict[frozenset[int] | int, Tangle] = {}
    for tangle in tangles(kind, live_ties(connection, kind)):
        if tangle.closes and tangle.ring is test.ring and withheld.isdisjoint(tangle.names):
            key = frozenset(tangle.names) if tangle.ring else tangle.number
            found[key] = max(found.get(key, tangle), tangle, key=lambda each: each.number)
    for tangle in sorted(found.values(), key=lambda each: each.number):
        names = tangle.names if tangle.ring else (tangle.number,)
        mends = f"stronghold edit {kind.reference(tangle.number)} --clear {tangle.link}"
        yield Problem(
            tuple((kind.name, number) for number in names), Explanation(test.why.format(told=tangle.told), mends)
        )


def not_alike(connection: Connection, test: NotAlike, asked: CheckContext) -> Iterator[Problem]:
    """Yield joined records that differ, once for all fields; to mend it, those unlike the first are parted."""
    kind = KINDS[test.kind]
    withheld = _withheld(asked, kind.table)
    [rule] = kind.alike
    found: dict[tuple[int, ...], list[Discord]] = {}
    for discord in discords(connection, kind):
        if withheld.isdisjoint(discord.members):
            found.setdefault(discord.members, []).append(discord)
    above = dict(connection.execute(f"SELECT number, {kind.joins[rule.join][0]}_no FROM {kind.table}")) if found else {}
    for members, several in found.items():
        has = "; ".join(f"{each.field} {_said_by(kind, each)}" for each in several)
        why = f"{in_short((kind, number) for number in members)} are one {rule.join} of several: {has}"
        mends = _parting(kind, kind.joins[rule.join][0], members, several, above)
        yield Problem(tuple((kind.name, number) for number in members), Explanation(why, mends))


def _said_by(kind: Kind, discord: Discord) -> str:
    by: dict[str, list[tuple[Kind, int]]] = {}
    for number, value in discord.values.items():
        by.setdefault(value, []).append((kind, number))
    return listed([f"{value} ({in_short(named)})" for value, named in by.items()], "and")


def _parting(
    kind: Kind, link: str, members: Sequence[int], discords: Sequence[Discord], above: Mapping[int, int | None]
) -> str:
    """Return the commands that part records that differ: like records name one of their own, which names none."""

    def depth(number: int) -> int:
        up = above[number]
        return 0 if up is None else 1 + depth(up)

    parts: list[tuple[dict[str, str], list[int]]] = []
    for number in members:
        mine = {each.field: each.values[number] for each in discords if number in each.values}
        fits = (part for part in parts if all(part[0].get(name, value) == value for name, value in mine.items()))
        has, several = next(fits, ({}, []))
        if not several:
            parts.append((has, several))
        has |= mine
        several.append(number)
    commands, heads = [], {}
    for _, several in parts:
        head = min(several, key=lambda number: (depth(number), number))
        heads[head] = depth(head)
        rest = [kind.reference(number) for number in several if number != head and above[number] not in several]
        if rest:
            commands.append(f"stronghold edit {' '.join(rest)} --{link} {kind.reference(head)}")
    # The deepest first: what stands under another part would go with that.
    for head in sorted(heads, key=lambda number: -heads[number]):
        if heads[head]:
            commands.append(f"stronghold edit {kind.reference(head)} --clear {link}")
    return " && ".join(commands)


def far_from(connection: Connection, test: FarFrom, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records dated far from what they name."""
    kind = KINDS[test.kind]
    linked = kind.links[test.rule.link].kind
    for number, other, said, again, *_ in far_apart(connection, kind, test.rule):
        name, value = test.rule.day, "DATE"
        if test.rule.ended:
            name = test.rule.link
            value = KINDS[linked].prefix if again is None else KINDS[linked].reference(again)
        mends = f"stronghold edit {kind.reference(number)} {kind.fields[name].option} {value}"
        yield Problem(((kind.name, number), (linked, other)), Explanation(said, mends))


def naming_voided(connection: Connection, test: NamesVoided, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records that count and name a voided one, those of one such record together."""
    kind = KINDS[test.kind]
    linked, field = KINDS[kind.links[test.link].kind], kind.fields[test.link]
    withheld = _withheld(asked, kind.table)
    said = field.on_sheet
    joins_alike = test.link in kind.widest_join[1] and bool(said.opens or said.relation)
    naming: dict[int, list[int]] = {}
    for number, voided in connection.execute(
        f"SELECT r.number, r.{test.link}_no FROM {kind.table} AS r WHERE {looked_at(kind, (), Bound())} "
        f"AND r.{test.link}_no IN (SELECT number FROM {linked.table} WHERE voided IS NOT NULL) ORDER BY 1"
    ):
        if number not in withheld:
            naming.setdefault(voided, []).append(number)
    for voided, numbers in naming.items():
        one, there = len(numbers) == 1, linked.reference(voided)
        refs = in_short((kind, number) for number in numbers).replace(", ", ",")
        what = f"{refs} counts, and its" if one else f"{kind.counted(len(numbers))} count, and their"
        why = f"{what} {test.link} {there} was voided"
        if field.required:
            mends = f"stronghold void {refs} --why '{there} was voided'"
        else:
            why += f" (name another, or void {'it' if one else 'them'} too)"
            mends = f"stronghold edit {refs} --clear {field.option[2:]}"
            if joins_alike:
                mends = _rejoining(connection, kind, test.link, voided, numbers) or mends
        records = tuple((kind.name, number) for number in numbers)
        yield Problem(records, Explanation(why, mends), beside=((linked.name, voided),))


def _rejoining(connection: Connection, kind: Kind, link: str, voided: int, numbers: Sequence[int]) -> str | None:
    """Return the commands that keep records together after the one that joined them was voided; None for one alone.

    They name what that one named in its turn, else the first of them.
    """
    above: int | None = voided
    while above is not None:
        above, gone = connection.execute(
            f"SELECT {link}_no, (SELECT u.voided FROM {kind.table} AS u WHERE u.number = r.{link}_no) IS NOT NULL "
            f"FROM {kind.table} AS r WHERE r.number = ?",
            (above,),
        ).fetchone()
        if not gone:
            break
    option, refs = kind.fields[link].option, [kind.reference(number) for number in numbers]
    if above is not None:
        return f"stronghold edit {' '.join(refs)} {option} {kind.reference(above)}"
    if len(refs) == 1:
        return None
    return f"stronghold edit {' '.join(refs[1:])} {option} {refs[0]} && stronghold edit {refs[0]} --clear {option[2:]}"


def naming_another(connection: Connection, test: OfTwoPeople, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records that name another person's record; erased and restricted ones are skipped."""
    for (name, number, link), wrong in of_two_people(connection).items():
        kind = KINDS[name]
        linked = KINDS[kind.links[link].kind]
        mends = f"stronghold edit {kind.reference(number)} {kind.fields[link].option} {linked.prefix}"
        yield Problem(((name, number),), Explanation(wrong.said, mends), beside=wrong.shows)


def naming_another_case(connection: Connection, test: OfTwoCases, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records that are of two cases."""
    kind = KINDS[test.kind]
    for number, name, said in of_two_cases(connection, kind, None, asked.withheld):
        mends = f"stronghold edit {kind.reference(number)} {kind.fields[name].option} {name.upper()}"
        yield Problem(((kind.name, number),), Explanation(said, mends))


def _withheld(asked: CheckContext, table: str) -> set[int]:
    """Return the numbers that nothing is said about: such a record would hide findings about others with it."""
    return {number for of, number in asked.withheld if of == table}
