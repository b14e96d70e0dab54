"""What the Tab key offers, from the declarations and the ledger; each offer loads only what it needs.

Of records it offers only references and the names of lines and cases, because no log entry is made of an offer.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import chain, starmap
from typing import Any, NamedTuple

from stronghold_cli.catalogue.items import Item, Own
from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import StrongholdError
from stronghold_cli.figures.measure import Measure, shared_by
from stronghold_cli.figures.measures import MEASURES, select_measures
from stronghold_cli.records.conditions import askable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice, Flag, ItemName, Person
from stronghold_cli.values.text import hyphened


class Candidate(NamedTuple):
    """A value that may stand at the cursor."""

    value: str
    about: str = ""
    """What it is, where the value says it already."""
    name: str = ""
    """What it stands for, where the value alone says nothing: the record behind `LINE-7`."""
    by_name: bool = False
    """Found by its name: it does not start with the typed text."""
    as_written: bool = False
    """To be typed exactly so, capitals included."""


class CompletionRequest(NamedTuple):
    """The text typed so far: the word at the cursor, and the options before it."""

    typed: str
    desk: Desk
    given: Mapping[str, Any]


def words(asked: CompletionRequest, *known: str) -> Iterator[Candidate]:
    """Offer fixed words, such as the formats of a command."""
    return map(Candidate, known)


def kinds(asked: CompletionRequest) -> Iterator[Candidate]:
    """Offer the kinds of record."""
    return (Candidate(kind.name, kind.about) for kind in KINDS.values())


def priced(asked: CompletionRequest) -> Iterator[Candidate]:
    """Offer the drugs, and the word that sets a file as the team's prices."""
    from stronghold_cli.catalogue.items import all_items

    if not asked.given.get("what"):
        yield Candidate("use", "Use the prices in a file.")
        yield from (Candidate(item.name, item.category) for item in all_items().values() if item.category == "drug")


def measures(asked: CompletionRequest) -> Iterator[Candidate]:
    """Offer the measures."""
    return (Candidate(measure.name, measure.about) for measure in MEASURES.values())


def breakdowns(asked: CompletionRequest) -> Iterator[Candidate]:
    """Offer the breakdowns that the named measures share, or all if none was named."""
    chosen = _chosen(asked)
    names = shared_by(chosen) if asked.given.get("measure") else chain(*(shared_by([measure]) for measure in chosen))
    return (Candidate(hyphened(name)) for name in dict.fromkeys(names))


def views(asked: CompletionRequest, sign: str) -> Iterator[Candidate]:
    """Offer the saved views, each after a sign, which is empty if only names are wanted."""
    from stronghold_cli.store.ledger.session import glance
    from stronghold_cli.store.settings.saved_reports import saved_reports

    with glance(asked.desk.ledger(asked.given.get("ledger"))) as connection:
        yield from (Candidate(f"{sign}{view.name}") for view in saved_reports(connection))


def columns(asked: CompletionRequest, kind: Kind) -> Iterator[Candidate]:
    """Offer the fields of a kind, after a comma as well."""
    before, _ = _after_comma(asked.typed)
    return (Candidate(f"{before}{hyphened(field.name)}", field.help) for field in kind.fields.values())


def orders(asked: CompletionRequest, kind: Kind) -> Iterator[Candidate]:
    """Offer the fields that records of a kind can be sorted by."""
    yield Candidate("ref")
    yield from (Candidate(hyphened(field.name), field.help) for field in askable(kind).values())


