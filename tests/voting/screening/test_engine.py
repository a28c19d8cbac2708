import os
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from tests.voting.screening.samples import drawn, engine, recogniser, say
from voting.conversation import Attachment, Conversation
from voting.identity import Identity
from voting.ports import Screener
from voting.screening.recogniser import Kind, Match
from voting.screening.registry import RECOGNISERS
from voting.screening.version import screening_version
from voting.settings import ScreeningSettings

NOBODY = Identity()


def _behind(text: str, before: str, value: str) -> list[Match]:
    at = text.find(before + value)
    return [Match(at + len(before), at + len(before) + len(value))] if at >= 0 else []


def _each(text: str, *values: str) -> Iterator[Match]:
    return (Match(text.find(value), text.find(value) + len(value)) for value in values if value in text)


class TestScreen:
    """The use case."""

    def test_one_numbering_over_conversation_and_responses(self, screener: Screener) -> None:
        """The same value has the same placeholder everywhere, another one another."""
        screened = screener.screen(
            say("I am jo@example.org", "Hello", "and max@example.org"),
            ["Write to MAX@example.org.", "Write to jo@example.org or kim@example.org."],
            NOBODY,
        )
        assert [turn.content for turn in screened.conversation] == [
            "I am <EMAIL_ADDRESS_1>",
            "Hello",
            "and <EMAIL_ADDRESS_2>",
        ]
        assert screened.responses == (
            "Write to <EMAIL_ADDRESS_2>.",
            "Write to <EMAIL_ADDRESS_1> or <EMAIL_ADDRESS_3>.",
        )
        assert [(one.placeholder, one.count) for one in screened.findings] == [
            ("<EMAIL_ADDRESS_1>", 2),
            ("<EMAIL_ADDRESS_2>", 2),
            ("<EMAIL_ADDRESS_3>", 1),
        ]

    def test_finding_explains_without_the_value(self, screener: Screener) -> None:
        """A sentence for the voter."""
        (finding,) = screener.screen(say("jo@example.org"), [], NOBODY).findings
        assert finding.explanation == "Looks like an e-mail address."
        assert "jo" not in repr(finding)

    def test_secret_is_unnumbered_and_spreads(self, screener: Screener) -> None:
        """A password told once is masked where it stands bare, also in a response."""
        screened = screener.screen(say("my password is tr0ub4dor-x and more"), ["Never use tr0ub4dor-x again."], NOBODY)
        assert screened.responses == ("Never use <SECRET> again.",)
        assert [finding.placeholder for finding in screened.findings] == ["<SECRET>"]

    def test_project_found_once_is_masked_everywhere(self, screener: Screener) -> None:
        """By context in the last response, bare before it."""
        screened = screener.screen(
            say("Is heron-prod-1 down?"), ["no", "Run gcloud config set project heron-prod-1"], NOBODY
        )
        assert screened.conversation.turns[0].content == "Is <GCP_PROJECT_1> down?"

    def test_attachments(self, screener: Screener) -> None:
        """Their text is screened with the same numbering; type and size stay; one without text stays."""
        files = (Attachment("text/csv", 99, "name,mail\nx,jo@example.org"), Attachment("image/png", 5))
        talk = Conversation().with_turn("user", "to jo@example.org", files)
        (turn,) = screener.screen(talk, [], NOBODY).conversation
        assert turn.attachments == (Attachment("text/csv", 99, "name,mail\nx,<EMAIL_ADDRESS_1>"), files[1])

    def test_marked_words(self, screener: Screener) -> None:
        """Every occurrence, in any case, but not inside other words."""
        screened = screener.screen(
            say("Sunflower! sunflowers, SUNFLOWER"), ["unsunflowered"], NOBODY, masked=["sunflower"]
        )
        assert screened.conversation.turns[0].content == "<MASKED_1>! <MASKED_1>s, <MASKED_1>"
        assert screened.responses == ("unsunflowered",)
        assert screened.findings[0].explanation == "You marked this to be masked."

    def test_words_that_were_marked_and_stand_nowhere_are_named(self, screener: Screener) -> None:
        """Each once; one that is spelled otherwise in a text, or was masked already, is there."""
        marked = ["SUNFLOWER", "moonflower", "moonflower", "Adams"]
        screened = screener.screen(say("My sunflower, Dr. Kate Adams"), ["fine"], NOBODY, masked=marked)
        assert screened.unseen == ("moonflower",)
        assert screener.screen(say("My sunflower"), [], NOBODY).unseen == ()

    def test_foreign_placeholders_do_not_confuse_the_numbering(self, screener: Screener) -> None:
        """Numbers that a raw text uses already are left out."""
        screened = screener.screen(
            say("<EMAIL_ADDRESS_1> is not jo@example.org"), ["<EMAIL_ADDRESS_3> kim@example.org"], NOBODY
        )
        assert screened.conversation.turns[0].content == "<EMAIL_ADDRESS_1> is not <EMAIL_ADDRESS_2>"
        assert screened.responses == ("<EMAIL_ADDRESS_3> <EMAIL_ADDRESS_4>",)

    def test_number_after_a_type_is_no_hiding_place(self, screener: Screener) -> None:
        """An identifier written like a placeholder's number is found."""
        own = Identity(account_id="1234567890")
        (turn,) = screener.screen(say("<PERSON_1234567890> and <PERSON_0>"), [], own).conversation
        assert turn.content == "<PERSON_<ACCOUNT_ID_1>> and <PERSON_0>"

    def test_strongest_type_names_a_value_everywhere(self) -> None:
        """Found as one thing here and as another there, it has one placeholder."""
        screened = engine(
            recogniser("weak", find=lambda text: [Match(0, 5)] if text.startswith("heron") else []),
            recogniser(
                "strong",
                kind=Kind.CLOUD,
                entity_type="GCP_PROJECT",
                find=lambda text: [Match(3, 8)] if text.startswith("in heron") else [],
            ),
        ).screen(say("heron"), ["in heron"], NOBODY)
        assert screened.conversation.turns[0].content == "<GCP_PROJECT_1>"
        assert screened.responses == ("in <GCP_PROJECT_1>",)

    def test_tables_and_code_keep_their_form(self, screener: Screener) -> None:
        """Cell edges, fences and indentation stay."""
        text = "| Name | Mail |\n|---|---|\n| a | jo@example.org |\n\n```py\n    x = 'kim@example.org'\n```\n"
        (turn,) = screener.screen(say(text), [], NOBODY).conversation
        assert turn.content == text.replace("jo@example.org", "<EMAIL_ADDRESS_1>").replace(
            "kim@example.org", "<EMAIL_ADDRESS_2>"
        )

    def test_identifier_across_table_cells_leaves_the_edge(self, screener: Screener) -> None:
        """A name in two cells becomes two placeholders."""
        (turn,) = screener.screen(say("| ab12 | cd34 |"), [], Identity(account_id="ab12cd34")).conversation
        assert turn.content == "| <ACCOUNT_ID_1> | <ACCOUNT_ID_1> |"

    def test_password_of_a_url_is_found_where_it_stands_alone(self, screener: Screener) -> None:
        """And the user's name is one, not half a mail address with it."""
        password = "S3a-otter-" + "41"
        screened = screener.screen(
            say(f"DATABASE_URL: postgresql://ledger:{password}@localhost:5432/ledger\nand {password} alone"), [], NOBODY
        )
        assert screened.conversation.turns[0].content == (
            "DATABASE_URL: postgresql://<USERNAME_1>:<SECRET>@localhost:5432/ledger\nand <SECRET> alone"
        )

    def test_what_a_removal_brings_near_is_found(self) -> None:
        """Words that decide over a value count from beyond what was masked, and only there is looked again."""
        seen: list[int] = []

        def behind_a_blank(text: str) -> Iterator[Match]:
            seen.append(len(text))
            at = text.find("\x00 tail")
            if at >= 0:
                yield Match(at + 2, at + 6)

        screener = engine(
            recogniser("long", find=lambda text: [Match(text.find("long"), text.find("long") + 4)] * ("long" in text)),
            recogniser("near", entity_type="USERNAME", find=behind_a_blank),
        )
        text = "word " * 8_000 + "long tail " + "word " * 8_000
        assert [text[span.start : span.end] for span in screener.find(text)] == ["long", "tail"]
        assert sum(seen) < 1.5 * len(text)

    def test_value_is_seen_again_with_all_that_it_is_judged_by(self) -> None:
        """One that lies as far from what was masked as a recogniser looks, with a word as far behind it."""
        far = " word" * 198 + " "
        screener = engine(
            recogniser("mark", find=lambda text: [Match(text.find("mark"), text.find("mark") + 4)] * ("mark" in text)),
            recogniser(
                "far",
                entity_type="USERNAME",
                find=lambda text: _behind(text, f"\x00{far}", "tail") if f"tail{far}end" in text else [],
            ),
        )
        text = f"{'word ' * 1_000}mark{far}tail{far}end{' word' * 1_000}"
        once = screener.screen(say(text), [], NOBODY)
        assert [finding.entity_type for finding in once.findings] == ["PERSON", "USERNAME"]
        assert screener.screen(once.conversation, [], NOBODY).conversation == once.conversation

    @pytest.mark.parametrize(
        ("text", "whole", "entity_type"),
        [
            ("1. netflix - joycep - hunter22", "joycep", "USERNAME"),
            ("check in at https://stay.example/k/leilani-okafor today", "https://stay.example/k/leilani-okafor", "URL"),
            ("Iwan, born the second of May 1941 in Pontyberem", "the second of May 1941", "DATE_OF_BIRTH"),
            ("Anselm Ruiz (aruiz-fixes) opened this", "aruiz-fixes", "USERNAME"),
        ],
    )
    def test_what_goes_with_a_find(self, screener: Screener, text: str, whole: str, entity_type: str) -> None:
        """Is found with it, under its own type."""
        assert (whole, entity_type) in [(text[one.start : one.end], one.entity_type) for one in screener.find(text)]

    def test_a_title_goes_before_the_next_look(self) -> None:
        """What goes with a name is masked when its surroundings are looked at again: so they read who screens anew."""
        screener = engine(
            recogniser("name", find=lambda text: _behind(text, "Mrs ", "Petrie")),
            recogniser("near", entity_type="USERNAME", find=lambda text: _behind(text, "Dear \x00 ", "tail")),
        )
        once = screener.screen(say("Dear Mrs Petrie tail"), [], NOBODY)
        assert once.conversation.turns[0].content == "Dear <PERSON_1> <USERNAME_1>"
        assert screener.screen(once.conversation, [], NOBODY).conversation == once.conversation

    def test_what_is_given_back_is_not_looked_for_without_end(self) -> None:
        """A part of a degree is no name, however often a recogniser calls it one."""
        screener = engine(recogniser("name", find=lambda text: _behind(text, "rer. ", "nat")))
        assert screener.find("Dr. rer. nat. was sie will") == []

    def test_versions(self, screener: Screener) -> None:
        """The screener's version is told."""
        assert screener.screen(say("x"), [], NOBODY).versions == {"screening": screener.version}


