"""How a street and its number are written, per family of countries: google-re2 over the whole text.

What follows or precedes them (flat, postcode, town) is `parts`. Group 1 is the address, group 2 the words that
name the street, where such words are everyday ones elsewhere. Forms: Universal Postal Union, postal addressing systems
per country (upu.int).
"""

from __future__ import annotations

from voting.screening import re2

_L = r"A-Za-z\x{c0}-\x{24f}\x{1e00}-\x{1eff}"  # by range: RE2 spells out `\pL` in bytes, times its repetitions
_WORD = rf"[{_L}][{_L}0-9'’.-]{{0,24}}"
_CAPITAL = rf"[A-ZÀ-ÖØ-ÞĀ-Ž][{_L}'’-]{{1,24}}"
_BEFORE = r"(?:^|[^0-9A-Za-z.,/$€£:+-]|[ \n(>\"'|][(\"'*]{0,2})"
_DIRECTION = r"(?:[ ](?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Ouest|Est|Nord|Sud)\b\.?)?"
ENGLISH = re2.compile(
    rf"(?i){_BEFORE}((?:[NSEW][ ]?)?[0-9]{{1,5}}(?:[A-Z]\b|[-/][0-9]{{1,4}}|[ ]1/2)?,?[ ]"
    rf"((?:(?:{_WORD}|[0-9]{{1,3}}(?:st|nd|rd|th))[ ]){{0,4}}?)"
    r"(?:street|str|st|avenue|ave?|road|rd|boulevard|blvd|lane|ln|drive|dr|court|crt|ct|way|place|pl|terrace|ter|"
    r"square|sq|"
    r"close|crescent|cres|gardens|gdns|grove|row|parkway|pkwy|highway|hwy|circle|cir|trail|trl|mews|hill|walk|broadway|"
    r"alley|plaza|loop|path|track|pike|turnpike|tpke|rise|green|quay|wharf|vale|heights|parade|pde|esplanade|link|"
    r"bend|run|"
    r"crossing|xing|ridge|point|pt|cove|park|view|villas|yard|wynd|brae|croft|garth|drove|vennel|cottages|"
    r"mansions|spinney|copse|tce|pk|cct|circus|promenade|embankment|causeway|chase|glebe|mead|meadows|"
    r"marg|nagar|salai|cross|main|layout|lorong|jalan|"
    rf"county road|state route|route|farm road|fm|cr)\b\.?(?:[ ][0-9]{{1,4}}[A-Z]?\b)?{_DIRECTION})"
)
"""12 Main Street; 88 W 42nd St; 1234 County Road 250; 123 Ang Mo Kio Ave 3."""

_SOLID = (
    r"(?:stra(?:ß|ss)e|str\.?|weg|platz|allee|boulevard|dreef|gasse|ring|damm|ufer|chaussee|stieg|pfad|markt|graben|steig|"
    r"gatan|vägen|väg|gränd|torget|stigen|backen|straat|laan|plein|gracht|kade|dijk|singel|steeg|"
    r"allén|alleen|alléen|stien|bakken|svingen|lunden|åsen|gata|gate|gaten|veien|vei|vegen|gade|gaden|vej|vejen|"
    r"vænget|torv|stræde|plads|katu|tie|kuja|polku|tori|kaari|"
    r"ranta|puisto|puistikko|väylä|raitti|penger|bulevardi)"
)
_APART = (
    r"(?:stra(?:ß|ss)e|str\.?|platz|allee|weg|ring|damm|ufer|gasse|gracht|kade|plein|laan|straat|gate|gata|vei|vej|"
    r"gade|"
    r"alle|allé|plads|väg|gatan|utca|útja|út|tér|krt\.?|körút|ulica|cesta|trg|bulevardi|katu|polku|kuja|iela|gatvė|caddesi|sokak)"
)
_NUMBER = r"[0-9]{1,4}(?:[ ][A-Z][ ][0-9]{1,3}\b|(?:[ ]?[a-zA-Z]\b)?(?:-[IVX]{1,4}\b|(?:[/-][0-9]{1,4}[a-z]?){0,3}))"
GERMANIC_LOOSE = re2.compile(
    rf"(?i)(?:^|[^{_L}0-9])(([{_L}][{_L}-]{{2,28}}(?:hof|berg|tal|wall|winkel|hang|park|feld|wiese|garten|blick|kamp|"
    rf"horst|schlag|anger|acker|äcker|rain|leite|twiete|koppel|lohe|bühl|halde|baan|zoom|brink|pad|"
    rf"wal))[ ]{{1,2}}{_NUMBER})(?:[^{_L}0-9%€$]|$)|"
    rf"(?:^|[^{_L}0-9])(((?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Hinterm|"
    rf"Beim|Vor dem)(?:[ ][{_L}][{_L}-]{{2,25}}){{1,2}})[ ][0-9]{{1,3}}[ ]?[a-z]?)\b"
)
"""Am Markt 2, Lerchenhang 4: streets where a postcode follows or somebody lives there, and much else otherwise."""

