"""Where an age stands in a sentence, language by language: after who is or has it, beside a relative, after "when".

In each slot a number is written in digits or spoken, and the unit may follow. Without a unit the sentence or its clause
must end there, or go on with a word that begins the next one: so "I am two minutes late" tells no age.
"""

from __future__ import annotations

from voting.screening import re2
from voting.screening.personal.spoken_numbers import NUMBERS, loose

_DIGITS = r"[1-9][0-9]?"
_EDGE = r"(?i)(?:^|[^0-9A-Za-z\x{c0}-\x{24f}])"
# What may follow a number that nothing else follows, as the words with which a clause begins.
_NEXT = loose(
    "and|but|now|so|when|with|while|who|on|in (?:\\w{4,9}|may|a (?:week|month|few))|this|next|today|yesterday|"
    "tomorrow|soon|"
    "because|as|since|still|if|lol|too|also|already|last|then|years|"
    "und|aber|jetzt|bald|als|da|geworden|war|wurde|werde|bin|ist|nächste[nrs]?|diese[nrs]?|im|wir|"
    "et|mais|quand|maintenant|y|pero|ya|cuando|e|ma|ora|quando|mas|agora|en|maar|nu|toen|was|waren|werd|och|men|när|"
    "at the time|back then|ayer|hoy|mañana|ieri|oggi|domani|ontem|hoje|amanhã|hier|demain|gestern|heute|morgen|"
    "gisteren|"
    "vandaag|igår|idag|imorgon|i går|wczoraj|dziś|jutro|i år|i dag|og|da|var|i morgen|i|ale|teraz|kiedy|gdy|ve|ama"
)
_STOP = rf"(?:[ ]?(?:[,;:!?)\]\"”…\n]|\.(?:[^0-9]|$)|[ ][–-][ ])|$|[ ](?:{_NEXT})(?:[^a-zà-ž]|$))"
_END = r"(?:[^A-Za-z0-9\x{c0}-\x{24f}]|$)"


def _slot(before: str, number: str, unit: str = "", after: str = _STOP) -> re2.Pattern:
    """Returns a pattern of one slot, whose first group is the age."""
    return re2.compile(f"{_EDGE}(?:{before})({number}{unit}){after}")


def _number(language: str) -> str:
    return f"(?:{_DIGITS}|{NUMBERS[language]})"


