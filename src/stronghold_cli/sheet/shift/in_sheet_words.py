"""What a shift or a round writes, put as a sheet has it: searches, referrals, visits to somebody's family."""

from collections.abc import Sequence

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.shift.referrals import with_referrals
from stronghold_cli.sheet.shift.search_entries import with_search_entries
from stronghold_cli.sheet.shift.visited_family import with_visited_family
from stronghold_cli.sheet.words.text import SheetRow


def in_sheet_words(written: Sequence[SheetRow | StrongholdError], reading: Reading) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with what a shift writes in the words of a sheet; a sentence may be several rows."""
    return with_visited_family(with_referrals(with_search_entries(written, reading), reading), reading)
