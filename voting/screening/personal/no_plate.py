"""What has the form of a vehicle's plate and is none: an amount, a day, a flight, a seat."""

# ruff: noqa: SIM905  # as a list, these words would take a hundred lines

from __future__ import annotations

from voting.screening import late

# What moves people has numbers of its own: "Flight LH569 LOS-FRA, seat 34K, gate B24".
_TRAVEL = late.compile(
    r"\b(?i:flights?|flug|vol|vuelo|volo|voo|vlucht|gate|seat|sitz|seq|boarding|terminal|trains?|zug|coach|"
    r"platform|gleis|[A-Z]{3}-[A-Z]{3})[ :]{1,3}(?:[A-Z0-9]{2,8}[ -]{1,2}){0,2}\Z"
)
_DAY_MONTH = late.compile(
    r"(?i)[0-3]?\d ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez)(?: ?\d{2,4})?"
)
_MONTHS = late.compile(r"(?i)[^a-z](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez)[^a-z]")
_NO_PLATE = late.compile(
    r"(?:EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|INR|JPY|CAD|AUD|NZD|HUF|CZK|KM|KMH|MPH|RPM|HP|PS|KW|CC|MM|CM|KG|ISO|DIN|EN|"
    r"PIN|"
    r"VIN|ABS|BMW|AUDI|VW|KIA|FORD|FIAT|OPEL|SEAT|GPS|USB|PO|NO|NR|ID|ETA|EU|US|UK|UTC|GMT|AM|PM|COVID|RFC|CVE|"
    r"SKU|EAN|"
    r"ABC|MAX|IP|TCP|HTTP|SHA|MD|UTF|STEP|LINE|ERROR|PAGE|ROOM|UNIT|FLAT|LEVEL|GATE|ROW|SEAT|BAY|ZONE|LOT|BLOCK|"
    r"TEL|EX|"
    r"OM|ICE|IC|EC|TGV|RJX|RB|Q|FY|H|M|A|B|V|X|T)[ -]?[0-9]{1,6}\Z|P[0-3][0-9A-F]{3}\Z|"
    r"[0-9]{1,4}[ -]?(?:EUR|USD|GBP|KM|MPH|KG|LBS|HP|PS|CP|CV|KW|CC|MM|CM|AM|PM|GB|"
    r"MB|"
    r"ST|ND|RD|TH|H|L|X|K|M|MIN|HRS?|PCS|PLN|SEK|CHF|TL)(?:[ -]?[0-9]{1,4})?\Z|"
    # Volkswagen's norms of oil
    r"VW ?[0-9]{3} ?[0-9]{2}\Z|"
    # What a firm pays its taxes under
    r"(?:CUI|CIF|NIP|PIB)[ -]?[0-9]{2,10}\Z|"
    # "is 10 ani", "ct 20 mii": a Romanian sentence goes on
    r"[a-z]{1,2} [0-9]{2,3} (?:ani|lei|mii|ore|luni|zile|buc|ron|eur|min|bani|km)\Z"
)
# A version of a system, a standard or a part: `IOS-XE 17`, `NX-OS 93`; none of the first is a district's
_VERSION = late.compile(
    r"(?:IOS|NX|USB|SQL|AES|RSA|SHA|WPA|TLS|SSL|XML|API|SDK|JDK|JRE|PHP|CPU|GPU|RAM|DDR|PCI|LTE|UTF|ISO|IBM|SAP|AMD|ARM|"
    r"BGP|DNS|NAT|VPN|SSD|HDD|LED|LCD|PDF|KB|RTX|GTX|CVE|RFC)-?[A-Z]{0,2} ?\d{1,7}\Z|(?:LM|BC|NE|TL|STM|ESP|ATM|MAX)"
    r" ?\d{2,4}[ -]?(?:DR|DRG|CN|PU|AP|SMD)\Z"
)
# "LHR-LOS 22MAR": where a flight goes to, and when
_FLOWN = late.compile(r"[A-Z]{3} [0-3]?\d(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:\d\d){0,2}\Z")
# "up 10 in 2024", "dl 20 mg 1000": a state of India by its letters, and a sentence that goes on
_TYPED = late.compile(r"[A-Za-z]{2} ?[0-9]{1,2} ([a-z]{1,3})[ -]?[0-9]{4}")
_GOING_ON = frozenset(
    "in to on at by of or and the for as an a vs per than from is was i im no nr x by se du de le la el en y e o et ou "
    "im zu bis von am um auf ab per til av och til kl den do od w z na "
    "am pm mm cm km m kg g mg ml l kw hp gb mb tb px pt ft lb oz cc rs inr usd eur gbp min sec hrs hr h d day k "
    "kb jan feb mar apr may jun jul aug sep oct nov dec mai mei maj okt dez mrz ene abr ago dic gen mag giu lug set "
    "ott avr juin".split()
)
_SHORTEST, _LONGEST = 5, 11  # letters and digits


