"""Names through the whole screener: what is masked, where else, and under which number."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.screening.samples import everything, say
from voting.identity import Identity
from voting.ports import Screener
from voting.screening import load_screener
from voting.screening.names.code_guard import Line
from voting.screening.names.finder import NameFinder, Seen, load_tagger, sentences_of
from voting.screening.names.gazetteer import package_gazetteer
from voting.screening.names.rules import Rules
from voting.screening.names.tagger import Tagger
from voting.settings import ScreeningSettings

NOBODY = Identity()


class TestRules:
    """What rules find without the model."""

    @pytest.mark.parametrize(
        ("text", "expected"), [("Please text mike about", ["mike"]), ("Please text may about", [])]
    )
    def test_word_that_is_hardly_written_small(self, text: str, expected: list[str]) -> None:
        """After whom one writes to, a common name counts without its capital letter, a word does not."""
        found = Rules(package_gazetteer()).names(text)
        assert [text[name.start : name.end] for name in found] == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Ask Mrs Rena Petrie. Her dog bit me", "Rena Petrie"),
            ("Ask Mr Wm. Petrie about it", "Wm. Petrie"),
            ("Ask Mr J. Petrie about it", "J. Petrie"),
        ],
    )
    def test_name_ends_with_its_sentence(self, text: str, expected: str) -> None:
        """A full stop behind an initial or an abbreviation ends none."""
        found = Rules(package_gazetteer()).names(text)
        assert expected in [text[name.start : name.end] for name in found]
        assert not any("Her" in text[name.start : name.end] for name in found)


class TestFound:
    """Hits, as people type them."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("my name is Priya Raman and i need help", "Priya Raman"),
            ("hi im priya raman from leeds", "priya raman"),
            ("write an email to my boss Oluwaseun Adebayo", "Oluwaseun Adebayo"),
            ("Dear Dr. Vukovic,\n\nI missed it.", "Vukovic"),
            ("See you soon\n\nKind regards,\nAnneke Brinkmann", "Anneke Brinkmann"),
            ("From: Torben Kröger <t@example.org>", "Torben Kröger"),
            ("| Mehmet Yildirim | 4 |", "Mehmet Yildirim"),
            ("ich heiße Svenja Pohlmann", "Svenja Pohlmann"),
            ("je m'appelle Clotilde Verdier", "Clotilde Verdier"),
            ("salut, moi c'est léa", "léa"),
            ("MY NAME IS PRIYA RAMAN", "PRIYA RAMAN"),
            ("我叫陈丽华，今年三十岁", "陈丽华"),
            ("請把這封信寄給陳麗華", "陳麗華"),
            ("私の名前は佐藤健一です", "佐藤健一"),
            ("제 이름은 김민수입니다", "김민수"),
            ("담당자 김민수(35)가 전화했다", "김민수"),
            ("田中健一(24)です", "田中健一"),
            ("मेरा नाम प्रिया शर्मा है", "प्रिया शर्मा"),
            ("nazywam się Zofia Wrona i mam pytanie", "Zofia Wrona"),
            ('{"customer": {"first": "Priya", "city": "Leeds"}}', "Priya"),
            ("me and soo-jin are flatmates", "soo-jin"),
            ("text keisha that im late and tell big mike", "mike"),
            ("scrivi un bacio da loredana", "loredana"),
            ("thanks for the kimchi, lee dong-hyun", "lee dong-hyun"),
            ("my gf imani turns 24 on friday", "imani"),
            ("i met Min-jun Park at the gym", "Min-jun Park"),
            ("got a mail from nguyen thi minh chau today", "nguyen thi minh chau"),
            ("i asked oluwaseun and then adaeze", "oluwaseun"),
            ("Sig.ra DEGRASSI CHIARA   nata il 27/01/1983", "DEGRASSI CHIARA"),
            ("  Piotr Gawlik      machine controller   asthma", "Piotr Gawlik"),
            ("# Author: Harriet Colman\nx = 1", "Harriet Colman"),
            (" * @author Drak <drak@example.org>", "Drak"),
            ("CV: Gülsüm Aktaş Yener, doğum yeri Giresun, e-posta gulsum.yener@example.org", "Yener"),
        ],
    )
    def test_name_is_masked_whole(self, screener: Screener, text: str, name: str) -> None:
        """Every character of the name is inside of a span of a person."""
        start = text.index(name)
        spans = [span for span in screener.find(text) if span.entity_type == "PERSON"]
        assert any(span.start <= start and start + len(name) <= span.end for span in spans)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("rosella said call ray.they never answer", ["rosella", "ray"]),
            ("import ray; ray.init(); ray.get(they)", []),
        ],
    )
    def test_sentences_without_a_blank_between(self, screener: Screener, text: str, expected: list[str]) -> None:
        """As people type them, and code does not."""
        assert [text[span.start : span.end] for span in screener.find(text)] == expected

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Our vet Dr. Vukovic says so", "Dr. Vukovic"),
            ("to: mr. anneke brinkmann", "mr. anneke brinkmann"),
        ],
    )
    def test_title_goes_with_the_name(self, screener: Screener, text: str, name: str) -> None:
        """It tells the sex or standing of somebody who is masked."""
        assert [text[span.start : span.end] for span in screener.find(text)] == [name]

    @pytest.mark.parametrize(
        "text",
        [
            "Will this work, and may I mark it?",
            "prices rose in may, i hope",
            "Installing Docker on Ubuntu takes three commands.",
            "public class OrderManager extends Component {",
            "for item in grace_period.items():\n    print(item)",
            "Best regards,\nThe Team",
            ".. currentmodule:: numpy",
            "Dear Sir or Madam,",
            "I'm sorry about that",
            "5 minutes down the road",
            "Das ist ein guter Plan für die Woche.",
            "Im Mai wird der Hof gepflastert, im August kommt das Dach.",
            "Short waves are scattered more than long ones.",
            "租房合同还有四个月到期，我想提前搬走",
            "다음 문장을 영어로 번역해 주세요",
            "Jak ustawić drukarkę, żeby drukowała po obu stronach?",
            "この公園は朝の散歩にちょうどいいです。",
            "",
        ],
    )
    def test_plain_text_stays(self, screener: Screener, text: str) -> None:
        """Near misses."""
        assert screener.find(text) == []

    def test_words_of_a_list_s_mailbox_stay(self, screener: Screener) -> None:
        """A mailbox none of whose words is a name makes no word beside it one."""
        spans = screener.find("Patches against the Simple parser go to pod-simple@example.org")
        assert [span.entity_type for span in spans] == ["EMAIL_ADDRESS"]


