"""Asking a person at the keyboard which record an omitted link means, and whether it is settled."""

from collections.abc import Mapping
from pathlib import Path

from stronghold_cli.actions.record import would_take
from stronghold_cli.actions.taking import Taking
from stronghold_cli.cli.desk import Desk
from stronghold_cli.records.kind import Kind
from stronghold_cli.render.records import summary
from stronghold_cli.render.tables import folded
from stronghold_cli.store.ledger.session import reading


def ask_what_is_taken(
    desk: Desk, place: Path, kind: Kind, texts: Mapping[str, str]
) -> tuple[dict[str, str], list[str]]:
    """Ask about the omitted links of a record; return the answers by field, and the fields asked.

    A single candidate is confirmed if it would be settled, and taken unasked if not; with no clear candidate the person
    says which.  Nothing is locked while a person thinks.
    """
    with reading(place, desk.patience) as connection:
        found = would_take(connection, kind, texts, desk.today)
    links: dict[str, str] = {}
    asked = []
    for taking in found:
        if taking.taken is None or taking.settles:
            asked.append(taking.field.name)
            if (number := _answer(desk, taking)) is not None:
                links[taking.field.name] = taking.linked.reference(number)
    return links, asked


def ask_to_settle(desk: Desk, taking: Taking) -> bool:
    """Ask whether the only record that can be meant is settled."""
    return _answer(desk, taking) is not None


def _answer(desk: Desk, taking: Taking) -> int | None:
    """Return the number of the record that a person says is meant, None for none."""
    other = taking.linked
    may_be = {record["no"]: record for record in (taking.may_be or (taking.taken,)) if record}
    for number, record in may_be.items():
        why = f" ({taking.why_not})" if taking.why_not else ""
        desk.put(folded(f"{other.reference(number)}: {summary(other, record)}{why}", desk.screen, "    ", "  "))
    name, offered = taking.field.name, None if taking.taken is None else taking.taken["no"]
    default = "none" if offered is None else other.reference(offered)
    verb = "that it is for" if taking.answers else "settled by it" if taking.settles else "that led to it"
    while True:
        text = desk.answer(f"  {name} {verb}, - for none [{default}]: ")
        if text in ("", "y", "yes"):
            return offered
        if text in ("-", "n", "no", "none"):
            return None
        plain = text.upper().replace(" ", "-").removeprefix(f"{other.prefix}-")
        if plain.isascii() and plain.isdigit() and int(plain[:9]) in may_be:
            return int(plain[:9])
        known = ", ".join(map(other.reference, may_be))
        desk.put(folded(f"say one of {known}, or - for none", desk.screen, "    ", "    "))
