"""The gate on the corpus: right papers are silent, a faulty one is told its fault and no other."""

import pytest

from pipeline.layout import RULES
from tests.corpus import Example, clean, faulty, judged

UNSEEN = {  # faults the rules leave alone on purpose: they cannot be told from right papers
    "Tỷ lệ không khớp hai số": "«14/14 lớp đạt chuẩn (95%)» may be a share of children",
    "Sót năm học trước trong phương hướng": "«phương hướng năm học …» may well speak of another",
}


def told(example: Example) -> set[str]:
    return {finding.rule for finding in judged(example)[0]}


@pytest.mark.parametrize("example", clean(), ids=str)
def test_a_right_paper_is_silent(example: Example) -> None:
    assert [str(finding) for finding in judged(example)[0]] == []


@pytest.mark.parametrize("example", faulty(), ids=str)
def test_a_faulty_paper_is_told_its_fault_and_no_other(example: Example) -> None:
    assert example.codes
    assert told(example) == (set() if example.name in UNSEEN else example.codes)


def test_the_faults_left_alone_are_in_the_corpus() -> None:
    assert {example.name for example in faulty()} >= UNSEEN.keys()


def test_every_rule_has_a_faulty_paper_and_every_code_a_rule() -> None:
    assert set().union(*(example.codes for example in faulty())) == RULES.keys()


def test_the_corpus_is_as_large_as_it_says() -> None:
    assert len(clean()) >= 25
    assert len(faulty()) >= 60
    names = [example.name for example in (*clean(), *faulty())]
    assert len(names) == len(set(names))
