"""Until when another paper than a card is valid: "her licence … expires on 08/2027", "Garantie gültig bis 11/26"."""

from __future__ import annotations

from voting.screening import late

_PAPER = late.compile(
    r"(?i)(?<![^\W\d_])(?:driv\w+ )?(?:licen[cs]es?|passports?|permits?|warranty|guarantee|contract|lease|tenancy|"
    r"registration|insurance|policy|certificate|certification|membership|subscription|domain|coupon|voucher|"
    r"(?:id|identity|green|residence)[ -]card|mot|rego|medicine|medication|batch|lot|vaccine|accreditation|clearance|"
    r"first aid|(?:reise|führer)?(?:pass|schein)|ausweis|personalausweis|aufenthaltstitel|garantie|vertrag|"
    r"versicherung|gutschein|tüv|charge|passeport|permis|carte d['’]identité|titre de séjour|contrat|assurance|"
    r"pasaporte|permiso|licencia|dni|carn[eé]t(?: de conducir)?|contrato|garantía|seguro|póliza|passaporto|patente|"
    r"carta d['’]identità|contratto|garanzia|assicurazione|passaporte|carta de condução|cnh|garantia|paspoort|"
    r"rijbewijs|identiteitskaart|verzekering|paszport|prawo jazdy|dowód|umowa|gwarancja|körkort|kørekort|førerkort)"
    r"(?![^\W\d_])"
)
_CARD = late.compile(
    r"(?i)(?<![^\W\d_])(?:(?:credit|debit|bank|gift)[ -]?cards?|(?<!id )(?<!ity )(?<!een )(?<!nce )card|visa|"
    r"master ?card|amex|american express|maestro|cvv2?|cvc|"
    r"(?:kredit|debit|bank|ec-?)?karte|carte(?! d['’]identité)|tarjeta|cartão|carta di credito|creditcard|"
    r"pasnummer|karta|kort)(?![^\W\d_])|\d{4}[ -]?\d{4}[ -]?\d{4}"
)
_REACH = 90  # characters


def is_of_another_paper(text: str, start: int) -> bool:
    """Whether the words before an expiry's label speak of another paper, and no card is named since.

    Args:
        text: All of it.
        start: Where the label begins.
    """
    before = text[max(0, start - _REACH) : start + 1].rpartition("\n\n")[2]
    papers = [paper.end() for paper in _PAPER.finditer(before)]
    if not papers or any(sign in before[papers[-1] :] for sign in ("; ", "! ", "? ")):
        return False
    return _CARD.search(before, papers[-1]) is None
