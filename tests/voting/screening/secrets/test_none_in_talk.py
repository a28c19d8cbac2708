"""What talk of codes says that is none of them."""

import pytest

from tests.voting.screening.samples import found, marked
from voting.screening.secrets.devices import DEVICES
from voting.screening.secrets.none_in_talk import is_none_in_talk, is_word_of_talk
from voting.screening.secrets.telling import tells


def _is_none(text: str) -> bool:
    return is_none_in_talk(*marked(text))


class TestNoneInTalk:
    """By its form, or by the words before."""

    @pytest.mark.parametrize(
        "text",
        [
            "the keypad says «LOCKED» now",
            "codes for «22 guests» please",
            "mi contraseña «antigua» no va",
            "Er zeigt: «falsches Passwort», immer",
            "パスワードは«毎月変更してください»。",
            "with the new api key it still says «403»",
            "cream with the code, batch «K3301A».",
            "network is «loft-5g», password is lemonade",
            "WLAN heißt so: SSID: «Gast-5g», Passwort ist unten",
            "KISUMU 0640 → NAIROBI «0735»",
            "jdoe,«340d»,left",
            "steht da: «Fehler 502, Sitzung ab12»",
            'like a "«brush"\n"1234»" is none',
            "dial «*100#» for the balance of my sim",
            "my sim: *«100#» shows it",
            "Kennwort: «siehe unten»",
            "Kennwort: «siehe» unten",
            "mot de passe : voir «ci-dessous»",
            "Q2: What gas do plants absorb? Answer: Carbon «dioxide»",
            "separámo-nos em «2022» e o menino",
            "wohne seit «1998» da",
            "met één collega en «240» plaatsen",
            "<qualifica>«Saldatore 4»</qualifica>",
            "Beruf: «Schweißer»",
            "o comboio «4513» às 8h42",
            "il treno «9524» al binario 7",
        ],
    )
    def test_hit(self, text: str) -> None:
        """What displays say, counts, states, batches, names of networks, hours, days."""
        assert _is_none(text)

    @pytest.mark.parametrize(
        "text",
        [
            "the code is «locked77»",
            "say «403» to the guard",
            "門の合言葉は«ひらけごま»です",
            "network password is «loft-5g», ok",
            "network is «loft-5g»",
            "gate code «0735» works",
            "code «340d» opens it",
            "the word is '«LOCKED»'",
            "if the bell goes, punch in «2005» and hit OFF",
            "code «2200» guests",
            "choose a PIN -> «1947»",
            "the gate «*100#» opens",
            "my phone, the gate «*100#»",
            "dial the gate code «*100#» twice",
            "Kennwort: «Siehedenmond»",
            "Kennwort: «unten»",
            "Q2: What was your first pet? Answer: «Bandit»",
            "toets «1987» in bij de deur",
            "de pincode is «1987»",
            "code im Wagen: «4513»",
            "code van de deur: «240» sleutels",
            "alarm «482» danach drücken",
            "<password>«Saldatore4»</password>",
            "Beruf: Koch, Passwort: «Schweisser4»",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Codes and passwords of like forms."""
        assert not _is_none(text)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("den kenn ich vom «Trachtenverein». Daneben", True),
            ("Mw. goed wakker, geholpen met «steunkousen». Bloedsuiker", True),
            ("Der Passat stand quer, ich bekam einen «Strafzettel»", True),
            ("der Tresor geht auf mit «kirsche», sagt sie", False),
            ("Mein Passwort ist der «Trachtenverein»", False),
            ("la contraseña es la «sobremesa»", False),
            ("geht auf: «kirsche»", False),
        ],
    )
    def test_words(self, text: str, expected: bool) -> None:
        """A word behind its article or preposition is talk where no lock is near."""
        assert is_word_of_talk(*marked(text)) is expected

    def test_sentences(self) -> None:
        """How sentences about passwords go on; who has none in prose."""
        assert not any(map(tells, ("must", "vieja", "jednorazowe", "debe")))
        assert all(map(tells, ("muster", "viejaluna", "tangerine")))
        assert found(DEVICES, "username taken, again. username taken. password must contain a capital") == []
        assert found(DEVICES, "username anna password kirsche99") == ["kirsche99"]