_QUALIFIED = (
    r"(?-i:Alte|Neue|Kleine|Gro(?:ß|ss)e|Obere|Untere|Äußere|Eerste|Tweede|Derde|Oude|Nieuwe|Grote|Kleine|Korte|Lange|"
    r"Øvre|Nedre|Store|Lille|Gamle|Västra|Östra|Norra|Södra|Stora|Lilla|Gamla|Nya)"
)
GERMANIC = (
    re2.compile(
        rf"(?i)(?:^|[^{_L}0-9])((?:{_QUALIFIED}[ ])?([{_L}][{_L}-]{{1,28}}{_SOLID})[ ]{{1,2}}(?:nr\.?[ "
        rf"]?)?{_NUMBER})(?:[^{_L}0-9%€$]|$)"
    ),
    re2.compile(
        rf"(?i)(?:^|[^{_L}0-9])(((?:{_WORD}[ -]){{1,3}}){_APART}[ ]{{1,2}}(?:nr\.?[ ]?)?{_NUMBER})(?:[^{_L}0-9%€$]|$)"
    ),
)
"""Lindenstraße 14, Berliner Allee 3a, Storgatan 5, Karl Johans gate 14, Mannerheimintie 12 B 4."""

NUMBER_FIRST = re2.compile(
    rf"(?i){_BEFORE}((?:[0-9]{{1,4}}-)?[0-9]{{1,5}}(?:[ ]?(?:bis|ter|quater|[A-D]))?,?[ ]"
    rf"(?:rue|r\.[ ](?:des?|du)|avenue|av\.|av|boulevard|bd|bld|blvd|"
    rf"place|pl\.|"
    r"chemin|allée|allee|impasse|quai|route|cours|square|passage|sentier|ruelle|faubourg|villa|résidence|résidences|"
    r"cité|"
    rf"venelle|traverse|sente|clos|domaine|promenade|voie|rampe|montée|esplanade|hameau|lotissement|rond-point)(?:[ "
    rf"]{_WORD}){{1,6}})"
)
"""18 rue des Tanneurs; the words that follow are cut where the name ends."""

