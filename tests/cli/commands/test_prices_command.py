"""`stronghold prices`: the price list as it stands, and the team's own prices."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from conftest import Answer, Stronghold
from stronghold_cli.catalogue.own_prices import ListedPrice, merged_prices
from stronghold_cli.catalogue.prices import HEADINGS, Price, price_for, price_list, read_prices
from stronghold_cli.errors import StrongholdError
from stronghold_cli.render.data import to_csv
from stronghold_cli.render.prices import prices_answer
from stronghold_cli.values.money import Money

Use = Callable[..., Answer]
HEAD = ",".join(HEADINGS)
OWN = "heroin,,g,42,street,=a survey of our own,2021-01-01,"


@pytest.fixture
def use(stronghold: Stronghold, tmp_path: Path) -> Use:
    """Use a file of these rows as the team's own prices."""

    def run(*lines: str, head: str = HEAD) -> Answer:
        path = tmp_path / "own.csv"
        path.write_text("".join(f"{line}\n" for line in (head, *lines)), encoding="utf-8")
        return stronghold(["prices", "use", str(path)])

    return run


def history(ledger: Path) -> list[str]:
    """Return the verbs of the commands that changed something, in order."""
    with closing(sqlite3.connect(ledger)) as connection:
        return [verb for (verb,) in connection.execute("SELECT verb FROM command ORDER BY number")]


def test_the_list_of_one_item_reads_as_reviewed(stronghold: Stronghold, use: Use) -> None:
    """The team's own price is marked, and ends the one of the package on the day before it."""
    use(OWN)
    assert stronghold("prices smack") == (
        0,
        snapshot("""\
item    price       basis   from         to           whose  source
heroin  £40 a gram  street  13 Feb 2009  31 Dec 2015         [1]
heroin  £35 a gram  street  1 Jan 2016   31 Dec 2020         [2]
heroin  £42 a gram  street  1 Jan 2021                own    [3]
heroin  £5 a wrap   street  1 Jan 2016                       [4]

[1]  Home Office figures, The Daily Telegraph, Feb 2009, read in The Progressive Review,
     13 Feb 2009: lower end of an average of £40 to £50
[2]  IDMU UK price survey, page of Oct 2017: a 1 g deal, lower end, smaller deals come to £40 to £50
     a gram; first day not checked
[3]  =a survey of our own
[4]  IDMU UK price survey, page of Oct 2017: a 0.1 g deal, lower end, 0.2 g is £10; first day not
     checked
"""),
        "4 prices, 1 of them your own\n",
    )


def test_the_list_is_there_without_a_ledger(stronghold: Stronghold, ledger: Path) -> None:
    """Whoever asks first reads the prices of the package, and no ledger is made for it."""
    answer = stronghold("prices --format json")
    assert [price["item"] for price in json.loads(answer.out)["prices"]] == sorted(p.item for p in price_list())
    assert not ledger.exists()


def test_a_price_has_these_keys(stronghold: Stronghold, use: Use) -> None:
    """Scripts read a price exact, with its days, and whose it is."""
    use(OWN)
    [*_, price] = [
        each for each in json.loads(stronghold("prices heroin --format json").out)["prices"] if each["unit"] == "g"
    ]
    assert price == {
        "item": "heroin",
        "form": None,
        "unit": "g",
        "price": {"pence": 4200, "display": "£42"},
        "basis": "street",
        "source": "=a survey of our own",
        "valid_from": "2021-01-01",
        "valid_to": None,
        "own": True,
    }


def test_own_prices_are_used_kept_and_taken_out(stronghold: Stronghold, ledger: Path, use: Use) -> None:
    """Each change is read back in a word and has its place in history; what changes nothing has none."""
    assert use(OWN).err == "1 price kept, 1 of them new\n"
    assert use(OWN).err == "1 price kept, none of them new\n"
    assert use(OWN, "cannabis,,g,10,street,ours,2021-01-01,").err == "2 prices kept, 1 of them new\n"
    assert use("cannabis,,g,10,street,ours,2021-01-01,").err == "1 price kept, none of them new; 1 taken out\n"
    assert stronghold("prices use --clear").err == "1 of your own prices taken out\n"
    assert stronghold("prices use --clear").err == "you had no prices of your own\n"
    assert history(ledger)[1:] == ["prices use"] * 3 + ["prices use --clear"]
    assert '"own": true' not in stronghold("prices --format json").out


