"""Shell completion: what the Tab key offers in each shell, from the declarations and from the ledger."""

import os
import shlex
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold, Tab
from processes import process
from stronghold_cli.catalogue.items import all_items
from stronghold_cli.cli.command import COMMANDS
from stronghold_cli.cli.completion import candidates as offers
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice
from stronghold_cli.store.schema.views import VERSION


@pytest.fixture
def recorded(prepared: Prepared) -> None:
    """A case, three lines, arrests and a seizure; illustrative, like every record here."""
    prepared(
        'area "Aylesbury Vale"',
        'add case --name "Operation Larch" --opened 1/3/2021',
        "add line --name Falcon --reach county --first-seen 4/3/2021 --case 1",
        "add line --name Kite --first-seen 5/3/2021",
        'add line --name "Falcon Two" --first-seen 6/3/2021 --area "Milton Keynes"',
        "add arrest --date 20/4/2021 --person new --line 1",
        "add arrest --date 21/4/2021 --person NORTH:P-31 --line 1",
        "add arrest --date 22/4/2021 --person NORTH:P-32 --line 1",
        'add seizure --date 20/4/2021 --item heroin --weight "4.92 g" --line 1',
    )


def completed(ledger: Path, line: str) -> list[str]:
    """Return what bash is offered for a line being typed, by the command in a process of its own."""
    answer = process(
        [],
        ledger,
        _STRONGHOLD_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(line.count(" ")),
    )
    assert (answer.returncode, answer.stderr) == (0, b"")
    return answer.stdout.decode().split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("stronghold ", [command.name for command in COMMANDS]),
        ("stronghold t", ["totals", "trace"]),
        ("stronghold add ", list(KINDS)),
        ("stronghold add se", ["seizure", "sentence"]),
        ("stronghold list ca", ["case", "cash-order"]),
        ("stronghold add seizure --wei", ["--weight", "--weighed"]),
        ("stronghold add cash-order --o", ["--order-ref"]),
        ("stronghold list line --dis", ["--dismantled"]),
        ("stronghold totals --con", ["--confirmed"]),
        ("stronghold trace drugs.weight --left", ["--left-out"]),
        ("stronghold add zorb --", ["--help"]),
        ("stronghold add seizure --form ta", ["tablet"]),
        ("stronghold add seizure --line ", []),
    ],
)
def test_the_shell_is_offered_what_fits(ledger: Path, line: str, offered: list[str]) -> None:
    """Commands, kinds and the options of the kind that was typed, in the order of the help; no ledger is made."""
    assert completed(ledger, line) == offered
    assert not ledger.exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_is_printed(ledger: Path, shell: str) -> None:
    """What `--show-completion` prints, or each shell's source request, names our command."""
    answer = process([], ledger, _STRONGHOLD_COMPLETE=f"source_{shell}")
    assert answer.returncode == 0
    assert b"_STRONGHOLD_COMPLETE=complete_" + shell.encode() in answer.stdout


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        (
            "add sentence --disposal d",
            ["detention", "dto", "discharge", "deferred", "deprivation-order", "disqualification"],
        ),
        ("add sentence --disposal DTO", ["dto"]),
        ("add seizure --item zom", ["zombie-knife", "zombie-style\\ knife"]),
        ("add seizure --item BROWN", ["brown"]),
        ("add seizure --item diaz", ["diazepam", "diazzies"]),
        ("add seizure --item crack\\~coc", ["crack\\ cocaine"]),
        ('add seizure --item "crack~coc', ["crack cocaine"]),
        ("add seizure --item knuck", ["knuckleduster"]),
        ("add seizure --weight 4", []),
        ("add arrest --person ", ["new"]),
        ("list arrest --person ", []),
        ("list seizure --item heroin,mach", ["heroin,machete"]),
        ("list arrest --result charged,ba", ["charged,bailed"]),
        ("list seizure --where ite", [f"item={name}" for name in all_items()]),
        ("list seizure --where item=mach", ["machete"]),
        ("list seizure --where item=heroin,mach", ["heroin,machete"]),
        ('list seizure --where "item=mach', ["item=machete"]),
        ("list seizure --where wei", ["weight=", "weighed="]),
        ("list seizure --where weight", ["weight=", "weight=..."]),
        ("list seizure --where purity", ["purity=", "purity=..."]),
        ("list seizure --where provisional=", ["yes", "no"]),
        ("list seizure --where zorb=", []),
        ("totals --where reach=", ["county", "local", "unknown"]),
        ("totals --measure arrests --where reach=", []),
        ("totals --measure zorb --where reach=", []),
        (
            "trace prison --where dispo",
            ["disposal=" + word for word in KINDS["sentence"].fields["disposal"].type.choices],
        ),
        ("totals --measure ", list(MEASURES)),
        ("explain drugs.w", ["drugs.weight", "drugs.wraps"]),
        ("items rem", ["remove", "remimazolam"]),
        ("items --item zombie-k", ["zombie-knife"]),
        ("items --category p", ["phone"]),
        ("items add gear --for zombie-k", ["zombie-knife"]),
        ("items add gear --category we", ["weapon"]),
        ("items remove ", []),
        ("totals --measure prison.", ["prison.licence", "prison.dto", "prison.suspended", "prison.life"]),
        ("totals --by fin", ["financial-year"]),
        ("totals --by re", ["reach", "result", "reasonable-grounds"]),
        ("totals --measure lines.closures --by re", ["reach"]),
        ("trace people.", [name for name in MEASURES if name.startswith("people.")]),
        ("totals --format ", ["table", "csv", "json", "jsonl", "md"]),
        ("cover --format j", ["json"]),
        ("list line --columns name,re", ["name,reach", "name,replaces"]),
        ("list line --sort re", ["ref", "reach", "replaces"]),
        ("cover se", ["seizure", "sentence"]),
        ("cover seizure se", ["seizure", "sentence"]),
        ("export cas", ["case", "cash-order"]),
    ],
)
def test_values_that_are_declared_are_offered(tab: Tab, ledger: Path, line: str, offered: list[str]) -> None:
    """Choices, items and the words for them, measures, fields and formats; in any case, and with no ledger at all."""
    assert [each.partition("  ")[0] for each in tab(line)] == offered
    assert not ledger.exists()


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
@pytest.mark.usefixtures("recorded")
def test_every_field_of_every_kind_offers_what_its_type_has(tab: Tab, kind: Kind) -> None:
    """A new field with choices, or a new link, is completed with nothing more than its declaration."""
    for field in kind.typed:
        if isinstance(field.type, Choice):
            assert tab(f"add {kind.name} {field.option} ") == list(field.type.choices)
        elif isinstance(field.type, Link):
            of_kind = tab(f"show {field.type.prefix}-")
            assert tab(f"add {kind.name} {field.option} ") == of_kind
            assert all(each.startswith(f"{field.type.prefix}-") for each in of_kind)