class TestEverywhere:
    """A name found once."""

    def test_same_number_for_every_form(self, screener: Screener) -> None:
        """Full name, given name, surname, genitive and another case are one person."""
        screened = screener.screen(
            say("my name is Harriet Colman", "Nice to meet you, Harriet!"),
            ["Colman's plan suits harriet.", "HARRIET COLMAN decides."],
            NOBODY,
        )
        assert [turn.content for turn in screened.conversation] == [
            "my name is <PERSON_1>",
            "Nice to meet you, <PERSON_1>!",
        ]
        assert screened.responses == ("<PERSON_1>'s plan suits <PERSON_1>.", "<PERSON_1> decides.")

    def test_initials_short_forms_and_titles(self, screener: Screener) -> None:
        """Who was found is also known by initials, by what such people are called, and with a title."""
        screened = screener.screen(
            say("Minutes by Patricia Sowerby"),
            ["FK waits. PS objects, Trish agrees. Ask Ms Sowerby, P. Sowerby."],
            NOBODY,
        )
        assert screened.responses == ("FK waits. <PERSON_1> objects, <PERSON_1> agrees. Ask <PERSON_1>, <PERSON_1>.",)

    def test_initials_are_none_in_what_a_program_names(self, screener: Screener) -> None:
        """In capitals, joined to others."""
        text = "* author Wiebke Sander, WS\n 01 WS-DB-COUNT PIC 9. MAX_WS, WS-4711"
        found = [text[one.start : one.end] for one in screener.find(text) if one.entity_type == "PERSON"]
        assert found == ["Wiebke Sander", "WS", "WS"]
        assert text.rindex("WS") in [one.start for one in screener.find(text)]

    def test_initials_with_those_of_middle_names(self, screener: Screener) -> None:
        """Of three letters, unless they are an abbreviation that is read often."""
        screened = screener.screen(
            say("Present: Wendy A. Carmichael, Ivan B. Markov, Tom Ellery-Quist"),
            ["WAC to circulate, TEQ agrees, IBM declines, AC waits."],
            NOBODY,
        )
        assert screened.responses == ("<PERSON_1> to circulate, <PERSON_3> agrees, IBM declines, AC waits.",)

    def test_im_introduces_somebody_in_english(self, screener: Screener) -> None:
        """Where German is written around it, it says when or where."""
        text = "hi all, im Mai, 24, from Leeds"
        assert ("Mai", "PERSON") in [(text[one.start : one.end], one.entity_type) for one in screener.find(text)]

    def test_everyday_word_counts_with_a_capital_only(self, screener: Screener) -> None:
        """Will was found: "will" is still a verb."""
        screened = screener.screen(say("my name is Will Pritchard"), ["Will said it will rain."], NOBODY)
        assert screened.responses == ("<PERSON_1> said it will rain.",)

    def test_two_people_have_two_numbers(self, screener: Screener) -> None:
        """Another name, another number."""
        screened = screener.screen(say("my name is Harriet Colman, my boss is Rajesh Kulkarni"), ["x"], NOBODY)
        assert everything(screened.conversation, []) == "my name is <PERSON_1>, my boss is <PERSON_2>"

    def test_name_of_the_session_keeps_its_number(self, screener: Screener) -> None:
        """A name that is known already is found as known."""
        screened = screener.screen(say("I am Harriet"), ["Harriet Colman"], Identity(name="Harriet Colman"))
        assert everything(screened.conversation, screened.responses) == "I am <PERSON_1>\n<PERSON_1>"


