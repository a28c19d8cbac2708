"""Addresses told by what they consist of, though no word in them says street.

A number before a postcode and its town, rural and military boxes, plots and blocks, and ways of writing of some
countries. Group 1 is the address where nothing else is said; google-re2 over the whole text.
"""

from __future__ import annotations

from voting.screening import re2

_CODE = (
    r"(?:[A-Z]{1,3}-)?(?:[0-9]{5}(?:-[0-9]{3,4})?|[0-9]{3}[ ][0-9]{2}|[0-9]{2}-[0-9]{3}|[0-9]{4}-[0-9]{3}|"
    r"[0-9]{4}[ ]?[A-Z]{2}|[0-9]{6}|[0-9]{4})"
)
NUMBER_CODE = re2.compile(
    r"[^\n0-9]([0-9]{1,5}(?:/[0-9]{1,4})?(?:[ ]?[A-Za-z]\b)?(?:[-/](?:[IVX]{1,4}|[0-9A-Za-z]{1,4})\b)?"
    r"(?:,[ ][^,\n]{1,24})?(?:,[ ]?|[ ]?(?:<br[ ]?/?>)?\r?\n[ \t]{0,6}|[ ][-–|][ ])"
    rf"({_CODE})[ ]{{1,2}})(?:[A-ZÀ-ÖØ-ÞĀ-Ž]|\p{{Greek}}|\p{{Cyrillic}})"
)
"""Osterdeich 109, 28205 Bremen: a number (group 1) before a postcode (group 2) and a word with a capital."""

BOX = re2.compile(
    r"(?i)(?:^|[^0-9A-Za-z])((?:PSC|CMR|Unit|R\.?R\.?|H\.?C\.?|Rural Route|Star Route)[ ]#?[0-9]{1,5},?[ ]Box[ ]"
    r"[0-9]{1,5}(?:[ -]?[A-Z]\b)?|(?:RMB|RSD|CMB)[ ][0-9]{1,5}|"
    r"site[ ][0-9]{1,4},?[ ]comp(?:artment)?[ ][0-9]{1,4},?[ ]rr[ ][0-9]{1,3}|"
    r"\b(?-i:[AFD]PO),?[ ]A[APE][ ][0-9]{5}(?:-[0-9]{4})?)"
)
"""PSC 303 Box 4417, RR 2 Box 118A, APO AP 96204 (USPS Publication 28, section 24 and 25); RMB 2210 (Australia Post)."""

HOUSED = re2.compile(
    r"(?i)(?:^|[^0-9A-Za-z])((?:flat|block|blk|villa|plot|lot|house|hse|tower|room|rm|unit|stand|erf|shop|office|suite|"
    r"apartment|apt)[ ](?:no\.?[ ])?(?:[0-9]{1,5}[A-Z]?|[A-Z])(?:-[0-9A-Z]{1,3})?|[0-9]{1,2}(?:st|nd|rd|th)[ ]floor|"
    r"(?:top|ground|first|second|third)[ ]floor|(?-i:[A-Z]{1,2})-?[0-9]{1,4}[A-Z]?),[ ]"
)
"""Block 12, Flat 4, LSDPC Estate, Ogba: counts where units and places of some country follow."""

_L = r"A-Za-z\x{c0}-\x{24f}\x{1e00}-\x{1eff}"
_NAME = rf"[A-ZÀ-ÖØ-ÞĀ-Ž][{_L}'’.-]{{1,24}}"
NUMBERED = re2.compile(
    r"(?:^|[^0-9A-Za-z.,/$€£:+#-])([0-9]{1,6}[A-Za-z]?(?:[-/][0-9]{1,4}){0,2},?[ ]"
    rf"((?:{_NAME}[ ]){{0,3}}{_NAME}))"
    r"(?:[,\n]|[ ](?i:apt|apartment|suite|ste|unit|fl|floor|bldg|rm|room|lot|#)\b)"
)
NAMED = re2.compile(
    rf"(?:^|[^{_L}0-9])((?:{_NAME}[ ](?:(?:de|del|la|las|los|di|da|do|dos|van|der|den)[ ]){{0,2}}){{1,5}}"
    r"(?:(?i:no|nr|n)[.º°]{1,2}[ ]?)?[0-9]{1,4}[A-Za-z]?(?:[/-][0-9A-Za-z]{1,4})?\.?)"
    r"[ ]?(?:[,\n]|(?i:piso|d(?:e?p)?to|edif|interior|int|oficina|apt|app?artamento)\b)"
)
"""4417 Mulberry Bluffs, Unit 8; Paseo Nuevo 12: names beside a number, of which what follows makes an address."""

