"""What every test may ask pytest for; the builders lie in `builders.py`."""

from collections.abc import Callable
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the kept texts anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with the one kept in git; `pytest --golden` keeps the new one instead."""

    def compare(kept: Path, text: str) -> None:
        if request.config.getoption("--golden"):
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(text, encoding="utf-8")
        assert kept.is_file(), f"{kept} is missing; run pytest --golden and read the diff"
        assert kept.read_text(encoding="utf-8") == text, (
            f"{kept.name} is out of date; run pytest --golden and read the diff"
        )

    return compare
