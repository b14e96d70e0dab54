"""What an erasure by law emptied, and what it leaves for somebody to do."""

from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.references import Named
from stronghold_cli.results.figure import Figure


class RedactionResult(NamedTuple):
    """What was emptied."""

    records: list[tuple[Kind, Record, Record]]
    """Each record before and after."""
    versions: int
    """How many entries of history were rewritten."""
    reasons: int
    """How many commands lost the reason that was given for them."""
    people: dict[str, str]
    """The new key for each of the person's, wherever it was recorded."""
    command: int
    """The command that erased it."""
    first: int
    """The first command that knew any of it: what was copied before then holds nothing of it."""
    words: frozenset[str]
    """The words that stood in what was erased, and in no record that stays: what else has one is of it too."""
    views: list[str]
    """The saved views in which something of it stood, by the names that they have now."""


class ErasureReport(NamedTuple):
    """What an erasure did, and what it leaves for somebody to do."""

    emptied: RedactionResult | None
    """None where all of it was erased before, and nothing was written."""
    already: list[Named]
    keys: list[str]
    """The people's keys that have given way to new ones, wherever they were recorded."""
    figures: list[tuple[Figure, Figure]]
    """The figures of all dates that changed, before and after."""
    hanging: list[Named]
    """What hangs on a person's records and names nobody: it was not emptied."""
    once: list[Named]
    """The records that named one of these keys before they were corrected: the key is gone, their texts are not."""
    parted: dict[str, list[Named]]
    """By key the records that still name somebody with an erased record, who counts as two people now."""
    written: list[Named]
    """The records whose texts still name a key, or did once."""
    look_ups: Sequence[tuple[str, Sequence[int]]] = ()
    """The files that say which key stands for whom, each with its lines of these people; none where it is not there."""
    sources: Sequence[tuple[str, str | None]] = ()
    """What the files were called that erased records came in from, each with its mapping, if it had one."""