# "Ford F-150", "Audi Q5": what its maker calls it
_MAKER = late.compile(
    r"(?i)\b(?:ford|audi|bmw|mercedes(?:[- ]benz)?|volvo|mazda|toyota|nissan|peugeot|citro[eë]n|renault|"
    r"skoda|škoda|kia|hyundai|"
    r"lexus|infiniti|honda|suzuki|yamaha|kawasaki|ducati|ktm|chevrolet|chevy|gmc|"
    r"dodge|ram|jeep|tesla|fiat|opel|vauxhall|"
    r"seat|cupra|dacia|mini|mg|saab|subaru|mitsubishi|isuzu|iveco|man|scania|daf|"
    r"john deere|caterpillar|boeing|airbus) \Z"
)
_AMOUNT = late.compile(r"[.,]\d\d(?!\d)")


# "Makita HP002G", "Bosch PSB 1800", "de Samsung RB38": tools and what else a household has, by who makes it
_HOUSEHOLD = late.compile(
    r"(?i)(?<![^\W_])(?:bosch|makita|de ?walt|metabo|hilti|festool|ryobi|einhell|milwaukee|stihl|husqvarna|gardena|"
    r"k[äa]rcher|black ?(?:&|and|\+) ?decker|parkside|worx|hikoki|flex|stanley|dremel|miele|siemens|samsung|lg|sony|"
    r"philips|braun|canon|epson|brother|lenovo|dell|asus|acer|nikon|panasonic|toshiba|whirlpool|electrolux|zanussi|aeg|"
    r"beko|candy|hoover|indesit|hotpoint|gorenje|liebherr|neff|bauknecht|grundig|sharp|hitachi|daikin|vaillant|viessmann|"
    r"junkers|buderus|wolf|ariston|saunier duval|dyson|delonghi|krups|smeg|garmin|huawei|xiaomi|nokia|motorola|xerox|"
    r"ricoh|kyocera|roland|korg|shimano|netgear|tp-?link|d-?link|cisco|hp|msi|nvidia|intel|amd|texas instruments|casio|"
    r"rowenta|tefal|moulinex|bissell|brandt|thomson|oregon|briggs|schneider|legrand|grundfos|wilo)"
    r"(?:[ -][A-Z][A-Za-z]{0,9}){0,2}[ -](?:[A-Z]{1,4}[ -]?)?\Z"
)


# "C 220 d", "F-150", "Q5"; Volkswagen's norms of oil: "504 00"
_MODEL = late.compile(r"[A-Z]{1,4}[ -]?\d{1,3}(?: ?[a-z]{1,3})?")
_NORM, _OF_A_NORM = late.compile(r"\d{3} ?\d\d"), late.compile(r"(?i)\b(?:vw|volkswagen)[ -](?:\d{3} ?\d\d ?[/,] ?)?\Z")
_OF_A_MAKER = 40  # characters
# "filter SF-HA 50": a part
_PART = late.compile(
    r"(?i)\b(?:filter|filtro|filtre|belt|riemen|bulb|battery|batterie|toner|cartridge|part|model|modell|typ|type|tipo|"
    r"pump|pumpe|motor|sensor|nozzle|düse|saw|blade|bit)(?: (?:no|nr|number)\.?)?[ :]{1,2}\Z"
)


def is_model_or_amount(text: str, start: int, end: int) -> bool:
    """Whether a place is a vehicle's model behind its maker, or an amount of money ("SB 950,00")."""
    made = _MAKER.search(text, max(0, start - 24), start) is not None or is_of_a_household(text, start)
    return made or is_amount(text, end)


def is_of_a_household(text: str, start: int) -> bool:
    """Whether the maker of tools or of what else a household has stands right before a place."""
    return _HOUSEHOLD.search(text, max(0, start - _OF_A_MAKER), start) is not None


def is_of_a_part(text: str, start: int) -> bool:
    """Whether what stands before a place says that a part or a model of a machine is numbered there."""
    return _PART.search(text, max(0, start - 24), start) is not None


def is_of_a_model(text: str, start: int, end: int) -> bool:
    """Whether a value has the form of a model behind its maker, or is a norm of oil: narrower than the above."""
    before = max(0, start - 24)
    model = _MODEL.fullmatch(text, start, end) is not None and _MAKER.search(text, before, start) is not None
    norm = _NORM.fullmatch(text, start, end) is not None and _OF_A_NORM.search(text, before, start) is not None
    return model or norm or is_of_a_household(text, start)


def is_amount(text: str, end: int) -> bool:
    """Whether what ends there goes on as an amount of money does."""
    return _AMOUNT.match(text, end) is not None


def may_be_plate(value: str) -> bool:
    """Whether a value of the form is no amount with its unit and no day with its month."""
    size = sum(map(str.isalnum, value))
    other = (
        _DAY_MONTH.fullmatch(value)
        or _NO_PLATE.match(value)
        or _VERSION.match(value)
        or _MONTHS.search(value)
        or _FLOWN.match(value)
    )
    typed = _TYPED.fullmatch(value)
    goes_on = typed is not None and typed[1] in _GOING_ON
    return _SHORTEST <= size <= _LONGEST and other is None and not goes_on


def moves_people(text: str, start: int) -> bool:
    """Whether what stands before a place says that a flight, a train, a gate or a seat is numbered there."""
    return _TRAVEL.search(text, max(0, start - 32), start) is not None
