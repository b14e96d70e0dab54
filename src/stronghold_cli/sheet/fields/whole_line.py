"""One line of a sheet from its first word on: what begins it, and then its fields."""

from collections.abc import Sequence

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent, hear_fields
from stronghold_cli.sheet.words.begin import begin
from stronghold_cli.sheet.words.goods import item_first, say_how_many
from stronghold_cli.sheet.words.starts import has_time, item_kinds, start_of, time_said
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened


def hear(words: Sequence[Word], reading: Reading, *, told: bool = True) -> LineContent:
    """Read one line.  Raises Unreadable for the first word that is nobody's, or might be two's.

    Where nobody is `told` what is wrong with it, that is not worked out.
    """
    kind, item = item_kinds()[0]
    words = _without_name(words, reading)
    words = item_first(words, kind, item, reading) or _time_behind(words, reading) or words
    start = begin(words, reading) if told else start_of(words, reading)
    if start is None:
        raise Unreadable("")
    heard = hear_fields(start, words[start.words :], reading, told=told)
    if heard.kind is kind and heard.texts.get(item.name):
        say_how_many(heard.texts[item.name], [*heard.texts], kind, reading)
    return heard


def _time_behind(words: Sequence[Word], reading: Reading) -> Sequence[Word] | None:
    """Return a line with the time that it begins with behind what was done (`0600 warrant`), None for any other line.

    Four digits are a time there where they begin with 0: any others may be how many there were.
    """
    time = time_said(words[0], four="0[0-9]{3}")
    if time is None or len(words) == 1:
        return None
    start = start_of(words[1:], reading)
    if start is None or not has_time(start.kind):
        return None
    return [*words[1 : 1 + start.words], words[0]._replace(text=time), *words[1 + start.words :]]


def _without_name(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return a line without the kind's name in front of an item that begins the same by itself: `seizure cash £50`."""
    kind, item = item_kinds()[0]
    if len(words) == 1 or words[0].name is not None or hyphened(words[0].text) != kind.name:
        return words
    rest = words[1:]
    start = start_of(item_first(rest, kind, item, reading) or rest, reading)
    return rest if start and start.kind is kind and item.name in start.texts else words