def conditions(asked: CompletionRequest, kind: Kind | None = None) -> Iterator[Candidate]:
    """Offer the fields of a kind, else of the measures that were named, and after `=` the values of the field."""
    asked_kinds = [kind] if kind else list({each.kind: each.recorded for each in _chosen(asked)}.values())
    fields: dict[str, list[Field]] = {}
    for each in asked_kinds:
        for field in askable(each).values():
            fields.setdefault(hyphened(field.name), []).append(field)
    name, equals, typed = asked.typed.partition("=")
    plain = hyphened(name)
    fitting = [known for known in fields if (known == plain if equals else known.startswith(plain))]
    if len(fitting) > 1:
        yield from (Candidate(f"{known}=", fields[known][0].help) for known in fitting)
        return
    for known in fitting:
        begun = f"{name}=" if equals else f"{known}="
        # Two kinds may have a field of one name, with choices or links of their own.
        found = {
            offer.value: offer
            for field in fields[known]
            for offer in values(asked._replace(typed=typed), field, several=True)
        }
        if not found and not equals:
            yield Candidate(begun, fields[known][0].help)
        yield from (offer._replace(value=begun + offer.value) for offer in found.values())


def values(asked: CompletionRequest, field: Field, several: bool = False) -> Iterator[Candidate]:
    """Offer the values of a field, after a comma as well; nothing for fields that differ every time."""
    before, typed = _after_comma(asked.typed) if several else ("", asked.typed)
    for offer in _values(asked._replace(typed=typed), field, recording=not several):
        # A word with a comma in it would be two.
        if not (several and "," in offer.value):
            yield offer._replace(value=before + offer.value)


def _values(asked: CompletionRequest, field: Field, recording: bool) -> Iterable[Candidate]:
    kept = field.type
    if isinstance(kept, Choice):
        return (Candidate(choice, kept.means.get(choice, "")) for choice in kept.choices)
    if isinstance(kept, Flag):
        return map(Candidate, ("yes", "no"))
    if isinstance(kept, ItemName):
        return items(asked)
    if isinstance(kept, Link):
        return _links(asked, KINDS[kept.kind])
    if isinstance(kept, Person):
        return (Candidate("new", "The next key of this ledger."),) if recording else ()
    if field.name == "area":
        return _ledger_area(asked)
    return starmap(Candidate, kept.instead) if recording else ()


