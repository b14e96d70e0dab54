"""Records that may or may not meet a condition: what it asks about is unknown, or empty."""

from collections.abc import Iterable

from stronghold_cli.records.conditions import Condition, asked_field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import Choice, Flag
from stronghold_cli.records.types import Day
from stronghold_cli.values.text import listed

UNKNOWN = "unknown"
"""The choice of a field that says so itself."""


def unknown_too(kind: Kind, condition: Condition) -> Condition | None:
    """Return a condition that what is unknown meets as well; None where nothing can be, or where it asks for just that.

    An empty day says that a thing has not happened, and a yes or no is never empty.
    """
    field = asked_field(kind, condition.field)
    says_so = isinstance(field.type, Choice) and UNKNOWN in field.type.choices
    of_nothing = not condition.any_of and condition.low is None and condition.high is None
    always_known = isinstance(field.type, Day | Flag) or (field.required and not says_so)
    if condition.negated or of_nothing or always_known or UNKNOWN in condition.any_of:
        return None
    return condition._replace(any_of=(*condition.any_of, *[UNKNOWN] * says_so), or_empty=True)


def unknown_words(kind: Kind, conditions: Iterable[Condition]) -> str:
    """Return the words for what is unknown in at least one of these: `of unknown age band or with no line`."""
    return listed([unknown_word(kind, name) for name in dict.fromkeys(each.field for each in conditions)])


def unknown_word(kind: Kind, name: str) -> str:
    """Return the words for a record in which one field is unknown: `of unknown age band`, `with no line`."""
    field, words = asked_field(kind, name), name.replace("_", " ")
    says_so = isinstance(field.type, Choice) and UNKNOWN in field.type.choices
    return f"of unknown {words}" if says_so else f"with no {words}"
