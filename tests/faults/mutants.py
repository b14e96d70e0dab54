"""Small faults put into a module's source, one at a time: a comparison turned, a condition dropped, a number one more.

What a mutant is made of is the module's syntax tree, changed in one place and written out again.  The SQL in its texts
is changed too: `<=` into `<`, `IS NULL` into `IS NOT NULL`, `AND` into `OR`.
"""

import ast
import re
from collections.abc import Iterator
from typing import Any, NamedTuple


class Mutant(NamedTuple):
    """A module with one fault in it."""

    line: int
    was: str
    now: str
    source: str


_TURNED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
}
_IN_SQL = (
    (r"\bIS NOT NULL\b", "IS NULL"),
    (r"\bIS NULL\b", "IS NOT NULL"),
    (r"(?<=\s)<(?=\s)", "<="),
    (r"(?<=\s)<=(?=\s)", "<"),
    (r"(?<=\s)>(?=\s)", ">="),
    (r"(?<=\s)>=(?=\s)", ">"),
    (r"(?<=\s)=(?=\s)", "<>"),
    (r"\bAND(?=[\s(])", "OR"),
    (r"\bOR(?=[\s(])", "AND"),
    (r"\bNOT (?=[({]|$|unconfirmed)", ""),
    (r"\bLEFT JOIN\b", "JOIN"),
    (r"\bDISTINCT\b ?", ""),
    (r" DESC\b", ""),
    (r"\bMAX\b", "MIN"),
    (r"\bmin\b(?=\()", "max"),
)
"""Patterns of what stands in a text that is SQL, and what it becomes."""
_ANNOTATIONS = ("annotation", "returns", "decorator_list", "bases")


def mutants(source: str) -> Iterator[Mutant]:
    """Yield every mutant of a module's source, in the order of its lines."""
    tree = ast.parse(source)
    made = []
    for parent, field, index, node in list(_places(tree)):
        for was, now, other in _others(node, field):
            _put(parent, field, index, other)
            made.append(Mutant(getattr(node, "lineno", 0), was, now, ast.unparse(tree)))
        _put(parent, field, index, node)
    yield from sorted(made, key=lambda mutant: mutant.line)


def _places(parent: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Yield each node that may be changed, with where it stands: its parent, the field, the place in a list."""
    for field, value in ast.iter_fields(parent):
        if field in _ANNOTATIONS:
            continue
        children = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, child in children:
            docstring = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            if isinstance(child, ast.AST) and not docstring:
                yield parent, field, index, child
                yield from _places(child)


def _put(parent: Any, field: str, index: int | None, node: ast.AST) -> None:
    if index is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[index] = node


def _others(node: ast.AST, field: str) -> Iterator[tuple[str, str, ast.AST]]:
    """Yield what may stand in a node's place: how both read, and the other one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        for pattern, now in _IN_SQL:
            for found in re.finditer(pattern, node.value):
                text = node.value[: found.start()] + now + node.value[found.end() :]
                yield _around(node.value, found.start()), _around(text, found.start()), ast.Constant(text)
        return
    for other in _changed(node):
        yield ast.unparse(node), ast.unparse(other), other
    if field == "test" and not isinstance(node, ast.UnaryOp):
        other = ast.UnaryOp(ast.Not(), node)  # type: ignore[arg-type]
        yield ast.unparse(node), ast.unparse(other), other


def _changed(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare():
            for at, operator in enumerate(node.ops):
                for turned in _TURNED[type(operator)]:
                    yield ast.Compare(node.left, [*node.ops[:at], turned(), *node.ops[at + 1 :]], node.comparators)
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
            for at in range(len(node.values)):
                rest = node.values[:at] + node.values[at + 1 :]
                yield rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.BinOp() if type(node.op) in _RECKONED:
            yield ast.BinOp(node.left, _RECKONED[type(node.op)](), node.right)
        case ast.Constant(value=bool()):
            yield ast.Constant(not node.value)
        case ast.Constant(value=int()):
            yield ast.Constant(node.value + 1)
        case ast.Return() if node.value is not None and not _is_none(node.value):
            yield ast.Return(ast.Constant(None))
        case ast.Expr() | ast.AugAssign() | ast.Raise() | ast.Continue() | ast.Break():
            yield ast.Pass()
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield ast.Pass()


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _around(text: str, at: int) -> str:
    return "… " + " ".join(text[max(0, at - 25) : at + 25].split()) + " …"
