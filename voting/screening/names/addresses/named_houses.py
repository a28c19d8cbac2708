"""Addresses without a number's street: named houses, corners, India's blocks up to the postcode, Hungary's streets.

"The Old Forge, Mill "
"Lane", "Vicarage, Church St", "Ecke Fichtestraße/Am Sportplatz", "b-704 neelkanth heights, … 400610".
"""

from __future__ import annotations

from voting.screening import re2
from voting.screening.names.addresses.letters import CAPITALISED as _CAPITAL
from voting.screening.names.addresses.letters import LETTERS as _L

_STREET = (
    r"(?:Lane|Ln|Road|Rd|Street|St|Avenue|Ave|Drive|Dr|Close|Way|Hill|Row|Green|Terrace|Gardens|Square|Crescent|Walk|"
    r"Place)"
)
_HOUSE = (
    r"(?:Cottage|Cott\.|House|Hse\.?|Farm|Farmhouse|Lodge|Barn|Rectory|Vicarage|Manse|Bungalow|Grange|Manor|Villa|"
    r"Mill|Forge|"
    r"Gables|Granary|Stables|Orchard|Chapel|Bakery|Schoolhouse|Annexe|Elms|Firs|Laurels|Hollies|Willows|Oaks|Limes|"
    r"Beeches|"
    r"Poplars|Chestnuts|Cedars|Pines|Paddocks?|Haven|Nook|Croft|Hawthorns|Larches|Birches|Maltings|Tannery|Dairy|"
    r"Smithy|Byre|"
    r"Steading|Bothy|Parsonage|Gatehouse|Rowans|Sycamores|Priory|Presbytery|Almshouses?|Old Post Office)"
)
_INDIAN = (
    r"(?:road|rd|nagar|society|soc|sector|heights|cross|main|layout|colony|marg|phase|block|east|west|chowk|"
    r"apartments?|apts?|"
    r"residency|towers?|street|lane|complex|enclave|vihar|puram|bagh|gali|mandir|bhavan|chs|wing|plot|bazaar|garden|"
    r"park|palya|halli)"
)
_STRASSE = (
    rf"(?:[A-ZÀ-ÖØ-Þ][{_L}-]{{2,25}}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|straat|laan|plein|gracht|"
    rf"gatan|vägen)|"
    rf"(?:Am|An der|Auf der|Im|Zum|Zur) {_CAPITAL})"
)
_ROAD = rf"(?:(?:(?:calle|rue|via|viale|ul\.|av\.|avenida|avenue|rua|la rue|bd) )?{_CAPITAL}(?: {_CAPITAL})?)"
NAMED_HOUSES = (
    re2.compile(
        rf"\b((?:The )?(?:{_CAPITAL}[ ]){{0,2}}{_HOUSE},[ ](?:(?:The )?(?:{_CAPITAL}[ ]){{1,2}}{_STREET}|The (?:Green|"
        rf"Street|Square|Hill))\b\.?)"
    ),
    re2.compile(
        r"(?i)(?:^|[\s:(])((?:[A-Z]-?[0-9]{1,4}|(?:flat|plot|h\.? ?no\.?|house|door no\.?|"
        r"shop)[ ]?[0-9A-Za-z/-]{1,12}|#[ ]?[0-9]{1,4})(?:,| [^\n:;?!(),]{2,40},) "
        rf"(?:[^\n:;?!(),]{{1,40}},? ){{0,3}}?[^\n:;?!(),]{{0,40}}\b{_INDIAN}\b[^\n:;?!]{{0,60}}?[ "
        rf"-]{{1,3}}[1-8][0-9]{{2}} ?[0-9]{{3}})\b"
    ),
    re2.compile(
        rf"\b((?:{_CAPITAL} ){{1,3}}(?:u|krt|utca|út|útja|tér|köz|"
        rf"sétány)\.? [0-9]{{1,4}}(?:/[A-Z0-9]{{1,3}})?\.?(?: [IVX]{{1,4}}\.(?: em\.)?(?: [0-9]{{1,3}}\.)?)?)(?:[ "
        rf",;\n]|$)"
    ),
    # Corners
    re2.compile(rf"\b((?:Ecke|Kreuzung|hoek|Hoek(?: van)?) {_STRASSE}(?: ?/ ?| und | mit der | en | Ecke ){_STRASSE})"),
    re2.compile(rf"\b({_STRASSE} (?:Ecke|/|hoek) ?{_STRASSE})"),
    re2.compile(
        r"\b(?:at|on|near|to|from|by|of|around) ([0-9]{1,3}(?:st|nd|rd|th) (?:&|and|@) (?:[A-Z][a-z]{2,15}|"
        r"[0-9]{1,3}(?:st|nd|rd|th))(?: (?:St|Ave|Street|Avenue)\b)?)"
    ),
    re2.compile(
        rf"(?i)\b((?:esquina(?: de| con)?|à l['’]angle d(?:e la|es|u)|angle|angolo|róg) (?-i:{_ROAD})(?: (?:y|et|e|"
        rf"con|i|et de la|et du)|[ ]?/)[ ]?(?-i:{_ROAD}))"
    ),
)
"""Forms that need nothing else."""
