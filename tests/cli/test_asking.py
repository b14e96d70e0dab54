"""What is asked for with `--where`, filters and claims: commas, values that no record has, what cannot both hold."""

import json
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from stronghold_cli.figures.measures import MEASURES

COVER = "cover seizure arrest --from 2019"


@pytest.fixture
def bourne(prepared: Prepared) -> None:
    """Two areas, of which one is the beginning of the other; and a line of a third."""
    prepared(
        COVER,
        'add seizure --date 4/3/2021 --item heroin --weight 1g --area "Bourne End, Bucks"',
        'add seizure --date 4/3/2021 --item heroin --weight 4g --area "Bourne End"',
        "add seizure --date 4/3/2021 --item crack --weight 2g --area Tring",
        "add line --name Falcon --first-seen 4/3/2021",
        "add line --name Kite --first-seen 4/3/2021",
        "add seizure --date 4/3/2021 --item crack --weight 3g --area Wing --line 1",
        "add arrest --date 4/3/2021 --person P-12 --area Tring",
        "add seizure --date 4/3/2021 --item heroin --weight 9g --area Nowhere",
        "void SEIZURE-5 --why 'entered twice'",
    )


def weight(stronghold: Stronghold, *where: str) -> tuple[str, str]:
    """Return the weight of drugs under conditions, and what is said beside it."""
    words = [word for each in where for word in ("--where", each)]
    answer = stronghold(["totals", "--measure", "drugs.weight", *words, "--format", "json", "--in", "2021"])
    assert answer.code == 0, answer
    return json.loads(answer.out)["figures"][0]["display"], answer.err


@pytest.mark.long
@pytest.mark.usefixtures("bourne")
def test_a_comma_in_a_text_adds_nothing_of_another_text(stronghold: Stronghold) -> None:
    """The exact text's records: 1 g, and not the 5 g of two areas; in quotes likewise."""
    for typed in ("area=Bourne End, Bucks", 'area="bourne end,  Bucks"'):
        assert weight(stronghold, typed) == ("1 g", 'asked for: area="Bourne End, Bucks"\n')
    assert weight(stronghold, 'area="Tring","Bourne End, Bucks"')[0] == "3 g"
    assert weight(stronghold, 'area="Bourne End, Bucks",Tring')[0] == "3 g"


@pytest.mark.usefixtures("bourne")
def test_an_unquoted_list_of_texts_is_refused_with_both_readings(stronghold: Stronghold) -> None:
    """What may be one text or two is never added up; both are there to be copied."""
    for line in (
        "totals --where area=Tring,Wing",
        "trace drugs.weight --where area=Tring,Wing",
        "list seizure --area Tring,Wing",
    ):
        answer = stronghold(line)
        assert (answer.code, answer.out) == (2, "")
        assert "and its comma may part several texts" in answer.err
        assert """type 'area="Tring,Wing"' for the one, 'area="Tring","Wing"' for any of them""" in answer.err
    assert weight(stronghold, 'area="Tring","Wing"')[0] == "5 g"


@pytest.mark.usefixtures("bourne")
def test_what_was_understood_of_commas_is_printed(stronghold: Stronghold) -> None:
    """In the heading of a table, and beside what has none."""
    assert "Totals: all dates, item=heroin or crack;" in stronghold("totals --where item=heroin,crack").out
    assert "area=Tring or Wing" in stronghold("""trace drugs.weight --where 'area="Tring","Wing"'""").out
    assert stronghold("list seizure --value £4,260,£10").err == "no seizures match\nasked for: value=£4,260 or £10\n"
    assert weight(stronghold, "value=£4,260,£10")[1] == "asked for: value=£4,260 or £10\n"
    assert weight(stronghold, "item=heroin,crack")[1] == weight(stronghold, "item=heroin")[1] == ""


