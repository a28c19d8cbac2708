"""Numbers beside a noun that says what they are, in sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.screening.samples import found
from voting.screening.personal.announced import ANNOUNCED, find_announced
from voting.screening.personal.fields.nouns import composed

HITS = [
    ("Tatjana Jegorova, pase LV7304918", "LV7304918", "Latvian"),
    ("Viesnīcas rezervācija HX44-90715.", "HX44-90715", "Latvian, without number"),
    ("darbinieka nr. 88213", "88213", "Latvian"),
    ("kliento numeris 4471029", "4471029", "Lithuanian"),
    ("passi nro PK4471209", "PK4471209", "Finnish"),
    ("üliõpilaskood: B712345", "B712345", "Estonian, a compound"),
    ("dolgozói azonosító 88213", "88213", "Hungarian"),
    ("Målnr B 4471-21", "B 4471-21", "Swedish"),
    ("I hold policy no. KD0048812 with you", "KD0048812", "an abbreviation"),
    ("my member ID is 77194028.", "77194028", "an owner"),
    ("Caller: it's about claim number CLM-339184", "CLM-339184", "letters and digits"),
    ("Agent: policy number please?\nCaller: Sure, it's KD 0048812.", "KD 0048812", "a question and its answer"),
    ("Q: National insurance number?\nA: AB 48 29 17 C", "AB 48 29 17 C", "groups"),
    ("KD0048812 is my policy number, sorry", "KD0048812", "the noun behind"),
    ("they took it, X1827364 (my passport)", "X1827364", "the noun in brackets behind"),
    ("badge number on the back says 448201", "448201", "where it stands between"),
    ("pupil number (UPN) is H823200912004", "H823200912004", "a remark between"),
    ("polis 114 882 907, rekening", "114 882 907", "a long number right behind"),
    ("KV-Nr.: K482019377", "K482019377", "an abbreviated compound"),
    ("n° d'adhérent mutuelle 7719204", "7719204", "an elision"),
    ("codice assistito 448201937", "448201937", "Italian, code before noun"),
    ("Aetna member W2281904471", "W2281904471", "a code right behind"),
    ("health plan, group 88-2041", "88-2041", "groups right behind"),
    ("PESEL 99122059865, dowód", "99122059865", "a noun in capitals"),
    ("under policy NPC-4471-88-02", "NPC-4471-88-02", "a code right behind"),
    ("the policy is AP-339184", "AP-339184", "a code after a verb"),
    ("frequent flyer number, 448 201 937, did not", "448 201 937", "between commas"),
    ("my member number is four four seven one nine", "four four seven one nine", "spelled out"),
    ("Meine Kundennummer lautet 77194028", "77194028", "German"),
    ("mon numéro client est 4471-20938", "4471-20938", "French"),
    ("su número de historia clínica es 339184", "339184", "Spanish"),
    ("il numero della patente è U1R448207K", "U1R448207K", "Italian"),
    ("o meu número de cliente é 77194028", "77194028", "Portuguese"),
    ("mijn polisnummer is P-44-7193", "P-44-7193", "Dutch"),
    ("medlemsnumret är 448-201", "448-201", "Swedish"),
]
NEAR_MISSES = [
    ("РР 140/80, пулс 76", "a blood pressure, in Cyrillic letters"),
    ("asia 2, asian 12 ja 13, tilaus 3 kpl, sak 12, om 3", "numbers of other things"),
    ("lietas 2023-05-12, bylos 2024 metai", "dates"),
    ("stel 12345 mensen, el paso 3, booking on BA2490", "other words of other languages"),
    ("glucose 182 mg/dL|70-110|H", "what is usual in a decilitre"),
    ("The policy of 2019 was 30 days", "a year"),
    ("order 66 is a meme, case 1024 is fine", "no word for a number"),
    ("Account for 4471 rows in the log", "a sentence"),
    ("member count 12500, customer base of 30000", "counting"),
    ("my account is 90 days overdue by $4471", "a unit, an amount"),
    ("The passport has 3200 pages", "a quantity"),
    ("the policy number field should be 10 digits. 44719 rows", "a sentence between"),
    ("ticket price 4500, booking fee 1200", "prices"),
    ("see ticket ABC-1234 and order A4", "short codes"),
    ("on a device 1920x1080, order 2024-05", "pixels, a month"),
    ("the release emr-6.0.0-beta2, patient 6.10.400", "versions"),
    ("an order 25000000 strong, customer 12", "a round number, a short one"),
    ("claim number 3/4/2024", "a date"),
    ("the number is 44719", "no noun"),
    ("the policy number was 4500 euros off", "a unit"),
    ("version 4471 of the policy", "the noun behind without an owner"),
    ("#  BULLET OPERATOR\n    0x0083: 0x221a", "hexadecimal"),
    ("support the operator (#1857), better frame (#2439)", "issues"),
    ("Enable building lima drivers on riscv64. (LP: #1995137)", "a bug of a tracker"),
    ("Customer => '#821722'", "a colour"),
    ("heap corruption in the X input method client (CVE-2020-14344)", "an advisory"),
]


class TestAnnouncedNumber:
    """What a noun beside a number says."""

    @pytest.mark.parametrize(("text", "value", "why"), HITS)
    def test_hit(self, text: str, value: str, why: str) -> None:
        """The value, whole and alone."""
        assert found(ANNOUNCED, text) == [value], why

    @pytest.mark.parametrize(("text", "why"), NEAR_MISSES)
    def test_near_miss(self, text: str, why: str) -> None:
        """Numbers of something else."""
        assert found(ANNOUNCED, text) == [], why

    @pytest.mark.parametrize(
        ("words", "entity_type"),
        [
            ("passport no", "PASSPORT"),
            ("numero de passeport", "PASSPORT"),
            ("korkortsnummer", "DRIVER_LICENSE"),
            ("health plan id", "MEDICAL_RECORD"),
            ("nr konta", "BANK_ACCOUNT"),
            ("kundnummer", "IDENTIFIER"),
        ],
    )
    def test_noun_and_number_in_either_order(self, words: str, entity_type: str) -> None:
        """One table of nouns serves all orders and compounds."""
        noun = composed(words.split(), words)
        assert noun is not None
        assert noun.entity_type == entity_type

    @pytest.mark.parametrize("words", ["number", "pass", "customer", "no", "order of magnitude", "port number"])
    def test_no_noun(self, words: str) -> None:
        """A noun that needs "number", and "number" without a noun, say nothing."""
        assert composed(words.split(), words) is None

    @given(st.text(st.sampled_from("policy number is#:(?.,\nA1 2-no ")))
    def test_any_text(self, text: str) -> None:
        """Places lie in the text and are not empty."""
        assert all(0 <= match.start < match.end <= len(text) for match in find_announced(text))

    @pytest.mark.parametrize(
        ("text", "entity_type"),
        [
            ("my card number is 4111 1111 1111 1111", "CREDIT_CARD"),
            ("the card ending in 4417 is mine, card number 44170", "CREDIT_CARD"),
            ("care card 9174 406 283", "IDENTIFIER"),
            ("voter's card 90F5B1177204438821", "IDENTIFIER"),
        ],
    )
    def test_a_card_that_pays(self, text: str, entity_type: str) -> None:
        """By its length; any other card's number is somebody's."""
        assert {match.entity_type for match in ANNOUNCED.find(text)} == {entity_type}
