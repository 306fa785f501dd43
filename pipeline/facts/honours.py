"""Honours as a paper's day has them: by name, by the level that decides, by what replaced them."""

from pipeline.facts.brief import Brief
from pipeline.facts.printed import Printed, cell
from pipeline.law import NoProvisionError
from pipeline.sheets.year import Target
from pipeline.vietnamese import fold
from pipeline.vocabulary import Honour, Level

MOVED = (Level.DISTRICT, Level.COMMUNE)  # what one decided until 2025, the other decides since


def honour_named(text: str) -> Honour | None:
    """The title or commendation a target names, in full or abbreviated."""
    return next(
        (h for h in Honour if fold(text) in (fold(h.value.name), fold(h.value.short))), None
    )


def level(brief: Brief, target: Target) -> Printed:
    """The level that recognises a target on the paper's day.

    The cell says which it was when the target was set; the district's titles have passed to the
    commune since (129/2025/NĐ-CP), whatever the year's plan still says.
    """
    honour = honour_named(target.content)
    moved = honour is not None and honour.value.level is None and target.level in MOVED
    return cell(target, "level", str(_basic_level(brief) or target.level) if moved else None)


def _basic_level(brief: Brief) -> Level | None:
    """Who decides the basic titles on the paper's day; None where the law has no word on it."""
    try:
        return Level(brief.law.provision("basic_titles_level", on=brief.day).value)
    except NoProvisionError:
        return None


def in_place_of(brief: Brief, honour: Honour) -> tuple[Honour, ...]:
    """The honour, and the commune's certificate where it has taken the place of the district's."""
    gone = honour is Honour.DISTRICT_CERTIFICATE and _basic_level(brief) is Level.COMMUNE
    return (honour, Honour.COMMUNE_CERTIFICATE) if gone else (honour,)