@pytest.mark.usefixtures("bourne")
def test_crack_and_cocaine_are_two_in_either_order(stronghold: Stronghold) -> None:
    """`crack,cocaine` is a list, and not crack cocaine."""
    assert weight(stronghold, "item=crack,heroin")[0] == weight(stronghold, "item=heroin,crack")[0] == "10 g"
    assert weight(stronghold, "item=cocaine,crack") == weight(stronghold, "item=crack,cocaine") == ("5 g", "")
    assert "item=crack or cocaine;" in stronghold("totals --where item=crack,cocaine").out


@pytest.mark.usefixtures("bourne")
@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("area=Trng", "no seizure has area 'Trng' (did you mean Tring?)"),
        ("area=Xyzzy", "no seizure has area 'Xyzzy' (there are Bourne End, \"Bourne End, Bucks\", Tring and 1 more)"),
        ('area="Tring","Wng"', "no seizure has area 'Wng' (did you mean Wing?)"),
        ("area=Nowhere", "no seizure has area 'Nowhere' ("),
        ("line=2", "no seizure has line LINE-2 (did you mean LINE-1?)"),
        ("exhibit=JB/1", "no seizure has exhibit 'JB/1'"),
    ],
)
def test_a_value_that_no_record_has_is_named_with_the_nearest(stronghold: Stronghold, where: str, said: str) -> None:
    """For texts, keys and references; also of a voided record alone.  A figure is then no confident 0."""
    display, beside = weight(stronghold, where)
    assert said in beside
    assert display == ("2 g" if "Tring" in where else "no record")
    table = stronghold(["list", "seizure", "--where", where])
    assert (table.code, said in table.err) == (0, True)
    traced = stronghold(["trace", "drugs.weight", "--where", where])
    assert (traced.code, said in traced.err) == (0, True)
    claim = stronghold(["reconcile", "--say", "0g", "drugs.weight", "--in", "2021", "--where", where])
    assert claim.out.startswith("CANNOT BE TESTED")
    assert said in " ".join(claim.out.split())
    assert claim.code == 0


@pytest.mark.usefixtures("bourne")
@pytest.mark.parametrize("where", ["class=C", "item=ketamine", "weight=5kg..", "provisional=yes", "reach=county"])
def test_a_known_choice_or_item_that_no_record_has_is_a_true_0(stronghold: Stronghold, where: str) -> None:
    """Under cover nobody need wonder whether it was mistyped."""
    kind = ("lines.dismantled", "0") if where.startswith("reach") else ("drugs.weight", "0g")
    assert stronghold("cover line --from 2019").code == 0
    claim = stronghold(["reconcile", "--say", kind[1], kind[0], "--in", "2021", "--where", where])
    assert claim.out.startswith("SUPPORTED"), claim


def test_a_key_that_no_record_has_is_named(stronghold: Stronghold, bourne: None) -> None:
    """Of a person, also under a key that is said to be the same."""
    answer = stronghold("list arrest --person P-21")
    assert (answer.code, answer.err) == (0, "no arrests match\nno arrest has person P-21 (did you mean P-12?)\n")
    assert stronghold("same P-12 Q-7").code in (0, 3)


def test_voided_records_have_their_values_where_they_are_asked_for(stronghold: Stronghold, bourne: None) -> None:
    """`list --voided` finds one by its area, and names nothing."""
    assert stronghold("list seizure --area Nowhere --voided").err == "1 seizure\n"


def test_of_several_kinds_only_what_none_has_is_named(stronghold: Stronghold, bourne: None) -> None:
    """No arrest is of Wing, and seizures are: that is no slip."""
    assert "no record has" not in stronghold("totals --where area=Wing").err
    assert stronghold("totals --where area=Wng").err.startswith("no record has area 'Wng' (did you mean Wing?)")


def test_what_is_restricted_is_not_offered(stronghold: Stronghold, bourne: None) -> None:
    """The nearest value may be in a record that nobody may see."""
    assert stronghold("restrict SEIZURE-4 --why 'a source'").code == 0
    answer = stronghold("list seizure --area Wng")
    assert "Wng" in answer.err
    assert "Wing" not in answer.err


