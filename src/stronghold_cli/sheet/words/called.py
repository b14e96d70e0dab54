"""Drug lines by what people call them."""

from stronghold_cli.errors import NoSuchRecord, StrongholdError
from stronghold_cli.records.line import LINE
from stronghold_cli.records.types import Reading


def line_called(name: str, reading: Reading) -> int | None:
    """Return the number of the drug line of that name, None where the ledger has none, or several."""
    if reading.called is None:
        return None
    try:
        return int(reading.called(LINE.name, name))
    except (StrongholdError, ValueError):
        return None


def is_line_name(name: str, reading: Reading) -> bool:
    """Whether the ledger has a drug line of that name, or several."""
    if reading.called is None:
        return False
    try:
        reading.called(LINE.name, name)
    except NoSuchRecord:
        return False
    except StrongholdError:
        pass
    return True
