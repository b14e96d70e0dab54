"""The rules of one record by itself that several kinds have, as functions that make them."""

from collections.abc import Callable

from stronghold_cli.errors import Forbidden, Misplaced, Missing, StrongholdError
from stronghold_cli.records.fields import Record, Rule
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import hyphened


def in_order(later: str, earlier: str) -> Rule:
    """Return the rule that one day is not before another."""

    def rule(record: Record) -> StrongholdError | None:
        first, last = record.get(earlier), record.get(later)
        if first and last and last < first:
            return Forbidden(f"{show_day(last)} is before {earlier}, {show_day(first)}", field=later)
        return None

    return rule


def needs(field: str, example: str, when: str, test: Callable[[Record], bool]) -> Rule:
    """Return the rule that a field is given where the test says so; `when` ends the sentence."""

    def rule(record: Record) -> StrongholdError | None:
        if test(record) and record.get(field) is None:
            return Missing(field, when, example=example)
        return None

    return rule


def only_for(
    field: str, what: str, test: Callable[[Record], bool], instead: tuple[str, Callable[[Record], bool]] | None = None
) -> Rule:
    """Return the rule that a field is given only where the test says so; `what` says for which records.

    `instead` is another field that takes such a value, with the test of the records that it is for.
    """

    def rule(record: Record) -> StrongholdError | None:
        if record.get(field) is not None and not test(record):
            other = instead[0] if instead and instead[1](record) else ""
            how = f"say it as {hyphened(other)}" if other else "leave it out"
            return Misplaced(f"is only for {what}", how, field=field)
        return None

    return rule
