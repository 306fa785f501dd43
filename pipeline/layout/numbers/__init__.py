"""Numbers of any finished paper that contradict each other: sums, shares, words, tables."""

from pipeline.layout import Rule

RULES: dict[str, Rule] = {}