@pytest.mark.usefixtures("recorded")
def test_references_come_with_their_names_the_newest_first(tab: Tab) -> None:
    """While there is a choice bash shows what each reference is; the last one left is offered alone."""
    assert tab("add seizure --line ") == [
        "LINE-3  Falcon Two",
        "LINE-2  Kite",
        "LINE-1  Falcon",
    ]
    assert tab("add seizure --line line-2") == ["LINE-2"]
    assert tab("add seizure --line=LINE-2") == ["LINE-2"]
    assert tab("list seizure --where line=") == tab("add seizure --line ")
    assert tab("list seizure --line LINE-1,LINE-3") == ["LINE-1,LINE-3"]
    assert tab("show SE") == ["SEIZURE-1"]
    assert tab("show ARREST-2") == ["ARREST-2"]


@pytest.mark.usefixtures("recorded")
def test_a_record_is_found_by_its_number_or_its_name(tab: Tab) -> None:
    """The number alone stays one; a name becomes the reference, or stays as typed while several have it."""
    assert tab("add seizure --line 2") == ["2"]
    assert tab("add seizure --line kit") == ["LINE-2"]
    assert tab("add seizure --case oper") == ["CASE-1"]
    assert tab("show Kite") == ["LINE-2"]
    several = tab("add seizure --line fal")
    assert [each.partition("  ")[0] for each in several] == ["LINE-3", "LINE-1", "fal..."]
    assert len({each[0] for each in several}) == 2, "nothing in common, or bash would put it in for what was typed"
    assert tab("add seizure --line zorb") == []
    assert tab("add arrest --case heroin") == []


@pytest.mark.usefixtures("recorded")
def test_nothing_that_records_hold_is_offered_but_names_of_lines_and_cases(stronghold: Stronghold, tab: Tab) -> None:
    """No entry is made of what the Tab key shows: no key, no text, no summary; the ledger's own area is none."""
    assert tab("add arrest --person ") == ["new"]
    for line in (
        "add arrest --person p",
        "list arrest --where person=NORTH:",
        "show NORTH:",
        "same P",
        "same --apart ",
    ):
        assert tab(line) == []
    assert tab("add arrest --area mil") == []
    stronghold("area 'Aylesbury Vale'")
    assert tab("add arrest --area ") == ["Aylesbury\\ Vale"]
    assert tab("show ARREST-", "fish") == ["ARREST-3", "ARREST-2", "ARREST-1"]


