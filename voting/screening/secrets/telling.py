"""How sentences about passwords go on: words after "is" that tell no password, and where a sentence ends."""

from __future__ import annotations

from voting.screening import late

OF_MINE = late.compile(r"(?i)\b(?:my|our|the wi-?fi|the wlan|mein|mon|mi|meu|minha|mijn|mitt|moje) (?:[\w-]+ ){0,3}\Z")
SENTENCE_END = late.compile(
    r"[.,;:!?)]?(?:\s*\Z|[.,;!?)]|\s*\n|\s+(?:and|but|und|aber|et|mais|y|pero|e|ma|en|maar|och|if|please|thanks)\b)"
)
NOT_TELLING = late.compile(
    r"(?i)(?:not|in|too|very|ge\w{3,}t|based|known|only|wide|free|less|also|still|now|always|never|only|just|\w+ed|\w+ing|\w+en|\w+able|\w+ible|\w+ly|\w+ful|"
    r"right|wrong|same|strong|weak|long|short|safe|lost|gone|good|bad|fine|old|new|ok|okay|public|unique|important|"
    r"different|there|here|what|that|this|it|yours?|mine|at|on|with|for|from|of|to|set|kept|sent|reset|needed|falsch|"
    r"richtig|weg|nicht|leer|sicher|perdu|faux|fout|fel|(?:in|un|on|nie|ob|er)?(?:correct|válid|valid|juist|gültig|"
    r"prawidłow|"
    r"ligat|forderlich|rone)\w{0,4}|requerid\w*|obligato\w*|errad\w*|sbagliat\w*|verplicht|nécessaire|wymagan\w*|"
    r"something|"
    r"anything|everything|somewhere|\w+ous|\w+ant|\w+ent|\w+ive|\w+less|\w+al|\w+ory|\w+sensitive|compromised|"
    r"\w+lich|\w+iert|"
    r"\w+ic|\w+ado|\w+ada|\w+ida|\w+ido|\w+ato|\w+ata|\w+isch|characters?|letters?|whatever|somehow|elsewhere|"
    r"temporary)\Z"
)
# "anders als gedacht", "simple", "hard to guess": what people say of passwords that the endings above do not tell.
_SAID_OF_ONE = late.compile(
    r"(?i)(?:must|should|cannot|can['’]?t|may|might|would|need|needs|has|have|contains?|muss|darf|soll|sollte|kann|doit|peut|"
    r"debe|puede|deve|può|pode|moet|mag|kan|måste|ska|skal|musi|"
    r"viej[oa]|antig[ou]?[oa]|nuev[oa]|vecchi[oa]|nuov[oa]|velh[oa]|ancienne|nouvelle|gamla|nytt|stare|nowe|jednorazow\w|"
    r"simple|hard|easy|secure|true|false|fake|mandatory|anders|egal|einfach|kompliziert|lang|kurz|alt|neu|weak|"
    r"fuerte|débil|larga?|corta?|fácil|difícil|facile|difficile|lunga|corta|simples|fraca|forte|known|shown|gone|"
    r"below|above|ready|yes|no|none|nothing|them|theirs|everyone|himself|one|two|both|another|part|kinda|really|so|"
    r"quite|sicherer|besser|länger|kürzer|stärker|schwächer|leichter|einfacher|pretty|super|rubbish|garbage|terrible|awful|stupid|broken|stale|missing|empty|blank|unknown|unclear|"
    r"private|secret|sacred|enough|worse|better|case|caps|alles|immer|noch|schon|auch|toujours|encore|aussi|siempre|"
    r"bien|mal|sempre|ancora|nog|altijd|goed|slecht|bra|dålig|trop|très|muy|muito|molto|heel|mycket)\Z"
)


def tells(word: str) -> bool:
    """Whether a word after "my password is" may be the password: no sentence would say it of one."""
    return NOT_TELLING.match(word) is None and _SAID_OF_ONE.match(word) is None
