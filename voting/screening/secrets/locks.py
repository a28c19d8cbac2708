r"""Numbers that open a door, a safe, a lock or a device: "the gate opens with …", "bike lock 390", "Tresor: 47-11-08".

A sentence has three parts: what is locked, how that is told, the code. What is locked may be an airport's gate or a
city's port as well, so that the shorter words need a word for opening or for a code between them and the number. A
word that ends in "code" opens something too, unless it is one of a list: of errors, of post, of programs.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.certainly_none import is_certainly_none

_THINGS = (
    r"safe|strongbox|gate|door|garage|shed|locker|lock|key ?pad|alarm|intercom|entrance|lobby|building|flat|"
    r"stairwell|suitcase|mailbox|post ?box|voicemail|answering machine|tablet|i-?pad|i-?phone|phone|laptop|"
    r"barrier|cabinet|cellar|"
    r"tresor|safe|tür|haustür|tor|hoftor|schloss|spind|schließfach|koffer|handy|anrufbeantworter|einfahrt|keller|"
    r"coffre|porte|portail|cadenas|antivol|alarme|casier|valise|immeuble|interphone|hall|répondeur|barrière|"
    r"caja fuerte|puerta|portal|garaje|candado|alarma|taquilla|maleta|buzón|móvil|verja|cancela|"
    r"cofre|porta|portão|garagem|cadeado|cacifo|mala|telemóvel|celular|"
    r"cassaforte|portone|cancello|lucchetto|allarme|armadietto|valigia|antifurto|"
    r"kluis|deur|poort|slot|slagboom|telefoon|kastje|"
    r"kassaskåp(?:et)?|dörr(?:en)?|porten|grind(?:en)?|lås(?:et)?|larm(?:et)?|skåp(?:et)?|låda(?:n)?|"
    r"sejf|drzwi|bram[ay]|furtk[ai]|kłódk[ai]|domofon|szafk[ai]|walizk[ai]|klatk[ai]|"
    r"pengeskab(?:et)?|dør(?:en)?|skab(?:et)?|skap(?:et)?|alarmen|kasa|kapı|kilit|ovi|sejfi"
)
_ALONE = (
    r"(?:bike|bicycle|luggage|combination|combo|number|cable|pad|zahlen|fahrrad|fiets|hang|cykel|häng|gym)[ -]?"
    r"(?:lock|schloss|slot|lås)(?:et)?|padlock|lock ?box|key ?(?:box|safe|pad)|schlüssel(?:box|tresor|kasten)|"
    r"boîte à clés?|caja de llaves|sleutelkast(?:je)?|nyckelskåp|nyckelbox(?:en)?|nøgleboks(?:en)?|nøkkelboks(?:en)?|"
    r"nøkkelskap(?:et)?|zahlenkombination|digicode|alarme?n?"
)
_OPENS = (
    r"opens?|unlocks?|disarms?|is locked|locked|set|combo|combination|code|pin|number|mit|öffnet|geht auf|kombination|"
    r"s['’]ouvre|ouvre|combinaison|se abre|abre|combinación|apre|si apre|combinazione|combinação|opent|gaat open|"
    r"combinatie|öppnas|öppnar|åbnes|åbner|åpnes|kombinacja|otwiera|kod(?:en)?|código|codice|codigo|şifre"
)
_FILL = r"(?:[ ][^\s\d.:;,=()]{1,14}){0,6}?"
_CODE = (
    r"([#*]?[0-9]{3,8}[A-Z]?[#*]?|[A-Z][0-9]{3,6}[A-Z#*]?|[0-9]{1,2}(?:[ ]?-[ ]?[0-9]{1,2}){2,3}|"
    r"[0-9]{2,3}[A-Z][0-9]{0,3}#?)"
)
_END = r"[\"'`*]{0,2}(?:[^0-9A-Za-zÀ-ž%€$£°/:.-]|[.:](?:\s|$)|$)"
_LINK = (
    r"(?:[ ]?[:=(–-]{1,2}[ ]?|[ ](?:with|is|was|war|are|to|at|by|on|mit|auf|ist|avec|est|sur|con|es|com|é|è|met|med|"
    r"är|er|"
    r"kodem|jest|na|ile)[ ]|[ ])"
)
# What a list says with an arrow, a dash or a cell: "Front door keypad → 0417#", "| Tresor | 80-14-55 |"
_ON_A_LINE = re2.compile(
    rf"(?im)^[ \t>*•#|-]{{0,6}}[\"'`*]{{0,2}}(?:[^\s\d:;=→|,][^\s\d:;=→|]{{0,15}}[ -]){{0,3}}?"
    rf"(?:{_THINGS}|{_ALONE}|[a-zäöüß]{{0,12}}(?:keypad|tür|tor|garage|schloss|anlage|kasten)|"
    r"(?:door|gate|access|entry|alarm|key|tür|haustür|zugangs|tor|safe|pool|gym|bike|shed|garage|lift)[ -]?(?:code|"
    r"pin)|panel|console|"
    r"safebox|cash box|gun safe|server room|meter cupboard|bin store|bike (?:shed|store|room)|pool|gym|parking|"
    r"garagem?)"
    r"(?:[ -][^\s:;=→|(][^\s:;=→|]{0,15}){0,3}(?:[ ]?\([^()\n]{1,40}\)|[ ]?[\"“„][^\"“”\n]{1,24}[\"“”])?[\"'`*]{0,2}"
    r"(?:[ \t]*(?:→|->|=>|⇒|»|>|=|:|\|)[ \t]*|[ \t]+[–—-][ \t]+|[ \t]*\t[ \t]*)[\"'`*]{0,2}"
    r"(?-i:([#*]?[0-9]{3,10}[A-Z]?[#*]?|[A-Z][0-9]{3,6}[A-Z#*]?|[0-9]{1,2}(?:[ ]?-[ ]?[0-9]{1,2}){2,3}|"
    r"[0-9]{2,4}(?:[ ][0-9]{2,4}){1,3}|[0-9]{2,3}[A-Z][0-9]{0,3}#?))[\"'`*]{0,2}[ \t]*(?:[(|,;.]|$)"
)
_PATTERNS = (
    re2.compile(
        rf"(?i)\b(?:{_THINGS})\b{_FILL}[,]?[ ](?:{_OPENS}){_FILL}{_LINK}{{1,2}}[\"'`*]{{0,2}}(?-i:{_CODE}){_END}"
    ),
    re2.compile(rf"(?i)\b(?:{_THINGS})\b(?:[ ][^\s:;,=()]{{1,14}}){{0,6}}?[:=][ ]{{0,2}}(?-i:{_CODE}){_END}"),
    re2.compile(rf"(?i)\b(?:{_ALONE})\b{_FILL}{_LINK}{{1,2}}[\"'`*]{{0,2}}(?-i:{_CODE}){_END}"),
    re2.compile(r"(?i)\bpins?\b[^\n.:;\d]{0,30}[(][ ]?([0-9]{4,8})[)]"),
)
# "code 6604", "bokningskoden är 3817", "kod z aplikacji R7K2Q".
_NAMED = re2.compile(
    r"(?i)(?:^|[^A-Za-zÀ-ž_])((?:[A-Za-zÀ-ž]+[ -])?[A-Za-zÀ-ž]*?)(?:codes?|kod(?:en|et|em|u|y|i)?|kode[rn]?|c[óo]digo|"
    r"codice|koodi|kód|pins?|pincode)(?-i:\b|[ ])(?:[ ](?:for|to|of|on|at|from|für|zum|zur|vom|du|de|des|pour|del|"
    r"della|do|da|voor|van|till|från|til|fra|z|na)(?:[ ][^\s\d.:;,=()]{1,16}){1,4})?"
    rf"{_LINK}{{1,2}}[\"'`*]{{0,2}}(?-i:([0-9]{{4,8}}[A-Z#*]?|(?:[a-z]{{1,4}}[0-9]){{1,3}}[a-z]{{1,4}}[0-9]?|"
    rf"[A-Z]{{1,5}}[0-9][A-Z0-9]{{2,6}}|"
    rf"[0-9]{{1,4}}[A-Z][A-Z0-9]{{2,6}}|"
    rf"[0-9]{{2,3}}[ -][0-9]{{2,3}})){_END}"
)
# The code first: "dial #4471 at the entry phone", "2208 opens the bike room", "it's 4417 for the front"
_FIRST = re2.compile(
    r"(?i)(?:\b(?:enter|press|dial|type|key in|punch in|tap|tippe|wähle|gib|drücke?|taper?|composer?|marca|marque|"
    r"teclea|pulsa|digita|toets|slå|tryck)[ ](?:in[ ])?(?-i:([#*]?[A-Z]?[0-9]{3,8}[A-Z]?[#*]?))[ ]"
    r"(?:at|on|in|into|am|an der|"
    rf"sur|à|en|al|alla|op|på)[ ](?:[^\s\d.,]{{1,14}}[ ]){{0,2}}?(?:{_THINGS}|{_ALONE}|entry ?phone|portero|tor)|"
    r"(?:^|[\s(\"'])(?-i:([#*]?[A-Z]?[0-9]{3,8}[A-Z]?[#*]?))[ ](?:opens|unlocks|disarms|öffnet|ouvre|abre|apre)[ ]"
    rf"(?:[^\s\d.,]{{1,14}}[ ]){{1,3}}?(?:{_THINGS}|{_ALONE}|(?:bike|bin|post|laundry|server|boiler)[ ]?room)|"
    r"(?:\bit['’]?s|\bcode is)[ ](?-i:([#*]?[A-Z]?[0-9]{3,8}[A-Z]?[#*]?))[ ](?:for|für|pour|para)[ ]"
    rf"(?:[^\s\d.,]{{1,14}}[ ]){{0,2}}?(?:{_THINGS}|{_ALONE}|front|back|side|main))(?-i:\b)"
)
_OF_ENTRY = re2.compile(
    r"(?i)\b(?:code d['’](?:accès|entrée)|c[óo]digo de (?:acceso|entrada|acesso)|codice d['’](?:accesso|ingresso)|"
    r"codice di accesso|zugangs-?code|zutritts-?code|tür-?code|toegangscode|portkod(?:en)?|kod (?:do|dostępu)|"
    r"(?:access|entry|entrance|door|gate)[ -]code|digicode|code (?:de l['’]|du |de la )(?:immeuble|garage|portail|hall|"
    r"porte|cave|parking|résidence|local|bâtiment|alarme|coffre|boîte))"
    r"(?-i:\b|[^\x00-\x7f])(?:[ ][^\s\d:;=().,]{1,16}){0,6}?"
    r"(?:[ ]?[:=→][ ]?|[ ](?:is|was|est|es|è|é|ist|lautet|är|to)(?:[ ](?:le|el|il|die|the))?[ ])[\"'`*]{0,2}"
    r"(?-i:([#*]?[A-Z]?[0-9]{3,8}[A-Z]?[#*]?|[0-9]{2,3}[A-Z][0-9]{1,4}))(?:[^0-9A-Za-z]|$)"
)
# "uksekood 883014", "durų kodas dabar 4471", "a kapukód mostantól #5093"
_OF_ENTRY_NORTHERN = re2.compile(
    r"(?i)(?:^|[^\pL\pN])(?:(?:ukse|välisukse|trepikoja|värava|fono|fonoluku|garaaži) ?kood(?:iks?)?|fonolukk|"
    r"(?:ovi|ala-?ovi|ulko-?ovi|porttikongin|portti|portin|rapun|summeri|hissi) ?koodi(?:na|ksi)?|"
    r"(?:durvju|ārdurvju|vārtu|vārtiņu|kāpņutelpas|domofona|garāžas) kods|"
    r"(?:durų|laiptinės|vartų|vartelių|telefonspynės|domofono|garažo) kodas|"
    r"(?:kapu|riasztó|garázs|kaputelefon|bejárati|lépcsőházi) ?kód(?:ja|unk|od)?|"
    r"(?:kapu|lépcsőház|garázs|riasztó|bejárat) kódja|"
    r"(?:kapı|dış kapı|apartman|site|bina|garaj|giriş) (?:kodu|şifresi)(?:miz)?|"
    r"(?:dør|port|gadedørs|opgangs|hoveddørs|garasje|garage|port-?telefon)-?kode[nr]?)"
    r"(?:[ ](?:on|ir|yra|er|nüüd|praegu|nyt|tagad|dabar|mostantól|most|ise|nå|nu|artık|uus|uusi|jauns|naujas|új|yeni))"
    r"{0,3}[ ]?[:=]?[ ]?(?-i:([#*]?[0-9]{3,8}[A-Z]?[#*]?|[0-9]{2,4}[#*][0-9]{2,6}))(?:[^0-9A-Za-z]|$)"
)
# "four turns right to 44, three left to 9, two right to 71", "R32 L14 R8"
_TURN = re2.compile(
    r"(?i)\b(?:(?:right|left|clockwise|anti-?clockwise|counter-?clockwise|rechts|links|droite|gauche|derecha|izquierda)"
    r"[ ](?:(?:to|until|on|auf|bis|à|jusqu['’]à|hasta|al)[ ])?|(?-i:[RL])[ ]?)([0-9]{1,2})(?:[^0-9A-Za-z]|$)"
)
_OF_A_DIAL = late.compile(
    r"(?i)\b(?:safe|vault|lock|padlock|strongbox|combination|combo|dial|tresor|coffre|caja fuerte)\b"
)
_NEXT_TURN = 40  # characters
_FEWEST_TURNS = 3
# ruff: noqa: SIM905  # as lists, one word a line, these would be eighty lines
_OTHER_CODES = frozenset(
    "error exit status return response http https zip postal post area country dial dialling calling promo discount "
    "coupon voucher product bar qr source html css python java js sql machine byte op dress fault order class course "
    "colour color airport station stock tax hs icd cpt billing diagnosis diagnostic procedure branch sample example "
    "snippet visual morse penal civil criminal language iso currency char unicode ascii result event dtc obd engine "
    "trouble reason swift sort bank vs the quell fehler status landes länder bar farb vorwahl strichcode foutcode fout "
    "bron kleur land post käll fel lands streck rabatt kampanj stats zip kilde fejl feil stregkode postnummer "
    "błędu kreskowy pocztowy source erreur postal barre d'erreur error postales fuente errore sorgente fiscale a no "
    "this your new old same model item part job cost project unit section rule law fire building legal tariff "
    "nr nummer hex color-code exit-code error-code statuscode some any these those lines see stop crash bug bug-check "
    "windows gpio header led".split()
)
_AT_A_SHOP = late.compile(r"(?i)\b(?:checkout|discount|off|order|shop|cart|basket|sale|rabatt|percent|%)")
_POINTING = frozenset("the a an no this your new old same some any these those".split())
_TELEPHONE = late.compile(r"(?i)(?:phone|handy|móvil|celular|telemóvel|telefoon)\b")
_OPENING_WORD = late.compile(r"(?i)code|kod|pin|key|pad|combo|safe|lock|alarm|tresor|schloss|coffre|caja fuerte")
_TELEPHONE_NUMBER = 7  # digits that are no code of a telephone
# "Building number: 4810": of an address, not of what opens it
_OF_AN_ADDRESS = late.compile(
    r"(?i)(?:building|flat|door|garage|gate|entrance|lobby|hall|immeuble|porte|puerta|portal|porta|deur|tür)[ ]?"
    r"(?:number|num|no|nr|nummer|numéro|número|numero|id|name)\b\.?[ ]?[:=]"
)
_YEAR = late.compile(r"(?:19|20)\d\d\Z")


def is_other_code(words: str) -> bool:
    """Whether words before and with "code" name a code that opens nothing: "error code", "zip code"."""
    return any(word in _OTHER_CODES - _POINTING for word in words.lower().replace("-", " ").split()[:-1])


def find_lock_codes(text: str) -> Iterator[Match]:
    """Yields the codes alone."""
    return (found for found in _find(text) if not is_certainly_none(text, found.start, found.end))


def _find(text: str) -> Iterator[Match]:
    for match in _FIRST.finditer(text):
        group = match.lastindex or 1
        if not (_YEAR.match(match.group(group)) and match.group().lower().find("code") < 0):
            yield Match(match.start(group), match.end(group), 0.75)
    yield from _turns(text)
    for pattern in (_OF_ENTRY, _OF_ENTRY_NORTHERN):
        for match in pattern.finditer(text):
            yield Match(match.start(1), match.end(1), 0.8)
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if _OF_AN_ADDRESS.match(match.group()) is None and (
                len(match.group(1)) < _TELEPHONE_NUMBER or _TELEPHONE.match(match.group()) is None
            ):
                yield Match(match.start(1), match.end(1), 0.8)
    for match in _ON_A_LINE.finditer(text):
        year = _YEAR.match(match.group(1)) is not None and _OPENING_WORD.search(match.group()) is None
        long = len(match.group(1)) >= _TELEPHONE_NUMBER and _TELEPHONE.search(match.group()) is not None
        if not (year or long or is_other_code(match.group().partition(match.group(1))[0])):
            yield Match(match.start(1), match.end(1), 0.75)
    for match in _NAMED.finditer(text):
        words = match.group(1).lower().replace("-", " ").split()
        value = match.group(2)
        shop = (
            match.group(2).isalnum()
            and not match.group(2).isdigit()
            and _AT_A_SHOP.search(text, match.end(), match.end() + 40)
        )
        if (
            shop
            or any(word in _OTHER_CODES for word in words)
            or _YEAR.match(value)
            or not any(map(str.isdigit, value))
        ):
            continue
        yield Match(match.start(2), match.end(2), 0.75)


def _turns(text: str) -> Iterator[Match]:
    """Yields the numbers at which a dial is turned the other way: three and more close to one another."""
    row: list[tuple[int, int]] = []
    for start, end in [*(match.span(1) for match in _TURN.finditer(text)), (len(text) + _NEXT_TURN + 1, 0)]:
        if row and start - row[-1][1] > _NEXT_TURN:
            low, high = max(0, row[0][0] - 2 * _NEXT_TURN), row[-1][1] + _NEXT_TURN
            if len(row) >= _FEWEST_TURNS and _OF_A_DIAL.search(text, low, high) is not None:
                yield from (Match(*one, 0.8) for one in row)
            row = []
        row.append((start, end))


LOCKS = Recogniser(
    name="secret_of_lock",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a code that opens something.",
    find=Searching(find_lock_codes, (*_PATTERNS, _FIRST, _OF_ENTRY, _OF_ENTRY_NORTHERN, _ON_A_LINE, _NAMED, _TURN)),
)
