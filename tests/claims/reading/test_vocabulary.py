"""The words around a figure: a measure's own, what the claim's conditions say, its window, and no others."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from published_words import PUBLISHED, SINCE_2019, said_of
from stronghold_cli.claims.claim import read_asked
from stronghold_cli.claims.published import Percentages
from stronghold_cli.claims.reading.says import read_says
from stronghold_cli.claims.reading.vocabulary import Known
from stronghold_cli.claims.verbs import VERBS
from stronghold_cli.claims.verdicts import SUPPORTED, judge
from stronghold_cli.errors import Unreadable
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.figures.words import split
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import COUNT, MASS, MONEY, TERM, VOLUME, Amount
from stronghold_cli.values.window import Window

RECORDED: dict[str, tuple[str, Amount]] = {
    COUNT.name: ("8", 8),
    VOLUME.name: ("8 ml", 8),
    MASS.name: ("8 kg", 8 * 10**6),
    MONEY.name: ("£4,261.20", 426_120),
    TERM.name: ("6 years", Term(72)),
}
ALIEN = ("nationally", "a day", "each", "on average", "more", "fewer", "suspended")
"""Words that make another claim of the one that they are put into."""

HELD = [
    ("8 arrests", "arrests", ()),
    ("8 arrests made", "arrests", ()),
    ("8 arrests were made by police", "arrests", ()),
    ("Officers made 8 arrests", "arrests", ()),
    ("one arrest", "arrests", ()),
    ("one person arrested", "people.arrested", ()),
    ("20 suspected drug dealers have been arrested", "people.arrested", ()),
    ("6 people summoned", "people.arrested", ("result=summonsed",)),
    ("6 people sectioned", "people.arrested", ("result=mental-health-act",)),
    ("56 men arrested", "people.arrested", ("sex=male", "age_band=adult")),
    ("3 girls were arrested", "people.arrested", ("sex=female", "age_band=child")),
    ("1.6kg of crack, cocaine and heroin", "drugs.weight", ("item=heroin,crack,cocaine",)),
    ("1.6kg of crack cocaine and heroin", "drugs.weight", ("item=heroin,crack",)),
    ("1.6kg of herbal cannabis", "drugs.weight", ("item=cannabis", "form=herbal")),
    ("140 wraps of Class A drugs seized", "drugs.wraps", ("class=A",)),
    ("140 tablets of suspected class A substances", "drugs.tablets", ("class=A",)),
    ("10kg of suspected class A drugs", "drugs.weight", ("class=A",)),
    ("cannabis valued in excess of £26,000", "drugs.value", ("item=cannabis",)),
    ("drugs to the value of £26,000", "drugs.value", ()),
    ("6 people were charged with various offences", "people.charged", ()),
    ("four county lines shut down", "lines.dismantled", ("reach=county",)),
    ("four county lines have been closed", "lines.closures", ("reach=county",)),
    ("The operation resulted in 12 arrests", "arrests", ()),
    ("led to 12 arrests", "arrests", ()),
    ("has seen 11 people arrested", "people.arrested", ()),
    ("12 arrests have been made!", "arrests", ()),
    ("cash totalling £17,400", "cash.seized", ()),
    ("- 12 arrests", "arrests", ()),
    ("\u2022 12 arrests\u2026", "arrests", ()),
    ("In Aylesbury Vale, 12 arrests", "arrests", ("area=aylesbury vale",)),
    ("56 adults have been arrested", "people.arrested", ("age_band=adult",)),
    ("four county lines", "lines.dismantled", ("reach=county",)),
    ("four drug dealing \u2018County Lines\u2019 closed", "lines.closures", ("reach=county",)),
    ("70 lines being closed", "lines.closures", ()),
    ("over 10kg of drugs", "drugs.weight", ("class=A",)),
    ("more than 56kg of drugs seized", "drugs.weight", ()),
    ("43.929kg of Class A drugs", "drugs.weight", ("class=A",)),
    ("451 grams of Class A or B drugs", "drugs.weight", ("class=A,B",)),
    ("3,586 wraps of crack, heroin and cocaine", "drugs.wraps", ("item=crack,heroin,cocaine",)),
    ("more than 90 cannabis plants", "drugs.plants", ("item=cannabis",)),
    ("23 knives", "weapons", ("item=knife",)),
    ("12 zombie knives", "weapons", ("item=zombie-knife",)),
    ("3 fur coats", "vehicles", ("item=fur-coat",)),
    ("approximately 160 mobile phones were also seized", "phones", ()),
    ("10kg of drugs in Aylesbury Vale", "drugs.weight", ("area=Aylesbury Vale",)),
    ("around £20,000 worth of drugs", "drugs.value", ()),
    ("drugs with an estimated street value of more than £2 million", "drugs.value", ()),
    ("around £1 million of drugs", "drugs.value", ()),
    ("more than £11k in cash", "cash.seized", ()),
    ("£67,000 of cash seized", "cash.seized", ()),
    ("over £66k of cash recovered", "cash.recovered", ()),
    ("a combined total of 56 years", "prison", ()),
    ("more than 127 years behind bars", "prison", ()),
    ("1,462 years in prison sentences handed out by the courts", "prison", ()),
    ("sentences totalling 139 years' imprisonment", "prison", ()),
    ("jailed for a total of more than 50 years", "prison", ()),
    ("26 offenders jailed", "people.jailed", ()),
    ("2 years suspended", "prison.suspended", ()),
    ("84 cuckooing visits were made", "cuckooing-visits", ()),
    ("894 cuckooed addresses visited", "addresses.visited", ()),
    ("Just over 230 warrants have been executed", "warrants", ()),
    ("156 stop and searches", "stop-and-searches", ()),
    ("249 children and vulnerable adults were safeguarded", "safeguarding.safeguarded", ("age_band=child,adult",)),
    ("31 referrals to the National Referral Mechanism", "safeguarding.nrm-referral", ()),
    ("a total of six drugs lines dismantled so far", "lines.dismantled", ()),
    (
        "four people have been charged with being concerned in the supply of class A drugs",
        "people.charged",
        ("offences=concerned-a",),
    ),
    ("4 people charged with PWITS class A", "people.charged", ("offences=pwits-a",)),
    ("4 people charged with PWITS-A", "people.charged", ("offences=pwits-a",)),
    (
        "4 people charged with possession of Class A drugs with intent to supply",
        "people.charged",
        ("offences=pwits-a",),
    ),
    (
        "4 people charged with conspiracy to supply class A drugs and possession of class B",
        "people.charged",
        ("offences=conspiracy-a,poss-b",),
    ),
    ("6 years for conspiracy to supply Class A drugs", "prison", ("offence=conspiracy-a",)),
    ("8 arrests on suspicion of human trafficking", "arrests", ("offence=human-trafficking",)),
    ("8 people charged with blackmail", "people.charged", ("offences=blackmail",)),
    ("no arrests were made", "arrests", ()),
    ("no weapons", "weapons", ()),
    ("no fewer than 8 arrests", "arrests", ()),
    ("106 arrests since 2019", "arrests", ()),
    ("Since 2019, 106 arrests", "arrests", ()),
    ("106 arrests between January 2019 and August 2021", "arrests", ()),
]


@pytest.mark.parametrize(("words", "measure", "where"), HELD)
def test_words_that_releases_use_for_the_measure_are_understood(words: str, measure: str, where: Sequence[str]) -> None:
    """Things, verbs and units; narrowing words and times where the claim says the same."""
    assert said_of(words, measure, where)


@pytest.mark.parametrize(
    ("words", "measure", "where", "says"),
    [
        (
            "8 more arrests than last year",
            "arrests",
            (),
            "'more' is not understood (leave the word out, e.g. over 50 arr",
        ),
        ("8 a day", "arrests", (), "'a day' is not understood"),
        ("8 wraps of heroin", "arrests", (), "'wraps' is not understood"),
        ("8th", "arrests", (), "'8th' is not understood"),
        ("8 arrests nationally", "arrests", (), "'nationally' is not understood"),
        ("8 officers were arrested", "arrests", (), "'officers' is not understood"),
        ("8 people arrested", "arrests", (), "'people arrested' is not understood (is it people.arrested?)"),
        ("8 of 20 arrests", "arrests", (), "'20' is not understood"),
        ("8 arrests and charges", "arrests", (), "'and charges' is not understood"),
        ("6 other people arrested", "people.arrested", (), "'other' is not understood"),
        ("£4,261.20 worth of drugs", "cash.seized", (), "'worth' is not understood (is it drugs.value?)"),
        ("over £4,000 in cash and assets", "cash.seized", (), "'and assets' is not understood"),
        (
            "£4,261.20 recovered",
            "cash.seized",
            (),
            "'recovered' is not understood (is it drugs.value or cash.recovered",
        ),
        ("6 years on average", "prison", (), "'on average' is not understood"),
        ("6 years suspended for two years", "prison", (), "'suspended for two' is not understood"),
        ("6 years behind bars", "prison.suspended", (), "'behind bars' is not understood"),
        ("8 lines closed", "lines.active", (), "'closed' is not understood"),
        (
            "4 county lines",
            "lines.dismantled",
            (),
            "'county' narrows it, and its conditions do not say the same (add the condition reach=county, or leave",
        ),
        ("4 county lines", "lines.dismantled", ("reach=county,local",), "'county' narrows it"),
        ("4 county lines", "lines.dismantled", ("reach=local",), "'county' narrows it"),
        ("over 10kg of crack", "drugs.weight", ("item=heroin",), "'crack' narrows it"),
        ("over 10kg of crack cocaine", "drugs.weight", ("item=cocaine",), "'crack cocaine' narrows it"),
        ("over 10kg of heroin and crack", "drugs.weight", ("item=heroin",), "'heroin and crack' narrows it"),
        ("over 10kg of heroin and assets", "drugs.weight", ("item=heroin",), "'and assets' is not understood"),
        ("10kg of class A drugs", "drugs.weight", ("class=B",), "'class a' narrows it"),
        ("43 children safeguarded", "safeguarding.safeguarded", (), "'children' narrows it"),
        ("10kg of drugs in Tring", "drugs.weight", ("area=Aylesbury",), "'in tring' is not understood"),
        (
            "8 arrests in 2019",
            "arrests",
            (),
            "'8 arrests in 2019' says 'in 2019', and the claim's window is 1 January 2019 to 23 August 2021 (give it "
            "the window 1 January 2019 to 31 December 2019)",
        ),
        ("In 2020, 8 arrests", "arrests", (), "'In 2020, 8 arrests' says 'in 2020', and the claim's window is"),
        # a comma parts two drugs, wherever the words would be one
        ("1.6kg of crack, cocaine and heroin", "drugs.weight", ("item=heroin,crack",), "narrows it"),
        ("1.6kg of crack; cocaine and heroin", "drugs.weight", ("item=heroin,crack",), "narrows it"),
        ("1.6kg of crack - cocaine and heroin", "drugs.weight", ("item=heroin,crack",), "is not understood"),
        ("1.6kg of crack / cocaine and heroin", "drugs.weight", ("item=heroin,crack",), "is not understood"),
        ("1.6kg of crack & cocaine", "drugs.weight", ("item=crack",), "narrows it"),
        # one sort of a thing is not the thing
        ("1.6kg of cannabis resin", "drugs.weight", ("item=cannabis",), "add the condition form=resin"),
        ("1.6kg of cannabis plants", "drugs.weight", ("item=cannabis",), "add the condition form=plant"),
        ("1.6kg of herbal cannabis", "drugs.weight", ("item=cannabis",), "add the condition form=herbal"),
        ("1.6kg of hash", "drugs.weight", ("item=cannabis",), "'hash' is not understood"),
        ("1.6kg of skunk", "drugs.weight", ("item=cannabis",), "'skunk' is not understood"),
        ("8 pistols", "weapons", ("item=firearm",), "'pistols' is not understood"),
        ("8 kitchen knives", "weapons", ("item=knife",), "'kitchen' is not understood"),
        ("8 burner phones", "phones", ("item=phone",), "'burner' is not understood"),
        ("8 hire cars", "vehicles", ("item=car",), "'hire' is not understood"),
        ("8 deals", "drugs.wraps", (), "'deals' narrows it"),
        (
            "8 rocks of crack",
            "drugs.wraps",
            ("item=crack", "form=rock"),
            "not say what is counted (say wraps too)",
        ),
        # nor is what it is narrowed by what is counted
        (
            "8 children",
            "arrests",
            ("age_band=child",),
            "does not say what is counted (is it people.arrested",
        ),
        ("8 knives", "finds", ("item=knife",), "'knives' does not say what is counted (is it weapons?)"),
        ("8 arrested", "arrests", (), "'arrested' is not understood (is it people.arrested?)"),
        # an offence narrows it as an item does
        (
            "4 people charged with PWITS class A",
            "people.charged",
            (),
            "'with pwits class a' narrows it, and its conditions do not say the same (add the condition offences=PWITS",
        ),
        ("4 people charged with PWITS class B", "people.charged", ("offences=pwits-a",), "narrows it"),
        (
            "four people charged with supplying heroin",
            "people.charged",
            (),
            "'with supplying heroin' is not understood (if it is an offence, put it into where (offences=...), and "
            "say: four people charged)",
        ),
        (
            "four people charged with drug offences",
            "people.charged",
            ("offences=pwits-a",),
            "'with drug offences' is not understood (if it is an offence, put it into where (offences=...), and say: "
            "four people charged)",
        ),
        # a basis that the measure leaves out is no word for it
        (
            "a wholesale value of nearly £30,000",
            "drugs.value",
            (),
            "'wholesale value' is not understood",
        ),
        ("drugs with a wholesale value of £30,000", "drugs.value", (), "'with a wholesale' is not understood"),
        ("2 years suspended, jailed", "prison.suspended", (), "'jailed' is not understood"),
        # a weight of none would be true of drugs that nobody weighed
        ("no drugs seized", "drugs.weight", (), "has no number, only 'no' (say 0 g)"),
        ("no cash", "cash.seized", (), "has no number, only 'no' (say £0)"),
        ("no fewer arrests", "arrests", (), "has no number"),
        # every time has its year
        ("8 arrests in October", "arrests", (), "says 'in october', which has no year (say the year too"),
        ("8 arrests since September", "arrests", (), "says 'since september', which has no year (say the year too"),
        ("8 arrests by October", "arrests", (), "says 'by october', which has no year (say the year too"),
        ("8 arrests throughout March", "arrests", (), "which has no year (say the year too"),
        ("8 arrests between June and July", "arrests", (), "which has no year (say the year too"),
        ("8 arrests on 13 October", "arrests", (), "which has no year (say the year too"),
        ("8 arrests on Friday", "arrests", (), "says 'on friday', which has no date (say the date too, with its year"),
        # men are adults, and boys are children
        ("8 men arrested", "people.arrested", (), "add the conditions sex=male and age_band=adult"),
        ("8 men arrested", "people.arrested", ("sex=male",), "add the condition age_band=adult"),
        ("8 boys arrested", "people.arrested", ("sex=male", "age_band=adult"), "add the condition age_band=child"),
        ("8 juveniles arrested", "people.arrested", (), "say children, with the condition age_band=child"),
        ("8 under-18s arrested", "people.arrested", (), "say children, with the condition age_band=child"),
        ("8 young people arrested", "people.arrested", (), "'young' is not understood"),
        ("8 gang members jailed", "people.jailed", (), "'gang members' is not understood"),
        ("8 arrests except children", "arrests", (), "no words leave anything out of a figure"),
        ("8 arrests not in Tring", "arrests", ("area=Tring",), "no words leave anything out of a figure"),
        ("8 people have arrested", "people.arrested", (), "'have' is not understood"),
        ("8 people arrested until 2020", "people.arrested", (), "can be read in two ways"),
        ("8 people arrested until 2021", "people.arrested", (), "can be read in two ways"),
        ("8 people arrested throughout 2021", "people.arrested", (), "which is not over by 23 Aug 2021"),
        ("8 arrests from 1 January to 28 August", "arrests", (), "'from 1 january to 28 august', which has no year"),
        ("a minimum of 6 years", "prison", (), "'a minimum of' before a term means a tariff"),
        ("maximum of 6 years", "prison.suspended", (), "'maximum of' before a term means a tariff"),
        ("8 arrests last week", "arrests", (), "says 'last week', and the claim's window is"),
        ("8 arrests over the past two years", "arrests", (), "says 'over the past two years'"),
    ],
)
def test_any_other_word_is_named(words: str, measure: str, where: Sequence[str], says: str) -> None:
    """The words and what to do: the condition that is missing, the window, or the measure that is meant."""
    with pytest.raises(Unreadable) as caught:
        said_of(words, measure, where)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("words", "measure", "where", "fields"),
    [
        ("over 10kg of drugs", "drugs.weight", ("class=A",), ["class"]),
        ("57g of class A drugs", "drugs.weight", ("class=A", "item=crack"), ["item"]),
        ("57g of crack", "drugs.weight", ("item=crack",), []),
        ("57g", "drugs.weight", ("item=crack",), []),
        ("two people arrested", "people.arrested", ("role=line-holder",), ["role"]),
        ("two arrested", "people.arrested", ("role=line-holder",), ["role"]),
        ("two men arrested", "people.arrested", ("sex=male", "age_band=adult"), []),
        ("fewer than 3 arrests", "arrests", ("line=LINE-1", "date=2019"), ["line", "date"]),
        ("£4,900 recovered", "cash.recovered", ("stage=forfeited",), ["stage"]),
        ("£4,900 recovered", "cash.recovered", ("stage=forfeited,confiscated",), []),
        ("8 people charged", "people.charged", ("offences=pwits-a",), ["offences"]),
        ("8 people charged with PWITS class A", "people.charged", ("offences=pwits-a",), []),
    ],
)
def test_a_condition_that_the_words_do_not_say_is_known(
    words: str, measure: str, where: Sequence[str], fields: list[str]
) -> None:
    """They are wider than what is tested; a number alone says nothing of what it is of."""
    assert [condition.field for condition in said_of(words, measure, where).unsaid] == fields


@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_a_thing_that_says_more_than_what_is_counted_is_known(measure: Measure) -> None:
    """And no other; the measure says what is counted."""
    figure, _ = RECORDED[measure.unit.name]
    loaded = split(measure.words.loaded)
    assert bool(loaded) == bool(measure.words.counted)
    for thing in loaded:
        assert said_of(f"{figure} {thing}", measure.name).loaded == (thing,)
    for thing in split(measure.words.things):
        assert said_of(f"{figure} {thing}", measure.name).loaded == ()
    assert not {*loaded} & {*split(measure.words.things)}


def test_a_time_is_the_window_of_the_claim() -> None:
    """A span that ends today ends on the day of publication."""
    year = Window(date(2020, 8, 24), date(2021, 8, 23))
    assert said_of("8 arrests in the past year", "arrests", window=year)
    assert said_of("8 arrests in 2019", "arrests", window=Window(date(2019, 1, 1), date(2019, 12, 31)))
    assert said_of("8 arrests in 2021", "arrests", window=Window(date(2021, 1, 1), date(2021, 8, 23)))
    assert said_of("8 arrests since 2019", "arrests", window=Window(date(2019, 1, 1)))
    with pytest.raises(Unreadable, match="says 'since 2019'"):
        said_of("8 arrests since 2019", "arrests", window=Window())


def test_the_verb_of_a_claim_may_stand_in_its_words() -> None:
    """How it is tested, or that it is not, is said beside the verdict."""
    assert said_of("over 270 years", "prison", verb="serving")
    assert said_of("serving over 270 years", "prison", verb="serving")
    assert said_of("£4,000 recovered", "cash.seized", verb="recovered")
    assert said_of("8 people", "people.arrested", verb="were  Arrested")
    with pytest.raises(Unreadable, match="'serving' is not understood"):
        said_of("serving over 270 years", "prison")


def supported(words: str, measure: Measure, where: Sequence[str] = ()) -> bool:
    """Whether words are supported where the records say just their number.

    They are read without asking which other measure would understand them: that takes thirty times as long.
    """
    asked = read_asked(measure, None, where, SINCE_2019, PUBLISHED)
    known = Known(measure, None, asked.where, SINCE_2019, PUBLISHED)
    try:
        figure = read_says(words, measure.unit, known)
    except Unreadable:
        return False
    return judge(figure, RECORDED[measure.unit.name][1], Percentages()).verdict == SUPPORTED


@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_every_measure_has_words(measure: Measure) -> None:
    """Its figure with each of its things, and with each of its verbs, is what it counts."""
    figure, _ = RECORDED[measure.unit.name]
    assert split(measure.words.things)
    for phrase in measure.words.phrases:
        assert supported(f"{figure} {phrase}", measure), phrase


@given(st.data(), st.sampled_from([*MEASURES.values()]))
def test_a_word_that_is_not_the_measures_takes_the_support_away(data: st.DataObject, measure: Measure) -> None:
    """Wherever it is put in."""
    figure, _ = RECORDED[measure.unit.name]
    phrase, verb = (st.sampled_from(each) for each in (measure.words.phrases, ("", *split(measure.words.verbs))))
    words = [*figure.split(), *data.draw(phrase).split(), *data.draw(verb).split()]
    assert supported(" ".join(words), measure)
    alien = data.draw(st.sampled_from(ALIEN))
    if alien in measure.words.things:
        return  # a suspended term is suspended
    at = data.draw(st.integers(0, len(words)))
    assert not supported(" ".join([*words[:at], alien, *words[at:]]), measure)


@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_the_things_of_another_measure_take_the_support_away(measure: Measure) -> None:
    """Wraps are no arrests, and drugs no cash."""
    figure, _ = RECORDED[measure.unit.name]
    others = {thing for other in MEASURES.values() if other.unit is measure.unit for thing in split(other.words.things)}
    for thing in others - {*measure.words.phrases}:
        if not _made_of_its_own(thing, measure):
            assert not supported(f"{figure} {thing}", measure), thing


def _made_of_its_own(thing: str, measure: Measure) -> bool:
    """Whether another measure's thing is made of words that this one has as well: `cash` and `of cash`."""
    return thing.removeprefix("of ") in measure.words.phrases or thing == "drug dealing"