class TestSettings:
    """What an operator decides."""

    def test_allowed_name_stays(self) -> None:
        """An allow-list wins over names, not over the session's own."""
        screener = load_screener(ScreeningSettings(allow=("Ada Lovelace",)))
        screened = screener.screen(say("tell me about Ada Lovelace"), ["x"], NOBODY)
        assert everything(screened.conversation, []) == "tell me about Ada Lovelace"

    def test_allowed_name_stays_beside_others_that_share_a_part(self) -> None:
        """Of the name as it was given nothing is masked; elsewhere its parts are names as any."""
        screener = load_screener(ScreeningSettings(allow=("Ewa Nowak",)))
        screened = screener.screen(say("Ewa Nowak is our demo user. Ask Frau Nowak about ewa nowak"), ["x"], NOBODY)
        left = "Ewa Nowak is our demo user. Ask <PERSON_1> about ewa nowak"
        assert everything(screened.conversation, []) == left
        own = screener.screen(say("Ewa Nowak is me"), ["x"], Identity(name="Ewa Nowak"))
        assert everything(own.conversation, []) == "<PERSON_1> is me"

    def test_organisations_are_left_unless_asked_for(self, screener: Screener) -> None:
        """Off by default."""
        text = "She joined Hackenberg Industries Inc in 2019."
        asked = load_screener(ScreeningSettings(organisations=True, organisation_threshold=0.3))
        assert "ORGANIZATION" not in {span.entity_type for span in screener.find(text)}
        assert "ORGANIZATION" in {span.entity_type for span in asked.find(text)}

    def test_threshold_is_a_dial(self) -> None:
        """Nothing is sure enough for one; nearly everything is for nought."""
        text = "so Harriet went home and met Colman"
        strict = load_screener(ScreeningSettings(person_threshold=1.0, place_threshold=1.0)).find(text)
        loose = load_screener(ScreeningSettings(person_threshold=0.01)).find(text)
        assert sum(span.end - span.start for span in strict) < sum(span.end - span.start for span in loose)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    """The model of the package."""
    return load_tagger()


