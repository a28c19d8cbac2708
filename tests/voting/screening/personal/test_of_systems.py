"""What systems print, and numbers of people that look like it."""

import pytest

from tests.voting.screening.samples import marked
from voting.ports import Screener
from voting.screening.personal.of_systems import is_of_a_system, is_of_a_zone

SERIAL = "488DA5D948C87679C9ADFC81517B8446562D"


class TestIsOfASystem:
    """Codes of errors, times, releases, ids of things, serials of certificates."""

    @pytest.mark.parametrize(
        "text",
        [
            "«ORA-28001»: the password has expired",
            "ORA-«28001»: the password has expired",
            "«AADSTS7000222»: The provided client secret keys",
            "«KB5034441» breaks the login",
            "slui «0xC004F074»",
            "SQLSTATE[«42P01»]: undefined table",
            "src/driver.ts(4,2): error «TS2345»: Argument",
            "error[«E0308»]: mismatched types",
            "errors TS1005 and «TS2304»",
            "Fehler «CS0246» im Modul",
            "app.py:12:5: «E501» line too long",
            "«EADDRINUSE» :::3000",
            "DTSTART;TZID=America/Toronto:«20250212T091500»",
            "RRULE:FREQ=WEEKLY;UNTIL=«20250630»",
            "UNTIL=20250630«T220000Z»",
            "tags: release=«db914a241920» env=production",
            'zone_id = "«ce5093624729a2da1bf0d38e3d0873c5»"',
            "Serial: 0A:1B:2C:3D:4E:5F:60:«93»; SHA",
            "Workstation: «NB-4471» Status",
            f"openssl x509 -serial\nserial=«{SERIAL}»",
            "Issuer: CN=Otter CA\nSerial Number: «0488DA5D948C87679C»",
        ],
    )
    def test_hit(self, text: str) -> None:
        """Nobody's."""
        assert is_of_a_system(*marked(text))

    @pytest.mark.parametrize(
        "text",
        [
            "plate «TS2345»",
            "error on the form: plate «TS2345»",
            "customer number «KB5034442»",
            "Nummer: «KB5034442»",
            "licence «ORA-2800»",
            "policy «20250212»",
            "the code «db914a241920»",
            'token_id = "«ce5093624729a2da1bf0d38e3d0873c5»"',
            "patient record id: «A1234567»",
            "device serial: «488DA5D948C87679»",
            "user «ELENAMAR»",
            "at 10:12:44:«93»",
            "member: «NB-4471»",
            "my machine, number «NB-4471»",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Perhaps somebody's."""
        assert not is_of_a_system(*marked(text))

    def test_rules_ask(self, screener: Screener) -> None:
        """Rules for plates and for numbers do."""
        spans = screener.find("user = 'x'\nORA-28001: the driver's password has expired, see plate module")
        assert [span for span in spans if span.entity_type == "LICENSE_PLATE"] == []
        assert screener.find(f"serial={SERIAL}") == []
        assert [span.entity_type for span in screener.find("Device serial: C02XK1ZAJG5H")] == ["IDENTIFIER"]


class TestIsOfAZone:
    """Names of time zones."""

    @pytest.mark.parametrize(
        "text",
        [
            "TZ=«America»/New_York",
            "TZID=America/«Toronto»:2025",
            "in America/«Argentina»/Buenos_Aires",
            "America/Argentina/«Buenos_Aires»",
            "«America»/\x00",
            "'Europe/«Berlin»'",
            "US/«Eastern»",
        ],
    )
    def test_hit(self, text: str) -> None:
        """A part of one."""
        assert is_of_a_zone(*marked(text))

    @pytest.mark.parametrize(
        "text",
        [
            "in «Toronto»/Montreal",
            "«Berlin», Europe",
            "Europe: «Berlin»",
            "to «Mexico»/Guatemala",
            "Europe/Berlin, «Bonn»",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Places that somebody speaks of."""
        assert not is_of_a_zone(*marked(text))

    def test_in_a_text(self, screener: Screener) -> None:
        """A calendar's zone is nobody's place."""
        assert screener.find("cron runs in America/Toronto") == []