@pytest.mark.usefixtures("bourne")
@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("item=heroin", "item=crack", "(for either of them: item=heroin,crack)"),
        ("area=Tring", "area=Wing", '(for either of them: area="Tring","Wing")'),
        ("weight=1g..2g", "weight=3g..", "(leave one out)"),
        ("line=", "line=1", "(leave one out)"),
    ],
)
def test_two_conditions_that_cannot_both_hold_are_refused(
    stronghold: Stronghold, one: str, other: str, said: str
) -> None:
    """In figures, in traces and in lists; a claim with both cannot be tested."""
    for words in (["totals"], ["trace", "drugs.weight"], ["list", "seizure"]):
        answer = stronghold([*words, "--where", one, "--where", other])
        assert answer.code == 5
        assert f"error: no record can have both {one} and {other} {said}" in answer.err
    claim = stronghold(["reconcile", "--say", "0g", "drugs.weight", "--where", one, "--where", other])
    assert claim.out.startswith("CANNOT BE TESTED")


def test_two_spellings_two_keys_and_two_words_for_one_thing_both_hold(
    stronghold: Stronghold, prepared: Prepared
) -> None:
    """What is one in this ledger is no contradiction."""
    prepared(
        "items add gear --for heroin",
        "add seizure --date 4/3/2021 --item gear --weight 1g --area Tring",
        "add arrest --date 4/3/2021 --person P-1",
        "add arrest --date 4/3/2021 --person P-2",
        "same P-1 P-2",
    )
    both = "list seizure --item gear --where item=heroin --area tring --where area=TRING"
    assert stronghold(both).err == "1 seizure\n"
    assert stronghold("list arrest --person P-1 --where person=P-2").err == "2 arrests\n"


def test_a_claims_file_parts_nothing_that_was_not_parted(stronghold: Stronghold, bourne: None, tmp_path: Path) -> None:
    """A list of texts, each with its comma; a text as it is typed; an unknown value at the cost of its own claim."""
    release = tmp_path / "release.toml"
    claims = {
        '{area = ["Bourne End, Bucks"]}': "1g",
        '{area = ["Tring", "Bourne End, Bucks"]}': "3g",
        '{area = "Bourne End, Bucks"}': "1g",
        """'area="Tring","Wing"'""": "5g",
        '["item=heroin", "area=Bourne End"]': "4g",
        '{weight = "2g..3g", item = ["crack", "heroin"]}': "5g",
    }
    said = "".join(
        f'[[claim]]\nmeasure = "drugs.weight"\nsince = 2021\nuntil = 2021\nsays = "{says}"\nwhere = {where}\n'
        for where, says in claims.items()
    )
    release.write_text(said, encoding="utf-8")
    answer = json.loads(stronghold(["reconcile", str(release), "--format", "json"]).out)
    assert [(each["verdict"], each["where"]) for each in answer["claims"] if each["verdict"] != "supported"] == []


def test_a_view_that_asks_for_what_no_record_has_says_so_when_it_is_saved(stronghold: Stronghold, bourne: None) -> None:
    """It may be meant for what is to come, and is kept."""
    answer = stronghold("views add tasking --where area=Trng")
    assert (answer.code, answer.err) == (0, "no record has area 'Trng' (did you mean Tring?)\n")


def test_a_claim_under_a_condition_that_its_measure_never_meets_cannot_be_tested(
    stronghold: Stronghold, bourne: None
) -> None:
    """No drug is of the category cash: "0g" of it is no true 0."""
    answer = stronghold("reconcile --say 0g drugs.weight --in 2021 --where category=cash")
    assert answer.out.startswith("CANNOT BE TESTED")
    assert "drugs.weight counts nothing with category=cash (name another measure)" in answer.out


