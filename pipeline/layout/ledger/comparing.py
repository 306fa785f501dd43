"""Two papers paragraph by paragraph: what stands as it was made, what was changed."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import zip_longest

from pipeline.findings import Place
from pipeline.layout.ledger.entries import Entry, Kind, Verdict
from pipeline.layout.ledger.lines import Line, Token
from pipeline.layout.ledger.matching import Pair, steps
from pipeline.layout.ledger.names import known, strangers
from pipeline.layout.numbers.words import NUMERALS
from pipeline.origins import Origin

OPENING = frozenset(".:;+-")  # after these a capital opens a sentence
NOTHING: tuple[Token, ...] = ()


def entries(pairs: Sequence[Pair], people: tuple[str, ...]) -> Iterator[Entry]:
    """The ledger of a paper, in its order. people: the names the data know."""
    told = {" ".join(name.split()).casefold() for name in people}
    told |= {
        ours.text[a:b].casefold() for ours, _ in pairs if ours for a, b in strangers(ours.text)
    }
    place, after = Place(""), ""
    for ours, theirs in pairs:
        place = theirs.paragraph.place if theirs else place
        for entry in _Comparison(ours, theirs, place, people, told).entries():
            yield entry if ours else replace(entry, after=after)
        after = ours.text if ours else after


@dataclass(frozen=True, slots=True)
class _Region:
    """Tokens as made, by number, and those found in their stead; whether they are the same."""

    same: bool
    made: range
    found: range


@dataclass(frozen=True)
class _Comparison:
    """One paragraph as made beside the same as found; one of them may lack."""

    made: Line | None
    found: Line | None
    place: Place
    people: tuple[str, ...]
    told: Collection[str]

    @cached_property
    def ours(self) -> tuple[Token, ...]:
        return self.made.tokens if self.made else NOTHING

    @cached_property
    def theirs(self) -> tuple[Token, ...]:
        if self.made and self.found and self.made.text == self.found.text:
            return self.ours
        return self.found.tokens if self.found else NOTHING

    @cached_property
    def regions(self) -> tuple[_Region, ...]:
        if self.made and self.found and self.made.key == self.found.key:
            return (_Region(True, range(len(self.ours)), range(len(self.theirs))),)
        texts = [[token.text for token in tokens] for tokens in (self.ours, self.theirs)]
        return tuple(
            _Region(kind == "equal", range(i1, i2), range(j1, j2))
            for kind, i1, i2, j1, j2 in steps(*texts)
        )

    def entries(self) -> Iterator[Entry]:
        named: set[int] = set()
        for tokens in self._names():
            entry = self._name(tokens)
            if entry.verdict is Verdict.MATCHES or entry.origin:
                named.update(tokens)
                yield entry
        for region in self.regions:
            yield from self._same(region) if region.same else self._changed(region, named)

    # names the data know

    def _names(self) -> Iterator[range]:
        """The tokens of each name in the paragraph as made."""
        for start, end in known(self.made.text, self.people) if self.made else ():
            inside = [n for n, token in enumerate(self.ours) if start <= token.start < end]
            yield range(inside[0], inside[-1] + 1)

    def _name(self, tokens: range) -> Entry:
        was, now = self.ours[tokens.start : tokens.stop], self._in_stead(tokens)
        same = [token.text for token in was] == [token.text for token in now]
        verdict = Verdict.MATCHES if same else Verdict.DIFFERS
        return self._entry(Kind.NAME, verdict, was, now, was[0].origin)

    def _in_stead(self, tokens: range) -> Sequence[Token]:
        """What was found where those tokens stood."""
        first = next(region for region in self.regions if tokens[0] in region.made)
        last = next(region for region in self.regions if tokens[-1] in region.made)
        start = first.found.start + (tokens[0] - first.made.start if first.same else 0)
        end = last.found.start + tokens.stop - last.made.start if last.same else last.found.stop
        return self.theirs[start:end]

    # all the rest

    def _same(self, region: _Region) -> Iterator[Entry]:
        for was, now in zip(region.made, region.found, strict=True):
            if self.ours[was].counts:
                yield self._number(self.ours[was], self.theirs[now])

    def _changed(self, region: _Region, named: Collection[int]) -> Iterator[Entry]:
        ours = [self.ours[n] for n in region.made if n not in named]
        theirs = [self.theirs[n] for n in region.found]
        if any(token.text in NUMERALS and token.counts for token in ours):
            yield self._entry(Kind.NUMBER, Verdict.DIFFERS, ours, theirs, ours[0].origin)
            return
        numbers = ([token for token in tokens if token.counts] for tokens in (ours, theirs))
        for was, now in zip_longest(*numbers):
            if now or was.origin:
                yield self._number(was, now)
        touched = region.made or range(region.made.start - 1, region.made.start + 1)
        if all(n in named for n in touched):
            return  # all of it is of a name told of already
        words = list(self._words(region, ours, theirs))
        yield from words
        if theirs and not any(entry.kind is Kind.NAME for entry in words):
            yield from self._new_names(theirs)

    def _number(self, was: Token | None, now: Token | None) -> Entry:
        verdict = Verdict.DIFFERS if was else Verdict.UNSOURCED
        if was and now and was.text == now.text:
            verdict = Verdict.MATCHES
        ours, theirs = ((token,) if token else NOTHING for token in (was, now))
        return self._entry(Kind.NUMBER, verdict, ours, theirs, was.origin if was else None)

    def _words(
        self, region: _Region, ours: Sequence[Token], theirs: Sequence[Token]
    ) -> Iterator[Entry]:
        gone = [token for token in ours if not token.counts]
        if gone or not all(token.counts for token in theirs):
            origin = next((token.origin for token in gone if token.origin), self._around(region))
            naming = bool(origin and theirs and self._is_naming(region))
            kind = Kind.NAME if naming else Kind.WORDS
            yield self._entry(kind, Verdict.DIFFERS, ours, theirs, origin)

    def _around(self, region: _Region) -> Origin | None:
        """The fact in whose midst something was put in."""
        start = region.made.start
        if region.made or not 0 < start < len(self.ours):
            return None
        before, after = self.ours[start - 1].origin, self.ours[start].origin
        return before if before is after else None

    def _is_naming(self, region: _Region) -> bool:
        """Whether words of a fact are of a name: a capital that opens no sentence, or two."""
        for n in region.made:
            text = self.ours[n].text
            opens = n == 0 or self.ours[n - 1].text in OPENING
            another = n + 1 < len(self.ours) and self.ours[n + 1].text[0].isupper()
            if text[0].isupper() and (not opens or text.isupper() or another):
                return True
        return False

    def _new_names(self, theirs: Sequence[Token]) -> Iterator[Entry]:
        """Names of people in what was put in."""
        said = self._said(self.found, theirs)
        ours = ((span, False) for span in known(said, self.people))
        others = ((span, True) for span in strangers(said, self.told))
        for (start, end), stranger in (*ours, *others):
            from_, to = theirs[0].start + start, theirs[0].start + end
            name = [token for token in theirs if from_ <= token.start < to]
            yield self._entry(Kind.NAME, Verdict.UNSOURCED, NOTHING, name, None, stranger)

    # what is told

    def _entry(
        self,
        kind: Kind,
        verdict: Verdict,
        ours: Sequence[Token],
        theirs: Sequence[Token],
        origin: Origin | None,
        stranger: bool = False,
    ) -> Entry:
        found, made = self._said(self.found, theirs), self._said(self.made, ours)
        if kind is Kind.NAME and verdict is Verdict.DIFFERS:
            stranger = any(True for _ in strangers(found, self.told))
        line, was = (side.text if side else "" for side in (self.found, self.made))
        at = (theirs or ours)[0].start
        return Entry(self.place, kind, verdict, found, made, line, was, at, origin, stranger)

    @staticmethod
    def _said(line: Line | None, tokens: Sequence[Token]) -> str:
        return line.text[tokens[0].start : tokens[-1].end] if line and tokens else ""
