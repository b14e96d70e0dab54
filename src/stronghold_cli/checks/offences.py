"""What is probably wrong with the offences of a record: several kept as one, mistyped, or not yet in force."""

import shlex
from collections.abc import Callable
from datetime import date

from stronghold_cli.catalogue.short_forms import not_in_force, shorts
from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import Judged
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.records.charge import CHARGE
from stronghold_cli.records.conditions import Condition, is_, is_not
from stronghold_cli.records.fields import Field, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.offences import Offence, Offences, counts_of, parted_anew, with_names
from stronghold_cli.records.types import Reading
from stronghold_cli.values.text import first_of, quoted


def _offences_in_one(charge: Record, reading: Reading) -> Explanation | None:
    """Report offences that were kept as one before lists were parted at a comma, "&" or "and"."""
    anew = parted_anew(charge["offences"], reading)
    if anew is None:
        return None
    ref, several = CHARGE.reference(charge["no"]), counts_of(anew)
    why = f"{ref} is kept as {charge['counts']:,} of {quoted(charge['offences'], 100)}, and that is {several:,}: {anew}"
    return Explanation(
        why, f"stronghold edit {ref} --offences {shlex.quote(CHARGE.fields['offences'].type.show(anew))}"
    )


def _may_be_near(field: Field) -> tuple[Condition, ...]:
    """Return which records are looked at: of one offence those of no known one, since most have one."""
    known = (is_not(field.name, *(row.means for row in shorts("offence"))),) if field.type.between is None else ()
    return (is_not(field.name), *known)


def _near_known(kind: Kind, field: str) -> Callable[[Record, Reading], Explanation | None]:
    """Return what reports an offence of a field that is in no table and near to a known one, as it would be refused."""
    offences = kind.fields[field].type

    def judge(record: Record, reading: Reading) -> Explanation | None:
        from stronghold_cli.catalogue.near_offences import meant_offences  # a table that few commands read

        near = {name: meant for name in offences.each(record[field]) if (meant := meant_offences(name))}
        if not near:
            return None
        said = "; ".join(f"{quoted(name, 100)} is in no table: {first_of(meant)}?" for name, meant in near.items())
        only = {name: meant[0] for name, meant in near.items() if len(meant) == 1}
        # Which of several it was, only a person knows.
        value = "" if len(only) < len(near) else f" {shlex.quote(with_names(record[field], only))}"
        ref = kind.reference(record["no"])
        return Explanation(f"{ref}: {said}", f"stronghold edit {ref} {kind.fields[field].option}{value}")

    return judge


def _young(field: Field) -> tuple[Condition, ...]:
    """Return which records are looked at: of one offence those of one that was not in force on some day."""
    young = [row.means for row in shorts("offence") if row.since or not row.commenced]
    return (is_(field.name, *young),) if field.type.between is None else (is_not(field.name),)


def _none_yet(kind: Kind, field: str) -> Callable[[Record, Reading], Explanation | None]:
    """Return what reports an offence of a field that was not in force on the record's day, as it would be refused."""
    offences = kind.fields[field].type

    def judge(record: Record, reading: Reading) -> Explanation | None:
        day: date = record[kind.date]
        said = [f"{name} {why}" for name in offences.each(record[field]) if (why := not_in_force(name, day))]
        ref = kind.reference(record["no"])
        return (
            Explanation(f"{ref}: {'; '.join(said)}", f"stronghold edit {ref} {kind.fields[field].option}")
            if said
            else None
        )

    return judge


IN_ONE = Check(
    "offences-in-one",
    FAIL,
    "A charge has several known offences, or several counts of one, as one, and figures count it once.",
    (Judged("charge", (), _offences_in_one),),
)

NEAR_KNOWN = Check(
    "offence-near-known",
    WARN,
    "An offence is in no table, and near to one that is: it may be mistyped, and a filter would miss it.",
    tuple(
        Judged(kind.name, _may_be_near(field), _near_known(kind, field.name))
        for kind in KINDS.values()
        for field in kind.typed
        if isinstance(field.type, Offence | Offences)
    ),
    unless=("offences-in-one",),
)

NOT_IN_FORCE = Check(
    "offence-not-in-force",
    WARN,
    "An offence was not in force yet on the record's day: it or the day is wrong, or it was recorded as another.",
    tuple(
        Judged(kind.name, _young(field), _none_yet(kind, field.name))
        for kind in KINDS.values()
        for field in kind.typed
        if isinstance(field.type, Offence | Offences)
    ),
)