# Relatives, by language; some words mean something else in other languages, so that these count beside an owner alone.
_KIN_EN = (
    "sons?|daughters?|kids?|child(?:ren)?|bab(?:y|ies)|newborn|toddler|boys?|girls?|little one|twins|triplets|mother|"
    "father|mum|mom|mam|mommy|mummy|dad|daddy|parents|grand(?:ma|pa|mother|father|son|daughter|kids?|child(?:ren)?|"
    "parents?|dad|mom|mum)|gran|granny|nan|nana|grandad|granddad|gramps|wife|husband|hubby|spouse|partner|"
    "fianc[eé]e?|"
    "boyfriend|girlfriend|bf|gf|brothers?|sisters?|bro|sis|siblings?|cousins?|nephews?|nieces?|aunt|auntie|uncle|"
    "friend|mate|roommate|flatmate|housemate|landlord|landlady|co-?worker|colleague|boss|neighbou?r|ex|step(?:son|"
    "daughter|mom|mum|dad|"
    "mother|father)|godson|goddaughter|(?:mother|father|sister|brother|son|daughter)-in-law|[smfb]il|patient|client|"
    "student|pupil|tenant|teacher|nanny|carer|youngest|eldest|oldest|middle one|other half"
)
_ALONE_EN = (
    "mum|mom|mam|mummy|mommy|dad|daddy|gran|granny|grandma|grandpa|grandad|granddad|nan|nana|hubby|wife|"
    "husband|patient|sis|bro"
)
_KIN = {
    "de": "sohn|tochter|kind|kinder|mutter|vater|mama|papa|mutti|vati|frau|mann|freundin|freund|bruder|brüder|"
    "schwester|"
    "oma|opa|großmutter|großvater|enkel|enkelin|enkelkind|tante|onkel|cousin|cousine|neffe|nichte|zwillinge|baby|"
    "jüngster|jüngste|ältester|älteste|großer|große|kleiner|kleine|chef|chefin|nachbar|nachbarin|patient|patientin|"
    "partner|partnerin|schwiegermutter|schwiegervater|mitbewohner|mitbewohnerin|kollege|kollegin|stiefsohn",
    "fr": "fils|fille|enfant|enfants|mère|père|maman|papa|femme|mari|frère|sœur|soeur|mamie|papi|papy|grand-mère|"
    "grand-père|petit-fils|petite-fille|oncle|tante|cousine?|neveu|nièce|bébé|copain|copine|conjointe?|compagnon|"
    "compagne|"
    "ami|amie|voisine?|patiente?|jumeaux|jumelles|aînée?|cadette?|belle-mère|beau-père|collègue|garçon",
    "es": "hij[oa]s?|madre|padre|mamá|papá|esposa|esposo|mujer|marido|hermana|hermano|hermanit[oa]|abuel[oa]|"
    "nieta|nieto|"
    "tía|tío|prim[oa]|sobrin[oa]|bebé|novi[oa]|pareja|suegr[oa]|amig[oa]|vecin[oa]|paciente|gemel[oa]s|mellizos|"
    "niñ[oa]|"
    "abuelit[oa]|cuñad[oa]|jef[ea]",
    "it": "figli[oa]|figli|madre|padre|mamma|papà|babbo|moglie|marito|fratello|fratellino|sorella|sorellina|nonn[oa]|"
    "nonni|nipote|nipotin[oa]|zi[oa]|cugin[oa]|bambin[oa]|bimb[oa]|ragazz[oa]|fidanzat[oa]|compagn[oa]|suocer[oa]|"
    "amic[oa]|vicin[oa]|paziente|gemelli|neonat[oa]|cognat[oa]",
    "pt": "filh[oa]s?|mãe|pai|esposa|esposo|mulher|marido|irmão|irmã|avó|avô|vó|vô|net[oa]|tia|tio|prim[oa]|"
    "sobrinh[oa]|"
    "bebê|bebé|namorad[oa]|sogr[oa]|amig[oa]|vizinh[oa]|paciente|gêmeos|gémeos|meninx|menin[oa]|caçula|cunhad[oa]|"
    "chefe",
    "nl": "zoon|zoontje|dochter|dochtertje|kind|kinderen|moeder|vader|mama|papa|vrouw|man|vriend|vriendin|broer|"
    "broertje|"
    "zus|zusje|oma|opa|kleinzoon|kleindochter|tante|oom|neef|nicht|baby|tweeling|jongste|oudste|buurman|buurvrouw|"
    "patiënt|partner|schoonmoeder|schoonvader|collega|baas",
    "sv": "son|dotter|döttrar|söner|barn|mamma|pappa|mor|far|fru|man|make|maka|sambo|pojkvän|flickvän|bror|lillebror|"
    "storebror|syster|lillasyster|storasyster|mormor|morfar|farmor|farfar|barnbarn|moster|faster|morbror|farbror|"
    "kusin|"
    "bebis|tvillingar|yngsta|äldsta|granne|patient|svärmor|svärfar|vän|kompis|chef|kollega",
    "da": "søn|datter|døtre|sønner|barn|børn|mor|far|mamma|pappa|kone|mand|kæreste|bror|lillebror|storebror|søster|"
    "lillesøster|storesøster|mormor|morfar|farmor|farfar|bedstemor|bedstefar|bestemor|bestefar|barnebarn|moster|"
    "faster|"
    "tante|onkel|fætter|kusine|baby|tvillinger|yngste|ældste|eldste|nabo|patient|svigermor|svigerfar|ven|veninde|"
    "samboer|"
    "sønn|ektemann|kjæreste|venn|venninne|sjef|chef",
    "pl": "syn|synek|córka|córeczka|dziecko|mama|tata|matka|ojciec|mąż|żona|chłopak|dziewczyna|brat|siostra|"
    "babcia|dziadek|"
    "wnuk|wnuczka|ciocia|ciotka|wujek|kuzyn|kuzynka|teściowa|teść|narzeczony|narzeczona|partner|partnerka|pacjent|"
    "pacjentka|przyjaciel|przyjaciółka|sąsiad|sąsiadka|szef|szefowa",
}
_OWNER = {
    "en": "my|our|his|her|their|your|the|an?",
    "de": "meine?|unsere?|seine?|ihre?|deine?|die|der|das|eine?|meine[rnm]|unser|mein|sein",
    "fr": "mon|ma|mes|notre|nos|son|sa|ses|leur|un|une|le|la",
    "es": "mi|mis|nuestr[oa]s?|su|sus|un|una|el|la|tu",
    "it": "(?:il |la |i |le )?(?:mi[oa]|miei|mie|nostr[oa]|su[oa])|un|una|mi'",
    "pt": "(?:o |a |os |as )?(?:meu|minha|meus|minhas|nosso|nossa|seu|sua)|um|uma|a|o",
    "nl": "mijn|m'n|onze|ons|zijn|haar|hun|een|de|het",
    "sv": "min|mitt|mina|vår|vårt|våra|hans|hennes|en|ett",
    "da": "min|mit|mine|vores|vår|vårt|hans|hendes|hennes|en|et",
    "pl": "mój|moja|moje|nasz|nasza|jego|jej|mojego|mojej",
}
_YEARS = {
    "en": r"years?(?:[ -]olds?|[ ]of[ ]age)?|yrs?(?:[ -]olds?)?|y/?o|months?(?: old)?|weeks?(?: old)?|days?(?: old)?",
    "de": r"jahre?n?(?: (?:alt|jung))?|monate?n?(?: alt)?|wochen?(?: alt)?|tage?n?(?: alt)?|j\.",
    "fr": r"ans?(?: et demi)?|mois|semaines|jours",
    "es": r"años?(?: de edad)?(?: y medio)?|mes(?:es)?|semanas|días",
    "it": r"anni?(?: e mezzo)?|mes[ei]|settimane|giorni",
    "pt": r"anos?(?: de idade)?(?: e meio)?|m[eê]s(?:es)?|semanas|dias",
    "nl": r"jaar(?: oud)?|jr|maanden?(?: oud)?|weken(?: oud)?|dagen(?: oud)?",
    "sv": r"år(?: gammal| gammalt| ung)?|månader(?: gammal)?|veckor(?: gammal)?|dagar(?: gammal)?",
    "da": r"år(?: gammel| gammelt| ung)?|måneder(?: gammel)?|uger(?: gammel)?|uker(?: gammel)?|dage(?: gammel)?",
    "pl": r"lat(?:a|ek)?|rok(?:u)?|miesi[ąę]c[ye]?|tygodni|dni",
}
_MAY = {language: rf"(?:[ -](?:{unit}))?" for language, unit in _YEARS.items()}
_MUST = {language: rf"[ -](?:{unit})" for language, unit in _YEARS.items()}
# "no" shares the words of "da" but the numbers.
for _table in (_KIN, _OWNER, _YEARS, _MAY, _MUST):
    _table["no"] = _table["da"]
