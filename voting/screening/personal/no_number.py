"""What stands beside a word for somebody's number and is none: an amount, a measure, a day, a size, a horse's power.

`acc = 0.9412`, "account balance: 1234567.89", "Konto 14 Tage überzogen", "NEXT VISIT 12/03/25", "size chart L 98-103",
"TSH 0.4–4.0", "Sachkonto 6640", "Golf mit 150 PS", "asset tag BW-LT-00482", "loan of 220000", "Case C-131/12".
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.personal.no_plate import is_amount, is_of_a_household, is_of_a_model, moves_people
from voting.screening.personal.of_laws import is_of_a_law
from voting.screening.personal.of_systems import is_of_a_system

_PLATE, _ACCOUNT, _PATIENT = "LICENSE_PLATE", "BANK_ACCOUNT", "MEDICAL_RECORD"
_PHONE, _NATIONAL = "PHONE_NUMBER", "NATIONAL_ID"
_OF_ANY = (
    # an amount, a share, a value of a scale; from one to another
    late.compile(r"(?:[A-Z]{1,3} ?)?\d{1,7}[.,]\d{1,2}|(?:[A-Za-z]\d )?\d{1,3}[.,]\d{1,6}"),
    late.compile(r"(?:[A-Za-z]{1,4} )?\d{1,4}[.,]\d{1,3} ?[-–] ?\d{1,4}[.,]\d{1,3}"),
    # for how long
    late.compile(
        r"(?i)\d{1,4} (?:tage?n?|wochen?|monate?n?|jahre?n?|std|days?|weeks?|months?|years?|hours?|hrs|jours?|mois|"
        r"ans|días|dias|meses|años|anos|giorni|mesi|anni|dagen?|weken|jaar|dagar|år|dni|lat|"
        r"let|rok[yuů]|rokov|měsíců|mesiacov|dn[íi]|godin[aeu]|dana|(?:de )?(?:ani|luni|zile))"
    ),
    # a pressure of blood with its abbreviation
    late.compile(r"(?:RR|BT|BP|TA|AKS|KS|NIBP|VNS) (?:[6-9]\d|1\d\d|2[0-5]\d)/(?:[3-9]\d|1[0-4]\d)"),
    # from which day to which: "с 1 по 9", "από 1 έως 9"
    late.compile(r"(?i)(?:с|со|з|від|от|από) \d{1,3}(?:-?го)? (?:по|до|έως|μέχρι)(?: \d{1,3})?"),
    # the sides of a thing, "33x10x10"; how strong a medicine is, "ER 750MG"
    late.compile(r"\d{1,5}(?:[.,]\d{1,2})?(?: ?[xX×] ?\d{1,5}(?:[.,]\d{1,2})?){1,3}(?: ?(?:mm|cm|m|in|ft))?"),
    late.compile(r"(?i)(?:[a-z]{1,3} )?\d{1,4}(?:[.,]\d{1,3})? ?(?:mg|mcg|µg|ml|iu)(?:[ /][\w .%-]{1,12})?"),
    # until when it is valid
    late.compile(r"(?i)exp(?:iry|ires)?\.? ?(?:0?[1-9]|1[0-2])[/-](?:20)?[2-4]\d"),
    # a place in a house or on a form
    late.compile(r"(?:Dept|Room|Rm|Unit|Page|Line|Step|Item|Zone|Base|Team|Area|Desk|Abt|Raum|Etg) \d{1,4}"),
)
# "2310-482917 ή 694 58 20": of two numbers the second one's end is left, and each is found by itself
_EITHER = late.compile(r"[\d ()+-]*\d (?:ή|или|або|чи|या|किंवा|లేదా|বা|অথবা|அல்லது) [\d ()+-]*")
_COURT = late.compile(r"[CTF]-\d{1,4}/\d\d(?!\d)")  # a case before the Court of Justice of the European Union
_OF_COURT = late.compile(
    r"(?i)\b(?:cases?|joined|rs\.|rechtssachen?|affaires?|asuntos?|caus[ae]|zaak|zaken|processo|sprawa|mål|"
    r"sag)[^\n]{0,30}\Z"
)
_DAY = late.compile(
    r"(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d"
)
_SHORT_DAY = late.compile(r"[0-3]?\d/[0-3]?\d/\d\d")
_SIZE = late.compile(r"(?:X{0,4}[SML]|[2-5]XL|EU|UK|US|FR|IT|DE) ?\d{1,3}(?:[.,]5)?[-–]\d{1,3}(?:[.,]5)?")
_OF_A_SIZE = late.compile(r"(?<![^\W_])(?:X{0,4}[SML]|[2-5]XL|EU|UK|US|FR|IT|DE)[ :]{1,2}\Z")
_FROM_TO = late.compile(r"\d{1,3}(?:[.,]5)?[-–]\d{1,3}(?:[.,]5)?")
# "Ferritin 9 ug/L (15-150)": between which values a healthy person's is, behind what was measured
_RANGE = late.compile(r"[(\[]\d{1,4} ?[-–] ?\d{1,4}[)\]]")
_OF_A_RANGE = late.compile(r"(?<![\w-])\d{1,4}(?:[.,]\d{1,2})? ?[A-Za-zµ%/^\d]{0,12} ?\Z")
# "opened 02/23": since or until which month
_MONTH = late.compile(r"(?:0?[1-9]|1[0-2])/\d\d")
_OF_A_MONTH = late.compile(
    r"(?i)(?<![^\W_])(?:opened|closed|since|from|until|till|to|started|joined|thru|through|valid|expir\w{1,3}|exp\.?|due|"
    r"issued|renewed|seit|bis|ab|depuis|jusqu['’]au|desde|hasta|dal|fino al)[ :]{1,2}\Z"
)
_LOAN = late.compile(
    r"(?i)\b(?:loan|mortgage|credit|deposit|budget|salary|kredit|darlehen|hypothek|prêt|crédit|emprunt|préstamo|"
    r"hipoteca|"
    r"empréstimo|mutuo|prestito|lening|hypotheek)"
    r"(?: amount| balance)? (?:of|for|over|von|über|in höhe von|de|di|van|por|d['’]un montant de) \Z"
)
_METER = late.compile(
    r"(?i)(?:сч[её]тчик|лічильник|електромер|водомер)\w{0,3}[ :–-]{1,3}\Z"
)  # "показания счётчика 00348"
# "tax code 1257L W1": how much of a wage is free of tax, the same for many. A person's has more digits.
_TAX_CODE = late.compile(r"[SC]?(?:[1-9]\d{0,3}[LMNTPVY]|K[1-9]\d{0,3}|0T|BR|D[0-8])(?:[ ]?(?:W1|M1|X|WK1|MTH1))?")
_OF_TAX = late.compile(r"(?i)(?<![^\W_])(?:tax[ -]?code|vat code|steuerkennzeichen)s?(?: is|:| -| –| =)?[ ]{1,2}\Z")
_LEAST_OF_A_PERSON = 7  # digits
# What is bought and charged: "PURCHASE REQUISITION PR-6630", "ref INV 2231"
_BOUGHT = late.compile(
    r"(?i)\b(?:purchase|purchasing|procurement|materials?|stock|stores|stationery|job|staff|personnel)[ -]?"
    r"(?:requisition|request|order)s?(?: (?:no|nr|number|id)\.?)?[ :#–-]{1,3}\Z"
)
_CHARGED = late.compile(r"(?:INV|PO|RFQ|GRN|SO|INVOICE)[ /#-]{0,2}\d{2,10}(?:[/-]\d{1,6})?")
# "30 000 per meter 120000", and how much it has counted: "water meter 452310 kWh"
_LONG = late.compile(r"(?i)(?:\b(?:per|pro|je|par|al|por|a|\d)[ ]|²|square |cubic )met(?:er|re)s?[ :=]{1,3}\Z")
_COUNTED = late.compile(r"(?i)[ ]?(?:k?wh|m[3³²]|cu|cbm|litres?|liters?|gallons?|units?|km|miles|cm|mm)\b")
# "зарплата 90 000", "μισθός 1200"
_PAID = late.compile(
    r"(?i)(?<![^\W\d_])(?:зарплат|оклад|сумм|сума|ціна|цена|вартіст|стоимост|доход|заплата|такса|μισθό|τιμή|ποσό|वेतन|क़ीमत|कीमत|"
    r"జీతం|ధర|বেতন|দাম|சம்பளம்|விலை)(?:[^\W\d_]|[\u0900-\u0dff]){0,5}[ :–-]{1,3}\Z"
)
_AMOUNT = late.compile(r"\d{1,3}(?: ?\d{3}){0,2}")
_SUM = late.compile(r"\d{3,9}")
# A book-keeper's account: no customer of a bank has one
_OF_BOOKS = late.compile(
    r"(?i)(?:(?:sach|gegen|aufwands|erlös|ertrags|bestands|sammel|kosten)kont(?:o|en)|\b(?:g/?l|ledger|nominal|expense|"
    r"revenue) (?:account|code)|\bskr ?0[34](?:[ ,]{1,2}konto)?|grootboek(?:rekening)?|"
    r"compte (?:de (?:charges?|produits?|tiers)|comptable)|conto (?:di costo|di ricavo|economico))"
    r"(?: (?:no|nr|n[°º])\.?)?[ :]{1,3}\Z"
)
_FRENCH_ACCOUNT, _OF_COMPTE = late.compile(r"[1-7]\d{2,7}"), late.compile(r"(?i)\bcomptes? \Z")
_BOOKED = late.compile(
    r"(?i)fourniture|\bcharges|achats|ventes|débit|crédit|écriture|compta|\btva\b|immobilis|amortiss|salaires|"
    r"honoraires|"
    r"prestations|locations|frais|fournisseur|clients\b|produits|stocks"
)
_TAGGED = late.compile(
    r"(?i)\b(?:asset|price|service|name|dog|ear|pet|git|docker|image|release|rfid|nfc|luggage|bag|baggage|hash|skin|"
    r"key|"
    r"inventory|equipment|property)[ -]?tags?(?: (?:no|nr|number|id)\.?)?(?: is)?[ :#]{1,3}\Z"
)
_POWER = late.compile(r"(?i)(?:(?:mit|with|avec|con|med|met|com|z) )?\d{2,4} ?(?:ps|hp|bhp|ch|cv|kw|pk|hk|km)\b")
_VERSION = late.compile(r"v?\d{1,4}(?:\.\d{1,4}){1,3}(?:[-+][\w.]*)?")
# Of the blood, in two figures: "TK 150/90"
_PRESSURE = late.compile(r"[1-2]\d\d ?/ ?\d{2,3}")
_OF_PRESSURE = late.compile(
    r"(?i)(?<![^\W_])(?:TK|TA|BP|RR|RT|KT|AT|ТА|АД|tlak\w{0,2}|tlaku|ciśnieni\w{1,2}|tensiun\w{1,3}|tensión|tension|pressure|"
    r"blutdruck|притисак|давление)[ :=]{1,3}\Z"
)
_REACH, _NEAR = 48, 60
_LONGEST_MODEL = 7  # characters of what a maker calls a device; a device's own number is longer


def is_no_number(text: str, start: int, end: int, entity_type: str) -> bool:
    """Whether `text[start:end]`, taken for a number of the type, is something else by its form or the words before."""
    formed = any(one.fullmatch(text, start, end) is not None for one in _OF_ANY)
    formed = formed or is_of_a_system(text, start, end)
    if formed or _is_of_court(text, start) or _is_two(text, start, end, entity_type):
        return True
    if _is_a_month(text, start, end):
        return True
    if is_of_a_law(text, start, end) or _is_a_pressure(text, start, end) or _is_paid(text, start, end):
        return True
    return _BY_TYPE.get(entity_type, _is_no_identifier)(text, start, end)


def _is_no_account(text: str, start: int, end: int) -> bool:
    metered = _METER.search(text, max(0, start - _REACH), start) is not None
    return metered or _DAY.fullmatch(text, start, end) is not None or is_of_books(text, start, end)


def _is_no_patient(text: str, start: int, end: int) -> bool:
    sized = _FROM_TO.fullmatch(text, start, end) and _OF_A_SIZE.search(text, max(0, start - 5), start)
    bought = _BOUGHT.search(text, max(0, start - _REACH), start) is not None
    others = (_DAY, _SHORT_DAY, _SIZE, _CHARGED)
    return (
        bought
        or any(one.fullmatch(text, start, end) for one in others)
        or sized is not None
        or _is_a_range(text, start, end)
    )


def _is_a_range(text: str, start: int, end: int) -> bool:
    low = max(0, start - 1)
    return (
        _RANGE.fullmatch(text, low, end + 1) is not None
        and _OF_A_RANGE.search(text, max(0, low - _REACH), low) is not None
    )


def _is_no_national_number(text: str, start: int, end: int) -> bool:
    few = sum(map(str.isdigit, text[start:end])) < _LEAST_OF_A_PERSON
    taxed = few and _OF_TAX.search(text, max(0, start - _REACH), start) is not None
    return taxed or is_tax_code(text[start:end]) or _is_no_identifier(text, start, end)


def _is_no_identifier(text: str, start: int, end: int) -> bool:
    if end - start <= _LONGEST_MODEL and is_of_a_household(text, start):  # what a maker calls a device
        return True
    low = max(0, start - _REACH)
    if _LONG.search(text, low, start) is not None or _is_counted(text, start, end):
        return True
    return _SUM.fullmatch(text, start, end) is not None and _LOAN.search(text, low, start) is not None


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether a unit of what a meter counts follows digits."""
    return _SUM.fullmatch(text, start, end) is not None and _COUNTED.match(text, end) is not None