@pytest.fixture(scope="module")
def finder(tagger: Tagger) -> NameFinder:
    """With the model of the package."""
    return NameFinder(tagger)


class TestLines:
    """A line on its own."""

    def test_is_found_at_its_new_place(self, finder: NameFinder) -> None:
        """The same line has the same names wherever it stands."""
        line = "so yesterday Harriet Colman went home"
        places = [sorted(found.start for found in finder.find(before + line)) for before in ("", "", "one\n\n")]
        assert places[0] == places[1] == [at - 5 for at in places[2]] != []

    @settings(max_examples=40, deadline=None)
    @given(
        st.lists(
            st.lists(
                st.sampled_from(["Anna ", "ask ", "Harriet Colman ", "\n", "def f(x):\n", "from: ", "İ", "é"])
            ).map("".join)
        )
    )
    def test_is_what_it_is_among_others(self, finder: NameFinder, texts: list[str]) -> None:
        """Texts that are prepared together have the names that each has alone, in any order of looking."""
        seen = Seen()
        finder.prepare(texts, seen)
        for text in reversed(texts):
            assert [name[:3] for name in finder.find(text, seen)] == [name[:3] for name in finder.find(text)]


SENTENCES = st.lists(
    st.sampled_from(
        [
            *(
                "Anna Lee rang",
                "we met Dr.",
                "it was No. 5",
                "so",
                "O'Brien",
                "a.",
                "in Leeds",
                "etc.",
                "İ",
                "电话",
                "d'accord",
            ),
            *(" ", "  ", ". ", "! ", "?! ", "... ", '." ', ".\t", ". \x00 ", "\x00. ", ", "),
        ]
    ),
    max_size=90,
).map("".join)


class TestLongLine:
    """A line that is cut."""

    @settings(max_examples=60, deadline=None)
    @given(SENTENCES)
    def test_is_tagged_as_a_whole(self, tagger: Tagger, text: str) -> None:
        """Its parts have the segments and the probabilities that it has."""
        parts = [text[start:end] for start, end in sentences_of(text, Line(0, len(text), False))]
        whole, cut = tagger.marginals(text), tagger.marginals("\n".join(parts))
        assert [len(one) for one in whole] == [len(one) for one in cut]
        assert all(np.allclose(one, other, atol=1e-3) for one, other in zip(whole, cut, strict=True))

    def test_is_cut_after_sentences_alone(self) -> None:
        """Each part is long and has the blank after the one before; an abbreviation ends none."""
        told = (
            "This is what she told all of us on that day, and as far as I know "
            "it is what she has told everybody else ever since "
        )
        text = f"No. {told}then. {told}with Mr. Hull! Did they? No."
        cut = [text[start:end] for start, end in sentences_of(text, Line(0, len(text), False))]
        assert cut == [f"No. {told}then. ", f" {told}with Mr. Hull! ", " Did they? No."]
        assert list(sentences_of("Yes. No.", Line(0, 8, False))) == [(0, 8)]


class TestAnyText:
    """What holds whatever is typed."""

    @settings(max_examples=60, deadline=None)
    @given(st.lists(st.sampled_from(["Anna ", "Lee", "\n", "from: ", "dr. ", "İ", "é", "🎉", "12 High Street", "'s"])))
    def test_screened_text_stays_as_it_is(self, screener: Screener, parts: list[str]) -> None:
        """Screening what was screened changes nothing."""
        once = screener.screen(say("".join(parts) or "x"), ["y"], NOBODY)
        twice = screener.screen(once.conversation, once.responses, NOBODY)
        assert everything(twice.conversation, twice.responses) == everything(once.conversation, once.responses)

    @settings(max_examples=60, deadline=None)
    @given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=200))
    def test_offsets_stay_inside(self, screener: Screener, text: str) -> None:
        """Spans are in order, apart and not empty."""
        spans = screener.find(text)
        edges = [edge for span in spans for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
