"""What an erasure takes, record by record, and what it leaves for somebody to do."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.references import in_short
from stronghold_cli.render.people import figures_changed
from stronghold_cli.render.records import summary
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.results.erasure import ErasureReport
from stronghold_cli.results.people import as_one
from stronghold_cli.values.text import counted, listed, one_line

MOST = 10
"""How many records are named in a line at most."""


def page(done: ErasureReport, screen: Screen) -> str:
    """Return what is left of each record and which fields are emptied; of what was in them, nothing."""
    taken = done.emptied
    if taken is None:
        return ""
    rows = [
        [kind.reference(after["no"]), ", ".join(_emptied(kind, before, after)), summary(kind, after)]
        for kind, before, after in taken.records
    ]
    columns = [Column("record"), Column("emptied", wide=True), Column("what is left", wide=True)]
    lines = [
        f"History: {counted(taken.versions, 'entry', 'entries')} emptied likewise, and the reasons given for "
        f"{counted(taken.reasons, 'change')}.",
    ]
    if rows:
        lines.append("The days that are left stand for their months.")
    if done.keys:
        one = len(done.keys) == 1
        key, give, new = ("key", "gives", "a new one") if one else ("keys", "give", "new ones")
        lines.append(f"The {key} {as_one(done.keys)} {give} way to {new}.")
    text = f"{table(columns, rows, screen)}\n" if rows else ""
    return text + "".join(folded(line, screen, "") for line in lines) + "\n" + figures_changed(done.figures, screen)


def _emptied(kind: Kind, before: Record, after: Record) -> Iterator[str]:
    for name in kind.fields:
        if before[name] is not None and before[name] != after[name]:
            yield name.replace("_", " ")


def remarks(done: ErasureReport) -> Iterator[str]:
    """Yield a line, in lower case, for all that an erasure leaves to be looked at."""
    hanging, once, parted, written, keys = done.hanging, done.once, done.parted, done.written, done.keys
    if hanging:
        hang, are = ("hangs", "is") if len(hanging) == 1 else ("hang", "are")
        yield (f"{in_short(hanging, MOST)} {hang} on these records and {are} not erased (add --tied, or name them)")
    if once:
        yield (
            f"{in_short(once, MOST)} named {listed(keys)} once: the key goes from the history of "
            f"{'it' if len(once) == 1 else 'them'}, and no text does (erase by reference what must go)"
        )
    for key, others in parted.items():
        yield (
            f"{key} is still named by {in_short(others, MOST)}, and is then two people in figures "
            f"(erase all of it: stronghold erase {key} …)"
        )
    if written:
        yield (
            f"{as_one(keys)} {'is' if len(keys) == 1 else 'are'} still written in the text or the history of "
            f"{in_short(written, MOST)} (read it, and erase by reference what must go)"
        )
    for place, lines in done.look_ups:
        if lines:
            said = f"line {lines[0]:,} says" if len(lines) == 1 else f"lines {listed([*map(str, lines)], 'and')} say"
            yield f"{one_line(place)}, {said} who it was (delete the line, and every copy of that file)"
        else:
            yield f"who it was may stand in {one_line(place)}, or in a copy of it (look there, and delete the line)"
    for source, mapping in done.sources:
        by = f" by {one_line(mapping)}" if mapping else ""
        yield f"what was erased came in from {one_line(source)}{by} (look there, and delete it)"
    for name in done.emptied.views if done.emptied else ():
        yield f"something of it stands in the saved view @{name}, which then asks for less (see: stronghold views)"


def copies(places: Iterable[tuple[Path, str]]) -> Iterator[str]:
    """Yield a line that names the copies that still hold what was erased, each with what is known of its place."""
    found = [f"{one_line(str(place))}{f' ({one_line(known)})' if known else ''}" for place, known in places]
    if found:
        yield (
            f"{listed(found, 'and')} {'holds' if len(found) == 1 else 'hold'} what was erased as long as "
            f"{'it is' if len(found) == 1 else 'they are'} kept (delete {'it' if len(found) == 1 else 'them'})"
        )


def cells_in(places: Sequence[Path]) -> Iterator[str]:
    """Yield a line that names the files into which an import wrote cells of a spreadsheet."""
    if places:
        named = listed([one_line(str(place)) for place in places], "and")
        have = "has" if len(places) == 1 else "have"
        yield f"{named} {have} cells of spreadsheets, and may hold what was erased (look there, and delete it)"
