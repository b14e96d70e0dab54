"""Claims files, day sheets and price lists of every sort: pieces of good ones, put together and then spoilt."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from stronghold_cli.catalogue import prices
from stronghold_cli.claims.verbs import VERBS
from stronghold_cli.figures.measures import MEASURES

EXAMPLES = Path(__file__).parent.parent.parent / "examples"

HOSTILE = (
    *(
        "",
        " ",
        "\t",
        "\0",
        "\x1b[31m",
        "\u202e",
        "\ufeff",
        "\u2028",
        "\x85",
        "\r",
        "↵",
        "\\",
        '"',
        "'",
        '"""',
        "#",
        "=",
        "[",
    ),
    *(
        "]]",
        "{",
        "x" * 5_000,
        "9" * 400,
        "-1",
        "0",
        "1e400",
        "nan",
        "inf",
        "½",
        "٣",
        "１２",
        "😀",
        "é",
        "  ",
        "--",
        "@",
        "@@1",
    ),
    *("32/13/2021", "29/2/2021", "0000-00-00", "9999-12-31", "24:61", "P-", "P-99999999999999999999", "£", "£0", "£-1"),
    *(
        "£1.999",
        "0.0001g",
        "99999999999t",
        "x0",
        "x-1",
        "x99999999999",
        "=1+1",
        "'; DROP TABLE command;--",
        "..",
        "[red]",
    ),
)

SHEET = (
    *(
        line
        for name in ("warrant-day", "court-day")
        for line in (EXAMPLES / f"{name}.sheet").read_text("utf-8").split("\n")
    ),
    *(
        "arrest new",
        "charge P-31 PWITS class A x2",
        "find",
        "find at 12 High Street",
        "  cannabis 4 plants",
        "  knife",
        "- phone",
    ),
    *(
        "1) heroin 2g",
        "stop",
        "vehicle-stop 2",
        "cuckooing 3",
        "sentence P-31 life 18y",
        "sentence P-32 dto 12m",
        "nrm P-33",
    ),
    *(
        "forfeited £400 JB/3",
        "detained £4,260 until 31/12/2021",
        "arrest P-31 case=1",
        "note: seen",
        "provisional",
        "void",
    ),
)

_WARRANT = SHEET.index("")
"""How many lines the first of them has, that of a warrant, which can be kept."""

_WORDS = (
    "over 50",
    "35",
    "nearly £400,000",
    "over 10kg",
    "over 270 years",
    "between 2 and 1",
    "at least 0",
    "N+",
    "50+",
    "four county lines",
    "half a million",
    "8 arrests nationally",
    "106 arrests since 2019",
)
_GOOD = {
    "id": ('"a"', '"b"', '"lines"'),
    "measure": (*(f'"{name}"' for name in MEASURES), '"zorb"'),
    "says": (*(f'"{words}"' for words in _WORDS), '"over over"', '"about a third"', '"up to"', '"' + "9" * 90 + '"'),
    "where": ('"reach=county"', '["item=heroin", "class=A"]', '{ class = ["A", "B"] }', '"reach=zorb"', '"="'),
    "verb": tuple(f'"{verb}"' for verb in VERBS),
    "part_of": ('"a"', '"b"', '"c"'),
    "parts": ('"exact"', '"including"', '"some"'),
    "since": ("2019", "2019-01-01", '"Aug 2021"', '"FY2020/21"', "2021-08-23T10:00:00Z", '"last month"'),
    "until": ("2021", "2018-12-31", '"2020-Q3"', "10:00:00"),
    "in": ("2021", '"7-13 March 2021"', '"over the past two years"', '"the last year"'),
    "note": ('"[bold]x[/]"', '"""a\nb"""'),
    "title": ('"t"',),
    "published": ("2021-08-23", '"yesterday"', "2031-01-01"),
    "source": ('"s"',),
}
_ODD = (
    "1",
    "-1",
    "1.5",
    "nan",
    "inf",
    "true",
    "[]",
    "{}",
    '""',
    '" "',
    "[[1]]",
    "0x10",
    '"\\u0000"',
    '["a", 1]',
    "9" * 30,
    "{a={b=1}}",
)
_RULES = ("nearly = 10", "around = 0", "over = 100", "understated = true", "nearly = 99", "zorb = 1", "around = 1.5")