@given(
    st.sampled_from([each for each in MEASURES.values() if each.kind == "seizure" and each.name.startswith("drugs.")]),
    st.lists(st.sampled_from(["heroin", "crack", "cocaine", "cannabis", "mdma"]), min_size=2, max_size=2, unique=True),
)
def test_another_drug_takes_the_support_away(measure: Measure, drugs: list[str]) -> None:
    """Words narrow a figure by just what its conditions do."""
    [recorded, published], (figure, _) = drugs, RECORDED[measure.unit.name]
    first = split(measure.words.things)[0] if measure.unit is COUNT else "of"
    assert supported(f"{figure} {first} {recorded}", measure, [f"item={recorded}"])
    for where in ([f"item={recorded}"], [], [f"item={recorded},{published}"]):
        assert not supported(f"{figure} {first} {published}", measure, where)


@pytest.mark.parametrize(
    ("measure", "verb", "says"),
    [
        ("people.arrested", "charged", "(is it people.charged or line-holders.charged?)"),
        ("cash.recovered", "seized", "(is it drugs.value or cash.seized?)"),
        ("prison", "suspended", "(is it prison.suspended?)"),
        ("drugs.weight", "destroyed", "the verb 'destroyed' is not what drugs.weight counts: the weight of drugs"),
    ],
)
def test_a_verb_that_says_something_else_is_not_tested(measure: str, verb: str, says: str) -> None:
    """It is named with the measure that it is of."""
    with pytest.raises(Unreadable) as caught:
        said_of(RECORDED[MEASURES[measure].unit.name][0], measure, verb=verb)
    assert says in str(caught.value)


@given(st.sampled_from([*MEASURES.values()]), st.sampled_from([*MEASURES.values()]), st.data())
def test_no_measure_takes_the_verb_of_another(measure: Measure, other: Measure, data: st.DataObject) -> None:
    """But its own, and those that are tested as the nearest, which the verdict says."""
    verb = data.draw(st.sampled_from([*split(other.words.verbs), "destroyed at a party"]))
    # "Have been seized" is seized.
    own = {each.split()[-1] for each in split(measure.words.verbs)}
    if verb.split()[-1] not in own and verb not in VERBS:
        with pytest.raises(Unreadable, match="the verb"):
            said_of(RECORDED[measure.unit.name][0], measure.name, verb=verb)
