"""What the heading and the order of a sheet say about each record: defaults, finds, and links between its records."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.across import Agrees
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.charge import CHARGE
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, across
from stronghold_cli.records.names import Person
from stronghold_cli.sheet.cash_above import cash_meant
from stronghold_cli.sheet.exhibits_used_twice import exhibits_used_twice
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.fields.own_cause import has_own_cause
from stronghold_cli.sheet.last_night import days_of_arrests
from stronghold_cli.sheet.lines import Heading, Line
from stronghold_cli.sheet.people.who_is_who import is_new, same_person
from stronghold_cli.sheet.searches import Searches, Taken
from stronghold_cli.sheet.whereabouts import Whereabouts, whose_is
from stronghold_cli.sheet.words.starts import relations, typed
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import hyphened


class HeardLine(NamedTuple):
    """One line that was heard, and the find that it stands under."""

    number: int
    heard: LineContent
    block: int | None = None
    """The line that opened its find."""
    link: str = ""
    """The link that joins it to the first record of that find."""
    parted: bool = False
    """Whether a line above it said `apart`: it belongs to no find of the lines above."""


def beside_heading(kind: Kind, texts: Mapping[str, str], heading: Heading) -> dict[str, str]:
    """Return a record's values, with the heading's where it has none; what is to stay empty is left out."""
    fields = typed(kind)
    silent = {name: text for name, text in heading.items() if name in fields and name not in texts}
    return {name: text for name, text in (silent | with_days(kind, texts, heading)).items() if text}


def with_days(kind: Kind, texts: Mapping[str, str], heading: Heading) -> dict[str, str]:
    """Return a record's values, with the sheet's day beside each choice that has one: an outcome is of that day."""
    day = heading.get(kind.date)
    days = {}
    for name, field in typed(kind).items():
        of = field.on_sheet.day_of
        # In any case, as it is read: `result=Pending` is no result of that day either.
        if day and of and hyphened(texts.get(of, "")) not in ("", kind.fields[of].default):
            days[name] = day
    return days | dict(texts)


def in_order(
    said: Sequence[HeardLine], heading: Heading, as_one: Collection[int] = ()
) -> tuple[list[Line], list[StrongholdError]]:
    """Return the records of a sheet with their links to each other, and what is wrong with those, by line.

    `as_one` are the lines that begin items that somebody said are one find, where order does not say.
    """
    order = _Order(said, heading, as_one)
    for each in said:
        try:
            order.add(each)
        except StrongholdError as problem:
            order.problems.append(problem.at(line=each.number))
    order.problems += exhibits_used_twice((each.number, each.heard) for each in said)
    if order.problems:
        # Places were counted with the records that are wrong.
        whole = range(len(order.lines))
        order.lines = [
            line._replace(links={n: at for n, at in line.links.items() if at in whole}) for line in order.lines
        ]
    return order.lines, order.problems


class _Order:
    """The records of a sheet so far, by their places."""

    def __init__(self, said: Sequence[HeardLine], heading: Heading, as_one: Collection[int]) -> None:
        self.heading = heading
        self.lines: list[Line] = []
        self.problems: list[StrongholdError] = []
        self._opened: dict[int, int] = {}
        self._related: dict[tuple[str, str], list[int]] = {}
        self._charged = False
        """Whether a charge stands behind the last activity: the sheet has gone on from there to custody."""
        self._found = _places(said)
        self._searches = Searches(as_one)
        self._whereabouts = Whereabouts()

    def add(self, each: HeardLine) -> None:
        """Add a line's records."""
        taken = self._searched(each)
        heard = each.heard._replace(texts={**taken.texts, **each.heard.texts}, by={**taken.by, **each.heard.by})
        kind = heard.kind
        texts = (with_days if heard.settles else beside_heading)(kind, heard.texts, self.heading)
        if heard.times > 1:  # several records of somebody new are of one person
            for name, text in texts.items():
                if isinstance(kind.fields[name].type, Person) and text.casefold() == "new":
                    texts[name] = f"new=line {each.number}"
        links = cash_meant(kind, texts, self.lines)
        texts = {name: text for name, text in texts.items() if name not in links}
        on = None
        for name, field in kind.fields.items():
            if name in heard.texts:
                continue
            if field.on_sheet.by:
                whose = heard.by.get(name) or heard.texts.get(field.on_sheet.by, "")
                place = self._of(field, kind.links[name].kind, whose, said=name in heard.by)
                if place is not None:
                    links[name] = place
                elif name in heard.by and self._whereabouts.names(whose):
                    # Somebody who was searched there and not arrested: no field holds whose it was.
                    texts[NOTES] = "; ".join(filter(None, (texts.get(NOTES, ""), f"from {whose}")))
                elif name in heard.by:
                    on = heard.by[name]
                    if is_new(on):
                        linked = kind.links[name].kind
                        hint = f"{linked} {on} on a line above if that was made, else leave the person out"
                        raise Unreadable(f"no {linked} of {on} is on this sheet", hint, field=name)
        if each.block is not None and each.link not in heard.texts:
            if each.block in self._opened:
                links[each.link] = self._opened[each.block]
            self._opened.setdefault(each.block, len(self.lines))
        links |= taken.links
        links |= self._where(each.number, heard, links)
        texts |= days_of_arrests(heard, links, self.lines)
        empty = frozenset(name for name, text in heard.texts.items() if not text)
        line = Line(each.number, kind, texts, links, on, heard.settles, heard.which, taken.search, empty, heard.if_open)
        for _ in range(heard.times):
            self._add_related(line, heard)
        if kind is ACTIVITY and heard.settles is None:
            self._whereabouts.take(heard, each.number, len(self.lines) - 1)
        if kind in (ACTIVITY, CHARGE):
            self._charged = kind is CHARGE

    def _where(self, line: int, heard: LineContent, links: Mapping[str, int]) -> dict[str, int]:
        """Return the link of a record to the activity at which it was done."""
        owners = {name: field.on_sheet.by for name, field in heard.kind.fields.items() if field.on_sheet.by}
        theirs = (self.lines[links[name]].texts.get(by, "") for name, by in owners.items() if name in links)
        whose = whose_is(heard, owners) or next(theirs, "")
        found: dict[str, int] = {}
        for name, field in heard.kind.fields.items():
            if field.on_sheet.latest and name not in heard.texts and not self._is_elsewhere(heard):
                place = self._whereabouts.of(heard, whose, line)
                found |= {name: place} if place is not None else {}
                self._whereabouts.seen(whose, place)
        return found

    def _is_elsewhere(self, heard: LineContent) -> bool:
        """Whether nothing says that an arrest was made at the activity above: somebody wanted, behind a charge."""
        return self._charged and has_own_cause(heard)

    def _searched(self, each: HeardLine) -> Taken:
        """Return what an item has from the lines above it, beside what a find has that its own line opens."""
        kind, place = each.heard.kind, len(self.lines)
        if each.parted:
            self._searches.part()
        if not any(field.on_sheet.opens for field in kind.typed):
            for items in _ITEMS:
                self._searches.pass_by(each.heard, each.number, place, items)
            return Taken()
        if each.block is not None:
            return self._searches.stand_apart(each.heard, each.block, self._opened.get(each.block, place))
        return self._searches.take(each.heard, each.number, place)

    def _of(self, field: Field, kind: str, whose: str, *, said: bool) -> int | None:
        """Return the place of the one record of a person.  Raises Unreadable for one of several, and for nobody's."""
        person = same_person(whose) if whose else None
        if person is None:
            if said:
                raise Unreadable(
                    f"{whose} is nobody yet", "give them a letter: arrest new=A, on new=A", field=field.name
                )
            return None
        found = self._found.get((kind, person), [])
        if len(found) > 1:
            numbers = " and ".join(str(number) for _, number in found)
            how = "record one of them apart" if said else f"say {field.name}= to leave it out"
            raise Unreadable(f"lines {numbers} have each an {kind} of {whose}", how, field=field.name)
        return found[0][0] if found else None

    def _add_related(self, line: Line, heard: LineContent) -> None:
        """Add one record, joined to the earlier ones of that person as was said."""
        joining = relations(line.kind)
        person = _person(line.kind, joining, heard, line.number)
        earlier = self._related.setdefault((line.kind.name, person), []) if person else []
        links = dict(line.links)
        if joining and (which := self._joined(line, heard, joining, earlier)) is not None:
            links[which[0]] = which[1]
        earlier.append(len(self.lines))
        self.lines.append(line._replace(links=links, texts=dict(line.texts)))

    def _joined(
        self, line: Line, heard: LineContent, joining: Sequence[Field], earlier: Sequence[int]
    ) -> tuple[str, int] | None:
        """Return the link and the place that a relation means.  Raises Unreadable where it is not said, or unclear."""
        words = " or ".join(field.on_sheet.relation for field in joining)
        if any(field.name in heard.texts for field in joining):
            return None
        if heard.relation is None:
            bound = [place for place in earlier if joining[0].on_sheet.where in self.lines[place].texts]
            if bound and joining[0].on_sheet.where in line.texts:
                before = self.lines[bound[-1]]
                where = "is the same line" if before.number == line.number else f"is line {before.number}"
                raise Unreadable(f"another {line.kind.name} of that person {where}", f"say {words}")
            return None
        if not earlier:
            if heard.times > 1:
                return None
            name = heard.relation.name
            raise Unreadable(
                f"{heard.relation.on_sheet.relation} to what: no {line.kind.name} of that person is above",
                f"say which, e.g. {name}={heard.relation.example}",
            )
        joins = _grouping(line.kind)
        groups = [place for place in earlier if joins.isdisjoint(self.lines[place].links)]
        alone = self.lines[earlier[0]].number == line.number
        grouping = heard.relation.name in joins
        if (grouping and len(groups) > 1) or (not grouping and heard.times > 1 and not alone):
            raise Unreadable(
                f"{heard.relation.on_sheet.relation} to which: several of that person are above",
                f"say which, e.g. {heard.relation.name}={heard.relation.example}",
            )
        return heard.relation.name, groups[-1]


_ITEMS = [kind for kind in KINDS.values() if any(field.on_sheet.opens for field in kind.typed)]
"""The kinds whose records may be of one find."""


def _grouping(kind: Kind) -> set[str]:
    """Return the links that make records stand for one together."""
    return {link for links in kind.joins.values() for link in links}


def _person(kind: Kind, joining: Sequence[Field], heard: LineContent, number: int) -> str | None:
    """Return whose records a relation joins: those that agree in the field in which joined records must."""
    links = {field.name for field in joining}
    for rule in across(kind):
        if isinstance(rule, Agrees) and rule.link in links:
            return same_person(heard.texts.get(rule.field, "")) or f"new {number}"
    return None


def _places(said: Iterable[HeardLine]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Return where in the sheet each person's records of a kind are, and on which line."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    place = 0
    for number, heard, *_ in said:
        for name, field in heard.kind.fields.items() if heard.settles is None else ():
            if isinstance(field.type, Person) and (person := same_person(heard.texts.get(name, ""))):
                found.setdefault((heard.kind.name, person), []).append((place, number))
        place += heard.times
    return found
