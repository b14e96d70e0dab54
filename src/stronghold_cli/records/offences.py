"""The type of a field that holds offences, each with its number of counts."""

import re
from collections.abc import Sequence

from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.records.fields import Record, Rule
from stronghold_cli.records.types import ERASED, Reading, Redaction, Text
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import quoted

MOST_COUNTS = 1_000
"""The most counts of one offence: more is a slip of the keyboard."""

_COUNTS = r"(.*\S)\s+x\s?([0-9]+)"


_MISPLACED_COUNTS = r"(?i:[x×]\s?[0-9]+\b.*|[0-9]+\s?x\s.*|[0-9]+\s+\S.*|.*\btwice|.*×.*|.*\(x\s?[0-9]+\).*)"
"""Counts that stand where they are not read, which would be kept as one."""


class Offence(Text):
    """One offence, in words or by its short form: `pwits-a` is PWITS class A."""

    def read(self, text: str, reading: Reading) -> str:
        """Read an offence; a short form becomes what it stands for."""
        from stronghold_cli.catalogue.short_forms import offence  # a table that few commands read

        return offence(super().read(text, reading))

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear a short form, and what one stands for."""
        from stronghold_cli.catalogue.short_forms import is_in_table  # a table that few commands read

        return word if is_in_table(word, "offence") else None


class Offences(Text):
    """Offences, each followed by its counts where they are not one: `PWITS class A x2; possession of class B`.

    They are kept with a semicolon between them.
    """

    metavar = "OFFENCES"
    between: str = "; "

    def read(self, text: str, reading: Reading) -> str:
        """Read them in the order in which they are given, by short forms too; one given twice is two counts of it.

        A comma, "&" and "and" part known names as a semicolon does.  Raises Unreadable for what reads two ways.
        """
        from stronghold_cli.catalogue.offence_list import readings  # a table that few commands read
        from stronghold_cli.catalogue.short_forms import offence

        parts, ways = readings(super().read(text, reading))
        if ways:
            several, one = ways
            raise Unreadable(f"reads two ways: {several}, or {one}", f"type the one that it is, e.g. {several}")
        counts: dict[str, int] = {}
        for said, many, known, _ in parts:
            if not said:
                raise Unreadable(f"{quoted(text)} has a separator with no offence beside it", "e.g. PWITS class A x2")
            if not known and re.fullmatch(_MISPLACED_COUNTS, said):
                raise Unreadable(
                    f"{quoted(said)} has no counts behind its offence", "e.g. theft x2; in quotes if it is its name"
                )
            name = offence(said)
            counts[name] = counts.get(name, 0) + many
            if ";" in name:
                raise Unreadable(f"{quoted(name)} has a semicolon within", "leave it out")
            if many == 0 or counts[name] > MOST_COUNTS or re.fullmatch(_COUNTS, name):
                raise Unreadable(f"{quoted(f'{said} x{many}')} is not a number of counts", "e.g. PWITS class A x2")
        return self.between.join(name if many == 1 else f"{name} x{many}" for name, many in counts.items())

    def show(self, value: str) -> str:
        """Write them as `read` reads them back: in quotes what would be parted."""
        return self.between.join(map(_shown, value.split(self.between)))

    def uncell(self, cells: Sequence[str]) -> str:
        """Return the text that `read` reads from the cell, which has them as they are kept."""
        return self.show(cells[0]) if cells[0] else ""

    def each(self, value: str) -> list[str]:
        """Return the names of the offences, without their counts."""
        return [_counted(part)[0] for part in value.split(self.between)]

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear known names and their short forms, with their counts where they are not one."""
        from stronghold_cli.catalogue.offence_list import readings  # a table that few commands read

        parts, ways = readings(word)
        known = not ways and all(part.known and part.name for part in parts)
        # Without a separator each of them is a word of its own, and the sheet joins them.
        apart = len(parts) == 1 or re.search(r"[;,&]|\band\b", word, re.IGNORECASE)
        return word if known and apart else None

    def erased(self, value: str, erasing: Redaction) -> str:
        """Return no offence but as many counts, in what `read` reads."""
        whole, rest = divmod(counts_of(value), MOST_COUNTS)
        several = [MOST_COUNTS] * whole + ([rest] if rest else [])
        names = (ERASED if n == 0 else f"{ERASED} {n + 1}" for n in range(len(several)))
        return self.between.join(
            name if many == 1 else f"{name} x{many}" for name, many in zip(names, several, strict=True)
        )


def in_force(field: str) -> Rule:
    """Return the rule that nobody is arrested, charged or sentenced for what was no offence yet on the record's day."""

    def rule(record: Record) -> StrongholdError | None:
        if not record[field] or record["date"] is None:
            return None
        from stronghold_cli.catalogue.short_forms import begun  # a table that few commands read

        for part in record[field].split(Offences.between):
            name = _counted(part)[0]
            since = begun(name)
            if since is not None and record["date"] < since:
                what = f"{name} was no offence on {show_day(record['date'])}, before {show_day(since)}"
                return Forbidden(what, "say the offence as it was charged", field=field)
        return None

    return rule


def counts_of(offences: str) -> int:
    """Return how many counts there are in what `Offences` has read."""
    return sum(_counted(part)[1] for part in offences.split(Offences.between))


def parted_anew(offences: str, reading: Reading) -> str | None:
    """Return what is kept as `Offences` reads it today, where an offence in it is several known ones; else None."""
    from stronghold_cli.catalogue.offence_list import are_several  # a table that few commands read

    parts = offences.split(Offences.between)
    if not any(are_several(_counted(part)[0]) for part in parts):
        return None
    said = (part if are_several(_counted(part)[0]) else _shown(part) for part in parts)
    try:
        return Offences().read(Offences.between.join(said), reading)
    except Unreadable:
        return None


def _counted(part: str) -> tuple[str, int]:
    found = re.fullmatch(_COUNTS, part)
    return (found[1], int(found[2])) if found else (part, 1)


def _shown(part: str) -> str:
    """Return one offence that is kept, with its counts, as it is typed."""
    from stronghold_cli.catalogue.offence_list import readings  # only what may be parted needs it

    name, many = _counted(part)
    parts, ways = readings(part)
    plain = not ways and not re.fullmatch(_MISPLACED_COUNTS, name)
    if plain and [(each.name, each.many) for each in parts] == [(name, many)]:
        return part
    inside = name.replace('"', '""')
    return f'"{inside}"' if many == 1 else f'"{inside}" x{many}'
