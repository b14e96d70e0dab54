"""The container of an older workbook (.xls): streams cut into sectors, each saying where the next one is."""

import struct

from stronghold_cli.errors import Unreadable

_END = 0xFFFFFFF0
"""Numbers from here on are not sectors: the end of a chain, a free one."""
_MINI_BELOW = 4_096
_ENTRY = 128
_HEAD = 512


class Compound:
    """The streams of such a file."""

    def __init__(self, content: bytes, shown: str) -> None:
        """Take its bytes.  Raises Unreadable where its chains lead nowhere."""
        self._content, self._shown = content, shown
        try:
            self._size = 1 << struct.unpack_from("<H", content, 30)[0]
            self._most = len(content) // self._size + 1
            first_directory, _, _, first_mini, _, first_more, _ = struct.unpack_from("<7I", content, 48)
            self._fat = self._table(first_more)
            directory = self._chain(first_directory)
            entries = [directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
            self._streams = {
                entry[: max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)].decode("utf-16-le", "replace"): (
                    struct.unpack_from("<I", entry, 116)[0],
                    struct.unpack_from("<I", entry, 120)[0],
                )
                for entry in entries
                if entry[66] in (2, 5)
            }
            self._mini_fat = _numbers(self._chain(first_mini)) if first_mini < _END else ()
        except (struct.error, IndexError):
            raise self._damaged() from None

    def _damaged(self) -> Unreadable:
        return Unreadable(f"{self._shown} is damaged, or is no workbook", "open it in a spreadsheet and save it")

    def _table(self, more: int) -> tuple[int, ...]:
        """Return for each sector which one follows it."""
        sectors = list(struct.unpack_from("<109I", self._content, 76))
        seen = set()
        while more < _END and more not in seen:
            seen.add(more)
            *listed, more = _numbers(self._sector(more))
            sectors += listed
        used = [sector for sector in sectors if sector < _END]
        if len(used) > self._most:
            raise self._damaged()
        return _numbers(b"".join(map(self._sector, used)))

    def _sector(self, number: int) -> bytes:
        start = _HEAD + number * self._size
        sector = self._content[start : start + self._size]
        if not sector:
            raise self._damaged()
        return sector

    def _chain(self, sector: int) -> bytes:
        parts: list[bytes] = []
        while sector < _END:
            if len(parts) > self._most:  # a ring
                raise self._damaged()
            parts.append(self._sector(sector))
            sector = self._fat[sector]
        return b"".join(parts)

    def stream(self, *names: str) -> bytes:
        """Return the first stream of these names that there is; nothing where there is none."""
        found = next((self._streams[name] for name in names if name in self._streams), None)
        if found is None:
            return b""
        start, size = found
        try:
            if size >= _MINI_BELOW:
                return self._chain(start)[:size]
            small = self._chain(self._streams["Root Entry"][0])
            parts: list[bytes] = []
            while start < _END and len(parts) <= len(self._mini_fat):
                parts.append(small[start * 64 : start * 64 + 64])
                start = self._mini_fat[start]
            return b"".join(parts)[:size]
        except (IndexError, KeyError):
            raise self._damaged() from None


def _numbers(text: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(text) // 4}I", text[: len(text) // 4 * 4])
