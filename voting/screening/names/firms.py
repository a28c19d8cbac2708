"""Firms and brands that are called as people are and that everybody knows: "Marks & Spencer", "Goldman Sachs".

Only whole names count that hardly anybody bears: "Spencer" points at somebody, and so do "Hugo Boss" and "John Lewis",
though they are brands.
"""

from __future__ import annotations

from voting.screening import late

_FIRMS = (
    # with a sign between two partners
    r"Marks (?:&|and) Spencer",
    r"Procter (?:&|and) Gamble",
    r"Johnson (?:&|and) Johnson",
    r"Ernst (?:&|and) Young",
    r"Ben (?:&|and) Jerry['’]?s",
    r"Abercrombie (?:&|and) Fitch",
    r"Tiffany (?:&|and) Co",
    r"Barnes (?:&|and) Noble",
    r"Smith (?:&|and) Wesson",
    r"Black ?(?:&|and|\+) ?Decker",
    r"Dolce (?:&|e|and) Gabbana",
    r"Bang (?:&|and) Olufsen",
    r"Moët (?:&|et) Chandon",
    r"Peek (?:&|und) Cloppenburg",
    r"Villeroy (?:&|und) Boch",
    r"Holland (?:&|and) Barrett",
    r"Fortnum (?:&|and) Mason",
    r"Dun (?:&|and) Bradstreet",
    r"Simon (?:&|and) Schuster",
    r"Crabtree (?:&|and) Evelyn",
    r"Heckler (?:&|und) Koch",
    r"Smith (?:&|and) Nephew",
    r"Bausch (?:&|and|\+) Lomb",
    r"Williams[ -]Sonoma",
    r"Crate (?:&|and) Barrel",
    r"Bed,? Bath (?:&|and) Beyond",
    r"Rolls[ -]Royce",
    r"Harley[ -]Davidson",
    r"Mercedes[ -]Benz",
    r"Pratt (?:&|and) Whitney",
    # whole names that hardly anybody bears
    r"Dr\.? Oetker",
    r"Dr\.? Pepper",
    r"Yves Saint[ -]Laurent",
    r"Wells Fargo",
    r"Goldman Sachs",
    r"Lehman Brothers",
    r"Trader Joe['’]?s",
    r"Victoria['’]?s Secret",
    r"Veuve Clicquot",
    r"Dom P[eé]rignon",
    r"Ferrero Rocher",
    r"Warner (?:Bros|Brothers)",
    r"Pricewaterhouse ?Coopers",
    r"Little Caesars?",
    r"Burger King",
    r"Tag Heuer",
    r"Sherwin[ -]Williams",
    r"Armani Exchange",
    r"Thomson Reuters",
    r"Leroy Merlin",
)
_FIRM = late.compile(rf"(?<![^\W_])(?:{'|'.join(_FIRMS)})(?![^\W_])")
_LONGEST = 28  # characters


def is_of_a_firm(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` begins inside a firm's or brand's whole name."""
    low = max(0, start - _LONGEST)
    return any(firm.start() <= start < firm.end() for firm in _FIRM.finditer(text, low, end + _LONGEST))
