"""What stands beside a street and its number: flats, floors, stairs and doors as some forty countries write them.

Python's `re`, for a place where a street was found: every repetition has an upper bound.
"""

from __future__ import annotations

import re

from voting.screening import late

_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ground|lower|upper|top|basement|mezzanine|"
    r"primer|primero|primera|segundo|segunda|tercer|tercero|tercera|cuarto|quinto|sexto|primeiro|primeira|terceiro|"
    r"primo|secondo|terzo|quarto|premier|deuxième|troisième|quatrième|dernier|erster?|zweiter?|dritter?|vierter?|"
    r"eerste|tweede|derde|vierde|första|andra|tredje|fjerde|"
    r"første|anden|első|második|harmadik|negyedik|pierwsze|drugie|trzecie)"
)
_STOREY = (
    r"(?:floor|flr|fl|storey|étage|etage|og|stock|stk|stw|obergeschoss|piso|piano|andar|pavimento|etasje|etg|etaj|sal|"
    r"verdieping|verd|verd\.|hoog|våning|vån|tr|krs|kerros|emelet|em|ajtó|patro|poschodí|piętro|p|sprat|kat|planta|"
    r"όροφος|этаж|эт|поверх)"
)
_NAMED = (
    r"(?:apt|apartment|apts|boite|bte|bus|suite|ste|unit|flat|floor|fl|room|rm|bldg|building|block|blk|"
    r"tower|level|lot|lvl|shop|"
    r"sector|phase|zone|stand|erf|lane|street|road|ext|po box|"
    r"bât(?:iment)?|bat|esc(?:alier)?|étage|appt?|appartement|app|porte|hall|rés(?:idence)?|lieu-dit|bp|boîte|bte|"
    r"piso|puerta|pta|planta|portal|escalera|bajo|interior|int|depto?|dpto|dto|departamento|mz|lote|manzana|"
    r"casa|torre|edif(?:icio)?|oficina|appartamento|bl\.|sc\.|et\.|rd|"
    r"apto|ap|hse|villa|nave|parcela|dt[oº]|dcha|bloco|andar|sala|conj(?:unto)?|lote|fração|quadra|scala|interno|piano|"
    r"top|stiege|stg|tür|wohnung|whg|hinterhaus|og|eg|m|lok|lokal|mieszk\w{0,6}|d|daire|kat|lgh|leil|bus|hus|th|tv|"
    r"mf)(?:\b|(?<=\.))\.?[ :#]{0,2}"
    r"(?:n[ro°º]?\.?[ ]?)?(?:(?=[A-Za-z/-]{0,6}\d)[0-9A-Za-z][0-9A-Za-z/-]{0,6}|(?-i:[A-Z]{1,2}|[a-z])|[ivx]{1,4}|"
    r"(?:izq(?:uierd[ao])?|izda|der(?:ech[ao])?|dcha|left|right|front|rear|back|gauche|droite|links|rechts|esq|dto|"
    r"baja|bajo|ext))\b"
)
# Words of which many mean something else, too: what follows is a number or one letter.
_NUMBERED = (
    r"(?:stairs|staircase|entrance|door|bay|number|house|section|extension|buzzer|mailbox|stall|hangar|warehouse|dorm|"
    r"case postale|entrée|cage|interphone|digicode|timbre|local|bloque|blq|of\.|ofic|módulo|urb|sótano|citofono|"
    r"palazzina|pal\.|cj|loja|galpão|corp|aufgang|eingang|etage|klatka|kl\.|oppgang|opp\.|uppg|trappa|rappu|byt|pok\.|pokój|as\.|asunto|"
    r"dz|dzīv|dzīvoklis|bt|butas|krt|korter|vchod|lph|lépcsőház|rt|rw|blok|huis|kamer|"
    r"кв|квартира|под|подъезд|эт|этаж|корп|корпус|стр|строение|оф|офис|секция|під|під['’]їзд|буд|домофон|"
    r"דירה|קומה|כניסה|الطابق|الدور|شقة|عمارة|διαμ)(?:\b|(?<=\.))\.?[ :#]{0,2}"
    r"(?:n[ro°º]\.?[ ]?)?(?:[0-9]{1,5}[A-Za-z]?(?:[/-][0-9A-Za-z]{1,4})?|(?-i:[A-Z]|[IVX]{2,4}))\b"
)
_COUNTED = (
    r"S\(\d{6}\)|\d{1,2}/[FG]\b"
    r"|\d{1,4}-[A-Z]\b|[A-Z]-\d{1,4}\b(?! [A-ZÀ-Ž][a-zß-ÿ])"
    r"|#[ ]?[0-9A-Za-z][0-9A-Za-z-]{0,7}"
    rf"|(?:\d{{1,3}}(?:st|nd|rd|th|e|er|ème|eme|ος|ο|º|°|ª|-й|-ий)?|[IVX]{{1,4}})\.?(?:[ºª°])?[ ]{{0,1}}{_STOREY}\b\.?"
    rf"|{_ORDINAL}[ ](?:{_STOREY}|flat|apartment|house|door)\b(?:[ ](?:left|right|front|rear|back)\b)?"
    r"|\d{1,3}[ ]?(?:\.[ ]?)?(?:º|ª|°|o|a|\.o|\.a)\.?[ ]?(?:esq|dto|dcho|drcha|dcha|izqda|izda|izq|der|ctro|frt|fte|"
    r"[A-H])?\b\.?|\d{1,2}\.[ ]?(?:tv|th|mf|sal|og|stock)\b\.?"
    r"|\d{1,2}[A-Ha-h]\b|[A-H][ ]\d{1,3}\b|s/n\b|/(?:\d{1,4}(?:/\d{1,4})?|[IVX]{1,4}\b)(?:[ ](?:re|li|links|rechts|"
    r"mitte)\b\.?)?|/(?:stiege|stg|tür|top|haus|flat|wohnung)\.?[ ]?\d{1,3}\b"
    r"|rt[ .]?\d{1,3}[ ]?/[ ]?rw[ .]?\d{1,3}\b|"
    r"-(?:[IVX]{1,4}|hs)\b|km[ ]\d{1,4}\b|"
    r"ap[ ]\d{1,5}\b|(?-i:[A-Z]{1,2}\d{1,2}[A-Z]?)\b(?![\w-]|[ ]\d)"
)
_ALONE = (
    r"(?:links|rechts|hinterhaus|vorderhaus|seitenflügel|dachgeschoss|parterre|souterrain|erdgeschoss|quergebäude|"
    r"fundos|rez-de-chaussée|rdc|entresuelo|entlo|ático|bajos?|sobreático|planta baja|attico|"
    r"seminterrato|rosso|nero|piano terra|piano rialzato|mansarda|suterén|přízemí|suteren|zemin kat|bodrum kat|"
    r"fsz|fszt|földszint|félemelet|kld|stuen|huis|bovenhuis|benedenhuis|bis|upstairs|downstairs)\b\.?"
    r"(?:[ ](?:\d{1,3}\b\.?|links|rechts|tv\b\.?|th\b\.?|izda\b\.?|dcha\b\.?|gauche|droite|front|rear))?"
    r"|r/c(?:[ ](?:esq|dto|dt[ºo])\b\.?)?"
    r"|(?:rear|front|fondo|frente|gauche|droite|izquierda|derecha|esquerda|direita|pb|ph)\b(?=[ ]?[,.;)\n]|\Z)"
    r"|number[ ](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?\b"
)
UNIT = late.compile(rf"(?:{_NAMED}|{_NUMBERED}|{_COUNTED}|{_ALONE})(?:[ ](?:ext|extension|dha)\b\.?)?", re.IGNORECASE)
"""One unit behind a street's number: apt 4, 2.º izda, fszt. 3., Stiege 2, кв. 21, number eleven."""
