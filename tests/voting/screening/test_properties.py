"""What must hold for every text."""

import random
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.screening.samples import drawn, everything, say
from voting.identity import Identity
from voting.ports import Screener
from voting.screening.decoding import decoded_views
from voting.screening.layout import laid_out
from voting.screening.placeholders import PLACEHOLDER
from voting.screening.view import Source, plain_view

# Any text that a conversation may hold: no NUL, no surrogate.
ANY = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=60)

TOKEN = "ghp" + "_" + drawn(36)
PLANTED = {
    "EMAIL_ADDRESS": "jo.planted@mail-host.org",
    "PHONE_NUMBER": "+1 415 555 2671",
    "CREDIT_CARD": "4111 1111 1111 1111",
    "IBAN_CODE": "DE89 3704 0044 0532 0130 00",
    "IP_ADDRESS": "203.0.113.77",
    "MAC_ADDRESS": "00:1A:2B:3C:4D:5E",
    "US_SSN": "219-09-9999",
    "GCP_PROJECT": "projects/planted-project-42/",
    "AWS_ACCOUNT": "arn:aws:iam::481920376512:root",
    "SECRET": TOKEN,
}
# Pieces that meet in chats: personal data, stand-ins, code, encodings, placeholders, marks of every kind.
PIECES = st.sampled_from(
    [
        *PLANTED.values(),
        "password: hunter2!",
        'api_key = "' + drawn(24) + '"',
        "postgres://bob:" + "s3cret" + "@db:5432/x",
        "<EMAIL_ADDRESS_1>",
        "<SECRET>",
        "<PERSON_2>",
        "jo(at)mail-host(dot)org",
        "lucy (at) gmail",
        " [dot] ra [at] yahoo ",
        "@lucy_ra ",
        "my pin is 4417, ",
        "born on 3 May 1990 in Leeds",
        "12 Elm Road, Leeds LS8 2QT",
        "passport no. ",
        "policy POL-7728841, ",
        "user agent ",
        "Dear Mrs Rena Petrie. Her",
        "smtp://me%40mail-host.org:" + "Tr0mp3te@smtp.mail-host.org:587",
        "jo%40mail-host.org",
        "jo&#64;mail-host.org",
        "ｊｏ＠ｍａｉｌ．ｏｒｇ",
        "Ann-Marie O'Neil",
        "annmarie",
        "planted-project-42",
        "-----BEGIN RSA " + "PRIVATE KEY-----\n" + drawn(64) + "\n",
        "| a | b |\n",
        "`x`",
        " ",
        "\n",
        "=",
        ":",
        "@",
        ".",
        "\u200b",
        "\u0301",
        "1",
        "a",
        '"',
        "/",
        "key",
        "token is ",
        "+",
        "-",
        "4155552671",
    ]
)
MIXED = st.lists(st.one_of(PIECES, st.text(max_size=4, alphabet=string.printable)), max_size=14).map("".join)
SOMEBODY = Identity(
    name="Ann-Marie O'Neil",
    email="annmarie@neil-family.net",
    account_id="user-7731-KQ",
    project_ids=("planted-project-42",),
)


class TestIdempotence:
    """A screened text, screened again, stays as it is."""

    @settings(max_examples=150, deadline=None)
    @given(MIXED, MIXED)
    def test_screening_again_changes_nothing(self, screener: Screener, prompt: str, response: str) -> None:
        """Placeholders are never masked again, and nothing new is uncovered by them."""
        once = screener.screen(say(prompt), [response], SOMEBODY)
        twice = screener.screen(once.conversation, once.responses, SOMEBODY)
        assert twice.conversation == once.conversation
        assert twice.responses == once.responses
        assert twice.findings == ()

    @settings(max_examples=12, deadline=None)
    @given(st.integers(0, 100_000), st.sampled_from([0.0, 0.4]))
    def test_one_long_line(self, screener: Screener, seed: int, everyday: float) -> None:
        """Nor does a name come up because a sentence without an end is cut elsewhere, once one before it is masked."""
        draw = random.Random(seed)
        unknown = ["".join(draw.choices(string.ascii_lowercase, k=6)).title() for _ in range(700)]
        said = ("the", "and", "tell", "but", "Berlin,", "Anna", "Lee", "jo@example.org")
        text = " ".join(draw.choice(said) if draw.random() < everyday else word for word in unknown)
        once = screener.screen(say(text), [], SOMEBODY)
        assert screener.screen(once.conversation, [], SOMEBODY).conversation == once.conversation

    @settings(max_examples=80, deadline=None)
    @given(ANY)
    def test_any_text(self, screener: Screener, text: str) -> None:
        """The same for text of any script."""
        once = screener.screen(say(text), [], SOMEBODY)
        assert screener.screen(once.conversation, [], SOMEBODY).conversation == once.conversation


