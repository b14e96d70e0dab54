"""What a sentence of a sheet means: its people by their keys, and officers' words as a sheet has them."""

from collections.abc import Sequence
from datetime import date

from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.offence_words import with_class_of_arrest
from stronghold_cli.sheet.people.became import (
    became,
    check_before,
    with_further_arrest,
    with_not_arrested,
    with_what_became,
)
from stronghold_cli.sheet.people.custody_days import with_custody_days
from stronghold_cli.sheet.people.descriptions import with_descriptions
from stronghold_cli.sheet.people.offences_said import with_offences_said
from stronghold_cli.sheet.people.reasons import with_reasons
from stronghold_cli.sheet.people.several_results import with_one_result
from stronghold_cli.sheet.sentences.in_sentence import as_meant, with_ages_of_all
from stronghold_cli.sheet.sentences.line_names import with_line_names
from stronghold_cli.sheet.sentences.roles import with_roles
from stronghold_cli.sheet.sentences.subjects import (
    BETWEEN,
    People,
    is_all,
    keys_in,
    with_subject,
)
from stronghold_cli.sheet.things.amounts_of_offences import with_amounts_apart
from stronghold_cli.sheet.things.doubted import with_doubted
from stronghold_cli.sheet.things.things_of_offences import with_things_noted
from stronghold_cli.sheet.words.heard_once import heard_once
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import Word


def about_whom(words: Sequence[Word], who: People, reading: Reading) -> list[Word]:
    """Return a sentence with whom it means, and for what they were arrested.  Raises Certain where nobody can tell."""
    check_before(words, reading)
    line = with_not_arrested(with_descriptions(with_ages_of_all(words), reading), reading)
    line = with_further_arrest(with_subject(line, who, reading), who.offences, reading)
    keys = keys_in(line, reading) or [who.one]
    every = who.every.get(keys[0], "") if len(keys) == 1 else ""
    return with_class_of_arrest(line, every.split(BETWEEN), "offence", reading) if every else line


@heard_once
def sentence_meant(words: Sequence[Word], who: People, reading: Reading, day: date) -> Sequence[Word]:
    """Return a sentence with what it means as a sheet has it.  Raises Certain where nobody can tell."""
    words = with_one_result(words, reading)
    said = with_things_noted(with_amounts_apart(words, reading), reading)
    meant = as_meant(with_what_became(said, reading), who, reading)
    meant = with_offences_said(meant, reading, same=_same(who), arrests=who.arrests)
    meant = with_reasons(with_custody_days(meant, reading._replace(today=day)), reading)
    return with_doubted(with_line_names(with_roles(meant, reading), reading), reading)


def _same(who: People) -> str:
    """Return what the last who was arrested was arrested for, empty where that is not one offence."""
    return [*who.offences.values(), ""][-2 if who.offences else -1]


def clauses(words: Sequence[Word], reading: Reading) -> list[Sequence[Word]]:
    """Return a sentence in the parts that say what became of all whom it names, or of one of them.

    `P-46 (27), P-47 (25) - both arrested PWITS crack - P-46 charged, P-47 NFA`
    """
    begins = [0]
    for at in range(1, len(words)):
        named = is_key(words[at:], reading) and words[at].text in keys_in(words[:at], reading)
        if words[at - 1].parts and (named or is_all(words[at])) and became(words[at + 1 :], reading):
            begins.append(at)
    return [words[a:b] for a, b in zip(begins, [*begins[1:], len(words)], strict=True)]
