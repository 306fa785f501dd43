"""Legal texts and papers that a text cites: kind, number, symbol, day, who issued it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.layout.leftovers.data import any_of, table
from pipeline.layout.leftovers.days import DAY, SaidDay, days
from pipeline.layout.leftovers.lines import Span, clause, plain

SAID = table("citations")
KIND = re.compile(any_of(SAID["kinds"]).pattern + r"\s*(?:số\s*)?:?\s*$", re.IGNORECASE)
CODE = r"[A-ZĐ][A-Za-zĐđ&.]*\d{0,2}(?:\s?-\s?[A-ZĐ&][A-Za-zĐđ&]*\d{0,2})"
SYMBOL = re.compile(
    r"(?<![\w/.,])(\d{1,5}[a-zđ]?)\s?/\s?"
    rf"(?:((?:19|20)\d\d)\s?/\s?([A-ZĐ][A-Za-zĐđ&-]*\d{{0,2}})|({CODE}+))"
)
SHORT = re.compile(
    r"(?<!\w)(?:Nghị định|Thông tư|Nghị quyết|Pháp lệnh|Luật|NĐ|TT)\s+(?:số\s+)?"
    r"(\d{1,4})/((?:19|20)\d\d)(?![/\d])"
)
CITING = re.compile(r"\d[a-zđ]?\s?/\s?(?:[A-ZĐ]|\d{4}(?!\d))")  # in every citation; quick
DATED = re.compile(
    r"(?:\s[A-ZĐ]{1,4}(?=\s))?[\s,]*\(?\s*(?:được\s+)?(?:ký\s+|ban hành\s+)?(?=[Nn]gày)"
)
ISSUED = re.compile(
    rf"[\s,)]*(?:của|do)\s+([^,;:.()\n]{{3,90}}?)(?=\s+(?:{'|'.join(SAID['acts'])})(?!\w)|[,;:.()\n]|$)",
    re.IGNORECASE,
)
OWN = any_of(SAID["own"])


@dataclass(frozen=True, slots=True)
class Citation:
    """A paper named by its number. span: from its kind to who issued it; year: the one in its
    number; symbol: what follows ("KH-GD&ĐT", "NĐ-CP"; "" where left out)."""

    span: Span
    kind: str
    number: str
    year: int | None
    symbol: str
    day: SaidDay | None
    issuer: str

    @property
    def shown(self) -> str:
        return "/".join(str(part) for part in (self.number, self.year, self.symbol) if part)

    @property
    def named(self) -> str:
        """Its kind and number, as one speaks of it."""
        return f"{self.kind} số {self.shown}" if self.kind else self.shown


@lru_cache(maxsize=4096)
def citations(text: str) -> tuple[Citation, ...]:
    """The papers a text names by number, in order."""
    if "/" not in text:
        return ()
    found = [_citation(text, m, m[1], m[2], m[3] or m[4] or "") for m in SYMBOL.finditer(text)]
    found += [_citation(text, m, m[1], m[2], "") for m in SHORT.finditer(text)]
    return tuple(sorted(found, key=lambda citation: citation.span.start))


def _citation(text: str, match: re.Match[str], number: str, year: str, symbol: str) -> Citation:
    kind = KIND.search(text[: match.start()][-40:])
    start = match.start() - len(kind[0]) if kind else match.start()
    named = kind[0] if kind else match[0] if not symbol else ""
    end, day = match.end(), None
    if dated := DATED.match(text, end):
        day = next((d for d in days(text) if dated.end() <= d.span.start <= dated.end() + 6), None)
        end = day.span.end if day else end
    issued = ISSUED.match(text, end)
    end = issued.end() if issued else end
    return Citation(
        Span(start, end),
        re.split(r"\s+(?:số\b|\d)|:", named.strip())[0].strip(),
        number,
        int(year) if year else None,
        re.sub(r"\s", "", symbol),
        day,
        issued[1] if issued else "",
    )


def about(text: str, citation: Citation) -> Span:
    """What a paper cited is about: from its issuer to where the words turn to something else."""
    whole = clause(text, citation.span)
    own = OWN.search(text, citation.span.end, whole.end)
    return Span(citation.span.end, own.start() if own else whole.end)


@lru_cache(maxsize=4096)
def cited(text: str) -> tuple[Span, ...]:
    """What belongs to citations, with what each is about: there the years are those of others."""
    held = citations(text)
    return tuple(Span(one.span.start, about(text, one).end) for one in held)


def is_cited(text: str, at: Span) -> bool:
    return any(span.holds(at) for span in cited(text))


@dataclass(frozen=True, slots=True)
class SaidLaw:
    """A law named with its day or its year: `Luật Thi đua, khen thưởng năm 2003`."""

    span: Span
    year: int
    day: SaidDay | None


@lru_cache(maxsize=1024)
def laws(text: str, name: str) -> tuple[SaidLaw, ...]:
    """Where a law of that name is named with its day or its year."""
    words = r"[\s,–-]+".join(map(re.escape, re.findall(r"\w+", name)))
    pattern = re.compile(
        rf"(?<!\w){words}\s*(?:\(?\s*số\s+\S+?\)?\s*)?,?\s*(?:ban hành\s+)?"
        rf"(?:(?:ngày\s+)?(?:{DAY.pattern})|(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?!\s*[-–/]))",
        re.IGNORECASE,
    )
    found = []
    for match in pattern.finditer(plain(text)):
        span = Span(*match.span())
        day = next((d for d in days(text) if span.holds(d.span)), None)
        if year := (day.year if day else int(match["year"] or 0)):
            found.append(SaidLaw(span, year, day))
    return tuple(found)