def test_a_list_in_a_claims_file_has_its_values_whatever_is_in_them(
    stronghold: Stronghold, prepared: Prepared, tmp_path: Path
) -> None:
    """Two areas are the two, though a third one is called like both; a quote or a comma stays in its value."""
    prepared(
        COVER,
        "add seizure --date 4/3/2021 --item heroin --weight 1g --area Bucks",
        "add seizure --date 4/3/2021 --item heroin --weight 2g --area Tring",
        "add seizure --date 4/3/2021 --item heroin --weight 4g --area Bucks,Tring",
        """add seizure --date 4/3/2021 --item crack --weight 8g --area 'the “Tez” end, "A"'""",
    )
    claims = tmp_path / "claims.toml"
    for where, weighed in (
        ('{area = ["Bucks", "Tring"]}', "3 g"),
        ('{area = ["Bucks,Tring"]}', "4 g"),
        ('{area = ["Bucks,Tring", "Tring"]}', "6 g"),
        ("""{area = ["the “Tez” end, \\"A\\"", "Bucks"]}""", "9 g"),
        ('{item = ["heroin", "crack"], weight = "2g.."}', "14 g"),
        ("""['area="Bucks","Tring"', "class=A"]""", "3 g"),
    ):
        claims.write_text(f'[[claim]]\nmeasure = "drugs.weight"\nsays = "1 g"\nwhere = {where}\n', encoding="utf-8")
        [found] = json.loads(stronghold(["reconcile", str(claims), "--format", "json"]).out)["claims"]
        assert found["display"] == weighed, where


NOT = ("!heroin", "-heroin", "~heroin", "^heroin", "<>heroin", "crack,!heroin", "not heroin")


@pytest.mark.usefixtures("bourne")
@pytest.mark.parametrize("typed", NOT)
def test_a_negation_is_refused_and_never_dropped(stronghold: Stronghold, tmp_path: Path, typed: str) -> None:
    """The weight of heroin was printed for what is not heroin; in a claims file too."""
    for line in (["totals", "--where", f"item={typed}"], ["list", "seizure", f"--item={typed}"]):
        answer = stronghold(line)
        assert (answer.code, answer.out) == (2, "")
        assert typed == "not heroin" or "no condition leaves out: name what counts, e.g. item=crack" in answer.err
    claims = tmp_path / "claims.toml"
    claims.write_text(f'[[claim]]\nmeasure = "drugs.weight"\nsays = "5 g"\nwhere = {{item = ["{typed}"]}}\n')
    assert "0 supported" in (said := stronghold(["reconcile", str(claims)]).out)
    assert "1 cannot be tested" in said


@pytest.mark.usefixtures("bourne")
def test_a_negation_of_anything_says_what_there_is_instead(stronghold: Stronghold) -> None:
    """Whichever field, and wherever the mark stands."""
    for where in ("class=!A", "line=!1", "value=-£5", "item!=heroin", "item<>heroin"):
        assert "no condition leaves out" in stronghold(["list", "seizure", "--where", where]).err


MARKED = ("!heroin", "(heroin)", "heroin?", "heroin*", "-heroin", "heroin/", "heroin=", "<heroin>")


@pytest.mark.parametrize("typed", MARKED)
def test_a_mark_that_may_mean_something_is_no_part_of_an_item(stronghold: Stronghold, begun: None, typed: str) -> None:
    """It is refused with what to type, in a record, on a sheet and where an item is looked up."""
    line = ["add", "seizure", "--date", "4/3/2021", f"--item={typed}", "--weight", "1g"]
    assert "that no item has (type heroin)" in stronghold(line).err
    assert "that no item has (name one item" in stronghold([*line[:4], "--item", "!wax", "--new-item"]).err
    sheet = f"line 1\n{typed.replace('-', '!')} 1g\n"  # a line of a sheet may begin with a stroke, as a list does
    assert stronghold(["day", "4/3/2021", "-", "--yes"], stdin=sheet).code == 2
    assert stronghold("list seizure").out == ""


def test_what_looks_the_same_is_the_same_item(stronghold: Stronghold, begun: None) -> None:
    """Capitals, blanks, hyphens, apostrophes, quotes and a full stop say nothing."""
    for typed in ("Heroin", " heroin ", "'heroin'", "heroin.", "Crack Cocaine", "crack–cocaine", "1,4-BD"):
        line = ["add", "seizure", "--date", "4/3/2021", "--item", typed, "--pieces", "1 wrap"]
        assert stronghold(line).code == 0, typed


