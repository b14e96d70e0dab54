"""Claims files, and parts that no record could make true."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.claims.claim import Asked, Claim, Claims
from stronghold_cli.claims.claims_file import read_claims, read_release
from stronghold_cli.claims.published import Percentages
from stronghold_cli.claims.reading.says import read_says
from stronghold_cli.claims.verdicts import part_notes, part_problems
from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.figures.measures import find_measure
from stronghold_cli.records.conditions import read_condition
from stronghold_cli.values.units import COUNT, MASS, MONEY, TERM, Unit
from stronghold_cli.values.window import Window

TODAY = date(2026, 11, 2)
YEAR = Window(date(2021, 1, 1), date(2021, 12, 31))

RELEASE = """
title = "Drug lines, August 2021"
published = 2021-08-23
source = "the force's news page"
since = 2019
until = "23 Aug 2021"

[rules]
nearly = 5

[[claim]]
id = "lines"
measure = "lines.dismantled"
says = "over 50"
parts = "including"

[[claim]]
measure = "lines.dismantled"
says = "35"
where = {reach = "county"}
part_of = "lines"
note = "35 of these"

[[claim]]
measure = "cash.recovered"
says = "over £300,000"
verb = "recovered"
since = 2019-04-01
"""
ONE = '[[claim]]\nmeasure = "drugs.value"\nsays = "nearly £400,000"\n'


def read(text: str) -> Claims:
    """Read a claims file from its text."""
    return read_claims(read_release(text.encode(), "release.toml", TODAY, TODAY), TODAY)


def claim(name: str, measure: str, says: str, unit: Unit = COUNT, window: Window = YEAR, **known: Any) -> Claim:
    """Return a claim with its figure, if that can be read: in any unit, for parts are held against wholes by it."""
    tested = find_measure(measure)
    where = tuple(read_condition(tested.recorded, one, TODAY) for one in known.get("where", ()))
    try:
        figure = read_says(says, unit)
    except Unreadable as problem:
        return Claim(name, measure, says, None, problem, **known)
    return Claim(name, measure, says, figure, Asked(tested, tested, None, window, where), **known)


def part_problems_of(*claims: Claim) -> dict[str, str]:
    """Return what is wrong with these claims whatever the records say."""
    return part_problems(Claims(None, None, None, Percentages(), claims))


def test_a_release_is_read_whole() -> None:
    """Every key is where it belongs, and what it says is read; a claim without an id has one from its place."""
    release = read(RELEASE)
    assert release[:4] == (
        "Drug lines, August 2021",
        date(2021, 8, 23),
        "the force's news page",
        Percentages(understated=20, nearly=5, about=10),
    )
    lines, county, cash = release.claims
    assert [each.id for each in release.claims] == ["lines", "claim-2", "claim-3"]
    assert (lines.parts, county.part_of, county.note, cash.verb) == ("including", "lines", "35 of these", "recovered")
    assert [each.figure for each in release.claims] == [
        read_says("over 50", COUNT),
        read_says("35", COUNT),
        read_says("over £300,000", MONEY),
    ]
    asked = [each.asked for each in release.claims if isinstance(each.asked, Asked)]
    assert [each.window for each in asked] == [
        Window(date(2019, 1, 1), date(2021, 8, 23)),
        Window(date(2019, 1, 1), date(2021, 8, 23)),
        Window(date(2019, 4, 1), date(2021, 8, 23)),
    ]
    assert [[condition.words for condition in each.where] for each in asked] == [[], ["reach=county"], []]


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ('measure = "arrest"', "'arrest' is not a measure (did you mean arrests?)"),
        ('measure = "arrests"\nsince = "rubbish"', "'rubbish' is not a date or a span of dates"),
        ('measure = "arrests"\nsince = 2022\nuntil = 2021', "the window ends on 31 Dec 2021, before it begins"),
        ('measure = "arrests"\nwhere = "weight=1g"', "an arrest has no field 'weight'"),
        ('measure = "arrests"\nwhere = "county"', "where is field=value, not 'county' (e.g. where = \"reach=county\")"),
        ('measure = "arrests"\nwhere = "area:Tring"', "where is field=value, not 'area:Tring'"),
        ('measure = "arrests"\nwhere = ""', "where is field=value, not ''"),
        ('measure = "arrests"\nwhere = {area = []}', "where has a list of no values for 'area'"),
        ('measure = "arrests"\nwhere = 5', "where is field=value (e.g."),
        ('measure = "arrests"\nwhere = {reach = {a = 1}}', "where has texts and whole numbers"),
        ('measure = "arrests"\nsince = true', "since is text in quotes (e.g. since = 2019)"),
        ('measure = "arrests"\nverb = "charged"', "the verb 'charged' is not what arrests counts: arrests"),
        ('note = "x"', 'claim-1 has no measure (e.g. measure = "lines.dismantled")'),
        ("measure = ''", "claim-1 has no measure"),
        ("measure = 5", "'5' is not a measure"),
    ],
)
def test_what_cannot_be_asked_is_data_in_its_claim(lines: str, problem: str) -> None:
    """The claim beside it is read all the same."""
    first, second = read(f'[[claim]]\n{lines}\nsays = "50"\n{ONE}').claims
    assert isinstance(first.asked, StrongholdError)
    assert str(first.asked).startswith(problem)
    assert isinstance(second.asked, Asked)


@pytest.mark.parametrize(
    ("says", "problem"),
    [
        ("", "claim-1 has no says (e.g. says = "),
        ("says = 12.5", "claim-1 has no says"),
        ("says = true", "claim-1 has no says"),
        ("says = 0x" + "f" * 5000, "claim-1 has no says"),
    ],
)
def test_a_claim_that_says_nothing_costs_itself_alone(says: str, problem: str) -> None:
    """It stays in its place."""
    first, second = read(f'[[claim]]\nmeasure = "arrests"\n{says}\n{ONE}').claims
    assert str(first.asked).startswith(problem)
    assert isinstance(second.asked, Asked)


def test_a_whole_number_needs_no_quotes() -> None:
    """It is read as its digits."""
    [one] = read('[[claim]]\nmeasure = "arrests"\nsays = 12').claims
    assert (one.says, one.figure) == ("12", read_says("12", COUNT))


@pytest.mark.parametrize(
    "end", ['in = "2021"', 'until = "Dec 2021"', "since = 2021", 'since = 2021\nuntil = "24/8/2021"']
)
def test_no_window_goes_on_after_the_day_of_publication(end: str) -> None:
    """A record of the day after it bears out nothing that was published."""
    for text in (f"published = 2021-08-23\n{end}\n{ONE}", f"published = 2021-08-23\n{ONE}{end}\n"):
        [one] = read(text).claims
        assert isinstance(one.asked, Asked)
        assert one.asked.window.until == date(2021, 8, 23)
        assert one.asked.cut is ("until" in end or "in =" in end)


def test_a_publication_that_is_still_to_come_is_refused() -> None:
    """What it will have said is not known."""
    with pytest.raises(Forbidden) as caught:
        read(f"published = 2026-11-03\n{ONE}")
    assert str(caught.value).startswith(
        "release.toml: published: 3 Nov 2026 is still to come (leave the line out until"
    )


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("published = 28/11/2026", 'published = "28/11/2026"'),
        ("published = 28 November 2026", 'published = "28 November 2026"'),
        ("published = 28.11.2026", 'published = "28.11.2026"'),
        ("in = 7-13 March 2022", 'in = "7-13 March 2022"'),
    ],
)
def test_a_day_without_quotes_is_given_back_as_the_line_to_type(line: str, right: str) -> None:
    """The reference writes days like that."""
    with pytest.raises(Unreadable) as caught:
        read(f"{line}\n{ONE}")
    assert str(caught.value) == f"release.toml, line 1: {line.split(maxsplit=1)[0]} is text in quotes (e.g. {right})"


@pytest.mark.parametrize(
    ("written", "where"),
    [
        ('"reach=county"', ("reach=county",)),
        ('["item=heroin", "class=A"]', ("item=heroin", "class=A")),
        ('{reach = "county", item = ["heroin", "crack"]}', ("reach=county", 'item="heroin","crack"')),
        ("{case = 2}", ("case=2",)),
        ('{area = ["Bourne End, Bucks", "Tring"]}', ('area="Bourne End, Bucks","Tring"',)),
        ('{area = "Bourne End, Bucks"}', ("area=Bourne End, Bucks",)),
        ('{value = ["£4,260", 10]}', ('value="£4,260","10"',)),
        ('\'area="Tring","Wing Park"\'', ('area="Tring","Wing Park"',)),
        ("[]", ()),
    ],
)
def test_conditions_are_a_text_a_list_or_a_table(written: str, where: tuple[str, ...]) -> None:
    """Each becomes `field=value`, as it is typed on the command line."""
    assert tuple(map(str, read(f"{ONE}where = {written}").claims[0].where)) == where


@pytest.mark.parametrize("published", ["2021-08-23", '"23/8/2021"', '"23 August 2021"', "2021-08-23T09:00:00"])
def test_a_day_is_text_or_a_toml_date(published: str) -> None:
    """However the day was written, it is the same day."""
    assert read(f"published = {published}\n{ONE}").published == date(2021, 8, 23)


def test_notepad_and_windows_lines_are_welcome() -> None:
    """A byte-order mark and carriage returns are no mistake of the user."""
    data = b"\xef\xbb\xbf" + RELEASE.replace("\n", "\r\n").encode()
    assert str(read_claims(read_release(data, "release.toml", TODAY, TODAY), TODAY)) == str(read(RELEASE))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "release.toml has no claims (each begins with [[claim]]"),
        ("[claim]\nmeasure = 'arrests'", "release.toml has no claims (each begins with [[claim]]"),
        ("claim = []", "release.toml has no claims"),
        ("claim = [1]", "release.toml has no claims"),
        (" \n", "release.toml has no claims"),
        ("title = ", 'release.toml, line 1: title says nothing (e.g. title = "Drug lines, August 2021")'),
        ("a = 1\nb = ]", "release.toml is not TOML: Invalid value (at line 2, column 5)"),
        ("title = 5\n" + ONE, "release.toml: title is text in quotes (e.g. title = "),
        ("titel = 'x'\n" + ONE, "release.toml: no such key as 'titel' (did you mean title?)"),
        ("published = 'soon'\n" + ONE, "release.toml: published: 'soon' is not a date"),
        ("published = 2021\n" + ONE, "release.toml: published: '2021' is not a date"),
        ("since = true\n" + ONE, "release.toml: since is text in quotes (e.g. since = 2019)"),
        ("since = 0x" + "f" * 5000 + "\n" + ONE, "release.toml: since is text in quotes"),
        ("x = " + "9" * 5000 + "\n" + ONE, "release.toml is not TOML"),
        ("x = " + "[" * 5000, "release.toml is nested too deeply"),
        (
            "[rules]\nnearly = 0\n" + ONE,
            "release.toml, rules: nearly is a whole percentage from 1 to 99 (e.g. nearly = 10)",
        ),
        ("[rules]\nabout = 2.5\n" + ONE, "release.toml, rules: about is a whole percentage"),
        ("[rules]\nabout = true\n" + ONE, "release.toml, rules: about is a whole percentage"),
        (
            "[rules]\nunderstate = 5\n" + ONE,
            "release.toml, rules: no such key as 'understate' (did you mean understated?)",
        ),
        ("rules = 5\n" + ONE, "release.toml: rules is a table of percentages"),
        (ONE + "[[claim]]\nmeasur = 'a'", "release.toml, claim 2: no such key as 'measur' (did you mean measure?)"),
        (ONE + "xyz = 1", "claim 1 (drugs.value): no such key as 'xyz' (there are: id, measure, says"),
        (ONE + "parts = 'all'", "claim 1 (drugs.value): parts is exact or including, not 'all'"),
        (f"{ONE}id = 'a'\n{ONE}id = 'a'", "claim 2 (drugs.value): another claim has the id 'a'"),
        (f"{ONE}id = 'claim-2'\n{ONE}", "claim 2 (drugs.value): another claim has the id 'claim-2'"),
        (
            f"{ONE}id = 'lines'\n{ONE}part_of = 'line'",
            "claim 2 (drugs.value): part_of names no claim 'line' (did you mean lines?)",
        ),
        (f"{ONE}part_of = 'b'\n{ONE}id = 'b'\npart_of = 'c'", "claim 2 (drugs.value): part_of names no claim 'c'"),
        (f"{ONE}id = 'a'\npart_of = 'a'", "claim 1 (drugs.value): part_of goes round in a ring, through 'a'"),
        (f"{ONE}id = 'a'\npart_of = 'b'\n{ONE}id = 'b'\npart_of = 'a'", "part_of goes round in a ring"),
    ],
)
def test_a_mistake_names_the_file_the_claim_and_the_key(text: str, says: str) -> None:
    """One line that says where it is and what it should be."""
    with pytest.raises(Unreadable) as caught:
        read(text)
    assert says in str(caught.value)
    assert str(caught.value).startswith("release.toml")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (
            "says = \u201cover 50\u201d",
            'is in curly quotes, as mail programs make them: type straight ones (e.g. says = "over 50")',
        ),
        ("says = \u2018over 50\u2019", "in curly quotes, as mail programs make them: type straight ones"),
        (
            'says = "over 50\u201d',
            'in curly quotes, as mail programs make them: type straight ones (e.g. says = "over 50")',
        ),
        ("says: over 50", 'says has a colon where = belongs (e.g. says = "over 50")'),
        ('Says: "over 50"', 'says has a colon where = belongs (e.g. says = "over 50")'),
        ('says "over 50"', 'says has no = after it (e.g. says = "over 50")'),
        ("says over 50", 'says has no = after it (e.g. says = "over 50")'),
        ("says = over 50", 'says is text in quotes (e.g. says = "over 50")'),
        ("says = £400,000", 'says is text in quotes (e.g. says = "£400,000")'),
        ('says = "over 50', 'says has a quote that is not closed (e.g. says = "over 50")'),
        ("says =", 'says says nothing (e.g. says = "over 50")'),
    ],
)
def test_what_a_press_officer_slips_on_is_said_with_the_line_and_the_right_one(line: str, says: str) -> None:
    """Curly quotes, a colon, no equals sign, no quotes: the line as it should be."""
    with pytest.raises(Unreadable) as caught:
        read(f'[[claim]]\nmeasure = "arrests"\n{line}\n')
    assert str(caught.value).startswith("release.toml, line 3: ")
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "title: Drug lines, August 2021\npublished: 23/8/2021\n",
        "title Drug lines\n",
    ],
)
def test_a_file_of_keys_alone_is_a_claims_file(text: str) -> None:
    """Whoever begins with title: x has a claims file in mind."""
    with pytest.raises(Unreadable, match=r"release\.toml, line 1: title has (a colon where = belongs|no = after it)"):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Over 50 drug lines have been dismantled in Aylesbury Vale since 2019.\n",
        "Drug lines closed\n\nSource: the force\n\u201cGood news\u201d, an inspector said.\nOver 10kg was seized.\n",
    ],
)
def test_the_text_of_a_release_is_told_from_a_claims_file(text: str) -> None:
    """Nobody is told of an invalid statement at line 1, column 6."""
    with pytest.raises(Unreadable) as caught:
        read(text)
    assert str(caught.value) == (
        "release.toml is not a claims file: it reads like the text of a release (write each figure of it under "
        '[[claim]], with measure = "arrests" and says = "over 50")'
    )


@pytest.mark.parametrize(
    ("written", "window"),
    [
        ('in = "since 2019"', Window(date(2019, 1, 1), date(2021, 8, 23))),
        ('in = "7-13 March 2021"', Window(date(2021, 3, 7), date(2021, 3, 13))),
        ('in = "over the past two years"', Window(date(2019, 8, 24), date(2021, 8, 23))),
        ('in = "last month"', Window(date(2021, 7, 1), date(2021, 7, 31))),
        ("in = 2019", Window(date(2019, 1, 1), date(2019, 12, 31))),
        ('since = "last month"', Window(date(2021, 7, 1), date(2021, 8, 23))),
    ],
)
def test_a_window_is_read_as_a_release_writes_it(written: str, window: Window) -> None:
    """What ends today ends on the day of publication."""
    [claim] = read(f"published = 2021-08-23\n{ONE}{written}\n").claims
    assert isinstance(claim.asked, Asked)
    assert claim.asked.window == window


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ('in = "2019"\nsince = 2018', "in already says both ends of its window (leave out since and until)"),
        (
            'in = "the last year"',
            "'the last year' can be read in two ways (say last year (of the calendar) or past year",
        ),
        ('in = "13-7 March 2021"', "'13-7 March 2021' ends on 7 Mar 2021, before it begins on 13 Mar 2021"),
        (
            'since = "over the past two years"',
            "'over the past two years' is a whole window (leave out since and until, and say in = ",
        ),
    ],
)
def test_a_window_that_is_not_clear_costs_its_claim_alone(written: str, says: str) -> None:
    """And is never ignored, nor half of it."""
    unclear, other = read(f"published = 2021-08-23\n{ONE}{written}\n{ONE}").claims
    assert str(unclear.asked).startswith(says)
    assert isinstance(other.asked, Asked)


def test_words_that_are_not_understood_cost_their_claim_alone() -> None:
    """The claim stays in its place, with its id and the reason."""
    claims = read(f'{ONE}[[claim]]\nid = "b"\nmeasure = "arrests"\nsays = "8 arrests nationally"\n{ONE}').claims
    assert [each.id for each in claims] == ["claim-1", "b", "claim-3"]
    assert [isinstance(each.asked, Asked) for each in claims] == [True, False, True]
    assert str(claims[1].asked) == "says: 'nationally' is not understood (leave the word out, e.g. over 50 arrests)"
    assert claims[1].figure is None


def test_bytes_that_are_no_text_are_refused() -> None:
    """A spreadsheet saved under the wrong name is said to be no text."""
    with pytest.raises(Unreadable, match=r"release\.toml is not text in UTF-8"):
        read_release(b"PK\x03\x04\xff\xfe", "release.toml", TODAY, TODAY)


@given(st.binary() | st.lists(st.sampled_from(RELEASE.splitlines())).map(lambda lines: "\n".join(lines).encode()))
def test_reading_a_file_raises_nothing_but_unreadable(data: bytes) -> None:
    """Whatever is in the file, it is read or refused in one line."""
    try:
        claims = read_claims(read_release(data, "release.toml", TODAY, TODAY), TODAY)
    except Unreadable as problem:
        assert "\n" not in str(problem)
    else:
        assert claims.claims


def problems(whole: str, *parts: str, unit: Unit = COUNT, kind: str | None = None) -> dict[str, str]:
    """Return what is wrong with parts of a whole, all in one unit."""
    several = [claim(f"part-{i}", "arrests", says, unit, part_of="whole") for i, says in enumerate(parts, 1)]
    return part_problems_of(claim("whole", "arrests", whole, unit, parts=kind), *several)


@pytest.mark.parametrize(
    ("whole", "part", "unit", "wrong"),
    [
        ("50", "55", COUNT, True),
        ("50", "50", COUNT, False),
        ("50", "over 50", COUNT, True),
        ("50", "over 49", COUNT, False),
        ("over 50", "35", COUNT, False),
        ("over 50", "60", COUNT, False),
        ("at least 50", "60", COUNT, False),
        ("under 50", "50", COUNT, True),
        ("nearly 50", "50", COUNT, True),
        ("nearly 50", "nearly 50", COUNT, False),
        ("nearly 50", "nearly 60", COUNT, True),
        ("about 50", "55", COUNT, False),
        ("about 50", "56", COUNT, True),
        ("between 10 and 12", "12", COUNT, False),
        ("between 10 and 12", "13", COUNT, True),
        ("10", "between 11 and 12", COUNT, True),
        ("10", "up to 12", COUNT, False),
        ("10kg", "10.4kg", MASS, False),
        ("10kg", "10.6kg", MASS, True),
        ("£300,000", "£4,300,000", MONEY, True),
        ("1 month", "30 days", TERM, False),
        ("exactly 1 month", "exactly 32 days", TERM, True),
    ],
)
def test_a_part_is_too_large_only_where_it_must_be(whole: str, part: str, unit: Unit, wrong: bool) -> None:
    """The least that the part can be is held against the most that the whole can be."""
    expected = {"part-1": f"a part of 'whole' larger than it: {part} of {whole}"} if wrong else {}
    assert problems(whole, part, unit=unit) == expected


def test_exact_parts_must_add_up() -> None:
    """458 weapons were printed beside parts that make 462."""
    wrong = "its parts do not add up to it: 33 + 377 + 3 + 21 + 28 = 462, against 458"
    assert problems("458", "33", "377", "3", "21", "28", kind="exact") == {"whole": wrong}
    assert problems("462", "33", "377", "3", "21", "28", kind="exact") == {}
    assert problems("501", "325", "93", kind="exact") == {
        "whole": "its parts do not add up to it: 325 + 93 = 418, against 501"
    }


def test_including_promises_no_sum() -> None:
    """196 weapons "including" 163 of them leave 33 unsaid."""
    assert problems("196", "130", "18", "5", "10", kind="including") == {}
    assert problems("196", "130", "18", "5", "10") == {}


@pytest.mark.parametrize(
    ("whole", "parts", "wrong"),
    [
        ("over 50", ("35", "20"), False),
        ("over 50", ("35", "15"), True),
        ("over 50", ("35", "over 10"), False),
        ("about 50", ("35", "20"), False),
        ("about 50", ("35", "21"), True),
        ("nearly 50", ("over 30", "20"), True),
    ],
)
def test_hedged_parts_are_wrong_only_where_no_figures_fit(whole: str, parts: tuple[str, ...], wrong: bool) -> None:
    """A hedge leaves room, and the sum is wrong only beyond it."""
    assert ("whole" in problems(whole, *parts, kind="exact")) is wrong


def test_a_part_of_a_part_is_held_against_the_whole_too() -> None:
    """A hedge between them hides nothing."""
    found = part_problems_of(
        claim("a", "arrests", "50"),
        claim("b", "arrests", "up to 70", part_of="a"),
        claim("c", "arrests", "60", part_of="b"),
    )
    assert found == {"c": "a part of 'a' larger than it: 60 of 50"}


def test_what_cannot_be_read_or_compared_is_not_compared_and_said() -> None:
    """A missing part may be what is left, and pounds are no part of a count."""
    several = (
        claim("a", "arrests", "50", parts="exact"),
        claim("b", "arrests", "dozens", part_of="a"),
        claim("c", "arrests", "20", part_of="a"),
        claim("d", "cash.seized", "£400,000", MONEY, part_of="c"),
        claim("e", "arrests", "200", part_of="b"),
    )
    assert part_problems_of(*several) == {"e": "a part of 'a' larger than it: 200 of 50"}
    assert part_notes(Claims(None, None, None, Percentages(), several)) == {
        "a": "its parts were not added up: 'b' could not be checked against it",
        "b": "not checked against 'a': this part could not be read",
        "d": "not checked against 'c': that is arrests, another measure",
        "e": "not checked against 'b': that could not be read",
    }


@pytest.mark.parametrize(
    ("measure", "where", "window", "note"),
    [
        ("people.arrested", (), YEAR, ""),
        ("people.arrested", ("sex=male",), Window(date(2021, 3, 1), date(2021, 3, 31)), ""),
        ("people.arrested", ("role=runner", "sex=male"), YEAR, ""),
        ("arrests", (), YEAR, "that is people.arrested, another measure"),
        ("people.arrested", (), Window(date(2020, 12, 31), date(2021, 3, 1)), "its window is not within"),
        ("people.arrested", (), Window(date(2021, 1, 1)), "its window is not within the window of that"),
    ],
)
def test_a_part_counts_some_of_what_its_whole_counts(
    measure: str, where: tuple[str, ...], window: Window, note: str
) -> None:
    """12 arrests may be of 10 people, and are no part of them that is too large."""
    several = (
        claim("a", "people.arrested", "10", window=YEAR),
        claim("b", measure, "12", window=window, where=where, part_of="a"),
    )
    assert ("b" in part_problems_of(*several)) is (not note)
    found = part_notes(Claims(None, None, None, Percentages(), several))
    assert found == {} if not note else found["b"].startswith(f"not checked against 'a': {note}")


@pytest.mark.parametrize(
    ("whole", "part", "alike"),
    [
        (("role=runner,courier",), ("role=runner",), True),
        (("role=runner",), ("role=runner,courier",), False),
        (("role=runner",), (), False),
        (("sex=male",), ("role=runner",), False),
    ],
)
def test_a_part_has_all_conditions_of_its_whole(whole: tuple[str, ...], part: tuple[str, ...], alike: bool) -> None:
    """Else it may count what its whole leaves out."""
    several = (claim("a", "arrests", "10", where=whole), claim("b", "arrests", "12", where=part, part_of="a"))
    assert ("b" in part_problems_of(*several)) is alike


def test_lines_that_stand_on_different_days_are_no_parts_of_each_other() -> None:
    """A line that comes back leaves the count, so that an earlier figure may be larger."""
    several = (
        claim("a", "lines.dismantled", "10", window=YEAR),
        claim("b", "lines.dismantled", "12", window=Window(date(2021, 1, 1), date(2021, 3, 1)), part_of="a"),
    )
    assert part_problems_of(*several) == {}
