"""One line of a sheet as it is, else with the things that it lists in the words of a sheet."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.scales import over_scale
from stronghold_cli.errors import SeveralMeanings, StrongholdError
from stronghold_cli.records.amounts import Count
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.inventory.listed import as_listed
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.one_sentence import is_thing
from stronghold_cli.sheet.owners_behind import check_whose, headed_by_owner, parted_arrest, with_owner_in_front
from stronghold_cli.sheet.places.theirs import check_labels
from stronghold_cli.sheet.rows import hear_row
from stronghold_cli.sheet.sentences.subjects import People, is_all, keys_in
from stronghold_cli.sheet.things.worth import CashOrWorth
from stronghold_cli.sheet.words.begin import StartsNothing
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.text import Word, bare, owner
from stronghold_cli.values.quantity import Pieces

_CLOCK = re.compile("(?:[01][0-9]|2[0-3])[0-5][0-9]")
_THING_AND_SUM = 2
"""How many things are no list in which a sum alone is cash."""


def hear_listed(words: Sequence[Word], reading: Reading, day: date, who: People) -> HeardRow:
    """Read one line.  Raises what is wrong with it, in the way in which less is."""
    heard = _hear_listed(words, reading, day, who)
    number = words[0].text if words and words[0].plain and words[0].name is None else ""
    if _CLOCK.fullmatch(number) and any(_is_counted(each, number, reading) for each in heard.contents):
        time = f"{number[:2]}:{number[2:]}"
        return _hear_listed([words[0]._replace(text=time, said=time), *words[1:]], reading, day, who)
    return heard


def _hear_listed(words: Sequence[Word], reading: Reading, day: date, who: People) -> HeardRow:
    check_labels(words)
    led = with_owner_in_front(words, who, reading) or headed_by_owner(words, who, reading)
    named = any(is_key([each], reading) for word in words for each in (bare(word), owner(word)))
    if led and (theirs := _all_theirs(led, reading, day, who, fine=named)):
        return theirs
    if (parted := parted_arrest(words, reading)) and (theirs := _all_theirs(parted[0], reading, day, who, fine=True)):
        again = parted[1][0].text in who.arrested and not parted[1][2:]
        arrest = HeardRow() if again else hear_row(parted[1], reading, day, who)
        return arrest._replace(contents=(*arrest.contents, *theirs.contents))
    heard = _hear(words, reading, day, who)
    check_whose(heard, who)
    return heard


def _all_theirs(words: Sequence[Word], reading: Reading, day: date, who: People, *, fine: bool) -> HeardRow | None:
    """Return a line of things that are all of the person in front of them, None for any other line.

    A sum alone may be a fine where they are named by a key: `£90, P-8`.
    """
    try:
        heard = _hear(words, reading, day, who)
    except StrongholdError:
        return None
    things = heard.contents and all(is_thing(each) and each.by for each in heard.contents)
    sums = all(each.texts.keys() <= {"item", "value"} and "value" in each.texts for each in heard.contents)
    return heard if things and not ((sums and fine) or heard.additions or heard.left_out) else None


def _is_counted(content: LineContent, number: str, reading: Reading) -> bool:
    """Whether a time was taken for how many of a thing there were, and nobody finds as many: `1530 knife`."""
    kind, field = item_kinds()[0]
    item = find_item(content.texts.get(field.name, ""), reading.own_items)
    counted = any(isinstance(each.type, Count) and content.texts.get(each.name) == number for each in kind.typed)
    return counted and item is not None and over_scale(item.category, item.name, Pieces(int(number))) is not None


def _hear(words: Sequence[Word], reading: Reading, day: date, who: People) -> HeardRow:
    try:
        return hear_row(words, reading, day, who)
    except StrongholdError as problem:
        if is_all(words[0]) and not keys_in(words, reading):
            raise  # `both had a phone`: nobody says whose each is
        listed = as_listed(words, reading)
        try:
            heard = hear_row(listed, reading, day, who) if listed != list(words) else None
            cash_or_worth = any(isinstance(each, CashOrWorth) for each in problem.one_by_one())
            if heard and not (cash_or_worth and len(heard.contents) <= _THING_AND_SUM):
                return heard
        except StrongholdError as other:
            asks = isinstance(other, Certain | SeveralMeanings) and isinstance(problem, StartsNothing)
            left = other.one_by_one()
            # What is wrong with a field is of a word that may begin no line: `2 phones, Power Bank`.
            if asks or (len(left) < len(problem.one_by_one()) and not any(each.field for each in left)):
                raise other from None
        raise
