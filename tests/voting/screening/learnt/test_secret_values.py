"""Which values are weighed as secrets at all."""

import pytest

from voting.screening.learnt.kinds import KINDS
from voting.screening.learnt.secret_cues import SECRETS
from voting.screening.recogniser import BLANK

_KIND = next(kind for kind in KINDS if kind.entity_type == "SECRET")


def weighed(text: str) -> list[str]:
    """The values of a text that are weighed, in order, once each."""
    places, _ = _KIND.weighed(text)
    return [text[start:end] for start, end in places]


class TestNear:
    """Near a word that speaks of one."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *[("the wifi is Heron-52 now", "Heron-52"), ("pw Zimtstern", "Zimtstern"), ("code: 0417#", "0417#")],
            *[("safe 5-0-5", "5-0-5"), ("padlock 4 0 4 1 ok", "4 0 4 1"), ("voicemail 33 77", "33 77")],
            *[("alarm, then 14*66*03.", "14*66*03"), ("recovery 8830 1174 2296", "8830 1174 2296")],
            *[("passphrase: blue tractor fence)", "blue tractor fence"), ("log in: anna:Zitrone9", "Zitrone9")],
            *[('the answer was "first red bike"', "first red bike"), ("パスワードはtakoyaki-neko、", "takoyaki-neko")],
            *[("hasło to szarlotka!", "szarlotka"), ("safe: R22 L9 R31, then pull", "R22 L9 R31")],
            *[("pw='Saffron;Rice;4'", "Saffron;Rice;4"), ("auth_password: siren{wail}9\nport: 1", "siren{wail}9")],
            *[("the pw is two hens & a fox (small)", "two hens & a fox"), ("kilidi 3-5-1", "3-5-1")],
            # A rare word in the middle of a sentence; words that speak of one in more languages.
            *[
                ("when it wants the password I put zwiebelkuchen and wait", "zwiebelkuchen"),
                ("a jelmondat most pogácsa", "pogácsa"),
            ],
            *[
                ("הקוד החדש 3318*", "3318*"),
                ("رمز البوابة الجديد هو 5150", "5150"),
                ("비번은 별사탕이야", "별사탕"),
            ],
            # Behind the ending of a word in which a stem is.
            *[(f"{word} old crane no gain", "old crane no gain") for word in ("salasanani", "kapukódunk")],
            # Behind linking words of more languages; with a first word of one letter or two.
            *[
                ("la contrasenya del wifi és el gegant balla sol, i", "el gegant balla sol"),
                ("mật khẩu wifi là ca phe sua da, viết liền", "ca phe sua da"),
                ("Паролата е Тиха нощ над Родопите, пише", "Тиха нощ над Родопите"),
                ("hasło brzmi kot w butach", "kot w butach"),
                ("the password's words are cat sun boat.", "cat sun boat"),
                ("popcornpaul with password extra butter and", "extra butter"),
                ("callers use the word Juniper so she knows", "Juniper"),
                ("marmalade sky, all one word", "marmalade sky"),
                ("the stick opens with goodbye marmalade sky.", "goodbye marmalade sky"),
                ("padlock is the letter one, OAK I think", "OAK"),
            ],
            # A word with a stem of keys in it; vowels that are written around a letter; where words are not divided.
            *[
                ("voice pw risotto al salto", "risotto al salto"),
                ("पासवर्ड है: आम का पेड़ पुराना। ठीक", "आम का पेड़ पुराना"),
                ("密码是“小熊今天不吃蜂蜜”，", "小熊今天不吃蜂蜜"),
                ("비밀번호는 감자밭에 뜬 달이라고 말해", "감자밭에 뜬 달"),
                ("合言葉 → つくしんぼ\n", "つくしんぼ"),
            ],
            # A part of what is written in one.
            *[
                ("rtsp://porch:mothballs@10.0.0.7/live pw?", "mothballs"),
                ("login hauswart/Besen-Kammer", "Besen-Kammer"),
            ],
            *[("pgpass: db:5432:*:lorry:diesel_cap", "diesel_cap")],
        ],
    )
    def test_weighed(self, text: str, value: str) -> None:
        """Words with digits or signs, groups of digits, phrases, rare words, and plain words where values stand."""
        assert value in weighed(text)

    @pytest.mark.parametrize("text", ["my password really matters a lot here", "code it in C or in D"])
    def test_not_weighed(self, text: str) -> None:
        """Everyday words in the middle of a sentence; one letter."""
        assert not {"matters", "C", "D", "lot"} & {*weighed(text)}

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("the pin of locker B12 is with her", "B12 is"),  # one turn is none
            ("pw='a;b' here", "a;b"),
            ("password: Otter(7) or so", "Otter(7)"),  # the line goes on
            ("https://example.org/login/page", "page"),  # parts of an address are none
            ("a/b/log in", "b/log"),
        ],
    )
    def test_not_in_this_form(self, text: str, value: str) -> None:
        """A bracket or semicolon ends a value, but for one in quotes or up to a line's end."""
        assert value not in weighed(text)

    def test_the_host_behind_a_masked_password_is_not_weighed(self) -> None:
        """It stands where the password's rest would."""
        assert "@db.local:5432/ledger" not in weighed(f"password in pg://{BLANK}@db.local:5432/ledger")
        assert "Otter-91" in weighed(f"password {BLANK} Otter-91")

    def test_no_phrase_begins_with_a_linking_word_or_holds_a_stem(self) -> None:
        """They are parts of sentences that speak of secrets."""
        phrases = [value for value in weighed("c'est 852 ici, is my door code ok") if " " in value]
        assert phrases == ["852 ici"]
        assert [value for value in weighed("my password is on a wall, it is so old") if " " in value] == []

    def test_a_value_at_the_edge_of_a_window_is_not_cut(self) -> None:
        """It is weighed whole or not at all."""
        for gap in range(150, 175):
            assert weighed("pin" + " " * gap + "Abcdefgh-Ijklm") in ([], ["Abcdefgh-Ijklm"])

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("Safe: left to 34, right to 8, left to 77.", {"34", "8", "77"}),
            ("combination 12 then 9", {"12", "9"}),
            ("祖父の金庫、右に23、左に7", {"23", "7"}),
            ("the wifi has 12 of them", set()),  # nothing that is turned
            ("the safe costs 80 € and weighs 9.5", set()),
            ("safe" + " on" * 60 + " 12", set()),
        ],
    )
    def test_small_numbers_count_behind_what_is_turned(self, text: str, values: set[str]) -> None:
        """Within a sentence or two, and without a unit."""
        assert {value for value in weighed(text) if value.isdigit() and len(value) < 3} == values


