"""The tables hold what the declarations declare, and refuse by themselves what a rule of theirs forbids."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from stronghold_cli.catalogue.price_terms import LISTED_PER, PRICED_PER
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.schema.views import APPLICATION_ID, TRACKED, VERSION, make_views_and_triggers
from stronghold_cli.values.quantity import UNITS

every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))


@pytest.fixture
def raw(prepared: Prepared, ledger: Path) -> Iterator[sqlite3.Connection]:
    """An empty ledger, opened as another program would open it."""
    prepared("cover arrest --from 2019")
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


LEDGER = tuple(set(TRACKED) - {kind.table for kind in KINDS.values()})
"""The tables beside those of records that history follows."""


@every_kind
def test_the_columns_of_a_table_are_those_that_its_kind_declares(raw: sqlite3.Connection, kind: Kind) -> None:
    """With the number and the unique id; in any order, for a later one is added at the end; of the declared type."""
    found = {name: type_ for _, name, type_, *_ in raw.execute(f"PRAGMA table_info({kind.table})")}
    assert sorted(found) == sorted(["number", "uid", *kind.columns])
    for field in kind.fields.values():
        assert found[field.columns[0]] == field.type.sql


@every_kind
def test_a_required_field_may_not_be_null(raw: sqlite3.Connection, kind: Kind) -> None:
    """A declaration that says required, or gives a default to every record, is a NOT NULL."""
    not_null = {name for _, name, _, constrained, *_ in raw.execute(f"PRAGMA table_info({kind.table})") if constrained}
    needed = {c for f in kind.fields.values() if f.required for c in f.columns}
    assert needed <= not_null
    assert not_null - needed - {"uid", "provisional"} <= {
        c for f in kind.fields.values() if f.default or f.name == "category" for c in f.columns
    }


def test_every_unit_of_the_table_is_let_in(raw: sqlite3.Connection) -> None:
    """A new row of units.csv needs a step that lets it in, where pieces are kept and where prices are."""
    for table, column, names in (
        ("seizure_record", "pieces_unit", UNITS),
        ("seizure_record", "price_per", PRICED_PER),
        ("own_price", "unit", LISTED_PER),
    ):
        [sql] = raw.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
        [words] = re.findall(rf"{column} TEXT[^,]* CHECK \((\({column} = [^)]*\)|{column} IN \([^)]*\))\)", sql)
        assert set(re.findall(r"'(\w+)'", words)) == set(names), f"{table}.{column}"


def test_no_table_of_records_lists_words(raw: sqlite3.Connection) -> None:
    """SQLite makes a table of a list's words for each row that it checks, which took half of an import's writing."""
    for kind in KINDS.values():
        [sql] = raw.execute("SELECT sql FROM sqlite_master WHERE name = ?", [kind.table]).fetchone()
        assert re.findall(r"\w+ IN \(\s*'[^)]*\)", sql) == [], kind.table


@every_kind
def test_every_table_is_strict(raw: sqlite3.Connection, kind: Kind) -> None:
    """A text can never get into a column that is added up."""
    strict = {name: is_strict for _, name, _, _, _, is_strict in raw.execute("PRAGMA table_list")}
    tables = (kind.table, "command", "version", *LEDGER)
    assert [table for table in tables if not strict[table]] == []


@every_kind
def test_every_link_is_a_reference_with_an_index(raw: sqlite3.Connection, kind: Kind) -> None:
    """Each link names the table of its kind, and what names a record is found without reading the table."""
    references = {row[3]: (row[2], row[4]) for row in raw.execute(f"PRAGMA foreign_key_list({kind.table})")}
    assert references == {f"{name}_no": (KINDS[link.kind].table, "number") for name, link in kind.links.items()}
    indexed = {
        columns[0][2]
        for _, index, *_ in raw.execute(f"PRAGMA index_list({kind.table})").fetchall()
        if (columns := raw.execute(f"PRAGMA index_info({index})").fetchall())
    }
    assert references.keys() <= indexed


@every_kind
def test_an_index_of_a_link_is_used(raw: sqlite3.Connection, kind: Kind) -> None:
    """An index that leaves out the records without a link is still the one that SQLite takes."""
    for name in kind.links:
        plan = raw.execute(f"EXPLAIN QUERY PLAN SELECT number FROM {kind.table} WHERE {name}_no = 3").fetchall()
        assert any(f"{kind.table}_{name}_no" in row[3] for row in plan), plan


def test_the_views_for_people_give_grams_and_pounds(stronghold: Stronghold, raw: sqlite3.Connection) -> None:
    """What is not known stays null, and is never 0."""
    assert stronghold('add seizure --date 4/3/2021 --item heroin --weight "4.92 g" --value £410').code == 0
    assert stronghold('add seizure --date 4/3/2021 --item heroin --pieces "41 wraps" --find 1').code == 0
    rows = raw.execute("SELECT ref, weight_g, value_gbp, pieces, pieces_unit, find FROM seizures ORDER BY ref")
    assert rows.fetchall() == [
        ("SEIZURE-1", "4.920", "410.00", None, None, None),
        ("SEIZURE-2", None, None, 41, "wrap", "SEIZURE-1"),
    ]


@every_kind
def test_each_kind_has_a_view_for_people(raw: sqlite3.Connection, kind: Kind) -> None:
    """Every field is in it under its own name, or with its unit behind."""
    view = kind.plural.replace("-", "_")
    columns = [row[1] for row in raw.execute(f"PRAGMA table_info({view})")]
    assert columns[0] == "ref"
    for field in kind.fields.values():
        assert any(column == field.name or column.startswith(f"{field.name}_") for column in columns)


def test_views_and_triggers_are_made_anew(raw: sqlite3.Connection) -> None:
    """A trigger that was lost comes back, one of another program goes, and each is there once."""
    before = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE type IN ('view', 'trigger') ORDER BY name")
    known = before.fetchall()
    raw.execute("DROP TRIGGER arrest_record_insert")
    raw.execute("CREATE VIEW stranger AS SELECT 1")
    make_views_and_triggers(raw)
    after = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE type IN ('view', 'trigger') ORDER BY name")
    assert after.fetchall() == known
    assert len(known) == 4 * (len(KINDS) + len(LEDGER)) + len(KINDS) + sum(len(kind.joins) for kind in KINDS.values())


def test_a_ledger_of_a_newer_program_is_refused(stronghold: Stronghold, raw: sqlite3.Connection) -> None:
    """One line that says what to do, for reading and for writing, and the file stays as it is."""
    raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    for line in ("list arrest", "add arrest --date 4/3/2021 --person P-1"):
        answer = stronghold(line)
        assert answer.code == 4
        assert answer.out == ""
        assert answer.err.endswith("was written by a newer stronghold (update this one to open it)\n")
        assert answer.err.count("\n") == 1
    assert raw.execute("SELECT count(*) FROM arrest_record").fetchone() == (0,)


def test_a_file_of_another_program_is_refused(stronghold: Stronghold, raw: sqlite3.Connection) -> None:
    """A SQLite file without our mark is nobody's ledger, and nothing is written into it."""
    raw.execute("PRAGMA application_id = 0")
    answer = stronghold("add arrest --date 4/3/2021 --person P-1")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err.endswith("is another program's file, not a ledger (name another with --ledger)\n")
    assert raw.execute("SELECT count(*) FROM arrest_record").fetchone() == (0,)


