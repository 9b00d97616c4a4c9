"""Is a verdict computed? What a program prints last must follow from something that it ran.

The program is read line by line, and of each name only this is kept: whether its value is *run* (it came out
of a call into an imported module, or depends on one that did), *code* (an import, which runs something when
it is called) or *typed* (anyone could write it down without running the program). Where something run decides
what happens, a name that may hold one typed value or another counts as run too: that is how a program tells
whether an error was raised.
"""

import ast
from collections.abc import Iterable
from itertools import zip_longest

Value = str  # RUN, CODE, or the text of a typed expression
RUN, CODE = "<run>", "<code>"
Names = dict[str, Value]


def verdict_fault(code: str) -> str:
    """What is wrong with how a program comes to the verdict it prints last; empty where nothing is."""
    body = ast.parse(code).body
    last = body[-1].value if body and isinstance(body[-1], ast.Expr) else None
    if not (isinstance(last, ast.Call) and ast.unparse(last.func) == "print" and len(last.args) == 1):
        return "its evidence must end in print(...) of one expression, the verdict"
    reader = _Reader()
    reader.follow(body[:-1])
    if reader.value(last.args[0]) != RUN:
        return f"its evidence prints `{ast.unparse(last.args[0])}`, which is typed: print what a run decides"
    return ""


def _strongest(values: Iterable[Value]) -> Value:
    found = set(values)
    return RUN if RUN in found else CODE if CODE in found else "typed"


