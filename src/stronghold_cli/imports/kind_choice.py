"""Which kind of record the rows of a sheet are, by its headings alone."""

from stronghold_cli.errors import Unreadable
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.headings import hear_heading
from stronghold_cli.imports.private import private_word, says_who
from stronghold_cli.records.fields import COMMON, Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Person
from stronghold_cli.values.text import listed, quoted, with_article

_SOME = 2
"""So many columns have to be heard for a kind to be what a sheet is, or to be shown as what it may be."""

_COMMON = {each.name for each in COMMON}


def kind_with_most(sheet: BoundSheet) -> Kind | None:
    """Return the kind whose fields the most headings are for, of those that have all they need; None for no kind.

    Where it is not sure, the sheet gets a problem that says so.
    """
    scores: list[tuple[int, int, Kind]] = []
    named = any(says_who(heading) for heading in sheet.headings if heading)
    for kind in KINDS.values():
        heard = _heard(sheet, kind)
        # A register of warrants that names a line, its operation and comments is no list of lines.
        own = heard - kind.links.keys() - _COMMON
        who = named and any(isinstance(each.type, Person) for each in kind.typed)
        enough = len(own) + who >= _SOME or len(heard) + who >= sum(map(bool, sheet.headings))
        scores.append((enough and not _lacking(sheet, kind), len(heard), kind))
    best = max(score[:2] for score in scores)
    kinds = [score[2] for score in scores if score[:2] == best]
    if not best[0] or len(kinds) > 1:
        known = [heading for heading in sheet.headings if heading]
        if not best[0] and best[1] >= _SOME:
            missing = listed([each.name for each in _lacking(sheet, kinds[0])], "and")
            what = f"the nearest is {with_article(kinds[0].name)}, and no column has its {missing}"
        elif not best[0]:
            what = f"no kind of record has all that it needs under {listed([quoted(each) for each in known], 'and')}"
        else:
            what = f"may be {listed([kind.plural for kind in kinds])}: their headings fit alike"
        sheet.problems.append(
            Unreadable(what, 'say which in a mapping, with [[record]] and kind = "…"; --plan writes one')
        )
        if best[1] < _SOME:
            return None
    return kinds[0]


def _heard(sheet: BoundSheet, kind: Kind) -> set[str]:
    """Return the fields of a kind that headings are for."""
    return {
        each.field.name
        for heading in sheet.headings
        if heading and not private_word(heading)
        for each in hear_heading(heading, kind)
    }


def _lacking(sheet: BoundSheet, kind: Kind) -> list[Field]:
    """Return what a kind needs and no heading is for; who it is may be in a column that names somebody."""
    heard = _heard(sheet, kind)
    named = any(says_who(heading) for heading in sheet.headings if heading)
    return [
        each
        for each in kind.typed
        if each.required and each.name not in heard and not (isinstance(each.type, Person) and named)
    ]
