"""The street price list: what it refuses, which price holds on a day, and the sums made of it."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.catalogue.items import FORMS
from stronghold_cli.catalogue.price_terms import BASES
from stronghold_cli.catalogue.prices import (
    PRICED_PER,
    Price,
    no_price,
    price_for,
    price_list,
    read_prices,
    street_value,
)
from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice
from stronghold_cli.values.money import Money
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.quantity import Mass, Pieces

HEAD = "item,form,unit,price_gbp,basis,source,valid_from,valid_to\n"
DAY = date(2021, 3, 4)


def prices(*rows: str) -> tuple[Price, ...]:
    """Read rows under the headings of a price list."""
    return read_prices(HEAD + "\n".join(rows) + "\n", "list.csv")


def a_price(unit: str, pence: int, form: str | None = None) -> Price:
    """Return a street price of cannabis that holds on every day."""
    return Price("cannabis", form, unit, Money(pence), "street", "a survey", date.min, None)


def test_a_price_is_read_as_it_is_written() -> None:
    """An item goes by any of its words, money is exact, and a row without a last day still holds."""
    [price] = prices("Crack Cocaine,,wrap,£10.05,Street,a survey,2021-01-01,")
    assert price == Price("crack", None, "wrap", Money(1005), "street", "a survey", date(2021, 1, 1), None)
    assert price.words() == "£10.05 a wrap of 2021 (a survey)"


def test_a_price_that_has_ended_says_its_last_day() -> None:
    """A reader sees from when to when a price held."""
    [price] = prices("ghb,liquid,ml,2,expert,an expert,2021-01-01,2021-12-31")
    assert price.words() == "£2 a millilitre of 2021, to 31 Dec 2021 (an expert)"


def test_excel_may_have_saved_the_list() -> None:
    """A byte-order mark, carriage returns and a comma in quotes are read."""
    text = "\ufeff" + HEAD.replace("\n", "\r\n") + 'heroin,,g,"1,000",street,"a, b",2021-01-01,\r\n'
    [price] = read_prices(text, "list.csv")
    assert (price.price, price.source) == (Money(100_000), "a, b")


@pytest.mark.parametrize(
    ("row", "kind", "said"),
    [
        ("unobtainium,,g,40,street,s,2021-01-01,", Unreadable, "item: 'unobtainium' is not a drug in the item table"),
        ("phone,,g,40,street,s,2021-01-01,", Unreadable, "item: 'phone' is not a drug"),
        ("heroin,brick,g,40,street,s,2021-01-01,", Unreadable, "form: 'brick' is not one of powder, rock"),
        ("heroin,,lb,40,street,s,2021-01-01,", Unreadable, "unit: 'lb' is not one of g, tablet, plant, wrap, ml, can"),
        ("heroin,,kg,40,street,s,2021-01-01,", Forbidden, "unit: a street price is for one of g, tablet, plant, wrap"),
        (
            "heroin,,tab,40,street,s,2021-01-01,",
            Forbidden,
            "unit: heroin is not counted in tabs (it is in tablets, wraps",
        ),
        ("nos,,wrap,5,expert,s,2021-01-01,", Forbidden, "unit: nitrous-oxide is not counted in wraps (it is in canis"),
        ("heroin,,item,40,street,s,2021-01-01,", Unreadable, "unit: 'item' is not one of"),
        ("heroin,,g,40,retail,s,2021-01-01,", Unreadable, "basis: 'retail' is not one of street, wholesale, expert"),
        ("heroin,,g,forty,street,s,2021-01-01,", Unreadable, "price_gbp: 'forty' is not a sum of money"),
        ("heroin,,g,40.0055,street,s,2021-01-01,", Unreadable, "price_gbp: '40.0055' has a fraction of a penny"),
        ("heroin,,g,-40,street,s,2021-01-01,", Unreadable, "price_gbp: '-40' is not a sum of money"),
        ("heroin,,g,0.00,street,s,2021-01-01,", Forbidden, "price_gbp: a price is more than £0"),
        ("heroin,,g,,street,s,2021-01-01,", Unreadable, "price_gbp: missing"),
        ("heroin,,g,40,street, ,2021-01-01,", Unreadable, "source: missing"),
        ("heroin,,g,40,street,s,,", Unreadable, "valid_from: missing"),
        ("heroin,,g,40", Unreadable, "basis: missing"),
        ("heroin,,g,40,street,s,4/3/2021,", Unreadable, "valid_from: '4/3/2021' is not a day as 2021-03-04"),
        ("heroin,,g,40,street,s,20210304,", Unreadable, "valid_from: '20210304' is not a day"),
        ("heroin,,g,40,street,s,2021-01-01,2021-02-29", Unreadable, "valid_to: '2021-02-29' is not a day"),
        ("heroin,,g,40,street,s,2021-03-04,2021-03-03", Forbidden, "valid_to: 3 Mar 2021 is before valid_from, 4 Mar"),
        ("heroin,,g,40,street,a,b,2021-01-01,", Unreadable, "has more cells than headings"),
    ],
)
def test_a_row_that_says_no_price_is_refused(row: str, kind: type[StrongholdError], said: str) -> None:
    """The message names the file, the line and the cell."""
    with pytest.raises(kind) as refused:
        prices("crack,,wrap,10,street,s,2021-01-01,", row)
    assert str(refused.value).startswith(f"list.csv, line 3: {said}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD.replace("basis", "bassi"), "list.csv: 'bassi' is no heading of a price list (there are: item, form"),
        (HEAD.replace(",source", ""), "list.csv: no heading source"),
        (HEAD.replace("source", "item"), "list.csv: a heading is there twice"),
        ("", "list.csv: no heading item, form"),
        (HEAD + 'heroin,,g,40,street,"a survey,2021-01-01,\n', "list.csv, line 2: not CSV"),
    ],
)
def test_a_file_that_is_no_price_list_is_refused(text: str, said: str) -> None:
    """Its headings say what it is."""
    with pytest.raises(Unreadable) as refused:
        read_prices(text, "list.csv")
    assert str(refused.value).startswith(said)


@pytest.mark.parametrize(
    ("first", "second", "day"),
    [
        ("2021-01-01,2021-06-30", "2021-06-30,", "30 Jun 2021"),
        ("2021-06-30,", "2021-01-01,2021-06-30", "30 Jun 2021"),
        ("2021-01-01,", "2025-01-01,", "1 Jan 2025"),
        ("2021-01-01,2021-12-31", "2021-03-01,2021-03-01", "1 Mar 2021"),
    ],
)
def test_two_prices_of_one_thing_on_one_day_are_refused(first: str, second: str, day: str) -> None:
    """Both lines are named, and a day that has two."""
    with pytest.raises(Forbidden) as refused:
        prices(
            f"heroin,,g,40,street,a,{first}", "crack,,wrap,10,street,b,2021-01-01,", f"brown,,g,45,street,c,{second}"
        )
    assert str(refused.value) == (
        f"list.csv, line 4: heroin has two street prices a gram on {day}: the other is line 2 "
        "(end one before the other begins)"
    )


def test_prices_of_other_things_may_share_a_day() -> None:
    """Another form, unit or basis is another price, and a price may begin the day after one ends."""
    found = prices(
        "heroin,,g,40,street,s,2021-01-01,2021-06-30",
        "heroin,,g,45,street,s,2021-07-01,",
        "heroin,powder,g,40,street,s,2021-01-01,",
        "heroin,,wrap,10,street,s,2021-01-01,",
        "heroin,,g,25,wholesale,s,2021-01-01,",
        "cocaine,,g,40,street,s,2021-01-01,",
    )
    assert len(found) == 6


def test_a_price_holds_from_its_first_day_to_its_last() -> None:
    """Both days are included, and outside them there is no price."""
    found = prices("heroin,,g,40,street,s,2021-03-01,2021-06-30", "heroin,,g,45,street,s,2021-07-01,")

    def on(day: str) -> str | None:
        price = price_for(found, "heroin", None, "g", "street", date.fromisoformat(day))
        return price and str(price.price)

    assert [on(day) for day in ("2021-02-28", "2021-03-01", "2021-06-30", "2021-07-01", "2199-12-31")] == [
        *(None, "£40", "£40", "£45", "£45")
    ]


def test_the_price_of_a_form_goes_before_that_of_any_form() -> None:
    """Whatever their order; while the form has no price of its own that day, any form's holds."""
    rows = ["cannabis,,g,10,street,s,2021-01-01,", "cannabis,resin,g,5,street,s,2021-03-04,2021-03-04"]
    for found in (prices(*rows), prices(*reversed(rows))):
        for form, day, price in [
            ("resin", DAY, 500),
            ("resin", DAY - timedelta(days=1), 1000),
            ("resin", DAY + timedelta(days=1), 1000),
            ("herbal", DAY, 1000),
            (None, DAY, 1000),
        ]:
            assert price_for(found, "cannabis", form, "g", "street", day) == a_row(found, price)


