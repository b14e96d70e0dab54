"""A find with a line of its own, and what that line says about everything under it."""

from collections.abc import Iterator
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import quoted, with_article

_ELSEWHERE = "begin it where the other lines begin"


class OpenFind(NamedTuple):
    """A find that is open, and what its own line says about everything in it."""

    number: int
    indent: int
    field: Field
    heard: LineContent | None
    """None where its line is wrong."""
    kind: Kind

    def with_its_own(self, said: HeardRow) -> Iterator[LineContent]:
        """Yield what a line under it says, with what its own line says about that.

        Raises Unreadable for a record of another kind, and for what became of somebody.
        """
        for addition in said.additions:
            raise Unreadable(
                f"{quoted(addition.words)} cannot stand under a {self.field.name}", _ELSEWHERE, about=addition.words
            )
        for heard in said.contents:
            if heard.kind is not self.kind:
                kind = with_article(heard.kind.name)
                raise Unreadable(f"{kind} cannot stand under a {self.field.name}", _ELSEWHERE)
            yield self._with_its_own(heard)

    def _with_its_own(self, heard: LineContent) -> LineContent:
        if self.heard is None:
            return heard
        shared = self.heard
        by = {name: whose for name, whose in shared.by.items() if name not in heard.texts}
        # A vehicle is of the place that its find names.
        own = heard.searched if not (heard.searched and heard.searched.is_item) else None
        place = own or shared.searched or heard.searched
        notes = [each.texts[NOTES] for each in (shared, heard) if each.texts.get(NOTES)]
        said = {NOTES: "; ".join(notes)} if len(notes) > 1 else {}
        return heard._replace(texts=shared.texts | heard.texts | said, by=by | heard.by, searched=place)
