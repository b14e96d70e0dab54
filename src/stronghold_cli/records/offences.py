"""The type of a field that holds offences, each with its number of counts."""

import re

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.types import ERASED, Reading, Redaction, Text
from stronghold_cli.values.text import quoted

MOST_COUNTS = 1_000
"""The most counts of one offence: more is a slip of the keyboard."""

_COUNTS = r"(.*\S)\s+x\s?([0-9]+)"


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
    """Offences, a semicolon between them, each followed by its counts where they are not one: `PWITS class A x2`."""

    metavar = "OFFENCES"
    between = "; "

    def read(self, text: str, reading: Reading) -> str:
        """Read them in the order in which they are given, by short forms too; one given twice is two counts of it."""
        from stronghold_cli.catalogue.short_forms import offence  # a table that few commands read

        counts: dict[str, int] = {}
        for part in super().read(text, reading).split(";"):
            words = " ".join(part.split())
            if not words:
                raise Unreadable(f"{quoted(text)} has a semicolon with no offence beside it", "e.g. PWITS class A x2")
            found = re.fullmatch(_COUNTS, words)
            said, many = (found[1], int(found[2].lstrip("0")[:9] or 0)) if found else (words, 1)
            name = offence(said)
            counts[name] = counts.get(name, 0) + many
            if many == 0 or counts[name] > MOST_COUNTS or re.fullmatch(_COUNTS, name):
                raise Unreadable(f"{quoted(words)} is not a number of counts", "e.g. PWITS class A x2")
        return "; ".join(name if many == 1 else f"{name} x{many}" for name, many in counts.items())

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear a short form or what one stands for, with its counts where they are not one."""
        from stronghold_cli.catalogue.short_forms import is_in_table  # a table that few commands read

        found = re.fullmatch(_COUNTS, word)
        return word if is_in_table(found[1] if found else word, "offence") else None

    def erased(self, value: str, erasing: Redaction) -> str:
        """Return no offence but as many counts, in what `read` reads."""
        whole, rest = divmod(counts_of(value), MOST_COUNTS)
        several = [MOST_COUNTS] * whole + ([rest] if rest else [])
        names = (ERASED if n == 0 else f"{ERASED} {n + 1}" for n in range(len(several)))
        return self.between.join(
            name if many == 1 else f"{name} x{many}" for name, many in zip(names, several, strict=True)
        )


def counts_of(offences: str) -> int:
    """Return how many counts there are in what `Offences` has read."""
    found = (re.fullmatch(_COUNTS, part) for part in offences.split("; "))
    return sum(int(one[2]) if one else 1 for one in found)
