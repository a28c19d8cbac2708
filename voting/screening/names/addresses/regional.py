"""Streets told by a word of their country that the common forms lack: Gaelic, Welsh, Hebrew, Arabic, one-word streets.

Also a house's number told by its own word ("hausnummer 46"), a street between two others ("entre calles …"), and roads
as they are typed behind a preposition ("in via po 12", "on moi avenue"). Group 1 is the address; google-re2 over the
whole text.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import re2
from voting.screening.names.addresses.letters import CAPITALISED as _CAPITAL
from voting.screening.names.addresses.letters import LETTERS as _L


def pairwise_ranges(low: int, high: int, without: list[int]) -> Iterator[tuple[int, int]]:
    """Yields the ranges between two code points that leave some out."""
    for one in without:
        if low < one:
            yield low, one - 1
        low = one + 1
    yield low, high


# Of China, without the words that lead to an address: "…还是", "…住在", "…寄到"
_HAN = (
    "["
    + "".join(
        f"\\x{{{low:x}}}-\\x{{{high:x}}}"
        for low, high in pairwise_ranges(0x4E00, 0x9FFF, sorted(map(ord, "是住到在址的为寄送给我你他她去往了")))
    )
    + "]"
)
_HEBREW = r"[\x{5d0}-\x{5ea}][\x{5d0}-\x{5ea}\"'׳״-]{1,14}"
_ARABIC = r"[\x{621}-\x{64a}]{2,14}"

REGIONAL = (
    # America without a word for the street: a direction, its name, the flat: 5518 N Glenwood #2R.
    re2.compile(
        rf"(?:^|[^0-9A-Za-z.,/$€£:+-])([1-9][0-9]{{2,4}}[ ](?:N|S|E|W|NE|NW|SE|SW)\.?[ ]{_CAPITAL}(?:[ ]{_CAPITAL})?,?"
        r"[ ](?:#[ ]?[0-9]{0,4}[A-Z]?[0-9]{0,3}|(?i:apt|unit|suite|ste|fl|floor)\.?[ ]#?[0-9A-Z]{1,5}))\b"
    ),
    # China's estates: 文三路白荷苑7幢2单元501, 和平里小区12号楼3门602.
    re2.compile(
        rf"((?:{_HAN}{{2,7}}?[省市区县镇乡]){{0,4}}{_HAN}{{2,10}}(?:苑|园|区|庄|城|里|村|庭|府|湾|寓|路|街|弄|院|巷)"
        rf"[0-9]{{1,5}}(?:幢|栋|座|号楼|号院|号)(?:[0-9]{{1,3}}(?:单元|门|栋|幢|号楼|座|楼))?[0-9]{{3,4}}(?:室|房)?)"
    ),
    # A corner: calle Hidalgo esquina con Aldama; angle de la rue Neuve et de la rue du Puits.
    re2.compile(
        rf"(?:^|[^{_L}])((?i:calle|av\.?|avenida|rua|carrera|cra\.?|via|jirón|jr\.)[ ]{_CAPITAL}(?:[ ](?:de[ ]|"
        rf"del[ ]|la[ ])?{_CAPITAL}){{0,2}}"
        rf"[ ](?i:esq\.?|esquina|angolo|ang\.)(?:[ ](?:con|com|de|calle|via|rua|y))*[ ]{_CAPITAL}(?:[ ]{_CAPITAL})?)"
    ),
    re2.compile(
        rf"(?i)\b(?:angle|coin)[ ](?:de[ ]la[ ]|de[ ]l['’]|du[ ]|des[ ])?((?:rue|avenue|boulevard|place|"
        rf"quai)[ ][^\n,.;]{{2,30}}?[ ]et[ ]"
        rf"(?:de[ ]la[ ]|de[ ]l['’]|du[ ])?(?:rue|avenue|boulevard|place|quai)(?:[ ](?:de|du|des|la|"
        rf"le))*[ ](?-i:{_CAPITAL}))"
    ),
    # Ireland, Scotland, Wales: 5 Páirc na Coille; Heol y Bont.
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:[0-9]{{1,4}}[A-Za-z]?,?[ ])?(?:Heol|Ffordd|Stryd|Lôn|Rhodfa|Bóthar|Sráid|Slí|Páirc|"
        r"Ascaill|Céide|Cúirt|Bóithrín|Rathad|Sràid|Cnoc|Gort|Cluain)"
        rf"(?:[ ](?:y|yr|na|nan|an|an t|a['’]))?(?:[ ]{_CAPITAL}){{1,3}})"
    ),
    re2.compile(
        r"(?i)(?:^|[^a-z0-9])([0-9]{1,4}[a-z]?,?[ ](?:heol|ffordd|stryd|lôn|bóthar|bothar|sráid|sraid|slí|sli|páirc|"
        rf"pairc|ascaill|céide|ceide|cúirt)(?:[ ](?:y|yr|na|nan|an))?(?:[ ][{_L}'’-]{{2,20}}){{1,2}}?)"
        r"(?:[,.;\n]|$)"
    ),
    # Israel and the Arab countries.
    re2.compile(
        rf"((?:רחוב|רח['׳]|שדרות|שד['׳]|סמטת|כיכר|דרך)[ ](?:{_HEBREW}[ ]){{1,3}}[0-9]{{1,4}}[א-ת]?"
        r"(?:[ ]?/[ ]?[0-9]{1,3})?"
        rf"(?:,?[ ](?:דירה|קומה|כניסה|בניין)[ ][0-9א-ת]{{1,3}})*(?:,[ ]{_HEBREW}(?:[ -]{_HEBREW})?)?)"
    ),
    re2.compile(
        rf"((?:شارع|نهج|زنقة|طريق|جادة|حي)(?:[ ]{_ARABIC}){{1,4}}[،,]?[ ](?:رقم[ ]|عمارة[ ]|منزل[ ])?[0-9]{{1,4}}"
        rf"(?:[،,]?[ ](?:الطابق|الدور|شقة|عمارة|مبنى)[ ](?:[0-9]{{1,3}}|{_ARABIC}))*"
        rf"(?:[،,][ ]{_ARABIC}(?:[ ]{_ARABIC})?)?)"
    ),
    # A street whose name is itself a word for one, which the common form takes for the whole: 12 Park Road.
    re2.compile(
        r"(?i)(?:^|[^0-9A-Za-z.,/$€£:+-])([0-9]{1,5}[a-z]?(?:[-/][0-9]{1,4})?,?[ ](?:(?:upper|lower|north|south|east|"
        r"west|old|new|great|little)[ ])?"
        r"(?:court|square|grove|mews|hill|alley|plaza|rise|green|quay|wharf|vale|heights|parade|bend|ridge|park|view|"
        r"villa|yard|brae|croft|garth|drove|chase|glebe|mead|orchard|paddock|broadway|trail|pike|close|terrace|gardens|"
        r"circus|cove|place|highway)[ ]"
        r"(?:street|st|road|rd|lane|ln|avenue|ave|drive|dr|close|crescent|cres|terrace|tce|gardens|grove|walk|place|"
        r"court|ct|square|row|rise|mews|view|side|hill|boulevard|blvd|parade|circle|way))\b"
    ),
    re2.compile(
        r"(?i)(?:^|[^0-9A-Za-z.,/$€£:+-])([0-9]{1,5}[a-z]?(?:[-/][0-9]{1,4})?,?[ ](?:[nsew]\.?[ ])?(?:main|cross|"
        r"spring)[ ](?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|terrace|square|blvd))\b"
    ),
    # A flat told by what is below it: Flat 2 above the bakery, Market Sq.
    re2.compile(
        r"(?i)\b((?:flat|room|studio|apartment)(?:[ ][0-9]{1,3}[a-z]?)?[ ](?:above|over|behind|below)[ ]the[ ]"
        rf"[a-z]{{3,14}}(?:[ ][a-z]{{3,12}})?,[ ](?-i:{_CAPITAL}(?:[ ]{_CAPITAL})?)[ ]"
        r"(?:street|st|road|rd|lane|square|sq|avenue|ave|hill|row|place))\b"
    ),
    # A saint's street as it is typed: 31 st anns crescent.
    re2.compile(
        r"(?i)(?:^|[^0-9a-z.,/$€£:-])([0-9]{1,4}[a-z]?[ ](?:st|saint|ste)\.?[ ][a-z]{3,14}(?:['’]?s)?[ ]"
        r"(?:street|st|road|rd|avenue|ave|lane|close|crescent|cres|terrace|tce|drive|court|gardens|gdns|place|square|sq|"
        r"way|grove|parade|pde|circus|circuit|boulevard|blvd|hill|mews|walk|row|park|wood|green))\b"
    ),
    # Quebec in the country, Flanders' roads to a town, a street without its word and the flat in Argentina.
    re2.compile(
        rf"(?:^|[^0-9A-Za-z.,/$€-])([1-9][0-9]{{0,4}}[A-Z]?,?[ ](?:[Rr]ang|[Cc]ôte|[Cc]roissant|[Tt]errasse|"
        rf"[Cc]oncession)[ ]"
        rf"(?:(?:du|des|de|de[ ]la)[ ]|de[ ]l['’])?{_CAPITAL}(?:[ ]{_CAPITAL})?|"
        r"[1-9][0-9]{0,4}[A-Z]?,?[ ][0-9]{1,3}e[ ](?i:rang|avenue|rue)(?:[ ](?:Est|Ouest|Nord|Sud)\b)?)"
    ),
    re2.compile(
        rf"(?:^|[^{_L}])((?:Oude[ ]|Nieuwe[ ])?(?i:steenweg|baan|weg|heirbaan)[ ](?:op|naar|op[ ]de)[ ]{_CAPITAL}[ ]"
        r"[0-9]{1,4}[A-Z]?(?:/[0-9]{1,4})?)\b"
    ),
    re2.compile(
        rf"(?:^|[^{_L}])({_CAPITAL}(?:[ ](?:del?[ ]|la[ ]|los[ ])?{_CAPITAL}){{0,2}}[ ][1-9][0-9]{{1,4}},?[ ]"
        r"(?i:piso[ ][0-9]{1,2}|[0-9]{1,2}[º°](?:[ ]piso)?|p\.?b\.?),?[ ](?i:(?:dto|dpto|depto|dep|departamento|"
        r"of)\.?[ ])?"
        r"[\"“]?[A-Z0-9]{1,2}\b[\"”]?)"
    ),
    # Two streets that a third lies between.
    re2.compile(
        rf"(?i)\b(?:entre[ ](?:las[ ])?calles?|e/)[ ]((?-i:{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}}[ ](?:y|e)[ ]{_CAPITAL}"
        rf"(?:[ ]{_CAPITAL}){{0,2}}))"
    ),
    # A house's number by its own word.
    re2.compile(
        r"(?i)\b((?:hausnummer|hausnr\.?|house number|house no\.?|huisnummer|husnummer|numero civico|civico|"
        r"número de (?:casa|puerta|porta)|nr domu|numer domu|házszám|kapı no)[ :]{1,2}[0-9]{1,4}(?:[ ]?[a-z]\b)?)"
    ),
    # Ordered to, as it is typed: "el pedido fue a corrientes 347".
    re2.compile(
        rf"(?i)\b(?:pedido|paquete|env[ií]o|encomienda|encomenda|pacote|pacco|colis|pakket|paket|entrega)[ ]"
        rf"(?:[{_L}]{{1,10}}[ ]){{0,3}}?(?:a|al|para|en|no|na|in|au|naar|nach)[ ]"
        rf"([{_L}.]{{3,18}}(?:[ ][{_L}.]{{3,18}})?,?[ ][0-9]{{2,5}})(?:[ ]?[,.;)\n]|$)"
    ),
)
"""Forms that need nothing else."""

TYPED = re2.compile(
    r"(?i)\b(?:in|in una|abit\w{1,3} in|di|en|en la|na|em|da|de la|al|przy|na ul|aan de|auf der|chez|au)[ ]"
    r"((?:via|viale|piazza|piazzale|corso|largo|vicolo|vico|calle|avenida|av\.?|carrera|rua|travessa|praça|ul\.?|"
    rf"ulicy|rue)[ ](?:[{_L}.'’]{{2,18}}[ ]){{1,3}}[0-9]{{1,4}}(?:[ ]?/[0-9]{{1,3}})?(?:[ ]?[a-d]\b)?)"
)
"""In via po 12: a preposition of the language before the street's word."""

TYPED_ROAD = re2.compile(
    r"(?:^|[^A-Za-z])(?:on|along|off|down|at|from|near|to|past|behind)[ ]"
    r"(([a-z]{3,16})(?:[ ][a-z]{3,16})?[ ](?:avenue|road|street|lane|crescent|boulevard|estate))\b"
)
"""On moi avenue: counts where its first word is no everyday one."""

ONE_WORD = re2.compile(
    r"(?i)(?:^|[^0-9A-Za-z.,/$€£:-])((?:(?:unit|flat|suite|shop|apt)[ ])?[0-9]{1,4}[a-z]?(?:/[0-9]{1,4})?[ ](?:the[ ])?"
    r"(?:broadway|esplanade|strand|parade|promenade|embankment|quayside|kingsway|mall|highway|parkway|boulevard|"
    r"crescent|terrace|quay|square|high street|main street|station road))\b"
)
"""Unit 11/26 Esplanade, Paihia; 1440 broadway suite 300: counts where a town follows, or a unit does."""
