"""What is asked of joined and of answering records, by hand: whose a find's cash is, and which charges wait."""

from pathlib import Path

from conftest import Prepared
from stronghold_cli.figures.minimums import CASH_OF_A_FIND
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.counting.answered import unanswered
from stronghold_cli.store.counting.joined import whose_joined
from stronghold_cli.store.ledger.session import reading


def test_a_voided_record_makes_a_find_nobody_s(prepared: Prepared, ledger: Path) -> None:
    """SEIZURE-2 of P-2 was entered by mistake: all that stands of the find is P-1's."""
    prepared(
        *(f"add arrest --date 4/3/2021 --person P-{number}" for number in (1, 2)),
        "add seizure --date 4/3/2021 --item cash --value £600 --arrest 1",
        "add seizure --date 4/3/2021 --item cash --value £700 --arrest 2 --find 1",
        "add seizure --date 4/3/2021 --item cash --value £800 --arrest 1 --find 1",
        "void SEIZURE-2 --why 'entered twice'",
    )
    with reading(ledger) as connection:
        assert whose_joined(connection, CASH_OF_A_FIND, [1, 3]) == {1: {1: "P-1", 3: "P-1"}}


def test_a_charge_of_somebody_else_or_a_voided_one_waits_for_nobody(prepared: Prepared, ledger: Path) -> None:
    """Of P-1's three convictions one is voided and one has its sentence; P-2's is not P-1's."""
    convicted = "--offences pwits-a --outcome convicted --outcome-on 4/5/2021"
    prepared(
        *(f"add charge --date {day}/3/2021 --person P-1 {convicted}" for day in (4, 5, 6)),
        f"add charge --date 4/3/2021 --person P-2 {convicted}",
        "void CHARGE-2 --why 'entered twice'",
        "add sentence --date 5/5/2021 --person P-1 --disposal imprisonment --term 2y --charge 3",
    )
    with reading(ledger) as connection:
        assert [each["no"] for each in unanswered(connection, KINDS["sentence"], ["P-1"])] == [1]
        assert [each["no"] for each in unanswered(connection, KINDS["sentence"], ["P-2"])] == [4]
