"""The words the rules look for, from the tables beside them."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
# Inside a class of a pattern: the small letters of Vietnamese, and the capital ones.
LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
UPPER = "A-Z" + LOWER[3:].upper()


@cache
def table(name: str) -> dict[str, Any]:
    """The table `<name>.toml`."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def any_of(phrases: Iterable[str], *, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """Any of those phrases as whole words, longest first, their spaces as wide as may be."""
    ordered = sorted(phrases, key=len, reverse=True)
    said = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in ordered)
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)", flags)
