"""Codes that are public: what a shop gives off with "SPRING20", a product's code, postal codes as examples."""

from __future__ import annotations

from voting.screening import late

_CODE = late.compile(r"[A-ZÀ-ŽА-ЯІЇЄҐΑ-Ω]{3,16}-?\d{1,4}|[A-ZÀ-ŽА-ЯІЇЄҐΑ-Ω]{5,16}")
_OF_A_SHOP = late.compile(
    r"(?i)\b(?:promo\w*|coupons?|vouchers?|discounts?|rabatt\w*|gutschein\w*|aktionscode|réductions?|remises?|"
    r"codes? promo|descuentos?|cupón|cupones|cupom|descontos?|sconti?|buono|korting\w*|kortings?code|rabat\w*|kupon\w*|"
    r"промокод\w*|купон\w*|скидк\w*|знижк\w*|отстъпк\w*|έκπτωση\w*|κουπόνι\w*|"
    r"checkout|newsletter|free shipping|gratis versand|livraison offerte|black friday)\b|[-–]\d{1,2} ?%|"
    r"\d{1,2} ?% ?(?:off|rabatt|auf|de (?:réduction|remise|descuento|desconto)|di sconto|korting)|"
    r"\bpercent(?:age)?[ ]?=|कूपन|छूट|ऑफर|తగ్గింపు|కూపన్|কুপন|ছাড়"
)
# "Code: SUMMER24": a season or an occasion, with a year or what is given off
_OCCASION = late.compile(
    r"(?:SUMMER|WINTER|SPRING|AUTUMN|FALL|SOMMER|HERBST|FRÜHLING|FRUEHLING|ETE|ÉTÉ|HIVER|PRINTEMPS|AUTOMNE|VERANO|INVIERNO|"
    r"OTOÑO|ESTATE|INVERNO|AUTUNNO|ZOMER|HERFST|LENTE|XMAS|CHRISTMAS|NOEL|NOËL|EASTER|OSTERN|PAQUES|BLACKFRIDAY|CYBER|"
    r"WELCOME|WILLKOMMEN|BIENVENUE|BIENVENIDO|SAVE|SALE|SALES|SOLDES|REBAJAS|SALDI|NEWYEAR|HALLOWEEN|FREE|HELLO|BF)"
    r"-?\d{2,4}"
)
_OF_A_CODE = late.compile(r"(?i)\b(?:codes?|kode?|código|codice)[\"'`*“„«]{0,3}[ ]?[:=]?[ ]?[\"'`*“„«]{0,3}\Z")
_OPENS = late.compile(
    r"(?i)wi-?fi|wlan|ssid|netz|router|door|gate|alarm|lock|log-?in|passw|\bpass|\bpin\b|safe\b|entry|zugang|tür|porte|puerta|"
    r"porta\b|deur|mdp|mot de passe|contrase|senha|wachtwoord|kennwort|account|user"
)
_PRODUCT = late.compile(r"[A-Z0-9]{2,10}(?:[-./][A-Z0-9]{1,10}){1,4}")
_OF_A_PRODUCT = late.compile(
    r"(?i)(?:^|[^\w])(?:product|item|article|part|model|artikel|produkt|sku|stock)[ _-]?"
    r"(?:codes?|no|nr|number|nummer|sku)[\"']?[ ]{0,4}[:=][ ]{0,4}[\"']?\Z"
)
# Of an office, of goods, of a post office
_OF_NOBODY = late.compile(
    r"(?i)(?:код[ ](?:подразделения|товара|товару|услуги|послуги|оквэд|квед|региона|регіону|на продукта|на артикула)|"
    r"артикул|почтовый индекс|поштовий індекс|пощенски код|κωδικός[ ](?:προϊόντος|είδους)|"
    r"ταχ(?:\.|υδρομικός)[ ]κώδικας|उत्पाद कोड|पिन ?कोड|పిన్ ?కోడ్|ఉత్పత్తి కోడ్|পিন ?কোড|பின் ?கோடு)[ ]?[:№–-]?[ ]?\Z"
)
_EXAMPLE = late.compile(
    r"(?i)\bcod(?:es?|igos|ici)[ ](?:comme|such as|like|wie|como|come|zoals|e\.g\.|for example|z\. ?B\.|par exemple)[ ]"
    r"(?:[\w-]{2,10}(?:,|[ ](?:ou|or|oder|o|of|and|et|und|y|e))[ ]){0,4}\Z"
)
_BEFORE, _AFTER = 120, 80


def is_public_code(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a code that a shop or a post office tells everybody, or a product's."""
    before = text[max(0, start - _BEFORE) : start]
    if _EXAMPLE.search(before) is not None or _OF_NOBODY.search(before) is not None:
        return True
    if _PRODUCT.fullmatch(text, start, end) is not None and _OF_A_PRODUCT.search(before) is not None:
        return True
    if _CODE.fullmatch(text, start, end) is None:
        return False
    after = text[end : end + _AFTER]
    if _OPENS.search(before) is not None or _OPENS.search(after) is not None:
        return False
    if _OCCASION.fullmatch(text, start, end) is not None and _OF_A_CODE.search(before) is not None:
        return True
    return _OF_A_SHOP.search(before) is not None or _OF_A_SHOP.search(after) is not None
