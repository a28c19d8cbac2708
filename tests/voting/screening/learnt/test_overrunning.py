"""Where secrets end that are told by the words around them, or stand in code and commands."""

import pytest

from tests.voting.screening.samples import drawn, of_type
from voting.ports import Screener

TOKEN = drawn(20)
DEEPL = f"{drawn(8, '0123456789abcdef')}-c014-41ca-90e6-{drawn(12, '0123456789abcdef')}:fx"
SEALED = drawn(32)


class TestEdges:
    """Of values beside which a quotation mark, a bracket, a sign or words stand."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("mysql -u root -p'ErdbeerEis_88' shop < dump.sql", "ErdbeerEis_88"),
            ('mysqldump -h db1 -u root -p"ErdbeerEis_88" shop > dump.sql', "ErdbeerEis_88"),
            ("sshpass -p 'hgT5-kkLw' scp a.txt tkeller@185.44.12.97:/tmp", "hgT5-kkLw"),
            ("PS> $secpw = ConvertTo-SecureString 'Herbst!Laub44' -AsPlainText -Force", "Herbst!Laub44"),
            ("{user: hedwig, password: eulenpost}", "eulenpost"),
            ("{pw: eulenpost}", "eulenpost"),
            ("{TOKEN: k3nnw0rt99}", "k3nnw0rt99"),
            ("password: 'Zq(8)}k}'", "Zq(8)}k}"),
            ('{password: "abc}def9"}', "abc}def9"),
            ('db = "postgres://maren:s3egurke@localhost:5432/garten"', "s3egurke"),
            ('dsn = "postgres://maren:s3egurke@localhost:5432/garten"', "s3egurke"),
            (f"https://api.x.io/v1/wetter?api_key={TOKEN}&q=wien", TOKEN),
            ("  POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-sommerwind3}", "sommerwind3"),
            ('ActiveSheet.Unprotect Password:="tabelle1"', "tabelle1"),
            ("Password: =Zx81moor", "=Zx81moor"),
            ("iwconfig wlan0 essid Moder key s:moder12345678", "moder12345678"),
            (f'curl -H "Authorization: DeepL-Auth-Key {DEEPL}"', DEEPL),
            ("code wifi chez mamie F4E9A7C20B", "F4E9A7C20B"),
            ("passphrase: de la mer 12", "de la mer 12"),
            ("Mon mot de passe Ameli est Tournesol#58", "Tournesol#58"),
            ("mein passwort von netflix ist Tomate#31", "Tomate#31"),
            ("pw: Cr4nberry!tart  (shared w/ Niamh and Gustavo)", "Cr4nberry!tart"),
            ("pw: (Kirsche-77)", "(Kirsche-77)"),
            ("user=jo&pw=Apfel%21baum&next=home", "Apfel%21baum"),
            ("password=a&b7c&d", "a&b7c&d"),
            (f"password: ENC({SEALED})", SEALED),
        ],
    )
    def test_hit(self, screener: Screener, text: str, value: str) -> None:
        """Nothing beside the value goes with it."""
        assert of_type(screener, text, "SECRET") == [value]

    def test_a_command_before_a_password_is_no_user(self, screener: Screener) -> None:
        """A bracket opens before both."""
        text = 'PSCredential("svc_backup", (ConvertTo-SecureString "Winter2024!Backup" -AsPlainText -Force))'
        assert [text[one.start : one.end] for one in screener.find(text)] == ["svc_backup", "Winter2024!Backup"]
