"""What a row comes to: the records that it makes, as texts, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.records.kind import Kind


@dataclass(slots=True)
class RowDraft:
    """A record that a row makes: what its fields read, and its links to others of the row."""

    kind: Kind
    part: str
    texts: dict[str, str]
    columns: Mapping[str, str]
    """The heading that each field is from."""
    links: dict[str, int] = field(default_factory=dict)
    """A link to another record of the row, by field: its place there."""
    once: str = ""
    """What all rows share that make it once; empty where each row makes one."""
    find: str = ""
    """What all rows share of whose things one find is made."""
    unread: set[str] = field(default_factory=set)
    """The fields whose cells are wrong."""


class RowRead(NamedTuple):
    """What a row comes to."""

    drafts: tuple[RowDraft, ...]
    problems: tuple[RowProblem, ...]
    key: str
    """What tells the row from others: its key, else all that stands in it."""
    people: str
    """Who it is, as the columns of [people] say; never to be kept or shown."""