class _Reader:
    """Follows one program, or the body of one of its functions."""

    def __init__(self, names: Names | None = None) -> None:
        self.names: Names = dict(names or {})
        self.functions: dict[str, ast.FunctionDef | ast.Lambda] = {}
        self.returned: list[Value] = []
        self.runs = 0  # calls seen so far whose outcome only a run can tell
        self.open: list[str] = []  # the functions being followed, since one may call itself

    # Statements

    def follow(self, body: list[ast.stmt]) -> None:
        for statement in body:
            match statement:
                case ast.Import() | ast.ImportFrom():
                    for alias in statement.names:
                        self.names[alias.asname or alias.name.partition(".")[0]] = CODE
                case ast.FunctionDef(name=name):
                    self.functions[name] = statement
                case ast.ClassDef(name=name):
                    runs = any(
                        self.names.get(n.id) == CODE for n in ast.walk(statement) if isinstance(n, ast.Name)
                    )
                    self.names[name] = CODE if runs else "typed"
                case ast.If() | ast.While():
                    self.branch(self.value(statement.test) == RUN, [statement.body, statement.orelse])
                case ast.For():
                    self.bind(statement.target, self.value(statement.iter))
                    # Twice, since what the first round leaves is what the second starts from.
                    self.follow(statement.body + statement.body + statement.orelse)
                case ast.With():
                    for item in statement.items:
                        given = self.value(item.context_expr)
                        if item.optional_vars:
                            self.bind(item.optional_vars, given)
                    self.follow(statement.body)
                case ast.Try():
                    self.attempt(statement)
                case _:
                    self.simple(statement)

    def simple(self, statement: ast.stmt) -> None:
        match statement:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    self.assign(target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self.assign(target, value)
            case ast.AugAssign(target=target, value=value):
                self.bind(target, _strongest([self.value(target), self.value(value)]))
            case ast.Return(value=ast.expr() as value):
                self.returned.append(self.value(value))
            case ast.Expr(value=value):
                self.value(value)

    def branch(self, depends: bool, bodies: list[list[ast.stmt]]) -> None:
        """One of several bodies is followed; does which one depend on something run?"""
        before, after = self.names, []
        for body in bodies:
            self.names = dict(before)
            self.follow(body)
            after.append(self.names)
        self.names = _either(after, depends)

    def attempt(self, statement: ast.Try) -> None:
        before, runs = dict(self.names), self.runs
        self.follow(statement.body)
        may_fail = self.runs > runs
        tried = self.names
        self.names = _either([before, tried], depends=False)
        for handler in statement.handlers:
            if handler.name:
                self.names[handler.name] = RUN if may_fail else "typed"
        handlers = [handler.body for handler in statement.handlers]
        caught = self.names
        endings = []
        for body, start in [(statement.orelse, tried), *((body, caught) for body in handlers)]:
            self.names = dict(start)
            self.follow(body)
            endings.append(self.names)
        self.names = _either(endings, may_fail)
        self.follow(statement.finalbody)

    def assign(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(value, ast.Lambda) and isinstance(target, ast.Name):
            self.functions[target.id] = value
        elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            given = [self.value(part) for part in value.elts]
            for part, one in zip_longest(target.elts, given, fillvalue=_strongest(given)):
                if isinstance(part, ast.expr):
                    self.bind(part, one)
        else:
            self.bind(target, self.value(value))

    def bind(self, target: ast.expr, value: Value) -> None:
        match target:
            case ast.Name(id=name):
                self.names[name] = value
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                for part in parts:
                    self.bind(part, value)
            case ast.Starred(value=inner):
                self.bind(inner, value)
            case ast.Subscript(value=ast.Name(id=name)) | ast.Attribute(value=ast.Name(id=name)):
                self.names[name] = self.mixed(self.names.get(name, "typed"), value)

    def mixed(self, old: Value, new: Value) -> Value:
        """What a container holds after one more value."""
        return _strongest([old, new]) if {old, new} & {RUN, CODE} else f"{old}, {new}"

    # Expressions

    def value(self, node: ast.expr) -> Value:
        match node:
            case ast.Name(id=name):
                return self.names.get(name, CODE if name in self.functions else f"name {name}")
            case ast.Call():
                return self.call(node)
            case ast.BoolOp(values=parts):
                values = [self.value(part) for part in parts]
                return RUN if all(value == RUN for value in values) else "typed"
            case ast.Compare(left=left, comparators=others):
                sides = [left, *others]
                if len({ast.unparse(side) for side in sides}) == 1:
                    return "typed"
                return _strongest([self.value(side) for side in sides])
            case ast.IfExp(test=test, body=body, orelse=orelse):
                values = [self.value(body), self.value(orelse)]
                if self.value(test) == RUN and len(set(values)) > 1:
                    return RUN
                return RUN if values == [RUN, RUN] else "typed"
            case ast.Attribute(value=inner) | ast.Starred(value=inner) | ast.UnaryOp(operand=inner):
                return self.value(inner)
            case ast.NamedExpr(target=target, value=inner):
                self.bind(target, self.value(inner))
                return self.names[target.id]
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
                return self.comprehension(node)
            case ast.Constant():
                return ast.unparse(node)
        values = [self.value(child) for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]
        found = _strongest(values)
        return found if found in (RUN, CODE) else ast.unparse(node)

    def comprehension(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp) -> Value:
        for part in node.generators:
            self.bind(part.target, self.value(part.iter))
        parts = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        parts += [test for generator in node.generators for test in generator.ifs]
        return _strongest([self.value(part) for part in parts])

    def call(self, node: ast.Call) -> Value:
        given = [self.value(argument) for argument in node.args]
        named = {keyword.arg: self.value(keyword.value) for keyword in node.keywords}
        everything = [*given, *named.values()]
        if isinstance(node.func, ast.Name) and node.func.id in self.functions:
            outcome = self.inside(node.func.id, given, named)
        elif isinstance(node.func, ast.Attribute) and self.value(node.func) not in (RUN, CODE):
            # A method of something typed, such as a list that fills.
            self.bind(node.func, _strongest(everything))
            outcome = RUN if RUN in everything else "typed"
        else:
            # A built-in function may call what it is given, as `map` does.
            outcome = RUN if {RUN, CODE} & {self.value(node.func), *everything} else "typed"
        self.runs += outcome == RUN
        return outcome if outcome == RUN else f"typed: {ast.unparse(node)}"

    def inside(self, name: str, given: list[Value], named: dict[str | None, Value]) -> Value:
        """What one of the program's own functions returns for these arguments."""
        if name in self.open:
            return "typed"
        function = self.functions[name]
        reader = _Reader(self.names)
        reader.functions, reader.open = dict(self.functions), [*self.open, name]
        reader.names |= dict(zip((argument.arg for argument in function.args.args), given, strict=False))
        reader.names |= {argument: value for argument, value in named.items() if argument}
        if isinstance(function, ast.Lambda):
            outcome = reader.value(function.body)
        else:
            reader.follow(function.body)
            differ = reader.runs and len(set(reader.returned)) > 1
            outcome = RUN if differ else _strongest(reader.returned)
        self.runs += reader.runs
        return outcome


def _either(endings: list[Names], depends: bool) -> Names:
    """The names after one of several ways; `depends` tells whether a run decides which one it was."""
    names: Names = {}
    for name in {name for ending in endings for name in ending}:
        values = [ending[name] for ending in endings if name in ending]
        if len(set(values)) == 1:
            names[name] = values[0]
        elif depends or all(value in (RUN, CODE) for value in values):
            names[name] = RUN
        else:
            names[name] = "typed"
    return names