@pytest.mark.usefixtures("recorded")
def test_what_is_marked_is_offered_where_its_mark_is_to_be_lifted(stronghold: Stronghold, tab: Tab) -> None:
    """Elsewhere a restricted record is offered nowhere."""
    assert stronghold("restrict ARREST-2 --why 'a request'").code == 0
    assert stronghold("hold ARREST-3 --why 'an appeal'").code == 0
    assert tab("restrict --lift ") == ["ARREST-2"]
    assert tab("hold --lift ") == ["ARREST-3"]
    assert "ARREST-2" not in tab("restrict ARREST-", "fish")


def test_a_teams_own_items_and_words_are_offered(stronghold: Stronghold, tab: Tab) -> None:
    """Wherever items are; to be taken back, nothing but these."""
    stronghold("items add zonk --for heroin")
    stronghold("items add zink-pipe --category other")
    for line in ("add seizure --item z", "list seizure --item crack,z", "items z"):
        found = [each.partition("  ")[0].rpartition(",")[2] for each in tab(line)]
        assert found[-2:] == ["zonk", "zink-pipe"]
    assert tab("items remove ", "fish") == ["zonk\theroin", "zink-pipe\tother"]


@pytest.mark.usefixtures("recorded")
def test_voided_records_are_not_offered(tab: Tab, ledger: Path) -> None:
    """Neither by their references nor by their names."""
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE line_record SET voided = 'entered twice' WHERE number = 3")
        connection.execute("UPDATE arrest_record SET voided = 'entered twice' WHERE number = 3")
    assert tab("add seizure --line fal") == ["LINE-1"]
    assert tab("show LINE-3") == []


@pytest.mark.usefixtures("recorded")
def test_the_ledger_named_on_the_line_is_asked(stronghold: Stronghold, tab: Tab, tmp_path: Path) -> None:
    """`--ledger` typed before the cursor goes before the user's own."""
    other = tmp_path / "other.db"
    assert stronghold(f"add line --name Merlin --first-seen 4/3/2021 --ledger '{other}'").code == 0
    spaced = str(other).replace(" ", "\\~")
    assert tab(f"add seizure --ledger {spaced} --line ") == ["LINE-1"]
    assert tab(f"add seizure --ledger={spaced} --line merl") == ["LINE-1"]
    assert tab(f"add seizure --ledger {spaced.replace('other.db', 'none.db')} --line ") == []
    assert not (tmp_path / "none.db").exists()


@pytest.mark.usefixtures("recorded")
def test_each_shell_is_answered_in_its_own_way(stronghold: Stronghold, tab: Tab) -> None:
    """zsh, fish and PowerShell show what a value is beside it; zsh keeps the capitals that were typed."""
    stronghold("area 'Milton Keynes'")
    assert tab("add seizure --line li", "zsh")[0].endswith('(("liNE-3":"Falcon Two"')
    assert tab("add arrest --area mil", "zsh") == ["_arguments '*: :((\"Milton Keynes\"))'"]
    assert tab("list line --where area=Mil", "fish") == ["area=Milton Keynes"]
    assert tab("add seizure --line kit", "powershell") == ["LINE-2:::Kite"]
    assert tab("add arrest --area Mil", "powershell") == ["'Milton Keynes'::: "]


HOSTILE = "\\$(touch x) `id` [/x] :smile: \"q\" it's \x1b[31m ' ; rm -rf * ? \u202e" + "very long " * 20


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
@pytest.mark.usefixtures("begun")
def test_no_name_can_speak_to_the_shell(stronghold: Stronghold, tab: Tab, shell: str) -> None:
    """What shells or Rich would run, unfold or draw is left out of a name; a text with any of it is not offered."""
    for _ in range(2):
        assert stronghold(["add", "line", "--name", HOSTILE, "--first-seen", "4/3/2021", "--area", HOSTILE]).code == 0
    lines = tab("add seizure --line ", shell)
    said = "\n".join(lines).replace("_arguments '*: :((", "").replace("))'", "")
    if shell == "zsh":
        said = "".join(shlex.split(said.replace("\\\\:", " ").replace(":", " ")))
    assert said.count("LINE-") == 2
    assert "rm -rf" in said
    assert not set(said) & set("\\$`[]\"';*?()\x1b\u202e")
    assert [len(each) < 100 for each in lines] == [True, True]
    assert not any("touch" in each for each in tab("add line --area ", shell))


