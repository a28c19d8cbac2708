"""What talk of codes and passwords says that is none of them, by its form or by the words right before it.

"the keypad says EXPIRED", "it still says 401", "my old password (contraseña vieja)", "batch L2207B", "14 pax", the name
of a network, a sentence in Japanese that asks to change something.
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.secrets.joined import joined_end

_FORM = late.compile(
    # what a display or a page shows
    r"EXPIRED|DENIED|ERROR|ERR|FAILED|FAILURE|INVALID|LOCKED|UNLOCKED|CLOSED|READY|WAIT|BUSY|TIMEOUT|SUCCESS|WARNING|"
    r"(?:differ|mismatch|(?:(?:do|did|does)(?: not|n['’]t) )?match)(?:\\n)?[!.]?|"
    r"LOW|OFFLINE|ONLINE|ARMED|DISARMED|ACCESS DENIED|TRY AGAIN|NO SIGNAL|LOW BATTERY|"
    r"ENTER PIN|ENTER CODE|"
    # counts
    r"\d{1,4} (?:pax|people|guests|persons|covers|seats|adults|kids|children|personen|personas|personnes|persone|"
    r"pessoas|"
    r"items|pieces|boxes|bags|bottles)|"
    # what is said of a password: the same, over, old, new, wrong, changed, for one use
    r"(?i:hash(?:ing|es)|salting|rotation|incorrect|required|mandatory|obligatory|erforderlich|obligatoire|"
    r"verplicht|obligatori[oa]|requerid[oa]|richiest[oa]|wymagan[ey]|påkrævd|påkrevd|obligatorisk|vyžadován\w?|zorunlu|"
    r"обязательно|必須|必填|expirou|venceu|caducó|expiró|vypršel[oa]?|wygasł[oa]|lejárt|"
    r"(?:at least|min(?:imum|\.)?|mindestens|au moins|minimum|al menos|mínimo|almeno|minimo|pelo menos|minstens|minst|"
    r"co najmniej|max(?:imum|\.)?|höchstens|up to|bis zu|alespoň|legalább|en az|не менее) "
    r"\d{1,3}(?: [^\W\d_]{2,14}){1,4}|"
    r"same|protected|geschützt|protégée?|protegid[oa]|protett[oa]|beveiligd|expired|forgotten|outdated|unchanged|"
    r"veranderd|gewijzigd|verlopen|geändert|abgelaufen|gesperrt|"
    r"cambiad[oa]|caducad[oa]|bloquead[oa]|changé|expiré|modifié|bloqué|cambiat[ao]|scadut[ao]|bloccat[ao]|mudad[oa]|"
    r"expirad[oa]|zmienion[ey]|wygasł[oae]|zablokowan[ey]|abonenckie|ändrat|utgånget|endret|utløpt|ændret|değişti|"
    r"измен[её]н|сменил[аи]?|сменить|поменять|менять|истек|истёк|старый|новый|временный|старий|новий|тимчасовий)|"
    r"(?i:viej[oa]|antigu[oa]|nuev[oa]|anterior|actual|olvidad[oa]|equivocad[oa]|vecchi[oa]|nuov[oa]|attuale|"
    r"temporane[oa]|errat[aeo]|"
    r"sbagliat[aeo]|ancien(?:ne)?|nouve(?:au|lle)|actuel(?:le)?|provisoire|oubliée?|velh[oa]|antig[oa]|atual|errad[oa]|"
    r"esquecid[oa]|alte[srnm]?|neue[srnm]?|aktuelle[srnm]?|vergessene?[srnm]?|einmalige?[srnm]?|oude|nieuwe|huidige|"
    r"vergeten|gammalt?|"
    r"gamla|nytt|nya|jednorazow[eay]|tymczasow[eay]|stare|nowe|aktualne|wygasłe|błędne|eski|yeni|yanlış|"
    r"credenziali errate|credenciales incorrectas|identifiants incorrects|falsches passwort|wrong password)|"
    # what a page offers to do with one
    r"(?i:zurücksetzen|ändern|anzeigen|eingeben|bestätigen|wiederholen|speichern|vergessen|festlegen|réinitialiser|"
    r"modifier|"
    r"afficher|confirmer|restablecer|cambiar|mostrar|recuperar|confirmar|reimpostare|cambiare|mostrare|recuperare|"
    r"alterar|"
    r"redefinir|wijzigen|herstellen|bevestigen|weergeven|återställ|ändra|visa|nulstil|skift|tilbakestill|endre|zmień|"
    r"zresetuj|"
    r"sıfırla|değiştir|göster)|"
    # what a page reports, to its end
    r"(?i:fehler|error|erreur|errore|erro|fout|fejl|fel|hata|"
    r"błąd)[ :-]{1,2}[A-Z]{0,3}-?\d{2,5}(?:[,;:(] ?[^\n]{0,60})?|"
    # Japanese that asks or tells to do something
    r"[぀-ヿ一-鿿ー々]{0,24}(?:変更|入力|設定|確認|再発行|忘れ|してく|ください|される|できる|ごとに|必要|禁止|共有)[぀-ヿ一-鿿ー々]{0,24}"
)
# Where it is to be looked for: "Kennwort: siehe unten"
_LOOK = r"(?:siehe|s\.|see|cf\.|voir|véase|ver|vedi|zie|veja|se|katso|viz|lásd|bkz\.|patrz)"
_PLACE = (
    r"(?:below|above|attached|attachment|overleaf|e?-?mail|notes?|card|unten|oben|anhang|anlage|zettel|karte|ci-dessous|"
    r"ci-dessus|plus bas|annexe|abajo|arriba|adjunto|sotto|sopra|allegato|onder|boven|bijlage|nedan|ovan|bilaga|"
    r"nedenfor|ovenfor|abaixo|acima|anexo|niżej|wyżej|załącznik|alla|níže|lent|aşağıda)"
)
_LOOKS, _LOOKED = late.compile(rf"(?i){_LOOK}"), late.compile(rf"(?i)(?<![^\W_]){_LOOK}[ ]\Z")
_THERE, _THERE_NEXT = late.compile(rf"(?i){_PLACE}[.!]?"), late.compile(rf"(?i)[ ]{_PLACE}(?![^\W_])")
# Of a quiz, which asks nobody about themselves
_QUIZ = late.compile(
    r"(?im)^[ \t>*-]{0,6}(?:q|question|frage|pregunta|domanda|vraag)\.? ?\d{1,3}[.:)]"
    r"(?![^\n]*\b(?:your?|my|mother|maiden|pet|nickname|first|favou?rite|dein\w*|ihr\w*|mein\w*|votre|vos|ton|ta|mon|ma|"
    r"tu|su|mi|tuo|tua|suo|sua|mio|mia|jouw|uw|mijn)\b)[^\n]{3,100}\?\s{1,3}"
    r"(?:answer|ans|a|antwort|réponse|respuesta|risposta|antwoord)[.:] ?(?:[^\W\d_]{1,20} ){0,3}\Z"
)
_STATUS = late.compile(r"(?:40[0-9]|41[0-9]|42[0-9]|50[0-5])")
_SAYS = late.compile(
    r"(?i)\b(?:says?|said|returns?|returned|gets?|getting|got|throws?|gives?|responds? with|response|sagt|meldet|"
    r"devuelve|da|renvoie|affiche|restituisce|status|http|error|fehler|erreur|errore|erro|fout|fejl|fel|feil|błąd|hata)"
    r"[ :(]{1,2}(?:a |an |me (?:a )?|still |un |une |einen |code )?\Z"
)
_OF_PROGRAMS = late.compile(
    r"(?i)\b(?:api|https?|request|endpoint|server|token|key|page|website|site|app|curl|url|login|export|variable|seite|"
    r"página|servidor|serveur)\b"
)
_OF_A_BATCH = late.compile(
    r"(?i)\b(?:batch|lot|charge|chargen-?(?:nr|nummer)|lote|lotto|partij|numéro de lot|model|modell|modèle|modelo|part|"
    r"sku|size|shade|colou?r)(?: (?:no|number|nr|code|n°))?\.?[ :#]{1,2}\Z"
)
_BATCH = late.compile(r"[A-Z]{0,3}-?\d{2,8}[A-Z]{0,2}")
# "network is guest-5g, password …": the network's name
_OF_NETWORK = late.compile(
    r"(?i)\b(?:network(?: name)?|ssid|netz(?:werk)?(?:name)?|réseau|nom du réseau|nombre de (?:la )?red|rete|"
    r"nome (?:della )?rete|"
    r"rede|netwerk(?:naam)?|nätverk(?:et)?|sieć)(?: (?:is|was|called|named|ist|heißt|est|s['’]appelle|es|se llama|è|"
    r"si chiama|é|heet|heter|to)|:| =) ?[\"'“`]?\Z"
)
_PASSWORD_NEXT = late.compile(
    r"(?i)[\"'”`]?[,;.]? (?:and |und |et |y |e |en )?(?:the |das |le |la |el |il |het )?"
    r"(?:pass\w*|pw|pwd|key|code|kennwort|mdp|mot de passe|clé|clave|contraseña|senha|chiave|wachtwoord|lösenord|"
    r"hasło)\b"
)
# Hours of a timetable, beside an arrow or a place in capitals: "NAIROBI 0800", "0710 → "
_HOUR = late.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_OF_TIMETABLE = late.compile(r"(?:→|->|–|-|\b(?:dep|arr|etd|eta|ab|an))\s?(?:[A-Z\x00]{1,15} )?\Z")
_OF_A_CODE = late.compile(
    r"(?i)(?:pin|code|kode|kod|combo|password|passwort|pw|pass)s?[\"'`*)]{0,2}\s?(?:→|->|–|-)\s?\Z"
)
# What a telephone sends to its network: "dial *100# for the balance" (3GPP TS 22.030)
_SENT = late.compile(r"\*\d{2,4}(?:\*\d{1,20}){0,4}#")
_DIALLED = late.compile(
    r"(?i)\b(?:dial|phone|sim|ussd|mobile|handy|móvil|celular|marca|marque|compose[rz]?|balance|airtime)\b"
    r"(?:(?!gate|door|lock|code|keypad|alarm)[^\n*;,.]){0,20}\*?\Z"
)
_DURATION = late.compile(r"[1-9]\d{0,3}[dhw]")
_CELL = ",;|\t"
# `ssid="shed"`, `option ssid 'shed'`, `config wifi-iface 'default_radio0'`: the name of a network, of a section
_OF_SETTINGS = late.compile(
    r"(?i)(?<![^\W_])e?ssid\d?[\"']?[ \t]{0,4}(?:=>|[:=])?[ \t]{0,4}[\"']?\Z|"
    r"(?m:^)[ \t]{0,4}config [a-z][a-z0-9-]{1,30} [\"']?\Z"
)
# `password = "…" # provisional`: a word behind a value in a line of settings
_REMARKED = late.compile(r"[\"'\x00\w!?*][;,]?[ \t]{1,12}(?:#|//|--)[ \t]{1,3}\Z")
_REMARK = late.compile(r"[^\W\d_]{3,24}[!?.]{0,3}")
# `<qualifica>Saldatore 4</qualifica>`, "Beruf: Schweißer": what somebody works as
_WORK = late.compile(r"[A-ZÀ-Þ]?[a-zß-ÿ]{3,20}(?:[ /-][\w°ªº.]{1,16}){0,4}")
_OF_WORK = late.compile(
    r"(?i)(?<![^\W_])(?:qualifica|mansione|livello|ruolo|inquadramento|beruf|t[äa]e?tigkeit|stellenbezeichnung|fonction|poste|"
    r"emploi|m[ée]tier|puesto|cargo|ocupaci[oó]n|profesi[oó]n|profiss[aã]o|fun[cç][aã]o|functie|beroep|stanowisko|zaw[oó]d|"
    r"yrke|befattning|stilling|job[ _-]?title|occupation)[\"']?[ ]?[>:=][ ]?[\"']?\Z"
)
# "o comboio 4513": what moves people, by its number
_LINE = late.compile(r"[A-Z]{0,3} ?\d{1,5}")
_OF_TRANSPORT = late.compile(
    r"(?i)(?<![^\W_])(?:zug|ice?|tgv|train|trains?|tren|treno|comboio|trem|trein|tog|tåg|vlak|pociąg|bus|autob[uú]s|autocarro|"
    r"ônibus|linie|ligne|línea|linha|lijn|linje|vol|vuelo|volo|voo|vlucht|flug|flight|voiture|carrozza|wagen|gleis|binario)"
    r"(?: n[º°.]{1,2}| nr\.?)? \Z"
)
# "em 2022", "im Jahr 1998": a year by what leads to it, unless Dutch says that it is to be typed ("toets 1987 in")
_YEAR = late.compile(r"(?:19[4-9]|20[0-4])\d")
_IN_A_YEAR = late.compile(
    r"(?i)(?<![^\W_])(?:em|en|in|im(?: jahre?)?|nel|dal|seit|anno|année|año|ano|jahr|jaar|since|depuis|desde|sinds|"
    r"sedan|"
    r"hasta|até|fino al|v roce|w roku|år|od)[ ]\Z"
)
_TYPED_IN = late.compile(
    r"(?i)(?<![^\W\d_])(?:toets|typ|tik|voer|vul|tast|geef|punch|key|press|put|tap|dial|enter|zadaj|wpisz)[^\W\d_]{0,3}\b[^\n.]{0,30}\Z"
)
# "met één collega en 240 plaatsen": up to three figures and what so many of are
_FEW = late.compile(r"[1-9]\d{1,2}")
_OF_MANY = late.compile(
    r"[ \xa0](?!(?:bitte|danke|please|merci|grazie|drücken|wählen|tippen|"
    r"eingeben)\b)[a-zß-ÿ]{4,24}(?<=[sixen])(?![^\W_])"
)
# "kenn ich vom Trachtenverein", "geholpen met steunkousen"
_JOINED = late.compile(
    r"(?i)(?<![^\W_])(?:mit|vom|von|zum|zur|beim|im|am|eine[nmrs]?|der|die|das|den|dem|met|van|een|het|door|bij|avec|du|"
    r"des|de|la|le|les|une?|chez|con|del|el|los|las|una|dal|della|il|lo|gli|com|d[ao]s?|uma?|pel[ao]|med|av|ett?)[ ]\Z"
)
_FAR = 160  # characters
_OF_LOCKS = late.compile(
    r"(?i)pass(?!at\b|ier|ant|é|iert|o\b|ion|port)|\bp\W?w\b|\bpin\b|cod[eio]\b|código|códigos|\bkod|\bkód|secret|geheim|key|token|\botp\b|\btan\b|log-?in|"
    r"mot de passe|mdp|contraseñ|senha|clave|kennwort|wachtwoord|hasło|lösen|parol|lock|schloss|serrure|cadenas|"
    r"candado|"
    r"lucchetto|cadeado|slot\b|safe|tresor|coffre|kluis|cassaforte|caja fuerte|cofre|alarm|combin|kombin|zahlen|cijfer|"
    r"chiffr|cifr|schlüssel|chiave|llave|chave|sleutel|tür|tor\b|gate|porte|portail|puerta|porta|deur|poort|keypad|digi|"
    r"wlan|wi-?fi|ssid|router|antwort|answer|réponse|respuesta|risposta|resposta|antwoord|account|konto|compte|cuenta|"
    r"conta\b|user|usuari|utente|utilis|benutz|gebruik|hint|frage|question|pregunta|domanda|pergunta|vraag|favou?rit|"
    r"liebling|lieveling|préféré|maiden|mädchen|pet name|voicemail|netflix|open|öffn|abre|apre\b|ouvre|unlock|entsperr|"
    r"déverr|desbloq|sblocc|wallet|phrase|seed|cred|auth|admin|root|remember|forgot|vergess|oubli|olvid|dimentic|esquec|"
    r"verget|word\b(?! je)|\bwort\b|parola|palabra|palavra|crypt|ftp|ssh|vpn|backup|spind|armoire|schrank|taquilla|"
    r"whisper|"
    r"magi[cq]|motto|mobile|phone|telefon|handy|téléphone|laptop|tablet|pc\b|screen|signing|sign in|access|acces|"
    r"zugang|"
    r"enter|type|tippe|tape|digit|geheim|hemlig|hemmel|tajn|hesl|парол|код|密|暗|パス|비밀|كلمة|סיסמ"
)


def is_none_in_talk(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is what a display says, a count, a status, a batch, a network's name or an hour."""
    value = text[start:end]
    if "\n" in value and any(map(value.__contains__, '"“”«»')):  # of two quotations, unless code joins them
        return joined_end(text, start, start + max(value.find('"'), 0)) != end
    if _FORM.fullmatch(text, start, end) is not None:
        return text[start - 1 : start] not in ("'", '"', "`") or " " in text[start:end]
    before = text[max(0, start - 60) : start]
    if _STATUS.fullmatch(text, start, end) is not None and _SAYS.search(before) is not None:
        return _OF_PROGRAMS.search(text, max(0, start - 200), end + 100) is not None
    if _points(before, text, start, end) or _QUIZ.search(text, max(0, start - 200), start) is not None:
        return True
    return (
        (_SENT.fullmatch(text, start - (before[-1:] == "*"), end) is not None and _DIALLED.search(before) is not None)
        or _is_year_or_count(before, text, start, end)
        or (_LINE.fullmatch(text, start, end) is not None and _OF_TRANSPORT.search(before) is not None)
        or (_WORK.fullmatch(text, start, end) is not None and _OF_WORK.search(before) is not None)
        or (_BATCH.fullmatch(text, start, end) is not None and _OF_A_BATCH.search(before) is not None)
        or (_OF_SETTINGS.search(before) is not None and "/" not in text[start:end])
        or (_REMARK.fullmatch(text, start, end) is not None and _REMARKED.search(before) is not None)
        or (_OF_NETWORK.search(before) is not None and _PASSWORD_NEXT.match(text, end) is not None)
        or (
            _HOUR.fullmatch(text, start, end) is not None
            and _OF_TIMETABLE.search(before) is not None
            and _OF_A_CODE.search(before) is None
        )
        or (
            _DURATION.fullmatch(text, start, end) is not None
            and before[-1:] in _CELL
            and text[end : end + 1] in ("", "\n", *_CELL)
        )
    )


