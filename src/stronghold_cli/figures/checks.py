"""What is probably wrong in a ledger: each rule that `check` looks for, as data; store turns it into findings."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.conditions import Condition, is_, is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.street import stale
from stronghold_cli.records.types import Reading, did_you_mean
from stronghold_cli.values.text import quoted

FAIL, WARN = "fail", "warn"
STRENGTHS = (FAIL, WARN)
"""A figure is wrong while it stands; or it may be right, and somebody should look."""


class Said(NamedTuple):
    """What is said of a finding: why it is one, and what mends it."""

    why: str
    mends: str


class Lacks(NamedTuple):
    """No record of another kind is of the same person, from a record's own day on, or up to it.

    In `why` and `mends` a field's name in braces stands for what the record has in it, `{ref}` for its reference.
    `mends` is a command line: each value stands in it as a shell takes it.
    """

    kind: str
    person: str
    """The field, of both kinds, that says who."""
    from_then_on: bool
    why: str
    mends: str
    link: str | None = None
    """The other kind's link to the record, which makes up for any day and any person."""
    together: bool = False
    """Whether what one person lacks is one finding, however many records there are."""


class Judged(NamedTuple):
    """A record by itself: what a function says of it, None where nothing is wrong."""

    judge: Callable[[Record, Reading], Said | None]


class Check(NamedTuple):
    """A rule: of which records it is asked, and what is wrong with one that it finds."""

    name: str
    strength: str
    kind: str
    about: str
    """What is wrong then, as a whole sentence."""
    where: tuple[Condition, ...]
    test: Lacks | Judged


class Finding(NamedTuple):
    """Something that is probably wrong: the rule that found it, the records, why, and what mends it."""

    check: Check
    numbers: tuple[int, ...]
    said: Said

    @property
    def refs(self) -> list[str]:
        """The references of its records."""
        return [KINDS[self.check.kind].reference(number) for number in self.numbers]


def _stale_value(seizure: Record, reading: Reading) -> Said | None:
    """Offer the street value again, at the price of today's list, else at the kept one."""
    found = stale(seizure, reading.prices() if reading.prices else ())
    if found is None:
        return None
    if found.offer is None:
        return Said(found.why, "no price to work it out from (see: stronghold prices)")
    return Said(found.why, f"change the value to {found.offer.value}: {found.offer.words()}")


CHECKS = {
    check.name: check
    for check in (
        Check(
            "charged-without-charge",
            FAIL,
            "arrest",
            "An arrest says charged, and no charge names it, nor that person from its day on.",
            (is_("result", "charged"),),
            Lacks(
                "charge",
                person="person",
                from_then_on=True,
                why="{person} was charged on {result_on}, and no charge says with what",
                mends="stronghold add charge --date {result_on} --person {person} --arrest {ref}",
                link="arrest",
            ),
        ),
        Check(
            "stale-value",
            WARN,
            "seizure",
            "A street value is not what its price gives, or the price list has another price for that day by now.",
            (is_not("price"),),
            Judged(_stale_value),
        ),
        Check(
            "sentence-without-charge",
            WARN,
            "sentence",
            "A person was sentenced, and no charge up to that day names them.",
            (),
            Lacks(
                "charge",
                person="person",
                from_then_on=False,
                why="{person} was sentenced on {date}, and no charge up to then names them",
                mends="stronghold add charge --person {person}",
                together=True,
            ),
        ),
    )
}
"""Every rule, in the order in which findings are shown."""


def checks_without(ignored: Sequence[str]) -> list[Check]:
    """Return the rules but for some.  Raises Unreadable for a name that is none."""
    names = [name.strip().lower() for name in ignored]
    for name in names:
        if name not in CHECKS:
            close = did_you_mean(name, list(CHECKS)) or f" (there are: {', '.join(CHECKS)})"
            raise Unreadable(f"--ignore: {quoted(name)} is not a rule{close}")
    return [check for name, check in CHECKS.items() if name not in names]
