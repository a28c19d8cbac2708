"""Passwords in plain sentences."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.secrets.spoken import SPOKEN


class TestSpoken:
    """Networks, words for somebody, what opens with one, comparisons, lists."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "yes: the passphrase for my PGP key is mossy stones remember rain, pinentry",
                ["mossy stones remember rain"],
            ),
            ("my pass-phrase was velvet otters juggle turnips nightly.", ["velvet otters juggle turnips nightly"]),
            ("By phone: the archive password is Nebel über Gleis 7 (with spaces), the", ["Nebel über Gleis 7"]),
            ("Das Kennwort lautet Regen auf Blech (mit Leerzeichen).", ["Regen auf Blech"]),
            ("le mot de passe est Trois canards roses (avec les espaces)", ["Trois canards roses"]),
            ("Le wifi du gîte : réseau GITE_LA_VIGNE, clé chouette2024", ["chouette2024"]),
            ('wifi "Casa" clave alcachofa', ["alcachofa"]),
            ("La chiave del wifi è limoncello", ["limoncello"]),
            ("senha do wifi: caipirinha", ["caipirinha"]),
            ("safe word for kid pickup is pineapple", ["pineapple"]),
            ("telephone password with O2 is periwinkle.", ["periwinkle"]),
            ("Kennwort fürs Kundenkonto am Telefon: Pusteblume", ["Pusteblume"]),
            ("Das Lösungswort für den Tresorraum lautet Nordstern", ["Nordstern"]),
            ("veracrypt container opens with IcebergLettuce and a file", ["IcebergLettuce"]),
            ("is P@55phrase stronger than purple-monkey-dishwasher", ["P@55phrase", "purple-monkey-dishwasher"]),
            ("VPN: group Staff, preshared ZwergNase44", ["ZwergNase44"]),
            ("pre-shared key Mole-Badger-Rat", ["Mole-Badger-Rat"]),
            ("PSK = Otter.und.Biber", ["Otter.und.Biber"]),
            ("radius secret teleskop", ["teleskop"]),
            ("session_secret: keyboard cat", ["keyboard cat"]),
            ("session({ secret: 'keyboard dog 2' })", ["keyboard dog 2"]),
            ('the alarm company passphrase is "blue heron"', ["blue heron"]),
            ("sv_password strawberry", ["strawberry"]),
            ("server password is ponies on our valheim", ["ponies"]),
            ('Hotspot: "Lenas iPhone" pw sommerregen', ["sommerregen"]),
            ("how long to crack ilovecats?", ["ilovecats"]),
            ("he uses liverpool1 for everything", ["liverpool1"]),
            ("logins: hulu bluefin / disney captainjack / prime bookworm", ["bluefin", "captainjack", "bookworm"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The passwords alone."""
        assert found(SPOKEN, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "the passphrase for my key is stored in a safe place, ok",
            "the passphrase is different every single time, sorry",
            "the passphrase is four random common words, joined",
            "the password is hard to type (with spaces in it)",
            "The password is a phrase (with spaces)",
            "my password is long (with spaces)",
            "the wifi router, key features: speed and range",
            "The chiave del wifi is under the router",
            "the wifi password is wrong again",
            "The safe word for the game is important.",
            "the password for the vault is secret",
            "how long to crack bcrypt?",
            "how hard is it to guess passwords?",
            "is Python3 better than Python2",
            "he uses linux for everything",
            "logins: slow, broken, and ugly",
            "passwords: long / random / unique",
            "the archive opens with 7-Zip",
            "the radius key is missing",
            "PSK authentication failed",
            "a pre-shared key is required",
            "db_password: must be set",
            "client_secret: your secret here",
            "the meeting password is required on entry",
            "contraseña para el router: mínimo ocho caracteres",
            "Passwort für das Konto ist abgelaufen",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """What is said of passwords, networks and programs."""
        assert found(SPOKEN, text) == []