def a_row(found: tuple[Price, ...], pence: int) -> Price:
    """Return the row with that price."""
    return next(price for price in found if price.price == Money(pence))


def test_the_price_of_one_form_is_no_price_of_another() -> None:
    """Resin's price says nothing of herbal cannabis, nor of cannabis whose form nobody gave."""
    found = prices("cannabis,resin,g,5,street,s,2021-01-01,")
    assert price_for(found, "cannabis", "herbal", "g", "street", DAY) is None
    assert price_for(found, "cannabis", None, "g", "street", DAY) is None


@given(mg=st.integers(0, 10**9), pence=st.integers(1, 10**5))
def test_a_value_by_weight_is_rounded_to_the_nearest_penny(mg: int, pence: int) -> None:
    """Worked out again in fractions: never more than half a penny out, and the half goes up."""
    valued = street_value([a_price("g", pence)], "cannabis", None, Mass(mg), None, DAY)
    assert valued is not None
    exact = Fraction(mg, 1000) * pence
    assert -Fraction(1, 2) < valued.value.pence - exact <= Fraction(1, 2)
    assert (valued.amount, valued.price.price) == (Mass(mg), Money(pence))


@given(number=st.integers(0, 10**6), pence=st.integers(1, 10**5), unit=st.sampled_from([*PRICED_PER[1:]]))
def test_a_value_by_pieces_is_exact(number: int, pence: int, unit: str) -> None:
    """So many at so much each."""
    pieces = Pieces(number, unit)
    valued = street_value([a_price(unit, pence)], "cannabis", "herbal", None, pieces, DAY)
    assert valued is not None
    assert (valued.value, valued.amount) == (Money(number * pence), pieces)


