"""Ages of things: what a clause speaks of before its verb, what follows the number, and numbers of other kinds.

"Der Drucker im Flur ist 11 Jahre alt", "the device was 2 years old", "ha 22 anni" of a boiler; "tiene 5 años el
aparato"; "one (1) business day", "BP 141 / 82", "plus 1", "90 sqm".
"""

from __future__ import annotations

import re

from voting.screening import late
from voting.screening.names.gazetteer import Listed, package_gazetteer

# ruff: noqa: SIM905  # as lists, one word a line, these would be two hundred lines
_THINGS = frozenset(
    "device devices printer printers server servers laptop computer pc mac tablet phone smartphone router switch modem "
    "monitor screen camera tv television radio battery batteries boiler furnace heater heating radiator pump fridge "
    "freezer oven stove dishwasher washer dryer machine machines appliance unit engine motor generator compressor "
    "elevator lift alarm lock door gate window windows roof building house flat car van truck lorry bus tram train "
    "boat bike bicycle scooter trailer tractor tyres tires couch sofa mattress chair desk table carpet floor kitchen "
    "bathroom software app version program database firmware licence license certificate contract policy lease "
    "agreement warranty loan mortgage company firm business shop school church bridge pipe pipes wiring cable analyzer "
    "analyser scanner copier projector sensor meter file document book recipe whisky wine cheese tree hedge "
    "kettle toaster microwave blender mixer vacuum hoover iron lamp clock piano guitar violin bill invoice receipt "
    "letter "
    "mower lawnmower starter "
    "toaster wasserkocher mikrowelle mixer staubsauger spülmaschine rasenmäher lampe uhr klavier gitarre rechnung "
    "drucker gerät geräte rechner anlage heizung therme kessel waschmaschine kühlschrank geschirrspüler trockner herd "
    "ofen backofen auto wagen fahrrad haus gebäude wohnung dach fenster tür aufzug lift pumpe motor maschine akku "
    "batterie handy fernseher kamera software datei vertrag firma sofa matratze küche leitung zähler "
    "imprimante appareil ordinateur chaudière frigo réfrigérateur lave-linge lave-vaisselle four voiture vélo maison "
    "immeuble bâtiment toit fenêtre porte ascenseur pompe moteur machine batterie téléphone télé logiciel fichier "
    "contrat entreprise canapé matelas cuisine serveur compteur "
    "impresora aparato ordenador computadora caldera nevera refrigerador lavadora lavavajillas horno coche carro "
    "bicicleta casa edificio techo ventana puerta ascensor bomba motor máquina batería teléfono tele programa archivo "
    "contrato empresa sofá colchón cocina servidor "
    "stampante apparecchio computer caldaia autoclave frigorifero frigo lavatrice lavastoviglie forno macchina auto "
    "bicicletta casa edificio palazzo tetto finestra porta ascensore pompa motore batteria telefono televisore file "
    "contratto azienda divano materasso cucina impianto cancello scaldabagno "
    "impressora aparelho computador caldeira geladeira frigorífico lavadora fogão forno carro bicicleta prédio telhado "
    "janela porta elevador bomba bateria telefone televisão arquivo ficheiro contrato empresa colchão cozinha "
    "toestel apparaat ketel cv-ketel wasmachine koelkast vaatwasser oven fiets huis gebouw dak raam deur pomp accu "
    "batterij telefoon televisie bestand contract bedrijf matras keuken "
    "skrivare skrivaren apparat apparaten dator datorn panna pannan tvättmaskin tvättmaskinen kylskåp kylskåpet ugn "
    "bil bilen cykel hus huset tak taket dörr hiss hissen pump motor batteri telefon fil avtal "
    "drukarka urządzenie komputer piec kocioł pralka lodówka zmywarka piekarnik samochód auto rower dom budynek dach "
    "okno drzwi winda pompa silnik bateria telefon plik umowa firma kanapa materac "
    "yazıcı cihaz bilgisayar sunucu sunucular kombi buzdolabı makine çamaşır araba bina ev çatı kapı asansör motor pil "
    "telefon dosya "
    "dům domek budova hrad zámek kostel škola byt auto stroj kotel pračka lednička myčka počítač tiskárna smlouva "
    "zmluva společnost spoločnosť podnik chladnička práčka kotol tlačiareň počítač strom vůz vozidlo motorka střecha "
    "strecha zamek kościół mieszkanie drzewo maszyna zabytek auto motocykl "
    "hiša stavba podjetje cerkev avto stroj pogodba kotel hladilnik računalnik tiskalnik drevo "
    "kuća zgrada tvrtka preduzeće kompanija crkva manastir automobil mašina ugovor stan perilica hladnjak frižider "
    "kombi bojler računalo računar drvo traktor "
    "casa clădirea firma compania biserica mașina masina contractul podul centrala telefonul apartamentul laptopul "
    "frigiderul televizorul blocul copacul calculatorul imprimanta "
    "кућа зграда фирма предузеће црква манастир аутомобил ауто машина уговор стан мост школа фрижидер".split()
)
_PERSON = late.compile(
    r"(?i)\x00|\b(?:i|i['’]m|he|she|we|they|who|whom|you|him|her|them|ich|er|sie|wir|du|je|j['’]ai|il|elle|nous|yo|él|"
    r"ella|io|lui|lei|ele|ela|hij|zij|ik|hon|han|jag|hun|ona|on|ja|ben|owner|m[ae]n|wom[ae]n|boys?|girls?|guy|"
    r"kids?|child(?:ren)?|baby|lady|"
    r"assistant|clerk|teacher|doctor|nurse|worker|manager|boss|neighbou?r|employee|suspect|victim|someone|somebody|"
    r"pupils?|students?|twins|sons?|daughters?|wife|husband|mother|father|mum|mom|dad|brother|sister|tenant|driver|"
    r"patient|colleague|friend|"
    r"sohn|tochter|kind|frau|mann|mutter|vater|bruder|schwester|oma|opa|kollegin?|fils|fille|enfant|femme|mari|mère|"
    r"père|frère|sœur|hij[oa]|niñ[oa]|madre|padre|herman[oa]|abuel[oa]|figli[oa]|bambin[oa]|moglie|marito|nonn[oa]|"
    r"filh[oa]|mãe|pai|avó|avô|zoon|dochter|moeder|vader|vrouw|dotter|mamma|pappa|syn|córka|mama|tata|babcia|dziadek|"
    r"oğlum|kızım|annem|babam|eşim|on|ona|muž\w*|žen\w{1,3}|dcer\w*|dcér\w*|babička|dědeček|dedko|otec|bratr|"
    r"sestra|sin|hči|kći|ćerka|kćerka|baka|djed|deda|majka|otac|oče|dedek|babica|brat|fiul|fiica|bunica|bunicul|"
    r"majitel\w*|vlastn\w+|właściciel\w*|lastni\w+|vlasni\w+|proprietarul|син|ћерка|баба|бака|деда|отац|мајка)\b"
)
_CLAUSE = late.compile(r"[.!?;:\n](?:\s|\Z)|,\s|[()\"“”„–—]| (?:and|und|et|y|och|og|but|aber|mais|pero|ma|maar) ")
_VERB = late.compile(
    r"(?i)(?:\b(?:is|are|was|were|turned|being|ist|sind|war|wird|est|sont|a|ont|avait|tiene|tienen|tenía|ha|hanno|"
    r"aveva|tem|"
    r"má|měl\w?|mal\w?|ima|imaju|imajo|je|(?:je )?star[aeo]?|are|au|има|имају|(?:је )?стара?|"
    r"têm|tinha|zijn|was|är|er|ma|mają|miał\w?|maybe|about|over|nearly|almost|only|already|just|roughly|some|"
    r"schon|erst|etwa|circa|ca\.?|déjà|ya|già|già|già|al|já|redan|już|around|age|aged|alter)|è|é|['’]s)[ ]?\Z"
)
_WORDS = late.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DIRECTLY = late.compile(r"(?:[^\W\d_]+['’])?([^\W\d_]+),? \Z")  # in Turkish no verb stands between
# "it is a built in one, maybe 11 years old"
_IT = late.compile(
    r"(?i)\b(?:it|this|that|the (?:old|new|current|other) one|built[ -]?in(?: one)?)\b"
    r"(?:['’]s| is| was)?[^.!?\n]{0,40}\Z"
)
_AFTER = late.compile(
    r"(?i)(?:[ ](?:años?|ans|anni|anos))?[ ]{1,2}(?:de (?:uso|garantía|antigüedad|garantie|utilisation)|di (?:uso|"
    r"garanzia)|in (?:use|service)|"
    r"in betrieb|(?:el|la|il|lo|o|a|le) (?P<thing>[^\W\d_]{3,20})\b)"
)
# "a 30 year old whisky for him", not "a 30 year old software engineer"
_OLD_THING = late.compile(
    r"(?i)(?:(?<=old)|[- ]years?[- ]old)[ ](?P<thing>[a-z]{3,20})(?=[.,;:!?)]|\s*\Z|\s+(?:for|in|with|that|which|is|"
    r"was|and|on|from|to|at|has|had|by|or|of|as|without|after|since|when|if)\b)"
)
# Units and counts that no age has, and what says that a number is one of several or of another kind
# Behind the number of a day; of "may" it is not said whether it is one.
_MONTH = (
    r"(?:january|february|march|april|(?-i:May)|june|july|august|september|october|november|december|januar|februar|märz|"
    r"juni|juli|oktober|dezember|januari|februari|maart|mei|augustus|janvier|février|avril|juin|juillet|août|septembre|"
    r"octobre|novembre|décembre|enero|febrero|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    r"gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|"
    r"setembro|outubro|novembro|dezembro|mars|maj|augusti|desember|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|"
    r"sierpnia|września|października|listopada|grudnia|ledna|února|března|dubna|května|června|července|srpna|září|"
    r"října|listopadu|prosince|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)"
)
_OTHER_UNIT = late.compile(
    r"(?i)[ ]?['’′]\d{1,2}(?!\d)|[ -]?(?:ft|foot|feet)\b|"
    r"[ ]?(?:(?:lbs?|stone|kilos?|mph|sqm|sq\.? ?(?:m|ft)|m²|m2|qm|acres?|kw|kwh|mah|"
    r"bpm|mmhg|mg|ml|dl|mmol|psi|pax|guests?|adults?|"
    r"kids?|children|persons?|personen|personas|personnes|persone|pessoas|baar|times?|mal|fois|veces|volte|vezes|keer|"
    r"gånger|razy|kez|(?:business|working|calendar) days?|"
    r"(?:days?|weeks?|months?) (?:past|overdue|late|left|ago|early|in advance|behind|ahead)|"
    # of games and lines, "40 ping"; of wages, "69 plus overtime"; of laws, "26 U.S.C."
    r"ping|fps|[km]bps|xp|elo|mmr|kills|subs|followers|"
    r"plus (?:overtime|super|tips?|benefits|bonus(?:es)?|commission|gst|vat|tax|shipping|postage|expenses|holiday pay|"
    r"mwst|zuschläge|trinkgeld|tva|primes|pourboires?|iva|propinas|comisiones)|zzgl\. ?\w+|"
    r"u\.?s\.?c|c\.f\.r|usc|cfr|"
    r"months?['’]? notice|pcs|pieces|stück|pièces|piezas|pezzi|"
    r"sztuk)\b|\.[ ](?:jan|feb|mar|apr|maj|mai|jun|jul|aug|sep|okt|nov|dec|des)[^\W\d_]*|"
    rf"[ ](?:de )?{_MONTH}\b|±|[ºª°]|\.[ºª°]|"
    # on which day a team plays: "18. Spieltag", "18a giornata"; what a tool takes: "18 V"
    r"(?:\.|e|[èe]me|[èe]re|de|ste|a|st|nd|rd|th|:[ae])?[ ](?:spieltag\w{0,2}|journées?|jornadas?|giornat[ae]|"
    r"speelrondes?|speeldag|rodadas?|matchdays?|kolejk[ai]|kolo|omgång(?:en)?|spillerunde)\b|"
    r"[ ]?(?-i:V|kV|Ah|mAh|Wh|Hz|kHz|MHz|GHz|dB|Nm)\b(?![.'’])|"
    r"[ ]?(?-i:[AW](?=[ ][a-zß-ÿ]|[,;)]|\.?\s*\Z))|"
    r"[ ](?:beitrags|berufs|dienst|lehr|kalender|schul|ehe|licht)jahre?n?\b|"
    r"[ ](?:volts?|watts?|voltios?|vatios?|amp[eè]res?|ampere|zoll|pouces|pollici|pulgadas|polegadas)\b|"
    r"\.?[ ](?:stock(?:werk)?|etage|(?-i:[OEU]G)|obergeschoss|piso|étage|"
    r"piano|våning|etasje|floor|andar|verdieping|piętro|emelet)\b)"
)
_OTHER_BEFORE = late.compile(
    r"(?i)(?:\b(?:ft\.?|foot|feet) |± ?|\d ?/ ?|[^\W\d_] ?\+ ?|\b(?:bp|rr|hr|bpm|spo2|gcs|spf|uv|puls|pulse|plus|"
    r"pressure|creat\w{0,6}|egfr|"
    r"hba1c|crp|wbc|plt|ast|inr|"
    r"tsh|ldl|hdl|bmi|urea|gluc\w{0,5}|ferritin)[ :]{1,2}"
    r"(?:\d{2,3} ?/ ?)?|"
    r"\b(?:no|nos|nr|num|art|artt|abs|inc)\. |(?<![^\W_])(?:art[íi]culo|artikel|article|articolo|artigo|absatz|"
    r"comma) |n[º°]\.? |"
    # of a text, a program, a command: "riga 31", "exit code 12", `-m 71`
    r"\b(?:spieltag|journée|jornada|giornata|speelronde|speeldag|rodada|matchday|kolejka|omgång|spillerunde|fecha|"
    r"motyw|considerentul|recital|kolejk[ai]|kolo|etapa|rozdział|kapitola|poglavj[eu]|poglavlj[eu]|capitolul|strana|"
    r"stranica|stran|seats?|coach|carriage|voiture|carrozza|bars?|takt|mesure|season|staffel|saison|"
    r"episode|folge|level|lines?|zeile|ligne|l[ií]nea|linha|riga|righe|regel|felkod|fehlercode|error code|foutcode|"
    r"fejlkode|feilkode|auflage|edition|rad|rivi|wiersz|linia|pages?|p[áa]gina|seite|rows?|"
    r"col(?:umn)?|steps?|port|build|chapter|kapitel|cap[íi]tulo|capitolo|hoofdstuk|pid|offset|exit code)[ :]{1,2}|"
    r"[ ]-{1,2}[a-z][a-z-]{0,20}[ =]|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|"
    r"forty-five|sixty|"
    r"ninety|ein|eine|zwei|drei|vier|un|une|deux|trois|uno|una|dos|tres|due|tre|dois|duas|três) \()\Z"
)
# "His pulse is 72", "she scored 87"
_MEASURE = late.compile(
    r"(?i)(?:\b(?:pulse|temperature|temp|bmi|e?gfr|scores?|points|waist|chest|hips?|weight|height|seat|locker|apartment|apt|"
    r"flat|room|ward|bed|jersey|number|size|iq|gpa|grade|mark|handicap|blood pressure|bp|sugar|cholesterol|heart ?rate|"
    r"oxygen|saturation|hba1c|a1c|glucose|creatinine|platelets|count|rank(?:ing)?|level|bid|offer|price|rent|bonus|"
    r"extension|ext|gate|platform|lane|bib|position|average|total|balance|index|rate|limit|budget|order|line|page)"
    r"(?: (?:is|was|of|at|came to|comes to|reads|dropped to|rose to|went (?:up|down) to|now|currently|still|about|"
    r"around|only|just)){1,3}|\bscor(?:ed|es?|ing)(?: (?:a|an|only|about|just))?) \Z"
)
_MEASURED = 40  # characters
_FOR = late.compile(
    r"(?i)\b(?:for|within|after|every|since|al|seit|für|innerhalb|nach|alle|depuis|pendant|sous|desde hace|durante|"
    r"dentro de|da|per|entro|ogni|há|por|binnen|sinds|elke|sedan|inom|od|przez|co) \Z"
)
_TIME = late.compile(
    r"(?i)[ )-]{1,2}(?:minut|hour|day|week|month|year|stunde|tage?n?\b|woche|monat|jahre|heure|jour|semaine|mois|ans\b|"
    r"horas|día|semana|mes|años|ore\b|giorni|settiman|anni|dias|meses|anos|uren|dagen|weken|maanden|jaar|dagar|veckor|"
    r"månader|år|dni|tygodni|miesi|lat)"
)
_OLD = late.compile(r"(?i)[)]? years?(?: old| of age)")
# `post_max_size 16M`
_SETTING = late.compile(r"[a-z]_[a-z]\w*[ \t]*[=:]?[ \t]*\Z")
_REACH = 70  # characters
_APART = late.compile(r"(?i), \Z|,[^,]{2,30}, (?:is|was|are|ist|war|est|es|è|é|är|er) \Z")
# Of things alone in Swedish, Danish, Norwegian and Dutch; of women, men and things in German
_NEUTER = late.compile(r"(?i)\b(?:den är|det är|den er|det er|het is) (?:nu |snart |bara |kun |nog maar |al )?\Z")
_THAT = late.compile(r"(?i)\b(?:die|der|das|er|sie) (?:ist|wird|war) (?:schon |jetzt |erst |bald )?\Z")
_SENTENCE = late.compile(r"[.!?](?:\s|\Z)|\n")
_MODEL = late.compile(r"\b(?=[A-Z\d-]*\d)[A-Z]{1,5}-?\d{1,5}[A-Z]{0,3}\b")
# What a line is labelled as: "Model: 14 inch, two years old"
_LABELLED = late.compile(
    r"(?i)[ \t>*-]{0,4}(?:model|make|brand|device|item|unit|product|asset|equipment|machine|appliance|laptop|computer|"
    r"phone|vehicle|car|bike|bicycle|battery|boiler|hersteller|modell|gerät|fahrzeug|modèle|marque|appareil|véhicule|"
    r"modelo|marca|equipo|aparato|vehículo|modello|dispositivo|veicolo|aparelho|equipamento|apparaat|toestel|voertuig|"
    r"urządzenie|märke|enhet)(?:[ /&][^\W\d_]{2,12}){0,2}[ ]?:"
)
_BRANDS = frozenset(
    "bosch miele siemens whirlpool samsung beko aeg vaillant viessmann worcester electrolux indesit zanussi hotpoint "
    "dyson philips braun delonghi krups makita dewalt stihl canon epson lenovo asus acer sony panasonic toshiba "
    "gorenje liebherr neff bauknecht grundig sharp hitachi daikin mitsubishi buderus junkers ariston candy hoover "
    "smeg kenwood "
    "bissell karcher kärcher husqvarna yamaha kawasaki toyota volkswagen volvo skoda škoda renault peugeot citroen "
    "citroën hyundai nissan mazda subaru fridgidaire kitchenaid maytag kenmore thermomix tefal moulinex "
    "brandt fagor".split()
)


