"""User names that are made of the name beside them, and those that an entry's name tells."""

import pytest

from voting.screening.personal.users.handles_of_names import find_of_names


def _found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_of_names(text)]


class TestOfNames:
    """In brackets beside a person, in directories, packages, networks and trading."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Anselm Ruiz (aruiz-fixes) opened this", ["aruiz-fixes"]),
            ("given to jtremblay (Julie Tremblay) and @kowal88 (Ewa Kowalska)", ["jtremblay", "kowal88"]),
            ("Maintainer: Wendy Hui [whui2] since May", ["whui2"]),
            ("Paul Desjardins <desjardinsp> took over", ["desjardinsp"]),
            ("Hi, I'm Anselm (fixes-anselm), saw that you ship a token", ["fixes-anselm"]),
            ("filter: '(uid=hvandijk)', attributes", ["hvandijk"]),
            ("repository: ghcr.io/tessa-vk/orders", ["tessa-vk"]),
            ('    identity="CORP\\\\anneke.b"', ["anneke.b"]),
            ("8=FIX.4.4|35=D|50=jvoss_eq|553=fixgw07|10=133|", ["jvoss_eq", "fixgw07"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The user's name without what stands around it."""
        assert _found(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Docker (docker-compose) and Node (node-fetch), Julia (julia-1.10)",
            "Anselm Ruiz (plumber) came, and Julie Tremblay (née Cantin)",
            "I am Groot (again)",
            "Anna Bell (bellflower), Peter Rose (rosewater)",
            "ghcr.io/anna-lib/core",
            "(uid=admin)",
            "image: ghcr.io/home-assistant/core and docker.io/library/nginx",
            "limits: a=1|50=median_of|553=counted_up|",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Packages, trades, projects and figures."""
        assert _found(text) == []
