"""A program runs as a reader would run it: what he could not do fails, and what he would see counts.

Each case is a program whose first line says what is wrong with it, or what it prints.
"""

import os
import re
import subprocess
import time
from pathlib import Path

import pytest

from proof import cold, programs, runner
from proof.cold import TORCH, run_cold
from proof.demo import Demo

CASES = sorted((Path(__file__).parent / "cases" / "programs").glob("*.py"))
SAID = re.compile(r"# (?P<how>says|prints): (?P<what>.*)\n")


def first_line(path: Path, how: str) -> str:
    found = SAID.match(path.read_text())
    assert found, f"{path.name}:1: start with `# says: …` or `# prints: …`"
    return found["what"] if found["how"] == how else ""


REFUSED = [path for path in CASES if first_line(path, "says")]
SOUND = [path for path in CASES if first_line(path, "prints")]


def fault(result: runner.Result) -> str:
    wrong = programs.fault(result, {})
    return f"line {result.line}: {wrong}" if result.line else wrong


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.stem)
def test_what_no_reader_could_run_or_would_expect_is_found(path: Path) -> None:
    limit = 3 if path.stem.startswith("hangs") else runner.TIME_LIMIT
    assert first_line(path, "says") in fault(runner.run(path.read_text(), path.stem, limit))


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_all_that_a_reader_would_see_counts(path: Path) -> None:
    result = runner.run(path.read_text(), path.stem)
    assert fault(result) == ""
    assert result.text.strip() == first_line(path, "prints")


def test_a_program_sees_what_a_fresh_interpreter_would() -> None:
    code = "import os, sys\nprint(sys.path[1:], 'PYTHONPATH' in os.environ, os.listdir(), __name__)\n"
    warm, alone = runner.run(code, "demo/sees"), run_cold(code, "demo/sees")
    assert warm.stdout == alone.stdout
    assert "site-packages" in warm.stdout


def test_no_module_of_the_tests_can_be_seen() -> None:
    code = (
        "import sys\nprint([name for name in sys.modules if name.split('.')[0] in {'proof', 'conftest'}])\n"
    )
    assert runner.run(code, "demo/modules").stdout == "[]\n"


def test_the_tests_keep_their_own_environment() -> None:
    code = "import os\nprint(os.environ.get('MPLBACKEND'))\n"
    assert runner.run(code, "demo/environment").stdout == "Agg\n"
    assert str(Path(programs.__file__).parent.parent) not in os.environ.get("PYTHONPATH", "")


def test_a_program_that_hangs_is_killed_with_what_it_started() -> None:
    code = "import subprocess\nprint(subprocess.Popen(['sleep', '60']).pid, flush=True)\n"
    result = runner.run(code, "demo/hangs", time_limit=5)
    assert result.failure == "still running after 5 s: killed"
    started = int(result.stdout)
    for _ in range(50):
        # It may take a moment until the system has buried it.
        if not alive(started):
            return
        time.sleep(0.1)
    pytest.fail(f"the process {started} that the program started goes on")


def alive(process: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, check=False).stdout
    return bool(state.strip()) and not state.startswith(b"Z")


def test_programs_share_no_state() -> None:
    code = "import torch, os\nprint(torch.get_default_dtype(), os.listdir(), __name__)\n"
    before = runner.run(code, "demo/state").stdout
    runner.run("import torch\ntorch.set_default_dtype(torch.float64)\nopen('x', 'w')\n", "demo/set")
    assert runner.run(code, "demo/state").stdout == before == "torch.float32 [] __main__\n"


def test_a_fault_is_named_with_its_page_its_file_and_its_line(demo: Demo) -> None:
    demo.program("sum", "\nimport yaml\n\nprint(yaml)\n")
    assert "docs/demo.md:8: snippets/demo/sum.py:2: imports `yaml`, which requirements/" in demo.run("sum")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("print('on')\n", "on\n"),
        ("print('on')\n1 / 0\n", "on\nZeroDivisionError: division by zero\n"),
        ("raise ValueError('two\\n  lines')\n", "ValueError: two\n  lines\n"),
        ("raise ValueError('\\x1b[1mbold\\x1b[0m')\n", "ValueError: bold\n"),
        ("try:\n    1 / 0\nexcept ZeroDivisionError:\n    int('x')\n", "ValueError: invalid literal"),
        ("import warnings\nwarnings.warn('careful\\nor not')\nprint('on')\n", "on\nUserWarning: careful\n"),
        ("import torch\ntorch.rand(2, 3).T.T.T\ntorch.ones(3).T\n", "UserWarning: The use of `x.T`"),
    ],
)
def test_a_cold_run_is_read_as_a_warm_one(code: str, text: str) -> None:
    alone, shared = (run_cold(code, "demo/cold", shared) for shared in ((), TORCH))
    warm = runner.run(code, "demo/cold")
    assert alone.text == shared.text == warm.text and text in alone.text
    assert alone.stderr == shared.stderr == warm.stderr == ""


@pytest.mark.parametrize("shared", [(), TORCH])
def test_a_cold_run_tells_what_went_wrong(shared: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    def told(code: str) -> runner.Result:
        return run_cold(code, "demo/cold", shared)

    assert told("import sys\nprint('psst', file=sys.stderr)\n").stderr == "psst\n"
    assert told("import os\nos._exit(3)\n").failure == "the process died (exit code 3)"
    late = "import threading\nthreading.Thread(target=lambda: 1 / 0).start()\n"
    assert "ZeroDivisionError" in told(late).stderr
    ends = "import atexit\natexit.register(print, 'over')\nprint('on')\n"
    assert told(ends).stdout == "on\nover\n"
    left = "class Left:\n    __del__ = lambda own: print('gone')\none = Left()\none.own = one\nprint('on')\n"
    assert told(left).stdout == "on\ngone\n"
    assert told(f"{left}1 / 0\n").stdout == "on\ngone\n"
    assert told("import sys\nsys.exit(4)\n").failure == "the process died (exit code 4)"
    assert told("import sys\nsys.exit()\n").failure == ""
    with monkeypatch.context() as patched:
        patched.setattr(cold, "TIME_LIMIT", 1)
        assert told("while True: pass\n").failure == "still running after 1 s: killed"
    assert told("print('on')\n").stdout == "on\n"


def test_an_interpreter_that_cannot_be_copied_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    cold._interpreter.cache_clear()
    with monkeypatch.context() as patched:
        patched.setattr(cold, "SHARED", "import sys; sys.stdin.readline(); sys.exit(3)")
        with pytest.raises(RuntimeError, match="ended with 3"):
            run_cold("print('on')\n", "demo/cold", TORCH)
    assert run_cold("print('on')\n", "demo/cold", TORCH).stdout == "on\n"


@pytest.mark.parametrize("shared", [(), TORCH])
def test_a_cold_program_finds_nothing_of_ours_around_it(shared: tuple[str, ...]) -> None:
    code = """\
import os, sys
import torch
print(sorted(name for name in globals() if not name.startswith("__")))
print(sys.argv, __file__, __name__, sys.path[0] == os.path.dirname(__file__), os.listdir(), sys.stdin.read())
print([name for name in sys.modules if name.split(".")[0] in ("pytest", "proof", "matplotlib", "sklearn")])
"""
    said = run_cold(code, "demo/cold", shared).stdout.splitlines()
    assert said[0] == "['os', 'sys', 'torch']"
    assert re.fullmatch(r"\['(.*/cold\.py)'\] \1 __main__ True \[\] ", said[1])
    assert said[2:] == ["[]"]