def is_of_a_thing(text: str, start: int, end: int) -> bool:
    """Whether the clause around the number `text[start:end]` speaks of a thing, and of nobody, before its verb."""
    before = text[max(0, start - _REACH) : start]
    after = _AFTER.match(text, end)
    of_memory = text[end - 1 : end] == "M" and _SETTING.search(before) is not None
    thing = after is not None and ((after["thing"] or "").lower() in _THINGS or after["thing"] is None)
    old = _OLD_THING.match(text, end)
    thing = thing or (old is not None and is_thing(old["thing"]))
    pronoun = _NEUTER.search(before) is not None or (_THAT.search(before) is not None and _speaks_of_a_thing(before))
    if of_memory or thing or pronoun:
        return True
    it = _IT.search(before)
    if it is not None and _PERSON.search(it.group()) is None and _VERB.search(before) is not None:
        return _is_neuter(it.group())
    clause = before[max((match.end() for match in _CLAUSE.finditer(before)), default=0) :]
    direct = _DIRECTLY.search(clause)
    if _is_apposed(before) or (direct is not None and direct.group(1).lower() in _THINGS):
        return _PERSON.search(clause) is None
    if _PERSON.search(clause) is not None:
        return False
    if _VERB.search(clause) is None:
        return False
    words = _WORDS.findall(clause)
    named = any(word[0].isupper() and word.lower() not in _THINGS and _is_name(word) for word in words)
    return not named and any(word.lower() in _THINGS for word in words)


