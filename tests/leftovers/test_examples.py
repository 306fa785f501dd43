"""Every rule of leftovers says its norm, basis and weight; its examples run."""

import inspect
import re
from textwrap import dedent

import pytest

from pipeline.findings import Finding, in_order
from pipeline.law import read_law
from pipeline.layout.anatomy import anatomy
from pipeline.layout.known import Known
from pipeline.layout.leftovers import RULES
from tests.word_sketch import people, sketch

PARTS = re.compile(r"^(Căn cứ|Mức|Đạt|Không đạt):", re.MULTILINE)


def described(code: str) -> dict[str, str]:
    """The docstring of a rule, taken apart."""
    head, *pieces = PARTS.split(inspect.cleandoc(RULES[code].__doc__ or ""))
    return {"": head, **dict(zip(pieces[::2], pieces[1::2], strict=True))}


def told(code: str, example: str) -> list[Finding]:
    """What a rule finds in an example."""
    text = dedent(example.strip("\n"))
    known = Known(read_law(), people=people(text))
    return list(in_order(RULES[code](anatomy(sketch(text)), known)))


@pytest.mark.parametrize("code", RULES)
def test_the_passing_example_is_silent(code: str) -> None:
    assert [str(found) for found in told(code, described(code)["Đạt"])] == []


@pytest.mark.parametrize("code", RULES)
def test_the_failing_example_is_reported_just_where_it_says(code: str) -> None:
    example = described(code)["Không đạt"]
    places = re.findall(r"=> (.+)", example)
    assert places
    assert [found.place.position for found in told(code, example)] == places


@pytest.mark.parametrize("code", RULES)
def test_it_says_its_norm_its_basis_and_its_weight(code: str) -> None:
    parts = described(code)
    assert parts[""].partition("\n")[0].endswith(".")
    assert parts["Căn cứ"].strip().endswith(".")
    assert parts["Mức"].strip().startswith(("lỗi", "cảnh báo"))


@pytest.mark.parametrize("code", RULES)
def test_a_finding_weighs_what_the_rule_says_and_says_what_to_do(code: str) -> None:
    parts = described(code)
    for found in told(code, parts["Không đạt"]):
        assert str(found.severity) in parts["Mức"]
        assert found.message.endswith(".")
        assert "hãy" in found.message.lower() or "nên" in found.message
