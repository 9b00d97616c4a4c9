"""Every program prints and draws what the page beside it shows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from proof.pages import snippet_files, snippet_name
from proof.programs import check_program


@pytest.mark.parametrize("path", snippet_files(".py"), ids=snippet_name)
def test_program(path: Path, update_outputs: bool, record_property: Callable[[str, object], None]) -> None:
    wrong = check_program(path, update_outputs, record_property)
    if wrong:
        pytest.fail(wrong, pytrace=False)