def _is_year_or_count(before: str, text: str, start: int, end: int) -> bool:
    """Whether a year stands behind a word that leads to one, or a count before what is counted, far from any lock."""
    if _YEAR.fullmatch(text, start, end) is not None:
        return _IN_A_YEAR.search(before) is not None and _TYPED_IN.search(before) is None
    if _FEW.fullmatch(text, start, end) is None or _OF_MANY.match(text, end) is None:
        return False
    return is_far_from_locks(text, start, end)


def is_far_from_locks(text: str, start: int, end: int) -> bool:
    """Whether no word for a password, a code, a lock or an answer stands near."""
    return _OF_LOCKS.search(text, max(0, start - _FAR), end + _FAR // 2) is None


def is_word_of_talk(text: str, start: int, end: int) -> bool:
    """Whether an everyday word stands behind its article or preposition, far from any lock."""
    if not text[start:end].isalpha() or _JOINED.search(text, max(0, start - 12), start) is None:
        return False
    return is_far_from_locks(text, start, end)


def _points(before: str, text: str, start: int, end: int) -> bool:
    """Whether a value says where the secret stands instead: "siehe" and "unten" of "Kennwort: siehe unten"."""
    if _THERE.fullmatch(text, start, end) is not None:
        return _LOOKED.search(before) is not None
    looks = _LOOKS.match(text, start, end)
    if looks is None:
        return False
    if looks.end() == end:
        return _THERE_NEXT.match(text, end) is not None
    return text[looks.end()] == " " and _THERE.fullmatch(text, looks.end() + 1, end) is not None
