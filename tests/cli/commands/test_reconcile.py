"""`stronghold reconcile FILE`."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold
from illustrated import TYPED


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED)


def reconciled(stronghold: Stronghold, folder: Path, claims: str, options: str = "--detail all") -> tuple[int, str]:
    """Return the exit code and the page for the text of a claims file, with all details."""
    (folder / "release.toml").write_text(claims, encoding="utf-8")
    answer = stronghold(f"reconcile '{folder / 'release.toml'}' {options}")
    assert answer.err == ""
    return answer.code, answer.out


def test_each_verdict_comes_with_its_evidence(stronghold: Stronghold, tmp_path: Path) -> None:
    """The published words, the figure, the difference, the rule, the records, the window, and how to trace it."""
    stronghold("cover arrest line seizure cash-order sentence --from 2019")
    claims = """
title = "A release of August 2021"
published = 2021-08-23
since = 2019-01-01

[[claim]]
measure = "drugs.weight"
says = "over 1kg"

[[claim]]
measure = "cash.seized"
says = "over £1,000"

[[claim]]
measure = "arrests"
says = "35"

[[claim]]
measure = "phones"
since = 2018-01-01
says = "over 20"
"""
    assert reconciled(stronghold, tmp_path, claims) == (
        1,
        snapshot("""\
A release of August 2021

verdict           published      of                 recorded  difference  window
NOT SUPPORTED     "35"           Arrests                   2         -33  1 January 2019 to
                                                                          23 August 2021
CANNOT BE TESTED  "over 20"      Phones            no record              1 January 2018 to
                                                                          23 August 2021
UNDERSTATED       "over 1kg"     Weight of drugs  1.20492 kg   +204.92 g  1 January 2019 to
                                                                          23 August 2021
UNDERSTATED       "over £1,000"  Cash seized       £4,260.50  +£3,260.50  1 January 2019 to
                                                                          23 August 2021

4 claims: 0 supported, 2 understated, 1 not supported, 1 cannot be tested.

NOT SUPPORTED: "35" Arrests
  recorded: 2, 33 fewer than published (arrests, 2 records)
  rule: exactly: 35
  window: 1 January 2019 to 23 August 2021
  made of: ARREST-1..2
  trace: stronghold trace arrests --since 2019-01-01 --until 2021-08-23

CANNOT BE TESTED: "over 20" Phones
  recorded: no record (phones, 0 records)
  rule: over: more than 20; understated above 24 (20 %)
  window: 1 January 2018 to 23 August 2021
  note: no record to check it against
  note: the window begins before seizures are complete, on 1 Jan 2019

UNDERSTATED: "over 1kg" Weight of drugs
  recorded: 1.20492 kg, 204.92 g more than published (drugs.weight, 2 records)
  rule: over: more than 1 kg; understated above 1.2 kg (20 %)
  window: 1 January 2019 to 23 August 2021
  made of: SEIZURE-1..2
  trace: stronghold trace drugs.weight --since 2019-01-01 --until 2021-08-23
  note: this counts 1 seizure (1.2 kg) provisional or estimated
  note: this leaves out 1 seizure (10 g) of class none, not a controlled drug

UNDERSTATED: "over £1,000" Cash seized
  recorded: £4,260.50, £3,260.50 more than published (cash.seized, 1 record)
  rule: over: more than £1,000; understated above £1,200 (20 %)
  window: 1 January 2019 to 23 August 2021
  made of: SEIZURE-3
  trace: stronghold trace cash.seized --since 2019-01-01 --until 2021-08-23
"""),
    )


def test_failures_come_first_and_what_all_have_is_said_once(stronghold: Stronghold, tmp_path: Path) -> None:
    """A line a claim; evidence for what is not plainly supported, or for none; one caveat, and one window."""
    claims = "since = 2019\nuntil = 2020\n"
    claims += '[[claim]]\nmeasure = "cash.seized"\nsays = "£4,260.50"\nverb = "seized"\n'
    claims += '[[claim]]\nmeasure = "drugs.weight"\nsays = "over 1kg"\n'
    claims += '[[claim]]\nmeasure = "arrests"\nsays = "35"\n'
    assert reconciled(stronghold, tmp_path, claims, "") == snapshot(
        (
            1,
            """\
release.toml
Window: 1 January 2019 to 31 December 2020.

verdict        published    of                      recorded  difference
NOT SUPPORTED  "35"         Arrests                        2         -33
UNDERSTATED    "over 1kg"   Weight of drugs       1.20492 kg   +204.92 g
SUPPORTED      "£4,260.50"  Cash seized (seized)   £4,260.50           0

