import base64
from urllib.parse import quote

import pytest

from tests.voting.screening.samples import everything, say
from voting.identity import Identity
from voting.ports import Screened, Screener
from voting.screening.known import known_terms
from voting.screening.terms import TermFinder

SOMEBODY = Identity(
    account_id="auth0|64fa2b77c1",
    email="marta.kowalczyk@family-kowalczyk.pl",
    name="Marta Kowalczyk",
    api_keys=("k-" + "live-9f8e7d6c5b4a39281706f5e4d3c2b1a0",),
    project_ids=("zephyr-sandbox-77", "myapp"),
    organisation="Blue Heron Labs GmbH",
    others=("@martak_dev", "C-10023-X", "K-448210"),
)


@pytest.fixture
def screened(screener: Screener, request: pytest.FixtureRequest) -> Screened:
    return screener.screen(say(request.param), [], SOMEBODY)


SPELLINGS = [
    ("marta.kowalczyk@family-kowalczyk.pl", "kowalczyk", "as it is"),
    ("MARTA.KOWALCZYK@FAMILY-KOWALCZYK.PL", "KOWALCZYK", "capitals"),
    ("marta.kowalczyk%40family-kowalczyk.pl", "kowalczyk", "percent-encoded"),
    ("marta.kowalczyk&#64;family-kowalczyk.pl", "kowalczyk", "HTML entity"),
    ("marta.kowalczyk (at) family-kowalczyk (dot) pl", "kowalczyk", "written out"),
    ("ｍａｒｔａ．ｋｏｗａｌｃｚｙｋ＠ｆａｍｉｌｙ", "ｋｏｗａｌｃｚｙｋ", "full-width"),
    ("mar\u00adta.kowal\u200bczyk", "czyk", "soft hyphen and zero-width space"),
    ("https://x.org/u/marta.kowalczyk/repos", "kowalczyk", "mail local part in a URL"),
    ("C:\\Users\\marta.kowalczyk\\Desktop", "kowalczyk", "in a path"),
    ("martakowalczyk", "martakowalczyk", "joined"),
    ("mkowalczyk", "kowalczyk", "initial and surname"),
    ("KowalczykMarta", "Kowalczyk", "turned round"),
    ("Kowalczyk, Marta", "Marta", "surname first"),
    ("marta was here", "marta", "given name alone, small"),
    ("Marta's laptop", "Marta", "possessive"),
    ("Martas Rechner", "Marta", "genitive"),
    ("getMartaOrders()", "Marta", "in camelCase"),
    ("marta_orders.csv", "marta", "in snake_case"),
    ("Mártá Kowalczyk", "Mártá", "with accents"),
    ("Маrtа", "rt", "with Cyrillic letters"),
    ("M a r t a  K o w a l c z y k", "K o w", "spaced out"),
    ("Marta\nKowalczyk", "Kowalczyk", "over two lines"),
    ("64fa2b77c1", "64fa2b77c1", "the account's subject alone"),
    ("auth0%7C64fa2b77c1", "64fa2b77c1", "account, percent-encoded"),
    ("64fa-2b77-c1", "2b77", "account, hyphens"),
    ("zephyr-sandbox-77", "zephyr", "project"),
    ("zephyr_sandbox_77", "zephyr", "project, underscores"),
    ("zephyr-sand-\nbox-77", "zephyr", "project, broken"),
    ("https://zephyr-sandbox-77.web.app", "zephyr", "project in a host"),
    ("deploy myapp now", "myapp", "short project"),
    ("Blue Heron Labs", "Heron", "organisation without legal form"),
    ("blueheronlabs.internal", "heron", "organisation joined"),
    ("martak_dev", "martak", "handle without its sign"),
    ("c10023x", "10023", "customer number, squeezed"),
    ("@family-kowalczyk.pl", "kowalczyk", "own mail domain"),
    ("k-live-9f8e7d6c5...", "9f8e7d6c5", "an abbreviated key"),
    ("k-…c2b1a0", "c2b1a0", "the end of a key"),
    ("448210", "448210", "customer number, its digits"),
    (base64.b64encode(b"user:marta.kowalczyk@family-kowalczyk.pl").decode(), "bWFydG", "in Base64"),
    (b"marta.kowalczyk@family-kowalczyk.pl".hex(), "6d61727461", "in hexadecimal"),
    (quote("Marta Kowalczyk"), "Kowalczyk", "in a query"),
    ("Marta+Kowalczyk", "Kowalczyk", "in a form"),
    ("Marta\\u0020Kowalczyk", "Kowalczyk", "JSON escape"),
]


