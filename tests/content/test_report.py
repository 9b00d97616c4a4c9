"""`pytest --report` runs every program here, and lists what differs: that is no failure."""

from collections.abc import Callable
from pathlib import Path

import pytest

from proof import report
from proof.pages import snippet_files, snippet_name


@pytest.mark.report
@pytest.mark.parametrize("path", snippet_files(".py"), ids=snippet_name)
def test_what_differs_here(path: Path, record_property: Callable[[str, object], None]) -> None:
    record_property("reported", snippet_name(path))
    for difference in report.recorded(path):
        record_property("differs", difference)
