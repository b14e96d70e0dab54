"""A line of every command, on one ledger that all of them find something in; with how each option is typed."""

import shlex
import shutil
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from conftest import NOW, Stronghold
from illustrated import TYPED
from stronghold_cli.catalogue.prices import HEADINGS
from stronghold_cli.cli import main as program
from stronghold_cli.records.kinds import KINDS

FIELDS = {field.option for kind in KINDS.values() for field in kind.fields.values()}
BY_KIND = ("add", "list", "edit")
LEDGER = "--ledger other/ledger.db"
BEFORE = (
    *TYPED,
    "add line --name Merlin --dismantled 4/3/2021 --notes 'seen Merlin'",
    "add seizure --date 4/3/2021 --item phone --pieces 2 --arrest 1",
    "add seizure --date 1/6/2020 --item cash --value £100 --case 1",
    "add seizure --date 1/7/2020 --item heroin --weight 1g --area Tring --case 1 --provisional",
    "add seizure --date 1/8/2021 --item heroin --weight 3g --case 1",
    "add seizure --date 1/7/2020 --item heroin --weight 1kg --area Tring",
    "void SEIZURE-9 --why slip",
    "add arrest --date 30/9/2019 --person P-2 --line 1 --area Tring",
    "add arrest --date 1/6/2020 --person P-3 --line 2 --provisional --area Tring",
)
"""What is typed days before, by the tester."""
SINCE = (
    "void ARREST-4 --why slip",
    "items add gear --for heroin",
    "items add 'moon rocks' --category drug",
    "words add gnom --for role=associate",
    "views add usual --by quarter",
    "same P-1 P-2",
    "hold LINE-2 --why 'an appeal'",
    "restrict LINE-3 --why 'an appeal'",
    "check --looked-at dismantled-without-basis LINE-1 --why 'so it is'",
    "show CASE-1 --recipient court --why 'for the trial'",
    "show CASE-1 --recipient court",
)
"""What is typed an hour before, by somebody else."""
ELSEWHERE = (
    "add case --name Rowan --opened 1/1/2020",
    "add arrest --date 30/9/2019 --person P-1 --area Tring --case 1",
    "add arrest --date 1/7/2020 --person P-2 --area Tring --case 1",
    "add seizure --date 1/7/2020 --item heroin --weight 7g --area Tring --case 1",
    "add line --name Elm --first-seen 1/7/2020 --dismantled 1/8/2020",
    "views add monthly --by month",
    "cover line --from 2018",
    "area Wing",
    "prices use ../prices.csv",
)
"""What is typed into the ledger that `--ledger` names."""

SAMPLES = {
    "--since": "1/1/2020",
    "--until": "31/7/2021",
    "--in": "2020",
    "--as-at": "'31/8/2021 10:30'",
    "--ledger": LEDGER.split()[1],
    "--why": "because",
    "--actor": "PC-9",
    "--recipient": "court",
    "--where": "area=Tring",
    "--search": "h",
    "--sort": "item",
    "--limit": "1",
    "--columns": "date,item",
    "--measure": "arrests",
    "--by": "year",
    "--compare": "2019",
    "--case": "1",
    "--line": "1",
    "--court": "Aylesbury",
    "--person": "P-1",
    "--kind": "disclosure",
    "--within": "14d",
    "--item": "heroin",
    "--category": "drug",
    "--clear": "result",
    "--apart": "P-2",
    "--from": "2019",
    "--output": "new.csv",
    "--keep": "practice.db",
    "--ignore": "long-provisional",
    "--looked-at": "entered-twice",
    "--look-again": "dismantled-without-basis",
    "--seal": "3F2A-91BC",
    "--detail": "none",
    "--say": "'over 50'",
    "--authority": "'SI 2010/1207'",
    "--for": "heroin",
    "--words": "zink",
    "--form": "powder",
    "--class": "B",
}
"""How an option is typed that takes a value."""


class Line(NamedTuple):
    """What is typed with a command, and how its options are typed where that is not the usual way."""

    words: str
    options: Mapping[str, str] = {}
    idle: tuple[str, ...] = ()
    """Options that may change nothing there: what they ask for is so already, or is not to be seen."""


