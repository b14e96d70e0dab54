"""What is said about records beside their fields: holds and restrictions."""

from collections.abc import Sequence

from stronghold_cli.render.answer import Answer
from stronghold_cli.render.listing import ListedCell, list_of
from stronghold_cli.render.record import local
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.results.holds import Marked

_CELLS: Sequence[ListedCell[Marked]] = (
    ListedCell("ref", lambda said: said.ref, heading="record"),
    ListedCell("since", lambda said: said.since.at if said.since else None, show=local),
    ListedCell("who", lambda said: said.since.who if said.since else None, wide=True),
    ListedCell("why", lambda said: said.why, wide=True),
)


def marks_answer(said: Sequence[Marked], marked: str, none: str) -> Answer:
    """Return marked records as an answer, in JSON under the word for it; `none` is said where there are none."""
    shows = ShownRecords((each.kind, each.number) for each in said)
    return list_of(marked, said, _CELLS)._replace(beside=[] if said else [none], shows=shows)