class TestFar:
    """Where no word speaks of a secret."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("it was salmon.ella1 haha", "salmon.ella1"),
            ("I read 771 204 to him", "771 204"),
            ("then 4-1-4 and up", "4-1-4"),
            ("so it is 3940. Could they", "3940"),
            ("mine's 2846* since June", "2846*"),
            ("you say nine nine one two, out loud", "nine nine one two"),
            ("so Heron-52, then", "Heron-52"),
            ("C2580Z (C first)", "C2580Z"),
            ("heron:Otter77@example", "Otter77"),
        ],
    )
    def test_weighed(self, text: str, value: str) -> None:
        """Words with digits, groups of digits, digits in words."""
        assert SECRETS.cues(text) == []
        assert value in weighed(text)

    @pytest.mark.parametrize(
        "text",
        [
            *["a 12 b", "in 3rd or 40kg", "v1.20", "https://example.org/a1b2c3", "jo.bl4ck@example.org", "row_12"],
            *["rare zwiebelkuchen", "+44 7700 900123 99", "4929 1234 5678 9012", "x" * 20 + "1" * 11, "1/2", "12:30"],
            *["x|b4ckward=1|y", "nine lives", "houses two", "oneone two"],
        ],
    )
    def test_not_weighed(self, text: str) -> None:
        """Ranks, measures, versions, addresses, telephones and cards, what is long, what has no digit."""
        assert SECRETS.cues(text) == []
        assert weighed(text) == []

    def test_a_row_of_numbers_is_not_weighed(self) -> None:
        """Measured values and matrices are many."""
        assert weighed("1234 5678 9012 3456") == []
        assert weighed("1234, 5678") == ["1234", "5678"]


class TestInCode:
    """Without a word that speaks of one: beside another literal, in a cell, given by a key such as `word`."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("my ($u, $w) = ('mrtg', 'oklahoma.rain');", "oklahoma.rain"),
            ('{ "mx1", "relay",  "brieftaube" },', "brieftaube"),
            ('x = {"dansk": "smørrebrød!"}', "smørrebrød!"),
            ('Map.entry("aula", "Vorhang.auf"),', "Vorhang.auf"),
            ('("scraper", "umbrella stand")', "umbrella stand"),
            ('{ u = "nord", w = "moinmoin" }', "moinmoin"),
            ("7|bmalinowska|szarlotka12|ksiegowosc|t", "szarlotka12"),
            ("1,f.delacroix,Aquarelle1,painter", "Aquarelle1"),
            ('bytes32 word = "rumpelstilz";', "rumpelstilz"),
            ('fill_in "Wort", with: "Opferstock"', "Opferstock"),
        ],
    )
    def test_weighed(self, text: str, value: str) -> None:
        """Each is weighed."""
        assert value in weighed(text)

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ('open("notes", "MODE_APPEND")', "MODE_APPEND"),
            ('copy("here", "there.json")', "there.json"),
            ('say("a", "we went home and slept well")', "we went home and slept well"),
            ('at("x", "10.5,20")', "10.5,20"),
            ('get("a", "{name}")', "{name}"),
            ("a|x12|b", "x12"),
            ("a|AB1234|b", "AB1234"),
            ("a/szarlotka12/b", "szarlotka12"),
        ],
    )
    def test_not_weighed(self, text: str, value: str) -> None:
        """Constants, files, sentences, numbers, templates, parts of paths."""
        assert value not in weighed(text)
