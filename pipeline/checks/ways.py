"""The ways of the law to an award, in the words of the TOML, as terms over school years."""

from collections.abc import Sequence
from functools import partial

from pipeline.careers import rated, window
from pipeline.checks.chains import Proposal, Term, held_before, in_a_row, in_all, recognised
from pipeline.vocabulary import Honour, Level, Rating

FIGHTER = Honour.GRASSROOTS_FIGHTER
DIPLOMAS = (Honour.CITY_CERTIFICATE, Honour.MINISTRY_CERTIFICATE)
DIPLOMA = "Bằng khen cấp Thành phố, cấp Bộ"
GOOD = f"{Rating.GOOD} trở lên"
Way = dict[str, int]


def counts_titles(ways: Sequence[Way]) -> bool:
    """Whether some way counts titles of Chiến sĩ thi đua cơ sở."""
    return any(term in way for way in ways for term in ("fighter_years", "fighters"))


def following(proposal: Proposal, way: Way, *honours: Honour) -> list[Term]:
    """A way whose years all come after the award they build on."""
    first = window(proposal.career, _span(way))[-1].label
    what = DIPLOMA if honours == DIPLOMAS else str(honours[0])
    return [held_before(proposal, what, first, *honours), *terms(proposal, way)]


def terms(proposal: Proposal, way: Way) -> list[Term]:
    """The terms of one way, in the words of the TOML."""
    years = window(proposal.career, _span(way))
    excellent, good = partial(rated, least=Rating.EXCELLENT), partial(rated, least=Rating.GOOD)
    told = {
        "fighter_years": lambda n: in_a_row(
            str(FIGHTER), years[:n], lambda r: r.won(FIGHTER), FIGHTER
        ),
        "excellent_years": lambda n: in_a_row(str(Rating.EXCELLENT), years[:n], excellent),
        "good_years": lambda n: in_a_row(GOOD, years[:n], good),
        "fighters": lambda n: in_all(f"lần {FIGHTER}", years, n, lambda r: r.won(FIGHTER), FIGHTER),
        "initiatives": lambda n: recognised(years, n),
        "city_initiatives": lambda n: recognised(years, n, Level.CITY),
    }
    return [told[term](number) for term, number in way.items() if term in told]


def _span(way: Way) -> int:
    """Of how many years a way speaks."""
    return max(number for term, number in way.items() if term.endswith("_years"))
