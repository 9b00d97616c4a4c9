"""The modules of the explorables, called in Node, so that a test can hold them against PyTorch."""

import json
from collections.abc import Sequence
from typing import Any

from proof import node

NOT_FINITE = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


def called(
    module: str,
    calls: Sequence[Sequence[Any]],
    of: Sequence[Any] | None = None,
    keep: Sequence[str] | None = None,
) -> list[Any]:
    """What `explore/<module>.js` returns for each call: `[path of a function, argument, …]`.

    With `of`, a call as well, the others are made on what it returned. With `keep`, only these parts
    of what a call returned come back.

    What is thrown comes back as `{"error": "RangeError: …"}`. Everything must be JSON; numbers
    that are not finite may be among it.
    """
    asked = json.dumps({"module": module, "calls": plain(calls), "of": plain(of), "keep": keep})
    done = node.run("node", "call.mjs", given=asked)
    assert done.returncode == 0, done.stderr
    answers: list[Any] = numbered(json.loads(done.stdout))
    return answers


def plain(value: Any) -> Any:
    """Numbers that are not finite as strings, which JSON can carry."""
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, (list, tuple)) else value


def numbered(value: Any) -> Any:
    """The strings back as numbers."""
    if isinstance(value, str):
        return NOT_FINITE.get(value, value)
    if isinstance(value, dict):
        return {key: numbered(one) for key, one in value.items()}
    return [numbered(one) for one in value] if isinstance(value, list) else value
