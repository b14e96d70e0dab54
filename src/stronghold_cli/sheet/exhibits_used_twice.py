"""An exhibit that two lines of a sheet have: one of them is wrong."""

from collections.abc import Iterable, Iterator

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.types import Exhibit
from stronghold_cli.sheet.fields.line_content import LineContent


def exhibits_used_twice(said: Iterable[tuple[int, LineContent]]) -> Iterator[StrongholdError]:
    """Yield a problem for each line with an exhibit that a line above it has already."""
    first: dict[tuple[str, str], int] = {}
    for number, heard in said:
        for name, field in heard.kind.fields.items():
            text = heard.texts.get(name)
            if isinstance(field.type, Exhibit) and text:
                before = first.setdefault((name, str(field.type.folded(text))), number)
                if before != number:
                    what = f"{text} is on line {before} already"
                    yield Unreadable(what, "one of them is wrong", field=name, line=number)
