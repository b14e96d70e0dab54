"""The layers hold, and nothing in the repository knows the machine that it was written on."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "stronghold_cli"
SKIPPED = {".git", ".venv", "dist", "__pycache__", "ledgers"}


def lint_imports(tree: Path) -> subprocess.CompletedProcess[str]:
    """Hold a source tree against the contracts in pyproject.toml."""
    return subprocess.run(
        [sys.executable, "-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def test_imports_point_one_way() -> None:
    """Every contract is kept as the tree stands."""
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_two_classes_have_one_name() -> None:
    """A name that is searched for leads to one place; a class for one module's own use may be called like another."""
    begins = re.compile(r"^ *class ([^_\W]\w*)[(:]", re.MULTILINE)
    named = Counter(name for path in PACKAGE.rglob("*.py") for name in begins.findall(path.read_text(encoding="utf-8")))
    assert named
    assert [name for name, times in named.items() if times > 1] == []


def test_no_module_imports_in_a_ring() -> None:
    """Not through a package's own `__init__` either, which the contract does not see, nor inside a function."""
    graph = grimp.build_graph("stronghold_cli", cache_dir=None)
    TopologicalSorter({name: graph.find_modules_directly_imported_by(name) for name in graph.modules}).prepare()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the source that a test may spoil."""
    shutil.copytree(PACKAGE, tmp_path / "src" / "stronghold_cli", ignore=shutil.ignore_patterns("__pycache__", ".*"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def _add_line(name: str, line: str) -> Callable[[Path], None]:
    def spoil(package: Path) -> None:
        path = package / name
        path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + line + "\n", encoding="utf-8")

    return spoil


BROKEN = [
    (_add_line("values/money.py", "import stronghold_cli.store.ledger.session"), "imports point one way"),
    (_add_line("render/tables.py", "import stronghold_cli.actions.load"), "imports point one way"),
    (_add_line("render/tables.py", "import stronghold_cli.store.ledger.session"), "render never reads the store"),
    (_add_line("figures/measure.py", "import sqlite3"), "only store knows SQLite"),
    (_add_line("actions/load.py", "import typer"), "only cli knows typer"),
    (
        _add_line("store/file/shared_file.py", "import stronghold_cli.store.history.seals"),
        "no rooms import in a ring",
    ),
    (_add_line("values/day.py", "def f():\n    import stronghold_cli.values.window"), "no rooms import in a ring"),
    (_add_line("utils.py", '"""A drawer."""'), "utils"),
]
"""What a contract forbids, and the contract or the module that is named then."""


@pytest.mark.long
@pytest.mark.parametrize(("spoil", "said"), BROKEN)
def test_a_broken_layer_is_noticed(tree: Path, spoil: Callable[[Path], None], said: str) -> None:
    """An import that points up, a library in the wrong folder and a module outside the layers each fail the check."""
    spoil(tree / "src" / "stronghold_cli")
    done = lint_imports(tree)
    assert done.returncode != 0
    assert said in done.stdout + done.stderr


def test_the_tests_of_a_folder_are_in_the_folder_of_its_name() -> None:
    """Whoever changes a module finds its tests; what is of the program as a whole has four folders of its own."""
    tests = Path(__file__).parent
    folders = {path.parent.relative_to(tests) for path in tests.rglob("test_*.py")} - {Path()}
    whole = {Path(name) for name in ("docs", "faults", "migrations", "properties")}
    assert {folder for folder in folders - whole if not (PACKAGE / folder).is_dir()} == set()


def _files() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        kept = {name for name in folders if name == ".ci" or not name.startswith(".")}
        folders[:] = sorted(kept - SKIPPED)
        # A second working tree of one clone has `.git` as a file, which says where that clone is.
        yield from (Path(folder) / name for name in names if name != ".git" and not name.endswith((".pyc", ".db")))


# Each in two halves, so that this file does not hold what it looks for.
STRANGERS = [
    *("../" + "shared", "/" + "work/", "/tm" + "p/v", "/root" + "/", "/home" + "/"),
    *("pypi" + ".org", "python" + "hosted", "npmjs" + ".", "proxy.golang" + ".org", "index" + "-url"),
]


def test_no_file_knows_the_machine_or_a_registry() -> None:
    """A clone works anywhere: no path of one machine, no registry by its host name."""
    found = [
        f"{path.relative_to(ROOT)}: {stranger}"
        for path in _files()
        for text in [path.read_text(encoding="utf-8", errors="replace")]
        for stranger in STRANGERS
        if stranger in text
    ]
    assert found == []