_BESIDE = r"(?:, ?| ?[(\[]| [–—-] |: ?)(?:aged |age |now |almost |nearly |only |who is |jetzt |fast |bald |nu )?"


def _kin(language: str) -> str:
    """Returns the pattern of a relative with whose it is, and perhaps a name."""
    kin = _KIN_EN if language == "en" else loose(_KIN[language])
    return rf"(?:{_OWNER[language]}) (?:[a-zà-ž'’-]{{2,14}} )?(?:{kin})(?: \x00| [a-zà-ž]{{2,14}})?"


_ADVERBS = (
    "only|just|now|already|almost|nearly|about|still|like|barely|recently|finally|soon|currently|gonna|going|"
    "about to|"
    "over|not even|well|to|both|exactly|roughly|around|a|an|also"
)
_WHO_EN = rf"i|he|she|they|we|you|who|that|{_ALONE_EN}|{_kin('en')}|\x00"
_BE_EN = "['’](?:m|s|re|ll be|d be)| am| is| are| was| were| will be| would be| wont be| have been| be"
_BEING_EN = "im|hes|shes|theyre|were both|mums|moms|dads|grans|nans|ill be|hell be|shell be"  # without apostrophes
_TURN_EN = (
    "turn|turns|turned|turning|hits?|hitting|reached|reaches|reaching|reach|pushing|past|nearing|approaching|"
    "touching|"
    "be|being"
)
_ENGLISH = (
    _slot(
        rf"(?:{_WHO_EN}|{_BEING_EN})(?:{_BE_EN})?(?: (?:{_ADVERBS})){{0,2}} (?:{_TURN_EN})(?: (?:{_ADVERBS}))? ",
        _number("en"),
        _MAY["en"],
    ),
    _slot(
        rf"(?:(?:{_WHO_EN})(?:{_BE_EN})|{_BEING_EN})(?: (?:{_ADVERBS})){{0,2}} ",
        _number("en"),
        r"(?:[ -]years?(?:[ -]old)?)?",
    ),
    _slot(rf"(?:{_kin('en')}|{_ALONE_EN})(?:{_BE_EN})(?: (?:{_ADVERBS})){{0,2}} ", _number("en"), _MUST["en"], _END),
    _slot(
        rf"(?:{_kin('en')}|(?:mum|mom|dad|gran|granny|grandma|grandpa|gran-?dad|nan|hubby)){_BESIDE}",
        _number("en"),
        rf"{_MAY['en']}(?:,? (?:and|&) {_number('en')})?",
        r"(?:[,;)\]!?\n]|\.(?:[^0-9]|$)| [–—-]|$)",
    ),
    _slot(
        r"(?:my|our) (?:husband|wife|partner|mum|mom|dad|son|daughter|brother|sister|bf|gf|boyfriend|girlfriend) ",
        _DIGITS,
        "",
        r"(?:,|\.|;|\)|$| (?:and|&|y/?o|yrs)(?:[^a-z]|$))",
    ),
    _slot("(?:and|&|with) (?:me|myself),? ", _DIGITS, "", r"(?:,|\.|;|\)|$| (?:and|want|are|have|live)(?:[^a-z]|$))"),
    _slot(
        "at the age of |at age |by the age of |since age |since the age of |(?:since|when|until|"
        "till|"
        "before|after|while) (?:i|he|she|they|we) (?:was|were|turned|is|am|turns?)(?: (?:only|just|about|like|"
        "around))? ",
        _number("en"),
        _MAY["en"],
        _END,
    ),
    re2.compile(
        rf"(?i)(?:^|[.!?,;\n][ ]?|[ ](?:and|but|now|then|because|that|so)[ ])at ({_number('en')}),? (?:i|he|she|"
        rf"we|they)"
        r"(?:['’](?:m|ve|d)|[ ](?:was|had|am|have|still|got|left|went|met|became|quit|began|lost|took|bought|knew|"
        r"felt|fell|"
        r"finally|never|could|[a-z]{2,12}ed))[ ]"
    ),
    _slot(
        r"(?:he|she|i|they|who|my [a-z]{2,12}) [^.!?\n0-9]{0,40}[ ]at ",
        f"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]{NUMBERS['en']})?|[a-z]{{3,5}}teen)",
    ),
    _slot("(?:me|myself|ich|ik|jag|jeg|moi|yo|io|eu|ja|i) [(]", _DIGITS, "", "[)]"),
    _slot(
        r"aged (?:about |around |just |only )?",
        _number("en"),
        rf"(?:(?:, ?(?:and )?| and | & | to ){_number('en')}){{0,5}}",
        _END,
    ),
    _slot(
        r"(?:kids|children|sons|daughters|boys|girls|grandkids|grandchildren|twins|siblings|brothers|sisters) "
        r"(?:are|is|were|ages|aged)(?: (?:only|now|just))? ",
        _number("en"),
        rf"(?:(?:, ?(?:and )?| and | & ){_number('en')}){{1,5}}",
        _END,
    ),
    re2.compile(rf"(?i)(?:s|[2-9]0|old|sixties|seventies|eighties)[,;]? ({_number('en')}) to be (?:exact|precise)"),
    _slot(
        r"(?:male|female|man|woman|boy|girl|männlich|weiblich|hombre|mujer|varón|homme|femme|uomo|donna|masculino|"
        r"feminino|femenino|kobieta|mężczyzna|erkek|kadın|mann|frau|kvinna|kvinde|kvinne|vrouw|patient(?:in)?, [mwf])"
        r"(?:, |/| \()",
        _DIGITS,
        r"(?:[ ]?(?:y/?o|years?|yrs?|ans|años|anni|anos|jahre|lat|år|jaar))?",
    ),
    re2.compile(r"(?:^|\n|[(:] ?|- )[FMWH],? ?((?:1[3-9]|[2-9][0-9]))(?:,|\)|$|\n)"),
    re2.compile(
        r"(?i)(?:^|\n|[(:,] ?|- )((?:1[3-9]|[2-9][0-9])), ?(?:male|female|[mfw]|weiblich|männlich|hombre|mujer|"
        r"homme|femme|uomo|donna|woman|man)(?:,|\.|\)|$|\n)"
    ),
)
# Who is or turns an age, in languages where one is it. The unit may be left out.
_IS = {
    "de": rf"(?:ich bin|bin|er ist|sie ist|sie sind|wir sind|ich war|er war|sie war|ich werde|er wird|sie wird|wurde|"
    rf"{_kin('de')} (?:ist|war|wird|wurde|sind|werden))(?: (?:also|erst|schon|jetzt|gerade|knapp|fast|bald|auch|"
    rf"nun|nur|"
    rf"mittlerweile|inzwischen|heute|morgen|gestern|nächstes jahr|nächste woche|nächsten monat|dieses jahr|"
    rf"letzte woche|"
    rf"i[mn] [a-zà-ž]{{3,10}}|am [a-zà-ž]{{3,10}}|mal|noch|ca\.|etwa|ungefähr|über|mitte)){{0,3}}",
    "nl": rf"(?:ik ben|ben|hij is|zij is|ze is|ze zijn|wij zijn|ik was|hij was|zij was|ze was|ik word|hij wordt|"
    rf"ze wordt|"
    rf"zij wordt|{_kin('nl')} (?:is|was|wordt|werd|zijn|worden))(?: (?:dus|pas|al|nu|net|bijna|ook|nog|maar|nog maar|"
    rf"inmiddels|vandaag|morgen|volgende week|volgende maand|volgend jaar|dit jaar|vorige week|rond de)){{0,3}}",
    "sv": rf"(?:jag är|hon är|han är|de är|vi är|är|jag var|hon var|han var|jag fyller|hon fyller|han fyller|"
    rf"fyller|fyllde|"
    rf"jag blir|hon blir|han blir|jag fyllde|{_kin('sv')} (?:är|var|fyller|fyllde|blir|blev))(?: (?:bara|nu|redan|"
    rf"snart|"
    rf"nästan|precis|just|idag|imorgon|också|över|runt|ca)){{0,2}}",
    "da": rf"(?:jeg er|hun er|han er|de er|vi er|er|jeg var|hun var|han var|jeg bliver|hun bliver|han bliver|"
    rf"jeg fylder|"
    rf"fylder|fyldte|{_kin('da')} (?:er|var|fylder|fyldte|bliver|blev))(?: (?:kun|nu|allerede|snart|næsten|lige|"
    rf"først|"
    rf"også|over|i dag)){{0,2}}",
    "no": rf"(?:jeg er|hun er|han er|de er|vi er|er|jeg var|hun var|han var|jeg blir|hun blir|han blir|jeg fyller|"
    rf"fyller|"
    rf"fylte|ble|{_kin('no')} (?:er|var|fyller|fylte|blir|ble))(?: (?:bare|nå|allerede|snart|nesten|akkurat|først|"
    rf"også|over|i dag)){{0,2}}",
}
_WHEN = {
    "de": r"(?:als|wie|seit|bis|bevor|nachdem|wenn) (?:ich|er|sie|wir)(?: (?:noch|erst|gerade|so|etwa)){0,2}|"
    r"im alter von|"
    r"mit(?: gerade mal| nur| schon| erst)?",
    "nl": r"(?:toen|sinds|tot|voordat|als) (?:ik|hij|zij|ze|we)(?: (?:nog|pas|nog maar))?|op (?:mijn|zijn|haar|mn)",
    "sv": r"(?:när|sedan|tills|innan|då) (?:jag|han|hon|vi) (?:var|är|fyllde|blev|fyller)(?: (?:bara|runt|typ))?",
    "da": r"(?:da|siden|indtil|når|fra) (?:jeg|han|hun|vi) (?:var|er|fyldte|blev)(?: (?:kun|bare))?|i en alder af",
    "no": r"(?:da|siden|til|når|fra) (?:jeg|han|hun|vi) (?:var|er|fylte|ble)(?: (?:bare))?|i en alder av",
}
_THEN = {
    "de": r"(?:[ ](?:war|bin|ist|wurde|werde|hab|habe|hat|hatte|kam|zog|ging|musste|konnte|fing|lernte|jahren|"
    r"geworden)(?:[^a-z]|$))",
    "nl": r"(?:(?:[ ](?:was|ben|is|werd|waren|kreeg|ging)|st|ste|de)(?:[^a-z]|$))",
    "sv": r"(?:(?:[ ]års ålder|[ ]år)?(?:[^a-zà-ž]|$))",
    "da": r"(?:[ ]?(?:[,.;!?]|$)|[ ](?:år|flyttede|var|fik|blev|begyndte|mistede|kom|gik|jeg|vi)(?:[^a-z]|$))",
    "no": r"(?:[ ]?(?:[,.;!?]|$)|[ ](?:år|flyttet|var|fikk|ble|begynte|mistet|kom|gikk|jeg|vi)(?:[^a-z]|$))",
}
# Who has an age, where one has it: with its unit only, since one has other things too.
_HAS = {
    "fr": r"j['’]ai|jai|g|il a|elle a|on a|tu as|ils ont|elles ont|j['’]avais|il avait|elle avait|avait|j['’]aurai|"
    r"j['’]ai eu|"
    r"a eu|aura|âgée?s? de|fêt\w{1,4} (?:ses|mes)|avoir|vient de fêter ses|[à]",
    "es": r"tengo|tiene|tienes|tienen|tenía|tuve|teniendo|con|a los",
    "it": r"ho|ha|hanno|hai|avevo|aveva|avrò|a",
    "pt": r"tenho|tem|têm|tens|tinha|com|aos",
    "pl": r"mam|ona? ma|mają|masz|miałem|miałam|miał|miała|mając|w wieku",
}
# A relative has weeks and months as well.
_KIN_HAS = {
    "fr": "a|ont|avait|avaient|aura|va avoir|vient d['’]avoir|vient de fêter ses|a eu|de|fête ses|a fêté ses",
    "es": "(?:ya )?(?:tiene|tienen|tenía|va a cumplir|cumple|cumplió)|de|con",
    "it": "ha|hanno|aveva|di|ne ha|compie",
    "pt": "(?:já )?(?:tem|têm|tinha|vai fazer|faz|fez)|de|com",
    "pl": "ma|mają|miał|miała|skończył|skończyła",
}
_OVER = {
    "fr": "donc|aujourd['’]hui|tout juste|désormais|encore|déjà|presque|bientôt|environ|plus de|seulement|que|"
    "maintenant|juste",
    "es": "pues|ahora|entonces|todavía|aún|ya|casi|solo|sólo|apenas|unos|como|recién",
    "it": "ora|dunque|quindi|adesso|ancora|già|quasi|solo|circa|appena|ormai",
    "pt": "agora|então|ainda|já|quase|só|apenas|uns|cerca de",
    "pl": "już|prawie|tylko|dopiero|około|niecałe",
}
_ONLY_YEARS = {
    "fr": "ans(?: et demi)?",
    "es": "años?(?: de edad)?",
    "it": "anni(?: e mezzo)?",
    "pt": "anos?(?: de idade)?",
    "pl": "lat(?:a|ek)?",
}
# An age is all that these verbs have.
_TURNS = {
    "fr": r"(?:vient d['’]avoir|va avoir|ne fait pas ses)",
    "es": r"(?:cumpl(?:o|í|ió|e|en|ir|ía|iré|irá|ido)(?: ya| hoy| los| mañana)?|cuando (?:yo )?(?:tenía|tenia|tuve))",
    "it": r"(?:compi(?:o|e|rò|rà|uto|uti)|compiuto(?: i)?|compir[eò]|ne ha|ne ho|ne aveva|quando (?:ne )?avev[oa])",
    "pt": r"(?:(?:eu |ele |ela )?(?:completei|completou|vou fazer|vai fazer|fiz|faço|fez)|quando (?:eu |ele |"
    r"ela )?tinha)",
    "pl": r"(?:(?:s|u)kończy(?:ł|łem|łam|ła|ę)?|kończ[yęę]|kiedy miał(?:am|em|a)?|gdy miał(?:am|em|a)?)",
}
APART = re2.compile(
    r"(?i)^ (?:da|dal|dalla|dopo|fa|di (?:esperienza|lavoro|garanzia|contratto)|de (?:experiencia|experiência|"
    r"garant[íi]a|"
    r"la retraite|casad[oa]s|antigüedad|expérience|travail|garantie|mariage|contrato|contrat|trabajo|trabalho)|"
    r"temu|stażu|"
    r"doświadczenia|gwarancji)(?:[^a-zà-ž]|$)|^ d['’](?:expérience|ancienneté)"
)
"""What stands after years that tell how long something lasts."""
_LANGUAGES = (
    *(_slot(rf"{loose(_IS[one])} ", _number(one), _MAY[one]) for one in _IS),
    *(_slot(rf"(?:{loose(_WHEN[one])}) ", _number(one), "", loose(_THEN[one])) for one in _WHEN),
    *(_slot(rf"{loose(_TURNS[one])} ", _number(one), _MAY[one]) for one in _TURNS),
    _slot(
        loose("cuando (?:yo |él |ella )?(?:tenía|tuve) |quando (?:eu |ele |ela )?tinha |quando (?:ne )?avev[oa] "),
        f"(?:{_number('es')}|{_number('pt')}|{_number('it')})",
        "",
        r"(?:[,.;]|$| (?:nos|me|mi|se|mio|mia|meu|minha|a|o|eu|yo)(?:[^a-zà-ž]|$))",
    ),
    *(
        _slot(rf"(?:{_kin(one)}){_BESIDE}", _number(one), _MAY[one], r"(?:[,;)\]!?\n]|\.(?:[^0-9]|$)| [–—-]|$)")
        for one in _KIN
    ),
    *(_slot(rf"(?:{_kin(one)}) (?:de|di|von|van|på|mit|med|av|w wieku) ", _number(one), _MAY[one]) for one in _KIN),
    *(_slot(rf"(?:{_kin(one)}) (?:von|van|på) ", _DIGITS, _MAY[one], _END) for one in ("de", "nl", "sv", "da")),
    _slot(
        loose(
            "(?:oğlum|kızım|annem|babam|eşim|karım|kocam|kardeşim|abim|ablam|dedem|ninem|babaannem|anneannem|"
            "yeğenim|torunum|bebeğim|halam|teyzem|amcam|dayım)(?:,? | ?[(]|: ?)"
        ),
        _number("tr"),
        "",
        r"(?:[,;)!?]|\.(?:[^0-9]|$)|$)",
    ),
    _slot(rf"(?:meine?|unsere?) (?:{loose(_KIN['de'])}) ", _DIGITS, "", r"(?:[,.;!?)]|$| (?:und|streiten|sind|ist))"),
    _slot(r"a los ", _number("es"), "", r" (?:me|mi|se|ya|[a-z]+(?:é|í|ó))(?:[^a-zà-ž]|$)"),
    _slot(r"aos ", _number("pt"), "", r",? (?:eu|meu|minha|me|já|[a-z]+(?:ei|ou|eu|iu|i))(?:[^a-zà-ž]|$)"),
    re2.compile(
        rf"(?i)((?:{NUMBERS['de']})jährige?[rnsm]?|(?:{NUMBERS['nl']})jarige?|"
        rf"(?:{NUMBERS['sv']}|{NUMBERS['da']}|{NUMBERS['no']})årig(?:e|a|t)?)"
    ),
    re2.compile(rf"(?i)({_number('de')} (?:jahre|monate) (?:alt|jung))"),
    re2.compile(rf"(?i)(?:mijn|zijn|haar|m'n) (({NUMBERS['nl']}|[1-9][0-9])(?:ste|de|e))\b"),
    # Scripts of Asia, and Turkish.
    re2.compile(
        rf"(?i)(?:^|[^0-9a-zà-ž])((?:{_DIGITS}|{NUMBERS['tr']}) ya[sş](?:[ıi]n|[ıi]m|[ıi]nda)?)(?:a|da|day[ıi]m|"
        rf"dad[ıi]r|[ıi]?na|[ıi]ma|[ıi])?(?:[^a-zà-ž]|$)"
    ),
    re2.compile(
        rf"(?:今年|已经|已經|才|刚满|剛滿|快|我|他|她|爸爸|妈妈|媽媽|奶奶|爷爷|爺爺|儿子|女儿)({_DIGITS}|{NUMBERS['zh']})"
        r"(?:了|,|，|。|$)"
    ),
    re2.compile(
        rf"(?:息子|娘|父|母|祖母|祖父|妻|夫|兄|弟|姉|妹|孫|子供|儿子|女儿|妈妈|爸爸|老公|老婆|奶奶|爷爷|姐姐|妹妹|哥哥|弟弟|孩子)"
        rf"(?:[(（、，,]|は|が|も|今年|已经)(?:もうすぐ|もう|今年|まだ)?({_DIGITS}|{NUMBERS['zh']})"
        r"(?:歳|岁|才)?(?:[)）、，,。]|です|に|で|と|了|$)"
    ),
    re2.compile(
        rf"(?:^|[^\x{{900}}-\x{{97f}}0-9])((?:{_DIGITS}|{NUMBERS['hi']})[ -]?(?:साल|वर्ष|बरस|महीने|महीना))[ ]?"
        r"(?:का|की|के|हो|था|थी|थे)"
    ),
    re2.compile(
        rf"(?i)(?:^|[^a-z0-9])((?:{_DIGITS}|{NUMBERS['hi-latin']}) (?:saal|sal|baras|mahine|mahina|varsh))"
        r" (?:k[aie]|ho|th[aie]|h[au]i|hain)\b"
    ),
    re2.compile(
        rf"(?i)(?:^|[^a-z])(?:umar|umr|umra|age)(?: ab| abhi| sirf)?(?: hai)? ({_DIGITS}|{NUMBERS['hi-latin']})"
        r"(?: saal| hai|[,.]|$)"
    ),
)
HAD = (
    *(
        _slot(
            rf"(?:{loose(_HAS[one])})(?: (?:{loose(_OVER[one])})){{0,2}} ",
            _number(one),
            rf" (?:{loose(_ONLY_YEARS[one])})",
            _END,
        )
        for one in _HAS
    ),
    *(
        _slot(
            rf"{_kin(one)} (?:{loose(verbs)})(?: (?:{loose(_OVER[one])})){{0,2}} ",
            _number(one),
            loose(_MUST[one]),
            _END,
        )
        for one, verbs in _KIN_HAS.items()
    ),
)
"""Slots of an age that one has."""
SLOTS = (*_ENGLISH, *_LANGUAGES)
"""All others."""
