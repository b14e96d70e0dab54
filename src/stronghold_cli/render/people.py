"""People: all that is tied to one, the keys that are one person, and what saying so made of the figures."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.seizure import SEIZURE
from stronghold_cli.render.answer import Answer, one_document
from stronghold_cli.render.listing import ListedCell, list_of, objects
from stronghold_cli.render.record import changes_table, history_to_json, local
from stronghold_cli.render.records import Names, as_it_is, shown, summary
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.render.totals import amount_cells
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.results.figure import Figure
from stronghold_cli.results.history import Change
from stronghold_cli.results.people import RelatedRecord, SamePerson, in_words, people_fields
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import listed, one_line


class PersonDetail(NamedTuple):
    """A person and all that is tied to them."""

    key: str
    """The key that is shown."""
    also: Sequence[SamePerson]
    """The other keys that are this person."""
    tied: Sequence[RelatedRecord]
    history: Sequence[Change]
    """What was said about these keys, and what was taken back."""
    names: Names = as_it_is
    """The names of what is linked, for people."""


def person_answer(found: PersonDetail) -> Answer:
    """Return a person as an answer."""
    records = ((each.kind, each.record["no"]) for each in found.tied)
    shows = ShownRecords(records, [found.key, *(said.key for said in found.also)])
    return one_document(lambda screen: _page(found, screen), lambda: _to_json(found), shows)


def _page(found: PersonDetail, screen: Screen) -> str:
    also = "".join(folded(f"also {said.key}{_since(said.change)}", screen, "    ", "  ") for said in found.also)
    tied = [_case_and_line(found, each) for each in found.tied]
    # What all of them share is said once, and leaves its column's room to the others.
    shared = [where[0] for where in zip(*tied, strict=True) if len(set(where)) == 1 and where[0] and len(where) > 1]
    columns = [Column("day"), Column("ref"), Column("record", wide=True)]
    told = [n for n, where in enumerate(zip(*tied, strict=True)) if any(where) and where[0] not in shared]
    columns += [Column(("case", "line")[n], wide=True) for n in told]
    rows = [
        [_day(each), each.kind.reference(each.record["no"]), _words(found.key, each), *(where[n] for n in told)]
        for each, where in zip(found.tied, tied, strict=True)
    ]
    lines = [_counts_in_words(found), *([f"all of {listed(shared, 'and')}"] if shared else [])]
    said = "".join(folded(line, screen, "    ", "  ") for line in lines)
    text = f"{found.key}\n{also}{said}\n{table(columns, rows, screen)}"
    return f"{text}\n{changes_table(found.history, screen)}" if found.history else text


def _to_json(found: PersonDetail) -> dict[str, Any]:
    return {
        "person": found.key,
        "also": list(objects(found.also, (_KEY, *_SAID))),
        "counts": counts(found.tied),
        "records": [
            {
                "ref": tied.kind.reference(tied.record["no"]),
                "kind": tied.kind.name,
                "day": tied.record[tied.kind.date] and str(tied.record[tied.kind.date]),
                "of": tied.of,
                "case": None if tied.case is None else KINDS["case"].reference(tied.case),
                "line": None if tied.line is None else KINDS["line"].reference(tied.line),
                "summary": summary(tied.kind, tied.record),
                "voided": tied.record["voided"],
                "provisional": tied.record["provisional"],
            }
            for tied in found.tied
        ],
        "history": history_to_json(found.history),
    }


def counts(tied: Sequence[RelatedRecord]) -> dict[str, int]:
    """Return by kind how many records there are, those that are voided left out."""
    standing = [each.kind.name for each in tied if each.record["voided"] is None]
    return {kind: standing.count(kind) for kind in KINDS if kind in standing}


def _counts_in_words(found: PersonDetail) -> str:
    parts = [KINDS[name].counted(n) for name, n in counts(found.tied).items()]
    voided = sum(each.record["voided"] is not None for each in found.tied)
    return ", ".join([*parts, *([f"{voided:,} voided"] if voided else [])])


def _since(change: Change | None) -> str:
    if change is None:
        return ""
    by = f" ({change.who})" if change.who else ""
    return f", since {local(change.at)}{by}{f': {change.why}' if change.why else ''}"


def _day(tied: RelatedRecord) -> str:
    day = tied.record[tied.kind.date]
    return "" if day is None else show_day(day)


def _words(shown: str, tied: RelatedRecord) -> str:
    """The record in short, without what has a column of its own; the person where another key is written in it."""
    kind, record = tied.kind, tied.record
    said = {kind.date, "case", "line", *(name for name in people_fields(kind) if record[name] == shown)}
    parts = [summary(kind, {**record, **dict.fromkeys(said)})]
    linked = [link.show(record[name]) for name, link in kind.links.items() if name in kind.shows and record[name]]
    if tied.of is not None and tied.of not in linked:
        parts.append(f"of {tied.of}")
    if record["provisional"]:
        parts.append("provisional")
    if record["voided"] is not None:
        parts.append(f"voided: {one_line(record['voided'])}")
    return ", ".join(part for part in parts if part)


def _case_and_line(found: PersonDetail, tied: RelatedRecord) -> list[str]:
    """Return the case and the line of a record, its own or borrowed, each with its name."""
    # A seizure has fields for both.
    named = found.names(SEIZURE, {"case": tied.case, "line": tied.line}, ("case", "line"))
    return [shown(SEIZURE.fields[name], value) for name, value in named.items()]


_KEY: ListedCell[SamePerson] = ListedCell("key", lambda said: said.key)
_SHOWN: ListedCell[SamePerson] = ListedCell("shown_as", lambda said: said.shown)
_SAID: Sequence[ListedCell[SamePerson]] = (
    ListedCell("since", lambda said: said.change.at if said.change else None, show=local),
    ListedCell("who", lambda said: said.change.who if said.change else None, wide=True),
    ListedCell("why", lambda said: said.change.why if said.change else None, wide=True),
)


def same_answer(said: Sequence[SamePerson], example: str) -> Answer:
    """Return which keys are one person as an answer, with an example of how to say so where there are none."""
    return list_of("same", said, (_KEY, _SHOWN, *_SAID), in_json=(_KEY, *_SAID, _SHOWN))._replace(
        beside=[] if said else [f"no two keys are said to be one person (e.g. {example})"],
        shows=ShownRecords(people=(key for each in said for key in (each.shown, each.key))),
    )


def joined_answer(
    people: Sequence[Sequence[str]], changed: bool, figures: Sequence[tuple[Figure, Figure]], *, kept: bool
) -> Answer:
    """Return as an answer which keys are now one person, or are apart, and what that made of the figures.

    `kept` is whether they are so from now on.
    """

    def page(screen: Screen) -> str:
        said = "".join(folded(in_words(person, already=not changed, kept=kept), screen) for person in people)
        return f"{said}\n{figures_changed(figures, screen)}" if changed else said

    return Answer(
        page,
        lambda: {"people": people, "changed": changed, "figures": _changed_to_json(figures)},
        _changed_rows(figures),
    )


def figures_changed(figures: Sequence[tuple[Figure, Figure]], screen: Screen) -> str:
    """Return as a table what figures were and are."""
    if not figures:
        return "No figure of all dates changes.\n"
    columns = [Column("all dates"), Column("before", True), Column("after", True)]
    return table(columns, [[was.measure.title, was.display, now.display] for was, now in figures], screen)


def _changed_rows(figures: Sequence[tuple[Figure, Figure]]) -> Iterator[list[str]]:
    parts = ("", "_months", "_days")
    yield ["measure", "unit", *(f"{when}{part}" for when in ("before", "after") for part in parts)]
    for was, now in figures:
        cells = [amount_cells(each.measure, each.value) for each in (was, now)]
        yield [was.measure.name, cells[0][1], *(cell for value, _, *term in cells for cell in (value, *term))]


def _changed_to_json(figures: Sequence[tuple[Figure, Figure]]) -> list[dict[str, Any]]:
    return [
        {
            "measure": was.measure.name,
            "unit": was.measure.unit.name,
            "before": was.measure.unit.to_json(was.value),
            "after": now.measure.unit.to_json(now.value),
        }
        for was, now in figures
    ]