_values = {key: st.sampled_from((*good * (12 * len(_ODD) // len(good)), *_ODD)) for key, good in _GOOD.items()}
_line = st.sampled_from(sorted(_GOOD)).flatmap(lambda key: _values[key].map(f"{key} = {{}}".format))
_header = st.fixed_dictionaries(
    {}, optional={key: _values[key] for key in ("title", "published", "source", "since", "until", "in")}
)
_claim = st.fixed_dictionaries(
    {key: st.sampled_from(_GOOD[key]) for key in ("measure", "says")},
    optional={key: _values[key] for key in ("id", "where", "verb", "parts", "since", "until", "in", "note", "part_of")},
)


def _lines(table: dict[str, str]) -> list[str]:
    return [f"{key} = {value}" for key, value in table.items()]


@st.composite
def _claims(draw: st.DrawFn) -> list[str]:
    """Return the lines of a claims file that is mostly a good one."""
    lines = _lines(draw(_header))
    if draw(st.integers(0, 4)) == 0:
        lines += ["[rules]", *draw(st.lists(st.sampled_from(_RULES), max_size=2))]
    for claim in draw(st.lists(_claim, min_size=1, max_size=3, unique_by=lambda claim: claim.get("id"))):
        lines += ["[[claim]]", *_lines(claim)]
    return lines


@st.composite
def _sheet(draw: st.DrawFn) -> list[str]:
    """Return the lines of a sheet: the beginning of one that can be kept, often with a few more in any order."""
    kept = list(SHEET[: draw(st.integers(0, _WARRANT))])
    return kept + draw(st.lists(st.sampled_from(SHEET), max_size=draw(st.sampled_from((0, 0, 2, 8)))))


def _price_list() -> list[str]:
    text = Path(prices.__file__).with_name("prices.csv").read_text(encoding="utf-8")
    return text.splitlines()


@st.composite
def spoilt(draw: st.DrawFn, lines: st.SearchStrategy[list[str]]) -> bytes:
    """Return the bytes of a file: lines lost, typed twice, swapped and broken into, in whatever encoding."""
    kept = draw(lines)
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 2, 6)))):
        if kept:
            draw(st.sampled_from(_SLIPS))(draw, kept)
    text = draw(st.sampled_from(("\n", "\n", "\n", "\r\n", "\r"))).join(kept)
    content = text.encode(draw(st.sampled_from(("utf-8",) * 8 + ("utf-8-sig", "utf-16", "utf-16-le"))), "replace")
    return draw(st.sampled_from((bytes,) * 8 + (_cut, _with_bytes)).flatmap(lambda how: _spoil(how, content)))


def _cut(content: bytes, at: int, _: bytes) -> bytes:
    return content[:at]


def _with_bytes(content: bytes, at: int, more: bytes) -> bytes:
    return content[:at] + more + content[at:]


def _spoil(how: Callable[..., bytes], content: bytes) -> st.SearchStrategy[bytes]:
    if how is bytes:
        return st.just(content)
    return st.builds(how, st.just(content), st.integers(0, len(content)), st.binary(min_size=1, max_size=4))


def _place(draw: st.DrawFn, lines: Sequence[str]) -> int:
    return draw(st.integers(0, len(lines) - 1))


def _lose(draw: st.DrawFn, lines: list[str]) -> None:
    del lines[_place(draw, lines)]


def _double(draw: st.DrawFn, lines: list[str]) -> None:
    place = _place(draw, lines)
    lines.insert(place, lines[place])


def _swap(draw: st.DrawFn, lines: list[str]) -> None:
    one, other = _place(draw, lines), _place(draw, lines)
    lines[one], lines[other] = lines[other], lines[one]


def _break_into(draw: st.DrawFn, lines: list[str]) -> None:
    place = _place(draw, lines)
    line = lines[place]
    start, end = sorted((draw(st.integers(0, len(line))), draw(st.integers(0, len(line)))))
    lines[place] = line[:start] + draw(st.sampled_from(HOSTILE) | st.text(max_size=5)) + line[end:]


def _change_word(draw: st.DrawFn, lines: list[str]) -> None:
    place = _place(draw, lines)
    words = lines[place].split(" ")
    words[_place(draw, words)] = draw(st.sampled_from(HOSTILE))
    lines[place] = " ".join(words)


_SLIPS = (_lose, _double, _swap, _break_into, _break_into, _change_word)


class Sort(NamedTuple):
    """A sort of file, with the command that reads it."""

    files: st.SearchStrategy[bytes]
    reads: tuple[tuple[str, ...], ...]
    """The words before the name of the file, one of these."""


SORTS = {
    "claims files": Sort(spoilt(_claims() | _claims() | _claims() | st.lists(_line, max_size=8)), (("reconcile",),)),
    "day sheets": Sort(
        spoilt(_sheet()),
        (
            ("day", "30/8/2021", "--yes"),
            ("day", "30/8/2021", "06:00", "--case", "1", "--yes"),
            ("day", "1/1/2019", "--yes"),
        ),
    ),
    "price lists": Sort(
        spoilt(st.lists(st.sampled_from(_price_list()[1:]), max_size=6).map(lambda rows: [_price_list()[0], *rows])),
        (("prices", "use"),),
    ),
}
