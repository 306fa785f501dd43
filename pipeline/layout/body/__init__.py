"""Thể thức of the page, the letters, the page numbers, the running text and its headings."""

from pipeline.layout.body import (
    chapters,
    clauses,
    fonts,
    headings,
    margins,
    page,
    page_numbers,
    paragraphs,
    spacing,
)

RULES = {
    **page.RULES,
    **margins.RULES,
    **fonts.RULES,
    **page_numbers.RULES,
    **paragraphs.RULES,
    **spacing.RULES,
    **chapters.RULES,
    **headings.RULES,
    **clauses.RULES,
}
