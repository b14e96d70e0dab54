"""A claims file: what was published, figure by figure, read once with the measure that each is checked against."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from stronghold_cli.claims.claim import Claim, Claims, read_asked, read_figure, until_publication
from stronghold_cli.claims.published import Percentages
from stronghold_cli.claims.slips import first_slip
from stronghold_cli.errors import Forbidden, NotADate, Placed, StrongholdError, Unreadable
from stronghold_cli.figures.measures import find_measure
from stronghold_cli.records.conditions import Stated
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.day import read_day, show_day
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.span import read_span, window_between
from stronghold_cli.values.text import one_line, quoted
from stronghold_cli.values.toml import read_toml
from stronghold_cli.values.window import Window, read_window

_Ends = tuple[str | None, str | None, str | None]
"""The `since`, `until` and `in` of a file or of a claim."""

# Each key with an example of it for messages.
_FILE_KEYS = {
    "title": 'title = "Drug lines, August 2021"',
    "published": "published = 2021-08-23",
    "source": 'source = "the force\'s news page"',
    "since": "since = 2019",
    "until": 'until = "Aug 2021"',
    "in": 'in = "7-13 March 2022"',
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
    **{key: _FILE_KEYS[key] for key in ("since", "until", "in")},
    "note": 'note = "as at the day of the release"',
}
_RULE_KEYS = {name: f"{name} = {usual}" for name, usual in Percentages()._asdict().items()}


class Release(NamedTuple):
    """A claims file with only its day of publication read: its windows may depend on that day."""

    name: str
    table: Mapping[str, Any]
    published: date | None


def read_release(data: bytes, name: str, today: date, latest: date) -> Release:
    """Take in the bytes of a claims file; `name` is for messages, `today` for `published = "yesterday"`.

    Raises Unreadable, and Forbidden for a day of publication after `latest`.
    """
    table = _toml(data, name)
    _no_other_keys(table, _FILE_KEYS, name)
    text = _time(table, "published", name)
    with Placed(f"{name}: published"):
        published = None if text is None else read_day(text, today)
        if published and published > latest:
            raise Forbidden(f"{show_day(published)} is still to come", "leave the line out until then")
    return Release(name, table, published)


def read_claims(release: Release, today: date) -> Claims:
    """Read the claims of a file; `today` is for windows such as `last month` where no day of publication is given.

    Raises Unreadable, which names the file, the claim and the key.  An unknown measure, and words, a window or a
    condition that cannot be read, are a verdict on their claim, and no reason to refuse the rest.
    """
    name, table, published = release
    rows = table.get("claim", [])
    if not rows or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Unreadable(f"{name} has no claims", "each begins with [[claim]], in two brackets, then measure and says")
    if len(rows) > _MOST_CLAIMS:
        raise Unreadable(f"{name} has {len(rows):,} claims", f"a file may have {_MOST_CLAIMS}: make several of it")
    title, source = (_text(table, key, name) for key in ("title", "source"))
    ends = _ends(table, name)
    percentages = _percentages(table.get("rules", {}), name)
    claims = tuple(_claim(row, position, ends, release, today) for position, row in enumerate(rows, 1))
    _check_links(claims, name)
    return Claims(title, published, source, percentages, claims)


_MOST_CLAIMS = 500
"""More figures than any release has."""


def _toml(data: bytes, name: str) -> dict[str, Any]:
    keys = _FILE_KEYS | _CLAIM_KEYS | _RULE_KEYS
    _, table = read_toml(data, name, "a claims file", lambda text: first_slip(text, keys, name))
    return table


def _no_other_keys(table: Mapping[str, Any], keys: Mapping[str, str], at: str) -> None:
    for key in table:
        if key not in keys:
            raise Unreadable(f"no such key as {quoted(key)}", _nearest(key, keys), place=at)


def _nearest(word: str, words: Iterable[str]) -> str:
    known = [one_line(one) for one in words]
    return did_you_mean(word[:40], known) or f"there are: {', '.join(known)}"


def _claim(row: Mapping[str, Any], position: int, ends: _Ends, release: Release, today: date) -> Claim:
    at = _place(release.name, position, row.get("measure"))
    _no_other_keys(row, _CLAIM_KEYS, at)
    texts = {key: _text(row, key, at) for key in ("verb", "part_of", "parts", "note")}
    if (parts := texts["parts"]) not in (None, "exact", "including"):
        raise Unreadable(f"parts is exact or including, not {quoted(parts or '')}", place=at)
    claim_id = _text(row, "id", at) or f"claim-{position}"
    measure, says = (_as_printed(row.get(key)) for key in ("measure", "says"))
    where: tuple[str | Stated, ...] = ()
    day = release.published or today
    try:
        if missing := [key for key, said in (("measure", measure), ("says", says)) if not said]:
            raise Unreadable(f"{claim_id} has no {' and no '.join(missing)}", f"e.g. {_CLAIM_KEYS[missing[0]]}")
        where = _where(row.get("where", []))
        found, own = find_measure(measure), _ends(row, "")
        window = _window(own if any(own) else ends, day)
        until = until_publication(window, release.published)
        asked = read_asked(found, texts["verb"], where, until, today)
        asked = asked._replace(cut=window.until is not None and until != window)
        with Placed("says"):
            figure = read_figure(says, asked, texts["verb"], day, of_whole=texts["part_of"] is not None)
    except StrongholdError as problem:
        return Claim(claim_id, measure, says, None, problem, where, **texts)
    return Claim(claim_id, measure, says, figure, asked, where, **texts)


def _as_printed(value: object) -> str:
    """Return a text, and a whole number as its digits; nothing for whatever else stands there."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if type(value) is int and abs(value) <= LARGEST else ""


