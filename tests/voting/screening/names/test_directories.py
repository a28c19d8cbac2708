"""Names in a directory's entries."""

import pytest

from voting.ports import Screener
from voting.screening.names.directories import in_directories
from voting.screening.names.gazetteer import package_gazetteer


def found(text: str) -> list[str]:
    """The names of a text, in order."""
    return [text[name.start : name.end] for name in in_directories(text, package_gazetteer())]


class TestInDirectories:
    """By what follows, and what is listed."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("dn: CN=Beat Zurbriggen,OU=IT,DC=spital,DC=lan", "Beat Zurbriggen"),
            ("member: cn=Anna de Groot,ou=sales,dc=corp", "Anna de Groot"),
            ("uid=x+CN=Jörg-Peter Olsson, O=Heron", "Jörg-Peter Olsson"),
            ("CN=Zzyva Kowalska,OU=x", "Zzyva Kowalska"),
        ],
    )
    def test_hit(self, text: str, name: str) -> None:
        """A given name first, or no everyday word."""
        assert found(text) == [name]

    @pytest.mark.parametrize(
        "text",
        [
            "CN=Domain Admins,CN=Users,DC=corp",
            "CN=Server Authentication,OU=x",
            "CN=Anna Groot is here",
            "CN=Grace Hosting,OU=x",
            "CN=web01,OU=Servers,DC=corp",
            "CN=Users,DC=corp",
            "XCN=Anna Groot,OU=x",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Groups, machines, and what is no entry."""
        assert found(text) == []

    def test_in_a_text(self, screener: Screener) -> None:
        """By the whole screener."""
        text = "dn: CN=Zzyva Kowalska,OU=IT,DC=spital,DC=lan"
        assert "Zzyva Kowalska" in [text[one.start : one.end] for one in screener.find(text)]
