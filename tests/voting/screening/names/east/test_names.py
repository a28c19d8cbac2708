from __future__ import annotations

import lzma
import subprocess
import sys
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.voting.screening.samples import is_left
from voting.ports import Screener
from voting.screening.names.code_guard import Line
from voting.screening.names.east.finder import check_model, east_tagger, load_weights, save_weights
from voting.screening.names.east.letters import in_east, is_all_east
from voting.screening.names.east.tagger import Met
from voting.screening.names.finder import sentences_of
from voting.screening.names.weights import as_weights

TEXT = st.text(st.sampled_from("我叫王小明。，さんは김민수가 Anna12\U00020000"), min_size=1, max_size=60)


class TestFound:
    """People, as they stand in sentences without a sign of where a name ends."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("昨天我和欧阳雪芹一起去看了房子", "欧阳雪芹"),
            ("麻煩你把檔案寄給蔡依珊，謝謝", "蔡依珊"),
            ("会议由彭志刚主持，缺席一人", "彭志刚"),
            ("你觉得宋倩这次为什么不高兴呢", "宋倩"),
            ("昨日、長谷川美咲と映画を見に行った", "長谷川美咲"),
            ("この件は村上に確認してください", "村上"),
            ("うちの健太がまだ帰ってこない", "健太"),
            ("어제 한지우가 늦게 왔다", "한지우"),
            ("박서연한테 전화해서 물어봐", "박서연"),
            ("회의록: 참석자 오세훈, 남궁민", "남궁민"),
            ("野々村真由美が転勤になった", "野々村真由美"),
            ("李𠮷強昨天來了", "李𠮷強"),
            ("约翰·史密斯先生下午到", "约翰·史密斯"),
            ("回复 @张伟：收到", "张伟"),
            ("佐藤太郎_履歴書.pdf", "佐藤太郎"),
            ("const name = '김민수';", "김민수"),
            (unicodedata.normalize("NFD", "김민수가 어제 왔어요"), unicodedata.normalize("NFD", "김민수")),
            ("お客様名：ｽｽﾞｷ ﾊﾅｺ", "ｽｽﾞｷ ﾊﾅｺ"),
            ("Müllerさんに連絡して", "Müller"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, value: str) -> None:
        """Nothing of the name is left."""
        assert not is_left(screener, text, value)

    @pytest.mark.parametrize(
        "text",
        [
            "帮我写一封辞职信，语气要客气一点",
            "高速公路上堵车怎么办",
            "請問這個方法可以用在資料庫嗎",
            "このコードのエラーを直してください",
            "森林の中を走る電車の写真が好きです",
            "김치찌개 맛있게 끓이는 방법 알려줘",
            "이번 주 금요일까지 보고서를 제출해야 해요",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """Requests that name nobody, with words that begin as surnames do."""
        assert not screener.find(text)

    def test_names_in_other_letters_beside(self, screener: Screener) -> None:
        """Each model finds its own in one line."""
        text = "我和 Katharina Vogel 还有彭志刚见了面"
        found = {text[span.start : span.end] for span in screener.find(text)}
        assert {"Katharina Vogel", "彭志刚"} <= found

    def test_a_sentence_s_end_parts_two(self, screener: Screener) -> None:
        """A short name with a full stop is no abbreviation of the next, as "Mohd. Ali" is."""
        text = "참석자는 오세훈, 남궁민. Müllerさんに連絡して。"
        assert [text[span.start : span.end] for span in screener.find(text)] == ["오세훈", "남궁민", "Müller"]


class TestAnyText:
    """Nothing that people paste keeps a text from being screened."""

    @given(
        st.lists(
            st.one_of(
                st.sampled_from(["我叫", "王小明", "佐々木", "김민수", "·", "。", " ", "\n", "𠮷"]),
                st.sampled_from(["a" * 41, "Q" * 60, "9" * 50, "·" * 45, "·" * 90]),
            ),
            max_size=9,
        ).map("".join)
    )
    @example("我叫" + "a" * 41 + "。")
    @example("王小明和" + "b" * 45 + "结婚了")
    def test_long_words_beside(self, screener: Screener, text: str) -> None:
        """An identifier, a hash or a row of signs longer than any name stands beside one."""
        spans = screener.find(text)
        places = [place for span in spans for place in (span.start, span.end)]
        assert places == sorted(places)
        assert all(span.end <= len(text) and text[span.start : span.end].strip() for span in spans)

    def test_a_long_row_of_full_stops(self) -> None:
        """Is looked at once, not from each of them on."""
        text = "王" * 130 + "。" * 250_000
        assert list(sentences_of(text, Line(0, len(text), False))) == [(0, len(text))]


class TestTagger:
    """Probabilities per token."""

    @given(TEXT, TEXT)
    def test_what_is_known_of_a_segment_changes_nothing(self, text: str, before: str) -> None:
        """Looked at after others, a text gives what it gives alone; and every row sums to one."""
        lines = [Line(0, len(text), False)]
        met: Met = {}
        first, table = east_tagger().tag(text, lines, {})
        east_tagger().tag(before + text, [Line(0, len(before) + len(text), False)], met)
        again, other = east_tagger().tag(text, lines, met)
        assert first.start.tolist() == again.start.tolist()
        assert np.allclose(table, other, atol=1e-5)
        assert np.allclose(table.sum(axis=1), 1, atol=1e-3)
        assert all(text[at:end] for at, end in zip(first.start.tolist(), first.end.tolist(), strict=True))

    def test_segments_in_which_nobody_is_may_be_left_out(self) -> None:
        """Of those that are left all probabilities are the same."""
        text = "今天天气很好。\n我叫王小明。"
        lines = [Line(0, 7, False), Line(8, len(text), False)]
        whole, table = east_tagger().tag(text, lines, {})
        some, left = east_tagger().tag(text, lines, {}, 0.5)
        assert text[some.start[0]] == "我"
        assert np.allclose(table[whole.start >= 8], left, atol=1e-5)

    @pytest.mark.parametrize("text", ["", "Anna", "12.5", "Анна"])
    def test_other_lines(self, text: str) -> None:
        """A line without such a letter has no segment."""
        parts, table = east_tagger().tag(text, [Line(0, len(text), False)], {})
        assert len(parts.word) == len(table) == 0


class TestLetters:
    """Which lines a model is asked of."""

    @pytest.mark.parametrize(
        ("text", "some", "every"),
        [
            ("王小明", True, True),
            ("김 12!", True, True),
            ("王Anna", True, False),
            ("Anna", False, False),
            ("12", False, False),
        ],
    )
    def test_lines(self, text: str, some: bool, every: bool) -> None:
        """Some letter of these scripts, and no other."""
        assert in_east(text) is some
        assert is_all_east(text) is every


class TestModel:
    """Its files."""

    def test_it_is_loaded_when_it_is_needed(self) -> None:
        """A text in Latin letters costs neither its time nor its memory."""
        code = (
            "from voting.screening import load_screener; from voting.settings import ScreeningSettings;"
            "from voting.screening.names.east.finder import east_tagger;"
            "s = load_screener(ScreeningSettings()); s.find('My name is Anna Berg');"
            "print(east_tagger.cache_info().currsize); s.find('我叫王小明'); print(east_tagger.cache_info().currsize)"
        )
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert run.stdout.split() == ["0", "1"]

    def test_a_missing_file(self, tmp_path: Path) -> None:
        """It is told at the start, not when a text needs it."""
        with pytest.raises(OSError, match=r"weights\.lzma"):
            check_model(tmp_path)

    def test_round_trip(self, tmp_path: Path) -> None:
        """The same weights come back."""
        weights = as_weights({("a=王", "O"): 1.5, ("b", "B-PERSON"): -0.25}, {("O", "O"): 0.5, ("O", "B-PERSON"): -1.0})
        save_weights(weights, tmp_path / "weights")
        again = load_weights(tmp_path / "weights")
        assert again.labels == weights.labels
        assert again.rows == weights.rows
        assert np.array_equal(again.table, weights.table)
        assert np.array_equal(again.transitions, weights.transitions)

    @pytest.mark.parametrize("content", [b"", b"no archive", lzma.compress(b"{}\na\n\n"), lzma.compress(b"x")])
    def test_a_damaged_file(self, tmp_path: Path, content: bytes) -> None:
        """It is told by its name alone."""
        path = tmp_path / "weights"
        path.write_bytes(content)
        with pytest.raises(ValueError, match="weights is damaged"):
            load_weights(path)
