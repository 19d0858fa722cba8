"""Small mistakes that a programmer might make, put into a syntax tree one at a time.

Left alone, because no test of behaviour could tell: annotations, decorators, docstrings, and the names of type variables.
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

COMPARISONS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
ARITHMETIC = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip
TWINS = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}
TIDYING = {"strip", "rstrip", "lower", "upper", "removeprefix", "removesuffix", "replace", "translate"}
_LONGEST = 120
_HIDDEN = {"annotation", "returns", "decorator_list"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One mistake: `apply()` makes it in the tree; `scope` and `what` name it without a line number."""

    line: int
    scope: str
    what: str
    apply: Callable[[], None]


def mutants(tree: ast.Module) -> Iterator[Mutant]:
    """Every mistake that can be made in a module, always in the same order."""
    yield from _below(tree, "module")


def _below(node: ast.AST, scope: str) -> Iterator[Mutant]:
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "TypeVar":
        return
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        scope = node.name if scope == "module" else f"{scope}.{node.name}"
    for field, value in ast.iter_fields(node):
        if field in _HIDDEN:
            continue
        if isinstance(value, ast.AST):
            yield from _at(node, field, None, value, scope)
        elif isinstance(value, list):
            for place, part in enumerate(value):
                if isinstance(part, ast.AST) and not _is_docstring(node, field, place, part):
                    yield from _at(node, field, place, part, scope)


def _is_docstring(node: ast.AST, field: str, place: int, part: ast.AST) -> bool:
    return field == "body" and place == 0 and isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)


def _at(parent: ast.AST, field: str, place: int | None, node: ast.AST, scope: str) -> Iterator[Mutant]:
    """The mistakes at one node, then those below it."""
    line = getattr(node, "lineno", getattr(parent, "lineno", 0))
    before = ast.unparse(node)
    for new in _instead(parent, field, node):
        what = f"{before} → {ast.unparse(new)}" if not isinstance(new, ast.Pass) else f"{before} → nothing"
        yield Mutant(line=line, scope=scope, what=_short(what), apply=_setter(parent, field, place, new))
    yield from _below(node, scope)


def _short(what: str) -> str:
    text = " ".join(what.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"


def _setter(parent: ast.AST, field: str, place: int | None, new: ast.AST) -> Callable[[], None]:
    def apply() -> None:
        ast.fix_missing_locations(ast.copy_location(new, parent))
        if place is None:
            setattr(parent, field, new)
        else:
            getattr(parent, field)[place] = new

    return apply


def _instead(parent: ast.AST, field: str, node: ast.AST) -> Iterator[ast.AST]:
    """What a mistake may leave in the place of a node."""
    if isinstance(parent, ast.If | ast.IfExp | ast.While) and field == "test":
        yield from (ast.Constant(value) for value in ((False,) if isinstance(parent, ast.While) else (True, False)))
    if isinstance(parent, ast.comprehension) and field == "ifs":
        yield ast.Constant(True)
    if isinstance(parent, ast.Slice) and field in ("lower", "upper"):
        yield ast.Constant(None)
    if isinstance(node, ast.expr):
        yield from _expressions(node)
    elif isinstance(node, ast.stmt):
        yield from _statements(node)


def _expressions(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(ops=ops):
            yield from (_compared(node, place) for place, op in enumerate(ops) if type(op) in COMPARISONS)
        case ast.BinOp(op=op) if type(op) in ARITHMETIC:
            yield ast.BinOp(left=node.left, op=ARITHMETIC[type(op)](), right=node.right)
        case ast.BoolOp(op=op):
            yield ast.BoolOp(op=ARITHMETIC[type(op)](), values=node.values)
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() as value):
            yield ast.Constant(value + 1)
        case ast.Constant(value=str() as value):
            yield ast.Constant(f"{value}XX")
        case ast.Call():
            yield from _calls(node)


def _compared(node: ast.Compare, place: int) -> ast.Compare:
    ops = [COMPARISONS[type(op)]() if n == place else op for n, op in enumerate(node.ops)]
    return ast.Compare(left=node.left, ops=ops, comparators=node.comparators)


def _calls(node: ast.Call) -> Iterator[ast.expr]:
    if isinstance(node.func, ast.Name) and node.func.id in TWINS and len(node.args) == 1:
        keywords = [] if node.func.id == "sorted" else node.keywords
        yield ast.Call(func=ast.Name(id=TWINS[node.func.id], ctx=ast.Load()), args=node.args, keywords=keywords)
    if isinstance(node.func, ast.Attribute) and node.func.attr in TIDYING:
        yield node.func.value


def _statements(node: ast.stmt) -> Iterator[ast.stmt]:
    match node:
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield ast.Return(value=ast.Constant(None))
        case ast.Expr() | ast.Raise() | ast.AugAssign() | ast.Continue():
            yield ast.Pass()
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield ast.Pass()
