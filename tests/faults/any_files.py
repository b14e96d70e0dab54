"""Any file at the commands that read one: an answer, never a fault, and nothing changed by what is refused."""

import shlex
import shutil
from collections import Counter
from pathlib import Path

from answering import LEFT_BY, answer
from files import SORTS
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from killing import check_whole

BEFORE = (
    "add case --name Larch --opened 4/3/2019",
    "add line --name Falcon --reach county --first-seen 4/3/2019 --dismantled 4/3/2021 --case 1",
    "add arrest --date 4/3/2021 --person P-31 --case 1",
    "add seizure --date 4/3/2021 --item heroin --weight '4.92 g' --value £410 --exhibit JB/1",
    "add seizure --date 4/3/2021 --item cash --value £4,260 --exhibit JB/3",
    "add charge --date 4/3/2021 --person P-31 --offences 'PWITS class A'",
    "add sentence --date 4/3/2021 --person P-32 --disposal imprisonment --term 6y9m",
)
"""What is in the ledger before a file is read."""


def read_any_files(sort: str, number: int, folder: Path, many: int) -> Counter[str]:
    """Read random files of a sort with a random seed, each at one ledger; Hypothesis shows the least that fails."""
    first, ledger, file = folder / "first.db", folder / "ledger.db", folder / "file"
    for line in BEFORE:
        assert answer(first, shlex.split(line)).code == 0
    shutil.copy(first, ledger)
    counts: Counter[str] = Counter()

    @seed(number)
    @settings(
        max_examples=many,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.sampled_from(SORTS[sort].reads), SORTS[sort].files)
    def read(words: tuple[str, ...], content: bytes) -> None:
        file.write_bytes(content)
        seen = answer(ledger, [*words, str(file)])
        counts.update({"inputs": 1, LEFT_BY.format(seen.code): 1, "changes": seen.changed})
        if seen.changed:
            check_whole(ledger)
            shutil.copy(first, ledger)

    read()
    return counts