3 claims: 1 supported, 1 understated, 1 not supported, 0 cannot be tested.

Note: from when seizures and arrests are complete is not known (see: stronghold cover).

NOT SUPPORTED: "35" Arrests
  recorded: 2, 33 fewer than published (arrests, 2 records)
  rule: exactly: 35
  window: 1 January 2019 to 31 December 2020
  made of: ARREST-1..2
  trace: stronghold trace arrests --since 2019-01-01 --until 2020-12-31

UNDERSTATED: "over 1kg" Weight of drugs
  recorded: 1.20492 kg, 204.92 g more than published (drugs.weight, 2 records)
  rule: over: more than 1 kg; understated above 1.2 kg (20 %)
  window: 1 January 2019 to 31 December 2020
  made of: SEIZURE-1..2
  trace: stronghold trace drugs.weight --since 2019-01-01 --until 2020-12-31
  note: this counts 1 seizure (1.2 kg) provisional or estimated
  note: this leaves out 1 seizure (10 g) of class none, not a controlled drug

The evidence for the others, with all that was left out: --detail all
""",
        )
    )
    _, short = reconciled(stronghold, tmp_path, claims, "--detail none")
    assert "recorded: " not in short
    assert reconciled(stronghold, tmp_path, claims)[1].count("  recorded: ") == 3
    path = tmp_path / "release.toml"
    for refused in (f"reconcile '{path}' --detail all --format json", "reconcile arrests --say 2 --detail all"):
        assert stronghold(refused).code == 5


def test_claims_that_all_hold_leave_with_0(stronghold: Stronghold, tmp_path: Path) -> None:
    """Understated is true as well; what cannot be tested is no "no"."""
    claims = '[[claim]]\nmeasure = "cash.seized"\nsays = "over £1,000"\n[[claim]]\nmeasure = "vehicles"\nsays = "3"\n'
    code, page = reconciled(stronghold, tmp_path, claims)
    assert code == 0
    assert "2 claims: 0 supported, 1 understated, 0 not supported, 1 cannot be tested." in page


def test_one_record_is_a_record_not_records(stronghold: Stronghold, tmp_path: Path) -> None:
    """The evidence is read out at meetings."""
    _, page = reconciled(stronghold, tmp_path, '[[claim]]\nmeasure = "cash.seized"\nsays = "over £4,000"\n')
    assert "(cash.seized, 1 record)" in page
    assert "1 claim: " in page


def test_the_trace_of_a_verdict_can_be_copied_and_run(stronghold: Stronghold, tmp_path: Path) -> None:
    """The line printed under a verdict shows the very records of its figure."""
    claims = 'published = 2021-08-23\nsince = 2019-01-01\n[[claim]]\nmeasure = "drugs.weight"\n'
    _, page = reconciled(stronghold, tmp_path, claims + 'where = ["item=heroin"]\nsays = "over 4g"\n')
    [line] = [line for line in page.splitlines() if "trace: stronghold " in line]
    answer = stronghold(line.split("trace: stronghold ")[1])
    assert answer.code == 0
    assert "Weight of drugs: 4.92 g (1 record)" in answer.out


def test_a_whole_smaller_than_its_part_is_not_supported(stronghold: Stronghold, tmp_path: Path) -> None:
    """Whatever the records say."""
    claims = """