def test_the_file_says_whose_it_is(raw: sqlite3.Connection) -> None:
    """`StHD` in the header, and the number of the last migration."""
    assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert APPLICATION_ID.to_bytes(4, "big") == b"StHD"
    assert raw.execute("PRAGMA user_version").fetchone() == (VERSION,)


GOOD: dict[str, dict[str, object]] = {
    "case": {"name": "Larch", "opened": "2019-03-04"},
    "line": {"name": "Falcon", "reach": "county", "first_seen": "2019-03-04"},
    "arrest": {"date": "2021-03-04", "person": "P-31", "age_band": "adult", "result": "pending"},
    "seizure": {"date": "2021-03-04", "item": "heroin", "category": "drug", "class": "A", "weight_mg": 4920},
    "activity": {
        "date": "2021-03-04",
        "activity": "warrant-issued",
        "number_of": 1,
        "power": "mda",
        "until": "2021-04-03",
    },
    "charge": {
        "date": "2021-03-04",
        "person": "P-31",
        "offences": "PWITS class A",
        "counts": 1,
        "outcome": "awaiting",
        "remanded_on": "2021-03-05",
        "custody_limit": "182-sent",
        "custody_until": "2021-09-03",
    },
    "cash-order": {"date": "2021-03-06", "seizure_no": 1, "stage": "detained", "amount_pence": 100},
    "sentence": {
        "date": "2021-09-04",
        "person": "P-31",
        "disposal": "imprisonment",
        "term_months": 81,
        "term_days": 0,
    },
}
CASH: dict[str, object] = {"category": "cash", "item": "cash", "class": None, "weight_mg": None, "value_pence": 100}
PHONE: dict[str, object] = {"category": "phone", "item": "phone", "class": None, "weight_mg": None}
NOT_DAYS = ("2021-02-30", "2021-3-4", "04/03/2021", "2021-03-04T00:00", "", "today")