class TestRecall:
    """What was planted is not there afterwards."""

    @settings(max_examples=100, deadline=None)
    @given(ANY, st.sampled_from(sorted(PLANTED)), ANY)
    def test_planted_value_is_covered_exactly(self, screener: Screener, before: str, kind: str, after: str) -> None:
        """The offsets point at it whatever stands around it."""
        value = PLANTED[kind]
        text = f"{before}\n{value}\n{after}"
        low = len(before) + 1
        inner = {"GCP_PROJECT": "planted-project-42", "AWS_ACCOUNT": "481920376512"}.get(kind, value)
        start = text.index(inner, low)
        covered = set().union(*(range(span.start, span.end) for span in screener.find(text)), set())
        assert covered >= {start + index for index, character in enumerate(inner) if character.isalnum()}

    @settings(max_examples=150, deadline=None)
    @given(
        ANY,
        ANY,
        st.sampled_from(["plain", "upper", "full-width", "percent", "entity", "zero-width", "escaped", "broken"]),
    )
    def test_known_identifier_is_removed_however_it_is_spelled(
        self, screener: Screener, before: str, after: str, spelling: str
    ) -> None:
        """No spelling of a known identifier survives, in the prompt or a response."""
        secret = "acct-90817-zulu"
        spelled = {
            "plain": secret,
            "upper": secret.upper(),
            "full-width": "".join(chr(ord(one) + 0xFEE0) for one in secret),
            "percent": "".join(f"%{ord(one):02X}" for one in secret),
            "entity": "".join(f"&#{ord(one)};" for one in secret),
            "zero-width": "\u200b".join(secret),
            "escaped": "".join(f"\\u{ord(one):04x}" for one in secret),
            "broken": secret.replace("-", "-\n"),
        }[spelling]
        identity = Identity(account_id=secret)
        screened = screener.screen(say(f"{before} {spelled} {after}"), [f"{after} {spelled}"], identity)
        assert spelled not in everything(screened.conversation, screened.responses)
        assert screened.findings


class TestNumbering:
    """One numbering for conversation and responses."""

    @settings(max_examples=100, deadline=None)
    @given(MIXED, MIXED, MIXED)
    def test_findings_are_the_placeholders_that_stand_there(
        self, screener: Screener, prompt: str, left: str, right: str
    ) -> None:
        """Every new placeholder is told once with its count, and a foreign one is never counted as ours."""
        before = PLACEHOLDER.findall("\n".join([prompt, left, right]))
        screened = screener.screen(say(prompt), [left, right], SOMEBODY)
        after = PLACEHOLDER.findall(everything(screened.conversation, screened.responses))
        told = {finding.placeholder: finding.count for finding in screened.findings}
        assert len(told) == len(screened.findings)
        for name, count in told.items():
            assert name == "<SECRET>" or name not in before
            assert after.count(name) == count + before.count(name)


class TestViews:
    """Views lead back to the original."""

    @settings(max_examples=300, deadline=None)
    @given(st.one_of(ANY, MIXED))
    def test_every_character_of_a_view_has_its_place(self, text: str) -> None:
        """Origins are inside the text, in order, and plain ASCII maps to itself but where it is only laid out."""
        plain = plain_view(Source(text))
        for view in (plain, *decoded_views(plain)):
            spans = [view.original(index, index + 1) for index in range(len(view.text))]
            assert all(0 <= start < end <= len(text) for start, end in spans)
            assert spans == sorted(spans)
        if text.isascii() and not PLACEHOLDER.search(text) and not laid_out(text):
            assert plain.text == text