[[claim]]
id = "all"
measure = "arrests"
says = "2"
[[claim]]
measure = "arrests"
where = ["role=line-holder"]
says = "at least 3"
part_of = "all"
"""
    code, page = reconciled(stronghold, tmp_path, claims)
    assert code == 1
    assert "1 not supported" in page


def test_json_lines_are_the_claims(stronghold: Stronghold, tmp_path: Path) -> None:
    """A line a claim; no table format of another kind is taken."""
    claims = '[[claim]]\nmeasure = "arrests"\nsays = "2"\n'
    _, out = reconciled(stronghold, tmp_path, claims, "--format jsonl")
    assert out.count("\n") == 1
    answer = stronghold(f"reconcile '{tmp_path / 'release.toml'}' --format csv")
    assert (answer.code, answer.out) == (2, "")


CLAIM = '[[claim]]\nmeasure = "{}"\nsays = "{}"\n'


@pytest.fixture
def told(stronghold: Stronghold) -> None:
    """Eight arrests of 2021 beside the two that were there, cash of one person, four lines."""
    for i in range(6):
        stronghold(f"add arrest --date 4/3/2021 --person P-{100 + i}")
    for reach in ("county", "county", "county", "local"):
        stronghold(f"add line --name {reach} --reach {reach} --first-seen 1/1/2021 --dismantled 4/3/2021")


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    ("measure", "right", "wrong"),
    [
        (
            "arrests",
            "8 arrests",
            ("8 more arrests than last year", "8 a day", "8 wraps of heroin", "8th", "8 arrests nationally"),
        ),
        (
            "cash.seized",
            "over £4,000 in cash",
            ("£4,260.50 worth of drugs", "over £4,000 in cash and assets", "£4,260.50 each"),
        ),
        ("prison", "6 years 9 months in prison", ("6 years 9 months on average", "6 years 9 months suspended")),
    ],
)
def test_words_that_make_another_claim_are_never_supported(
    stronghold: Stronghold, tmp_path: Path, measure: str, right: str, wrong: tuple[str, ...]
) -> None:
    """With the number that the ledger has, and words that it does not bear out."""
    code, page = reconciled(stronghold, tmp_path, CLAIM.format(measure, right))
    assert (code, "1 supported" in page) == (0, True), page
    for says in wrong:
        code, page = reconciled(stronghold, tmp_path, CLAIM.format(measure, says))
        assert (code, "1 cannot be tested" in page) == (2, True)
        assert "is not understood" in page


@pytest.mark.usefixtures("told")
def test_a_word_that_narrows_stands_only_where_the_condition_does(stronghold: Stronghold, tmp_path: Path) -> None:
    """Of three county lines and a local one, "4 county lines" is not true."""
    claim = CLAIM.format("lines.dismantled", "4 county lines")
    assert reconciled(stronghold, tmp_path, claim) == (
        2,
        snapshot("""\
release.toml

verdict           published         of                     recorded  difference
CANNOT BE TESTED  "4 county lines"  Drug lines dismantled

1 claim: 0 supported, 0 understated, 0 not supported, 1 cannot be tested.

CANNOT BE TESTED: "4 county lines" Drug lines dismantled
  note: says: 'county' narrows it, and its conditions do not say the same (add the condition
    reach=county, or leave the word out)