NUMBER_LAST = re2.compile(
    rf"(?i)(?:^|[^{_L}0-9])((?:calle|c/|cl\.|avenida|avda?\.?|av\.|plaza|plza\.?|pza\.?|paseo|pº|carrer|camino|"
    rf"cno\.?|ronda|"
    r"travesía|glorieta|carretera|ctra\.?|bulevar|blvd\.?|calzada|calz\.?|privada|priv\.?|callejón|cerrada|andador|"
    r"pasaje|pasadizo|cañada|rambla|circuito|continuación|prolongación|ampliación|retorno|bvar\.?|blv\.?|bv\.?|diag\.?|"
    r"diagonal|carrera|cra\.?|kr\.?|transversal|jr\.|jirón|psje\.?|malecón|"
    r"via|vico|località|frazione|viale|v\.le|piazza|piazzale|p\.zza|p\.za|corso|c\.so|vicolo|largo|strada|contrada|salita|lungomare|"
    r"lungotevere|"
    r"stretto|incrocio|rotonda|borgo|aleea|intrarea|(?:ș|ş|s)oseaua|calea|splaiul|gang|gg\.|vereda|ladeira|viela|"
    r"rua|r\.|travessa|praça|praca|estrada|alameda|rodovia|avenida|largo|beco|quinta|urbanização|"
    r"rue|avenue|boulevard|chaussée|chaussee|chemin|quai|allée|place|"
    r"jl\.?|jln\.?|jalan|lorong|"
    r"ul\.|ulica|ulicy|al\.|aleja|aleje|alei|pl\.|plac|placu|os\.|osiedle|osiedlu|ul|"
    r"ulice|náměstí|utca|strada|bulevardul|str\.)"
    rf"(?:\b|[ ])((?:[ ]?{_WORD}(?:[ ]{_WORD}){{0,5}}?))"
    r",?[ ]?(?:[ ,](?:n[.ºo°]{1,2}|núm\.?|num\.?|número|no\.?|nr\.?|#|numero|casa(?:[ ]n[.ºo°]{1,2})?)[ ]?|[ ]|#[ ]?)"
    r"(?:[0-9]{1,5}(?:[A-Z]\b|[ ](?-i:[A-Z])\b)?(?:[/-][0-9A-Z]{1,4})?(?:[ ]?bis\b)?|s/n\b))"
)
"""Calle Mayor 12; Via dei Mille 27; Rua Augusta, 100; Rue Neuve 17; ul. Długa 8; Jl. Sudirman No. 52."""

_ROAD = r"(?:cad(?:desi)?|cd|sok(?:ağı|ak)?|sk|bulvarı|blv|bulv|apt|sitesi)\.?,?"
TURKISH = re2.compile(
    rf"(?i)(?:^|[^{_L}0-9])((?:(?-i:{_CAPITAL}[ ]){{1,3}}mah(?:allesi)?\.?,?[ ])?(?:(?-i:{_CAPITAL}[ ]){{1,3}}|"
    rf"[0-9]{{1,5}}\.?[ ])"
    rf"(?:{_ROAD}[ ](?:[0-9]{{1,4}}\.?[ ]{_ROAD}[ ])?no[.:]{{0,2}}[ ]?[0-9]{{1,4}}(?:/[0-9A-Z]{{1,4}})?|"
    r"(?-i:[Cc]ad(?:\.|desi)|[Ss]ok(?:\.|ağı|ak)|[Bb]ulvarı|[Bb]ul?v\.)[ ][0-9]{1,4}/[0-9A-Z]{1,4}))"
)
"""Atatürk Cad. No:12, Bahçe Mah. 54. Sok. No: 12/7, Moda Cad. 88/4."""