def test_an_own_price_goes_before_the_one_of_the_package(stronghold: Stronghold, use: Use) -> None:
    """From its first day on, and only for the same unit."""
    use(OWN)
    for day, words, value in [
        ("31/12/2020", "--weight 1g", "£35"),
        ("1/1/2021", "--weight 1g", "£42"),
        ("1/1/2021", "--pieces '1 wrap'", "£5"),
    ]:
        answer = stronghold(f"add seizure --date {day} --item heroin {words} --value street")
        assert answer.err.startswith(f"{value}: "), answer
    assert (
        "(=a survey of our own)" in stronghold("add seizure --date today --item smack --weight 1g --value street").err
    )


def test_the_keyboard_knows_own_prices(stronghold: Stronghold, use: Use) -> None:
    """Questions look into the same list."""
    use(OWN)
    answer = stronghold(
        "add seizure --item heroin --weight 1g --value street", stdin="\n" * 9, terminal=True, keyboard=True
    )
    assert "£42" in answer.out and "£35" not in answer.out


def test_what_is_printed_as_csv_can_be_used(stronghold: Stronghold, tmp_path: Path, use: Use) -> None:
    """The whole list becomes the team's own, and is printed the same again."""
    use(OWN, "cannabis,resin,g,5.05,street,'tis so,2020-01-01,2020-12-31")
    first = stronghold("prices --format csv").out
    path = tmp_path / "all.csv"
    path.write_bytes(first.encode())
    assert stronghold(["prices", "use", str(path)]).code == 0
    assert stronghold("prices --format csv").out == first
    assert '"own": false' not in stronghold("prices --format json").out


@pytest.mark.parametrize(
    ("lines", "code", "said"),
    [
        (
            [OWN, "heroin,,g,45,street,ours,2021-06-01,"],
            5,
            "own.csv, line 3: heroin has two street prices a gram on 1 Jun 2021: the other is line 2",
        ),
        ([OWN, "heroin,,g,forty,street,ours,2019-06-01,2019-06-01"], 2, "own.csv, line 3: price_gbp: 'forty' is not"),
        ([OWN, "zorb,,g,4,street,ours,2019-06-01,"], 2, "own.csv, line 3: item: 'zorb' is not a drug in the item"),
        ([OWN, "heroin,,ml,4,street,our\x07s,2019-06-01,"], 2, "own.csv, line 3: source: 'our\\x07s' has control"),
        ([OWN, f"heroin,,ml,4,street,{'x' * 1001},2019-06-01,"], 2, "own.csv, line 3: source: is 1,001 characters"),
        ([], 2, "own.csv: there is no price in it (stronghold prices use --clear takes your own ones out)"),
    ],
)
def test_nothing_of_a_wrong_list_is_kept(
    stronghold: Stronghold,
    ledger: Path,
    use: Use,
    lines: list[str],
    code: int,
    said: str,
) -> None:
    """The line and what is wrong with it are named, no ledger is made for it, and the list in use stays."""
    answer = use(*lines)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"error: {said}")
    assert not ledger.exists()
    use("cannabis,,g,10,street,ours,2021-01-01,")
    use(*lines)
    assert "£10 a gram" in stronghold("prices cannabis").out


