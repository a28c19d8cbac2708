"""Words for passports, licences, plates, vehicles and national numbers, in the languages that people type here."""

from __future__ import annotations

from voting.screening.personal.label import CODE, GROUPS, LETTERS_AND_DIGITS, Label

_PLATES = (
    r"(?:licen[cs]e|number|registration|car)[ _-]?plates?|\bplates?|\breg(?:istration)?(?: mark)?|\brego|"
    r"(?:kfz-?|auto-?)?kennzeichen|nummernschild|plaque(?: d[’']immatriculation)?|immatriculation|immatriculée?|"
    r"matr[ií]cula|targat[oa]|\btarga|kenteken|nummerplaat|nr rej\.?|वाहन क्रमांक|गाड़ी नंबर|registreringsnummer|"
    r"reg\.?nummer|regnr|\bplaca|nummerplade|"
    r"rekisterinumero\w{0,2}|\brek\.(?: ?nr[o:]?)?|rekkari|rendszám\w{0,2}|frsz\.?|"
    r"(?:număr(?:ul)?(?: de)? |nr\. (?:de )?)?înmatriculare|autoturism\w{0,4}|autovehicul\w{0,4}|"
    r"(?:mașin|masin)\w{1,2}(?: cu)?(?: num[ăa]rul| nr\.?)?|"
    r"(?:numer(?:y|u)? )?rejestracyjn\w{1,3}|tablic\w{0,3}|plaka\w{0,3}|\bimmat|\brej|\btag|nummerplade|车牌|"
    r"車牌|ナンバー"
)
_OF_PLATES = (
    "plate|reg|rej|immat|tag|plak|nummerplaat|वाहन|गाड़ी|kennzeichen|schild|plaque|immatricul|matr|targa|"
    "kenteken|placa|"
    "nummerplade|rekisteri|rejestr|rek.|rekkari|rendsz|frsz|înmatric|autoturism|autovehic|mașin|masin|"
    "tablic|plaka|车牌|車牌|ナンバー"
)
_PLATES_ABROAD = (
    r"(?-i:[A-ZÅÄÖ]{3}[- ]?[0-9]{3}|[A-Z]{2}[- ][0-9]{4}|[0-9]{3} ?[A-Z]{3}|[A-Z]{2} ?[A-Z]{2}[- ]?[0-9]{3})"
)
DOCUMENTS = (
    Label(
        "passport",
        "PASSPORT",
        "the number of a passport",
        r"passport|\bpaspor\b|\bpas:|\bpasnr|\bpasnummer|\bppt|\bpspt|travel doc(?:ument)?|reisedokument|\bpass\.|"
        r"reisepass|pass-?(?:nr\.?|nummer)|passeport|pasaporte|passaporto|passaporte|paspoort|"
        r"paszport|"
        r"\bpasse?\b[ -]n(?:r|[º°o])\.?|passi|pasaport|паспорта?|护照|護照|パスポート|旅券|여권|पासपोर्ट|"
        r"回乡证|回鄉證|台胞证|台胞證|通行证|通行證",
        CODE,
        4,
        "pass|paspor|pas:|pasn|ppt|pspt|travel doc|reisedok|pasaporte|"
        "paspoort|paszport|pasaport|паспорт|护照|護照|パスポート|旅券|여권|पासपोर्ट|乡证|鄉證|胞证|胞證|行证|行證",
    ),
    Label(
        "passport_letters",
        "PASSPORT",
        "the number of a passport",
        r"passport (?:number|no\.?)|reisepass-?(?:nummer|nr\.?)|personalausweis-?(?:nummer|nr\.?)",
        r"(?-i:[A-Z0-9]{9,10})",
        1,
        "passport|reisepass|personalausweis",
    ),
    Label(
        "identity_card",
        "NATIONAL_ID",
        "the number of an identity card",
        r"(?:national[ _-]?)?(?:id|identity)[ _-]?card|national[ _-]?id|personalausweis|ausweis|carte d'identité|\bcni|"
        r"documento d[’']identità|carta d[’']identità(?: elettronica)?|cartão de cidadão|identiteitskaart|id-?kort|"
        r"cédula(?: de "
        r"(?:ciudadanía|identidad))?|cedula|\bc\.c\.|"
        r"dowód(?: osobisty)?|dowodu(?: osobistego)?|nüfus cüzdanı|身份证|身分證|"
        r"居民身份|kitambulisho(?: (?:chake|changu|chako|cha taifa|namba))?|carte nationale|\bcni[ce]|\bcin|\bnicop|"
        r"ghana card|omang|\bnida|căn cước(?: công dân)?|\bcccd|\bcmnd|kad pengenalan|\bmykad|\bic (?:no|number)|"
        r"občiansk\w{2,3} preukaz\w{0,2}|občansk\w{2,3} průkaz\w{0,2}|osobn[ae] iskaznic[ae]|ličn[ae] kart[ae]|"
        r"carte de identitate|buletin(?:ul)?|\bc\.?i\.? ?seri[ae]|\bseria|"
        r"személyi(?: igazolvány)?(?:szám\w{0,3})?|ταυτότητα[ς]?|удостоверени[ея] личности",
        CODE + "|" + GROUPS,
        5,
        "card|national|ausweis|ident|cni|seri|cartão|kort|dula|c.c.|dow|nüfus|身份|身分|kitambulisho|carte|cin|nicop|omang|nida|cước|"
        "cccd|cmnd|pengenalan|mykad|ic n|preukaz|průkaz|iskaznic|ličn|buletin|személyi|ταυτότητα|удостоверени",
    ),
    Label(
        "immigration",
        "NATIONAL_ID",
        "a number of the immigration office",
        r"uscis|alien(?: registration)?|\ba-number|green card|visa (?:number|no\.?|control)|i-94|sevis|"
        r"residence permit|aufenthaltstitel|titre de séjour|permiso de residencia|biometric residence permit|\bbrp",
        r"[A-Za-z]{1,3}-?[0-9]{3}-?[0-9]{3}-?[0-9]{2,4}|[A-Za-z]{0,3}[0-9]{7,11}[A-Za-z]?[0-9]?|"
        r"(?-i:[A-Z]{1,3}[0-9][A-Z0-9][0-9]{5,6}|[A-Z]{3} [0-9]{9})",
        6,
        "uscis|alien|a-number|green|visa|i-94|sevis|perm|aufenthalt|titre|brp",
    ),
    Label(
        "driver_license",
        "DRIVER_LICENSE",
        "the number of a driving licence",
        r"driv(?:er'?s?|ers'?|er’s|ing)[ _-]?licen[cs]e|(?:^|[^A-Za-z0-9/])dl|\bdvla|driver[ _]?id|免許証|在留カード|"
        r"लाइसेंस|führerschein(?:nummer)?|"
        r"permis(?: de conduire)?(?: n[°º])|permis de conduire|(?:carnet|permiso|licencia) de conducir|"
        r"patente(?: di guida)?|carta de condução|\bcnh|rijbewijs(?:nummer)?|körkort(?:snummer)?|førerkort|kørekort|"
        r"ajokortti|praw[oa] jazdy|operator's permit|driving permit|ehliyet|驾驶证|驾照|運転免許",
        CODE + r"|[A-Z]{2}[0-9]{2} [0-9]{11}|[0-9]{2} [0-9]{3} [0-9]{3}",
        4,
        "permit|免許|在留|लाइसेंस|driv|dl|dvla|führerschein|permis|conducir|patente|condução|cnh|rijbewijs|körkort|"
        "førerkort|kørekort|"
        "ajokortti|jazdy|ehliyet|驾|免許",
    ),
    Label(
        "licence_value",
        "DRIVER_LICENSE",
        "the number of a driving licence",
        r"\blicen[cs]e",
        r"(?-i:[A-Z]{1,2}[0-9]{4}-[0-9]{5}-[0-9]{5}|[A-Z]{2}-?[0-9]{2}[ -]?[0-9]{11}|[A-Z][0-9]{7,14}|"
        r"[A-Z]{5}[0-9]{6}[A-Z0-9]{5})",
        6,
        "licen",
        letters=True,
    ),
    Label(
        "license_plate",
        "LICENSE_PLATE",
        "the plate of a vehicle",
        _PLATES,
        r"(?-i:[A-Z][0-9][A-Z] ?[0-9]{2}[A-Z]{2})|"
        r"(?-i:[A-Z]{2} [0-9]{2} [0-9]{3})|[a-z]{1,3}[ -][a-z]{1,2}[ -]?[0-9]{1,4}[eh]?\b|[a-z]{3} ?[0-9]{2}[a-z0-9]\b|"
        r"[a-z]{1,3}[ -]?[0-9]{1,5}(?:[ -]?[a-z]{1,3}(?:[ -]?[0-9]{1,4})?)?|[0-9]{1,4}[ -]?[a-z]{2,3}(?:[ "
        r"-]?[0-9]{1,3})?|"
        r"(?-i:[A-ZÄÖÜ0-9]{1,4}(?:[ -]?[A-Z0-9]{1,5}){1,3})|\p{Han}[A-Z]·?[A-Z0-9]{5,6}",
        2,
        _OF_PLATES,
        letters=True,
    ),
    # Germany's with one digit
    Label(
        "license_plate_short",
        "LICENSE_PLATE",
        "the plate of a vehicle",
        _PLATES,
        r"(?-i:[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[- ]?[1-9])",
        1,
        _OF_PLATES,
        letters=True,
    ),
    Label(
        "part_of_plate",
        "LICENSE_PLATE",
        "a part of the plate of a vehicle",
        r"(?:partial|part of the|part of its|half the) (?:reg(?:istration)?|plate|number)|"
        r"\b(?:reg(?:istration)?|plate)[ ,(]{1,2}(?:part|partial|partly|half|start\w{0,5}|begin\w{0,5}|first half)|"
        r"teilkennzeichen|kennzeichen (?:beginnt|endet|teilweise)|plaque (?:partielle|commence)|matrícula parcial",
        r"(?-i:[A-Z]{1,3}[ -]?[0-9]{1,4}|[0-9]{1,4}[ -]?[A-Z]{1,3})",
        1,
        "reg,|reg |registration|plate|kennzeichen|plaque|matrícula|number",
        letters=True,
    ),
    Label(
        "own_car",
        "LICENSE_PLATE",
        "the plate of a vehicle",
        r"(?:my|his|her|their|our|a|the|this|white|black|grey|gray|silver|red|blue) (?:car|van|truck|motorbike|bike|"
        r"vehicle|ford|vw|volkswagen|bmw|audi|golf|fiesta|corsa|toyota|honda|tesla|mercedes|nissan|kia|skoda|seat|"
        r"volvo|"
        r"mazda|renault|peugeot|fiat|hyundai|jeep|suv|scooter|taxi|lorry)|\bvehicles?|\bcars?:|my (?:motor)?bike|"
        r"\bviatura|\bvoiture|\bcoche|"
        r"\bcarro|\bveh[íi]culo|\bveicolo|\bmacchina|\bauto|\bwagen|"
        r"\bvoertuig|\bbil(?:en)?|samoch[óo]d|\bvolvo|\bvw|\bgolf|\bskoda|\bbmw|\baudi|\bfiat|\bford|\btoyota|\bpcn "
        r"[A-Z0-9]{6,12},? vehicle",
        r"(?-i:[A-Z]{2} ?[0-9]{2} ?[A-Z]{1,3} ?[0-9]{4}|[A-Z]{2} ?[0-9]{2} ?[A-Z]{2,3}|[0-9]{2}-[A-Z]{2}-[0-9]{2}|"
        r"[A-Z]{2} ?[0-9]{3} ?[A-Z]{2}|[0-9][A-Z]{2} ?[0-9][A-Z]{2}|[A-Z]{2} "
        r"[0-9]{2} [0-9]{3}|[0-9]-[A-Z]{3}-[0-9]{3})|"
        r"[a-z]{2}[ -]?[0-9]{3}[ -]?[a-z]{2}|[a-z]{3} ?[0-9]{2}[a-z0-9]|[a-z]{2}[0-9]{2} ?[a-z]{3}|(?-i:[A-Z]{3,4} "
        r"?[0-9]{3,4}|[A-Z]{1,3}[-–][A-Z]{1,2} ?[0-9]{1,4}|"
        r"[A-Z]{2}-[0-9]{3}-[A-Z]{2})",
        2,
        "viatura|voit|coche|carro|culo|veic|macch|auto|wagen|voert|bil|samoch|car|van|truck|bike|vehicle|ford|vw|"
        "volks|bmw|audi|golf|fiesta|corsa|toyota|honda|tesla|mercedes|nissan|kia|"
        "skoda|seat|volvo|mazda|renault|peugeot|fiat|hyundai|jeep|suv|scooter|taxi|lorry",
        letters=True,
    ),
    Label(
        "car_abroad",
        "LICENSE_PLATE",
        "the plate of a vehicle",
        r"auto(?:ni|nsa|mme|ga|l|st|le|lt)|mu auto|minu auto|(?:auto)?mašīn(?:a|u|ai|as|ā)|"
        r"(?:auto)?mašin(?:a|os|ą|ai|oje)|automobil(?:is|io|į|iu|iui)|kocsi(?:m|ja|nk|t|val)?|"
        r"autó(?:m|ja|nk|d|t|val)?|araba(?:m|sı|mız|nın|mın)?|arac(?:ım|ı|ımın)|"
        r"bilen(?: min| hans| hennes| vår| vores)?",
        _PLATES_ABROAD + r"|[0-9]{3} ?[a-z]{3}",
        3,
        "auto|mašīn|mašin|kocsi|autó|araba|arac|bilen",
        letters=True,
    ),
    Label(
        "car_by_brand",
        "LICENSE_PLATE",
        "the plate of a vehicle",
        r"\bauto|toyota|volvo|škoda|skoda|audi|bmw|vw|golf|opel|ford|mazda|honda|nissan|kia|hyundai|renault|peugeot|"
        r"suzuki(?: swift)?|mercedes",
        _PLATES_ABROAD,
        3,
        "auto|toyota|volvo|skoda|škoda|audi|bmw|vw|golf|opel|ford|mazda|honda|nissan|kia|hyundai|renault|peugeot|"
        "suzuki|mercedes",
        letters=True,
    ),
    Label(
        "vehicle_id",
        "VEHICLE_ID",
        "the number of a vehicle",
        r"\bvin|vehicle identification|chassis|frame (?:number|no)|hull id|\bhin\b|engine (?:number|no)|"
        r"fahrgestell(?:nummer)?|\bfin|bastidor|telaio|châssis|车架号",
        r"(?-i:[A-HJ-NPR-Z0-9]{11,17}|[A-Z]{2}-?[A-Z0-9]{10,14})",
        5,
        "vin|vehicle|chassis|frame|hull|hin|engine|fahrgestell|fin|bastidor|telaio|châssis|车架",
        letters=True,
    ),
)

