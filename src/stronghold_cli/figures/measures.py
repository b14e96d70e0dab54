"""Every measure, in the order that people see them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from stronghold_cli.errors import Unreadable
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.subjects.activities import ACTIVITIES
from stronghold_cli.figures.subjects.cash import CASH
from stronghold_cli.figures.subjects.drugs import DRUGS
from stronghold_cli.figures.subjects.lines import LINES
from stronghold_cli.figures.subjects.people import PEOPLE
from stronghold_cli.figures.subjects.safeguarding import SAFEGUARDING
from stronghold_cli.figures.subjects.sentences import SENTENCES
from stronghold_cli.figures.subjects.things import THINGS
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.text import listed, quoted

T = TypeVar("T")

SECTIONS: dict[str, tuple[Measure, ...]] = {
    "Drug lines and cases": LINES,
    "People and court": PEOPLE,
    "Drugs": DRUGS,
    "Cash": CASH,
    "Finds and things": THINGS,
    "Prison, as sentenced": SENTENCES,
    "Safeguarding": SAFEGUARDING,
    "Activity": ACTIVITIES,
}
"""Every measure, by the title of its section, in the order that people see them."""

MEASURES: dict[str, Measure] = {measure.name: measure for measures in SECTIONS.values() for measure in measures}
"""Every measure by its name, in that order."""

_SECTION_OF = {measure.name: section for section, measures in SECTIONS.items() for measure in measures}


def by_section(things: Iterable[T], measure_of: Callable[[T], Measure]) -> list[tuple[str, list[T]]]:
    """Return what is of measures by section, in the order of sections: those that have any."""
    found: dict[str, list[T]] = {section: [] for section in SECTIONS}
    for thing in things:
        found[_SECTION_OF[measure_of(thing).name]].append(thing)
    return [(section, of_it) for section, of_it in found.items() if of_it]


def find_measure(name: str) -> Measure:
    """Return one measure.  Raises Unreadable."""
    plain = name.strip().lower()
    if plain in MEASURES:
        return MEASURES[plain]
    family = [known for known in MEASURES if known.startswith(f"{plain}.")]
    if family:
        raise Unreadable(f"{quoted(name)} is several measures", f"say one of {', '.join(family)}")
    close = f"did you mean {listed(called)}?" if (called := called_so(plain)) else did_you_mean(plain, list(MEASURES))
    raise Unreadable(f"{quoted(name)} is not a measure", close or "see: stronghold totals --help")


def called_so(text: str) -> list[str]:
    """Return the measures that words may be: one so called or named, all of a family, or those that end with them."""
    plain = ".".join(text.lower().split())
    if plain in MEASURES or any(name.startswith(f"{plain}.") for name in MEASURES):
        return [plain]
    ending = [name for name in MEASURES if name.endswith(f".{plain}")]
    title = " ".join(text.lower().split())
    return ending or [name for name, measure in MEASURES.items() if measure.title.lower() == title]


def select_measures(names: Sequence[str]) -> list[Measure]:
    """Return the measures named, in their own order, all without any; `drugs`, which is not one, names every `drugs.…`.

    Raises Unreadable.
    """
    if not names:
        return list(MEASURES.values())
    wanted = set()
    for name in names:
        plain = name.strip().lower()
        family = {known for known in MEASURES if known.startswith(f"{plain}.")}
        wanted |= {plain} if plain in MEASURES else family or {find_measure(name).name}
    return [measure for measure in MEASURES.values() if measure.name in wanted]


def named_in_full(names: Sequence[str]) -> set[str]:
    """Return which of the names are of one measure, and not of a group: `drugs.weight`, and not `drugs`."""
    return {name.strip().lower() for name in names} & MEASURES.keys()
