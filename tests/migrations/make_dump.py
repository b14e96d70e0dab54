"""Dump a ledger with something in every table, as this program writes it before a new step is added to it.

Run it before you change anything, and commit what it writes with the step:

    python tests/migrations/make_dump.py

It writes `v3.sql` beside itself, 3 being the version of the ledgers without the step, and never over one that is there.
The commands are always the same, typed at the same moments by the same people; only what a ledger draws by chance (the
records' ids, the salts of its history) is another one each time.
"""

import argparse
import contextlib
import io
import shlex
import sqlite3
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import main as stronghold

HERE = Path(__file__).parent
BEGUN = datetime.fromisoformat("2021-08-31T12:00:00+01:00")

PRICES = """\
item,form,unit,price_gbp,basis,source,valid_from,valid_to
heroin,,g,92,street,a force list (illustrative),2021-01-01,
"""

SHEET = """\
Date seized,Drug,Weight (g),Line
3/8/2021,heroin,2.5,Larch line (illustrative)
4/8/2021,crack,0.4,Larch line (illustrative)
"""

COMMANDS = """\
area 'Aylesbury Vale'
access-log off --why 'a dump has the ledger alone'
cover arrest --from 2019
cover seizure --from 2019
add case --name 'Larch (illustrative)' --opened 4/3/2019
add line --name 'Larch line (illustrative)' --reach county --first-seen 1/2/2020 --dismantled 20/4/2021 \
--closure holder-charged --check-back 18/5/2021 --basis 'phone data' --case 1
add line --name 'Elm line (illustrative)' --reach local --first-seen 2/5/2021 --replaces 1
add activity --date 20/4/2021 --activity warrant --addresses 1 --place 'an address' --line 1
add activity --date 4/8/2021 --activity warrant-issued --power mda --until 3/9/2021 --line 1
add arrest --date 20/4/2021 --person P-1 --age-band adult --role line-holder --line 1 --activity 1
add arrest --date 21/4/2021 --person P-2 --age-band child --role runner --line 1
add arrest --date 22/4/2021 --person NORTH:P-7 --line 2
add arrest --date 22/4/2021 --person NORTH:P-7 --line 2
add arrest --date 23/4/2021 --person P-9 --offence 'PWITS class B' --notes 'seen near the shops'
add charge --date 21/4/2021 --person P-1 --offences 'PWITS class A x2; possession of class B' --arrest 1 \
--remanded-on 22/4/2021 --custody-limit 182-sent
add charge --date 21/4/2021 --person P-2 --offences 'PWITS class A' --outcome acquitted --outcome-on 2/7/2021
prices use {prices}
words add ndd --for stop-and-search
items add 'cathinone x' --category drug --class B --authority 'SI 2010/1207'
add seizure --date 20/4/2021 --time 06:15 --item heroin --weight '4.92 g' --pieces '41 wraps' --value street \
--exhibit ABC/1 --arrest 1 --notes 'under the sink'
add seizure --date 20/4/2021 --item crack --weight '11.3 g' --purity 42% --find 1 --provisional
add seizure --date 20/4/2021 --item cash --value £4,250 --find 1
add seizure --date 20/4/2021 --item 'cathinone x' --form powder --weight '2 g' --weighed estimated
add cash-order --date 22/4/2021 --seizure 3 --stage detained --amount £4,250 --until 22/10/2021
add cash-order --date 22/6/2021 --seizure 3 --stage forfeited --amount £4,000 --by court
add sentence --date 2/8/2021 --person P-1 --disposal imprisonment --term 6y9m --effective 7y --arrest 1
add sentence --date 2/8/2021 --person P-1 --disposal imprisonment --term 18m --with 1
add sentence --date 2/8/2021 --person P-1 --disposal imprisonment --term 28d --after 1
add safeguarding --date 21/4/2021 --action nrm-referral --person P-2
edit safeguarding-1 --reasonable-grounds positive --reasonable-grounds-on 26/4/2021
add safeguarding --date 21/4/2021 --action referred --people 3 --age-band child
import {sheet} --yes
same P-2 NORTH:P-7 --why 'one photograph'
edit SEIZURE-2 --weight '11.4 g' --why 'weighed again'
edit ARREST-2 --result released-under-investigation --result-on 22/4/2021 --actor 'PS 12'
void ARREST-3 --why 'entered twice'
unvoid ARREST-3 --why 'it was not'
void LINE-2 --why 'the same as LINE-1'
edit CASE-1 --summary 'an operation' --why slip
undo --why 'another case was meant'
views add monthly --since 2021 --by month
check --looked-at entered-twice ARREST-3 ARREST-4 --why 'two arrests on one day'
hold SEIZURE-1 --why 'evidence in an appeal'
restrict SENTENCE-2 --why 'accuracy contested'
erase P-9 --authority 'DPA 2018 s.47' --why 'retention has ended' --yes
"""
"""What is typed, a minute after each other; it comes to something in every table.

No change is sealed over an access log, for the log is a file of its own and in no dump.
"""


def main() -> None:
    """Write the dump of the program's version, and say where."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        version, dump = dump_of(keep(Path(folder)))
    place = HERE / f"v{version}.sql"
    with place.open("x", encoding="utf-8") as file:
        file.write(dump)
    sys.stdout.write(f"{place}\n")


def keep(folder: Path) -> Path:
    """Type every command on a new ledger in a folder, and return the ledger.  Raises RuntimeError for one refused."""
    ledger, prices, sheet = folder / "ledger.db", folder / "prices.csv", folder / "seized.csv"
    prices.write_text(PRICES, encoding="utf-8")
    sheet.write_text(SHEET, encoding="utf-8")
    files = {"{prices}": str(prices), "{sheet}": str(sheet)}
    for number, line in enumerate(COMMANDS.splitlines()):
        words = [files.get(word, word) for word in shlex.split(line)]
        desk = Desk(
            now=BEGUN + timedelta(minutes=number),
            login="second" if number % 5 == 4 else "tester",
            machine="desk-1",
            width=100,
            terminal=False,
            environ={"STRONGHOLD_LEDGER": str(ledger)},
        )
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = stronghold(words, desk)
        if code != 0:
            raise RuntimeError(f"{line}: {said.getvalue()}")
    return ledger


def dump_of(ledger: Path) -> tuple[int, str]:
    """Return a ledger's version, and the SQL that makes it again."""
    with contextlib.closing(sqlite3.connect(ledger)) as connection:
        # A step notes when it was taken by the clock of the machine, which no seal covers.
        connection.execute("UPDATE _sqlite_migrations SET applied_at = ?", (BEGUN.isoformat(),))
        [version], [application] = (
            connection.execute(f"PRAGMA {name}").fetchone() for name in ("user_version", "application_id")
        )
        lines = [
            f"-- An illustrative ledger of version {version} with a record of every kind, and something in every other",
            "-- table, as the program that had that schema wrote it.",
            f"PRAGMA application_id = {application};",
            f"PRAGMA user_version = {version};",
            *connection.iterdump(),
        ]
    return version, "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