PLACES = (
    Label(
        "postcode",
        "STREET_ADDRESS",
        "a postcode",
        r"zip[ _-]?(?:code)?|post(?:al)?[ _-]?code|eircode|pin ?code|\bplz|postleitzahl|code postal|código postal|"
        r"\bc\.?p\.?|"
        r"\bcep|\bcap\b|postnummer|postnr|postinumero|kod pocztowy|posta kodu|psč|irányítószám|邮编|邮政编码|"
        r"郵便番号|पिन कोड|индекс",
        r"(?:[A-Z]{1,2}-)?[0-9]{5}(?:-[0-9]{3,4})?|[A-Z]{2}-?[0-9]{4}|[A-Z]-[0-9]{4}|[0-9]{6,8}|[0-9]{3}-[0-9]{4}|"
        r"[0-9]{4}-[0-9]{3}|[0-9]{2}-[0-9]{3}|[0-9]{3} ?[0-9]{2,3}|"
        r"[0-9]{4}(?: ?[A-Z]{2})?|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]|[A-Z][0-9][0-9W] ?[A-Z0-9]{4}|[A-Z][0-9]{4}[A-Z]{3}|"
        r"[A-Z]{1,2}[0-9][0-9A-Z]?(?: ?[0-9][A-Z]{2})?",
        1,
        "zip|post|eircode|pin|plz|postal|cep|cap|posti|poczt|posta|psč|irány|邮|郵便|पिन|индекс",
    ),
    Label("short_postcode", "STREET_ADDRESS", "a postcode", r"\bc\.?p\.?", "[0-9]{5}", 1, "cp|c.p"),
)

