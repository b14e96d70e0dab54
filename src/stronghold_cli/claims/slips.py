"""What press officers write for a claims file who have never written one: `title: x`, or the release itself."""

import re
from collections.abc import Mapping, Sequence

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.toml_slips import KEY_AND_VALUE, line_slip


def first_slip(text: str, keys: Mapping[str, str], name: str) -> Unreadable | None:
    """Return what is the matter with a file that is not TOML, in a press officer's words; None where that is not known.

    `keys` has an example for each key, `name` is that of the file.
    """
    if not _is_claims_file(text.splitlines(), keys):
        return Unreadable(
            f"{name} is not a claims file: it reads like the text of a release",
            'write each figure of it under [[claim]], with measure = "arrests" and says = "over 50"',
        )
    return line_slip(text, keys, name)


def _is_claims_file(lines: Sequence[str], keys: Mapping[str, str]) -> bool:
    """Whether a line has a bracket or a key with =, or every line begins with a known key."""
    given = [line for line in lines if line.strip()]
    parts = [re.fullmatch(KEY_AND_VALUE, line) for line in given]
    if any(line.lstrip().startswith("[") for line in given) or any(found and found[2] == "=" for found in parts):
        return True
    return bool(given) and all(found and found[1].lower() in keys for found in parts)