class TestSpellings:
    """Every identifier of the session, however it is spelled."""

    @pytest.mark.parametrize(("text", "telling", "why"), SPELLINGS, ids=[why for *_, why in SPELLINGS])
    @pytest.mark.parametrize("frame", ["{}", "see {} there", "({}),", '"{}"', "x={}\n"])
    def test_is_removed(self, screener: Screener, text: str, telling: str, why: str, frame: str) -> None:
        """Nothing telling is left, in the prompt and in a response."""
        screened = screener.screen(say(frame.format(text)), [frame.format(text)], SOMEBODY)
        assert telling not in everything(screened.conversation, screened.responses), why

    @pytest.mark.parametrize(
        "text",
        [
            "the martial arts",
            "my app crashes",
            "a blue bird and a heron",
            "family matters",
            "sandbox mode",
            "smarta",
            "10023 items",
            "4482101 steps",
            "release c2b1a",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """Words that merely share letters stay, as far as the session's identifiers are concerned."""
        of_somebody, of_nobody = (screener.screen(say(text), [], one) for one in (SOMEBODY, Identity()))
        assert of_somebody == of_nobody


class TestNames:
    """Names that are words, and parts that are none."""

    @pytest.mark.parametrize(
        ("name", "text", "expected"),
        [
            ("Will Long", "Will you go? It will take long.", "<PERSON_1> you go? It will take long."),
            ("Ludwig van der Berg", "the van is at van der Berg's", "the van is at <PERSON_1>'s"),
            ("Dr. Ada Byron", "the dr. met ada", "the dr. met <PERSON_1>"),
            ("Jürgen Groß", "Juergen, JUERGEN GROSS", "<PERSON_1>, <PERSON_1>"),
            ("Anne-Lise Möller", "lise and anne", "<PERSON_1> and <PERSON_1>"),
            ("王小明", "我叫王小明，住在北京", "我叫<PERSON_1>，住在<LOCATION_1>"),
            ("Bo Li", "Bo did a lot; Li too", "<PERSON_1> did a lot; <PERSON_1> too"),
        ],
    )
    def test_name(self, screener: Screener, name: str, text: str, expected: str) -> None:
        """Everyday words count with a capital only, particles not at all alone."""
        (turn,) = screener.screen(say(text), [], Identity(name=name)).conversation
        assert turn.content == expected


class TestTypes:
    """Placeholders of known identifiers."""

    def test_type_of_each_field(self, screener: Screener) -> None:
        """Ordinary types, so that none says which person the voter is."""
        text = "marta.kowalczyk@family-kowalczyk.pl; Marta; zephyr-sandbox-77; Blue Heron Labs; 64fa2b77c1; c-10023-x"
        (turn,) = screener.screen(say(text), [], SOMEBODY).conversation
        assert (
            turn.content
            == "<EMAIL_ADDRESS_1>; <PERSON_1>; <CLOUD_PROJECT_1>; <ORGANIZATION_1>; <ACCOUNT_ID_1>; <IDENTIFIER_1>"
        )

    def test_one_number_for_all_spellings(self, screener: Screener) -> None:
        """Full name, given name and mailbox are one person."""
        screened = screener.screen(say("Marta Kowalczyk"), ["MARTA", "marta.kowalczyk", "Kowalczyk"], SOMEBODY)
        assert set(screened.responses) == {"<PERSON_1>"}

    def test_generic_mailbox_is_no_word_to_mask(self, screener: Screener) -> None:
        """`info@…` does not take every "info" along."""
        identity = Identity(email="info@heron-labs.org")
        (turn,) = screener.screen(say("more info at info@heron-labs.org"), [], identity).conversation
        assert turn.content == "more info at <EMAIL_ADDRESS_1>"

    def test_one_character_identifies_nobody(self) -> None:
        """It is not looked for."""
        assert known_terms(Identity(name="X", others=("7",))) == []

    def test_periodic_text_gives_one_hit_per_run(self) -> None:
        """An identity built to match everywhere does not make a hit of every character."""
        finder = TermFinder(known_terms(Identity(account_id="ab" * 50, name="abab abab")))
        assert len(list(finder.find("ab" * 20_000))) < 10

    def test_empty_identity_costs_nothing(self) -> None:
        """No terms, no search."""
        assert list(TermFinder(known_terms(Identity())).find("anything")) == []
