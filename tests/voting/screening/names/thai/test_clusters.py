from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.screening.names.thai.clusters import LONGEST_SEGMENT, clusters_of, segments

TEXT = st.text(st.sampled_from("กขเแไุ้ำ์ๆฯ 12aZ.!\n"), max_size=400)


@pytest.mark.parametrize(
    ("word", "clusters"),
    [
        ("สมชาย", ["ส", "ม", "ชา", "ย"]),
        ("เกรียงไกร", ["เก", "รี", "ย", "ง", "ไก", "ร"]),
        ("ศักดิ์", ["ศั", "ก", "ดิ์"]),
        ("น้ำผึ้ง", ["น้ำ", "ผึ้", "ง"]),
        ("Anna", []),
    ],
)
def test_clusters(word: str, clusters: list[str]) -> None:
    """A consonant keeps the vowel before it and the signs around it."""
    assert clusters_of(word) == clusters


@given(TEXT)
def test_all_of_a_text_is_in_some_segment(text: str) -> None:
    """Tokens follow each other, none is cut off, and no segment is too long."""
    found = [token for tokens in segments(text) for token in tokens]
    assert "".join(text[token.start : token.end] for token in found) == "".join(text.split())
    assert [token.start for token in found] == sorted(token.start for token in found)
    assert all(0 < len(tokens) <= LONGEST_SEGMENT for tokens in segments(text))


def test_a_long_line_is_cut_at_blanks_and_far_from_a_change_the_same() -> None:
    """What stands far away does not change where a line is cut."""
    phrases = ["เมื่อวานฝนตกหนักมาก", "เราเลยไม่ได้ออกไปไหน", "นั่งดูหนังอยู่บ้าน", "กินข้าวกับแม่", "แล้วก็นอน"] * 8
    ends = [
        {text[tokens[0].start : tokens[-1].end] for tokens in segments(text)}
        for text in (" ".join(phrases), " ".join(["สวัสดี", *phrases[1:]]))
    ]
    assert len(ends[0]) > 1
    assert len(ends[0] - ends[1]) == 1
