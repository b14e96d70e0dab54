"""The small faults that `mutations.py` puts into a module, and whether it knows a test that notices one."""

import queue
from pathlib import Path

import pytest
from mutants import mutants
from mutations import survives


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("x = a < 1", ["a <= 1", "a >= 1", "2"]),
        ("x = a is None", ["a is not None"]),
        ("x = a and b", ["a or b", "b", "a"]),
        ("x = not a", ["a"]),
        ("x = a + b", ["a - b"]),
        ("x = True", ["False"]),
        ("x = y if a else b", ["not a"]),
        ("f(a)", ["pass"]),
        ("a.b = c", ["pass"]),
        ("def f() -> int | None:\n    return a", ["return None"]),
        ("x = 'a <= b'", ["… a < b …"]),
        ("x = f'{a} IS NULL'", ["… IS NOT NULL …"]),
        ("x = 'a IS NOT NULL AND b'", ["… a IS NULL AND b …", "… a IS NOT NULL OR b …"]),
    ],
)
def test_each_sort_of_fault_is_made(source: str, found: list[str]) -> None:
    """In code and in the SQL of its texts, one at a time; each is another program."""
    made = list(mutants(source))
    assert [mutant.now for mutant in made] == found
    assert len({source, *(mutant.source for mutant in made)}) == 1 + len(found)


@pytest.mark.parametrize(
    "source", ['"""Return a < 1 IS NULL."""', "def f(a: list[1], b: 2) -> 3: ...", "x = 'and or'", "x = y"]
)
def test_words_and_types_are_left_alone(source: str) -> None:
    """A docstring, an annotation, a text that is no SQL: nothing would notice a fault in them."""
    assert [mutant.now for mutant in mutants(source)] == []


@pytest.mark.long
def test_a_fault_survives_only_where_no_test_notices_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests see the boundary and not the sign; the module is then as it was."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # these tests use none of what takes long to load
    monkeypatch.setenv("PYTEST_PLUGINS", "xdist.plugin")
    source = "def small(n):\n    return abs(n) < 3\n\n\ndef sign(n):\n    return n > 0\n"
    (tmp_path / "src").mkdir()
    module = tmp_path / "src" / "measured.py"
    module.write_text(source, encoding="utf-8")
    (tmp_path / "test_measured.py").write_text(
        "from measured import *\n\ndef test_small():\n    assert (small(2), small(3), sign(1)) == (1, 0, 1)\n",
        encoding="utf-8",
    )
    free: queue.SimpleQueue[Path] = queue.SimpleQueue()
    free.put(tmp_path)
    at = {(mutant.line, mutant.now): mutant for mutant in mutants(source)}
    for fault, alive in (((2, "abs(n) <= 3"), False), ((6, "n >= 0"), True)):
        assert survives(Path("src", "measured.py"), at[fault], free, [["test_measured.py"]], 60) == alive
        assert module.read_text(encoding="utf-8") == source