def _is_two(text: str, start: int, end: int, entity_type: str) -> bool:
    """Whether it is two telephone numbers, of which the second one's end may be left."""
    return entity_type == _PHONE and _EITHER.fullmatch(text, start, end) is not None


def _is_paid(text: str, start: int, end: int) -> bool:
    """Whether it is an amount of money by the word before it."""
    if _AMOUNT.fullmatch(text, start, end) is None:
        return False
    return _PAID.search(text, max(0, start - _REACH), start) is not None


def _is_of_court(text: str, start: int) -> bool:
    before = max(0, start - _REACH)
    return _COURT.match(text, start) is not None and _OF_COURT.search(text, before, start) is not None


def _is_a_month(text: str, start: int, end: int) -> bool:
    return (
        _MONTH.fullmatch(text, start, end) is not None
        and _OF_A_MONTH.search(text, max(0, start - _REACH), start) is not None
    )


def _is_a_pressure(text: str, start: int, end: int) -> bool:
    before = max(0, start - _REACH)
    return _PRESSURE.fullmatch(text, start, end) is not None and _OF_PRESSURE.search(text, before, start) is not None


def is_no_account_number(value: str) -> bool:
    """Whether the value of a field for an account is an amount or how often a model was right: `acc: 0.9412`."""
    return _OF_ANY[0].fullmatch(value) is not None


