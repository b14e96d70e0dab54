"""Short forms of what is typed again and again: offences and roles."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from stronghold_cli.tables import rows_of, several
from stronghold_cli.values.day import show_day

_UNKNOWN = "unknown"
"""In the place of a first day: no day is known on which it came into force."""
_NO_CLASS = f"class {_UNKNOWN}"
_CLASS = re.compile(f" ?class (?:[abc]|{_UNKNOWN})")
_JOINTS = re.compile(r"[\s_‐‑–-]+")


class ShortForm(NamedTuple):
    """A row of short_forms.csv."""

    short: str
    means: str
    of: str
    """What field it is a short form of: `offence` or `role`."""
    law: str | None
    """The Act and section of an offence."""
    since: date | None
    """The first day on which an offence can have been one, None where it is older than any record …"""
    published: tuple[str, ...] = ()
    """What releases write for an offence beside its own words."""
    said: tuple[str, ...] = ()
    """What officers say for it, which may be several: asked, and never taken for it."""
    commenced: bool = True
    """… and where it is so young that no day is known on which it came into force."""


def shorts(of: str) -> tuple[ShortForm, ...]:
    """Return the short forms of a field, in the order of the table; none for a field that has none."""
    return tuple(row for row in _table() if row.of == of)


def is_short(text: str, of: str) -> bool:
    """Whether a text is a short form of that field, in any case, with spaces or hyphens."""
    found = _found().get((of, _key(text)))
    return found is not None and _key(found.short) == _key(text)


def is_in_table(text: str, of: str) -> bool:
    """Whether a text is a short form of that field or, in any case, what one stands for: `Pwits class A`."""
    return (of, _key(text)) in _found()


def is_said(text: str, of: str) -> bool:
    """Whether a text is what officers say for something of that field, which may be several."""
    return _key(text) in _said(of)


def meaning(text: str, of: str) -> str:
    """Return what a short form of that field means (`banker` is the role `cash-holder`), any other text unchanged.

    What one stands for is returned as the table writes it.
    """
    found = _found().get((of, _key(text)))
    return found.means if found else text


def offence(text: str) -> str:
    """Return the offence that a short form means (`PWITS A` is `PWITS class A`), any other text unchanged."""
    return meaning(text, "offence")


def is_same_offence(one: str, other: str) -> bool:
    """Whether two texts mean the same offence; one that says no class is of any: `PWITS` and `PWITS class A`."""
    first, second = (offence(text.strip('"')).casefold() for text in (one, other))
    if _NO_CLASS in first or _NO_CLASS in second:
        first, second = (_CLASS.sub("", text) for text in (first, second))
    return first == second


def of_no_class(text: str) -> str:
    """Return an offence as it is said without its class where that is unknown: `PWITS`."""
    return text.strip('"').replace(f" {_NO_CLASS}", "")


def not_in_force(text: str, day: date) -> str | None:
    """Say why an offence was not in force on a day, or may not have been; None where it was, or is not in the table."""
    found = _found().get(("offence", _key(text)))
    if found and not found.commenced:
        return "may not be in force: no day on which it came into force is known here (not checked)"
    if found and found.since and day < found.since:
        return f"was no offence on {show_day(day)}, before {show_day(found.since)}"
    return None


def _key(text: str) -> str:
    return _JOINTS.sub("-", text.strip()).casefold()


@cache
def _said(of: str) -> frozenset[str]:
    return frozenset(_key(word) for row in shorts(of) for word in row.said)


@cache
def _table() -> tuple[ShortForm, ...]:
    return rows_of(
        "short_forms.csv",
        lambda row: ShortForm(
            *(row["short"], row["means"], row["of"], row["law"] or None),
            date.fromisoformat(row["since"]) if row["since"] not in ("", _UNKNOWN) else None,
            several(row["published"]),
            several(row["said"]),
            row["since"] != _UNKNOWN,
        ),
    )


@cache
def _found() -> dict[tuple[str, str], ShortForm]:
    """Return each row by its field and what it stands for, and by its short form, which goes before that."""
    means = {(row.of, _key(row.means)): row for row in _table()}
    return means | {(row.of, _key(row.short)): row for row in _table()}
