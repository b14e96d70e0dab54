"""Results as a Markdown table, to be pasted into a report; what a record holds is text in it, and never markup."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.tables import Column
from stronghold_cli.values.text import one_line

_MARKUP = re.compile(r"[\\`*_\[\]<>#|~&^$]|(?<=:)//|(?<=www)\.|^[-+=](?=\s|$|[-+=])|^\d+(?=[.)](?:\s|$))")
"""What Markdown, and what GitHub adds to it, may read as more than itself."""


def to_markdown(answer: Answer) -> Iterator[str]:
    """Yield an answer as Markdown: its heading, a pipe table, and a paragraph for each note."""
    rows = iter(answer.rows)
    short = answer.short() if answer.short else ShortTable([Column(heading) for heading in next(rows, ())], rows)
    yield from (f"{as_text(line)}\n\n" for line in short.heading)
    yield _line(column.heading for column in short.columns)
    yield _line(("--:" if column.right else "---" for column in short.columns), as_it_is=True)
    yield from (_line(row) for row in short.rows if any(row))
    notes = list(chain(*short.notes))
    # What stands in the heading or among the notes is not said again.
    made = (*notes, *short.says)
    remarks = [remark for remark in answer.remarks if remark not in "".join(short.heading) and remark not in made]
    yield from (f"\n{as_text(note)}\n" for note in (*notes, *remarks))


def as_text(text: str) -> str:
    """Return a text on one line that Markdown shows as it stands."""
    # What is set in, as a part of the line above, would stand as that does.
    part = "– " if text.startswith("  ") else ""
    # A number that begins a list is escaped behind it, where the sign stands.
    return part + _MARKUP.sub(lambda found: f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}", one_line(text))


def _line(cells: Iterable[str], *, as_it_is: bool = False) -> str:
    return f"| {' | '.join(cells if as_it_is else map(as_text, cells))} |\n"
