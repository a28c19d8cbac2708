"""Texts of a form that ask who signs in, as files of translations have them: `"username": "Benutzername"`."""

# ruff: noqa: SIM905  # as a list, one label a line, this would be two hundred lines

from __future__ import annotations

from voting.screening import late
from voting.screening.folding import fold

_LONGEST = 40
_LABELS = frozenset(
    fold(label)
    for label in (
        "user/username/user name/login/log in/sign in/sign up/account/your username/user id/login name/"
        "benutzer/benutzername/benutzerkennung/benutzerkonto/nutzer/nutzername/anmelden/anmeldung/anmeldename/einloggen/"
        "konto/registrieren/utilisateur/utilisatrice/nom d'utilisateur/nom utilisateur/identifiant/identifiants/"
        "connexion/se connecter/s'inscrire/compte/usuario/usuaria/nombre de usuario/nombre usuario/iniciar sesión/"
        "inicio de sesión/acceder/entrar/ingresar/registrarse/cuenta/usuário/nome de usuário/nome de utilizador/"
        "utilizador/iniciar sessão/fazer login/cadastrar/conta/utente/nome utente/accedi/accesso/registrati/gebruiker/"
        "gebruikersnaam/inloggen/aanmelden/inlognaam/registreren/användare/användarnamn/logga in/inloggning/bruger/"
        "brugernavn/log ind/bruker/brukernavn/logg inn/käyttäjä/käyttäjätunnus/käyttäjänimi/kirjaudu/kirjaudu sisään/"
        "użytkownik/nazwa użytkownika/zaloguj/zaloguj się/logowanie/uživatel/uživatelské jméno/přihlásit/přihlásit se/"
        "přihlášení/používateľ/používateľské meno/prihlásiť sa/felhasználó/felhasználónév/bejelentkezés/utilizator/"
        "nume utilizator/nume de utilizator/autentificare/conectare/kullanıcı/kullanıcı adı/giriş/giriş yap/oturum aç/"
        "korisnik/korisničko ime/prijava/uporabnik/uporabniško ime/vartotojas/vartotojo vardas/kasutaja/kasutajanimi/"
        "lietotājs/lietotājvārds/имя пользователя/пользователь/логин/войти/вход/учётная запись/користувач/"
        "ім'я користувача/логін/увійти/вхід/потребител/потребителско име/корисник/корисничко име/"
        "χρήστης/όνομα χρήστη/σύνδεση/اسم المستخدم/المستخدم/تسجيل الدخول/نام کاربری/کاربر/ورود/שם משתמש/משתמש/התחברות/"
        "tên đăng nhập/tên người dùng/người dùng/đăng nhập/nama pengguna/pengguna/masuk/ชื่อผู้ใช้/ผู้ใช้/เข้าสู่ระบบ/"
        "उपयोगकर्ता/उपयोगकर्ता नाम/यूज़रनेम/लॉगिन/ব্যবহারকারী/ব্যবহারকারীর নাম/用户/用户名/用戶名/使用者名稱/登录/登入/账号/"
        "ユーザー/ユーザー名/ユーザ名/ログイン/사용자/사용자 이름/사용자명/사용자 아이디/아이디/로그인"
    ).split("/")
)
_OPENS = late.compile(rf"(?:[:=,(]|=>)[ \t]{{0,8}}([\"'`“„«])([^\n\"`]{{0,{_LONGEST}}})\Z")
_LINE = late.compile(
    rf"(?m)(?:^|[ \t{{,])[\"']?[\w.-]{{1,40}}[\"']?[ \t]?[:=][ \t]{{0,8}}([^\n\"'`:=]{{0,{_LONGEST}}})\Z"
)
_CLOSING = {"“": "”", "„": "“", "«": "»"}
_REST = late.compile(rf"[^\n\"`=:,;{{}}<>]{{0,{_LONGEST}}}")


def is_a_label(value: str) -> bool:
    """Whether a value, all of it, asks who signs in."""
    return len(value) <= _LONGEST and fold(value.strip(" \t\r*:…").replace("’", "'")) in _LABELS


def is_in_a_label(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is all or a part of what asks who signs in: of a quoted value, or of a line's."""
    before = text[max(0, start - _LONGEST - 12) : start]
    opened = _OPENS.search(before)
    if opened is not None:
        close = text.find(_CLOSING.get(opened[1], opened[1]), end, end + _LONGEST)
        while close > 0 and opened[1] == "'" and text[close + 1 : close + 2].isalnum():
            close = text.find("'", close + 1, end + _LONGEST)  # "Nom d'utilisateur"
        return close >= 0 and is_a_label((opened[2] + text[start:close]).replace("\\'", "'"))
    line = _LINE.search(text, max(0, start - _LONGEST - 60), start)
    rest = _REST.match(text, end)
    return line is not None and rest is not None and is_a_label(line[1] + text[start : rest.end()])