LINES = (
    Line("add arrest --date 4/3/2021 --person P-1", {"--line": "1", "--notes": "seen"}),
    Line("day 4/3/2021 day.sheet --yes", idle=("--court",)),
    Line("day 4/3/2021 day.sheet --dry-run", idle=("--why", "--actor")),
    Line("list seizure", {"--item": "heroin,cash", "--where": "case=1"}),
    Line("show P-1"),
    Line("show SEIZURE-1"),
    Line("edit ARREST-1 --role runner", {"--notes": "seen"}, idle=("--yes",)),
    Line("edit ARREST-1..3 --area Tring --dry-run", {"--notes": "seen"}),
    Line("void ARREST-1 --why slip"),
    Line("unvoid ARREST-4"),
    Line("undo 20 --why slip"),
    Line("history", {"--until": "29/8/2021", "--in": "'Aug 2021'", "--actor": "tester"}),
    Line("history SEIZURE-1", idle=("--limit",)),
    Line("history 3", idle=("--limit",)),
    Line("erase P-1 --authority 'DPA 2018 s.47' --why 'retention has ended' --yes"),
    Line("hold"),
    Line("hold LINE-1 --why 'an appeal'", idle=("--lift",)),
    Line("hold LINE-2 --lift --why 'it is over'", idle=("--ledger",)),
    Line("restrict"),
    Line("restrict LINE-1 --why 'an appeal'", idle=("--lift",)),
    Line("restrict LINE-3 --lift --why 'it is over'", idle=("--ledger",)),
    Line("same"),
    Line("same P-1 P-3"),
    Line("same --apart P-2"),
    Line("due"),
    Line("totals", idle=("--names",)),
    Line("totals @usual"),
    Line("views"),
    Line("views add usual --measure arrests --replace"),
    Line("views remove usual"),
    Line("trace drugs.weight"),
    Line("explain"),
    Line("explain arrests"),
    Line("reconcile --say 'over 50' arrests", idle=("--strict",)),
    Line("reconcile --say 'over 50' vehicles --strict", {"--where": "item=car"}),
    Line("reconcile release.toml", idle=("--strict",)),
    Line("items"),
    Line("items o"),
    Line("items add zonk --category drug"),
    Line("items add zonk --for heroin"),
    Line("items remove gear"),
    Line("words"),
    Line("words nrm", idle=("--ledger",)),
    Line("words add ndd --for stop-and-search", {"--for": "child"}),
    Line("words remove gnom"),
    Line("check"),
    Line("check LINE-1 SEIZURE-2"),
    Line("cover"),
    Line("cover arrest --from 2019"),
    Line("area"),
    Line("area Tring"),
    Line("prices"),
    Line("prices heroin"),
    Line("prices use prices.csv"),
    Line("access-log"),
    Line("access-log off --why 'the force logs it'"),
    Line("access-log on", idle=("--why", "--actor", "--ledger")),
    Line(
        "import seized.csv --yes",
        {"--mapping": "seized.toml", "--delimiter": "';'"},
        idle=("--keep-going", "--update", "--hidden"),
    ),
    Line("imports", idle=("--ledger", "--format")),
    Line("export seizure"),
    Line("export seizure --output there.csv --force"),
    Line("export --output all", idle=("--voided", "--force")),
    Line("backup there.db --force"),
    Line("restore old.db --yes", idle=("--force",)),
    Line("doctor", idle=("--ledger",)),
    Line("doctor --mend", idle=("--why", "--actor", "--dry-run", "--ledger")),
    Line("demo"),
    Line("search p-3"),
)
"""Each command, with what tells its arguments apart."""


@cache
def leaf(words: str) -> Any:
    """Return the command that a line is typed to."""
    typed = shlex.split(words)
    command = program.made([word for word in typed if not word.startswith("-")])
    for word in typed:
        command = getattr(command, "commands", {}).get(word, command)
    return command


def options(line: Line) -> Iterator[tuple[str, str]]:
    """Yield the options that the line has not, by name and as they are typed; a format each."""
    command, typed = line.words.split()[0], shlex.split(line.words)
    for each in leaf(line.words).params:
        name = max(each.opts, key=len)
        if each.param_type_name != "option" or name in (*typed, "--help"):
            continue
        if name == "--format":
            yield from ((name, f"{name} {form}") for form in each.metavar.split("|") if form != "table")
        elif command not in BY_KIND or name not in FIELDS - set(line.options):
            sample = line.options.get(name, SAMPLES.get(name))
            assert each.is_flag or sample, f"say in SAMPLES how {name} is typed"
            yield name, name if each.is_flag else f"{name} {sample}"


def there(place: Path) -> dict[str, Any]:
    return {"environ": {"STRONGHOLD_LEDGER": str(place / "ledger.db"), "STRONGHOLD_DEBUG": "1", "NO_COLOR": "1"}}


def begin(stronghold: Stronghold, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    for lines, ago, login in ((BEFORE, timedelta(days=2), "tester"), (SINCE, timedelta(hours=1), "other")):
        for line in lines:
            answer = stronghold(line, now=NOW - ago, login=login, **there(place))
            assert answer.code == 0, (line, answer)
        shutil.copy(place / "ledger.db", place / "old.db") if lines is BEFORE else None
    Path("day.sheet").write_text("warrant 1 address\narrest P-1\n", encoding="utf-8")
    Path("prices.csv").write_text(f"{','.join(HEADINGS)}\nheroin,,g,42,street,ours,2021-01-01,\n", encoding="utf-8")
    Path("there.csv").write_text("x", encoding="utf-8")
    Path("seized.csv").write_text("Date seized,Drug,Weight (g)\n4/3/2021,heroin,7\n", encoding="utf-8")
    Path("seized.toml").write_text('key = ["Drug"]\n', encoding="utf-8")
    Path("there.db").write_text("x", encoding="utf-8")
    Path("release.toml").write_text(
        'title = "x"\npublished = 2021-08-31\n[[claim]]\nmeasure = "arrests"\nsays = "over 50"\n', encoding="utf-8"
    )

    other = place / "other"
    other.mkdir()
    monkeypatch.chdir(other)
    for line in ELSEWHERE:
        answer = stronghold(line, now=NOW - timedelta(days=3), **there(other))
        assert answer.code == 0, (line, answer)
