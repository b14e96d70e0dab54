"""`stronghold add KIND` at the keyboard: it asks for what is missing, and reads the whole back before it is kept."""

import io
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from conftest import Answer, Prepared, Stronghold, desk, tried
from processes import contents
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.kinds import KINDS


@pytest.fixture
def typing(stronghold: Stronghold) -> Stronghold:
    """A person at a terminal: what they type, line by line, after the command."""

    def run(line: str, *typed: str, **changed: object) -> Answer:
        stdin = "".join(f"{each}\n" for each in typed)
        return stronghold(line, stdin=stdin, **{"terminal": True, "keyboard": True, "width": 80, **changed})

    return run


@pytest.fixture
def worked(prepared: Prepared, stronghold: Stronghold) -> Stronghold:
    """A ledger with a case, a line and somebody known."""
    prepared(
        "add case --name Larch --opened 4/3/2019",
        "add line --name Falcon --reach county --case 1",
        "add arrest --date 4/3/2021 --person P-31 --line 1",
    )
    return stronghold


def records(stronghold: Stronghold, kind: str) -> list[dict[str, object]]:
    """Return the records of a kind, as scripts read them."""
    found: list[dict[str, object]] = json.loads(stronghold(f"list {kind} --format json").out)["records"]
    return found


@pytest.mark.long
def test_another_item_of_the_same_search_goes_on_with_what_it_shares(
    worked: Stronghold, typing: Stronghold, ledger: Path
) -> None:
    """Its day, its time, its links and its find are not asked for again, nor its arrest's line; all are one find."""
    first = ["", "heroin", "", "41 wraps", "410", ""]
    answer = typing(
        "add seizure --arrest 1 --time 6:15", *first, "what", "yes", "cash", "450", "", "y", "phone", "2", "", "", ""
    )
    assert (answer.code, answer.err) == (0, ""), answer.out
    assert answer.out.count("another item of the same search? [no]: ") == 4
    assert "yes goes on with the next one, Enter or no stops; all so far is kept" in answer.out
    assert "the same: date 31 Aug 2021, time 06:15, find SEIZURE-1, arrest ARREST-1" in " ".join(answer.out.split())
    assert "drug line" not in answer.out
    found = [(each["item"], each["find"], each["arrest"], each["time"]) for each in records(worked, "seizure")]
    assert found == [
        (item, find, "ARREST-1", "06:15")
        for item, find in (("heroin", None), ("cash", "SEIZURE-1"), ("phone", "SEIZURE-1"))
    ]


@pytest.mark.parametrize("typed", [["no"], ["n"], [""], []])
def test_who_wants_no_other_item_has_lost_nothing(typing: Stronghold, worked: Stronghold, typed: list[str]) -> None:
    """Enter is no, and so is leaving; what was kept is kept, and the command has done what it was asked."""
    answer = typing("add seizure --line 1", "", "cash", "450", "", *typed)
    assert (answer.code, len(records(worked, "seizure"))) == (0, 1)


def test_nothing_goes_on_after_a_dry_run_or_another_kind(typing: Stronghold, worked: Stronghold) -> None:
    """There is nothing to join to; other kinds have no search."""
    assert "another item" not in typing("add seizure --line 1 --dry-run", "", "cash", "450", "").out
    assert "another" not in typing("add case", "Oak", "", "", "", "", "").out.split("recorded")[-1]


