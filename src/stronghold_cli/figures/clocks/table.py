"""How the rows of clocks.csv, and of clock_settled_by.csv, become clocks."""

import re
from collections.abc import Iterator

from stronghold_cli.catalogue.limits import limits, today
from stronghold_cli.figures.clock import Clock, SettledBy
from stronghold_cli.figures.clocks.judged import DOUBTS, ONLY
from stronghold_cli.figures.measure import Subset
from stronghold_cli.figures.minimums import MINIMUMS
from stronghold_cli.records.cash_order import SETTLED, UNDECIDED
from stronghold_cli.records.conditions import Condition, asked_field, is_, is_not
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice
from stronghold_cli.records.sentence import NOT_PASSED
from stronghold_cli.records.types import Value
from stronghold_cli.tables import is_yes, one_of, rows_of, several

_GROUPS: dict[str, tuple[Value, ...]] = {
    "SETTLED": SETTLED,
    "UNDECIDED": UNDECIDED,
    "NOT-PASSED": NOT_PASSED,
    "yes": (True,),
    "": (),
}
"""What stands for values that the records declare together; of none a field is empty, or with `!=` given."""
_RENEWED, _FIRST = "renewed", "first"


def read_clocks() -> tuple[Clock, ...]:
    """Return every clock, in the order that people see.  Raises ValueError with the line of a row that is wrong."""
    settled: dict[str, list[SettledBy]] = {}
    lines: dict[str, int] = {}
    for line, (name, settles) in enumerate(rows_of("clock_settled_by.csv", _settled_by), 2):
        settled.setdefault(name, []).append(settles)
        lines.setdefault(name, line)
    clocks = rows_of("clocks.csv", lambda row: _clock(row, tuple(settled.pop(row["clock"], ()))))
    for name in settled:
        raise ValueError(f"clock_settled_by.csv, line {lines[name]}: clocks.csv has no {name}")
    return clocks


def _clock(row: dict[str, str], settled: tuple[SettledBy, ...]) -> Clock:
    kind = _kind(row["kind"])
    unsaid = (each.partition(": ") for each in several(row["unsaid"]))
    clock = Clock(
        row["clock"],
        row["about"],
        kind.name,
        starts=_field(kind, row["starts"]),
        time=_field(kind, row["time"]) if row["time"] else None,
        says=tuple(_field(kind, name) for name in several(row["says"])),
        source=today(row["source"]),
        settle=row["settle"],
        where=tuple(_conditions(kind, row["where"])),
        runs_for=ONLY[one_of(row["only"], *ONLY)],
        days=int(row["days"] or 0),
        limit=row["limit"] or None,
        sort_of_limit=_field(kind, row["sort"]) if row["sort"] else None,
        said=_field(kind, row["said"]) if row["said"] else None,
        longest=row["longest"] or None,
        at_least=is_yes(row["at_least"]),
        unless=row["unless"],
        lapses=is_yes(row["lapses"]),
        command=several(row["command"]),
        settled=settled,
        settled_perhaps=row["perhaps"] or None,
        of=_field(kind, row["of"]) if row["of"] else None,
        renewed=one_of(row["runs"], "", _RENEWED, _FIRST) == _RENEWED,
        first=row["runs"] == _FIRST,
        together=tuple(_field(kind, name) for name in several(row["together"])),
        left_out=(Subset(tuple(_conditions(kind, row["left_out"])), row["left_out_words"]),) if row["left_out"] else (),
        minimum=MINIMUMS[one_of(row["minimum"], *MINIMUMS)] if row["minimum"] else None,
        unsaid=tuple((_field(kind, name), today(words)) for name, _, words in unsaid),
        doubts=DOUBTS[one_of(row["doubts"], *DOUBTS)],
    )
    if clock.days and clock.limit:
        raise ValueError("a clock runs for days, or for a limit of the law")
    for name in clock.limits:
        if not limits(name):
            raise ValueError(f"limits.csv has no {name!r}")
    if clock.time is None and clock.limit and any(limit.hours for limit in limits(clock.limit)):
        raise ValueError("hours run from a time of day: say which field has it")
    return clock


def _settled_by(row: dict[str, str]) -> tuple[str, SettledBy]:
    kind = _kind(row["kind"])
    if row["link"] not in kind.links:
        raise ValueError(f"{kind.name} has no link {row['link']!r}")
    return row["clock"], SettledBy(
        kind.name,
        row["link"],
        tuple(_conditions(kind, row["where"])),
        add=row["add"] or None,
        reaches=row["reaches"] or None,
        waits=tuple(_conditions(kind, row["waits"])),
        later=is_yes(row["later"]),
    )


def _kind(name: str) -> Kind:
    if name not in KINDS:
        raise ValueError(f"{name!r} is no kind of record")
    return KINDS[name]


def _field(kind: Kind, name: str) -> str:
    if name not in kind.fields:
        raise ValueError(f"{kind.name} has no field {name!r}")
    return name


def _conditions(kind: Kind, text: str) -> Iterator[Condition]:
    """Yield the conditions of `stage=detained; power!=poca`.  Raises ValueError for a word that is no choice."""
    for each in several(text):
        stated = re.fullmatch(r"(\w+)(!?)=(.*)", each)
        if stated is None:
            raise ValueError(f"{each!r} is no condition")
        name, no, said = stated.groups()
        values = _GROUPS[said] if said in _GROUPS else tuple(said.split(","))
        field = asked_field(kind, name)
        if isinstance(field.type, Choice) and (wrong := {*values} - {*field.type.choices}):
            raise ValueError(f"{name} has no {', '.join(map(repr, wrong))}")
        yield (is_not if no else is_)(name, *values)
