"""The access log of whom was erased: keys, reasons and recipients go, and nothing of them is left in its file."""

from pathlib import Path

import pytest

from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.store.audit_log import accesses, log
from stronghold_cli.store.erasure.access_log import erase_from_log
from stronghold_cli.store.file.access_chain import log_of

AT = "2021-08-31T11:00:00.000000+00:00"
ONE = AuditEntry("show", at=AT, login="tester", people=("P-31",), refs=("ARREST-1..3", "CASE-1"), records=4)
ERASED = AuditEntry("erase", "erasure", at=AT)


@pytest.fixture
def file(ledger: Path) -> Path:
    """The place of the log of a ledger that is there."""
    ledger.write_bytes(b"")
    ledger.chmod(0o600)
    return log_of(ledger)


@pytest.mark.long
def test_nothing_is_left_in_the_file_of_what_was_emptied(ledger: Path, file: Path) -> None:
    """No free page and no journal has it; rights stay as they were."""
    for number in range(400):
        log(ledger, ONE._replace(why=f"about Oak {'x' * (number % 300)}", people=("P-31",) if number % 2 else ()))
    file.chmod(0o660)
    assert erase_from_log(ledger, {"P-31": "P-0"}, {"ARREST": [2]}, ERASED) == 400
    assert b"P-31" not in file.read_bytes()
    assert b"about Oak" not in file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o660
    assert sorted(path.name for path in file.parent.iterdir()) == ["ledger.db", "ledger.db.access"]


@pytest.mark.parametrize(
    ("why", "after"),
    [
        ("asked about P-31", "asked about P-0"),
        ("about p 31, and P31.", "about P-0, and P-0."),
        ("P-031-related", "P-0-related"),
        ("new\nP-31", "new\nP-0"),
        ("P-310 and NORTH:P-31 and OP-31", "P-310 and NORTH:P-31 and OP-31"),
    ],
)
def test_a_persons_key_is_taken_out_wherever_it_stands(ledger: Path, file: Path, why: str, after: str) -> None:
    """In what was consulted and in what people wrote, as they may have typed it; never in another person's key."""
    log(ledger, ONE._replace(people=("NORTH:P-31", "P-310"), why=why))
    changed = erase_from_log(ledger, {"P-31": "P-0"}, {}, ERASED)
    assert changed == (why != after)
    [access, _] = accesses(ledger)
    assert access
    assert access.people == ("NORTH:P-31", "P-310")
    assert access.why == after


def test_reasons_that_may_say_what_was_erased_go_with_it(ledger: Path, file: Path) -> None:
    """Of looks at the person, and at the records that were emptied; of no others, and not of the erasure itself."""
    looks = (
        ONE._replace(why="about Oak", recipient="R v Oak", to="oak.csv"),
        ONE._replace(people=(), why="about Oak"),
        ONE._replace(people=(), refs=("ARREST-4..9",), why="review"),
        ONE._replace(people=(), refs=(), among=("ARREST-1..900",), why="review"),
        ONE._replace(kind="erasure", people=(), why="decision 12/26", recipient="CPS"),
    )
    for look in looks:
        log(ledger, look)
    assert erase_from_log(ledger, {"P-31": "P-0"}, {"ARREST": [2, 77]}, ERASED) == 3
    *found, erasure = [access for access in accesses(ledger) if access]
    assert [access.why for access in found] == ["", "", "review", "review", "decision 12/26"]
    assert (found[0].people, found[0].recipient, found[0].to) == (("P-0",), "", "oak.csv")
    assert erasure.emptied == ("1..2", "5")


def test_a_persons_key_is_taken_out_of_a_torn_line(ledger: Path, file: Path) -> None:
    """What cannot be read holds nothing of a person either."""
    file.write_bytes(b'{"why":"\\u200bP-31\n' + b'{"people":["P-31"\n\xff P-31')
    assert erase_from_log(ledger, {"P-31": "P-0"}, {}, ERASED) == 3
    for each in (file, file.with_name("ledger.db.access.old")):
        assert b"P-31" not in each.read_bytes()
