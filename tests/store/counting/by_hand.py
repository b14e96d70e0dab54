"""What the ledgers counted by hand share: records kept by the store itself on a real file, and what it counts of them.

No command line is parsed and no screen drawn, so that a test of a figure answers in some hundredths of a second.
"""

import shlex
from collections.abc import Iterable
from functools import cache, reduce
from pathlib import Path
from typing import Any, NamedTuple

from conftest import NOW
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.conditions import read_condition
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.results.figure import Figure, Group, TracedRecord
from stronghold_cli.store.counting import totals, traces
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.creation import empty_in_memory
from stronghold_cli.store.ledger.session import reading, writing
from stronghold_cli.store.records import people
from stronghold_cli.store.records.recording import Given, record_one
from stronghold_cli.store.records.rows import fetch
from stronghold_cli.store.records.updating import write
from stronghold_cli.store.settings.cover import say_cover
from stronghold_cli.values.day import read_day
from stronghold_cli.values.span import window_between
from stronghold_cli.values.units import plus

TODAY = NOW.date()

ARRESTS = """\
case name=Larch opened=1/1/2019
line name=Falcon first_seen=1/1/2019
arrest date=31/1/2020 person=P-1 role=runner line=1
arrest date=1/2/2020 person=P-1 role=runner
arrest date=29/2/2020 person=P-2 role=line-holder line=1 provisional=yes
arrest date=29/2/2020 person=P-2
arrest date=1/4/2020 person=P-2 role=runner
arrest date=30/4/2020 person=P-3 case=1
arrest date=15/3/2020 person=P-9
void ARREST-7
"""
"""Six arrests of three people over four months, and a voided one of another."""


class Row(NamedTuple):
    """A record behind a figure, as a trace has it."""

    ref: str
    adds: str
    why: str = ""
    """With which record it was counted, or why it was left out."""


class Book:
    """A ledger that is kept and counted."""

    def __init__(self, ledger: Path, text: str) -> None:
        """Keep the first records."""
        self._ledger = ledger
        ledger.write_bytes(_empty())
        ledger.chmod(0o600)
        self.keep(text)

    def keep(self, text: str) -> None:
        """Keep a record a line, `arrest date=4/3/2019 person=P-1`; or void, same or cover, as a command has them."""
        with writing(self._ledger, Entry(NOW, "by hand")) as connection:
            for line in filter(None, map(str.strip, text.splitlines())):
                _keep(connection, *shlex.split(line, comments=True))

    def figure(self, name: str, within: str | None = None, **asked: Any) -> Figure:
        """Return a measure's figure."""
        with reading(self._ledger) as connection:
            [figure] = totals.count_figures(connection, [MEASURES[name]], _question(name, within, **asked))
        return figure

    def shown(self, names: str, within: str | None = None, **asked: Any) -> list[str]:
        """Return the figures of some measures, as people read them."""
        return [self.figure(name, within, **asked).display for name in names.split()]

    def by(self, field: str, name: str, within: str | None = None, **asked: Any) -> dict[str, str]:
        """Return a measure's figure for each value of a field."""
        with reading(self._ledger) as connection:
            found = totals.figures_by_field(connection, [MEASURES[name]], _question(name, within, **asked), field)
        return {group.label: group.figures[0].display for group in found}

    def groups(self, step: str, name: str, within: str | None = None, **asked: Any) -> list[Group]:
        """Return a measure's figures by period."""
        with reading(self._ledger) as connection:
            question = _question(name, within, **asked)
            return totals.figures_by_period(connection, [MEASURES[name]], question, step, TODAY)

    def periods(self, step: str, name: str, within: str | None = None, **asked: Any) -> list[tuple[str, str, str]]:
        """Return each period, its figure, and the running one."""
        found = self.groups(step, name, within, **asked)
        return [(each.key, each.figures[0].display, (each.running or [])[0].display) for each in found]

    def trace(self, name: str, within: str | None = None, **asked: Any) -> list[Row]:
        """Return the records behind a figure, and assert that the last running total is that figure."""
        found = self.traced(name, within, **asked)
        measure, figure = MEASURES[name], self.figure(name, within, **asked)
        running = reduce(plus, (each.amount for each in found), measure.unit.zero)
        assert (running, len(found)) == (figure.value or measure.unit.zero, figure.records)
        return [
            Row(
                _ref(name, each),
                measure.unit.show(each.amount) if each.amount != measure.unit.zero else "",
                each.counted_at or each.why or "",
            )
            for each in found
        ]

    def traced(self, name: str, within: str | None = None, **asked: Any) -> list[TracedRecord]:
        """Return the records behind a figure with all that a trace says of them."""
        with reading(self._ledger) as connection:
            return list(traces.trace_figure(connection, MEASURES[name], _question(name, within, **asked)))

    def left_out(self, name: str, within: str | None = None, **asked: Any) -> list[tuple[str, str | None]]:
        """Return the records that were looked at and left out, and why."""
        with reading(self._ledger) as connection:
            found: Iterable[TracedRecord] = traces.trace_left_out(
                connection, MEASURES[name], _question(name, within, **asked)
            )
            return [(_ref(name, each), each.why) for each in found]


@cache
def _empty() -> bytes:
    """Return a ledger with nothing in it, made once: to make one takes longer than all else here."""
    with empty_in_memory(NOW) as connection:
        return connection.serialize()


def _keep(connection: Connection, what: str, *words: str) -> None:
    if what == "same":
        assert people.join(connection, words)
    elif what == "cover":
        say_cover(connection, KINDS[words[0]], read_day(words[1], TODAY))
    elif what == "void":
        prefix, _, number = words[0].rpartition("-")
        kind = next(kind for kind in KINDS.values() if kind.prefix == prefix)
        record = fetch(connection, kind, int(number))
        write(connection, kind, record, record | {"voided": "entered twice"})
    else:
        texts = dict(word.split("=", 1) for word in words)  # type: ignore[misc]
        given = Given(texts, new_items=find_item(texts.get("item", "cash")) is None)
        record_one(connection, KINDS[what], given, TODAY)


def _question(
    name: str,
    within: str | None,
    since: str | None = None,
    until: str | None = None,
    where: str = "",
    confirmed: bool = False,
) -> Question:
    kind = MEASURES[name].recorded
    conditions = [read_condition(kind, text, TODAY) for text in where.split()]
    question = Question(window_between(since, until, within, TODAY), {kind.name: conditions}, today=TODAY)
    return question._replace(confirmed=True) if confirmed else question


def _ref(name: str, traced: TracedRecord) -> str:
    return MEASURES[name].recorded.reference(traced.record["no"])