"""),
    )
    code, page = reconciled(stronghold, tmp_path, f'{claim}where = "reach=county"\nsince = 2021')
    assert (code, "NOT SUPPORTED" in page) == (1, True)
    right = f'{CLAIM.format("lines.dismantled", "3 county lines")}where = "reach=county"\nsince = 2021'
    assert reconciled(stronghold, tmp_path, right)[0] == 0


def test_a_claim_that_cannot_be_read_costs_itself_alone(stronghold: Stronghold, tmp_path: Path) -> None:
    """It stays in its place, with its id and why; the others are tested."""
    claims = CLAIM.format("cash.seized", "over £1,000") + CLAIM.format("arrests", "2 nationally") + 'id = "b"\n'
    code, out = reconciled(stronghold, tmp_path, claims, "--format json")
    first, second = json.loads(out)["claims"]
    assert (code, first["verdict"], second["verdict"]) == (2, "understated", "cannot-be-tested")
    assert (second["id"], second["says"], second["recorded"]) == ("b", "2 nationally", None)
    assert second["notes"] == ["says: 'nationally' is not understood (leave the word out, e.g. over 50 arrests)"]


@pytest.mark.parametrize(
    ("lines", "code", "strict"),
    [
        (CLAIM.format("cash.seized", "over £1,000"), 0, 0),
        (CLAIM.format("cash.seized", "£1"), 1, 1),
        (CLAIM.format("cash.seized", "£1") + CLAIM.format("arrests", "2 each"), 1, 1),
        (CLAIM.format("arrests", "2 each"), 2, 2),
        (CLAIM.format("arests", "2"), 2, 2),
        (CLAIM.format("arrests", "2") + 'since = "soon"\n', 2, 2),
        (CLAIM.format("arrests", "2") + 'where = "colour=red"\n', 2, 2),
        (CLAIM.format("arrests", "2") + 'where = "heroin,crack"\n', 2, 2),
        (CLAIM.format("arrests", "2") + 'where = ["sex=male", "sex=female"]\n', 2, 2),
        (CLAIM.format("drugs.weight", "1g") + 'where = "item=herione"\n', 2, 2),
        (CLAIM.format("drugs.weight", "1g") + 'where = "category=cash"\n', 2, 2),
        (CLAIM.format("arrests", "2") + 'verb = "charged"\n', 2, 2),
        ('[[claim]]\nnote = "x"\n' + CLAIM.format("arrests", "2"), 2, 2),
        # what can be read, and not tested: no record, before the cover, no clear window
        (CLAIM.format("phones", "2"), 0, 1),
        (CLAIM.format("arrests", "2") + "since = 2018\n", 0, 1),
        (CLAIM.format("arrests", "2") + 'where = "area=Aylsbury"\n', 0, 1),
        (CLAIM.format("arrests", "2") + 'in = "13-7 March 2021"\n', 0, 1),
        (CLAIM.format("arrests", "2") + "since = 2021\nuntil = 2019\n", 0, 1),
    ],
)
def test_the_exit_code_says_what_came_of_the_claims(
    stronghold: Stronghold, tmp_path: Path, lines: str, code: int, strict: int
) -> None:
    """1 for a claim that is not supported, else 2 for one that cannot be read; --strict makes 1 of one not tested."""
    stronghold("cover arrest --from 2019")
    assert reconciled(stronghold, tmp_path, lines)[0] == code
    assert reconciled(stronghold, tmp_path, lines, "--strict")[0] == strict


def test_the_window_is_said_once_though_a_claim_cannot_be_read(stronghold: Stronghold, tmp_path: Path) -> None:
    """What cannot be read has no window, and gives the others no column for theirs."""
    claims = f"since = 2019-01-01\nuntil = 2021-08-23\n{CLAIM.format('arrests', '2')}{CLAIM.format('arrests', 'a few')}"
    _, page = reconciled(stronghold, tmp_path, claims, "--detail none")
    assert "Window: 1 January 2019 to 23 August 2021.\n\nverdict " in page
    assert page.count("2019") == 1


def test_a_window_is_echoed_as_days(stronghold: Stronghold, tmp_path: Path) -> None:
    """As a release writes it, from the day of publication."""
    claims = f"published = 2021-08-23\n{CLAIM.format('arrests', '2')}"
    for written, window in (
        ("since 2019", "1 January 2019 to 23 August 2021"),
        ("7-13 March 2021", "7 March 2021 to 13 March 2021"),
        ("over the past two years", "24 August 2019 to 23 August 2021"),
    ):
        assert f"window: {window}\n" in reconciled(stronghold, tmp_path, f'{claims}in = "{written}"\n')[1]


def test_a_window_that_would_go_on_after_the_publication_ends_on_it(stronghold: Stronghold, tmp_path: Path) -> None:
    """And says so: an arrest of the day after bears out nothing."""
    stronghold("add arrest --date 30/8/2021 --person P-7")
    claims = f"published = 2021-08-29\n{CLAIM.format('arrests', '2')}since = 2019\nuntil = 2021\n"
    code, page = reconciled(stronghold, tmp_path, claims)
    assert (code, "  recorded: 2, no difference (arrests, 2 records)\n" in page) == (0, True), page
    assert "window: 1 January 2019 to 29 August 2021 (the day of publication)\n" in page
    assert "--until 2021-08-29\n" in page
    _, out = reconciled(stronghold, tmp_path, claims, "--format json")
    assert "the window ends on the day of publication" in json.loads(out)["claims"][0]["notes"]


def test_a_part_of_what_could_not_be_read_says_that_nobody_held_it_against_it(
    stronghold: Stronghold, tmp_path: Path
) -> None:
    """Its own verdict stands."""
    whole = f"{CLAIM.format('arrests', '2 each')}id = 'all'\n"
    code, page = reconciled(stronghold, tmp_path, f"{whole}{CLAIM.format('arrests', '2')}part_of = 'all'\n")
    assert code == 2
    assert "note: not checked against 'all': that could not be read\n" in page


def test_a_part_may_be_of_these_where_its_whole_is_named(stronghold: Stronghold, tmp_path: Path) -> None:
    """As a release goes on; where no whole is named, the claim is refused, and the answer says how to name it."""
    whole = f"{CLAIM.format('arrests', 'over 1 arrests')}id = 'all'\n"
    part = CLAIM.format("arrests", "2 of these were arrests")
    code, page = reconciled(stronghold, tmp_path, f"{whole}{part}part_of = 'all'\n")
    assert 'SUPPORTED: "2 of these were arrests" Arrests\n' in page
    assert code == 0
    code, page = reconciled(stronghold, tmp_path, whole + part)
    assert "'these' is not understood (say which claim it is a part of: id in the whole" in " ".join(page.split())
    assert code == 2