def test_a_whole_seizure_reads_as_reviewed(worked: Stronghold, typing: Stronghold) -> None:
    """Each question shows its help and an example, and the record is read back with class, category and links."""
    answer = typing("add seizure", "", "smack", "4.92g", "41 wraps", "410", "", "")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == snapshot("""\
A seizure of one item. Several items of one search are several seizures of one
find.
Enter takes what is in [ ]; - skips; < goes back; ? explains; Ctrl-C stops

The day it was seized (e.g. 4/3/2021).
  date [today, 31 Aug 2021]: What was seized, by its usual name (e.g. heroin).
  item:     heroin
What a drug weighed, with its unit. Needed, a drug has a weight, pieces or both
  (e.g. 4.92 g).
  weight (optional): How many: wraps, tablets, plants, ml, canisters … of a drug; things bare (1)
  (e.g. 41 wraps).
  pieces (optional): What it is worth; for cash, the sum counted (e.g. £410, or street to work it out
  from the price list).
  value (optional): The drug line; left out, it is its arrest's, else its activity's (e.g. LINE-7).
  line [LINE-1: Falcon, county, CASE-1]: \n\
field        value
date         31 Aug 2021
item         heroin
category     drug
class        A
weight       4.92 g
pieces       41 wraps
value        £410
value basis  street
case         CASE-1: Larch, 4 Mar 2019 (borrowed)
line         LINE-1: Falcon, county, CASE-1
  keep it? [yes]: recorded SEIZURE-1: 31 Aug 2021, heroin, class A, 4.92 g, 41 wraps, £410, LINE-1
another item of the same search? [no]: \n\
""")


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_terminal_nothing_is_asked(worked: Stronghold, kind: str) -> None:
    """All that is missing is named at once, as ever, even where standard output alone is looked at."""
    for terminal in (False, True):
        answer = worked(f"add {kind}", stdin="\n" * 20, terminal=terminal)
        assert (answer.code, answer.out) == (2, "")
        assert all(f"{f.name}: missing" in answer.err for f in KINDS[kind].fields.values() if f.required)


def test_a_complete_command_line_never_asks(worked: Stronghold, typing: Stronghold) -> None:
    """Nobody who typed the whole of it is held up; a value that is wrong is refused as ever."""
    assert typing("add line --name Kite").out == "recorded LINE-2: Kite, reach unknown\n"
    answer = typing("add line --name Kite --first-seen 31/2/2021")
    assert (answer.code, answer.out) == (2, "")


def test_a_result_needs_its_day_once_it_is_charged(worked: Stronghold, typing: Stronghold) -> None:
    """What a rule needs is asked for, with its reason; the case is not, for the line has one; the case is shown."""
    answer = typing("add arrest", "", "new", "ad", "1", "", "ch", "-", "30/8/2021", "", "", "yes")
    assert "result on is needed, since the result is not pending (e.g. 5/3/2021)" in answer.out
    assert "  result on [31 Aug 2021]: " in answer.out
    assert "    30 Aug 2021 is before date, 31 Aug 2021\n" in answer.out
    assert "P-32 (new: no record has this person yet)" in answer.out
    assert "case       CASE-1: Larch, 4 Mar 2019 (borrowed)" in answer.out
    assert "  case [" not in answer.out
    assert answer.out.endswith("recorded ARREST-2: 31 Aug 2021, P-32, adult, line-holder, charged, LINE-1\n")
    assert records(worked, "arrest")[1]["case"] is None


@pytest.mark.parametrize(
    ("line", "typed", "recorded"),
    [
        ("seizure --item machete", ["", "", "", "-", "-", ""], "31 Aug 2021, machete, x1"),
        ("seizure --item phone", ["", "2", "", "-", "-", ""], "31 Aug 2021, phone, x2"),
        ("seizure --item cash", ["", "£4,260", "-", "-", ""], "31 Aug 2021, cash, £4,260"),
        ("seizure", ["", "heroin", "", "41 wraps", "", "-", "-", ""], "31 Aug 2021, heroin, class A, 41 wraps"),
        (
            "sentence",
            ["", "P-31", "imp", "6y9m", "", "", "", "-", "-", ""],
            "31 Aug 2021, P-31, imprisonment, 6 y",
        ),
        ("sentence", ["", "P-31", "fine", "£200", "", "", "-", "-", ""], "31 Aug 2021, P-31, fine, £200"),
        ("sentence", ["", "P-31", "life", "18y", "", "", "-", "-", ""], "31 Aug 2021, P-31, life"),
        ("line", ["Kite", "lo", "", "", "", "-", "London", "me, on call data", "", ""], "Kite, local"),
        ("case", ["Rowan", "", "", "", ""], "Rowan, 31 Aug 2021"),
    ],
)
def test_only_what_such_a_record_has_a_place_for_is_asked(
    worked: Stronghold, typing: Stronghold, line: str, typed: list[str], recorded: str
) -> None:
    """Cash has no weight, a fine no term; a drug may have pieces, not a weight: every answer finds its question."""
    answer = typing(f"add {line}", *typed)
    assert (answer.code, answer.err) == (0, ""), answer.out
    assert recorded in answer.out.split("keep it? [yes]: ")[-1].splitlines()[0]


