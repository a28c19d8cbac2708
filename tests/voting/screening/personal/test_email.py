import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.personal.email import EMAIL_ADDRESS, EMAIL_TOLD

HITS = [
    ("write to jo@example.org.", "jo@example.org", "the full stop ends the sentence"),
    ("<jo.smith+news@mail.example.co.uk>", "jo.smith+news@mail.example.co.uk", "tag and several labels"),
    ("JO_SMITH@EXAMPLE.COM", "JO_SMITH@EXAMPLE.COM", "capitals"),
    ("user=jo@example.org&x=1", "jo@example.org", "in a query"),
    ("mailto:jo@example.org", "jo@example.org", "in a link"),
    ("'jo@example.org'", "jo@example.org", "in a string"),
    ("o'neil@example.org", "o'neil@example.org", "a letter before an apostrophe is part of the name"),
    ("to='jo@example.org'", "jo@example.org", "a longer word before a quotation mark is not"),
    ('"john doe"@example.com', '"john doe"@example.com', "a quoted local part"),
    ("user@[192.168.2.1]", "user@[192.168.2.1]", "an address for a domain"),
    ("gmail: lucy.p88@ gmail", "lucy.p88@ gmail", "a provider by name"),
    ("I am @lucy, lucy.p88 (at) gmail", "lucy.p88 (at) gmail", "likewise, with the sign spelt out"),
    ("I am @lucy, lucy [at] gmail", "lucy [at] gmail", "likewise, in brackets"),
    ("jörg@müller.de", "jörg@müller.de", "letters beyond ASCII"),
    ("anna@xn--mller-kva.de", "anna@xn--mller-kva.de", "punycode"),
    ("root@db-1.corp.internal", "root@db-1.corp.internal", "a company's own domain"),
    ("jo @ example . org", "jo @ example . org", "blanks"),
    ("jo@ example.org", "jo@ example.org", "one blank"),
    ("https://example.com/?to=jo@example.org", "jo@example.org", "behind a URL's path"),
    ("// see: jo@example.org", "jo@example.org", "in a comment"),
    ("我的邮箱是jo@example.cn吗", "jo@example.cn", "no blanks around it in Chinese"),
    ("メールはjo@example.comです", "jo@example.com", "nor in Japanese"),
    ("邮箱@example.cn", "邮箱@example.cn", "a local part of that script"),
]
NEAR_MISSES = [
    ("git@github.com:owner/repository.git", "a protocol's account"),
    ("icon@2x.png", "a picture for sharp displays"),
    ("@dataclass", "a decorator"),
    ("@scope/package", "an npm scope"),
    ("package@1.2.3", "a version"),
    ("a @ b", "matrix multiplication"),
    ("see you @ home. then we talk", "the sign as a word"),
    ("user@", "no domain"),
    ("f'@enp.check'", "a string of code"),
    ("@example.com", "no local part"),
    ("tiktok @dancing.queen.uk", "a handle"),
    ("message-id=<20260812.44B0E1@mail.example.org>", "a mail's own name"),
    ("postgres://marta:" + "pw9x@db.example.com/x", "a URL's password"),
    ("postgresql://marta:" + "pw9x@localhost:5432/x", "likewise, on this machine"),
    ("smtp://marta%40example.com:" + "pw9x@smtp.example.com:587", "a password behind a user that is an address"),
    ("smtp://marta@example.com:" + "pw9x@smtp.example.com:587", "likewise, as it should not be written"),
    ("sftp://marta@files.example.com/x", "a URL's user"),
]


class TestEmailAddress:
    """Mail addresses in prose, code and queries."""

    @pytest.mark.parametrize(("text", "expected", "why"), HITS)
    def test_hit(self, text: str, expected: str, why: str) -> None:
        """The address is found."""
        assert gate(EMAIL_ADDRESS, text)
        assert expected in found(EMAIL_ADDRESS, text), why

    @pytest.mark.parametrize(("text", "why"), NEAR_MISSES)
    def test_near_miss(self, text: str, why: str) -> None:
        """What only looks like one stays."""
        assert found(EMAIL_ADDRESS, text) == [], why


class TestTold:
    """The word "at" for the sign."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("you can email me: jo.lind at example.org", "jo.lind at example.org"),
            ("my address is jo_l at web.example.de thanks", "jo_l at web.example.de"),
            ("e-mail: jlind99 at cs.example.edu", "jlind99 at cs.example.edu"),
            ("please write to Jo.Lind at Example.org.", "Jo.Lind at Example.org"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """Behind a word for mail, where what is before the word is no word."""
        assert gate(EMAIL_TOLD, text)
        assert found(EMAIL_TOLD, text) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "contact us at example.org",
            "we met jo.lind at example.org",
            "reach out to support at help.example.org",
            "email the README.md at github.example.org",
            "mail me the figures.csv at example.org",
            "see the address in section 3.1 at docs.example.org",
            "email jo.lind at noon",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Words, files and numbers of sections are at sites as well."""
        assert found(EMAIL_TOLD, text) == []
