"""The types of fields that hold offences: one in words, or several, each with its number of counts."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.records.fields import Record, Rule
from stronghold_cli.records.typed_offences import QUOTED, check_near, check_one, counted, shown, shown_alone
from stronghold_cli.records.types import ERASED, Reading, Redaction, Text
from stronghold_cli.values.text import listed, quoted

MOST_COUNTS = 1_000
"""The most counts of one offence: more is a slip of the keyboard."""


class _InWords(Text):
    """What one offence and a list of them have in common."""

    longest = 16  # `2 counts of` an offence in the longest words of the table
    in_words = True

    def is_near(self, text: str) -> bool:
        """Whether a text is near to known offences, or is one of them with counts, or several."""
        return _is_near(text)

    def uncell(self, cells: Sequence[str]) -> str:
        """Return the text that `read` reads from the cell, which has it as it is kept."""
        return self.show(cells[0]) if cells[0] else ""

    def remark(self, value: str) -> str:
        """Say which offences are in no table."""
        from stronghold_cli.catalogue.short_forms import is_in_table  # a table that few commands read

        names = [quoted(name, 100) for name in self.each(value) if not is_in_table(name, "offence")]
        verb = "is" if len(names) == 1 else "are"
        return f"{listed(names, 'and')} {verb} in no table of offences: kept as typed" if names else ""


@lru_cache(maxsize=4096)  # the words of a sheet's line are tried again and again
def _is_near(text: str) -> bool:
    from stronghold_cli.catalogue.near_offences import meant_offences  # tables that few commands read
    from stronghold_cli.catalogue.offence_list import readings

    parts, ways = readings(text)
    return bool(ways) or any((part.known and part.name) or meant_offences(part.name) for part in parts)


class Offence(_InWords):
    """One offence, in words or by its short form: `pwits-a` is PWITS class A; in quotes it is kept as it is typed."""

    def read(self, text: str, reading: Reading) -> str:
        """Read an offence; a short form becomes what it stands for.

        Where a person types it into a record, raises Unreadable for counts or several offences, and SeveralMeanings for
        what is near to a known one.
        """
        from stronghold_cli.catalogue.short_forms import offence  # a table that few commands read

        said = str(super().read(text, reading))
        if whole := re.fullmatch(QUOTED, said):
            return str(super().read(whole[1].replace('""', '"'), reading))
        if reading.typed:
            if formal := _as_charged(said):
                return formal
            check_one(said)
        return offence(said)

    def show(self, value: str) -> str:
        """Write it as `read` reads it back: in quotes what would be refused."""
        return shown_alone(value)

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear a short form, and what one stands for; with counts too, so that `read` can say what is wrong with them.

        But for `x2`, which says on a sheet how many records a line stands for.
        """
        from stronghold_cli.catalogue.offence_list import is_known_list  # tables that few commands read
        from stronghold_cli.catalogue.short_forms import is_in_table

        alone = is_known_list(word) == 1 and not re.search(r"\bx\s?[0-9]+\Z", word, re.IGNORECASE)
        return word if is_in_table(word, "offence") or alone else None


