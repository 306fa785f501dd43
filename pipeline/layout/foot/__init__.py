"""Thể thức of the end of a paper: signature, Nơi nhận, annexes, copies."""

from pipeline.layout.foot import annex_links, annexes, copies, powers, recipients, signing
from pipeline.layout.foot.components import missing_foot

__all__ = ["RULES", "missing_foot"]

RULES = {
    "ND30-SIGN-POS": signing.position,
    "ND30-SIGN-STYLE": signing.style,
    "ND30-SIGN-NAME": signing.name,
    "ND30-SIGN-TITLE": signing.title,
    "ND30-SIGN-ABBR": powers.abbreviation,
    "ND30-SIGN-KT": powers.deputy,
    "ND30-SIGN-ORPHAN": powers.whole,
    "ND30-SIGN-BB": powers.minutes,
    "ND30-NN-LABEL": recipients.label,
    "ND30-NN-ITEMS": recipients.items,
    "ND30-NN-LUU": recipients.kept,
    "ND30-NN-NHUTREN": recipients.as_above,
    "ND30-PL-LABEL": annexes.label,
    "ND30-PL-TITLE": annexes.title,
    "ND30-PL-REF": annex_links.reference,
    "ND30-PL-MENTION": annex_links.mention,
    "ND30-PL-SECTION": annex_links.section,
    "ND30-COPY-FORM": copies.form,
}