BAD: list[tuple[str, dict[str, object]]] = [
    *(("case", {"opened": day}) for day in NOT_DAYS),
    *(("arrest", {"date": day}) for day in NOT_DAYS),
    ("case", {"closed": "2019-02-29"}),
    ("case", {"closed": "2019-03-03"}),
    ("case", {"notes": "x" * 20_001}),
    ("case", {"provisional": 2}),
    ("case", {"uid": "short"}),
    ("line", {"reach": "national"}),
    ("line", {"closure": "gone"}),
    ("line", {"dismantled": "2019-03-03"}),
    ("line", {"dismantled": "2019-13-01"}),
    ("line", {"number": 9, "replaces_no": 9}),
    ("line", {"replaces_no": 1, "first_seen": None}),
    ("line", {"case_no": 77}),
    ("arrest", {"person": "Ada Lovelace"}),
    ("arrest", {"person": "p-31"}),
    ("arrest", {"person": "P-0"}),
    ("arrest", {"age_band": "youth"}),
    ("arrest", {"sex": "f"}),
    ("arrest", {"role": "boss"}),
    ("arrest", {"result": "guilty", "result_on": "2021-03-05"}),
    ("arrest", {"result": "charged"}),
    ("arrest", {"result": "charged", "result_on": "2021-03-03"}),
    ("arrest", {"line_no": 77}),
    ("seizure", {"weight_mg": 0}),
    ("seizure", {"weight_mg": -1}),
    ("seizure", {"weight_mg": 10**12 + 1}),
    ("seizure", {"weight_mg": "4.92 g"}),
    ("seizure", {"weight_mg": 4.5}),
    ("seizure", {"weight_mg": None}),
    ("seizure", {"pieces_number": 4}),
    ("seizure", {"pieces_unit": "wrap"}),
    ("seizure", {"pieces_number": 0, "pieces_unit": "wrap"}),
    ("seizure", {"pieces_number": 4, "pieces_unit": "crate"}),
    ("seizure", {"pieces_number": 4, "pieces_unit": "item"}),
    ("seizure", {"category": "toy"}),
    ("seizure", {"class": "D"}),
    ("seizure", {"class": None}),
    ("seizure", {"form": "brick"}),
    ("seizure", {"time": "6:15"}),
    ("seizure", {"weighed": "guessed"}),
    ("seizure", {"identified": "smell"}),
    ("seizure", {"purity_hundredths": 10_001}),
    ("seizure", {"value_pence": 0}),
    ("seizure", {"value_basis": "retail"}),
    ("seizure", {"power": "none"}),
    ("seizure", {"number": 9, "find_no": 9}),
    ("seizure", {**CASH, "weight_mg": 1}),
    ("seizure", {**CASH, "pieces_number": 1, "pieces_unit": "item"}),
    ("seizure", {**CASH, "value_basis": "street"}),
    ("seizure", {**CASH, "class": "A"}),
    ("seizure", PHONE),
    ("seizure", {**PHONE, "pieces_number": 1, "pieces_unit": "wrap"}),
    ("line", {"dismantled": "2020-09-30", "check_back": "2020-09-29"}),
    ("line", {"check_back": "2020-02-30"}),
    ("arrest", {"bail_until": "2021-03-03"}),
    ("arrest", {"bail_until": "soon"}),
    ("activity", {"activity": "raid"}),
    ("activity", {"power": "rta"}),
    ("activity", {"until": "2021-03-03"}),
    ("activity", {"until": "2021-02-30"}),
    ("charge", {"custody_limit": "182"}),
    ("charge", {"remanded_on": "2021-03-03"}),
    ("charge", {"custody_until": "2021-03-04"}),
    ("cash-order", {"stage": "forfeiture-applied", "until": "2021-09-05"}),
    ("cash-order", {"seizure_no": None}),
    ("cash-order", {"seizure_no": 77}),
    ("cash-order", {"stage": "lost"}),
    ("cash-order", {"amount_pence": 0}),
    ("cash-order", {"amount_pence": None}),
    ("cash-order", {"until": "2021-03-05"}),
    ("cash-order", {"stage": "returned", "until": "2021-09-06"}),
    ("cash-order", {"by": "police"}),
    ("sentence", {"disposal": "prison"}),
    ("sentence", {"term_days": None}),
    ("sentence", {"term_months": None}),
    ("sentence", {"term_months": None, "term_days": None}),
    ("sentence", {"term_months": -1}),
    ("sentence", {"term_months": 12_001}),
    ("sentence", {"disposal": "fine"}),
    ("sentence", {"disposal": "life"}),
    ("sentence", {"disposal": "ipp"}),
    ("sentence", {"disposal": "yro"}),
    ("sentence", {"disposal": "hybrid", "term_months": None, "term_days": None}),
    ("sentence", {"disposal": "hybrid", "licence_months": 12, "licence_days": 0}),
    ("sentence", {"minimum_term_months": 12, "minimum_term_days": 0}),
    ("sentence", {"licence_months": 12, "licence_days": 0}),
    ("sentence", {"suspended_for_months": 12, "suspended_for_days": 0}),
    ("sentence", {"effective_months": 12}),
    ("sentence", {"order_term_months": 12, "order_term_days": 0}),
    ("sentence", {"disposal": "community", "term_months": None, "term_days": None, "order_term_months": 12}),
    ("sentence", {"amount_pence": 100}),
    ("sentence", {"disposal": "fine", "term_months": None, "term_days": None, "amount_pence": 0}),
    ("sentence", {"varied_on": "2021-09-03"}),
    ("sentence", {"quashed_on": "2021-09-03"}),
    ("sentence", {"number": 9, "with_no": 9}),
    ("sentence", {"number": 9, "replaces_no": 9}),
]


