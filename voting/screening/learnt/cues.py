"""Where a value may be a secret or a user's name at all: near words that speak of one, in the texts' languages.

The model decides; this only spares it most of a text. A stem counts wherever it stands, since words of several
languages are joined to one another (`Garagencode`, `alarmcode`, `wachtwoord`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import ahocorasick

# ruff: noqa: SIM905  # as lists, one word a line, these would be two hundred lines
_OF_SECRETS = (
    *(
        "pass pwd psw pword pw mdp senha contrase clave kennwort parol wachtwoord lösenord losenord adgangskode "
        "kodeord hasło haslo heslo hesla jelszó jelszo şifre sifre salasana парол κωδικ 密码 口令 パスワード 暗証 "
        "비밀번호 पासवर्ड "
        "code kod códig codig codic koodi kód 코드 コード код pin puk otp 2fa token key schlüssel clé chave chiave "
        "secret geheim secrèt secreto segret cred login log-in sign-in signin anmeld zugang identifiant ingelog inlog "
        "přihlaš auth bearer signing signat salt pepper seed recover backup unlock entsperr déverrou desbloq sblocc "
        "ontgrendel verif bestätig phrase codewort codeword combo combin kombi komb answer antwort réponse respuesta "
        "risposta resposta maiden hint wifi wi-fi wlan ssid hotspot router psk wpa wps user usr account konto compte "
        "cuenta conta compta gebruik usuario utente utilis benutz användar bruker bruger użytkownik kullanıcı webhook "
        "cookie session jwt hmac dsn conn vault master admin root sudo basic access accès acceso accesso acesso alarm "
        "allarm larm gate door tür tuer porte portail puerta portal porta portão portao brama bramy drzwi dveř kapı "
        "kapi dør dörr deur safe tresor coffre caja cassaforte cofre kluis sejf kasa trezor lock schloss cadenas "
        "candado lucchetto cadeado slot kłódk klodk zámek kilit lås lukko shed garage garaż locker spind casier "
        "taquilla keypad intercom interphone digicode citofono domofon zvonek voicemail combinaison sim-karte "
        "sim-card netflix tablet ipad phone handy laptop screen disarm desactiv disattiv disinser afzet abschalt "
        "entschärf stäng slås wyłącz burglar panel keysafe key-safe lockbox schlüsselkasten boîte box skrzynk "
        "nøgleboks nyckelskåp lift elevator ascenseur aufzug kilit kilidi замок замк сейф seif nøgle kulcs калитк ключ "
        "金庫 鍵 ロック 密碼 锁 antifurto hasla banka giro paypal gmail mailbox snmp amqp mongo redis postgres mysql "
        "smtp imap ldap radius memorable copier kopier printer drucker "
        # what is asked, and what is done with a value
        "question frage pregunta pergunta domanda vraag spørgsm spørsm spörsm fråga otázk pytani kysymys kérdés soru "
        "вопрос питанн favourite favorite liebling lievelings préféré favorit losung parola palabra palavra parool "
        "woord słowo slovo слово фраз frase frasen 合言葉 暗号 암호 비번 도어락 현관 금고 열쇠 입력 入力 输入 "
        "輸入 번호 enter type tippe tape tapez frappe eingeb eingegeb digita tecle teclad marca pulsa skriv wpis wklep "
        "zadat zadej zadán yaz írd beír набер введ нажм intik toets knapp tast naciśn press dial punch remember forgot "
        "vergess oubli olvid dimentic esquec zapomn glömt glemt unohd changed geändert bank icloud apple disney vpn "
        "bios override operator installer supervisor cupboard drawer barrier schranke schrank lukk värav hälyt avain "
        "portti kapu széf riaszt szekrény jelmond drws larwm klatk piwnic furtk skrytk citofon interfon cancell "
        "armadi dulap cifru szyfr cijfer schließ kluis schuur kælder källare kasse kassa arrows number nummer numer "
        "numéro ziffer digits cyfr číslo tallet siffr număr "
        "קוד סיסמ כספת כניסה رمز كلمة سر باسورد خزنة قفل পাসওয়ার্ড কোড লকার পিন कोड पिन लॉक ताला चाबी รหัส mật mat-khau "
        "συνθηματ κλειδ пін код пароль сейф домофон sandi gembok brankas seif tunnus koodi ओटीपी तिजोरी "
        "保险 后门 암구호 포스기 кодов"
    ).split(),
    *("log in", "sign in", "sim card", "word is", "word was", "wort ist", "first pet", "pet name"),
)
_OF_USERS = (
    *(
        "user usr uid login logon account acct handle nick usuario utilis utente benutz gebruik användar bruker "
        "bruger użytkownik uživatel kullanıcı konto compte cuenta conta alias gamertag ign: ign= psn discord steam "
        "telegram twitch insta reddit github gitlab bitbucket twitter tiktok snap youtube spotify duolingo etsy "
        "mastodon bluesky linkedin xbox roblox epic battle.net strava author owner member uploader assignee reviewer "
        "profil channel whoami ssh sudo chown useradd adduser passwd psql mysql home/ users/ users\\ pseudo "
        "player guild clan squad gamer gamertag forum plays letterboxd komoot vinted ebay "
        "marktplaats bsky itch.io boncoin kleinanzeigen wikipedia minecraft fortnite valorant genshin pubg lobby "
        "kicked moderator модератор форум логин ник spillet teammate smurf donated invited leaderboard ranked "
        "jugador joueur giocator serveur keskustelu kirjautu anmelden diskusi 길드 论坛 网名 ログイン "
        "banned loggt logga inlog logowa giriş masuk akun pengguna akaun oyun publickey "
        "微博 抖音 微信号 昵称 用户名 ユーザー インスタ ツイッター 配信 フレンド メルカリ "
        "계정 아이디 닉네임 인스타 यूज़र इंस्टा लॉगिन"
    ).split(),
    *(
        "add me",
        "find me",
        "follow me",
        "screen name",
        "i'm @",
        "log in",
        "logged in",
        "sign in",
        "im spiel",
        "el juego",
    ),
    *("raid lead", " vc ", " mod ", "mods ", " joined", "left the game", " afk", " gg", " lvl ", "heet ik", "heiß ich"),
)


class Cue(NamedTuple):
    """A stem and where it stands."""

    start: int
    end: int
    stem: str


class Stems:
    """Stems, and how far around them values are weighed. Immutable."""

    def __init__(self, stems: Iterable[str], before: int, after: int) -> None:
        """Takes the stems.

        Args:
            stems: In lower case.
            before: Characters in front of a stem.
            after: Characters behind it.
        """
        self.stems = tuple(dict.fromkeys(stems))
        self._before, self._after = before, after
        self._automaton = ahocorasick.Automaton()
        for stem in self.stems:
            self._automaton.add_word(stem, len(stem))
        self._automaton.make_automaton()

    def cues(self, text: str) -> list[Cue]:
        """Returns the stems in a text in the order of their ends, of those that overlap the longest."""
        lowered = text.lower()
        if len(lowered) != len(text):  # a letter whose lower case is two characters would move all that follow
            lowered = "".join(one.lower()[0] for one in text)
        found: list[Cue] = []
        for last, length in self._automaton.iter(lowered):
            start = last + 1 - length
            if found and found[-1].end > start:  # "password" tells more than "word"
                if found[-1].start < start:
                    continue
                found.pop()
            found.append(Cue(start, last + 1, lowered[start : last + 1]))
        return found

    def windows(self, text: str, cued: Sequence[Cue]) -> Iterator[tuple[int, int]]:
        """Yields the parts of a text in which values are weighed, in order and not overlapping."""
        start = end = 0
        for cue in cued:
            low, high = max(0, cue.start - self._before), min(len(text), cue.end + self._after)
            if low > end:
                if end > start:
                    yield start, end
                start = low
            end = max(end, high)
        if end > start:
            yield start, end

    def is_near(self, cued: Sequence[Cue], start: int, end: int) -> bool:
        """Whether a place lies where values are weighed; see `windows`."""
        at = bisect_right(cued, start, key=end_of)
        return (at > 0 and end <= cued[at - 1].end + self._after) or (
            at < len(cued) and start >= cued[at].start - self._before
        )


def end_of(cue: Cue) -> int:
    """Returns where a cue ends, to search among several by."""
    return cue.end


LOCKS = frozenset(
    "safe tresor coffre caja cassaforte cofre kluis sejf kasa trezor lock schloss cadenas candado lucchetto cadeado "
    "combin kombi komb zámek kilit lås lukko kłódk сейф замок 金庫 keypad széf pengeskab kassaskåp dial".split()
)
"""Stems of what is opened by turning to small numbers."""
SECRETS = Stems(_OF_SECRETS, 40, 160)
USERS = Stems(_OF_USERS, 30, 70)
