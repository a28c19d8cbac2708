"""What looks like a name and is one of code or of a table."""

import pytest

from tests.voting.screening.samples import marked
from voting.screening.names.gazetteer import package_gazetteer
from voting.screening.names.identifiers import is_identifier

GAZETTEER = package_gazetteer()


def told(text: str) -> bool:
    """Whether the word in angle quotes is an identifier."""
    return is_identifier(*marked(text), GAZETTEER)


class TestIsIdentifier:
    """The signs beside a word, the statement and the comment it stands in."""

    @pytest.mark.parametrize(
        "text",
        [
            "elsif right.is_a?(«Arel»::Attributes::Attribute)",
            "package «Mojolicious»::Validator;",
            "which awk 2>/«dev»/null",
            'echo "key ${«ktype»} failed"',
            "disable --«max»-dimension | --min",
            "read_waker: Option<«Waker»>,",
            "see {@link «Multimap»} for more",
            "=item L<«Mojolicious»>, and",
            ".TP\n.B «ENOMEM»\nInsufficient memory",
            "# «Don»'t close it",
            "fixes «CVE»-2022-24765",
            "returns «nil» then",
            ".. «currentmodule»:: numpy",
            "fn f() {\n  // «Block» on the future\n  x.get();\n}",
            "\\n\n.«RS» 4\nDry run",
            "The week that contains «Jan» 4th is the first",
            "Sun, 01 «Jan» 2012 00:00:00",
            "built 12-«Jan»-2020 10:00",
            "#  0x07 -> «BELL»",
            "LATIN SMALL LETTER C WITH «CARON»",
            "WITHOUT THE IMPLIED WARRANTIES OF «MERCHANTABILITY» AND",
            '"«DENYOOM»",\n"NOSCRIPT",\n"WRITEX"',
            "git add --refresh <«pathspec»> warns",
            "out := aead.Seal(nonce, msg, «nil»)\n}\nreturn f(ab);\n",
            "gfP2 {\n  // if «nil», the pool is new\n  return pool.get()\n}",
            "    assert p == q['«attrs»']",
        ],
    )
    def test_identifier(self, text: str) -> None:
        """Words of statements, options, paths, types, dates and characters' names."""
        assert told(text)

    @pytest.mark.parametrize(
        "text",
        [
            "«Anna» and Tom",
            "Thanks,\n--«anna»",
            "thanks -«anna»",
            "- [«Minun Dragonation»](https://example.org/dragon),",
            "«Kowalewska»;Ines;Leeds;LS1\nOkonkwo;Ada;York;YO1\n",
            "PID|1||4471^^^X||«Okonkwo»^Ada||19800101|F",
            "«Maja»(34), Tim(5)",
            "// TODO(«cpovirk»): clear it\nx.y(ab);\nreturn z;",
            "# reported by «jerzyk»\nx = f(ab);\ny.g(cd);",
            'user.name = "«Okonkwa»";\nuser.save();',
            "x = f(ab)  # by «Okonkwa»\ny.g(cd);\nreturn z;",
            "<«anna»> hi all",
            "«Jan» and I went on 4 May",
            "On Friday «Jan» called, he is 5",
            "1 «Jan»\n2 Piet\n3 Kees",
            "«Jan» 1988, Piet 1990",
            "2026-03-01 10:00 sendMail(to=«Okonkwa») done;",
            "«Ben»->Anna 20",
            "hostname NB-«HMEIER»-02",
            "Don «Donovan» is here",
            "fn f() {\n  // «Anna» wrote this\n  x.get();\n}",
            "MY NAME IS «ANNA» AND I LIVE HERE",
            '"«OKONKWO»", "ANNA"',
            "渡会(釧路)\n«比嘉»(うるま)\n小鳥遊(鯖江)",
        ],
    )
    def test_name(self, text: str) -> None:
        """People in prose, in lists, data, logs, literals and comments stay names."""
        assert not told(text)
