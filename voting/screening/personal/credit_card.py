"""Payment cards: 12 to 19 digits of a known issuer (ISO/IEC 7812-1) with a right check digit (Luhn, its annex B).

Issuer ranges: en.wikipedia.org/wiki/Payment_card_number, section "Issuer identification number". Presidio's recogniser
misses Mastercard's 2-series, 12-digit Maestro, 19-digit Visa and JCB's 2131.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from voting.screening import late, re2
from voting.screening.recogniser import DIGITS, Kind, Match, Recogniser, stands_alone

_WINDOW = re2.compile(r"[0-9](?:[ \x{a0}.–‑-]?[0-9]){11,}")
# Four groups of four with a sign between them that other figures have as well, or a line each.
_FOURS = re2.compile(
    r"[0-9]{4}(?:(?:_[0-9]{4}){3}|(?:[ ]?/[ ]?[0-9]{4}){3}|(?:[ ]?\|[ ]?[0-9]{4}){3}|(?:[ ]?\r?\n[ ]?[0-9]{4}){3})"
)
_GROUP = late.compile(r"[0-9]+")
_CONTEXT = late.compile(
    r"(?i)card|visa|master|amex|american express|maestro|debit|credit|payment|karte|carte|tarjeta|cartão|cc\b|"
    r"\bcharged?\b|\bpa(?:y|id) with\b|carta|kort\b|kaart"
)
# Right before a number, so that its issuer does not matter.
_TOLD = late.compile(
    r"(?i)(?:\b(?:cards?|visa|mastercard|amex|maestro|jcb|diners|discover)|karte|carte|tarjeta|cartão|carta|kaart)\b"
    r"(?:[ ]?(?:number|no\.?|nr\.?|num|nummer|numéro|número|numero|#))?[\"'*]{0,2}[ ]?(?:[:=]|is|was|ist|est|es|è|é)?"
    r"[ \"'*]{0,3}\Z"
)
# "…, 09/28, 123" and "… exp 09/2028 cvv 123"
_AFTER = late.compile(
    r"[ ,;:|/()\n]{1,4}(?:and |it |which )?(?:exp(?:iry|iration|ires|\.)?(?: date)?(?: is| on)?|valid (?:thru|until|"
    r"till)|"
    r"g[üu]ltig bis|caduca|scadenza|expire|vence|thru)?[ :]{0,2}"
    r"((?:0[1-9]|1[0-2]) ?[/|-] ?(?:20)?[2-4]\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},? "
    r"20[2-4]\d)(?!\d)"
    r"(?:[ ,;:|/()\n]{1,4}(?:and |the |with )*(?:cv[vcn]2?|csc|cid|security code|code|pin)?[ :]{0,2}(?:is |number "
    r")?(\d{3,4})(?!\d))?",
    re.IGNORECASE,
)
# (from, to) of the leading digits, and the lengths that the issuer uses.
_ISSUERS: tuple[tuple[str, str, range], ...] = (
    ("4", "4", range(13, 20, 3)),  # Visa
    ("51", "55", range(16, 17)),  # Mastercard
    ("2221", "2720", range(16, 17)),
    ("34", "34", range(15, 16)),  # American Express
    ("37", "37", range(15, 16)),
    ("300", "305", range(14, 20)),  # Diners Club
    ("309", "309", range(14, 20)),
    ("36", "36", range(14, 20)),
    ("38", "39", range(14, 20)),
    ("3528", "3589", range(16, 20)),  # JCB
    ("1800", "1800", range(15, 16)),
    ("2131", "2131", range(15, 16)),
    ("6011", "6011", range(16, 20)),  # Discover
    ("644", "659", range(16, 20)),
    ("62", "62", range(16, 20)),  # UnionPay
    ("81", "82", range(16, 20)),
    ("2200", "2204", range(16, 20)),  # Mir
    ("50", "50", range(12, 20)),  # Maestro, RuPay, Verve, Elo
    ("56", "69", range(12, 20)),
    ("9792", "9792", range(16, 17)),  # Troy
)


_GROUPED = frozenset({(4, 6, 5), (4, 6, 4), (4, 5, 6), (6, 4, 4), (4, 4, 7)})
_FEWEST_FIGURES = 3  # of what is no stand-in: "4000 0000 0000 0000"
_WHOLE_PART = late.compile(r"(?<![\d.])-?\d\.\Z")  # of a decimal: "1.6180339887498948"
_IN_A_ROW = late.compile(r"[0-9A-Fa-f]{1,2}[ .,\n-]{1,2}\Z")
_ROW_GOES_ON = late.compile(r"[ .,\n-]{1,2}[0-9A-Fa-f]{1,2}\b")
_BEGINNINGS = frozenset(
    f"{two:02}"
    for low, high, _ in _ISSUERS
    for two in range(int(low[:2].ljust(2, "0")), int(high[:2].ljust(2, "9")) + 1)
)
_ISSUERS_BY_DIGIT = {digit: tuple(one for one in _ISSUERS if one[0][0] <= digit <= one[1][0]) for digit in "0123456789"}
_DOUBLED = bytes.maketrans(b"0123456789", b"0246813579")  # the digit sum of twice a digit


def find_cards(text: str) -> Iterator[Match]:
    """Yields card numbers, of a longer row of digit groups the groups that make one."""
    for window in _WINDOW.spans(text):
        groups = [group.span() for group in _GROUP.finditer(text, *window)]
        digits = "".join([text[low:high] for low, high in groups])
        taken = at = 0
        for first, (start, stop) in enumerate(groups):
            if start >= taken and (told := _told(text, start, digits[at : at + 2])) is not None:
                end = _card_end(text, groups, first, digits[at : at + 19], told)
                if end:
                    yield Match(start, end, 1.0)
                    yield from (Match(*span, 0.9) for span in _expiry_and_code(text, end))
                    taken = end
            at += stop - start
    for start, end in _FOURS.spans(text):
        digits = "".join(_GROUP.findall(text, start, end))
        if (
            len(digits) in _card_lengths(digits)
            and passes_luhn(digits)
            and stands_alone(text, start, end)
            and _CONTEXT.search(text, max(0, start - 60), start) is not None
        ):
            yield Match(start, end, 0.9)
            yield from (Match(*span, 0.9) for span in _expiry_and_code(text, end))


def _told(text: str, start: int, beginning: str) -> range | None:
    """Returns the lengths that a card's number has that begins here, beside its issuer's; None where none begins."""
    if _WHOLE_PART.search(text, max(0, start - 3), start) is not None:
        return None
    if _TOLD.search(text, max(0, start - 40), start) is not None:
        return range(13, 20)
    return range(0) if beginning in _BEGINNINGS else None


def _card_end(text: str, groups: list[tuple[int, int]], first: int, digits: str, told: range) -> int:
    """Returns where the longest card that begins with a group ends, 0 when there is none.

    Args:
        text: All of it.
        groups: Where its digits are.
        first: The group that the card would begin with.
        digits: The next 19 digits at most, from that group on.
        told: Lengths that count whoever the issuer is.
    """
    found = length = 0
    start = groups[first][0]
    lengths = _card_lengths(digits).union(told)
    if not lengths or len(digits) < min(lengths):
        return 0
    for low, high in groups[first : first + 19]:
        length += high - low
        if length > len(digits):
            break
        if (
            length in lengths
            and (passes_luhn(digits[:length]) or (told and _is_mistyped(text, groups, first, high, digits[:length])))
            and not _counts_up(digits[:length])
            and stands_alone(text, start, high)
        ):
            separated = high - start > length
            grouped = not separated or _is_grouped(text, groups, first, high)
            if ((length > 14 or separated) and grouped) or _CONTEXT.search(text, max(0, start - 60), start):
                found = high
    return found


def _is_grouped(text: str, groups: list[tuple[int, int]], first: int, end: int) -> bool:
    """Whether digits stand apart as a card's do: alike long groups, the last maybe shorter, and one sign between all.

    Nor are they some of a longer row of figures, as of a file's bytes or of an object's identifier (ITU-T X.660).
    """
    own = [span for span in groups[first:] if span[1] <= end]
    lengths = tuple(high - low for low, high in own)
    signs = {text[high:low] for (_, high), (low, _) in pairwise(own)}
    alike = len(set(lengths[:-1])) == 1 and lengths[-1] <= max(lengths[0], 4)
    if len(signs) > 1 or not (alike or lengths[:3] in _GROUPED):
        return False
    if lengths[0] > 2:
        return True
    row = _IN_A_ROW.search(text, max(0, own[0][0] - 4), own[0][0]) is not None
    return not row and _ROW_GOES_ON.match(text, end) is None


def _is_mistyped(text: str, groups: list[tuple[int, int]], first: int, end: int, digits: str) -> bool:
    """Whether digits whose last one is wrong stand in a card's groups, and are as many as the issuer's cards have."""
    lengths = tuple(high - low for low, high in groups[first:] if high <= end)
    return (
        len(digits) in _card_lengths(digits)
        and (lengths == (4, 4, 4, 4) or lengths in _GROUPED)
        and _is_grouped(text, groups, first, end)
        and len(set(digits)) > _FEWEST_FIGURES
    )


def _expiry_and_code(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Yields the expiry date that follows a card's number and the security code that follows the date."""
    found = _AFTER.match(text, end, end + 40)
    if found is not None:
        yield from (found.span(group) for group in (1, 2) if found.start(group) >= 0)


def _card_lengths(digits: str) -> set[int]:
    """Returns the lengths that cards of the issuer have whose range the digits begin with."""
    issuers = _ISSUERS_BY_DIGIT.get(digits[:1], ())
    return {length for low, high, lengths in issuers if low <= digits[: len(low)] <= high for length in lengths}


def _counts_up(digits: str) -> bool:
    """Whether it is no number but counting: `4 5 6 7 8 9 0 1 …`."""
    return all((int(right) - int(left)) % 10 == 1 for left, right in pairwise(digits))


def passes_luhn(digits: str) -> bool:
    """Whether the last digit is right by Luhn's formula; digits that are all the same never are."""
    if len(set(digits)) == 1:
        return False
    raw = digits.encode()  # sums of bytes are far cheaper than those of numbers made of characters
    return (sum(raw[-1::-2]) + sum(raw[-2::-2].translate(_DOUBLED)) - len(raw) * ord("0")) % 10 == 0


CREDIT_CARD = Recogniser(
    name="credit_card",
    kind=Kind.PERSONAL,
    entity_type="CREDIT_CARD",
    explanation="Looks like the number of a payment card.",
    find=find_cards,
    literals=DIGITS,
)