UNNUMBERED = re2.compile(
    rf"(?:^|[^{_L}0-9])((?:Strada|Aleea|Bulevardul|Calea|Drumul|Intrarea|Splaiul|Str\.|Bd\.|(?:Ș|Ş|S)oseaua|Rua|Travessa|"
    r"Avenida|Alameda|Praça|Rodovia|Estrada|Largo|Beco|Ladeira|Viela|Vereda|Parque|Trecho|Jardim|Vila|Calle|Paseo|Plaza|"
    r"Via|Viale|Piazza|Corso|Vicolo|Rue|Boulevard|boulevard|Chemin|Impasse|rue|avenue|chemin|rua|travessa|calle|via)"
    rf"(?:[ ](?:(?:de|da|do|dos|das|del|della|la|du|des)[ ]){{0,2}}{_NAME}){{1,4}}"
    r"(?:[ ](?:Nr|nr|No|N[º°])\.?[ ]?[0-9]{1,4}[A-Z]?\b)?)"
    r"(?:[,\n]|[ ]{1,2}(?:Bl|bl|Sc|Ap|Et)\.)"
)
"""Strada Pop, Darabani, 914538: a street without a number, which what follows makes an address."""

LIVED = re2.compile(
    r"(?i)\b(?:(?:vivo|vive|viven|vivimos|atiende|reside|domicilio)[ ]en|(?:abito|abita|vivo)[ ]in|"
    r"(?:moro|mora)[ ](?:em|na))[ ]((?:[a-zà-ž]{2,16}[ ]){1,3}[0-9]{1,5}(?:[ ]?[a-z]\b)?)"
)
"""Vivo en gorriti 4518: counts where a town follows."""

LIVED_AT_NUMBER = re2.compile(
    r"(?i)\b(?:raised|born|live[sd]?|living|reside[sd]?|residing|house|home|stay(?:s|ed|ing)?)[ ]at[ ]"
    r"((?-i:[1-9][0-9]{0,4}[ ][A-Z][a-z]{2,20}(?:[ ][A-Z][a-z]{2,20})?))\b"
)
"""Raised at 214 Mulberry."""

