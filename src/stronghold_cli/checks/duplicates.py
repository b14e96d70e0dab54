"""What may be in the ledger twice: exhibits, events, and records that replace the same one."""

from collections.abc import Iterator, Sequence

from stronghold_cli.checks.explanation import Explanation, named, refs_of
from stronghold_cli.checks.forms import Groups, Judge
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.records.across import ENTERED_TWICE
from stronghold_cli.records.conditions import Condition, is_, is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import in_short
from stronghold_cli.records.types import Reading
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import listed

_Found = Iterator[tuple[Sequence[Record], Explanation]]


def _refs(kind: Kind, records: Sequence[Record]) -> list[str]:
    return refs_of(named(kind, records))


def _void(kind: Kind, records: Sequence[Record]) -> str:
    """Return the command that leaves only the first of some records."""
    return f"stronghold void {' '.join(_refs(kind, records[1:]))} --why 'entered twice'"


def _same_exhibit(kind: Kind, seizures: list[Record], reading: Reading) -> _Found:
    first, several = seizures[0], "both" if len(seizures) == 2 else "all"
    why = f"{several} are exhibit {_exhibit(first)} of {show_day(first['date'])}, and {several} count"
    yield seizures, Explanation(why, _void(kind, seizures))


def _exhibit_again(kind: Kind, seizures: list[Record], reading: Reading) -> _Found:
    days = list(dict.fromkeys(seizure["date"] for seizure in seizures))
    if len(days) > 1:
        why = f"exhibit {_exhibit(seizures[0])} is of {listed(list(map(show_day, sorted(days))), 'and')}"
        yield seizures, Explanation(why, f"stronghold edit {_refs(kind, seizures)[-1]} --exhibit")


def _exhibit(seizure: Record) -> str:
    return f"{seizure['exhibit']} in {KINDS['case'].reference(seizure['case'])}"


def _alike(fields: Sequence[str], telling: Sequence[str]) -> Judge:
    """Return what finds, among records with the same fields, those that no telling field tells apart."""

    def judge(kind: Kind, records: list[Record], reading: Reading) -> _Found:
        def compatible(one: Record, other: Record) -> bool:
            both = ([kind.fields[name].type.folded(record[name]) for record in (one, other)] for name in telling)
            return all(mine == theirs or mine is None or theirs is None for mine, theirs in both)

        told = [sum(record[name] is not None for name in telling) for record in records]
        alike: list[list[Record]] = []
        for _, _, record in sorted(zip([-n for n in told], range(len(records)), records, strict=True)):
            some = next((some for some in alike if all(compatible(record, each) for each in some)), None)
            if some is None:
                alike.append([record])
            else:
                some.append(record)
        for some in alike:
            if len(some) > 1:
                some.sort(key=lambda record: record["no"])
                first = some[0]
                shown = [kind.fields[name].type.show(first[name]) for name in fields if first[name] is not None]
                names = [name.replace("_", " ") for name in telling]
                refs = in_short(((kind, record["no"]) for record in some), 5)
                why = f"{refs} may be one event ({', '.join(shown)}): no {listed(names)} tells them apart"
                yield some, Explanation(why, _void(kind, some))

    return judge


def _likes(kind: str, by: str, telling: str, where: tuple[Condition, ...] = ()) -> Groups:
    """Return the form for a kind: the fields in which its records of one event are alike, and those that tell apart."""
    fields = tuple(by.split())
    return Groups(kind, where, fields, _alike(fields, telling.split()))


def _told_at_once(kind: str) -> str:
    """Return the fields in which two records of a kind are alike where that is said as soon as one is kept."""
    return next(" ".join(warns.shared) for warns in KINDS[kind].warns if warns.rule == ENTERED_TWICE)


def _replaced(kind: Kind, records: list[Record], reading: Reading) -> _Found:
    refs, old = _refs(kind, records), kind.reference(records[0]["replaces"])
    yield (
        records,
        Explanation(f"{listed(refs, 'and')} both replace {old}", f"stronghold edit {refs[-1]} --clear replaces"),
    )


_EXHIBITS = (is_not("exhibit"), is_not("case"))

DUPLICATES = (
    Check(
        "same-exhibit",
        FAIL,
        "The same exhibit is in a case twice on one day: it counts twice.",
        (Groups("seizure", _EXHIBITS, ("case", "exhibit", "date"), _same_exhibit),),
    ),
    Check(
        "exhibit-again",
        WARN,
        "The same exhibit number is in a case on several days: one thing twice, or a number given twice.",
        (Groups("seizure", _EXHIBITS, ("case", "exhibit"), _exhibit_again),),
    ),
    Check(
        ENTERED_TWICE,
        WARN,
        "Two records look like one event: the same day, person, item and amount, and nothing that tells them apart.",
        (
            _likes("case", "opened name", "source_ref"),
            _likes("line", "name first_seen dismantled", "source_ref case"),
            _likes("activity", "date activity number addresses place result line case", "time source_ref notes"),
            _likes("arrest", _told_at_once("arrest"), "source_ref"),
            _likes("charge", _told_at_once("charge"), "source_ref"),
            _likes("seizure", _told_at_once("seizure"), "exhibit time source_ref lab_ref notes"),
            _likes("cash-order", "date seizure stage amount", "order_ref source_ref"),
            _likes("sentence", _told_at_once("sentence"), "source_ref", (is_("term"),)),
            _likes("safeguarding", "date action person people age_band sex agency line case", "source_ref notes"),
        ),
        unless=("same-exhibit",),
        tells=True,
    ),
    Check(
        "replaced-twice",
        WARN,
        "Two records replace the same one, and both count.",
        tuple(Groups(kind, (is_not("replaces"),), ("replaces",), _replaced) for kind in ("line", "sentence")),
    ),
)