def is_thing(word: str) -> bool:
    """Whether a word, in whatever case, is that of a thing that has an age."""
    return word.lower() in _THINGS


def _speaks_of_a_thing(before: str) -> bool:
    """Whether the words before a pronoun have a thing and nobody: "bei der Spülmaschine? Die ist"."""
    return _PERSON.search(_THAT.sub("", before)) is None and any(map(is_thing, _WORDS.findall(before)))


def _is_apposed(before: str) -> bool:
    """Whether a sentence is of a thing by its label, brand, model's number or noun, and the age follows a comma."""
    said = _SENTENCE.split(before)[-1]
    if _APART.search(said) is None or _PERSON.search(said) is not None:
        return False
    if _LABELLED.match(said) is not None:
        return True
    words = _WORDS.findall(said)
    if any(word[0].isupper() and word.lower() not in _THINGS | _BRANDS and _is_name(word) for word in words):
        return False
    return _MODEL.search(said) is not None or any(word.lower() in _THINGS | _BRANDS for word in words)


def _is_name(word: str) -> bool:
    listed = package_gazetteer().listed(word.lower())
    return bool(listed & Listed.COMMON_GIVEN) and not listed & (Listed.EVERYDAY | Listed.WORD)


def _is_neuter(clause: str) -> bool:
    return re.search(r"(?i)built[ -]?in|\bone\b", clause) is not None