def _window(ends: _Ends, day: date) -> Window:
    since, until, within = ends
    if within is None:
        for text in filter(None, (since, until)):
            _refuse_whole_window(text, day)
        return window_between(since, until, None, day, toward=None)
    if since is not None or until is not None:
        raise Forbidden("in already says both ends of its window", "leave out since and until")
    return read_span(within, day)


def _refuse_whole_window(text: str, day: date) -> None:
    """Raise Unreadable for both ends of a window where one is asked for: half of it would be ignored."""
    try:
        read_window(text, day)
    except NotADate:
        try:
            read_span(text, day)
        except StrongholdError:
            return
        raise Unreadable(
            f"{quoted(text)} is a whole window", f'leave out since and until, and say in = "{text}"'
        ) from None


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


def _ends(table: Mapping[str, Any], at: str) -> _Ends:
    since, until, within = (_time(table, key, at) for key in ("since", "until", "in"))
    return since, until, within


def _where(value: object) -> tuple[str | Stated, ...]:
    """Return conditions as `field=value`, from one text, a list of them, or a table of values and lists of values."""
    if isinstance(value, dict):
        return tuple(_condition(key, of) for key, of in value.items())
    several = value if isinstance(value, list) else [value]
    if all(isinstance(one, str) and "=" in one and one.partition("=")[0].strip() for one in several):
        return tuple(several)
    wrong = next((quoted(one) for one in several if isinstance(one, str)), "")
    raise Unreadable(f"where is field=value{wrong and f', not {wrong}'}", f"e.g. {_CLAIM_KEYS['where']}")


def _condition(field: str, of: object) -> str | Stated:
    """Return a value as it is typed after `field=`, or the values of a list, each one value whatever is in it."""
    several = of if isinstance(of, list) else [of]
    if not field.strip() or not all(isinstance(one, str) or _is_number(one) for one in several):
        raise Unreadable("where has texts and whole numbers", f"e.g. {_CLAIM_KEYS['where']}")
    if not several:
        raise Unreadable(f"where has a list of no values for {quoted(field)}", "name what counts")
    return Stated(field, tuple(map(str, several))) if isinstance(of, list) else f"{field}={of}"


def _is_number(value: object) -> bool:
    return type(value) is int and abs(value) <= LARGEST  # not isinstance: true is an int to Python


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
