"""Every rule of papers says its norm, basis and weight; its examples run; `docs/the-thuc.md`."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from pipeline.findings import Finding
from pipeline.layout import RULES, findings
from tests.word_sketch import BASES, known, sketch

PAGE = Path(__file__).parents[2] / "docs" / "the-thuc.md"
GENERATED = "<!-- Từ đây trở xuống máy viết lại từ mã nguồn; sửa ở pipeline/layout/. -->\n"
PARTS = re.compile(r"^(Căn cứ|Mức|Đạt|Không đạt):", re.MULTILINE)
ADVICE = re.compile(r"[Hh]ãy|nên|phải|[Bb]ỏ|thêm|bấm|ghi")


@dataclass(frozen=True)
class Example:
    """A rule as its docstring describes it."""

    code: str
    norm: str
    more: str
    basis: str
    weight: str
    passing: str
    failing: str
    places: list[str]


def described(code: str) -> Example:
    """The docstring of a rule, taken apart; a part that lacks is a KeyError."""
    head, *pieces = PARTS.split(inspect.cleandoc(RULES[code].__doc__ or ""))
    parts = dict(zip(pieces[::2], pieces[1::2], strict=True))
    norm, _, more = head.strip().partition("\n")
    failing = [line for line in parts["Không đạt"].splitlines() if "=>" not in line]
    basis, weight = (" ".join(parts[name].split()) for name in ("Căn cứ", "Mức"))
    texts = (dedent(text.strip("\n")).rstrip() for text in (parts["Đạt"], "\n".join(failing)))
    places = re.findall(r"=> (.+)", parts["Không đạt"])
    return Example(code, norm, more.strip(), basis, weight, *texts, places)


def told(example: str) -> list[Finding]:
    """What the gate finds in the sketch of an example."""
    return list(findings(sketch(example), known(example)))


@pytest.mark.parametrize("code", RULES)
def test_the_passing_example_is_silent(code: str) -> None:
    assert [str(one) for one in told(described(code).passing) if one.rule == code] == []


def test_the_paper_all_sketches_start_from_satisfies_every_rule() -> None:
    for base in BASES:
        assert [str(one) for one in told(f"Văn bản: {base}")] == []


@pytest.mark.parametrize("code", RULES)
def test_the_failing_example_is_reported_just_where_it_says(code: str) -> None:
    example = described(code)
    assert example.places
    found = [one for one in told(example.failing) if one.rule == code]
    assert [one.place.position for one in found] == example.places
    assert all(str(one.severity) in example.weight for one in found)


@pytest.mark.parametrize("code", RULES)
def test_a_rule_says_its_norm_in_one_sentence_with_basis_and_weight(code: str) -> None:
    example = described(code)
    assert example.norm.endswith(".")
    assert example.basis.endswith(".")
    assert example.weight.startswith(("lỗi", "cảnh báo"))


@pytest.mark.parametrize("code", RULES)
def test_a_message_is_a_sentence_that_says_what_to_do(code: str) -> None:
    for one in told(described(code).failing):
        assert one.message.endswith((".", "?")), one.message
        assert ADVICE.search(one.message), one.message


def page() -> str:
    """`docs/the-thuc.md`: its hand-written head, then every rule."""
    head = PAGE.read_text(encoding="utf-8").partition(GENERATED)[0] if PAGE.is_file() else ""
    return head + GENERATED + "\n" + "\n".join(section(described(code)) for code in RULES)


def section(example: Example) -> str:
    more = f"{example.more}\n\n" if example.more else ""
    said = "\n".join(str(one) for one in told(example.failing) if one.rule == example.code)
    return (
        f"### {example.code}. {example.norm.removesuffix('.')}\n\n{more}"
        f"Căn cứ: {example.basis} Mức: {example.weight}\n\n"
        f"Đạt:\n\n```text\n{example.passing}\n```\n\n"
        f"Không đạt:\n\n```text\n{example.failing}\n```\n\n"
        f"Máy báo:\n\n```text\n{said}\n```\n"
    )


def test_the_page_of_rules_is_what_the_docstrings_say(golden: Callable[[Path, str], None]) -> None:
    golden(PAGE, page())