def test_a_ledger_that_cannot_be_read_offers_nothing(tab: Tab, ledger: Path, tmp_path: Path) -> None:
    """One that is missing, empty, a folder, a pipe, some other file or damaged is no error, and is left as it is."""
    (tmp_path / "empty.db").touch()
    (tmp_path / "text.db").write_text("not a ledger, but long enough to be read as one")
    (tmp_path / "damaged.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 5_000)
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE t (x)").connection.close()
    (tmp_path / "folder.db").mkdir()
    os.mkfifo(tmp_path / "pipe.db")
    before = sorted(tmp_path.iterdir())
    for name in ("none", "empty", "text", "damaged", "other", "folder", "pipe", "empty.db/none"):
        assert tab("add seizure --line ", STRONGHOLD_LEDGER=str(tmp_path / f"{name}.db")) == []
    assert tab("add seizure --line ", STRONGHOLD_LEDGER="") == []
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("version", [VERSION - 1, VERSION + 1])
@pytest.mark.usefixtures("recorded")
def test_an_older_or_newer_ledger_offers_nothing_and_stays(tab: Tab, ledger: Path, version: int) -> None:
    """No migration begins at the press of a key."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = ledger.read_bytes()
    assert tab("add seizure --line ") == []
    assert ledger.read_bytes() == before


@pytest.mark.usefixtures("recorded")
def test_completing_writes_nothing_and_leaves_nothing_beside_the_ledger(tab: Tab, ledger: Path) -> None:
    """Not even the files that SQLite makes for a reader."""
    for end in ("-wal", "-shm"):
        ledger.with_name(ledger.name + end).unlink(missing_ok=True)
    before = {path: path.read_bytes() for path in ledger.parent.iterdir()}
    assert len(tab("add seizure --line ")) == 3
    assert {path: path.read_bytes() for path in ledger.parent.iterdir()} == before


@pytest.mark.usefixtures("recorded")
def test_nobody_is_waited_for(tab: Tab, ledger: Path) -> None:
    """While another program writes, what was there before is offered, even where nobody else may read."""
    reader = sqlite3.connect(ledger, timeout=0)
    with closing(sqlite3.connect(ledger, isolation_level=None)) as writer, closing(reader):
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE line_record SET voided = 'entered twice'")
        assert len(tab("add seizure --line ")) == 3
        writer.execute("ROLLBACK")
        writer.execute("PRAGMA journal_mode = DELETE")
        writer.execute("BEGIN EXCLUSIVE")
        writer.execute("UPDATE line_record SET voided = 'entered twice'")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            reader.execute("SELECT 1 FROM line_record")
        assert len(tab("add seizure --line ")) == 3


@pytest.mark.parametrize(
    ("changed", "offered"),
    [
        ({"COMP_CWORD": "x"}, []),
        ({"COMP_CWORD": ""}, []),
        ({"COMP_CWORD": "99"}, []),
        ({"COMP_WORDS": ""}, []),
        ({"COMP_WORDS": "\n:\n=\n", "COMP_CWORD": "2"}, []),
        ({"COMP_WORDS": "stronghold\nadd\nseizure\n--form\n'ta"}, ["tablet"]),
    ],
)
def test_a_line_that_makes_no_sense_is_no_error(tab: Tab, changed: dict[str, str], offered: list[str]) -> None:
    """Whatever a shell may send."""
    commands = {command.name for command in COMMANDS}
    assert [each for each in tab("add seizure --form ta", **changed) if each not in commands] == offered


def test_a_fault_while_completing_is_not_spoken_of(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    """A traceback in the middle of a line being typed is the worst of answers."""

    def faulty(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(offers, "measures", faulty)
    assert tab("trace ") == []
    monkeypatch.setattr("stronghold_cli.cli.main.made", faulty)
    assert tab("trace ") == []


def test_prices_and_values_have_words_of_their_own(tab: Tab) -> None:
    """`street` is a value where a record is made alone; a drug or `use` comes after `prices`, a rule after --ignore."""
    assert tab("add seizure --value s") == ["street"]
    assert tab("list seizure --value s") == []
    assert tab("prices us") == ["use"]
    assert tab("prices hero") == ["heroin"]
    assert "machete" not in tab("prices m")
    assert tab("prices use hero") == []
    assert tab("check --ignore stale-v") == ["stale-value"]


def test_saved_views_are_offered(stronghold: Stronghold, tab: Tab) -> None:
    """`totals @` offers each view behind its sign, quoted where a shell reads it; `views remove` the name alone."""
    stronghold("views add tasking --since 2019 --by year")
    stronghold("views add press-week --in 'last week'")
    assert tab("totals @") == [
        "@press-week",
        "@tasking",
    ]
    assert tab("totals @t") == tab("totals @T") == tab("totals --in 2021 @t") == ["@tasking"]
    assert tab("totals @t", "powershell")[0].startswith("'@tasking'")
    assert tab("totals @t", "fish")[0].startswith("@tasking")
    assert tab("views remove p") == ["press-week"]
    assert tab("views add new --measure lines.d") == ["lines.dismantled"]
