"""A record that is asked for at the keyboard: questions first, then one writing transaction."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.prompts.draft import Draft
from stronghold_cli.cli.prompts.glance import LedgerGlance
from stronghold_cli.cli.prompts.questions import HOW, Questions
from stronghold_cli.cli.working_on import VARIABLES
from stronghold_cli.errors import LedgerUnusable, Placed, Refused
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading
from stronghold_cli.render.tables import folded

Keep = Callable[[Mapping[str, str]], None]
"""Keeps a record as it was answered.  Raises Refused, and LedgerUnusable."""


def record_by_questions(
    desk: Desk, place: Path, kind: Kind, given: Mapping[str, str], said: Collection[str], keep: Keep
) -> int:
    """Ask for what is missing, and keep the record once the person says so; `said` are the links of the environment.

    Where a rule between records refuses it, what that names is asked again; where the ledger cannot be written, nothing
    that was answered is lost.  Raises KeyboardInterrupt where the person leaves.
    """
    looks = LedgerGlance(place, desk.patience)
    looks.check()
    reading = Reading(desk.today, looks.next_person, looks.own_items(), looks.prices)
    for name in said:
        with Placed(VARIABLES[name]):
            looks.linked(kind.links[name], kind.read_field(kind.fields[name], given[name], reading))
    desk.put(folded(kind.about, desk.screen, "") + folded(HOW, desk.screen, "") + "\n")
    questions = Questions(Draft(kind, given, reading, looks), desk.screen, desk.ask, desk.put)
    while (texts := questions.answers()) is not None:
        try:
            keep(texts)
        except Refused as refusal:
            if not questions.mend(refusal):
                raise
        except LedgerUnusable as problem:
            desk.put(folded(str(problem), desk.screen, "    ", "\n    "))
        else:
            return 0
    desk.say("nothing was kept")
    return 0
