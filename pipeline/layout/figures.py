"""stub"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def figures() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("nd30-2020.toml").read_text("utf-8"))
