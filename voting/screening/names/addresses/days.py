"""Streets called after a day: "Rua 1.º de Maio, 12", "via 4 Novembre 12", "12 rue du 8 Mai 1945".

Group 1 is the address; google-re2 over the whole text.
"""

from __future__ import annotations

from voting.screening import re2
from voting.screening.names.addresses.letters import LETTERS as _L

_ROMANCE = (
    r"(?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|"
    r"enero|febrero|marzo|mayo|junio|julio|septiembre|setiembre|octubre|noviembre|diciembre|"
    r"gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre)"
)
_FRENCH = (
    r"(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)"
)
_GERMAN = r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
_YEAR = r"(?:[ ](?:de[ ])?(?:1[5-9]|20)[0-9]{2})?"
_NUMBER = r"(?:[0-9]{1,3}|[3-9][0-9]{3}|1[0-8][0-9]{2}|2[1-9][0-9]{2})(?:[ ]?[A-Za-z]\b)?(?:[/-][0-9]{1,4})?"  # no year

OF_DAYS = (
    re2.compile(
        rf"(?i)(?:^|[^{_L}0-9])((?:rua|avenida|avda?\.?|av\.?|travessa|praça|praceta|largo|alameda|beco|calle|c/|plaza|paseo|"
        r"pasaje|via|viale|v\.le|piazza|piazzale|p\.zza|corso|c\.so|vicolo|strada)[ ](?:(?:del|de|do|dell['’])[ ]?)?"
        rf"(?:[0-9]{{1,2}}(?:[.]?[ºo°])?|primo|primeiro|dos|uno)[ ](?:de[ ])?{_ROMANCE}{_YEAR}"
        rf"(?:,?[ ](?:n[.ºo°]{{1,2}}[ ]?|n[úu]m\.?[ ]|#[ ]?)?){_NUMBER})(?:[^{_L}0-9:%€]|$)"
    ),
    re2.compile(
        r"(?i)(?:^|[^0-9A-Za-z.,/€-])([0-9]{1,4}(?:[ ]?(?:bis|ter|quater|[A-D]))?,?[ ](?:rue|avenue|av\.?|boulevard|bd|"
        r"blvd|place|pl\.|quai|impasse|allée|square|cours|chemin|passage|esplanade|route|résidence|cité)[ ](?:du[ ])?"
        rf"[0-9]{{1,2}}(?:er)?[ ]{_FRENCH}(?:[ ](?:1[5-9]|20)[0-9]{{2}}\b)?)(?:[^{_L}]|$)"
    ),
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:Straße|Strasse|Str\.|Platz|Allee|Weg)[ ]des[ ][0-9]{{1,2}}\.[ ]{_GERMAN}[ ]"
        rf"{_NUMBER})(?:[^{_L}0-9:%€]|$)"
    ),
    # Poland, Russia and Ukraine
    re2.compile(
        r"(?i)(?:^|[^A-Za-zÀ-ž0-9])((?:ul\.?|ulic[aye]|al\.|alej[ae]|plac|pl\.|os\.)[ ]"
        r"[0-9]{1,2}(?:-go)?[ ]"
        r"(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)[ ]"
        r"[0-9]{1,3}[a-z]?(?:/[0-9]{1,4})?)\b"
    ),
    re2.compile(
        r"(?i)(?:^|[^\x{400}-\x{45f}0-9])((?:ул\.?|улица|улице|вул\.?|вулиця|пл\.?|площадь|пр\.?|проспект)[ ]"
        r"[0-9]{1,2}(?:-го)?[ ]"
        r"(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|"
        r"декабря|січня|лютого|березня|квітня|травня|"
        r"червня|липня|серпня|вересня|жовтня|листопада|грудня),?[ ](?:д\.?[ ]?|дом[ ]|буд\.?[ ]?)?[0-9]{1,4}"
        r"(?:[ ]?/[ ]?[0-9]{1,3})?(?:,?[ ](?:корп|к|кв|оф|стр)\.?[ ]?[0-9]{1,4}){0,3})"
    ),
)
"""Forms that need nothing else."""
