"""The figures of the rules, one dated file for each rule set."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

RULE_SET = "nd30-2020"  # the decree in force since 05/3/2020; a new one gets a file of its own


@cache
def figures() -> dict[str, Any]:
    """Section → name → figure: millimetres, points, shares, texts."""
    return tomllib.loads(Path(__file__).with_name(f"{RULE_SET}.toml").read_text("utf-8"))
