"""Offences as people type them: what is refused in a record, and how what is kept is typed."""

import re
import shlex
from functools import lru_cache

from stronghold_cli.errors import SeveralMeanings, Unreadable
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import first_of, listed, one_line, quoted

QUOTED = r'(?s)"((?:[^"]|"")*)"'
"""One offence in quotes of its own."""
COUNTS = re.compile("[xX][0-9]{1,3}")
"""How many counts of it, behind an offence."""
MOST_SHOWN = 4
"""How many offences are named that a text may mean; of more it is said how many they are."""


def counted(part: str) -> tuple[str, int]:
    """Return the name and the counts of one offence of a list that is kept."""
    found = re.fullmatch(r"(.*\S)\s+x\s?([0-9]+)", part)
    return (found[1], int(found[2])) if found else (part, 1)


def names_of(offences: str, between: str | None) -> list[str]:
    """Return the names in a field of offences that is kept, without their counts; `between` parts several."""
    return [counted(each)[0] for each in (offences.split(between) if between else [offences])]


def check_one(text: str) -> None:
    """Refuse counts and lists where one offence is named, and what is near to a known one.

    Raises Unreadable, SeveralMeanings.
    """
    from stronghold_cli.catalogue.offence_counts import has_misplaced_counts  # tables that few commands read
    from stronghold_cli.catalogue.offence_list import readings
    from stronghold_cli.catalogue.short_forms import is_in_table, offence

    if is_in_table(text, "offence"):
        return
    parts, ways = readings(text)
    names = [offence(name) for name in (ways[0].split("; ") if ways else [part.name for part in parts])]
    if len(names) > 1 and (";" in text or any(is_in_table(name, "offence") for name in names)):
        names = [counted(name)[0] for name in names if name]
        raise _only_a_charge(text, "is several offences", f"say {first_of(list(dict.fromkeys(names)), MOST_SHOWN)}")
    if len(parts) == 1 and parts[0].many != 1:
        raise _only_a_charge(text, "has counts", f"say {names[0]}")
    if has_misplaced_counts(text):
        raise _only_a_charge(text, "has counts", "leave them out")
    check_near(text)


def _only_a_charge(text: str, what: str, how: str) -> Unreadable:
    return Unreadable(
        f"{quoted(text)} {what}, which only a charge keeps", f"{how}, or in quotes if it is its name", about=text
    )


def check_near(name: str) -> None:
    """Refuse what is near to a known offence.  Raises SeveralMeanings: only who typed it knows whether it is that."""
    from stronghold_cli.catalogue.near_offences import meant_offences  # a table that few commands read

    meant = meant_offences(name)
    if not meant:
        return
    as_typed = (("", shlex.quote(in_quotes(one_line(name)))),)
    if len(meant) == 1:
        hint = f"did you mean {meant[0]}? in quotes it is kept as typed"
        raise SeveralMeanings(f"{quoted(name)} is in no table of offences", hint, example=as_typed, about=name)
    several = listed(meant) if len(meant) <= MOST_SHOWN else first_of(meant, MOST_SHOWN)
    hint = "say which one; in quotes it is kept as typed"
    # Where only some are named, nobody chooses by number from the others.
    shown_all = meant if len(meant) <= MOST_SHOWN else ()
    raise SeveralMeanings(f"{quoted(name)} may be {several}", hint, example=as_typed, about=name).but(
        candidates=shown_all
    )


@lru_cache(maxsize=4096)  # a ledger names the same few offences again and again
def shown_alone(offence: str) -> str:
    """Return one offence that is kept where there is no list, as it is typed: in quotes what `check_one` refuses."""
    try:
        check_one(offence)
    except Unreadable:
        return in_quotes(offence)
    return in_quotes(offence) if re.fullmatch(QUOTED, offence) else offence


@lru_cache(maxsize=4096)
def shown(part: str) -> str:
    """Return one offence of a list that is kept, with its counts, as it is typed."""
    from stronghold_cli.catalogue.near_offences import meant_offences  # tables that few commands read
    from stronghold_cli.catalogue.offence_counts import has_misplaced_counts
    from stronghold_cli.catalogue.offence_list import readings

    name, many = counted(part)
    parts, ways = readings(part)
    plain = not ways and [(each.name, each.many) for each in parts] == [(name, many)]
    if plain and (parts[0].known or not (has_misplaced_counts(name) or meant_offences(name))):
        return part
    return in_quotes(name) if many == 1 else f"{in_quotes(name)} x{many}"
