"""One line of a sheet as it is, else with the things that it lists in the words of a sheet."""

from collections.abc import Sequence
from datetime import date

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.inventory.listed import as_listed
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.rows import hear_row
from stronghold_cli.sheet.sentences.subjects import People
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import StartsNothing
from stronghold_cli.sheet.words.text import Word


def hear_listed(words: Sequence[Word], reading: Reading, day: date, who: People) -> HeardRow:
    """Read one line.  Raises what is wrong with it, in the way in which less is."""
    try:
        return hear_row(words, reading, day, who)
    except StrongholdError as problem:
        listed = as_listed(words, reading)
        try:
            if listed != list(words):
                return hear_row(listed, reading, day, who)
        except StrongholdError as other:
            asks = isinstance(other, Certain) and isinstance(problem, StartsNothing)
            left = other.one_by_one()
            # What is wrong with a field is of a word that may begin no line: `2 phones, Power Bank`.
            if asks or (len(left) < len(problem.one_by_one()) and not any(each.field for each in left)):
                raise other from None
        raise
