"""Every rule says its norm, basis and weight; its examples run; `docs/quy-tac.md` prints them."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from pipeline.checks import CHECKS
from pipeline.findings import Finding
from tests.builders import told

PAGE = Path(__file__).parents[1] / "docs" / "quy-tac.md"
GENERATED = "<!-- Từ đây trở xuống máy viết lại từ mã nguồn; sửa ở pipeline/checks/. -->\n"
PIPELINE = Path(__file__).parents[1] / "pipeline"
CODE = re.compile(r'"(BT-\d\d)"')
PARTS = re.compile(r"^(Căn cứ|Mức|Đạt|Không đạt):", re.MULTILINE)


@dataclass(frozen=True)
class Rule:
    """A check as its docstring describes it."""

    code: str
    norm: str
    more: str
    basis: str
    weight: str
    passing: str
    failing: str
    places: list[str]

    def found(self) -> list[Finding]:
        return told(self.code, self.failing)


def rule(code: str) -> Rule:
    """The docstring of a check, taken apart; a part that lacks is a KeyError."""
    head, *pieces = PARTS.split(inspect.cleandoc(CHECKS[code].__doc__ or ""))
    parts = dict(zip(pieces[::2], pieces[1::2], strict=True))
    norm, _, more = head.strip().partition("\n")
    failing = [line for line in parts["Không đạt"].splitlines() if "=>" not in line]
    places = re.findall(r"=> (.+)", parts["Không đạt"])
    basis, weight = (" ".join(parts[name].split()) for name in ("Căn cứ", "Mức"))
    texts = (dedent(text.strip("\n")).rstrip() for text in (parts["Đạt"], "\n".join(failing)))
    return Rule(code, norm, more.strip(), basis, weight, *texts, places)


@pytest.mark.parametrize("code", CHECKS)
def test_the_passing_example_is_silent(code: str) -> None:
    assert [str(finding) for finding in told(code, rule(code).passing)] == []


@pytest.mark.parametrize("code", CHECKS)
def test_the_failing_example_is_reported_just_where_it_says(code: str) -> None:
    described = rule(code)
    assert described.places
    assert [str(finding.place) for finding in described.found()] == described.places


@pytest.mark.parametrize("code", CHECKS)
def test_a_rule_says_its_norm_in_one_sentence_with_basis_and_weight(code: str) -> None:
    described = rule(code)
    assert described.norm.endswith(".")
    assert described.basis.endswith(".")
    assert described.weight.startswith(("lỗi", "cảnh báo"))


@pytest.mark.parametrize("code", CHECKS)
def test_findings_weigh_what_the_rule_says(code: str) -> None:
    described = rule(code)
    for finding in described.found():
        assert str(finding.severity) in described.weight


@pytest.mark.parametrize("code", CHECKS)
def test_a_message_is_a_sentence_that_says_what_to_do(code: str) -> None:
    for finding in rule(code).found():
        assert finding.message[0].isupper() or finding.message[0] in "«0123456789"
        assert finding.message.endswith((".", "?"))
        assert re.search(r"[Hh]ãy|nên|Có phải|thì ghi", finding.message), finding.message


def page() -> str:
    """`docs/quy-tac.md`: its hand-written head, then every rule."""
    head = PAGE.read_text(encoding="utf-8").partition(GENERATED)[0] if PAGE.is_file() else ""
    return head + GENERATED + "\n" + "\n".join(section(rule(code)) for code in CHECKS)


def section(described: Rule) -> str:
    """One rule as the page prints it, with what the program says of its failing example."""
    more = f"{described.more}\n\n" if described.more else ""
    said = "\n".join(map(str, described.found()))
    return (
        f"### {described.code}. {described.norm.removesuffix('.')}\n\n{more}"
        f"Căn cứ: {described.basis} Mức: {described.weight}\n\n"
        f"Đạt:\n\n```text\n{described.passing}\n```\n\n"
        f"Không đạt:\n\n```text\n{described.failing}\n```\n\n"
        f"Máy báo:\n\n```text\n{said}\n```\n"
    )


def test_the_page_of_rules_is_what_the_docstrings_say(golden: Callable[[Path, str], None]) -> None:
    golden(PAGE, page())


def test_the_page_lists_every_code_about_files_and_cells() -> None:
    modules = sorted(path for path in PIPELINE.rglob("*.py") if path.parent.name != "checks")
    raised = {code for path in modules for code in CODE.findall(path.read_text("utf-8"))}
    head = PAGE.read_text(encoding="utf-8").partition(GENERATED)[0]
    assert set(re.findall(r"^\| (BT-\d\d) \|", head, re.MULTILINE)) == raised - set(CHECKS)
