"""Forms of plates, passports, identity cards, licences and patients' numbers.

Sources: en.wikipedia.org/wiki/Vehicle_registration_plates_of_Europe and its pages per country; ICAO Doc 9303, part 4
(machine-readable zone); www.gov.uk/hmrc-internal-manuals (DVLA driver numbers); www.flhsmv.gov (Soundex licences).
"""

from __future__ import annotations

from voting.screening.personal.shape import Shape

_STATES_OF_INDIA = "A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[NRS]|U[KP]|WB"
_COUNTIES = "C[ENW]?|D[L]?|G|K[EKY]|L[DHKMS]?|M[HNO]|OY|RN|SO|T[NS]?|W[DHWX]?"
_CARS = (
    r"\b(?:cars?|vans?|trucks?|lorry|lorries|vehicles?|motor(?:bike|cycle)s?|parked|parking|plates?|regs?|rego|"
    r"registration|registered|tow(?:ed|ing)|hit and run|collision|rental|garage|mot|driver|kennzeichen|autos?|"
    r"(?:liefer|kranken|miet|gebraucht)?wagen|transporter|anhänger|roller|motorrad|"
    r"fahrzeuge?|pkw|lkw|geparkt|unfall|kfz|voitures?|véhicules?|immatricul\w+|garée?|plaques?|coches?|"
    r"matr[íi]culas?|"
    r"veh[íi]culos?|placas?|carros?|motos?|chapa|camioneta|furgone|furgoneta|camion|camión|camionnette|bestelbus|aparcad[oa]|viaturas?|targhe?|targat[oa]|macchina|veicol[oi]|"
    r"parcheggiat[oa]|"
    r"kentekens?|voertuig(?:en)?|geparkeerd|bil(?:en|ar)?|regnr|registreringsnummer|parkerad|samoch[óo]d\w*|"
    r"pojazd\w*|"
    r"rejestr\w+|rej|autoturism\w*|autovehicul\w*|ma[șs]in[aăi]\w{0,2}|rendszám\w*|ajoneuvo\w*|"
    r"tablic\w*|stłuczk\w*|parking\w*|plaka\w*|araç\w*|park|golf|polo|fiesta|corsa|astra|civic|toyota|"
    r"honda|"
    r"tesla|bmw|audi|skoda|seat|volvo|renault|peugeot|fiat|kia|hyundai|vw|ford|opel)\b|[车車]|차량|गाड़ी|वाहन|"
    r"автомоб|машин"
)
_PLATE = (
    r"[0-9][A-Z]{2} ?[0-9][A-Z]{2}|[A-ZÄÖÜ]{1,4}[ -]?[0-9]{1,6}(?:[ -]?[A-Z]{1,3})?(?:[ -]?[0-9]{1,4})?|"
    r"[0-9]{1,4}[ -]?[A-Z]{1,4}(?:[ -]?[0-9]{1,4})?|"
    r"[A-Z]{2,3} [0-9][0-9A-Z]{3,4}|[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2}[ -]?[0-9]{1,4}[ ]?[EH]?|"
    r"[A-Z]{2} [0-9]{2,3} [0-9]{3}|[0-9][A-Z][0-9] [0-9]{4}|[A-Z]{3}[0-9][A-Z][0-9]{2}"
)
OF_DOCUMENTS = (
    Shape(
        "plate",
        "LICENSE_PLATE",
        "the plate of a vehicle",
        r"[A-HJ-NP-TV-Z]{2}-[0-9]{3}-[A-HJ-NP-TV-Z]{2}|[A-HJ-NPR-TV-Z]{2} [0-9]{3} [A-HJ-NPR-TV-Z]{2}|"
        r"[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} [0-9]{2,4}[EH]?|[A-HJ-PR-Y]{2}(?:0[2-9]|[127][0-9]|5[1-9]|6[0-9]) [A-HJ-PR-Z]{3}|"
        r"[0-9]{2}-[A-Z]{2,3}-[0-9]{1,2}|[0-9]-[A-Z]{3}-[0-9]{2,3}|[A-Z]{1,2}-[0-9]{3}-[A-Z]{1,2}|"
        rf"[A-Z]{{2}}-[0-9]{{2}}-[A-Z]{{2}}|[0-9]{{2}}[12]?-(?:{_COUNTIES})-[0-9]{{1,6}}|[A-Z]{{2}} [0-9]{{4}} "
        rf"[A-Z]{{2}}|"
        rf"(?:{_STATES_OF_INDIA})[ -]?[0-9]{{1,2}}[ -]?[A-Z]{{1,3}}[ -]?[0-9]{{4}}|"
        r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·.・ ]?[A-HJ-NP-Z0-9]{5,6}|"
        r"[\x{4e00}-\x{9fff}]{1,4} ?[0-9]{2,3} ?[ぁ-ん] ?[0-9・]{1,2}[-−]?[0-9]{2}|[0-9]{2,3}[가-힣] ?[0-9]{4}|"
        r"(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주) ?[0-9]{1,2} "
        r"?[가-힣] ?[0-9]{4}|"
        r"[АВЕКМНОРСТУХ][0-9]{3}[АВЕКМНОРСТУХ]{2} ?[0-9]{2,3}|"
        # Of South Africa, with the province
        r"[A-Z]{2} ?[0-9]{2} ?[A-Z]{2} ?GP|[A-Z]{3} ?[0-9]{3} ?(?:EC|FS|MP|NC|NW|GP|L)",
        letters=1,
        digits=2,
    ),
    # India's in small letters, by the states and what no sentence goes on with: "gj 01 qm 7718"
    Shape(
        "plate_of_india_typed",
        "LICENSE_PLATE",
        "the plate of a vehicle",
        rf"(?i:{_STATES_OF_INDIA})[ -]?[0-9]{{1,2}}[ -]?[A-Za-z]{{1,3}}[ -]?[0-9]{{4}}",
        letters=3,
        digits=5,
    ),
    Shape(
        "plate_near",
        "LICENSE_PLATE",
        "the plate of a vehicle",
        # Of Romania as it is typed, by its counties
        _PLATE
        + r"|[a-z]{2}[0-9]{2} ?[a-z]{3}|(?:ab|ag|ar|b|bc|bh|bn|br|bt|bv|bz|cj|cl|cs|ct|cv|db|dj|gj|gl|gr|hd|hr|if|"
        r"il|is|mh|mm|ms|nt|ot|ph|sb|sj|sm|sv|tl|tm|tr|vl|vn|vs) [0-9]{2,3} [a-z]{3}",
        words=_CARS,
        before=120,
        after=40,
        letters=2,
        digits=2,
    ),
    # Of Greece, in its letters that Latin has as well
    Shape(
        "plate_of_greece",
        "LICENSE_PLATE",
        "the plate of a vehicle",
        r"[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{2,3}[ -]?[0-9]{2,4}",
        words=r"πινακίδ|αυτοκίν|αμάξι|μηχαν(?:άκι|ή|ής|άκια)|όχημα|οχήματος|φορτηγ|ταξί|παρκαρ|τροχαί|κυκλοφορίας|ΙΧ",
        before=60,
        after=30,
        letters=2,
        digits=2,
    ),
    Shape(
        "machine_readable",
        "PASSPORT",
        "the machine-readable lines of a passport",
        r"[PIVAC][A-Z<][A-Z]{3}[A-Z<]{10,60}|[A-Z0-9<]{9}[0-9<][A-Z<]{3}[0-9]{7}[MFX<][0-9]{7}[A-Z0-9<]{0,18}|"
        # Of identity cards, in three lines
        r"[ACI][A-Z0-9<][A-Z]{3}[A-Z0-9<]{9}[0-9<][A-Z0-9<]{12,16}|[0-9]{7}[MFX<][0-9]{7}[A-Z]{3}[A-Z0-9<]{9,12}|"
        r"[A-Z]{2,20}(?:<[A-Z]{1,20}){0,3}<<[A-Z]{1,20}(?:<[A-Z]{1,20}){0,3}<{9,26}",
    ),
    Shape(
        "passport_near",
        "PASSPORT",
        "the number of a passport",
        r"[A-Z]{1,3}[0-9]{6,8}[A-Z]?|[0-9]{2}[A-Z]{2}[0-9]{5}|[CFGHJK][CFGHJKLMNPRTVWXYZ0-9]{8}|"
        r"[A-Z][0-9]{2}[A-Z][0-9]{5}|"
        r"[A-Z]{3} [0-9]{9}",
        words=r"passport|\bppt\b|\bpspt\b|\bapis\b|travel doc|"
        r"(?:\bdob|birth|national|surname|\bfirst|\blast|given|\bpax|travell?er|passenger)(?s:.){0,160}[\"'](?:travel_?|id_?)?"
        r"doc(?:ument)?(?:_?(?:no|nr|num(?:ber)?|id))?[\"']\s?:\s?[\"']\Z|\bvisas?\b|\besta\b|reisepass|\bpass\b|passeport|pasaporte|passaporto|passaporte|paspoort|"
        r"paszport|"
        r"pasaport|паспорт|护照|護照|パスポート|旅券|여권|पासपोर्ट|"
        r"పాస్\u200c?పోర్ట్|পাসপোর্ট|கடவுச்சீட்டு",
        before=200,
        after=80,
        letters=1,
        digits=4,
    ),
    # Right after a name that was masked: a list of guests, of travellers
    Shape(
        "passport_of_somebody",
        "PASSPORT",
        "the number of a passport",
        r"[A-Z]{1,2}[0-9]{7}|[A-Z][0-9]{8}",
        words=r"\x00[\"']?(?: ?[,;|\t] ?| ?[(:–-] ?)\Z",
        before=6,
        letters=1,
        digits=6,
    ),
    # As Indonesia's tax office writes it
    Shape(
        "taxpayer_of_indonesia",
        "NATIONAL_ID",
        "a tax number",
        r"[0-9]{2}\.[0-9]{3}\.[0-9]{3}\.[0-9]-[0-9]{3}\.[0-9]{3}",
    ),
    # Of an order at Amazon
    Shape("order", "IDENTIFIER", "the number of an order", r"[0-9D][0-9]{2}-[0-9]{7}-[0-9]{7}", digits=15),
    # Of a parcel (UPS)
    Shape(
        "parcel",
        "IDENTIFIER",
        "the number of a parcel",
        r"1Z[0-9A-Z]{16}|1Z(?: [0-9A-Z]{3}){2} [0-9A-Z]{2}(?: [0-9]{4}){2}",
        digits=9,
    ),
    # Of China's register: the district, the day of birth, the order, a check digit that a slip may spoil
    Shape(
        "resident_of_china",
        "NATIONAL_ID",
        "the number of an identity card",
        r"[1-6][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]",
        words=r"身份证|身分證|证件|證件|实名|姓名|客户|客戶|护照|号码|resident id|id (?:card|no|number)|chinese id",
        before=80,
        after=30,
        digits=17,
    ),
    # Of South Africa: the day of birth, the order, whether a citizen; of Italy's cards
    Shape(
        "resident_of_south_africa",
        "NATIONAL_ID",
        "the number of an identity card",
        r"[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[ ]?[0-9]{4}[ ]?[01][89][0-9]",
        words=r"\bid\b|\bi\.d\.|identity|\bsaid\b|\brsa\b|south afric|\bbearer\b|\bowner\b|\bborn\b",
        before=50,
        after=20,
        digits=13,
    ),
    Shape(
        "card_of_italy",
        "NATIONAL_ID",
        "the number of an identity card",
        r"C[A-Z][0-9]{5}[A-Z]{2}",
        words=r"document[oi]|carta d|\bc\.?i\.?e?\b|identit|\bid\b|\x00",
        before=60,
        digits=5,
    ),
    # A row of travellers: nationality, then the number
    Shape(
        "passport_digits",
        "PASSPORT",
        "the number of a passport",
        r"[0-9]{9}",
        words=r"(?:passport|reisepass|passeport|pasaporte|passaport[eo]|paspoort|paszport)(?s:.){0,160}?\b(?:british|"
        r"american|danish|dutch|swedish|norwegian|finnish|icelandic|irish|austrian|swiss|german|french|spanish|"
        r"portuguese|italian|greek|polish|czech|slovak|hungarian|romanian|bulgarian|croatian|serbian|ukrainian|"
        r"russian|turkish|israeli|indian|chinese|japanese|korean|canadian|mexican|australian|gbr|usa|dnk|rus|uk|us)"
        r"[ ,;|]{1,3}\Z",
        before=200,
        digits=9,
        needs=r"(?i)passport|reisepass|passeport|pasaporte|passaport|paspoort|paszport",
    ),
    Shape(
        "driver_form",
        "DRIVER_LICENSE",
        "the number of a driving licence",
        r"[A-Z][0-9]{3}-[0-9]{3}-[0-9]{2}-[0-9]{3}(?:-[0-9])?|[A-Z][0-9]{3}-[0-9]{4}-[0-9]{4}(?:-[0-9]{2})?|"
        r"[A-Z][0-9]{4}-[0-9]{5}-[0-9]{5}|[A-Z]{2,5}9{0,3}[0-9]{6}[A-Z9]{2}[0-9][A-Z]{2}",
    ),
    Shape(
        "driver_near",
        "DRIVER_LICENSE",
        "the number of a driving licence",
        r"[A-Z]{1,3}[0-9]{5,12}[A-Z]?|[0-9]{2}[A-Z]{2}[0-9]{5}|[A-Z]{1,2}-[0-9]{5,9}(?: [0-9])?|[0-9]{7,9}-[A-Z]|"
        r"[A-Z][0-9]{3}(?:[ -][0-9]{3,4}){2,3}|[A-Z][0-9A-Z]{8,14}",
        words=r"\bdriv(?:er|ing)\S{0,3}|\blicen[cs]e\b|\bdvla\b|\bdmv\b|führerschein|\bpermis\b|\bpermiso\b|"
        r"carn[eé]t?\b|"
        r"\blicencia\b|\bpatente\b|carta de condução|\bcnh\b|habilitação|rijbewijs|körkort|førerkort|kørekort|prawo "
        r"jazdy|"
        r"prawa jazdy|ehliyet|sürücü belgesi|驾驶证|驾照|免許証|운전면허|लाइसेंस|водител",
        before=80,
        letters=1,
        digits=5,
    ),
    Shape(
        "driver_digits",
        "DRIVER_LICENSE",
        "the number of a driving licence",
        r"[0-9]{2,3} [0-9]{3} [0-9]{3}|[0-9]{5}/[0-9]{2}/[0-9]{4}|[0-9]{7,12}|[0-9]{2} [0-9]{2} [0-9]{6}",
        words=r"driv(?:er|ing)\S{0,3} ?(?:licen[cs]e|permit|id)|\blicen[cs]e (?:no|number|#|of the|holder)|"
        r"\blicen[cs]e:|"
        r"\bmy licen[cs]e|\bdvla\b|\bdmv\b|führerschein|\bpermis de conduire|permiso de conducir|"
        r"licencia de conducir|"
        r"patente di guida|carta de condução|\bcnh\b|rijbewijs|körkort|førerkort|kørekort|praw[oa] jazdy|ehliyet|"
        r"sürücü belgesi|驾驶证|驾照|免許証|운전면허|लाइसेंस|водительск",
        before=60,
        digits=7,
    ),
    Shape(
        "patient_near",
        "MEDICAL_RECORD",
        "the number of a patient",
        r"[A-Z]{1,6}[-/ ]?[0-9]{4,12}(?:[-/][0-9A-Z]{1,6})?|[A-Z][0-9]{4} [0-9]{3} [0-9]{3}|"
        r"[0-9]{2,6}[-/][0-9]{3,8}(?:[-/][0-9]{1,4})?|"
        r"[A-Z]{1,4}[0-9]{2}[-/][0-9]{3,8}|[0-9]{5,10}[A-Z]{1,2}|[A-Z]{3} [0-9]{3} [A-Z] [0-9]{5}",
        words=r"\bpatien|\bmrn\b|\bmember id|\brx ?bin|subscriber|\bclaim\b|krankenkasse|kranken|versicherten|"
        r"tarjeta sanitaria|"
        r"historia cl|cartella|prontu|pacjent|paziente|paciente|pasient|patiënt|hasta\b|\bchart\b|\bward\b|"
        r"\bclinic\b|"
        r"\bhospital|\bklini|\bdiagnos|\badmitted|\bdischarge|\bbed \d|\bsurgery|\bprescription|\brezept|"
        r"\bordonnance|"
        r"\breceta|\bricetta|\breceita|\bmutuelle|\bseguro médico|\bspecimen|\bbiops|\bradiolog|\bmri\b|\bx-?ray|"
        r"\blab (?:no|id|ref|report)|病历|病案|患者|診察券|入院|환자|मरीज",
        before=90,
        digits=5,
    ),
    Shape(
        "patient_digits",
        "MEDICAL_RECORD",
        "the number of a patient",
        r"[0-9]{6,12}|[0-9]{2,4}[ -][0-9]{2,4}[ -][0-9]{2,4}|[0-9]{3,6}/[0-9]{2,4}",
        words=r"\bpatient\S{0,6} (?:no|nr|id|number|#)|\bmrn\b|\bmedical record|\bhospital (?:no|number|id)|\bchart "
        r"(?:no|#|number)|"
        r"\baccession|\bspecimen|\bencounter (?:no|id|#)|\badmission (?:no|id|#)|\bnip\b|\bipp\b|\bdossier\b|"
        r"fallnummer|"
        r"fall-?nr|patienten-?(?:nr|id|nummer)|aufnahme-?nr|historia clínica|\bnhc\b|cartella clinica|prontuário|"
        r"\butente\b|"
        r"dossiernummer|patiëntnummer|journal ?nr|journalnummer|ks(?:ięg[ai]|\.) gł|karta pacjenta|protokol|dosya no|"
        r"病历号|"
        r"病案号|住院号|門診|診察券|カルテ|(?<!주민)(?<!외국인)(?<!사업자)(?<!차량)등록번호|환자번호",
        before=50,
        digits=5,
    ),
)