_SPOKEN = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|oh|zero)"
)
OTHERS = (
    # A house with a name, and its road: Rose Cottage, Mill Lane.
    re2.compile(
        rf"\b((?:{_CAPITAL}[ ]){{1,3}}(?:Cottage|House|Farm|Farmhouse|Lodge|Barn|Rectory|Vicarage|Manse|Bungalow|"
        rf"Grange|Manor|"
        rf"Villa|Mill),[ ](?:{_CAPITAL}[ ]){{1,3}}(?:Lane|Road|Street|Avenue|Drive|Close|Way|Hill|Row|Rd|Ln|St)\b)"
    ),
    # Spoken: "four one one seven Pecan Grove Circle".
    re2.compile(
        rf"(?i)\b({_SPOKEN}(?:[ -]{_SPOKEN}){{0,5}}[ ](?-i:(?:{_CAPITAL}[ ]){{1,3}}(?:Street|St|Avenue|Ave|Road|Rd|"
        rf"Lane|"
        rf"Drive|Circle|Court|Close|Way|Place|Terrace|Crescent|Boulevard|Grove|Gardens|Square)))\b"
    ),
    re2.compile(
        r"((?:[\x{4e00}-\x{9fff}]{2,3}[都道府県])[\x{4e00}-\x{9fff}\x{3041}-\x{306e}\x{3070}-\x{30ff}]{1,12}[0-9]{1,4}"
        r"(?:-[0-9]{1,4}){1,3}[ ][\x{3040}-\x{30ff}\x{4e00}-\x{9fff}]{2,12}[0-9]{2,4}(?:号室?)?)"
    ),
    # Postal boxes.
    re2.compile(
        r"(?i)\b((?:P\.?[ ]?O\.?[ ]?Box(?:[ ][A-Z]{1,3}\b)?|Post(?:al)? (?:Office )?Box|GPO Box|Locked Bag|Private "
        r"Bag|Postfach|boîte "
        r"postale|B\.P\.|BP|C\.P\.|"
        r"apartado(?: de correos| postal)?|apdo\.?|casella postale|postbus|postboks|caixa postal|skrytka "
        r"pocztowa|skr\.? poczt\.?|PL|"
        r"(?-i:P\.K\.))[ ](?:n[º°o.]{1,2}[ ]?)?(?:[A-Z]{1,3}[ ])?[A-Z]?[0-9]{2,6}(?:[ ][0-9]{2,3}\b){0,3})"
    ),
    # Japan, in Latin letters: 2-11-3 Meguro, Meguro-ku; in its own: 渋谷区神南1-2-3; China: 浦东新区世纪大道100号.
    re2.compile(
        r"\b([0-9]{1,4}(?:-[0-9]{1,4}){1,3},? [A-Z][A-Za-z-]{2,20}(?:,? [A-Z][A-Za-z-]{1,20}){0,2}(?:-ku|-shi|-cho|"
        r"-machi|-gun|-mura|, Tokyo|"
        r", Osaka|, Kyoto)\b)"
    ),
    re2.compile(
        r"(〒? ?[0-9]{3}-[0-9]{4} [\x{4e00}-\x{9fff}\x{3040}-\x{30ff}][^ 。、,\n]{4,40}(?: [^ "
        r"。、,\n]{2,20}[0-9]{1,4}(?:号室)?)?)"
    ),
    re2.compile(
        r"((?:[\x{4e00}-\x{9fff}]{2,3}[都道府県])?[\x{4e00}-\x{9fff}\x{3041}-\x{306e}\x{3070}-\x{30ff}]{1,6}[市区町村郡][\x{4e00}-\x{9fff}\x{3040}-\x{30ff}]{1,12}"
        r"[0-9]{1,4}(?:(?:丁目|番地?|号|町|条[東西南北]?|線|[-−ー])[0-9]{0,4}){1,5}(?:号室|号)?)"
    ),
    re2.compile(
        r"((?:[\x{4e00}-\x{9fff}]{2,7}[省市区县镇乡村]){0,4}[\x{4e00}-\x{9fff}]{2,8}(?:路|街|道|巷|弄|胡同)[0-9]{1,5}号"
        r"(?:[0-9\x{4e00}-\x{9fff}A-Z-]{1,12}(?:室|楼|单元|层|栋|座))*)"
    ),
    # Taiwan: 220新北市板橋區文化路二段182巷7弄15號6樓
    re2.compile(
        r"((?:[0-9]{3,6} ?)?[\x{4e00}-\x{9fff}]{2}[市縣县](?:[\x{4e00}-\x{9fff}]{1,4}[區区市鄉乡鎮镇])?"
        r"[\x{4e00}-\x{9fff}]{1,8}"
        r"(?:(?:路|街|道)(?:[一二三四五六七八九十0-9]{1,2}段)?(?:[0-9]{1,4}[巷弄]){0,3}|(?:[0-9]{1,4}[巷弄]){1,3})"
        r"[0-9]{1,5}(?:之[0-9]{1,3})?[号號](?:[0-9]{1,3}[樓楼])?(?:之[0-9]{1,3})?)"
    ),
    # Israel: רחוב הרצל 84 דירה 11, קריית אתא 2804218
    re2.compile(
        r"((?:רחוב|רח['׳]|שדרות|שד['׳]|סמטת|כיכר|דרך)[ ](?:[\x{5d0}-\x{5ea}][\x{5d0}-\x{5ea}'\"׳״-]{1,14}[ ]){1,3}"
        r"[0-9]{1,4}(?:/[0-9]{1,3})?(?:,?[ ](?:דירה|קומה|כניסה)[ ][0-9\x{5d0}-\x{5ea}]{1,3}){0,3}"
        r"(?:,[ ][\x{5d0}-\x{5ea}'׳-]{2,12}(?:[ -][\x{5d0}-\x{5ea}'׳]{2,12}){0,2}(?:,?[ ][0-9]{5,7})?)?)"
    ),
    # Russian: ул. Ленина, д. 5, кв. 10.
    re2.compile(
        r"(?:^|[^\x{400}-\x{45f}])((?:ул\.?|улица|улице|пр-т|пр\.|проспект|пер\.|переулок|наб\.|бульвар|б-р|"
        r"шоссе) [А-Яа-яЁё-]{2,25}(?: [А-Яа-яЁё-]{2,25})?,?"
        r"(?: ?(?:д\.?|дом))? ?[0-9]{1,4}[а-я]?(?:,? ?(?:корп\.?|к\.?|стр\.?|кв\.?|квартира) ?[0-9]{1,4}){0,3})"
    ),
    # A road with a number and no name: N1234 Hwy 45, W231 County Road Q.
    re2.compile(
        r"\b([NSEW][0-9]{2,5}(?:[ ][NSEW][0-9]{2,5})? (?:Hwy|Highway|County Road|County Highway|"
        r"County Hwy|Co Rd|State Road|Route)[ ]?[0-9A-Z]{1,4})\b"
    ),
    # Of the American forces and country routes: PSC 303 Box 4417, RR 2 Box 118A, APO AP 96204.
    re2.compile(
        r"(?i)\b((?:(?:PSC|CMR|RR|HC|RMB|RSD|CMB|LMB)[ ]?[0-9]{1,5}(?:[ ]Box[ ][0-9A-Z-]{1,8})?|Unit [0-9]{1,5} Box "
        r"[0-9]{1,5}|site [0-9]{1,4} "
        r"comp [0-9]{1,4} rr "
        r"[0-9]{1,3})(?:(?:,[ ]?|\n|[ ])[AF]PO A[AEP] [0-9]{5}(?:-[0-9]{4})?)?)\b"
    ),
    re2.compile(r"\b([ADF]PO,? A[AEP],? [0-9]{5}(?:-[0-9]{4})?)\b"),
    re2.compile(
        r"\b([NSEW][0-9]{2,5}[A-Z]?(?: [NSEW][0-9]{2,5})? (?:County|State|Town) (?:Highway|Road|Hwy|Rd) "
        r"[0-9A-Z]{1,4})\b"
    ),
    # Colombia: Calle 72 # 10-34; Brasília: SQN 210 Bloco H; Mexico and Colombia: Mz 4 Casa 12.
    re2.compile(
        r"(?i)\b((?:calle|cl|cra|carrera|kr|diagonal|dg|transversal|tv|avenida|av|ak|ac)\.? [0-9]{1,3}[A-Z]?(?: "
        r"?bis)?(?: (?:sur|norte|este))? "
        r"?(?:#|n[o°º]\.?) ?[0-9]{1,3}[A-Z]? ?[-–] ?[0-9]{1,3})\b"
    ),
    re2.compile(
        r"\b((?:SQ[NS]W?|CL[NS]|SH[CI][NS]|QN[A-Z]|QS[A-Z]?) [0-9]{1,3}(?:,? Bloco [A-Z])?(?:,? (?:Apto?|"
        r"Casa|Lote)\.? [0-9]{1,4})?)\b"
    ),
    re2.compile(
        r"(?i)\b((?:mz|manzana|quadra|qd)\.? [0-9A-Z]{1,4},? (?:(?:conj(?:unto)?|cj|bloco|rua)\.? [0-9A-Z]{1,4},? )?"
        r"(?:casa|lote|lt|solar)\.? [0-9A-Z]{1,4})\b"
    ),
    # Ukrainian and Greek; Czech with two numbers; Hungarian after its town.
    re2.compile(
        r"((?:вул\.?|вулиця|просп\.?|пров\.?) [А-ЯІЇЄҐа-яіїєґ'’-]{2,25}(?: [А-ЯІЇЄҐа-яіїєґ'’-]{2,25}){0,2},? "
        r"?(?:буд\.? ?)?[0-9]{1,4}(?:-?[А-Яа-я])?"
        r"(?:,? ?(?:кв\.?|оф\.?) ?[0-9]{1,4})?)"
    ),
    re2.compile(
        r"([\x{391}-\x{3a9}][\x{3ac}-\x{3ce}]{2,20}(?: [\x{391}-\x{3a9}][\x{3ac}-\x{3ce}]{2,20})? "
        r"[0-9]{1,4}, [0-9]{3} ?[0-9]{2})"
    ),
    re2.compile(rf"\b({_CAPITAL}(?: {_CAPITAL}){{0,2}} [0-9]{{1,4}}/[0-9]{{1,4}}[a-z]?, ?[0-9]{{3}} ?[0-9]{{2}})\b"),
    re2.compile(
        rf"\b([1-9][0-9]{{3}} {_CAPITAL}, {_CAPITAL}(?: {_CAPITAL})? (?:u|utca|út|tér|krt|körút)\.? "
        rf"[0-9]{{1,4}}(?:\.|/[A-Z])?(?: [IVX]+\. em\. [0-9]{{1,3}}\.)?)"
    ),
    # Korean, by road and by lot.
    re2.compile(
        r"((?:[\x{ac00}-\x{d7a3}]{2,6}(?:도|시|군|구) ){1,3}[\x{ac00}-\x{d7a3}0-9]{2,12}(?:로|길|동|읍|면|리) "
        r"?[0-9]{1,4}(?:-[0-9]{1,4})?"
        r"(?:,? ?[0-9]{1,4}동)?(?: ?[0-9]{1,4}호)?)"
    ),
    re2.compile(r"([\x{ac00}-\x{d7a3}]{2,4}(?:동|리) [0-9]{1,4}-[0-9]{1,4})"),
    # As it is typed: "vivo en gorriti 4518 2b", "abito in via po 12".
    re2.compile(
        r"(?i)\b(?:vivo|vive|vivimos|viven|atiende|domicilio|dirección|direccion|entregar|enviar|mando|moro|mora|"
        r"moramos|abito|abita|"
        r"abitiamo|habito|habite|habitons)(?: (?:es|é|è))?(?:[ ]?[:,]|[ ](?:en|a|no|na|em|in|au|à|sur)) "
        rf"((?:(?:la|el|calle|av\.?|avenida|rua|r\.|via|viale|piazza|rue) )?[{_L}.]{{2,20}}(?: "
        rf"[{_L}.]{{2,20}}){{0,2}},? [0-9]{{2,5}}(?: ?[0-9]{{0,2}}[a-h]\b)?)"
        r"(?:[,.;)\n]|$| (?:piso|dto|depto|apto|ap|int|scala|bloco|torre|entre|casi|esquina|torino|roma|milano))"
    ),
    # A corner of two streets.
    re2.compile(
        rf"(?i)\bcorner of ((?:[nsew]{{1,2}} )?[{_L}0-9'’]{{2,20}}(?: [{_L}]{{2,12}})? (?:and|&) (?:[nsew]{{1,2}} "
        rf")?[{_L}0-9'’]{{2,20}}"
        r"(?: (?:st|street|ave|avenue|rd|road|blvd))?)\b"
    ),
    # Hindi: 12 गांधी रोड.
    re2.compile(
        r"((?:मकान नं\.? ?)?[0-9]{1,5},? [\x{900}-\x{97f}]{2,20}(?: [\x{900}-\x{97f}]{2,20}){0,2} (?:रोड|"
        r"मार्ग|गली|नगर|कॉलोनी))"
    ),
)
"""Forms that need nothing else."""