class TestFind:
    """Spans of one text."""

    def test_sorted_and_exact(self, screener: Screener) -> None:
        """Code points, also after emoji and combining marks."""
        text = "👩‍👩‍👧 é́ jo@example.org — 203.0.113.7"
        spans = screener.find(text)
        assert [(text[span.start : span.end], span.entity_type) for span in spans] == [
            ("jo@example.org", "EMAIL_ADDRESS"),
            ("203.0.113.7", "IP_ADDRESS"),
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "jo@example.org",
            "ｊｏ＠ｅｘａｍｐｌｅ．ｏｒｇ",
            "j\u200bo@exam\u200bple.org",
            "jo&#64;example.org",
            "jo&commat;example&period;org",
            "jo%40example.org",
            "jo%2540example.org",
            "jo(at)example.org",
            "jo [at] example [dot] org",
            "jo at example dot org",
            "jo @ example . org",
            "jo\u202e@\u202cexample.org",
            "jo@\u2060example.org",
            "jo@example。org",
            "jo\\u0040example.org",
            "jo@example\U000e0020.org",
        ],
    )
    def test_obfuscated_address(self, screener: Screener, text: str) -> None:
        """A reader still sees it; so does the screener, and masks it in the original."""
        (span,) = screener.find(f"Mail {text} please")
        assert span.entity_type == "EMAIL_ADDRESS"
        assert f"Mail {text} please"[span.start : span.end] == text

    def test_long_text_is_screened_to_its_end(self, screener: Screener) -> None:
        """Nothing is skipped, and what lies on a piece's edge is found."""
        line = "All work and no play makes Jack a dull boy, said mail-{}@example.org again.\n"
        text = "".join(line.format(number) for number in range(3_000))
        found = [span for span in screener.find(text) if span.entity_type == "EMAIL_ADDRESS"]
        assert len(found) == 3_000

    @pytest.mark.parametrize("shift", range(0, 30, 3))
    def test_value_on_the_edge_of_a_piece(self, screener: Screener, shift: int) -> None:
        """Neighbouring pieces overlap, so that a value with blanks in it is seen whole by one of them."""
        before = "x" * 59_980 + " " * shift
        number = "(415) 555-2671"
        (span,) = screener.find(f"{before}, {number}, " + "and so on " * 400)
        assert (span.start, span.end) == (len(before) + 2, len(before) + 2 + len(number))

    def test_finding_around_a_placeholder_leaves_it(self) -> None:
        """What is before and after it is masked, exactly."""
        text = "ab<PERSON_1>cd <SECRET>- e"
        spans = engine(recogniser(find=lambda seen: [Match(0, 7)] if seen[0] == "a" else [])).find(text)
        assert [text[span.start : span.end] for span in spans] == ["ab", "cd"]

    def test_overlapping_findings_merge(self) -> None:
        """The longest names the place, and nothing of any is left."""
        spans = engine(
            recogniser("one", find=lambda text: [Match(0, 6)] if "abc" in text else []),
            recogniser("two", entity_type="USERNAME", find=lambda text: [Match(4, 13)] if "abc" in text else []),
        ).find("abcdefghijklmno")
        assert [(span.start, span.end, span.entity_type) for span in spans] == [(0, 13, "USERNAME")]

    def test_a_value_that_stands_twice_is_no_surer_by_that(self) -> None:
        """Each place has the score of the find that told the value."""
        find = [Match(0, 9, 0.6)]
        told = engine(recogniser(find=lambda text: find if text.startswith("key") else [], spreads=True)).find(
            "key-77415 and key-77415"
        )
        assert [(one.start, one.score) for one in told] == [(0, 0.6), (14, 0.6)]

    def test_order_of_recognisers_does_not_matter(self) -> None:
        """The registry turned round finds the same."""
        text = "password = 'jo@example.org' at 203.0.113.7, 4111 1111 1111 1111, projects/heron-prod-1/x " + drawn(40)
        assert engine(*RECOGNISERS).find(text) == engine(*reversed(RECOGNISERS)).find(text)