def test_half_a_penny_goes_up() -> None:
    """4.5 mg at £1 a gram would be 0.45p; 5 mg is half a penny, and 4 mg is less."""
    one_pound = [a_price("g", 100)]
    for mg, pence in [(4, 0), (5, 1), (14, 1), (15, 2)]:
        valued = street_value(one_pound, "cannabis", None, Mass(mg), None, DAY)
        assert valued is not None
        assert valued.value == Money(pence)


def test_a_weight_goes_before_pieces_where_both_have_a_price() -> None:
    """Weight is exact; pieces decide only where nothing was weighed, or there is no price per gram."""
    both = [a_price("wrap", 1000), a_price("g", 4000)]
    weight, pieces = Mass(4920), Pieces(41, "wrap")
    by_weight = street_value(both, "cannabis", None, weight, pieces, DAY)
    by_pieces = street_value(both[:1], "cannabis", None, weight, pieces, DAY)
    unweighed = street_value(both, "cannabis", None, None, pieces, DAY)
    assert by_weight is not None and by_pieces is not None and unweighed is not None
    assert by_weight.value == Money.parse("£196.80")
    assert by_weight.words() == "4.92 g at £40 a gram of 1 (a survey)"
    assert by_pieces == unweighed
    assert by_pieces.value == Money.parse("£410")


def test_no_price_is_no_value() -> None:
    """Another unit, a thing without a unit, another basis and another day all leave the value unknown."""
    wraps = [a_price("wrap", 1000)]
    for weight, pieces in [(Mass(1), None), (None, Pieces(3, "tablet")), (None, Pieces(3)), (None, None)]:
        assert street_value(wraps, "cannabis", None, weight, pieces, DAY) is None
    expert = prices("cannabis,,g,5,expert,s,2021-01-01,")
    assert street_value(expert, "cannabis", None, Mass(1000), None, DAY) is None
    later = prices("cannabis,,g,5,street,s,2021-03-05,")
    assert street_value(later, "cannabis", None, Mass(1000), None, DAY) is None


def test_what_has_no_price_is_said_with_the_day() -> None:
    """Prices by other units are named, so that nobody looks for them in vain."""
    assert no_price([], "cannabis", None, DAY) == "no street price for cannabis on 4 Mar 2021"
    others = [a_price("wrap", 1000), a_price("plant", 5000), a_price("g", 500, "resin")]
    assert no_price(others, "cannabis", None, DAY) == (
        "no street price for cannabis on 4 Mar 2021, only £50 a plant of 1 or £10 a wrap of 1"
    )


def test_a_value_that_no_record_could_hold_is_refused() -> None:
    """A slip in the weight does not become a figure."""
    with pytest.raises(Forbidden, match=r"is over £10,000,000,000 \(check how much"):
        street_value([a_price("g", 4000)], "cannabis", None, Mass(LARGEST), None, DAY)


def test_the_bases_are_those_of_a_seizure() -> None:
    """A price rests on what a seizure's value may rest on."""
    field = KINDS["seizure"].fields["value_basis"].type
    assert isinstance(field, Choice)
    assert field.choices == BASES


def test_the_list_of_the_package_can_be_read() -> None:
    """Each row names a source, in order of a drug's days; what was not read says so."""
    assert price_list() is price_list()
    assert all(price.form in (None, *FORMS) and price.source.isprintable() for price in price_list())
    assert price_for(price_list(), "cocaine", "powder", "g", "street", DAY) is not None
    assert price_for(price_list(), "cannabis", None, "g", "street", DAY) is None
    assert [str(price.price) for price in price_list() if price.item == "amphetamine"] == ["£1,500"]
    assert price_for(price_list(), "amphetamine", None, "g", "expert", DAY) is None, "wet paste by the kilogram"
    wrap = price_for(price_list(), "crack", None, "wrap", "street", DAY)
    assert wrap is not None and "not checked" in wrap.source
