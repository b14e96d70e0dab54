"""Words on a sheet for people at risk who have no key: a table that people edit."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.tables import one_of, rows_of

_ONE, _MANY = "1", "many"


class AtRisk(NamedTuple):
    """What a word says about who is at risk: `lad`, `kids`, `mum`."""

    sex: str
    band: str
    many: bool


@cache
def at_risk_words() -> Mapping[str, AtRisk]:
    """Return what each word says, by how it is looked for."""
    rows = rows_of("at_risk_words.csv", _checked)
    return MappingProxyType(dict(rows))


def _checked(row: dict[str, str]) -> tuple[str, AtRisk]:
    return key_of(row["word"]), AtRisk(row["sex"], row["band"], one_of(row["number"], _ONE, _MANY) == _MANY)