NAMED_ROAD = re2.compile(
    r"(?i)(?:\b(?:live|lives|lived|living|grew up|house|home|apartment|flat|moved?|moving|corner|resid\w{1,5}|parked|"
    r"born|stay\w{0,3})"
    r"[^.\n]{0,24}? (?:on|in|at|to|of|off) |\b(?:wohn\w{1,3}|lebe|habite|vivo|abito|woon)[^.\n]{0,20}? )"
    rf"((?-i:(?:{_CAPITAL} ){{1,3}}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Terrace|"
    rf"Crescent|Close|Way)\b|"
    rf"[A-ZÀ-ÖØ-Þ][{_L}-]{{2,22}}(?:stra(?:ß|ss)e|weg|platz|allee|gasse|straat|laan|gatan|vägen)\b))"
)
"""A street without a number, where somebody is said to live."""

_TOWN = (
    rf"{_CAPITAL}\.?(?:[ -](?:(?:de|la|le|les|del|di|do|da|am|an der|sur|en|upon|under|der|pod|nad|pri|při|na|ob)[ -])?"
    rf"{_CAPITAL}){{0,4}}"
)
EIRCODE = re2.compile(
    r"(?:,[ ]|\n[ ]{0,4}|[A-Z][a-z]{2,14}[ ](?:[0-9]{1,2}[ ])?)([ACDEFHKNPRTVWXY][0-9][0-9W][ ]"
    r"[ACDEFHKNPRTVWXY][0-9ACDEFHKNPRTVWXY]{3})\b"
)
"""Of Ireland: V92 X6F8."""
POSTCODE = re2.compile(
    r"(?:^|[^0-9A-Za-z-])((?-i:[A-Z]{1,2}[0-9][0-9A-Z]?[ ][0-9][ABD-HJLNP-UW-Z]{2})|[ABCEGHJ-NPRSTVXY][0-9][A-Z][ "
    r"][0-9][A-Z][0-9])\b"
)
"""Postcodes told by their form alone: British and Canadian."""