def is_tax_code(value: str) -> bool:
    """Whether the value of a field for a national number is a code of British wages: `tax code: 1257L`."""
    return _TAX_CODE.fullmatch(value) is not None


def is_version(value: str) -> bool:
    """Whether the value of a field for a plate, "tag", is a version."""
    return _VERSION.fullmatch(value) is not None


def _is_no_plate(text: str, start: int, end: int) -> bool:
    low = max(0, start - _REACH)
    return (
        is_amount(text, end)
        or is_of_a_model(text, start, end)
        or moves_people(text, start)
        or _POWER.match(text, start, end + 4) is not None
        or _TAGGED.search(text, low, start) is not None
    )


def is_of_books(text: str, start: int, end: int) -> bool:
    """Whether it is the number of a book-keeper's account."""
    low = max(0, start - _REACH)
    if _OF_BOOKS.search(text, low, start) is not None:
        return True
    if _FRENCH_ACCOUNT.fullmatch(text, start, end) is None or _OF_COMPTE.search(text, low, start) is None:
        return False
    return _BOOKED.search(text, max(0, start - _NEAR), end + _NEAR) is not None


_BY_TYPE = {
    _PLATE: _is_no_plate,
    _ACCOUNT: _is_no_account,
    _PATIENT: _is_no_patient,
    _NATIONAL: _is_no_national_number,
}
