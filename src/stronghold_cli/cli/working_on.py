"""The case and the line that somebody is working on, set once in the environment for many records."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager

from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import Placed, Refused
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Called
from stronghold_cli.records.types import Reading, no_new_person

VARIABLES = {"case": "STRONGHOLD_CASE", "line": "STRONGHOLD_LINE"}
"""The links that the environment can set, each with its variable.  Only commands that record something read them."""


def links_said(desk: Desk, kind: Kind, given: Collection[str]) -> dict[str, str]:
    """Return the environment's texts for links of the kind that were not given, by field.

    Raises Unreadable or Forbidden naming the variable.
    """
    said = {}
    reading = Reading(desk.today, no_new_person, called=Called.later)
    for name, variable in VARIABLES.items():
        text = desk.environ.get(variable, "").strip()
        if text and name in kind.links and name not in given:
            with Placed(variable):
                number = kind.read_field(kind.fields[name], text, reading)
            said[name] = kind.links[name].show(number)
    return said


def echo(desk: Desk, said: Mapping[str, str]) -> None:
    """Print on standard error which links the environment filled."""
    for name, shown in said.items():
        desk.say(f"{name} {shown} (from {VARIABLES[name]})")


@contextmanager
def naming_variables(said: Collection[str]) -> Iterator[None]:
    """Name the variable in a refusal of a link that the environment filled, for nobody typed an option."""
    try:
        yield
    except Refused as refusal:
        raise Refused(
            refusal.said,
            [each.but(field="").at(VARIABLES[each.field]) if each.field in said else each for each in refusal.problems],
        ) from None
