"""What a field of joined records comes to: the cash of a find, each person's by itself."""

from typing import NamedTuple

from stronghold_cli.figures.measure import Subset
from stronghold_cli.records.conditions import Condition
from stronghold_cli.records.types import Value


class JoinedSum(NamedTuple):
    """What a field of joined records comes to."""

    kind: str
    where: tuple[Condition, ...]
    """Which of them are added up …"""
    left_out: tuple[Subset, ...]
    """… and which of those are not."""
    join: str
    add: str
    apart: tuple[str, str] | None = None
    """A link, and the field of what it names: records that have another value there are never added up, nor is one
    with none added to one with any."""


class Minimum(NamedTuple):
    """What joined records have to come to, for a clock to run for them."""

    sum: JoinedSum
    least: Value
    under: str
    """Said of those that come to less …"""
    of_several: str
    """… and of those that only come to as much where what is to stay apart is added up."""
