"""Numbers of any finished paper that contradict each other: sums, shares, words, tables."""

from pipeline.layout.numbers import counted, share_columns, shares, spelled, sums, totals
from pipeline.layout.rule import Rule

RULES: dict[str, Rule] = {
    "SO-01": sums.parts_make_the_whole,
    "SO-02": sums.no_part_exceeds_the_whole,
    "SO-03": shares.shares_are_computed_right,
    "SO-04": spelled.digits_and_words_agree,
    "SO-05": totals.totals_are_the_sum_of_their_column,
    "SO-06": share_columns.share_columns_are_computed_right,
    "SO-07": counted.lists_hold_as_many_as_they_say,
}