class Offences(_InWords):
    """Offences, each followed by its counts where they are not one: `PWITS class A x2; possession of class B`.

    They are kept with a semicolon between them.
    """

    metavar = "OFFENCES"
    between: str = "; "

    def read(self, text: str, reading: Reading) -> str:
        """Read them in the order that they are given in, by short forms too; one given twice is two counts of it.

        A comma, "&" and "and" part known names as a semicolon does.  Raises Unreadable for what reads two ways, and
        SeveralMeanings for what is near to a known one where a person types it into a record.
        """
        from stronghold_cli.catalogue.offence_counts import has_misplaced_counts  # tables that few commands read
        from stronghold_cli.catalogue.offence_list import readings
        from stronghold_cli.catalogue.short_forms import offence

        parts, ways = readings(super().read(text, reading))
        for part in parts:
            if not part.known and has_misplaced_counts(part.name):
                raise Unreadable(
                    f"{quoted(part.name)} has no counts behind its offence",
                    "e.g. theft x2; in quotes if it is its name",
                )
        if ways:
            several, one = ways
            raise Unreadable(f"reads two ways: {several}, or {one}", f"type the one that it is, e.g. {several}")
        counts: dict[str, int] = {}
        for said, many, known, _ in parts:
            if not said:
                raise Unreadable(f"{quoted(text)} has a separator with no offence beside it", "e.g. PWITS class A x2")
            formal = _as_charged(said) if reading.typed and not known else None
            if reading.typed and not known and not formal:
                check_near(said)
            name = formal or offence(said)
            counts[name] = counts.get(name, 0) + many
            if ";" in name:
                raise Unreadable(f"{quoted(name)} has a semicolon within", "leave it out")
            if many == 0 or counts[name] > MOST_COUNTS or counted(name)[0] != name:
                raise Unreadable(f"{quoted(f'{said} x{many}')} is not a number of counts", "e.g. PWITS class A x2")
        return self.between.join(name if many == 1 else f"{name} x{many}" for name, many in counts.items())

    def show(self, value: str) -> str:
        """Write them as `read` reads them back: in quotes what would be parted, or refused."""
        return self.between.join(map(shown, value.split(self.between)))

    def each(self, value: str) -> list[str]:
        """Return the names of the offences, without their counts."""
        return [counted(part)[0] for part in value.split(self.between)]

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear known names and their short forms, with their counts where they are not one."""
        from stronghold_cli.catalogue.offence_list import is_known_list  # a table that few commands read

        many = is_known_list(word)
        # Without a separator each of them is a word of its own, and the sheet joins them.
        apart = many == 1 or re.search(r"[;,&]|\band\b", word, re.IGNORECASE)
        return word if many and apart else None

    def erased(self, value: str, erasing: Redaction) -> str:
        """Return no offence but as many counts, in what `read` reads."""
        whole, rest = divmod(counts_of(value), MOST_COUNTS)
        several = [MOST_COUNTS] * whole + ([rest] if rest else [])
        names = (ERASED if n == 0 else f"{ERASED} {n + 1}" for n in range(len(several)))
        return self.between.join(
            name if many == 1 else f"{name} x{many}" for name, many in zip(names, several, strict=True)
        )


def _as_charged(text: str) -> str | None:
    """Return the offence that a charge sheet words so.

    Only where a person types it into a record: what is kept in such words stays as it is, and `check` lists it.
    """
    from stronghold_cli.catalogue.charge_wordings import as_charged  # tables that few commands read

    return as_charged(text)


_AS_CHARGED = "say the offence as it was charged; in quotes other words for it are kept as typed"


def in_force(field: str) -> Rule:
    """Return the rule that nobody is arrested, charged or sentenced for what was no offence yet on the record's day."""

    def rule(record: Record) -> StrongholdError | None:
        if not record[field] or record["date"] is None:
            return None
        from stronghold_cli.catalogue.short_forms import not_in_force  # a table that few commands read

        for part in record[field].split(Offences.between):
            name = counted(part)[0]
            if why := not_in_force(name, record["date"]):
                return Forbidden(f"{name} {why}", _AS_CHARGED, field=field)
        return None

    return rule


def counts_of(offences: str) -> int:
    """Return how many counts there are in what `Offences` has read."""
    return sum(counted(part)[1] for part in offences.split(Offences.between))


def with_names(offences: str, names: Mapping[str, str]) -> str:
    """Return what is kept as it is typed, with other names for some of its offences."""
    parts = map(counted, offences.split(Offences.between))
    typed = ((names[name], many) if name in names else (name, many) for name, many in parts)
    return Offences().show(Offences.between.join(name if many == 1 else f"{name} x{many}" for name, many in typed))


def parted_anew(offences: str, reading: Reading) -> str | None:
    """Return what is kept as `Offences` reads it today, where an offence in it is several known ones; else None."""
    from stronghold_cli.catalogue.offence_list import are_several  # a table that few commands read

    parts = offences.split(Offences.between)
    if not any(are_several(counted(part)[0]) for part in parts):
        return None
    said = (part if are_several(counted(part)[0]) else shown(part) for part in parts)
    try:
        return Offences().read(Offences.between.join(said), reading)
    except Unreadable:
        return None
