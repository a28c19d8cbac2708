"""Where no secret stands, however much the words around are those of secrets.

A command's option, the value of a bank's or a seat's label, the name of a member of JSON, the code between two strings,
the key of what was masked already, the answer of a quiz.
"""

from __future__ import annotations

import re

from voting.screening import late
from voting.screening.personal.fields.keys import SECRET, USER, meaning
from voting.screening.personal.users.labels_of_users import is_in_a_label
from voting.screening.recogniser import BLANK

_RATHER_SURE, _SURE = 0.5, 0.9  # from here on the model is believed
_OPTION = late.compile(r"--?[a-z]+(?:-[a-z]+)*|-[A-Z][A-Za-z]+")
# "Bank: Wells Fargo": whose account it is with
_OF_A_FIRM = late.compile(
    r"(?im)^[ \t>*-]{0,4}(?:bank|insurer|insurance|hotel|broker|carrier|provider|branch|employer|airline|school)"
    r"(?: name)?[ ]?:[ ]{0,4}\Z"
)
_SEAT_BEFORE = late.compile(
    r"(?i)\b(?:seat|row|platform|terminal|slot|bay|aisle|pitch|coach|carriage|gleis|sitz|platz|siège|voie|asiento|"
    r"binario)"
    r"s?(?: no\.?| number)?[ ]?[:#]?[ ]\Z"
)
_SEAT = late.compile(r"[A-Za-z]?\d{1,3}[A-Za-z]?")
_QUOTES = frozenset("'\"`")
_ANSWER = late.compile(
    r"(?i)(?<![^\W_])(?:(?:correct|final|right|wordle) )?(?:answer|antwort|réponse|respuesta|risposta|resposta|"
    r"antwoord|lösung)(?: correcta| correcte| finale?)?(?: (?:is|ist|est|es|è))?[ ]?:?[ ]\Z"
)
# What is asked of somebody who has forgotten a password
_OF_SOMEBODY = late.compile(
    r"(?i)pass|pin\b|secur|secret|recover|reset|verif|hint|login|account|\bpet\b|maiden|mother|father|school|"
    r"favou?rite|"
    r"street|\bcity\b|\bborn\b|nickname|teacher|\bcar\b|\bdog\b|\bcat\b|\byour?\b|\bmy\b|sicherheit|geheim|kennwort|"
    r"haustier|mädchen|mutter|lieblings|\bihr|\bdein|sécurité|\bvotre|\bmère|animal|jeune fille|seguridad|\bsu\b|"
    r"\btu\b|madre|mascota|soltera|sicurezza|nubile"
)
# "La contraseña es demasiado corta": what somebody says of one
_SAID_OF_IT = late.compile(
    r"(?i)(?:(?:demasiado|muy|bastante|trop|très|assez|troppo|molto|muito|zu|sehr|te|heel|too|very|so|quite|"
    r"far too)[ ])?"
    r"(?:incorrect[aeos]{0,2}|inválid[ao]|válid[ao]|cort[ao]|débil|fácil|difícil|segur[ao]|obligatori[ao]|"
    r"requerid[ao]|larg[ao]|"
    r"court|longu?e?|faible|fragile|simple|obligatoire|requis|oublié|compliqué|sécurisé|invalide|valide|"
    r"cort[ao]|debole|facile|difficile|sicur[ao]|lung[ao]|non valid[ao]|curta|fraca|forte|"
    r"kurz|lang|schwach|stark|einfach|sicher|unsicher|kompliziert|falsch|richtig|schwer|leicht|erforderlich|"
    r"kort|zwak|sterk|makkelijk|moeilijk|onveilig|verplicht)"
    r"(?:[ ](?:y|e|et|und|en|and)[ ][^\W\d_]{3,14})?"
)
_IS = late.compile(r"(?i)\b(?:es|era|est|était|è|era|é|ist|war|is|was|son|sont|sind)[ ]\Z")
# How long a key is made: `ssh-keygen -b 4096`, `openssl genrsa … 2048`
_KEY_SIZE = late.compile(r"(?:1024|2048|3072|4096|8192|256|384|512|521)")
_MAKES_KEYS = late.compile(r"(?:\bopenssl\b|ssh-keygen|gpg|keytool|certutil|cryptsetup|puttygen|rsa:)[^\n]*\Z")
# `ssh -p 2222 jo@192.0.2.7`, `[smtp.example.org]:587 jo@example.org`: who signs in, and where
_AT_A_HOST = late.compile(
    r"(?:\S{1,12} )?[\w.+-]{1,40}@(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[\w-]{1,40}\.){1,4}[A-Za-z]{2,12})(?![\w@-])"
)
_COMMAND = 100
# `nombre=Ana+Sol&ciudad=…`: of what a form sends, from the value of one field on
_SENT_KEY = late.compile(r"(?:^|[\s?&\"'])([A-Za-z_][\w.-]{0,40})=\Z")
_NEXT_KEY = late.compile(r"&(?:amp;)?[A-Za-z_][\w.-]{0,40}=")
_OF_PASSWORDS = late.compile(
    r"(?i)(?:pass|pwd|pw|secret|key|pin|clave|senha|kennwort|mdp|parol)\w*[\"']?[ ]?[:=][ ]?[\"']?\Z"
)
# "| Password history | 30 days |"
_DURATION = late.compile(
    r"(?i)(?:\d{1,3}|one|two|three|six|twelve)[ -]?(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|"
    r"users?|tage?n?|stunden|monate?n?|wochen|jahre?n?|jours?|heures?|mois|ans|d[ií]as|horas|meses|años|"
    r"giorni|ore|mesi|anni|dagen|uur|maanden)"
)
# "the psk to use", "Enter the access token for the API": what code says of an argument
_DESCRIBED = late.compile(
    r"(?i)(?:the|your|an?|enter|set|path to|name of|new|old|current)[ ][^\n]{0,60}?"
    r"(?:passw\w+|passphrase|pwd|psk|token|key|secret|credentials?|auth|salt|\bpin\b)\w*"
    r"(?:[ ](?:for|to|of|from|in|on|used|that|which)[ ][^\n]{1,40})?"
)
# "Пароль від вай-фаю kalyna2020", "κωδικός εισόδου 2580": of what it is, before the value
_OPENED = (
    r"(?:вай-?фа\w{1,2}|wi-?fi|почт[ыаеу]|пошт[аиуі]|домофон\w{0,2}|под[ъ]?езд\w{0,2}|під['’]їзд\w{0,2}|вход\w{0,2}|входа|"
    r"сигнализаци\w{1,2}|сигналізаці\w{1,2}|аларм\w{1,3}|сейф\w{0,2}|карт[аиыуі]\w{0,2}|сет[иь]|мереж[іауи]|мреж\w{1,3}|"
    r"συναγερμού|εισόδου|πολυκατοικίας|πόρτας|κινητού|κάρτας|δικτύου|υπολογιστή)"
)
_OF_WHAT = late.compile(rf"(?i){_OPENED}(?:[ ]{_OPENED})?")
# "поне 8 знака", "не менее 8 символов", "τουλάχιστον 8 χαρακτήρες"
_LENGTH = late.compile(
    r"(?i)(?:[^\W\d_]{3,12}[ ]){0,2}\d{1,3}[ -]?(?:знак\w{0,3}|символ\w{0,3}|цифр\w{0,2}|букв\w{0,2}|"
    r"χαρακτήρ\w{2,3}|ψηφία)"
)
# "see below": where the value is to be looked for
_ELSEWHERE = late.compile(
    r"(?i)(?:please )?(?:see|siehe|voir|vedi|v[eé]ase|ver|zie|se)[ ](?:below|above|attached|attachment|overleaf|notes?|"
    r"unten|oben|anhang|ci-dessous|ci-dessus|sotto|sopra|abajo|arriba|abaixo|acima|onder|boven|hieronder|nedan|ovan)"
)
# "change-this-to-something-secure", "secret_goes_here": what a template of settings asks for
_TO_BE_PUT = late.compile(
    r"(?i)(?:(?:replace|change|put|insert|enter|fill|paste|provide)[-_ ]"
    r"(?:with|me|this|it|in|your?|the|an?|[a-z]{0,12}(?:pass\w{0,5}|key|token|secret|value))(?:[-_ ][a-z]+)+|"
    r"[a-z]+(?:[-_ ][a-z]+)*[-_ ]here)"
)
# `PGPASSWORD=… psql`: the command for which a variable is set
_SET_FOR_IT = late.compile(r"(?m)(?:^[ \t]*|[;&|(] ?|[$#] )(?:export )?(?:[A-Z][A-Z\d_]*=\S+ )+\Z")
_COMMAND_NAME = late.compile(r"[a-z][\w.-]*")
_ASSIGNED = late.compile(r"[=:][ \t]?[\"'`]?\Z")
# `413150"\n\t"name`, `Tag'), 'passwordEdit`: where one string ends and the next begins
_TWO_STRINGS = late.compile(r"([\"'`])[)\]};]*(?:[,:]\s*|\s+)\1")
# "AZURE_CLIENT_SECRET or ARM_CLIENT_SECRET?": it is asked for
_ONE_OF_TWO = late.compile(r"[\w.-]+ (?:or|oder|ou|of|ó|o|oppure|czy) [\w.-]+\?")
_DOSE = late.compile(r"(?:[ ]\d{1,4}(?:[.,]\d{1,2})?)?[ ]?(?:mg|mcg|µg|ml|iu|ie|ui)\b")  # "lisinopril 10 mg"
_AMOUNT = late.compile(r"[ ]?(?:k?g|[cdm]?l|oz|tsp|tbsp|cups?|EL|TL|Stk|Stück|cas|càs|cc|szt)\b")
_MEANS = late.compile(r"(?im)^[ \t>*•-]{0,4}(?:code|token|key|lock|pass|pin|secret|combination|safe)[ ][–—=-][ ]\Z")
_ABOUT = late.compile(
    r"(?i)(?:\b(?:boarding|ski|bus|day|season|press|rail|mountain|hall)[ ]pass[ ]?[–—:=-][ ]|"
    r"\b(?:keywords?|schlüsselwörter|schlüsselwort|schlagwort|mots?[- ]cl[eé]s?|palabras? clave|palavras?[- ]chave|"
    r"parol[ae] chiave|trefwoord(?:en)?|nyckelord|słow[oa] kluczow[ea])[ ]?:[ ])\Z"
)
_SCHEME, _INSTEAD = late.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\Z"), late.compile(r"\$\{[A-Za-z_]\w*:\Z")
# "Authorization: DeepL-Auth-Key …": the first word says how
_OF_HEADER, _WITH_BLANK = (
    late.compile(r"(?i)\bauthorization[\"']?[ ]?[:=,][ ]?[\"']?\Z"),
    late.compile(r"[A-Za-z-]{3,30}[ ]"),
)
# "(shared w/ Niamh and Gustavo)": what is said of a value before it
_COMMENT = late.compile(
    r"[^\s(][ \t]{1,4}\((?:(?:shared|used|known|kept|given)[ ](?:w/|with|by|to|mit|von|avec|par)|geteilt mit|"
    r"partagé avec|compartid[ao] con|condivis[ao] con|gedeeld met)(?=[ ])"
)
_LABEL, _ASKED = 32, 200  # characters before a value, and before an answer


def stands_for_none(text: str, start: int, end: int, probability: float) -> bool:
    """Whether what stands around `text[start:end]`, or its form there, says that it is no secret.

    Args:
        text: All of it.
        start: Of the value.
        end: One past its last character.
        probability: That it is a secret, as the model has it.
    """
    if (text[end - 1] == BLANK and text[end - 2] in "=:") or text[max(0, start - 2) : start] == "$(":
        return True
    if _is_of_a_quiz(text, start) or _is_cut(text, start, end):
        return True
    if any(one.fullmatch(text, start, end) is not None for one in (_ELSEWHERE, _ONE_OF_TWO)):
        return True
    before = text[max(0, start - _COMMAND) : start]
    told = _OF_PASSWORDS.search(before) is not None
    if (
        (not told and is_in_a_label(text, start, end))
        or (not told and probability < _RATHER_SURE and _is_at_a_host(text, start, end))
        or _is_a_form(text, start, end)
        or _TWO_STRINGS.search(text, start, end) is not None
        or _is_to_be_put(text, start, end)
        or (_COMMAND_NAME.fullmatch(text, start, end) is not None and _SET_FOR_IT.search(before) is not None)
    ):
        return True
    if probability < _SURE and (
        _is_meant(text, start, end, _ABOUT)
        or _is_between(text, start, end)
        or _is_said_of_one(text, start, end)
        or _is_described(text, start, end)
    ):
        return True
    return probability < _RATHER_SURE and (
        _is_meant(text, start, end, _MEANS)
        or (text[start:end].isdigit() and _AMOUNT.match(text, end) is not None)
        or _OPTION.fullmatch(text, start, end) is not None
        or (text[start:end].isalnum() and _DOSE.match(text, end) is not None)
        or any(one.fullmatch(text, start, end) is not None for one in (_DURATION, _LENGTH, _OF_WHAT))
        or _OF_A_FIRM.search(text, max(0, start - _LABEL), start) is not None
        or _is_a_key(text, start, end)
        or _is_a_seat(text, start, end)
    )


def _is_meant(text: str, start: int, end: int, before: re.Pattern[str]) -> bool:
    """Whether it is what a word means in another language, or what a text is about: "token – Spielstein"."""
    if not text[start:end].replace(" ", "").isalpha() or text[end : end + 1] not in ("", "\n", ",", ";"):
        return False
    return before.search(text, max(0, start - _LABEL), start) is not None


def _is_cut(text: str, start: int, end: int) -> bool:
    """Whether it is a link from its strokes on, a shell's sign with what is taken instead, a scheme with what follows.

    Values that stand in these are found by themselves.
    """
    before = text[max(0, start - _LABEL) : start]
    if text.startswith("//", start):
        return _SCHEME.search(before) is not None
    if text[start] in "-=+?" and _INSTEAD.search(before) is not None:
        return True
    scheme = _OF_HEADER.search(before) is not None and _WITH_BLANK.match(text, start, end + 1) is not None
    if scheme:
        return True
    low = max(0, start - _COMMAND)
    comment = _COMMENT.search(text, low, end)
    return comment is not None and text.find(")", comment.end(), end) < 0


def _is_described(text: str, start: int, end: int) -> bool:
    """Whether it is what code says of an argument."""
    return text[start - 1 : start] in _QUOTES and _DESCRIBED.fullmatch(text, start, end) is not None


def _is_to_be_put(text: str, start: int, end: int) -> bool:
    """Whether it says that the secret is to be put where it stands."""
    if _TO_BE_PUT.fullmatch(text, start, end) is None:
        return False
    return _ASSIGNED.search(text, max(0, start - 3), start) is not None


def _is_said_of_one(text: str, start: int, end: int) -> bool:
    """Whether it is what is said of a password, or the length of a key that is made."""
    if _KEY_SIZE.fullmatch(text, start, end) is not None:
        return _MAKES_KEYS.search(text, max(0, start - _COMMAND), start) is not None
    return (
        _SAID_OF_IT.fullmatch(text, start, end) is not None
        and _IS.search(text, max(0, start - _LABEL), start) is not None
    )


def _is_of_a_quiz(text: str, start: int) -> bool:
    """Whether it answers what asks for nothing of anybody's: "What gas do plants absorb? Answer: …"."""
    answer = _ANSWER.search(text, max(0, start - _LABEL), start)
    return answer is not None and _OF_SOMEBODY.search(text, max(0, answer.start() - _ASKED), answer.end()) is None


def _is_between(text: str, start: int, end: int) -> bool:
    """Whether it is the code between two strings: where the first one ends and the next begins, `'; keyAlias 'rel`."""
    quote = text[start - 1 : start]
    return quote in _QUOTES and text[start] in ",;)" and quote in text[start:end]


def _is_a_key(text: str, start: int, end: int) -> bool:
    """Whether it is a member's name in JSON, and has letters that no English one has: `"käyttäjätunnus": …`."""
    value = text[start:end]
    return text[end : end + 2] == '":' and not value.isascii() and not any(map(str.isdigit, value))


def _is_a_seat(text: str, start: int, end: int) -> bool:
    """Whether it is where somebody sits or where a train leaves: "Seat: 31F"."""
    before = _SEAT_BEFORE.search(text, max(0, start - _LABEL), start)
    return before is not None and _SEAT.fullmatch(text, start, end) is not None


def _is_a_form(text: str, start: int, end: int) -> bool:
    """Whether a value goes on with the next field of what a form sends, and its own key is of personal data."""
    key = _SENT_KEY.search(text, max(0, start - 44), start) if _NEXT_KEY.search(text, start, end + 1) else None
    field = meaning(key[1]) if key is not None else None
    return field is not None and field.entity_type not in (SECRET, USER)


def _is_at_a_host(text: str, start: int, end: int) -> bool:
    """Whether a value is a user at a host, or begins as one and ends in the host's name."""
    place = _AT_A_HOST.match(text, start)
    return place is not None and text.find("@", start, end) >= 0 and end <= place.end()
