"""What commands that correct records share: which records, asking first, and changes made meanwhile."""

from typing import Annotated

from stronghold_cli.cli import options
from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import Forbidden
from stronghold_cli.records.kind import Kind
from stronghold_cli.results.history import Change
from stronghold_cli.values.text import one_line

REFERENCES = "The records: ARREST-3, several, or a range such as ARREST-101..103."
References = Annotated[list[str] | None, options.argument("REF...", REFERENCES, "references")]


def changed_meanwhile(kind: Kind, number: int, by: Change) -> Forbidden:
    """Return the refusal for a record that somebody else changed meanwhile."""
    from stronghold_cli.render.record import local  # only what prints it needs it

    ref = kind.reference(number)
    return Forbidden(
        f"{ref} was changed by {one_line(by.who) or 'another program'} at {local(by.at)} while you were reading it",
        f"nothing was kept; see: stronghold show {ref}",
    )


def says_yes(
    desk: Desk,
    question: str = "keep it?",
    usual: str = "yes",
    left: str = "nothing was kept",
    help: str = "Enter or yes keeps all of it, no keeps nothing",
) -> bool:
    """Ask whether to go on, Enter being the usual answer, and say `left` if not."""
    while True:
        text = desk.answer(f"{question} [{usual}]: ") or usual
        if text in ("y", "yes"):
            return True
        if text in ("n", "no"):
            desk.say(left)
            return False
        desk.put(f"{help}\n")
