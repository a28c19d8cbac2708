"""Names in Thai behind titles."""

import pytest

from voting.screening.names.thai import in_thai


def found(text: str) -> list[str]:
    """What is found."""
    return [text[one.start : one.end] for one in in_thai(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("นายสมชาย ใจดี แจ้งว่า", ["สมชาย ใจดี"]),
        ("ด.ญ. พิมพ์ชนก แสงทอง ป.3", ["พิมพ์ชนก แสงทอง"]),
        ("คุณวิภา โทรมา", ["วิภา"]),
        ("อยู่ จ.เชียงใหม่ มานาน", ["เชียงใหม่"]),
    ],
)
def test_hit(text: str, names: list[str]) -> None:
    """Formal titles take a surname along, familiar ones none."""
    assert found(text) == names


@pytest.mark.parametrize("text", ["คุณ อะไร", "นายจ้างที่ต้องจ่ายค่าจ้างทุกเดือนตามกฎหมาย", "Mr. Somchai"])
def test_near_miss(text: str) -> None:
    """Words of everyday, a sentence that goes on, other scripts."""
    assert not found(text)