@pytest.mark.long
def test_the_line_of_a_person_is_offered_before_the_last_one(worked: Stronghold, typing: Stronghold) -> None:
    """Enter gives a sentence to the line it is of, ended or not, an arrest to one that runs; what is long is cut."""
    worked(["add", "line", "--name", "Rook", "--basis", "seen"])
    worked(["edit", "LINE-1", "--dismantled", "5/3/2021", "--name", "Falcon and the long name of it that goes on"])
    answer = typing("add sentence", "", "P 31", "fine", "£200", "", "", "", "no")
    assert "  line [LINE-1: Falcon and the long name of it that goes on, county …]: " in answer.out, answer.out
    assert "  line (optional): " in typing("add arrest", "", "P-31", *["-"] * 9, "no").out
    assert "  line [LINE-2: Rook, reach unknown]: " in typing("add arrest", "", "P-40", *["-"] * 9, "no").out


def test_the_choices_are_taken_by_number_word_and_beginning(worked: Stronghold, typing: Stronghold) -> None:
    """What is not one of them, or could be two, is asked again; what was understood is echoed."""
    answer = typing("add arrest --date today", "P-31", "9", "1", "c", "cash", "", "0", "pend", "", "")
    assert "    '9' is not one of adult, child, unknown\n" in answer.out
    assert "    'c' could be courier, cash-holder or cuckooed-occupant (type more of it)\n" in answer.out
    assert "    cash-holder\n" in answer.out
    assert (records(worked, "arrest") or [{}])[-1]["role"] == "cash-holder"


def test_going_back_keeps_what_was_answered(worked: Stronghold, typing: Stronghold) -> None:
    """Each question comes again with its answer in brackets, from the last one on; Enter keeps it."""
    answer = typing(
        "add case", "<", "Rowan", "4/3/2020", "", "sold by phone", "<", "<", "<", "<", "Elm", "", "", "", ""
    )
    assert answer.code == 0, answer.out
    assert "this is the first question (Ctrl-C stops)" in answer.out
    assert "  name [Rowan]: " in answer.out
    [_, case] = records(worked, "case")
    assert (case["name"], case["opened"], case["closed"], case["summary"]) == (
        "Elm",
        "2020-03-04",
        None,
        "sold by phone",
    )


def test_an_answer_that_makes_an_earlier_one_wrong_asks_for_that_again(worked: Stronghold, typing: Stronghold) -> None:
    """Going back to a day puts the days that follow from it to the question again."""
    answer = typing("add case --name Elm --closed 1/3/2020", "4/3/2020", "5/3/2020", "", "")
    assert "    closed: 1 Mar 2020 is before opened, 4 Mar 2020\n" in answer.out
    assert records(worked, "case")[1]["closed"] == "2020-03-05"


def test_what_was_typed_wrongly_as_an_option_is_asked_again(worked: Stronghold, typing: Stronghold) -> None:
    """One slip in a long command line does not cost the rest, once something is asked anyway."""
    answer = typing("add seizure --item heroin --weight 4 --line 9", "4g", "1", "", "", "", "")
    assert "    weight: '4' has no unit (e.g. 4 g)\n" in answer.out
    assert "    line: no LINE-9 (see: stronghold list line)\n" in answer.out
    assert "heroin, class A, 4 g, LINE-1\nanother item of the same search?" in answer.out