class TestSettings:
    """Threshold, allow and deny."""

    def test_threshold_drops_weak_personal_findings(self) -> None:
        """Below it nothing personal is taken, secrets are."""
        weak = {"find": lambda text: [Match(0, 4, 0.3)] if "weak" in text else []}
        assert engine(recogniser(**weak)).find("weak") == []
        assert engine(recogniser(**weak), threshold=0.2).find("weak")
        assert engine(recogniser(kind=Kind.SECRET, entity_type="SECRET", **weak)).find("weak")

    def test_allowed_term_stays(self) -> None:
        """In any spelling; unless it is the voter's own."""
        screener = engine(*RECOGNISERS, allow=("Help@Example.org",))
        assert screener.find("write to help@example.org") == []
        own = Identity(email="help@example.org")
        assert screener.screen(say("help@example.org"), [], own).conversation.turns[0].content == "<EMAIL_ADDRESS_1>"

    def test_allowed_term_stays_among_others(self) -> None:
        """An item of a list of names, a user's name before a password."""
        names = recogniser("name", find=lambda text: [*_each(text, "Okonkwo", "Van Zyl", "Sato")])
        secret = recogniser(
            "told", kind=Kind.SECRET, entity_type="SECRET", find=lambda text: [*_each(text, "Plum-Agate-12")]
        )
        text = "1. Okonkwo\n2. Van Zyl\n3. Tui\n4. Sato\nwiki: rsolberg Plum-Agate-12"
        found = [text[one.start : one.end] for one in engine(names, secret).find(text)]
        assert found == ["Okonkwo", "Van Zyl", "Tui", "Sato", "rsolberg", "Plum-Agate-12"]
        left = [text[one.start : one.end] for one in engine(names, secret, allow=("Tui", "RSolberg")).find(text)]
        assert left == ["Okonkwo", "Van Zyl", "Sato", "Plum-Agate-12"]

    def test_denied_term_is_masked(self) -> None:
        """Whole words, any case, broken over lines."""
        screener = engine(deny=("Project Phoenix",))
        (turn,) = screener.screen(say("project\nphoenix and PROJECT PHOENIX"), [], NOBODY).conversation
        assert turn.content == "<MASKED_1> and <MASKED_1>"

    def test_version_changes_with_the_settings(self) -> None:
        """The same text could be redacted differently."""
        assert screening_version(ScreeningSettings()) != screening_version(ScreeningSettings(deny=("x",)))


class TestLoading:
    """Loaded when needed, once, without a network."""

    def test_threads_share_one_engine(self, screener: Screener) -> None:
        """All find the same at the same time."""
        text = "jo@example.org " * 50
        results: list[int] = []
        threads = [threading.Thread(target=lambda: results.append(len(screener.find(text)))) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert results == [50] * 6

    def test_import_is_light_and_use_needs_no_network(self) -> None:
        """Presidio is loaded at the first use, spaCy's models and sockets never."""
        code = (
            "import socket, sys\n"
            "def refuse(*_, **__): raise OSError('no network')\n"
            "socket.socket.connect = refuse; socket.getaddrinfo = refuse\n"
            "from voting.screening import load_screener\n"
            "from voting.settings import ScreeningSettings\n"
            "screener = load_screener(ScreeningSettings())\n"
            "assert not {'presidio_analyzer', 're2', 'phonenumbers', 'spacy'} & set(sys.modules)\n"
            "assert len(screener.find('jo@example.org')) == 1\n"
            "assert 'en_core_web_lg' not in sys.modules\n"
        )
        subprocess.run(
            [sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": os.getcwd()}, timeout=60
        )
