"""Who speaks in a transcript."""

import pytest

from voting.screening.names.gazetteer import package_gazetteer
from voting.screening.names.speakers import speakers


def found(text: str) -> list[str]:
    """The labels that are found, in order."""
    return [text[name.start : name.end] for name in speakers(text, package_gazetteer())]


class TestSpeakers:
    """Lines that begin with who says them."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "lo: welcome back to two beans\nmax: and today we have the legend\nlo: the legend of albury\n"
                "suzette: hi hi hi\nmax: so you drove a forklift",
                ["lo", "max", "lo", "max"],
            ),
            (
                "INTERVIEWER: So start wherever you like.\nDOT: Well I was born over the shop\n"
                "INTERVIEWER: Really?\nDOT: My sister went to work at the mill",
                ["DOT", "DOT"],
            ),
            (
                "INT: when was that?\nMABEL: i were fourteen then\nINT: go on then\nMABEL: me and our elsie",
                ["MABEL"] * 2,
            ),
            (
                "[14:02] Bear: who took the last one?\n[14:03] Ingrid: not me, honest\n[14:05] Bear: it was on me",
                ["Bear", "Bear"],
            ),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """Each that comes again, whatever word it is; roles are nobody's name."""
        assert found(text) == expected

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("nginx: the configuration file is ok\nnginx: test is good\npostgres: server is ready now", "programs"),
            ("Note: this is long text here\nNote: other text is here\nAnna: hello there my friend", "a note"),
            ("name: anna is my name\nimage: a picture of me\nname: bob is here now\nanna: so it is here", "fields"),
            ("lo: welcome back to two beans\nmax: and today we have the legend", "no label comes again"),
            ("max: 1\nlo: 2\nmax: 3\nlo: 4", "figures"),
            ("max: {a: 1, b: 2} as it is\nlo: {c: 1} as well\nmax: {d: 2} again", "code"),
            (
                "anna: hello there friend\nki: was kann ich tun\nu: noch eine frage bitte\nki: gerne doch immer",
                "an assistant",
            ),
            ("max: ok then\nmax: yes of course\nmax: no never at all", "one label alone"),
        ],
    )
    def test_near_miss(self, text: str, why: str) -> None:
        """No transcript, or nobody in it."""
        assert found(text) == [], why
