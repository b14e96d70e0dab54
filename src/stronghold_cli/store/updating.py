"""A change of one record that the ledger has: read, held against every rule, written; history follows by triggers."""

from stronghold_cli.errors import Refused
from stronghold_cli.records.fields import Kind, Record
from stronghold_cli.records.types import Reading
from stronghold_cli.store.ledger import Connection
from stronghold_cli.store.rows import fetch, wrong_between


def update(connection: Connection, kind: Kind, number: int, values: Record, reading: Reading) -> Record:
    """Change some fields of a record, None emptying one, and return it as it is then, with its number (`no`).

    Raises NoSuchRecord, and Refused naming all that is wrong; the caller's transaction is then to be undone.
    """
    before = fetch(connection, kind, number)
    after = before | values
    problems = kind.wrong_with(after, reading)
    if not problems:
        cells = {
            column: cell
            for field in kind.fields.values()
            if after[field.name] != before[field.name]
            for column, cell in zip(field.columns, field.type.store(after[field.name]), strict=True)
        }
        if cells:
            settings = ", ".join(f'"{column}" = :{column}' for column in cells)
            connection.execute(f"UPDATE {kind.table} SET {settings} WHERE number = :number", cells | {"number": number})
        problems = [problem for _, problem in wrong_between(connection, kind, number, number)]
    if problems:
        raise Refused(f"{kind.reference(number)} not changed", problems)
    return after