def test_a_question_mark_explains(worked: Stronghold, typing: Stronghold) -> None:
    """The help comes again, with what else can be typed."""
    answer = typing("add line", "?", "Kite")
    assert answer.out.count("The name it is sold under (e.g. Falcon).") == 2
    assert answer.out.count("< goes back") == 2


def test_a_question_mark_says_what_each_choice_is(worked: Stronghold, typing: Stronghold) -> None:
    """Where the words do not say it: a line each, and only for who asks."""
    answer = typing("add sentence", "", "P-31", "?", "ipp")
    assert answer.out.count(" 5=life ") == 1
    assert "\n    17=ipp: imprisonment or detention for public protection (IPP, DPP)" in answer.out
    assert "\n    24=deferred: sentence is put off" in answer.out


@pytest.mark.parametrize("typed", [[], [""], ["", "knife"], ["", "knife", "", "", "-", "-"]])
def test_leaving_keeps_nothing(worked: Stronghold, typing: Stronghold, ledger: Path, typed: list[str]) -> None:
    """The end of what is typed, at any question, leaves the ledger as it was."""
    before = contents(ledger)
    answer = typing("add seizure", *typed)
    assert (answer.code, answer.err) == (130, "stopped: nothing more was changed\n")
    assert contents(ledger) == before


def test_no_keeps_nothing(typing: Stronghold, ledger: Path) -> None:
    """Not even a ledger is made for a record that was not wanted, and that is no error."""
    answer = typing("add case", "Elm", "", "", "", "perhaps", "no")
    assert (answer.code, answer.err) == (0, "nothing was kept\n")
    assert "Enter or yes keeps the record" in answer.out
    assert not ledger.exists()


def test_a_first_record_is_asked_for_without_a_ledger(typing: Stronghold, ledger: Path) -> None:
    """No last case is offered, and a link is refused where nothing can be linked to."""
    answer = typing("add line", "Kite", "", "", "", "", "1", "", "", "", "", "")
    assert "no CASE-1, for there is no ledger yet (record the case first)" in answer.out
    assert answer.out.endswith("recorded LINE-1: Kite, reach unknown\n")
    assert ledger.exists()


@pytest.mark.long
def test_the_last_case_is_that_of_the_record_changed_last(worked: Stronghold, typing: Stronghold) -> None:
    """It is shown with its name, a hyphen leaves it out, and a voided record is nobody's last."""
    worked("add case --name Rowan --opened 4/3/2020")
    assert "  case [CASE-2: Rowan, 4 Mar 2020]: " in typing("add line --first-seen today", "Kite", "", "", "").out
    worked("add seizure --date 4/3/2021 --item knife --line 1")
    answer = typing("add line --first-seen today", "Kite", "", "", "", "-", "", "", "", "")
    assert "  case [CASE-1: Larch, 4 Mar 2019]: " in answer.out
    assert records(worked, "line")[1]["case"] is None


def test_a_refusal_between_records_asks_for_the_field_it_names(worked: Stronghold, typing: Stronghold) -> None:
    """More cash returned than was seized: the sum is asked again, and nothing else."""
    worked("add seizure --date 4/3/2021 --item cash --value £100")
    answer = typing("add cash-order --seizure 1 --amount £101", "5/3/2021", "forfeited", "", "", "", "", "£100", "")
    assert "amount: forfeited, returned and confiscated would come to £101, over the £100 of SEIZURE-1" in " ".join(
        answer.out.split()
    )
    assert answer.code == 0, answer.out
    assert records(worked, "cash-order")[0]["amount"] == {"pence": 10000, "display": "£100"}


