"""Which of several fields an amount on a line is for: the 12 months of a community order are no term."""

from collections.abc import Mapping

from stronghold_cli.errors import Misplaced, StrongholdError
from stronghold_cli.records.amounts import Amount
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import Choice
from stronghold_cli.records.types import Reading


def amounts_placed(kind: Kind, texts: dict[str, str], reading: Reading) -> dict[str, str]:
    """Return what a line says, with an amount that several fields take in the one that such a record has."""
    takers = [field.name for field in kind.typed if field.on_sheet.first and field.type.amount]
    shared = [field.name for field in kind.typed if field.on_sheet.shares]
    said = [name for name in (*takers, *shared) if texts.get(name)]
    if len(takers) < 2 or len(said) != 1:
        return texts
    rest = {name: text for name, text in texts.items() if name != said[0]}
    ways = ({**rest, name: texts[said[0]]} for name in (said[0], *takers))
    return next((way for way in ways if not _misplaced(kind, way, reading)), texts)


def _misplaced(kind: Kind, texts: Mapping[str, str], reading: Reading) -> bool:
    """Whether such a record has no place for something, or a word of it cannot be read."""
    plain = {name: text for name, text in texts.items() if isinstance(kind.fields[name].type, Amount | Choice)}
    try:
        said = {name: kind.read_field(kind.fields[name], text, reading) for name, text in plain.items()}
    except StrongholdError:
        return True
    record = dict.fromkeys(kind.fields) | said
    return any(isinstance(rule(record), Misplaced) for rule in kind.rules)