NATIONAL = (
    Label(
        "social_security",
        "US_SSN",
        "a US social security number",
        r"\bssn|social[ _-]?security(?:[ _-]number)?|\bsocial|\bitin",
        r"[0-9]{3}[-. ]?[0-9]{2}[-. ]?[0-9]{4}",
        9,
        "ssn|social|itin",
    ),
    Label(
        "last_of_social_security",
        "US_SSN",
        "the end of a US social security number",
        r"last (?:4|four)(?: digits)?(?: (?:of|for|is|in))?(?: (?:my|his|her|the|their|your))? (?:ssn|social)"
        r"(?: security)?(?: number| #)?|(?:ssn|social)(?: security)?(?: number| #)?[ :,(]{1,3}(?:last (?:4|four)(?: "
        r"digits)?|"
        r"(?:that )?end(?:s|ing) (?:in|with))",
        r"[0-9]{4}",
        4,
        "ssn|social",
    ),
    Label(
        "national_number",
        "NATIONAL_ID",
        "a national identity, tax or insurance number",
        r"national insurance|\bni (?:number|no\.?)|\bnino|aadhaa?r|आधार(?: नंबर| संख्या)?|\bcpf|\bcnpj|codice fiscale|"
        r"cod\.? ?fisc\.?|\bbsn|burgerservicenummer|personnummer|personnr|födselsnummer|fødselsnummer|fødselsnr|"
        r"\bcpr(?:-?(?:nummer|nr))|henkilötunnus|\bhetu|hetuni|\bpesel\w{0,2}|\bnip\b|"
        r"steuer-?id(?:entifikationsnummer|-?nr)?|"
        r"steuer(?:identifikations)?nummer|steuer-?nr|\bidnr|(?:sozial|renten|kranken)versicherungs(?:nummer|nr)|"
        r"\bsv-?(?:nummer|nr)|\bsvnr|\bahv(?:-?nummer|-?nr)?|numéro (?:de )?(?:sécu(?:rité sociale)?|fiscal|avs)|"
        r"n[°º] (?:de )?sécu(?:rité sociale)?|numéro de registre national|registre national|rijksregister(?:nummer)?|"
        r"\bniss|"
        r"(?:número|n[º°]) (?:de )?(?:la )?(?:seguridad social|afiliación|segurança social)|\bdni(?: argentino)?|"
        r"\bnie\b|\bnif\b|"
        r"\bcurp|\bcuit|\bcuil|\brut|\bnit\b|\bnhs|\bchi (?:number|no)|\btfn|tax file(?: number)?|medicare(?: card)?|"
        r"\bohip|"
        r"health card|\bcrn|teudat zehut|\bppsn?|rodn[ée] čísl[oa]|\bcnp\b|\bhkid|hk id|\bnric|\bmykad|\bsnils|снилс|"
        r"\bинн|"
        r"주민등록번호|身份证(?:号码?)?|身份證|身分證|マイナンバー|個人番号|"
        r"t\.?c\.? ?(?:kimlik)?|\btc['’]?(?:m|si|niz|nin)|"
        r"kimlik|\btckn|\bktp|"
        r"\bnik\b|\bein\b|tax(?:payer)?[ _-]?id(?:entification)?|\butr\b|unique taxpayer reference|\bird\b|\bnin\b|"
        r"\boib\b|"
        r"\bjmbg|\bemšo|\begn\b|егн|\bamka|\bafm\b|αφμ|αμκα|isikukood|asmens kod\w{0,3}|personas kod\w{0,2}|kennitala|"
        r"(?:my|his|her|their|south african|sa|rsa|citizen|identity|personal) id|\bid (?:number|no\.?)|identity number|"
        r"social insurance|numer pesel|\bnpwp|\bbpjs(?: \w{4,15})?|ת[\"״]ז|ת\.ז\.?|תעודת זהות|کارت ملی|کد ملی",
        GROUPS + "|" + LETTERS_AND_DIGITS,
        6,
        "npwp|bpjs|ת|ملی|"
        "national|ni n|nino|aadha|आधार|cpf|cnpj|fisc|bsn|burgerservice|personn|selsn|cpr|henkil|hetu|pesel|nip|"
        "steuer|idnr|versicherung|sv|ahv|sécu|avs|regist|niss|social|segur|afilia|dni|nie|nif|curp|cui|rut|nit|nhs|"
        "chi n|tfn|tax|medicare|ohip|health|crn|teudat|pps|rodn|cnp|hk|nric|mykad|снилс|инн|snils|주민|身份|身分|"
        "マイ|個人|"
        "kimlik|t.c|tc|ktp|nik|ein|utr|ird|nin|oib|jmbg|emšo|egn|егн|amka|afm|αφμ|αμκα|isiku|asmens|personas|"
        "kennitala|id|identity",
    ),
    Label(
        "national_insurance",
        "NATIONAL_ID",
        "a British national insurance number",
        r"\bni|\bnino|\bn\.i\.|national insurance",
        r"(?-i:[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D])",
        6,
        "ni|n.i|national",
    ),
    Label(
        "short_national_number",
        "NATIONAL_ID",
        "a national identity or tax number",
        r"\bci,? seria|carte de identitate|"
        r"\bpan(?: card)?|\brg|\bsin|\bnas|\bvoter id|\bepic|carteira de identidade|título de eleitor|\bcnpj",
        r"(?-i:[A-Z]{5}[0-9]{4}[A-Z])|[a-z]{5}[0-9]{4}[a-z]|[0-9]{1,2}\.[0-9]{3}\.[0-9]{3}-?[0-9xX]|"
        r"[0-9]{3}[ -][0-9]{3}[ -][0-9]{3}|(?-i:[A-Z]{3}[0-9]{7})|"
        r"(?-i:[A-Z]{2}),? ?(?:nr\.?|numărul)? ?[0-9]{6}",
        4,
        "ci|seria|identitate|pan|rg|sin|nas|voter|epic|carteira|eleitor|cnpj",
    ),
)
