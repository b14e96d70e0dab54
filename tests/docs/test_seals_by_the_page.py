"""Seals worked out as docs/explanation/seals.md says it: by its two statements, and a digest."""

import hashlib
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from conftest import Prepared, Stronghold

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "seals.md"


def as_text(cells: Any) -> bytes:
    return json.dumps(cells, ensure_ascii=False, separators=(",", ":")).encode()


def test_the_head_of_the_access_log_can_be_worked_out_by_what_the_page_says(
    prepared: Prepared, stronghold: Stronghold, ledger: Path
) -> None:
    """The salt and the content of each entry, one link after the other, up to the number that a change names."""
    prepared("add case --name Larch --opened 1/3/2021")
    for line in ("show CASE-1 --why 'for £9'", "list case", "edit CASE-1 --notes x", "show CASE-1"):
        assert stronghold(line).code == 0
    assert "What is proven of the access log" in PAGE.read_text()
    with closing(sqlite3.connect(ledger)) as connection:
        head, entries = connection.execute(
            "SELECT access_head, access_entries FROM command ORDER BY number DESC"
        ).fetchone()
    link = b""
    with closing(sqlite3.connect(f"{ledger}.access")) as log:
        for salt, content in log.execute(
            "SELECT salt, content FROM entry WHERE number <= ? ORDER BY number", (entries,)
        ):
            link = hashlib.sha256(link + hashlib.sha256(salt + content.encode()).digest()).digest()
    assert (link.hex(), entries) == (head, 2)


def test_every_seal_can_be_worked_out_by_what_the_page_says(prepared: Prepared, ledger: Path) -> None:
    """Whoever has the file and the page needs nothing of this program."""
    prepared(
        "add case --name 'Op Tern £' --opened 1/3/2021 --actor 'a sergeant'",
        "add seizure --date 4/3/2021 --item cash --value £4,260",
        "edit SEIZURE-1 --value £4,250 --why 'counted again'",
        "void SEIZURE-1 --why 'entered twice'",
        "add arrest --date 4/3/2021 --person P-1 --notes 'by the canal'",
        "erase P-1 --authority 's.47' --why over --yes",
    )
    commands, versions = re.findall(r"```sql\n(.*?)```", PAGE.read_text(), re.DOTALL)
    with closing(sqlite3.connect(ledger)) as connection:
        kept = dict(connection.execute("SELECT number, seal FROM command"))
        erased = [json.loads(said) for (said,) in connection.execute("SELECT digests FROM erasure ORDER BY number")]
        before, emptied = b"", 0
        for *cells, salt, digest in connection.execute(commands).fetchall():
            since = {of: left for said in erased for of, left in said.get(str(cells[0]), {}).items()}
            salts = [salt[at : at + 16] for at in range(0, 64, 16)]
            of_each = zip(salts, cells[10:], strict=True)
            now = b"".join(hashlib.sha256(each + as_text([cell])).digest() for each, cell in of_each)
            assert digest in (now, digest if since.get("command") == now.hex() else None)
            over = digest
            for number, table, record, content, salt_of, digest_of in connection.execute(versions, cells[:1]):
                now = hashlib.sha256(salt_of + as_text([table, record, content])).digest()
                emptied += now != digest_of
                assert now == digest_of or since[str(number)] == now.hex()
                over += as_text([number, table, record, content is None]) + digest_of
            seal = hashlib.sha256(before + as_text(cells[:10]) + over).hexdigest()[:56] + "00000003"
            assert seal == kept[cells[0]]
            before = bytes.fromhex(seal)
    assert (len(kept), emptied) == (7, 1)