def test_days_take_a_range_and_no_list(stronghold: Stronghold, begun: None) -> None:
    """It said that it was no date, which it is."""
    said = stronghold("list arrest --date 1/2/2021,1/3/2021")
    assert said.err == (
        "error: date: '1/2/2021,1/3/2021' is a list, and days take a range (e.g. 1/2/2021..28/2/2021)\n"
    )


@pytest.mark.parametrize(
    "line",
    [
        "list arrest --in 2021 --date 2022",
        "list arrest --until 2020 --where date=2021-01-01..",
        "totals --measure arrests --in 2021 --where date=2022",
        "trace arrests --in 2021 --where date=2022",
        "totals --measure arrests --measure charges --in 2021 --where date=2022",
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_day_outside_the_window_is_no_true_zero(stronghold: Stronghold, line: str) -> None:
    """A condition on the day that the window is about is refused where both cannot hold."""
    stronghold("add arrest --date 4/3/2021 --person P-1")
    answer = stronghold(line)
    assert (answer.code, answer.out) == (5, "")
    assert answer.err.startswith("error: no record can have date=") and "be in the window" in answer.err


@pytest.mark.parametrize(
    "line",
    [
        "list arrest --in 2021 --date 2021-03",
        "list charge --in 2021 --where outcome_on=2022",
        "totals --measure arrests --measure people.convicted --in 2021 --where date=2022",
        "totals --measure people.awaiting-trial --in 2021 --where date=2020",
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_day_that_may_be_in_the_window_is_asked_for(stronghold: Stronghold, line: str) -> None:
    """Another day of the record; a figure of many that counts by another; what began before and still stands."""
    stronghold("add arrest --date 4/3/2021 --person P-1")
    assert stronghold(line).code == 0


ONE_FIND = (
    COVER,
    "add seizure --date 4/3/2021 --item cash --value £50",
    "add seizure --date 4/3/2021 --item heroin --weight 1g --pieces '41 wraps' --find 1",
    "add seizure --date 4/3/2021 --item phone --find 1",
    "add seizure --date 5/3/2021 --item crack --weight 2g",
)


@pytest.mark.parametrize(
    ("measure", "where"),
    [
        ("drugs.wraps", "pieces=41"),
        ("drugs.tablets", "pieces=1.."),
        ("cash.seized", "class=A"),
        ("cash.seized", "weight=1g.."),
        ("cash.seized", "value="),
        ("phones", "item=machete"),
        ("phones", "purity=1%..99%"),
        ("weapons", "form=powder"),
        ("arrests", "date="),
        ("arrests", "voided=slip"),
    ],
)
def test_what_a_measure_can_never_have_is_no_zero_of_it(
    stronghold: Stronghold, prepared: Prepared, measure: str, where: str
) -> None:
    """Whatever is recorded: refused in figures and traces, and no claim is tested by it."""
    prepared(*ONE_FIND)
    for line in (f"totals --measure {measure}", f"trace {measure}", f"views add x --measure {measure}"):
        answer = stronghold([*line.split(), "--where", where])
        assert (answer.code, answer.out) == (5, ""), line
        assert f"error: {measure} counts nothing with {where} (name another measure)" in answer.err
    claim = stronghold(["reconcile", "--say", "0", measure, "--where", where, "--in", "2021"])
    assert claim.out.startswith("CANNOT BE TESTED")


@pytest.mark.parametrize(
    ("measure", "where"),
    [("drugs.weight", "class=C"), ("phones", "item=phone"), ("cash.seized", "class="), ("lines.active", "first_seen=")],
)
def test_what_it_can_have_and_no_record_has_is_a_true_zero(
    stronghold: Stronghold, prepared: Prepared, measure: str, where: str
) -> None:
    """Cash has no class, so `class=` is all of it; a line without a day is live all the same."""
    prepared(*ONE_FIND)
    assert stronghold(["totals", "--measure", measure, "--where", where]).code == 0


def test_of_all_measures_those_that_cannot_have_it_are_left_out_and_named(
    stronghold: Stronghold, prepared: Prepared
) -> None:
    """No £0 of cash is printed for a class of drugs."""
    prepared(*ONE_FIND)
    answer = stronghold("totals --where class=A --in 2021", width=200)
    assert "drugs.weight" in answer.out
    for name in ("cash.seized", "phones", "weapons", "vehicles"):
        assert name not in answer.out
        assert name in answer.err


@pytest.mark.parametrize(
    ("line", "kept", "left_out"),
    [
        ("--measure drugs --where class=A", "drugs.seizures", "drugs.psa.seizures"),
        ("--measure drugs --measure cash --where class=A", "drugs.seizures", "cash.seized"),
        ("--measure cash --where stage=forfeited", "cash.forfeited", "cash.seized"),
        ("--measure cash --by stage", "cash.forfeited", "cash.seized"),
    ],
)
def test_of_a_group_those_that_cannot_have_it_are_left_out_and_named(
    stronghold: Stronghold, prepared: Prepared, line: str, kept: str, left_out: str
) -> None:
    """Nobody named them: the others are what is asked for."""
    prepared(*ONE_FIND)
    answer = stronghold(f"totals {line}", width=1000)
    assert answer.code == 0, answer.err
    figures, said = answer.out + answer.err, "left out, because their records have no such field: "
    assert said in figures
    assert MEASURES[kept].title in figures.partition(said)[0] and left_out in figures.partition(said)[2]


@pytest.mark.parametrize(
    "line",
    [
        "--measure drugs --measure drugs.psa.weight --where class=A",
        "--measure drugs --measure cash.seized --where class=A",
        "--measure drugs.psa --where class=A",
        "--measure cash --measure cash.seized --by stage",
        "--measure cash.seized --measure cash --where stage=forfeited",
        "--measure drugs --by stage",
        "--measure drugs --where stage=forfeited",
    ],
)
def test_what_was_named_in_full_or_leaves_nothing_of_a_group_is_refused(
    stronghold: Stronghold, prepared: Prepared, line: str
) -> None:
    """Else a figure that was asked for would be missing, with a note alone."""
    prepared(*ONE_FIND)
    answer = stronghold(f"totals {line}")
    assert (answer.code in (2, 5), answer.out) == (True, "")


@pytest.mark.parametrize("ref", ["1", "SEIZURE-2", "3", "1,3"])
def test_a_find_is_all_of_it_whichever_of_it_is_named(stronghold: Stronghold, prepared: Prepared, ref: str) -> None:
    """The first seizure names no find, and is of it."""
    prepared(*ONE_FIND)
    assert stronghold(f"list seizure --find {ref}").err == "3 seizures\n"
    table = stronghold(f"totals --measure finds --measure drugs.weight --where find={ref} --format csv").out
    assert [line.split(",")[:2] for line in table.splitlines()[1:]][:2] == [["drugs.weight", "1"], ["finds", "1"]]
    assert stronghold("list seizure --find 4").err == "1 seizure\n"


def test_voided_records_are_asked_for_by_why_they_are(stronghold: Stronghold, prepared: Prepared) -> None:
    """It is not said that no record has it."""
    prepared(*ONE_FIND, "void SEIZURE-4 --why slip")
    assert stronghold("list seizure --where voided=slip").err == "1 seizure\n"


def test_what_can_have_no_class_is_not_unknown_in_it(prepared: Prepared, stronghold: Stronghold) -> None:
    """Cash and a phone have no class, and no form; a drug of which nobody wrote its form down may have that one."""
    prepared(
        "add seizure --date 4/3/2021 --item cash --value £50",
        "add seizure --date 4/3/2021 --item heroin --weight 1g",
        "add seizure --date 4/3/2021 --item phone",
    )
    assert "not in it" not in stronghold("totals --measure finds --where class=A").out
    assert "] 1 seizure with no form is not in it." in stronghold("totals --measure finds --where form=powder").out
