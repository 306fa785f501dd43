"""What a finished Word file must satisfy: one documented function per code.

`ND30-…`: thể thức (30/2020/NĐ-CP). `SOT-…`: leftovers of another year, office or text. `SO-…`:
numbers that do not add up. The docstring of a rule is printed in `docs/the-thuc.md`.
"""

from dataclasses import replace

from pipeline.findings import Finding, in_order
from pipeline.layout import body, foot, head, leftovers, numbers
from pipeline.layout.anatomy import Genre, anatomy
from pipeline.layout.known import Known, known
from pipeline.layout.rule import Rule
from pipeline.word import Document

__all__ = ["RULES", "Genre", "Known", "Rule", "anatomy", "findings", "known"]

RULES: dict[str, Rule] = {
    **head.RULES,
    **body.RULES,
    **foot.RULES,
    **numbers.RULES,
    **leftovers.RULES,
}


def findings(document: Document, known: Known) -> tuple[Finding, ...]:
    """Everything the rules find in a finished document, by place."""
    parts = anatomy(document)
    found = [replace(one, rule=code) for code, rule in RULES.items() for one in rule(parts, known)]
    return in_order(found)
