"""Forms of discipline as people write them, and which is the heavier."""

from pipeline.vietnamese import fold

LIGHTEST = "Khiển trách"
# Folded, the lightest first; of the State, of the Party, of labour contracts.
FORMS = (
    "khien trach",
    "canh cao",
    "keo dai thoi han nang luong",
    "ha bac luong",
    "giang chuc",
    "cach chuc",
    "buoc thoi viec",
    "sa thai",
    "khai tru",
)
NONE = ("", "khong", "khong co", "0")  # what some write instead of a blank


def as_heavy_as(told: str, form: str) -> bool | None:
    """Whether a discipline is `form` or heavier; None of one that is not known."""
    said = fold(told)
    if said in NONE:
        return False
    weight = max((n for n, known in enumerate(FORMS) if known in said), default=None)
    return None if weight is None else weight >= FORMS.index(fold(form))
