"""The papers of the sample year, word for word; `make golden` rewrites, `git diff` shows."""

import json
from pathlib import Path

import pytest

from pipeline.facts import Brief, facts_of
from pipeline.intake import read_folder
from pipeline.law import read_law
from pipeline.papers import papers_of
from pipeline.templates import twin
from tests.papers_made import INPUTS, TEMPLATES, paper

GOLDEN = Path(__file__).parent / "golden" / "2021-2022"
STEMS = [p.stem for p in papers_of(read_folder(INPUTS)[0])]


def test_the_sample_year_has_these_papers():
    assert STEMS == [
        "ke-hoach",
        "tong-hop-dang-ky",
        "so-ket-dot-1",
        "so-ket-dot-2",
        "so-ket-dot-3",
        "so-ket-hoc-ky-1",
        "tong-ket",
    ]


@pytest.mark.parametrize("stem", STEMS)
def test_the_text_of_each_paper_is_as_it_was_read(stem, golden):
    golden(GOLDEN / f"{stem}.txt", twin(paper(stem)))


@pytest.mark.parametrize("stem", STEMS)
def test_the_facts_of_each_paper_are_as_they_were_read(stem, golden):
    year, _ = read_folder(INPUTS)
    found = next(p for p in papers_of(year) if p.stem == stem)
    facts, _ = facts_of(Brief(year, found, read_law()))
    text = json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
    golden(GOLDEN / f"{stem}.json", text)


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.docx")), ids=lambda p: p.stem)
def test_the_text_twin_of_each_template_is_up_to_date(template, golden):
    golden(template.with_suffix(".txt"), twin(template))