def test_a_list_with_another_heading_or_another_encoding_is_refused(
    stronghold: Stronghold,
    tmp_path: Path,
    use: Use,
) -> None:
    """Excel's usual CSV is not UTF-8: the line where that shows is named."""
    assert "'price' is no heading of a price list" in use(OWN, head=HEAD.replace("price_gbp", "price")).err
    path = tmp_path / "excel.csv"
    path.write_bytes(f"{HEAD}\n{OWN}\nheroin,,ml,4,street,£ survey,2019-06-01,\n".encode("cp1252"))
    answer = stronghold(["prices", "use", str(path)])
    assert (answer.code, answer.err) == (2, "error: excel.csv, line 3: is not UTF-8 text (save it as CSV UTF-8)\n")


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("prices zorb", 2, "'zorb' is not in the item table (to use a file, e.g. stronghold prices use prices.csv)"),
        ("prices heroine", 2, "'heroine' is not in the item table (did you mean heroin?)"),
        ("prices heroin crack", 2, "one item at a time: leave out 'crack'"),
        ("prices use", 2, "name a price list (e.g. stronghold prices use prices.csv)"),
        ("prices use a.csv b.csv", 2, "one price list at a time: leave out 'b.csv'"),
        ("prices use nowhere.csv", 2, "cannot read nowhere.csv: no such file or directory"),
        ("prices use own.csv --clear", 5, "--clear takes the team's own prices out, and a file brings others"),
        ("prices use --clear", 4, "there is no ledger"),
        ("prices --clear", 5, "--clear goes with use (stronghold prices use --clear)"),
        ("prices --format jsonl", 2, "--format: 'jsonl' is not one of table, csv, json"),
    ],
)
def test_what_cannot_be_is_refused(stronghold: Stronghold, line: str, code: int, said: str) -> None:
    """Each slip is named with what to type."""
    answer = stronghold(line)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"error: {said}")


def test_an_item_without_a_price_is_no_error(stronghold: Stronghold) -> None:
    """What nobody knows has no row."""
    assert stronghold("prices ketamine") == (0, "", "no price of ketamine\n")


FIRST = date(2021, 1, 1)


def read_again(prices: list[Price]) -> Sequence[Price]:
    """Return what is read of a price list that was written as a file."""
    written = prices_answer([ListedPrice(price, True) for price in prices], None).rows
    return read_prices("".join(to_csv(written)), "list.csv")


@st.composite
def lists(draw: st.DrawFn) -> list[Price]:
    """Price lists of one or two things, in which no day has two prices of one thing."""
    prices: list[Price] = []
    for _ in range(draw(st.integers(0, 6))):
        since = FIRST + timedelta(days=draw(st.integers(0, 12)))
        until = draw(st.none() | st.integers(0, 5).map(lambda days, since=since: since + timedelta(days=days)))
        form, pence = draw(st.sampled_from([None, "powder"])), draw(st.integers(1, 9999))
        source = draw(st.sampled_from(["a survey", "=1+1", "'quoted", 'a, "b"', "-"]))
        price = Price("heroin", form, "g", Money(pence), "street", source, since, until)
        try:
            read_again([*prices, price])
        except StrongholdError:
            continue
        prices.append(price)
    return prices


@pytest.mark.long
@given(own=lists(), package=lists())
def test_the_list_as_it_stands_says_of_every_day_what_is_taken(own: list[Price], package: list[Price]) -> None:
    """Written as a file and read again it is the same, and gives each day the price that a seizure would be given."""
    found = [price for price, _ in merged_prices(own, package)]
    assert list(read_again(found)) == found
    for day in (FIRST + timedelta(days=n) for n in range(-1, 20)):
        for form in (None, "powder", "rock"):
            taken = price_for([*own, *package], "heroin", form, "g", "street", day)
            shown = price_for(found, "heroin", form, "g", "street", day)
            assert (taken and taken[:6]) == (shown and shown[:6])


def test_a_list_that_begins_or_ends_with_the_calendar_is_no_fault() -> None:
    """There is no day before the first one, nor after the last."""
    price = Price("heroin", None, "g", Money(100), "street", "s", date.min, None)
    assert merged_prices([price], [price]) == [(price, True)]
    ended = price._replace(until=date.max)
    assert merged_prices([ended], [price]) == [(ended, True)]
    middle = price._replace(since=FIRST, until=FIRST)
    assert [each.own for each in merged_prices([middle], [price])] == [False, True, False]
