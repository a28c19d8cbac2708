"""Words that stand for a password: answers to security questions, memorable words, safe words.

Which questions banks and mail services ask: pages.nist.gov/800-63-3/sp800-63b.html (5.1.1.2, which advises against
them), www.gov.uk and banks' pages ("memorable word", "mother's maiden name").
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.certainly_none import is_certainly_none

_WORDS = r"((?:(?:Mr|Mrs|Ms|Dr|St|Sir)\.?[ ])?[^\s.,;:!?\"`<>()«»]{3,}(?:[ ][^\s.,;:!?\"`<>()«»]{2,}){0,3}?)"
_END = r"(?:[ ]?»)?[\"'`*”]{0,2}(?:[.,;!?)\]]|[ ](?:and|but|und|for|et|y|which|who)\b|\s*\n|$)"
_ANSWER = re2.compile(
    r"(?i)\b(?:security|secret|sicherheits|recovery)[ -]?(?:question|answer|frage|antwort)s?\b[^\n.?!]*?"
    rf"(?:\bis|:|\banswer|\bist|\blautet)[ \t]+[\"'`*]{{0,2}}{_WORDS}{_END}"
)
_NO_ANSWER = late.compile(
    r"(?i)(?:(?:what|which|who|where|not|wrong|a|the|asked|my|your)\b|(?:(?:first|favou?rite|childhood)[ ]\w+|"
    r"mother['’]?s?[ ]maiden[ ]name)(?:[,;:?]|[ ](?:and|is|it)\b))"
)
# "memorable word "gooseberry"", "safe word is …", "Mother's maiden name? A: …", "first pet? answer Biscuit"
_MEMORABLE = re2.compile(
    r"(?i)\b(?:(?:memorable|secret|safe|code|verification|security|duress|challenge)[ -]?"
    r"(?:word|name|place|phrase|info(?:rmation)?|answer)|agreed (?:code ?)?word|"
    r"word (?:that )?we(?:['’]ve)? agreed(?: on)?|"
    r"safeword|(?:code|losungs)wort|vereinbartes wort|mot (?:convenu|de reconnaissance|"
    r"secret)|palabra (?:secreta|de seguridad|acordada)|parola (?:d['’]ordine|convenuta|segreta)|"
    r"palavra (?:combinada|secreta|de segurança)|(?:codewoord|wachtwoordzin|afgesproken woord)|kodord(?:et)?|"
    r"(?:umówione )?hasło odwołania|mother['’]?s?[ ]maiden[ ]name|maiden[ ]name[ ]of[ ](?:my|your|his|her)[ ]mother|"
    r"(?:first|favou?rite|childhood)[ ](?:pet|school|teacher|car|friend|street|colou?r|film|movie|book|food)|"
    r"geburtsname der mutter|mädchenname der mutter|nom de jeune fille de (?:ma|votre|ta|sa) mère|"
    r"apellido de soltera de (?:mi|tu|su) madre|cognome da nubile di (?:mia|tua|sua) madre|"
    r"nome de solteira da (?:minha |sua )?mãe|"
    r"meisjesnaam van (?:mijn|je|uw) moeder|nazwisko panieńskie matki|(?:erste[sr]?|lieblings)[ -]?(?:haustier|auto|"
    r"lehrer|"
    r"schule|straße|film|essen)|premier (?:animal|chien|chat|professeur)|première (?:voiture|école|rue)|"
    r"primera (?:mascota|escuela|calle)|primer (?:coche|profesor)|primo (?:animale|cane|gatto|insegnante)|"
    r"prima (?:auto|scuola)|"
    r"primeiro (?:animal|cachorro|carro|professor)|primeira escola|eerste (?:huisdier|auto|school|straat)|"
    r"pierwsz\w{1,3} "
    r"(?:zwierzak|pies|kot|szkoła|samochód))\b"
    r"(?:['’]s[ ]name)?(?:[ ](?:for|with|to|für|mit|avec|pour|para|con|per|com|voor|met|do|dla|med|till)"
    r"(?:[ ][^\s\d:;=().,]{1,16}){1,5}?)?[ ]?"
    r"(?:[)?:,][ ]?|[ ](?:is|was|to|ist|war|lautet|est|es|è|é|era|jest|var|is then|"
    r"on (?:the )?file is)[ ]|"
    r"[\"”']?,?[ ](?:and|so|but|where|there)[ ](?:i|we|he|she)[ ]"
    r"(?:put|wrote|typed|type|said|answered|entered|gave|chose)[ ]|[ ]?=[ ]?|[ ][\"“'`]|[ ]?«[ ]?)(?:«[ ]?)?"
    rf"(?:(?:a(?:nswer)?|antwort)(?:[ ]?:|[ ]is)?[ ])?[:]?[ ]?(?:it['’]?s[ ])?[\"'`*“]{{0,2}}{_WORDS}{_END}"
)
_NO_WORD = late.compile(
    r"(?i)(?:what|which|who|where|when|why|how|not|wrong|a|an|the|asked|my|your|and|or|for|of|is|was|are|it|i|we|you|"
    r"they|he|she|to|in|on|that|this|please|never|always|used|too|very|so|something|required|optional|forgotten|q)\b"
)
# What a first pet or a street is said to be outside of such questions is an everyday word.
_PLAIN = late.compile(
    r"(?i)(?:first|favou?rite|childhood|erste\w?|lieblings|premi\w+|primer[ao]?|prim[oa]|primeir[oa]|eerste|pierwsz\w+)"
)
_AS_AN_EXAMPLE = late.compile(
    r"(?i)\b(?:like|such as|e\.g\.|for example|things like|wie|z\.b\.|comme|como|come|zoals)[ ,]{1,2}\Z"
)
_ASKED = late.compile(
    r"(?i)\b(?:security|secret|question|answer|verif\w+|recovery|bank\w*|account|password|reset|\w*frage|"
    r"antwort|sicherheit\w*|konto|passwort|pregunta|respuesta|seguridad|cuenta|réponse|sécurité|compte|domanda|risposta|sicurezza|"
    r"pergunta|resposta|segurança|conta|vraag|antwoord|wachtwoord|pytanie|odpowiedź|hasło)\b"
)
_REACH = 160


def find_answers(text: str) -> Iterator[Match]:
    """Yields what is answered, not what is asked."""
    for answer in _ANSWER.finditer(text):
        if not _NO_ANSWER.match(text, answer.start(1)):
            yield Match(answer.start(1), answer.end(1), 0.8)
    for answer in _MEMORABLE.finditer(text):
        plain = _PLAIN.match(answer.group()) is not None
        asked = _ASKED.search(text, max(0, answer.start() - _REACH), answer.start(1)) is not None
        if plain and _AS_AN_EXAMPLE.search(text, max(0, answer.start() - 16), answer.start()) is not None:
            continue
        if is_certainly_none(text, *answer.span(1)):
            continue
        if not _NO_WORD.match(answer.group(1)) and (asked or not plain):
            yield Match(answer.start(1), answer.end(1), 0.8)


ANSWERS = Recogniser(
    name="secret_answer",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like the answer to a security question.",
    find=Searching(find_answers, (_ANSWER, _MEMORABLE)),
    literals=(
        *("answer", "antwort", "frage", "question", "word", "memorable", "maiden", "mädchenname", "geburtsname"),
        *("soltera", "nubile", "solteira", "meisjesnaam", "panieńskie", "erste", "liebling", "premi", "prim", "eerste"),
        *(
            "convenu",
            "reconnaissance",
            "secreta",
            "acordada",
            "ordine",
            "segreta",
            "combinada",
            "woord",
            "wort",
            "kodord",
        ),
        *("odwołania", "pierwsz", "jeune fille", "first", "favo", "childhood", "safe", "secret", "security", "phrase"),
    ),
)
