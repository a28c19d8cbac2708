"""Labels of forms in files of translations."""

import pytest

from tests.voting.screening.samples import marked
from voting.screening import Screener
from voting.screening.personal.users.labels_of_users import is_a_label, is_in_a_label


def is_in_one(text: str) -> bool:
    """Whether what stands between two guillemets is all or a part of a label."""
    return is_in_a_label(*marked(text))


class TestIsInALabel:
    """All that is quoted, or the rest of a line, asks who signs in."""

    @pytest.mark.parametrize(
        "text",
        [
            '"username": "«Benutzername»"',
            '"username": "«Nom» d\'utilisateur"',
            "username: '«Nom» d\\'utilisateur'",
            '"username": "Имя «пользователя»",',
            '"user" => "«Gebruiker»"',
            '"login_username" = "«Identifiant»";',
            "login.username=«Nome» utente",
            "username: «ユーザー名»\n",
        ],
    )
    def test_hit(self, text: str) -> None:
        """Whatever part of it was found."""
        assert is_in_one(text)

    @pytest.mark.parametrize(
        "text",
        [
            '"username": "«Benutzername»77"',
            '"username": "«Nom»"',
            '"username": "«Nome» Silva"',
            "Benutzername: «konto77»",
            "my username is «usuario»",
            "user: «login» with me",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """More than a label, or in a sentence."""
        assert not is_in_one(text)

    def test_label(self) -> None:
        """Marks and accents do not matter."""
        assert is_a_label("Anvandarnamn *:")
        assert not is_a_label("Anvandarna")


class TestScreened:
    """In whole texts."""

    @pytest.mark.parametrize(
        "text",
        [
            '{"username": "Benutzername", "password": "Passwort"}',
            '{"login": {"username": "Nombre de usuario"}}',
            '{"username": "Ім\'я користувача"}',
            '{"username": "Felhasználónév"}',
            '"user": "Utente",\n"user": "Utilisateur",',
            '"login_username" = "Identifiant";',
            "login: Anmelden",
        ],
    )
    def test_spared(self, screener: Screener, text: str) -> None:
        """Labels are nobody's."""
        assert not screener.find(text)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ('{"username": "benutzer_lea", "password": "Passwort"}', "benutzer_lea"),
            ('{"Benutzername": "jkowal"}', "jkowal"),
            ('"username": "konto77"', "konto77"),
        ],
    )
    def test_found(self, screener: Screener, text: str, name: str) -> None:
        """Names beside labels, or like them."""
        assert [text[one.start : one.end] for one in screener.find(text)] == [name]
