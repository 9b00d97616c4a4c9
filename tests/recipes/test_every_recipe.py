"""Every recipe does what its docstring says."""

import ast
import inspect
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from proof import pages, runner
from proof.recipes import load

RECIPES = sorted((pages.SNIPPETS / "recipes").glob("*.py"))
LONGEST = 100


def test_each_recipe_has_a_file_of_tests_and_each_file_a_recipe() -> None:
    tried = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    named = {path.stem for path in RECIPES}
    alone = {f"tests/recipes/test_{name}.py: write it, its recipe has no tests" for name in named - tried}
    alone |= {
        f"snippets/recipes/{name}.py: its tests have no recipe" for name in tried - named - {"every_recipe"}
    }
    assert named and not alone, "\n".join(sorted(alone))


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.stem)
class TestEachRecipe:
    def test_is_short(self, path: Path) -> None:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= LONGEST, f"{path.name}:{LONGEST + 1}: a recipe has at most {LONGEST} lines"
        assert max(map(len, lines)) <= 80

    def test_imports_no_other_recipe(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
        froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        names |= {node.module or "" for node in froms}
        assert not any(node.level for node in froms)
        assert not {name.partition(".")[0] for name in names} & {recipe.stem for recipe in RECIPES}

    def test_ends_in_an_example(self, path: Path) -> None:
        last = ast.parse(path.read_text(encoding="utf-8")).body[-1]
        assert isinstance(last, ast.If) and ast.unparse(last.test) == "__name__ == '__main__'"

    def test_says_what_its_functions_take_and_raise(self, path: Path) -> None:
        public = public_functions(load(path.stem))
        assert public
        for name, function in public:
            doc = inspect.getdoc(function) or ""
            assert doc, f"{path.name}: {name} has no docstring"
            assert "aises " in doc, f"{path.name}: {name} does not say what it raises"
            signature = inspect.signature(function)
            parameters = [p for p in signature.parameters.values() if p.name != "self"]
            assert all(p.annotation is not p.empty for p in parameters), f"{path.name}: annotate {name}"
            assert signature.return_annotation is not signature.empty, f"{path.name}: annotate {name}"

    def test_runs_alone(self, path: Path, tmp_path: Path) -> None:
        copied = tmp_path / path.name
        copied.write_bytes(path.read_bytes())
        result = runner.run(copied.read_text(encoding="utf-8"), path.stem)
        assert not result.failure and not result.error and not result.stderr and not result.warnings
        assert result.text or result.figures


def public_functions(module: ModuleType) -> list[tuple[str, Callable[..., object]]]:
    own = [(n, o) for n, o in vars(module).items() if getattr(o, "__module__", "") == module.__name__]
    found: list[tuple[str, Callable[..., object]]] = []
    found += [(n, o) for n, o in own if inspect.isfunction(o) and not n.startswith("_")]
    for name, kind in own:
        if inspect.isclass(kind):
            assert inspect.getdoc(kind)
            methods = [(n, m) for n, m in vars(kind).items() if inspect.isfunction(m)]
            found += [(f"{name}.{n}", m) for n, m in methods if n == "__init__" or not n.startswith("_")]
    return found