_ROWS = 40  # of a table, above a number
_MARKS = "|;\t"
_YEAR = late.compile(r"(?:19|20)\d\d")
_HEADS = frozenset(
    "day days week weeks month months year years km miles step round no nr # qty amount count number price cost score "
    "points page chapter minute minutes min hour hours time sets reps kg lbs level rank pos place stop lap total max "
    "tag woche monat jahr menge anzahl preis seite jour semaine mois prix quantité día semana mes precio cantidad "
    "paid owes owed debt balance won lost played joined since hired start started eintritt beitritt depuis desde dal "
    "giorno settimana mese prezzo dia semana mês preço dag week maand prijs aantal".split()
)


def is_in_a_column(text: str, start: int) -> bool:
    """Whether a number stands in a table, in a column of other numbers than ages by its head, or below a year."""
    line = text.rfind("\n", 0, start) + 1
    mark = next((one for one in _MARKS if one in text[line:start]), "")
    if not mark:
        return False
    column = text.count(mark, line, start)
    first = line
    for _ in range(_ROWS):
        above = text.rfind("\n", 0, max(0, first - 1)) + 1
        if first == 0 or mark not in text[above : first - 1]:
            break
        first = above
    heads = text[first : text.find("\n", first)].split(mark)
    if first == line or column >= len(heads):
        return False
    head = heads[column].strip(" *").lower()
    return head in _HEADS or _YEAR.fullmatch(head) is not None


