"""How these rules speak: what is quoted, and one finding for a fault met in many places."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.findings import Finding, Place, Severity

WORDS = 8  # quoted of a paragraph
PLACES = 3  # named of the others


def quoted(text: str) -> str:
    """The first words of a paragraph, in quotation marks."""
    words = text.split()
    return f"«{' '.join(words[:WORDS])}{' …' if len(words) > WORDS else ''}»"


def quoted_end(text: str) -> str:
    """The last words of a paragraph, in quotation marks."""
    words = text.split()
    return f"«{'… ' if len(words) > WORDS else ''}{' '.join(words[-WORDS:])}»"


def first(found: Sequence[Finding], things: str = "đoạn") -> Sequence[Finding]:
    """One finding for a fault met many times: the first, with how many more there are and where."""
    if len(found) < 2:
        return found
    others = [one.place.position for one in found[1:]]
    named = "; ".join(others[:PLACES]) + ("; …" if len(others) > PLACES else "")
    message = f"{found[0].message} Và {len(others)} {things} nữa ({named})."
    return (replace(found[0], message=message),)


def clause(number: str) -> str:
    return f"30/2020/NĐ-CP, PL I, Phần I, {number}"


def error(place: Place, message: str, basis: str) -> Finding:
    return Finding(place, "", message, basis)


def warning(place: Place, message: str, basis: str) -> Finding:
    return Finding(place, "", message, basis, Severity.WARNING)
