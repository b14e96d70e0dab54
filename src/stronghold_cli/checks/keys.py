"""What is probably wrong with people's keys, and with what is said about those whom they stand for."""

from collections.abc import Iterator, Mapping, Sequence

from stronghold_cli.checks.explanation import Explanation, Named, refs_of
from stronghold_cli.checks.forms import Judged, PeopleKeys, ToldTwoWays, Uses
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.records.case import CASE
from stronghold_cli.records.conditions import is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.told import of_person
from stronghold_cli.records.types import Reading
from stronghold_cli.values.text import quoted

LONGEST_SERIES = 2
"""A key with so few letters is of a series, as P-31 is; a longer one is where some others have the same letters."""
A_SERIES = 5
"""How many keys with the same letters are a series, and no name: so many namesakes are rare."""
NOT_NAMES = {
    *("PERSON", "SUBJECT", "SUSPECT", "NOMINAL", "NOM", "OFFENDER", "DEFENDANT", "ACCUSED"),
    *("MALE", "FEMALE", "ADULT", "CHILD", "CUST", "URN", "PNC", "KEY"),
}
"""Letters that teams begin keys with."""


def _parts(key: str) -> tuple[str, str]:
    """Return the letters of a key without the ledger that it is from, and its number."""
    letters, _, number = key.rpartition(":")[2].rpartition("-")
    return letters, number


def _used_once(uses: Uses, same: Mapping[str, str]) -> Iterator[tuple[Sequence[Named], Explanation]]:
    """Yield the sentences whose person no other record has, under any of their keys."""
    people: dict[str, list[Named]] = {}
    for key, records in uses.items():
        people.setdefault(same.get(key, key), []).extend(records)
    for key, records in uses.items():
        [first, *others] = people[same.get(key, key)]
        if not others and first[0] == "sentence":
            ref = refs_of(records)[0]
            why = f"{key} is in {ref} and nowhere else: nobody of that key was arrested or charged"
            yield records, Explanation(why, f"stronghold edit {ref} --person KEY")


def _names(uses: Uses, same: Mapping[str, str]) -> Iterator[tuple[Sequence[Named], Explanation]]:
    """Yield the records whose key's letters are neither a series' nor a word for people: a name with a number."""
    by_letters: dict[str, set[str]] = {}
    for key in uses:
        by_letters.setdefault(_parts(key)[0], set()).add(key)
    for key, records in uses.items():
        letters, number = _parts(key)
        words = letters.split("-")
        named = not number.isdecimal() or (len(letters) > LONGEST_SERIES and len(by_letters[letters]) < A_SERIES)
        if named and letters not in _PREFIXES and NOT_NAMES.isdisjoint(words):
            why = f"{key} looks like a name; who it is belongs in the system that the key is from, not here"
            yield records, Explanation(why, _rekeyed(records))


_PREFIXES = {kind.prefix for kind in KINDS.values()}


def _no_collar_number(case: Record, reading: Reading) -> Explanation | None:
    """Report an officer without a digit: every collar number has one."""
    officer = case["officer_in_case"]
    if any(letter.isdigit() for letter in officer):
        return None
    why = f"{quoted(officer)} has no digit, and a collar number stands for the officer in the case"
    return Explanation(why, f"stronghold edit {CASE.reference(case['no'])} --officer-in-case")


def _references(uses: Uses, same: Mapping[str, str]) -> Iterator[tuple[Sequence[Named], Explanation]]:
    """Yield the records whose person is a record's reference."""
    for key, records in uses.items():
        if _parts(key)[0] in _PREFIXES:
            why = f"{key} is how a record is named, and is where a person's key belongs"
            yield records, Explanation(why, _rekeyed(records))


def _rekeyed(records: Sequence[Named]) -> str:
    """Return the command that gives the records another key; those of one kind are edited at a time."""
    kinds = list(dict.fromkeys(kind for kind, _ in records))
    return " && ".join(
        f"stronghold edit {' '.join(refs_of([each for each in records if each[0] == kind]))} --person KEY"
        for kind in kinds
    )


_OF_PERSON = {field.name: field for kind in KINDS.values() for field in of_person(kind)}
"""The fields that say something of a person."""

KEYS = (
    Check(
        "reference-for-person",
        FAIL,
        "A record's reference is typed where a person's key belongs, and figures of people count it as a person.",
        (PeopleKeys(_references),),
    ),
    Check(
        "person-once",
        WARN,
        "A person's key is in one sentence and in no other record: it may be mistyped.",
        (PeopleKeys(_used_once),),
    ),
    Check(
        "person-told-two-ways",
        WARN,
        "A person's records differ in sex, or say child after adult or on one day: a key may stand for two people.",
        tuple(
            ToldTwoWays(
                tuple(kind.name for kind in KINDS.values() if name in {each.name for each in of_person(kind)}),
                name,
                unsaid=field.of_person.unsaid,
                before=field.of_person.grows and field.of_person.grows[::-1],
            )
            for name, field in _OF_PERSON.items()
            if field.of_person
        ),
    ),
    Check(
        "name-for-key",
        WARN,
        "There seems to be a name where a pseudonymous key or a collar number belongs.",
        (PeopleKeys(_names), Judged("case", (is_not("officer_in_case"),), _no_collar_number)),
    ),
)