def references(asked: CompletionRequest) -> Iterator[Candidate]:
    """Offer records of every kind whose references can start like this, else those of that name."""
    from stronghold_cli.store.records.candidates import MOST, by_name

    prefix = asked.typed.upper()
    fitting = [kind for kind in KINDS.values() if _may_begin(kind, prefix)]
    for kind in fitting:
        yield from _numbered(asked, kind, prefix[len(kind.prefix) + 1 :], MOST // len(fitting))
    if not fitting:
        for kind in KINDS.values():
            yield from _from_ledger(asked, kind, by_name, asked.typed, by_name=True)


def items(asked: CompletionRequest) -> Iterator[Candidate]:
    """Offer the items and, once something is typed, the other words for them; the team's own last."""
    from stronghold_cli.catalogue.items import all_items

    for item in all_items().values():
        yield from _words_of(asked, item)
    yield from own_items(asked)


def items_and_verbs(asked: CompletionRequest) -> Iterator[Candidate]:
    """Offer the words after `items`: `add`, `remove`, or an item to look at."""
    yield Candidate("add", "An item or a word of the team's own.")
    yield Candidate("remove", "What the team added.")
    yield from items(asked)


def own_items(asked: CompletionRequest) -> Iterator[Candidate]:
    """Offer the team's own items and, once something is typed, its own words."""
    from stronghold_cli.catalogue.items import find_item
    from stronghold_cli.store.ledger.session import glance
    from stronghold_cli.store.settings.own_items import read_own_items

    # The items of the program itself are offered beside these, whatever is the matter with the ledger.
    own: Own = ()
    with suppress(StrongholdError), glance(asked.desk.ledger(asked.given.get("ledger"))) as connection:
        own = read_own_items(connection)
    for item in own:
        yield from _words_of(asked, item, named=not find_item(item.name))


def own_words_and_verbs(asked: CompletionRequest) -> Iterator[Candidate]:
    """Offer the words after `words`: `add`, `remove`, or a word of the team's own."""
    yield Candidate("add", "A word of the team's own.")
    yield Candidate("remove", "What the team added.")
    yield from own_words(asked)


def own_words(asked: CompletionRequest) -> Iterator[Candidate]:
    """Offer the team's own words for a sheet."""
    from stronghold_cli.store.ledger.session import glance
    from stronghold_cli.store.settings.own_words import read_own_words

    with suppress(StrongholdError), glance(asked.desk.ledger(asked.given.get("ledger"))) as connection:
        yield from (Candidate(word, means) for word, means in read_own_words(connection))


def _words_of(asked: CompletionRequest, item: Item, named: bool = True) -> Iterator[Candidate]:
    if named:
        yield Candidate(item.name, item.category)
    if asked.typed or not named:
        yield from (Candidate(word, name=item.name) for word in item.words)


def marked(asked: CompletionRequest, mark: str) -> Iterator[Candidate]:
    """Offer the marked records to lift a mark from, else the records that can be marked."""
    if not asked.given.get("lift"):
        yield from references(asked)
        return
    from stronghold_cli.store.ledger.session import glance
    from stronghold_cli.store.records.holds import marked as records_marked

    with glance(asked.desk.ledger(asked.given.get("ledger"))) as connection:
        yield from (Candidate(each.ref) for each in records_marked(connection, mark))


def _links(asked: CompletionRequest, kind: Kind) -> Iterator[Candidate]:
    """Offer records of one kind: by reference, by the number alone, or by name."""
    from stronghold_cli.store.records.candidates import MOST, by_name, by_number

    prefix = asked.typed.upper()
    if asked.typed.isdecimal():
        for offer in _from_ledger(asked, kind, by_number, asked.typed):
            # The number alone will do here, and keeps what was typed.
            number = offer.value.rpartition("-")[2]
            yield offer._replace(value=number, name=f"{offer.value} {offer.name}")
    elif _may_begin(kind, prefix):
        yield from _numbered(asked, kind, prefix[len(kind.prefix) + 1 :], MOST)
    else:
        yield from _from_ledger(asked, kind, by_name, asked.typed, by_name=True)


def _may_begin(kind: Kind, prefix: str) -> bool:
    """Whether a reference of the kind may start like this: `LI`, `LINE-`, `LINE-7`."""
    whole = f"{kind.prefix}-"
    return whole.startswith(prefix) or (prefix.startswith(whole) and prefix.removeprefix(whole).isdecimal())


def _numbered(asked: CompletionRequest, kind: Kind, digits: str, most: int) -> Iterator[Candidate]:
    from stronghold_cli.store.records.candidates import by_number

    return _from_ledger(asked, kind, by_number, digits, most)


def _from_ledger(
    asked: CompletionRequest, kind: Kind, find: Any, *how: Any, by_name: bool = False
) -> Iterator[Candidate]:
    from stronghold_cli.store.ledger.session import glance

    with glance(asked.desk.ledger(asked.given.get("ledger"))) as connection:
        for record in find(connection, kind, *how):
            name = str(record[kind.naming]) if kind.naming else ""
            yield Candidate(kind.reference(record["no"]), name=name, by_name=by_name)


def _ledger_area(asked: CompletionRequest) -> Iterator[Candidate]:
    from stronghold_cli.store.ledger.session import glance
    from stronghold_cli.store.settings.cover import ledger_area

    with glance(asked.desk.ledger(asked.given.get("ledger"))) as connection:
        if area := ledger_area(connection):
            yield Candidate(area, as_written=True)


def _chosen(asked: CompletionRequest) -> list[Measure]:
    """Return the measures named on the line, or all if none was.  Raises Unreadable."""
    named = asked.given.get("measure")
    return select_measures([named] if isinstance(named, str) else named or [])


def _after_comma(typed: str) -> tuple[str, str]:
    before, comma, last = typed.rpartition(",")
    return before + comma, last
