"""An arrest that has a cause of its own: a warrant for failing to appear, a recall."""

from stronghold_cli.catalogue.sheet_words import key_of, own_causes
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.sheet.fields.line_content import LineContent


def has_own_cause(heard: LineContent) -> bool:
    """Whether a record is an arrest for what is no offence of a charge, and need not be of the activity above it."""
    said = {key_of(part) for text in heard.texts.values() for part in text.split(";")}
    return heard.kind is ARREST and not said.isdisjoint(own_causes())


def is_own_cause(text: str) -> bool:
    return key_of(text) in own_causes()


def is_charged_with_more(heard: LineContent) -> bool:
    """Whether it is for an offence too, which somebody was charged with: `arrested on warrant for PWITS, charged`."""
    said = heard.texts.get("offence", "")
    return heard.texts.get("result") == "charged" and said != "" and not is_own_cause(said.strip('"'))