_MONTH_BEFORE = late.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept?|Oct|Nov|Dec)\.? \Z"
)
_OF_A_MONTH = late.compile(r"(?:[12]?\d|3[01])(?!\d)")
_HEAT = late.compile(
    r"(?i)\b(?:highs?|lows?|temps?|temperatures?)(?: (?:is|are|was|will|supposed|expected|going|to|be|of|near|around|"
    r"about|in|the|up|down|today|tonight|tomorrow)){1,6} \Z"
)
_HEAT_REACH = 70
_DEGREES = late.compile(r"(?:low |mid |high |lower |upper )?\d{1,3}(?:[FC°]|['’]?s)?(?![\w'’])")


def is_of_a_day(text: str, start: int, end: int) -> bool:
    """Whether a number is a day's, behind its month, or a temperature: "April 15", "a high of 70F"."""
    if (
        _OF_A_MONTH.fullmatch(text, start, end) is not None
        and _MONTH_BEFORE.search(text, max(0, start - 11), start) is not None
    ):
        return True
    degrees = _DEGREES.fullmatch(text, start, end) is not None
    return degrees and _HEAT.search(text, max(0, start - _HEAT_REACH), start) is not None


def is_of_another_kind(text: str, start: int, end: int) -> bool:
    """Whether a unit behind a number or what stands before it says that it measures or counts."""
    if _OLD.match(text, end) is not None:
        return False
    low = max(0, start - 24)
    return (
        _OTHER_UNIT.match(text, end) is not None
        or _OTHER_BEFORE.search(text, low, start) is not None
        or _MEASURE.search(text, max(0, start - _MEASURED), start) is not None
        or (_TIME.match(text, end) is not None and _FOR.search(text, low, start) is not None)
    )
