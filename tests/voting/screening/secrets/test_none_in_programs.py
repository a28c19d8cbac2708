"""What programs write that is no secret."""

import pytest

from tests.voting.screening.samples import marked
from voting.screening.secrets.certainly_none import is_none_of_persons
from voting.screening.secrets.none_in_programs import is_none_in_programs


class TestNoneInPrograms:
    """By its form and what stands around."""

    @pytest.mark.parametrize(
        "text",
        [
            "auth_check (ctx=«0x7ffd5e0c1a40», n=1)",
            'pass=«0x000055d0b2f11520» "x"',
            "User-Agent: curl/«8.4.0»",
            "пароль Kefir, порт «8443»",
            "contraseña en el puerto «3307», no en el 3306",
            "password on port «5433»",
            "port: «5433»",
            'source "vsphere-iso" "«win2022»" {\n',
            'resource "«vault_token»" {',
        ],
    )
    def test_hit(self, text: str) -> None:
        """None, and nobody's."""
        assert is_none_in_programs(*marked(text))
        assert is_none_of_persons(*marked(text))

    @pytest.mark.parametrize(
        "text",
        [
            "key = «0x4f1d5e0c1a40»",
            "key = «0x7ffd5e0c1a4077aa»",
            "my pin «8.4»",
            "and/«8443» is the code",
            "passport «8443»",
            "kod till port «4821»",
            "codice porta «4821»",
            "código da porta: «4821»",
            "code van de poort «4821»",
            "port «844312»",
            'password "«win2022»"\n',
            'PASSWORD = "«win2022»" {\n',
            'print "login" with "«win2022»" {x}',
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """It may be one."""
        assert not is_none_in_programs(*marked(text))