STATE_ZIP = re2.compile(rf"\b((?:{_TOWN}),?[ ]([A-Z]{{2}})[ ]{{1,2}}[0-9]{{5}}(?:-[0-9]{{4}})?)\b")
LOWER_STATE_ZIP = re2.compile(
    r"(?:^|[^0-9a-z])(([a-z]{3,16}(?:[ ][a-z]{3,16})?),?[ ]([a-z]{2})[ "
    r"][0-9]{5}(?:-[0-9]{4})?)\b"
)
CODE_TOWN = re2.compile(
    rf"(?:^|[^0-9A-Za-z.,/-])((?:(?:D|F|CH|A|I|E|NL|SE|B|DK|L)-)?(?:[0-9]{{5}}|[0-9]{{4}}[ ]?[A-Z]{{2}}|[0-9]{{3}}[ "
    rf"][0-9]{{2}}|"
    rf"[0-9]{{2}}-[0-9]{{3}}|[0-9]{{4}}-[0-9]{{3}}|[0-9]{{4}})[ ]{{1,2}}({_TOWN}|[a-zà-ž]{{4,20}}))"
)
TOWN_CODE = re2.compile(rf"(?:^|[^0-9A-Za-z.,/-])(({_TOWN})[ ]?[-–,]?[ ][1-9][0-9]{{2}}[ ]?[0-9]{{3}})\b")
"""Postcodes beside a town or a state: Austin, TX 78704; 10115 Berlin; Bengaluru 560038."""
