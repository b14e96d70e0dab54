"""Recording by questions at the keyboard: questions first, then one writing transaction."""

from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from stronghold_cli.actions.warnings import warnings_of
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.prompts.draft import Draft
from stronghold_cli.cli.prompts.glance import LedgerGlance
from stronghold_cli.cli.prompts.questions import HOW, Questions
from stronghold_cli.cli.working_on import VARIABLES
from stronghold_cli.errors import LedgerUnusable, Placed, Refused
from stronghold_cli.records.fields import Field, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading, TimeOfDay
from stronghold_cli.render.tables import folded
from stronghold_cli.store.ledger.session import dry_run
from stronghold_cli.store.records.recording import Given, record_one

Keep = Callable[[Given], Record | None]
"""Keeps a record from its answers, and returns it; None for a dry run.  Raises Refused, and LedgerUnusable."""


def record_by_questions(desk: Desk, place: Path, kind: Kind, given: Given, said: Collection[str], keep: Keep) -> int:
    """Ask for missing fields, and keep the record once the person agrees; `said` are links from the environment.

    If a rule between records refuses it, the fields that the rule names are asked again; if the ledger cannot be
    written, no answer is lost.  For a kind whose records may form one find, further ones are asked for as long as the
    person wants.  Raises KeyboardInterrupt if the person leaves.
    """
    looks = LedgerGlance(place, desk.patience)
    looks.check()
    with_links = Reading(desk.today, looks.next_person, looks.own_items(), looks.prices, called=looks.called)
    for name in said:
        with Placed(VARIABLES[name]):
            looks.linked(kind.links[name], kind.read_field(kind.fields[name], given.texts[name], with_links))
    desk.put(folded(kind.about, desk.screen, "") + folded(HOW, desk.screen, "") + "\n")
    passed: frozenset[str] = frozenset()
    while (record := _record_one(desk, place, kind, given, passed, keep)) is not None:
        joins = next((field for field in kind.typed if field.on_sheet.another), None)
        if joins is None or not _is_another(desk, joins.on_sheet.another):
            break
        given = Given(_shared(kind, joins, record))
        passed = frozenset(name for name in (*kind.links, *_moments(kind)) if name not in given.texts)
        same = ", ".join(f"{name} {text}" for name, text in given.texts.items())
        desk.put(folded(f"the same: {same}", desk.screen) + "\n")
    return 0


def _record_one(desk: Desk, place: Path, kind: Kind, given: Given, passed: frozenset[str], keep: Keep) -> Record | None:
    """Ask for one record and keep it; return it, None if nothing was kept."""
    # What was kept before is there by now: each record has its own looks.
    looks = LedgerGlance(place, desk.patience)
    reading = Reading(desk.today, looks.next_person, looks.own_items(), looks.prices, given.new_items, looks.called)

    def rehearse(answered: Given) -> list[str]:
        warnings: list[str] = []
        with suppress(LedgerUnusable), dry_run(place, desk.entry(f"add {kind.name}"), desk.patience) as connection:
            record = record_one(connection, kind, answered, desk.today)
            warnings += warnings_of(connection, [(kind, record["no"])], desk.today)
        return warnings

    draft = Draft(kind, given.texts, reading, looks)
    questions = Questions(draft, desk.screen, desk.ask, desk.put, passed, rehearse)
    while (answered := questions.answers()) is not None:
        try:
            return keep(answered)
        except Refused as refusal:
            if not questions.mend(refusal):
                raise
        except LedgerUnusable as problem:
            desk.put(folded(str(problem), desk.screen, "    ", "\n    "))
    desk.say("nothing was kept")
    return None


def _is_another(desk: Desk, question: str) -> bool:
    """Ask whether to join another record to the one just kept; leaving then loses nothing."""
    while True:
        try:
            text = desk.answer(f"{question} [no]: ")
        except KeyboardInterrupt:
            return False
        if text in ("", "n", "no", "y", "yes"):
            return text in ("y", "yes")
        desk.put(folded("yes goes on with the next one, Enter or no stops; all so far is kept", desk.screen))


def _shared(kind: Kind, joins: Field, record: Record) -> dict[str, str]:
    """Return what the next record of a find shares with the one before: its day, its time and its links."""
    same = {name: record[name] for name in (*_moments(kind), *kind.links) if record[name] is not None}
    same.setdefault(joins.name, record["no"])
    return {name: kind.fields[name].type.show(value) for name, value in same.items()}


def _moments(kind: Kind) -> list[str]:
    return [kind.date, *(field.name for field in kind.typed if isinstance(field.type, TimeOfDay))]