def test_nothing_is_locked_while_a_person_thinks(worked: Stronghold, typing: Stronghold, ledger: Path) -> None:
    """Another program is writing all the while; only keeping the record waits for it, and no answer is lost."""
    with closing(sqlite3.connect(ledger, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = typing("add case", "Elm", "", "", "", "", patience=0.1)
    assert "is in use by another program (nothing was changed; try again in a moment)" in " ".join(answer.out.split())
    assert answer.out.count("keep it? [yes]: ") == 2
    assert answer.code == 130


def test_a_ledger_that_cannot_be_used_is_said_before_anything_is_asked(typing: Stronghold, ledger: Path) -> None:
    """Nobody answers ten questions to learn that."""
    ledger.write_text("not a ledger")
    assert (typing("add case", "Elm").code, typing("add case", "Elm").out) == (4, "")
    answer = typing(f"add case --ledger '{ledger.parent}/nowhere/ledger.db'", "Elm")
    assert (answer.code, answer.out) == (4, "")


def test_links_of_the_environment_are_not_asked(worked: Stronghold, typing: Stronghold, ledger: Path) -> None:
    """They are echoed first; a wrong one stops before the first question."""
    environ = {"STRONGHOLD_LEDGER": str(ledger), "STRONGHOLD_LINE": "1"}
    answer = typing("add seizure", "", "knife", "", "", "", environ=environ)
    assert answer.err == "line LINE-1 (from STRONGHOLD_LINE)\n"
    assert "recorded SEIZURE-1: 31 Aug 2021, knife, x1, LINE-1\nanother item of the same search?" in answer.out
    answer = typing("add seizure", environ=environ | {"STRONGHOLD_LINE": "9"})
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.endswith("error: STRONGHOLD_LINE: no LINE-9 (see: stronghold list line)\n")


def test_control_characters_that_are_typed_are_harmless(worked: Stronghold, typing: Stronghold) -> None:
    """They are shown written out wherever they come back: in a message, in brackets, in what is read back."""
    answer = typing("add case", "\x1b[31mElm\x07", "\x1b[2J", "", "", "", "<", "<", "", "", "")
    assert "\x1b" not in answer.out
    assert "\x07" not in answer.out
    assert "\\x1b[31mElm\\x07" in answer.out


def test_a_line_that_is_not_utf_8_can_be_typed_again(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal set to another encoding is no fault of the program's."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"caf\xe9\n"), encoding="utf-8"))
    with pytest.raises(Unreadable, match="not UTF-8 text"):
        desk(ledger).ask("name: ")


WORDS = [
    "",
    "<",
    "?",
    "-",
    "1",
    "2",
    "9",
    "new",
    "P-31",
    "c",
    "heroin",
    "cash",
    "fur",
    "4.92g",
    "41 wraps",
    "£410",
    "6y9m",
]
DAYS = ["4/3/2021", "5/3/2021", "31/2/2021", "2030-01-01"]


@pytest.mark.parametrize("kind", KINDS)
@tried(2, often=160)
@given(typed=st.lists(st.sampled_from([*WORDS, *DAYS]) | st.text(max_size=5), max_size=40))
@example(typed=[""] * 40)
def test_whatever_is_typed_ends_well(worked: Stronghold, typing: Stronghold, kind: str, typed: list[str]) -> None:
    """No answers lead to a fault or to a record that nobody said yes to: it is recorded, not wanted, or left."""
    lines = [" ".join(line.split()) for line in typed]
    before = len(records(worked, kind))
    answer = typing(f"add {kind}", *lines)
    assert answer.code in (0, 130), answer
    kept = answer.out.count(f"recorded {KINDS[kind].prefix}-")
    assert bool(kept) == (answer.code == 0 and "nothing was kept" not in answer.err)
    assert len(records(worked, kind)) - before == kept


@pytest.mark.long
def test_safeguarding_asks_once_for_a_key_or_how_many(worked: Stronghold, typing: Stronghold) -> None:
    """Either answers it; a number is never a key that was offered."""
    for said, person, people in (("1", None, 1), ("p 31", "P-31", None)):
        answer = typing("add safeguarding", "", "referred", "nobody", said, "", "", "", "", "", "")
        assert "With a key, or how many without one? (e.g. 2 or P-31)" in answer.out
        assert "'nobody' is neither people nor person (e.g. 2 or P-31)\n" in answer.out
        assert answer.out.count("  people or person: ") == 2 and "lately: P-31" in answer.out
        assert answer.code == 0, answer
        [*_, last] = records(worked, "safeguarding")
        assert (last["person"], last["people"]) == (person, people)


@pytest.mark.long
def test_the_last_person_and_those_of_the_case_are_offered(worked: Stronghold, typing: Stronghold) -> None:
    """By number, the last one first; what is restricted offers nobody."""
    worked("add case --name Elm --opened 4/3/2021")
    for person, case in (("Q-1", 2), ("Q-2", 2), ("Q-3", 1)):
        worked(f"add arrest --date 4/3/2021 --person {person} --case {case}")
    worked("add arrest --date 4/3/2021 --person Q-4 --case 2")
    worked("restrict ARREST-5 --why contested")
    answer = typing("add charge --date today --offences pwits-a --case 2", "3", *[""] * 9)
    assert "    1=Q-3 2=Q-2 3=Q-1\n" in answer.out
    assert records(worked, "charge")[-1]["person"] == "Q-1"


def test_what_officers_say_of_a_sentence_is_read(worked: Stronghold, typing: Stronghold) -> None:
    """Prison is imprisonment, and half a year six months."""
    answer = typing("add sentence --date today --person P-31", "prison", "2 1/2 years", *[""] * 9)
    assert "    2 years 6 months\n" in answer.out
    assert records(worked, "sentence")[-1]["disposal"] == "imprisonment"


@pytest.mark.long
def test_a_community_order_is_asked_how_long_it_lasts_and_a_fine_its_sum(
    worked: Stronghold, typing: Stronghold
) -> None:
    """Neither is asked of the other; a term that was meant for the order is told where it goes."""
    for disposal, said, wanted, other in (
        ("community", "12m", "order_term", "amount"),
        ("fine", "£200", "amount", "order term"),
    ):
        answer = typing("add sentence --date today --person P-31", disposal, said, *[""] * 6)
        assert answer.code == 0 and f"  {wanted.replace('_', ' ')} (optional): " in answer.out, answer
        assert f"  {other} (optional): " not in answer.out
        assert records(worked, "sentence")[-1][wanted]
    slip = worked("add sentence --date 4/3/2021 --person P-31 --disposal community --term 12m")
    assert slip.code == 5 and "say it as order-term" in slip.err


def test_a_slip_in_an_amount_is_told_at_the_amount(worked: Stronghold, typing: Stronghold) -> None:
    """Before the next question, and nothing of it is kept."""
    worked("add seizure --date 4/3/2021 --item cash --value £5,000")
    answer = typing("add cash-order --seizure 1 --date 5/3/2021", "forfeited", "£50,000", "£4k", "", "", "")
    told, _, rest = " ".join(answer.out.split()).partition("over the £5,000 of SEIZURE-1")
    assert rest and "by (optional)" not in told, answer.out
    assert [each["amount"]["pence"] for each in records(worked, "cash-order")] == [400_000]


@pytest.mark.long
def test_what_check_would_say_is_said_before_the_record_is_kept(worked: Stronghold, typing: Stronghold) -> None:
    """An amount that may be a slip, once, so that no keeps nothing of it."""
    line = "add seizure --date 4/3/2021 --item heroin"
    refused = typing(line, "480 kg", *[""] * 3, "no")
    said = " ".join(refused.out.split())
    assert said.index("weight 480 kg, over the 10 kg") < said.index("keep it?")
    assert (records(worked, "seizure"), "out-of-scale" in refused.err) == ([], False)
    kept = typing(line, "480 kg", *[""] * 4, "no")
    assert (kept.out.count("amount-out-of-scale"), len(records(worked, "seizure"))) == (1, 1)
