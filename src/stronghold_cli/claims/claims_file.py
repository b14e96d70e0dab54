"""A claims file: what was published, figure by figure, with the measure that each is held against."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from stronghold_cli.claims.hedges import Percentages
from stronghold_cli.errors import Unreadable
from stronghold_cli.values.day import read_day
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.text import one_line, quoted

# Each key with an example of it for messages.
_FILE_KEYS = {
    "title": 'title = "Drug lines, August 2021"',
    "published": "published = 2021-08-23",
    "source": 'source = "the force\'s news page"',
    "since": "since = 2019",
    "until": 'until = "Aug 2021"',
    "claim": "[[claim]]",
    "rules": "[rules]",
}
_CLAIM_KEYS = {
    "id": 'id = "lines"',
    "measure": 'measure = "lines.dismantled"',
    "says": 'says = "over 50"',
    "where": 'where = "reach=county"',
    "verb": 'verb = "recovered"',
    "part_of": 'part_of = "lines"',
    "parts": 'parts = "exact"',
    **{key: _FILE_KEYS[key] for key in ("since", "until")},
    "note": 'note = "as at the day of the release"',
}
_RULE_KEYS = {name: f"{name} = {usual}" for name, usual in Percentages()._asdict().items()}


class Claim(NamedTuple):
    """One published figure.  Its window and its conditions are text, read by whoever holds it against the records."""

    id: str
    """As given, else `claim-1` by its place in the file."""
    measure: str
    says: str
    where: tuple[str, ...] = ()  # each `field=value`
    verb: str | None = None
    part_of: str | None = None
    """The id of the claim that this is a part of."""
    parts: str | None = None
    """`exact`: its parts add up to it; `including` or None: there may be more than the parts that were named."""
    since: str | None = None
    until: str | None = None
    note: str | None = None


class Claims(NamedTuple):
    """A claims file: the claims, in order, with the window and the percentages that hold for all of them."""

    title: str | None
    published: date | None
    source: str | None
    since: str | None
    until: str | None
    percentages: Percentages
    claims: tuple[Claim, ...]


def read_claims(data: bytes, name: str, today: date) -> Claims:
    """Read the bytes of a claims file; `name` is for messages, `today` for `published = "yesterday"`.

    Raises Unreadable, which names the file, the claim and the key.  Measures and words are not looked at: one that is
    unknown or cannot be read is a verdict on its claim, and no reason to refuse the rest.
    """
    table = _toml(data, name)
    _no_other_keys(table, _FILE_KEYS, name)
    rows = table.get("claim", [])
    if not rows or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Unreadable(f"{name} has no claims", "each begins with [[claim]], in two brackets, then measure and says")
    claims = tuple(_claim(row, position, name) for position, row in enumerate(rows, 1))
    _check_links(claims, name)
    title, source = (_text(table, key, name) for key in ("title", "source"))
    since, until = (_time(table, key, name) for key in ("since", "until"))
    percentages = _percentages(table.get("rules", {}), name)
    return Claims(title, _published(table, name, today), source, since, until, percentages, claims)


def _toml(data: bytes, name: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))  # Notepad puts a byte-order mark in front
    except UnicodeDecodeError:
        raise Unreadable(f"{name} is not text in UTF-8", "save it again as UTF-8") from None
    except RecursionError:
        raise Unreadable(f"{name} is nested too deeply to be a claims file") from None
    except ValueError as problem:  # tomllib's own error, and Python's for a number of thousands of digits
        raise Unreadable(f"{name} is not TOML: {one_line(str(problem))}") from None


def _no_other_keys(table: Mapping[str, Any], keys: Mapping[str, str], at: str) -> None:
    for key in table:
        if key not in keys:
            raise Unreadable(f"no such key as {quoted(key)}", _nearest(key, keys), place=at)


def _nearest(word: str, words: Iterable[str]) -> str:
    from difflib import get_close_matches

    known = [one_line(one) for one in words]
    near = get_close_matches(word[:40], known, 1)
    return f"did you mean {near[0]}?" if near else f"there are: {', '.join(known)}"


def _claim(row: Mapping[str, Any], position: int, name: str) -> Claim:
    at = _place(name, position, row.get("measure"))
    _no_other_keys(row, _CLAIM_KEYS, at)
    if missing := [key for key in ("measure", "says") if key not in row]:
        raise Unreadable(f"{at} has no {' and no '.join(missing)}", f"e.g. {_CLAIM_KEYS[missing[0]]}")
    texts = {key: _text(row, key, at) for key in ("verb", "part_of", "parts", "note")}
    if (parts := texts["parts"]) not in (None, "exact", "including"):
        raise Unreadable(f"parts is exact or including, not {quoted(parts or '')}", place=at)
    claim_id, measure, says = (_text(row, key, at) or "" for key in ("id", "measure", "says"))
    since, until = (_time(row, key, at) for key in ("since", "until"))
    claim_id, where = claim_id or f"claim-{position}", _where(row.get("where", []), at)
    return Claim(claim_id, measure, says, where, since=since, until=until, **texts)


def _place(name: str, position: int, measure: object) -> str:
    said = f" ({one_line(measure)})" if isinstance(measure, str) and measure.strip() else ""
    return f"{name}, claim {position}{said}"


def _text(table: Mapping[str, Any], key: str, at: str) -> str | None:
    value = table.get(key)
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise Unreadable(f"{key} is text in quotes", f"e.g. {(_FILE_KEYS | _CLAIM_KEYS)[key]}", place=at)
    return value.strip() if value is not None else None


def _time(table: Mapping[str, Any], key: str, at: str) -> str | None:
    """Return a time as text: a TOML date and a bare year are welcome."""
    value = table.get(key)
    if isinstance(value, date):
        return value.isoformat()[:10]  # a TOML date-time too
    if type(value) is int and 0 < value < 10_000:
        return str(value)
    return _text(table, key, at)


def _published(table: Mapping[str, Any], name: str, today: date) -> date | None:
    text = _time(table, "published", name)
    try:
        return None if text is None else read_day(text, today)
    except Unreadable as problem:
        raise problem.at(f"{name}: published") from None


def _where(value: object, at: str) -> tuple[str, ...]:
    """Return conditions as `field=value`, from one text, a list of them, or a table of values and lists of values."""
    if isinstance(value, dict):
        value = [f"{key}={','.join(_values(of, at))}" for key, of in value.items()]
    several = value if isinstance(value, list) else [value]
    if all(isinstance(one, str) and "=" in one and one.partition("=")[0].strip() for one in several):
        return tuple(several)
    raise Unreadable("where is field=value", f"e.g. {_CLAIM_KEYS['where']}", place=at)


def _values(of: object, at: str) -> list[str]:
    several = of if isinstance(of, list) else [of]
    if all(isinstance(one, str) or (type(one) is int and abs(one) <= LARGEST) for one in several):
        return [str(one) for one in several]
    raise Unreadable("where has texts and whole numbers", f"e.g. {_CLAIM_KEYS['where']}", place=at)


def _percentages(rules: object, name: str) -> Percentages:
    if not isinstance(rules, dict):
        raise Unreadable("rules is a table of percentages", "[rules], then nearly = 10", place=name)
    _no_other_keys(rules, _RULE_KEYS, f"{name}, rules")
    for key, value in rules.items():
        if type(value) is not int or not 1 <= value <= 99:  # not isinstance: true is an int to Python
            raise Unreadable(f"{name}, rules: {key} is a whole percentage from 1 to 99", f"e.g. {_RULE_KEYS[key]}")
    return Percentages(**rules)


def _check_links(claims: tuple[Claim, ...], name: str) -> None:
    """Refuse an id given twice, and a part of nothing, of itself, or of its own part."""
    by_id: dict[str, Claim] = {}
    for position, claim in enumerate(claims, 1):
        if claim.id in by_id:
            raise Unreadable(f"{_place(name, position, claim.measure)}: another claim has the id {quoted(claim.id)}")
        by_id[claim.id] = claim
    for position, claim in enumerate(claims, 1):
        at, above, whole = _place(name, position, claim.measure), {claim.id}, claim.part_of
        if whole is not None and whole not in by_id:
            raise Unreadable(f"part_of names no claim {quoted(whole)}", _nearest(whole, by_id), place=at)
        while whole in by_id:
            if whole in above:
                raise Unreadable(f"part_of goes round in a ring, through {quoted(whole)}", place=at)
            above.add(whole)
            whole = by_id[whole].part_of