PLANNED = (
    # Colombia: Calle 72 # 10-34; Cra. 7 No. 116-50; Mz 4 Casa 12.
    re2.compile(
        r"(?i)(?:^|[^0-9A-Za-z])((?:calle|cll?|carrera|cra|kra?|transversal|tv|diagonal|dg|avenida|av)\.?[ ][0-9]{1,3}"
        r"[ ]?(?:[A-Z]\b)?(?:[ ](?:bis|sur|norte|este|oeste)\b)?,?[ ]?(?:#|no\.?|n[º°]\.?)[ ]?[0-9]{1,3}[ ]?"
        r"(?:[A-Z]\b)?[ ]?[-–][ ]?[0-9]{1,3}|"
        r"(?:mz|mza|manzana)\.?[ ]?[0-9]{1,3}[A-Z]?,?[ ](?:casa|lote|lt|villa)\.?[ ]?[0-9]{1,4}[A-Z]?)\b"
    ),
    # Spain: Polígono Industrial Las Rozas, nave 12. Brasília: SQN 210 Bloco H Apto 304.
    re2.compile(
        r"(?i)\b(pol(?:[íi]gono)?\.?[ ]ind(?:ustrial)?\.?[ ][^,\n]{2,40},[ ](?:nave|parcela|calle|c/)[ ][^,\n.]{1,20})"
    ),
    re2.compile(
        r"\b((?:SQN|SQS|SQSW|SHIS|SHIN|QI|QNM|QNN|CLN|CLS|SCS|SBS|SCN|SEPN|CRS)[ ][0-9]{1,4}"
        r"(?:,?[ ](?:Bloco|Bl|Conjunto|Conj|Quadra|Lote|Casa)\.?[ ][0-9A-Z]{1,4})+"
        r"(?:,?[ ](?:Apto|Apt|Ap|Sala|Loja)\.?[ ][0-9]{1,4})?)\b"
    ),
    # Turkey: Caferağa Mah. Moda Cad. Ferah Apt. No:112 D:7 Kadıköy/İstanbul.
    re2.compile(
        r"(?i)(?:^|[^A-Za-z])((?-i:[A-ZÇĞİÖŞÜ][^ \n]{1,20}[ ]){1,3}mah(?:allesi|\.),?[ ][^\n:;]{0,70}?no[ ]?[.:]?[ ]?"
        r"[0-9]{1,4}(?:/[0-9A-Z]{1,4})?(?:,?[ ](?:d|daire|kat|k)[.:]{0,2}[ ]?[0-9]{1,4})*"
        r"(?:,?[ ](?:[0-9]{5}[ ])?(?-i:[A-ZÇĞİÖŞÜ])[^ \n/]{2,20}[ ]?/[ ]?(?-i:[A-ZÇĞİÖŞÜ])[^ \n/,.;:]{2,20})?)"
    ),
    # Korea: 경기도 성남시 분당구 정자일로 95, 107동 1502호; 정자동 178-1.
    re2.compile(
        r"((?:[\x{ac00}-\x{d7af}]{1,8}(?:도|시|군|구|읍|면)[ ]){1,4}[\x{ac00}-\x{d7af}0-9]{1,12}(?:로|길|동|리|가)[ ]?"
        r"[0-9]{1,4}(?:-[0-9]{1,4})?(?:번?길[ ][0-9]{1,4})?(?:,?[ ][0-9]{1,4}동)?(?:,?[ ][0-9]{1,5}호)?"
        r"|[\x{ac00}-\x{d7af}]{1,6}(?:동|리)[ ][0-9]{1,4}-[0-9]{1,4})"
    ),
    # Hindi: मकान नं. 214, गली नं. 6, लक्ष्मी नगर, दिल्ली 110092.
    re2.compile(
        r"((?:मकान|फ्लैट|फ़्लैट|प्लॉट|दुकान|घर)[ ](?:नं\.?|नंबर|नम्बर|संख्या)[ ]?[0-9][^।\n]{0,90}?[ -]"
        r"[1-9][0-9]{2}[ ]?[0-9]{3})\b"
    ),
    # Russian and Ukrainian, with the town: г. Пермь, ул. Екатерининская, д. 88, корп. 2, кв. 91.
    re2.compile(
        r"((?:(?:г|м|гор|місто|город)\.?[ ]?\p{Cyrillic}[^,\n]{2,25},[ ])?"
        r"(?:ул|вул|просп|пр-т|пр|пров|пер|бульв|б-р|пл|наб|шоссе|улица|вулиця)\.?[ ][^,\n]{2,30},[ ]?"
        r"(?:(?:д|буд|дом|будинок)\.?[ ]?)?[0-9]{1,4}(?:-?\p{Cyrillic})?"
        r"(?:,?[ ]?(?:корп|кв|стр|под|оф)\.?[ ]?[0-9]{1,4})*"
        r"(?:,[ ](?:г|м)\.[ ]?\p{Cyrillic}{3,25})?(?:,[ ]?[0-9]{5,6}\b)?)"
    ),
    # Hungary: 1077 Budapest, Wesselényi u. 79. II. em. 9.
    re2.compile(
        r"\b([0-9]{4}[ ][A-ZÁÉÍÓÖŐÚÜŰ][^ ,\n]{2,20},[ ](?:[^ ,\n]{2,20}[ ]){1,3}"
        r"(?:u\.|utca|út|útja|tér|krt\.|körút|köz|sor|sétány)[ ][0-9]{1,4}(?:/[A-Za-z0-9]{1,2})?\.?"
        r"(?:[ ](?:[IVX]{1,4}|[0-9]{1,2})\.?[ ](?:em|emelet|ajtó|a)\b\.?)*(?:[ ][0-9]{1,3}\b\.?)?)"
    ),
    # A village of China; a building's name and room after a number of Japan.
    re2.compile(
        r"((?:[\x{4e00}-\x{9fff}]{2,6}[省市区县镇乡]){2,4}[\x{4e00}-\x{9fff}]{1,6}村(?:[一二三四五六七八九十0-9]{1,3}[组队社])?"
        r"(?:[0-9]{1,4}号)?)"
    ),
    re2.compile(
        r"(〒?[ ]?[0-9]{3}-[0-9]{4}[ ]?[\x{4e00}-\x{9fff}\x{3040}-\x{30ff}][^ 。、,\n]{4,40}[ ][^ 。、,\n]{2,20}[ ]?"
        r"[0-9]{1,4}号室)"
    ),
    # Vietnam: hẻm 51, đường 3/2, P. Xuân Khánh, Q. Ninh Kiều, Cần Thơ; 12/5 Nguyễn Trãi, P. 2, Q. 5
    re2.compile(
        r"((?:(?i:số|hẻm|ngõ|ngách|kiệt|nhà)[ ])?[0-9]{1,4}[A-Z]?(?:/[0-9]{1,4}[A-Z]?){0,3}(?:,?[ ][^,\n.]{2,28})?"
        r"(?:,?[ ](?i:đường|phố)[ ][^,\n.]{1,20},[ ](?:P|X|(?i:phường|xã))\.?[ ][^,\n.]{1,20}|"
        r",[ ](?i:phường|xã|thị trấn)[ ][A-ZĐ0-9][^,\n.]{0,20}|,[ ]P\.[ ]?[0-9]{1,2},[ ](?:Q\.|Quận)[ ]?[^,\n.]{1,16})"
        r"(?:,[ ](?:(?i:quận|huyện|thị xã|thành phố)[ ]|[QH]\.[ ]?|TP\.?[ ]?)[^,\n.]{1,20}){0,2}"
        r"(?:,[ ][A-ZĐ][^,\n.]{1,16})?)"
    ),
    # Arabic: 27 شارع البطل، الدقي، الجيزة, or a street, its quarter and its town; Persian: up to the house's number
    re2.compile(
        r"((?:[0-9٠-٩]{1,5}[ ]شارع[ ][^،,\n.؟]{2,36}|شارع[ ][^،,\n.؟]{2,30}[،,][ ]?(?:حي|منطقة|عمارة|شقة|مبنى)[ ]"
        r"[^،,\n.؟]{1,20})(?:[،,][ ]?[^،,\n.؟]{2,20}){1,3})"
    ),
    re2.compile(
        r"((?:[^،,\n. ]{2,14}،[ ])?(?:خیابان|بلوار|کوچه)[ ][^،,\n.؟]{1,24}"
        r"(?:[،,][ ]?(?:خیابان|کوچه)[ ][^،,\n.؟ ]{1,14}){0,3}"
        r"(?:[،,][ ]?(?:پلاک|واحد|طبقه)[ ][0-9۰-۹]{1,4}){1,3})"
    ),
    # Thailand: 99/12 ซอยสุขุมวิท 24 แขวงคลองตัน เขตคลองเตย กรุงเทพฯ 10110
    re2.compile(
        r"([0-9]{1,4}(?:/[0-9]{1,4})?[ ]?(?:หมู่(?:ที่)?[ ]?[0-9]{1,2}[ ]?)?(?:ซอย|ถนน|ถ\.|ซ\.)?[^\n,]{0,40}?"
        r"(?:แขวง|ตำบล|ต\.)[^\n,]{2,40}?(?:เขต|อำเภอ|อ\.)[^\n,]{2,40}?[ ][0-9]{5})"
    ),
    # Ghana: GA-495-6523. vCard, RFC 6350 section 6.3.1; of its parts those that hold something.
    re2.compile(r"(?i:digital|ghana[ ]?post|gps)[^\n]{0,16}?[^A-Z\n]([A-Z]{2}-[0-9]{3,4}-[0-9]{4})\b"),
    re2.compile(r"(?m)^ADR[^:\n]{0,60}:;*([^\n]{4,120})"),
)
"""Forms that need nothing else; what follows is looked at as after a street."""
