"""Korean names in a row, and words in a row that are none."""

import pytest

from voting.screening.names.hangul_lists import in_rows


class TestRows:
    """Three syllables each, the first a family's."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("초대 손님은 이청아, 이기우, 배다해 등의 친구들", ["이청아", "이기우", "배다해"]),
            ("진정우, 김서영, 김준영이 우산과", ["진정우", "김서영", "김준영"]),
            ("참석자: 김민수·이지은·박서준", ["김민수", "이지은", "박서준"]),
            ("유재석, 강호동, 이경규와 함께", ["유재석", "강호동", "이경규"]),
        ],
    )
    def test_hit(self, text: str, names: list[str]) -> None:
        """Most of them look like names, so that all are; a particle stays outside."""
        assert [text[start:end] for start, end in in_rows(text)] == names

    @pytest.mark.parametrize(
        "text",
        [
            "강아지, 고양이, 송아지, 도마뱀이 있다",
            "고등어, 오징어, 주꾸미를 샀다",
            "정치인, 연예인, 방송인을 만났다",
            "안전성, 신뢰성, 유연성, 정확성",
            "서울시, 경기도, 강원도, 전라도에서",
            "김민수, 이지은이 왔다",
            "김민수, 이지은, 고양이가 왔다",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Animals, kinds of people, qualities, provinces; two are no row and tell nothing of a third word."""
        assert list(in_rows(text)) == []
