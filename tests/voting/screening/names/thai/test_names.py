from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.screening.samples import is_left
from voting.ports import Screener
from voting.screening.names.thai.finder import check_model


class TestFound:
    """People, as they stand in sentences without a blank around them."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("นายสมชาย ใจดี แจ้งว่ารถหาย", "สมชาย ใจดี"),
            ("ด.ญ. พิมพ์ชนก แสงทอง ป.3", "พิมพ์ชนก แสงทอง"),
            ("คุณวิภา โทรมาเมื่อเช้า", "วิภา"),
            ("เมื่อวานวิภาบอกว่าธนากรจะมาประชุม", "ธนากร"),
            ("พี่เก่งกับน้องแก้มไปดูหนังด้วยกัน", "แก้ม"),
            ("ฝากเอกสารไว้กับสุรเชษฐ์แล้วนะ", "สุรเชษฐ์"),
            ("ผู้เข้าประชุม: กมลวรรณ, ณัฐพงษ์", "ณัฐพงษ์"),
            ("สรุปการประชุมกับ Katharina Vogel เมื่อวาน", "Katharina Vogel"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, value: str) -> None:
        """Nothing of the name is left."""
        assert not is_left(screener, text, value)

    @pytest.mark.parametrize(
        "text",
        [
            "ช่วยแก้โค้ดนี้ให้หน่อย มันขึ้นว่า list index out of range",
            "อธิบายทฤษฎีสัมพัทธภาพให้เด็กประถมเข้าใจง่าย ๆ",
            "แนะนำที่เที่ยวเชียงใหม่ 3 วัน 2 คืน",
            "นายจ้างต้องจ่ายค่าจ้างทุกเดือนตามกฎหมาย",
            "ดาวเสาร์มีวงแหวน ดาวพฤหัสบดีใหญ่ที่สุด",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """Requests that name nobody."""
        assert not screener.find(text)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(["สมชาย", "ใจดี", "นาย", "ไป", " ", "\n", "ๆ", "์", "\u0e4d\u0e32"]),
            st.sampled_from(["a" * 41, "9" * 50, "ก" * 300, "ะ" * 120]),
        ),
        max_size=9,
    ).map("".join)
)
def test_any_text(screener: Screener, text: str) -> None:
    """Signs without a letter and rows of letters keep no text from being screened."""
    spans = screener.find(text)
    places = [place for span in spans for place in (span.start, span.end)]
    assert places == sorted(places)
    assert all(span.end <= len(text) and text[span.start : span.end].strip() for span in spans)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """Before a text needs it."""
    (tmp_path / "weights.lzma").touch()
    with pytest.raises(OSError, match=r"words\.lzma"):
        check_model(tmp_path)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ผู้รับ: มานี รักเรียน", "มานี รักเรียน"),
        ("ชื่อเล่น ต้น", "ต้น"),
        ("อยู่ จ.เชียงราย มานาน", "เชียงราย"),
        ("บ้านเกิดลำปาง ย้ายมานาน", "ลำปาง"),
    ],
)
def test_what_a_label_announces(screener: Screener, text: str, value: str) -> None:
    """Names in fields of forms, and places behind the word for one."""
    assert not is_left(screener, text, value)
