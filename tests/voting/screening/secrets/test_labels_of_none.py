"""Texts of forms that are given to a secret's name, and values that look like them."""

import pytest

from tests.voting.screening.samples import of_type
from voting.ports import Screener


class TestLabels:
    """As files of translations have them."""

    @pytest.mark.parametrize(
        "text",
        [
            '"secret": "Geheimnis",',
            '"secret": "Secreto",\n"secret": "Segreto",\n"secret": "Секрет",\n"secret": "Salaisuus"',
            '"client_secret": "Clientgeheimnis",',
            "'secret' => 'Sekret',",
            '"pin": "PIN-koodi",',
            "pin=Pinkode",
            '"pin": "ПИН-код",',
            '"pin": "PIN码",',
            "label.pin=PIN eingeben",
            "label.pin=Enter PIN",
            "pin: Voer uw pincode in",
            '"password": "请输入密码",',
            '"password": "パスワードを入力してください",',
            '"password": "비밀번호를 입력하세요",',
            '"password": "Şifrenizi girin",',
            '"password": "Digite sua senha",',
            '"password": "Zadejte heslo",',
            '"password": "Introduceți parola",',
            '"password": "Inserisci la password",',
            "error.password=Password invalid",
            "error.password=Kennwort ungültig",
            "password.error=Ungültiges Kennwort",
            "error.token=Token expired",
            "message.secret=Ce champ est vide",
            "api.key=Chiave API",
            '"token": "Sicherheitstoken",',
            "'pin' => 'PIN (4 digits)',",
            '"new_password": "Password (8 characters or more)",',
            '"password": "Passwort (mindestens 8 Zeichen)",',
            '"clave": "Contraseña (8 caracteres o más)",',
            "apiKey: 'API key (from the dashboard)',",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """The word for it, or the word among others."""
        assert of_type(screener, text, "SECRET") == []

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ('"password": "geheim"', "geheim"),
            ('"password": "Passwort123"', "Passwort123"),
            ('"secret": "geheimnis77",', "geheimnis77"),
            ('wifi_secret = "secretsauce"', "secretsauce"),
            ("pin: 4711", "4711"),
            ('"password": "Password(1987)",', "Password(1987)"),
            ('"password": "otter (with soup) 9",', "otter (with soup) 9"),
            ('"password": "trzy stare sosny"', "trzy stare sosny"),
            ('DB_PASSWORD="correct horse battery"', "correct horse battery"),
            ("spring.mail.password=abend rot fisch", "abend rot fisch"),
            ("api.key=9sdf8g7sdf98g7", "9sdf8g7sdf98g7"),
            ("passphrase: river token seven lamps", "river token seven lamps"),
            ("mein passwort: kirsche und das token auch", "kirsche"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, value: str) -> None:
        """Other words, a number behind the word, a word of another kind than the name says."""
        assert of_type(screener, text, "SECRET") == [value]
