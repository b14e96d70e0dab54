"""Offences are a list: known names first, then what parts them; each with its counts; filters match one of it."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Stronghold, tried
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.offences import Offences, counts_of
from stronghold_cli.records.types import Reading, no_new_person

pytestmark = pytest.mark.usefixtures("begun")


READING = Reading(date(2021, 8, 31), no_new_person)
OFFENCES = Offences()
PROPERTY = "acquisition, use or possession of criminal property"
CHARGE = "add charge --date 4/3/2021 --person P-1 --offences"
SENTENCE = "add sentence --date 4/3/2021 --person P-1 --disposal fine"


@pytest.mark.parametrize(
    ("typed", "kept", "counts"),
    [
        ("PWITS class A, PWITS class B x2", "PWITS class A; PWITS class B x2", 3),
        ("pwits-a & PWITS-b x 2 and poss a", "PWITS class A; PWITS class B x2; possession of class A", 4),
        ("pwits-a x2, and poss-b", "PWITS class A x2; possession of class B", 3),
        ("pwits-a AND poss-b", "PWITS class A; possession of class B", 2),
        ("pwits-a x2 poss-b", "PWITS class A x2; possession of class B", 3),
        (PROPERTY, PROPERTY, 1),
        (f"{PROPERTY} x2, pwits-a", f"{PROPERTY} x2; PWITS class A", 3),
        ("slavery, servitude or forced labour and pwits a", "slavery, servitude or forced labour; PWITS class A", 2),
        ("pwits-a, theft", "PWITS class A; theft", 2),
        ("theft x2 and robbery", "theft x2; robbery", 3),
        ("theft; robbery; theft", "theft x2; robbery", 3),
        ('"assault and battery" x2; pwits-a', "assault and battery x2; PWITS class A", 3),
        ("PWITS class A heroin", "PWITS class A heroin", 1),
    ],
)
def test_a_list_is_parted_after_known_names_are_found(typed: str, kept: str, counts: int) -> None:
    """The longest known name first; then a comma, a semicolon, "&" or "and"; counts belong to what they follow."""
    read = OFFENCES.read(typed, READING)
    assert (read, counts_of(read)) == (kept, counts)
    assert OFFENCES.read(OFFENCES.show(read), READING) == read


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("assault and battery", ["assault; battery", '"assault and battery"']),
        ("pwits-a, criminal damage & arson; theft", ["criminal damage; arson", '"criminal damage & arson"']),
        ("possession of class A and B", ["possession of class A; possession of class B", "possession of class A; B"]),
        ("PWITS class A / PWITS class B", ["PWITS class A; PWITS class B", '"PWITS class A / PWITS class B"']),
    ],
)
def test_a_list_that_reads_two_ways_is_refused_with_both(typed: str, ways: list[str]) -> None:
    """Each can be typed back as it stands there, and is then read in that way."""
    with pytest.raises(Unreadable) as refused:
        OFFENCES.read(typed, READING)
    several, one = ways
    assert f"reads two ways: {several}, or {one}" in str(refused.value)
    assert OFFENCES.read(several, READING) == several
    assert OFFENCES.read(one, READING) == one.strip('"')


@pytest.mark.parametrize("typed", ["pwits-a;", "pwits-a,, pwits-b", "2 x theft", "pwits-a x2 x3", "pwits-a x0", "x2"])
def test_a_slip_in_a_list_is_refused(typed: str) -> None:
    """Nothing beside a separator, counts in front, counts alone, none at all."""
    with pytest.raises(Unreadable):
        OFFENCES.read(typed, READING)


WORDS = [
    "PWITS class A",
    "pwits-b",
    "x2",
    "x 3",
    ",",
    ";",
    "&",
    "and",
    "AND",
    "theft",
    '"',
    "class",
    "B",
    PROPERTY,
    "2 x",
]


@tried(40, often=2000)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join))
def test_whatever_is_read_is_shown_so_that_it_reads_the_same(typed: str) -> None:
    """In quotes what would be parted; and nothing but its own error is raised."""
    try:
        read = OFFENCES.read(typed, READING)
    except Unreadable:
        return
    assert OFFENCES.read(OFFENCES.show(read), READING) == read
    assert OFFENCES.read(OFFENCES.uncell([read]), READING) == read


@pytest.mark.parametrize(
    ("where", "refs", "counts"),
    [
        ("offences=pwits-b", ["CHARGE-1", "CHARGE-2"], 14),
        ("offences=PWITS CLASS a", ["CHARGE-1"], 1),
        ("offences=pwits-a,theft", ["CHARGE-1", "CHARGE-3"], 2),
        (f"offences={PROPERTY}", ["CHARGE-2"], 1),
        ("offences=pwits", [], None),
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_filter_matches_one_of_the_list(
    stronghold: Stronghold, where: str, refs: list[str], counts: int | None
) -> None:
    """A whole name, whatever its counts; and figures of charges count those alone."""
    for offences in ("pwits-a, pwits-b x2", f"pwits-b x12; {PROPERTY}", "theft"):
        assert stronghold([*CHARGE.split(), offences]).code == 0
    listed = stronghold(["list", "charge", "--where", where, "--columns", "counts", "--format", "csv"])
    assert [row.split(",")[0] for row in listed.out.splitlines()[1:]] == refs
    figure = stronghold(["totals", "--measure", "charges", "--where", where, "--format", "csv"]).out
    assert f",{counts if counts is not None else ''}," in figure.splitlines()[1]
    traced = stronghold(["trace", "charges", "--where", where]).out
    assert (f"Charges: {counts} (" in traced) == (counts is not None)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        *(
            (text, "PWITS class A x2")
            for text in (
                "2 PWITS class A",
                "2 counts of PWITS class A",
                "PWITS class A (x2)",
                "PWITS class A ×2",
                "PWITS class Ax2",
                "x2 PWITS class A",
                "2 x pwits-a",
                "PWITS class A twice",
                "PWITS class A, x2",
                "PWITS class A 2 counts",
                "two counts of PWITS class A",
                "PWITS class A*2",
                "PWITS class A * 2",
                "2 counts PWITS class A",
                "PWITS class A, 2 counts",
                "PWITS class A - two counts",
                "PWITS class A (2 counts)",
                "PWITS class A (2)",
                "PWITS class A two times",
                "Two PWITS class A",
                "2x PWITS class A",
                "PWITS class A x two",
            )
        ),
        ("2 pwits-a and PWITS class B (x3)", "PWITS class A x2; PWITS class B x3"),
        ("theft, x2", "theft x2"),
        ("PWITS class A, 3 counts, PWITS class B", "PWITS class A x3; PWITS class B"),
        ("PWITS class A, 2 counts of PWITS class B", "PWITS class A; PWITS class B x2"),
        ("possession of a prohibited weapon, two counts", "possession of a prohibited weapon x2"),
        ('"2 PWITS class A"', "2 PWITS class A"),
        ("s.18 wounding", "s.18 wounding"),
    ],
)
def test_counts_are_never_one_without_a_word(stronghold: Stronghold, typed: str, kept: str) -> None:
    """However they are said."""
    answer = stronghold(["add", "charge", "--date", "1/2/2020", "--person", "P-1", "--offences", typed])
    assert answer.code == 0, answer.err
    record = json.loads(stronghold("show CHARGE-1 --format json").out)["record"]
    assert record["offences"] == kept


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2 frauds", "'2 frauds' has no counts behind its offence (e.g. theft x2; in quotes if it is its name)"),
        ("fraud twice", "'fraud twice' has no counts behind its offence"),
        ("PWITS class A, B and C", "PWITS class A; PWITS class B; PWITS class C, or PWITS class A; B; C"),
        ("burglary, theft x2", 'burglary; theft x2, or "burglary, theft" x2'),
        ("PWITS class A/B", 'reads two ways: PWITS class A; PWITS class B, or "PWITS class A/B"'),
        ("pwits-a / B x3", 'reads two ways: PWITS class A; PWITS class B x3, or "pwits-a / B" x3'),
        ("PWITS class A or B", 'reads two ways: PWITS class A; PWITS class B, or "PWITS class A or B"'),
        ("PWITS class A+robbery", 'reads two ways: PWITS class A; robbery, or "PWITS class A+robbery"'),
        ("fraud, 3 counts", "'3 counts' has no counts behind its offence (e.g. theft x2"),
        ("two counts of fraud", "'two counts of fraud' has no counts behind its offence"),
        ("several thefts", "'several thefts' has no counts behind its offence"),
        ("PWITS class A 2", "'PWITS class A 2' has no counts behind its offence"),
        ("2 counts of PWITS class A x3", "has no counts behind its offence"),
        ("PWITS class A 0 counts", "'PWITS class A x0' is not a number of counts"),
    ],
)
def test_advice_loses_no_counts(stronghold: Stronghold, typed: str, said: str) -> None:
    """What is to be typed has as many as were typed."""
    answer = stronghold(["add", "charge", "--date", "1/2/2020", "--person", "P-1", "--offences", typed])
    assert answer.code == 2
    assert said in answer.err


@pytest.mark.parametrize("option", ["add arrest --date 4/3/2021 --person P-1", SENTENCE])
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "PWITS class A x2",
            "'PWITS class A x2' has counts, which only a charge keeps (say PWITS class A, or in quotes",
        ),
        ("2 counts of pwits-a", "'2 counts of pwits-a' has counts, which only a charge keeps (say PWITS class A, or"),
        ("theft twice", "'theft twice' has counts, which only a charge keeps (leave them out, or in quotes"),
        (
            "PWITS class A, poss-b",
            "is several offences, which only a charge keeps (say PWITS class A, possession of class B",
        ),
        ("PWITS class A/B", "is several offences, which only a charge keeps (say PWITS class A, PWITS class B"),
    ],
)
def test_an_arrest_and_a_sentence_are_of_one_offence(
    stronghold: Stronghold, option: str, typed: str, said: str
) -> None:
    """Counts and lists are never part of its name, but in quotes."""
    answer = stronghold([*option.split(), "--offence", typed])
    assert answer.code == 2
    assert said in answer.err
    kept = stronghold([*option.split(), "--offence", f'"{typed}"'])
    assert kept.code == 0, kept.err
    ref = kept.out.strip()
    assert json.loads(stronghold(f"show {ref} --format json").out)["record"]["offence"] == typed


@pytest.mark.parametrize("typed", ["pwits-a x2", "2 counts of PWITS class A", "pwits-a, pwits-a"])
@pytest.mark.usefixtures("begun")
def test_a_filter_has_no_counts(stronghold: Stronghold, typed: str) -> None:
    """It finds an offence with any number of them: counts that it left out in silence would look asked for."""
    answer = stronghold(["list", "charge", "--where", f"offences={typed}"])
    assert answer.code == 2
    assert (
        "has counts, and a condition finds an offence with any number of them (say offences=PWITS class A)"
        in answer.err
    )


@pytest.mark.parametrize(
    "line",
    [
        "charge P-1 2 counts of pwits-a",
        "charge P-1 two counts of pwits-a",
        "charge P-1 pwits-a 2 counts",
        "charge P-1 pwits-a*2",
        "charge P-1 pwits-a twice",
        "charge P-1 pwits-a, 2 counts",
        "charge P-1 2 counts of PWITS class A",
        "charge P-1 PWITS class A (2 counts)",
        'charge P-1 "PWITS class A, 2 counts"',
    ],
)
def test_counts_are_read_on_a_sheet(stronghold: Stronghold, line: str) -> None:
    """As `--offences` reads them."""
    answer = stronghold("day 4/3/2021 - --yes", stdin=f"{line}\n")
    assert answer.code == 0, answer.err
    record = json.loads(stronghold("show CHARGE-1 --format json").out)["record"]
    assert (record["offences"], record["counts"]) == ("PWITS class A x2", 2)


def test_a_list_in_quotes_is_read_on_a_sheet(stronghold: Stronghold) -> None:
    """As `--offences` reads it."""
    answer = stronghold("day 4/3/2021 - --yes", stdin='charge P-1 "PWITS class A, PWITS class B x2"\n')
    assert answer.code == 0, answer.err
    record = json.loads(stronghold("show CHARGE-1 --format json").out)["record"]
    assert (record["offences"], record["counts"]) == ("PWITS class A; PWITS class B x2", 3)


def test_a_list_of_words_is_read_on_a_sheet(stronghold: Stronghold) -> None:
    """With "and" between them, and counts behind one."""
    assert stronghold("day 4/3/2021 - --yes", stdin="charge P-1 pwits-a x2 and knife-public\n").code == 0
    assert json.loads(stronghold("show CHARGE-1 --format json").out)["record"]["counts"] == 3
