"""Words for links that were filled or left empty, and for records that were settled."""

from collections.abc import Iterator, Sequence
from datetime import date

from stronghold_cli.actions.taking import Taking
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.records.updating import Changed
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import listed


def left_words(taking: Taking, command: str) -> str:
    """Return in words that a link stays empty, the records it may mean, and the command that fills it."""
    refs = [taking.linked.reference(record["no"]) for record in taking.may_be]
    names = f"{command} {taking.field.option} {refs[0]}"
    if taking.answers:
        one, still = "it" if len(refs) == 1 else "one", f"{listed(refs, 'and')} of {taking.person} {taking.why_not}"
        return f"no {taking.linked.name} named: {still} (if it is for {one}: {names})"
    if taking.contested:
        still = f"{refs[0]} of {taking.person} ({taking.why_not}) stays undecided"
        return f"no {taking.linked.name} settled: {still} (if this {taking.kind.name} is for it: {names})"
    what = f"no {taking.linked.name} {'settled' if taking.settles else 'taken'}"
    why = taking.why_not or f"are all of {taking.person}{_awaiting(taking)}"
    whose = f" of {taking.person}" if taking.why_not else ""
    takes = taking.field.takes
    if takes and takes.settles and taking.why_not == takes.otherwise:
        return f"{what}: {refs[0]}{whose} {why} (stronghold edit {refs[0]} --{takes.settles[0]} …)"
    return f"{what}: {listed(refs, 'and')}{whose} {why} ({names})"


def taken_words(taking: Taking, taken: Record) -> str:
    """Return in words what was taken: `arrest ARREST-3, of 4 Mar 2021: the only one of P-31`."""
    other = taking.linked
    among = _awaiting(taking) if taking.joined is None else f", as {taking.kind.reference(taking.joined)} has it"
    return (
        f"{taking.field.name} {other.reference(taken['no'])}, of {show_day(taken[other.date])}: "
        f"the only one of {taking.person}{among}"
    )


def _awaiting(taking: Taking) -> str:
    among = taking.field.takes.among if taking.field.takes else ()
    return "".join(f" with {name} {choice}" for name, choice in among)


def settled_words(done: Sequence[Changed], *, kept: bool) -> Iterator[str]:
    """Yield in words what was settled, or would be: `settled CHARGE-1: outcome convicted on 4 Sep 2021`."""
    verb = "settled" if kept else "would settle"
    for kind, before, after in done:
        changed = [name for name in kind.fields if before[name] != after[name]]
        day = next((kind.day_of(name) for name in changed if kind.day_of(name)), None)
        name = next(name for name in changed if not day or name != day.name)
        on = f" on {show_day(after[day.name])}" if day else ""
        against = _against(kind, before, after[day.name]) if day else ""
        yield f"{verb} {kind.reference(after['no'])}: {name} {kind.fields[name].type.show(after[name])}{on}{against}"


def _against(kind: Kind, record: Record, day: date) -> str:
    """Return in brackets what spoke against settling it on a day, empty for nothing."""
    takes = (
        field.takes for other in KINDS.values() for field in other.settling if other.links[field.name].kind == kind.name
    )
    words = next((each.stays(record, day) for each in takes if each), ())
    return f" ({', '.join(words)})" if words else ""
