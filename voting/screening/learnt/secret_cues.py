"""Words near which a value may be a secret, in the texts' languages, by what they speak of."""

from __future__ import annotations

from typing import Final

from voting.screening.learnt.cues import Stems

_GROUPS: Final = {
    "password": (
        "pass password passwort passwd "
        "pasw pwd psw pword pw mdp senha contrase clave kennwort parol wachtwoord lösenord losenord adgangskode  "
        "kodeord hasło haslo heslo hesla jelszó jelszo şifre sifre salasana парол κωδικ 密码 口令 パスワード 暗証  "
        "비밀번호 पासवर्ड 密碼 hasla 비번 jelmond סיסמ كلمة سر باسورد পাসওয়ার্ড รหัส mật mat-khau συνθηματ пароль  "
        "sandi tunnus lozink šifru šifra"
    ),
    "phrase": (
        "phrase the_word_ off_word safe_word pickup_word release_word magic_word "
        "codewort codeword memorable losung parola palabra palavra parool woord słowo slovo слово фраз frase  "
        "frasen 合言葉 暗号 암호 암구호 word_is word_was wort_ist "
        # keys of settings and arguments of code
        'word" word\' word= word_= word: wort" wort\' wort= wort_= wort: ordet" ordet= mot" mot= palabra='
    ),
    "code": (
        "code kod códig codig codic koodi kód 코드 コード код pin puk otp 2fa verif bestätig digicode cifru szyfr  "
        "cijfer קוד رمز কোড পিন कोड पिन пін ओटीपी кодов"
    ),
    "key": (
        "token key schlüssel clé chave chiave secret geheim secrèt secreto segret cred auth bearer signing signat  "
        "salt pepper seed webhook cookie session jwt hmac dsn conn vault nøgle kulcs ключ 열쇠 avain cancell चाबी  "
        "κλειδ"
    ),
    "account": (
        "login log-in sign-in signin anmeld zugang identifiant ingelog inlog přihlaš user usr account konto compte  "
        "cuenta conta compta gebruik usuario utente utilis benutz användar bruker bruger użytkownik kullanıcı master  "
        "admin root sudo basic access accès acceso accesso acesso operator installer supervisor log_in sign_in"
    ),
    "door": (
        "alarm allarm larm gate door tür tuer porte portail puerta portal porta portão portao brama bramy drzwi dveř  "
        "kapı kapi dør dörr deur shed garage garaż intercom interphone citofono domofon zvonek burglar panel lift  "
        "elevator ascenseur aufzug калитк antifurto 도어락 현관 barrier schranke värav hälyt portti riaszt drws  "
        "larwm klatk piwnic furtk citofon interfon schließ kælder källare כניסה домофон 后门"
    ),
    "lock": (
        "combo combin kombi komb safe tresor coffre caja cassaforte cofre kluis sejf kasa trezor lock schloss  "
        "cadenas candado lucchetto cadeado slot kłódk klodk zámek kilit lås lukko locker spind casier taquilla  "
        "keypad combinaison keysafe key-safe lockbox schlüsselkasten boîte box skrzynk nøgleboks nyckelskåp kilidi  "
        "замок замк сейф seif 金庫 鍵 ロック 锁 금고 cupboard drawer schrank lukk kapu széf szekrény skrytk armadi  "
        "dulap schuur kasse kassa כספת خزنة قفل লকার लॉक ताला gembok brankas तिजोरी 保险"
    ),
    "wifi": "wifi wi-fi wi_fi wlan ssid hotspot router psk wpa wps snmp radius vpn",
    "question": (
        "answer antwort réponse respuesta risposta resposta maiden hint question frage pregunta pergunta domanda  "
        "vraag spørgsm spørsm spörsm fråga otázk pytani kysymys kérdés soru вопрос питанн favourite favorite  "
        "安全问题 安全問題 密保 秘密の質問 ひみつの質問 질문 سؤال ответ відповідь odpoví odpowied απάντηση "
        "liebling lievelings préféré favorit first_pet pet_name"
    ),
    "enter": (
        "입력 入力 输入 輸入 enter type tippe tape tapez frappe eingeb eingegeb digita tecle teclad marca pulsa  "
        "skriv wpis wklep zadat zadej zadán yaz írd beír набер введ нажм intik toets knapp tast naciśn press dial  "
        "punch"
    ),
    "change": (
        "recover backup unlock entsperr déverrou desbloq sblocc ontgrendel disarm desactiv disattiv disinser afzet  "
        "abschalt entschärf stäng slås wyłącz remember forgot vergess oubli olvid dimentic esquec zapomn glömt glemt  "
        "unohd changed geändert override"
    ),
    "device": (
        "voicemail sim-karte sim-card netflix tablet ipad phone handy laptop screen banka giro paypal gmail mailbox  "
        "amqp mongo redis postgres mysql smtp imap ldap copier kopier printer drucker bank icloud apple disney bios  "
        "포스기 sim_card"
    ),
    "cipher": (
        "crypt cipher _aes pgp gpg keystore keychain pkcs p12 pfx _ssh _ftp sftp vnc _rdp telnet _smb cifs samba mqtt "
        "rabbit kafka elastic jdbc odbc minio restic _borg rsync connect mount luks bitlocker filevault keepass kdbx"
    ),
    "spelling": (  # how what was just said is typed
        "_one_word no_spaces no_space_ no_caps no_capitals with_a_capital all_caps _in_caps full_stop klein_geschrieb "
        "groß_geschrieb zusammengeschrieb kleingeschrieb großgeschrieb mit_groß ohne_leer sans_espace en_majuscul "
        "avec_majuscul tout_attaché sin_espacio con_mayúscul en_mayúscul todo_junto tutto_attaccat con_la_maiuscol "
        "sem_espaço com_maiúscul tudo_junto hoofdletter aan_elkaar kleine_letters stor_bokstav bez_spacji "
        "z_wielkiej wielk_liter büyük_harf bitişik boşluksuz слитно с_большой без_пробел"
    ),
    "opens": (
        "locked_with opens_with open_with open_it_with lets_you_in gets_you_in let_me_in it_opens whisper "
        "s'ouvre_avec ouvre_avec abre_con se_abre abre_com si_apre_con geht_auf öffnet_mit gaat_open otwiera "
        "öppnas_med _pad_ _pad, _pad."
    ),
    "number": "번호 arrows number nummer numer numéro ziffer digits cyfr číslo tallet siffr număr",
}

LOCKS: Final = frozenset(
    "safe tresor coffre caja cassaforte cofre kluis sejf kasa trezor lock schloss cadenas candado lucchetto cadeado "  # noqa: SIM905
    "combin kombi komb zámek kilit lås lukko kłódk сейф замок 金庫 keypad széf pengeskab kassaskåp dial".split()
)
"""Stems of what is opened by turning to small numbers."""
SECRETS: Final = Stems(_GROUPS, before=40, after=160)