def put(raw: sqlite3.Connection, kind: str, **changed: object) -> None:
    uid = f"00000000-0000-4000-8000-{raw.execute('SELECT count(*) FROM version').fetchone()[0]:012}"
    row = {"uid": uid, "provisional": 0, **GOOD[kind], **changed}
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    raw.execute(f"INSERT INTO {KINDS[kind].table} ({names}) VALUES ({marks})", list(row.values()))


def test_good_rows_are_taken(raw: sqlite3.Connection) -> None:
    """What the next test spoils, one value at a time, is taken as it is: so that it fails for that value."""
    for kind in GOOD:
        put(raw, kind)
        put(raw, kind)
    put(raw, "seizure", **CASH)
    put(raw, "cash-order", stage="forfeiture-notice", until="2021-04-05")
    put(raw, "activity", activity="warrant", until="2021-03-03")
    put(raw, "seizure", **{**PHONE, "pieces_number": 1, "pieces_unit": "item"})
    put(
        raw, "sentence", disposal="life", term_months=None, term_days=None, minimum_term_months=216, minimum_term_days=0
    )
    none = {"term_months": None, "term_days": None}
    put(raw, "sentence", disposal="community", **none, order_term_months=12, order_term_days=0)
    put(raw, "sentence", disposal="fine", **none, amount_pence=20_000)
    for kind in GOOD:
        assert raw.execute(f"SELECT count(*) FROM {KINDS[kind].table}").fetchone()[0] >= 2


@pytest.mark.parametrize(("kind", "changed"), BAD, ids=[f"{kind}-{n}" for n, (kind, _) in enumerate(BAD)])
def test_a_row_that_breaks_a_rule_is_refused_by_the_table_itself(
    raw: sqlite3.Connection, kind: str, changed: dict[str, object]
) -> None:
    """Whatever program writes it: a wrong day or choice, half a term, too little, too much, a link to itself."""
    for good in GOOD:
        put(raw, good)
    with pytest.raises(sqlite3.IntegrityError):
        put(raw, kind, **changed)


def test_nothing_in_the_file_rests_on_a_function_of_ours(raw: sqlite3.Connection) -> None:
    """Plain SQLite reads every table and view, and makes every index and trigger, without `folded`."""
    assert not [name for name, sql in raw.execute("SELECT name, sql FROM sqlite_master") if "folded" in (sql or "")]
