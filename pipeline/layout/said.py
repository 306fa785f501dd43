"""How rules of thể thức speak: what is quoted, what it rests on, one finding for a common fault."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.findings import Finding, Place, Severity

WORDS = 8  # quoted of a paragraph
PLACES = 3  # named of the others


def quoted(text: str) -> str:
    """The first words of a paragraph, in quotation marks."""
    words = text.split()
    return f"«{' '.join(words[:WORDS])}{' …' if len(words) > WORDS else ''}»"


def first(found: Sequence[Finding], things: str = "đoạn") -> Sequence[Finding]:
    """One finding for a fault met many times: the first, with how many more there are and where."""
    if len(found) < 2:
        return found
    places = dict.fromkeys(one.place.position for one in found)
    others = [place for place in places if place != found[0].place.position]
    named = "; ".join(others[:PLACES]) + ("; …" if len(others) > PLACES else "")
    where = f" ({named})" if named else ""
    message = f"{found[0].message} Và {len(found) - 1} {things} nữa{where}."
    return (replace(found[0], message=message),)


def clause(number: str) -> str:
    """`II.9d` → the clause of the decree as a basis names it."""
    return f"30/2020/NĐ-CP, PL I, Phần I, {number}"


def error(place: Place, message: str, basis: str) -> Finding:
    """What the decree says in clear words."""
    return Finding(place, "", message, basis)


def warning(place: Place, message: str, basis: str) -> Finding:
    """A habit, an ambiguity, a measure near its limit."""
    return Finding(place, "", message, basis, Severity.WARNING)
