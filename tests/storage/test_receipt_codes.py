"""`storage.receipt_codes`: codes lead to their vote, and tell nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, insert, select

from storage import receipt_codes
from storage.receipt_codes import ReceiptCodes, is_of, keeps
from storage.tables import OUTCOMES
from voting.receipts import digest, new_code, normalise, number_of

_SEED = b"s" * 32
_ROW = {
    "voter": "v" * 32,
    "kind": "vote",
    "recorded_hour": datetime(2031, 5, 17, 10, tzinfo=UTC),
    "key_day": date(2031, 5, 17),
    **dict.fromkeys(("sealed_content", "sealed_metadata", "sealed_receipt"), b""),
}


@pytest.fixture
def codes() -> ReceiptCodes:
    """Of one store."""
    return ReceiptCodes(_SEED)


@pytest.fixture
def connection() -> Iterator[Connection]:
    """With a table of outcomes, which refer to nothing."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        OUTCOMES.create(connection)
        yield connection
    engine.dispose()


class TestNew:
    """A fresh code and what its row keeps."""

    def test_is_a_code(self, codes: ReceiptCodes) -> None:
        """In its normal form, and never twice."""
        made = [codes.new()[0] for _ in range(2_000)]
        assert all(normalise(code) == code for code in made)
        assert len(set(made)) == 2_000

    def test_what_rows_keep_follows_each_other(self, codes: ReceiptCodes) -> None:
        """64 hex digits in rising order, each place the next one: an index takes them at one end."""
        kept = [codes.new()[1] for _ in range(300)]
        assert {len(one) for one in kept} == {64}
        places = [int(one[:10], 16) for one in kept]
        assert [one - places[0] for one in places] == [*range(300)]

    def test_the_last_place_is_followed_by_the_first(
        self, codes: ReceiptCodes, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What a row keeps never grows longer than its column."""
        monkeypatch.setattr(receipt_codes, "random_bytes", lambda count: b"\xff" * count)
        last = ReceiptCodes(_SEED)
        made = [last.new() for _ in range(2)]
        assert [kept[:10] for _, kept in made] == ["f" * 10, "0" * 10]
        assert all(kept in codes.kept(code) for code, kept in made)

    def test_what_was_drawn_beforehand(self, codes: ReceiptCodes) -> None:
        """Stands in the code as it is, and hides the place no less."""
        code, kept = codes.new(b"0123456789")
        assert (number_of(code) & (1 << 80) - 1).to_bytes(10) == b"0123456789"
        assert kept in codes.kept(code)
        assert kept[:10] != f"{number_of(code) >> 80:010x}"

    def test_every_start_begins_elsewhere(self) -> None:
        """So several instances on one database write to different pages."""
        assert len({ReceiptCodes(_SEED).new()[1][:6] for _ in range(40)}) > 30

    def test_the_code_looks_random(self, codes: ReceiptCodes) -> None:
        """Each of its 120 bits is set in about half of the codes, and changes from one to the next in about half."""
        numbers = [number_of(codes.new()[0]) for _ in range(1_000)]
        pairs = [first ^ second for first, second in pairwise(numbers)]
        for some in (numbers, pairs):
            for bit in range(120):
                assert 380 < sum(one >> bit & 1 for one in some) < 620, bit

    def test_the_place_cannot_be_read_without_the_key(self, codes: ReceiptCodes) -> None:
        """Not out of the code alone, and not with another store's key."""
        made = [codes.new() for _ in range(50)]
        other = ReceiptCodes(b"t" * 32)
        for code, kept in made:
            assert kept[:10] != f"{number_of(code) >> 80:010x}"
            assert kept not in other.kept(code)


class TestKept:
    """What the row of a code keeps."""

    def test_of_this_version(self, codes: ReceiptCodes) -> None:
        """Told by any process that has the same store's secret: what the row has, to the last digit."""
        made = [codes.new() for _ in range(200)]
        later = ReceiptCodes(_SEED)
        assert all(later.kept(code)[0] == kept for code, kept in made)

    def test_of_an_earlier_version(self, codes: ReceiptCodes) -> None:
        """The hash of the code alone."""
        code = new_code()
        assert codes.kept(code)[1] == hashlib.sha256(code.encode()).hexdigest()

    def test_is_the_same_in_all_later_versions(self) -> None:
        """Codes and rows of today are found as long as there are any."""
        assert ReceiptCodes(_SEED).kept("04HM-ASW9-NF6Y-Y093-8NKR-KAYD-F2") == (
            "0769de42985962ba88f03e111e67a63878741e52385ee12727b7f993433f40ff",
            "5962ba88f03e111e67a63878741e52385ee12727b7f993433f40ff30c6a06d46",
        )

    def test_what_is_no_code(self, codes: ReceiptCodes) -> None:
        """Refused."""
        with pytest.raises(ValueError, match="not a receipt code"):
            codes.kept("rubbish")


class TestWithoutTheKey:
    """Who checks a store has none."""

    @given(st.binary(min_size=32, max_size=32))
    def test_the_row_of_a_code_is_known(self, seed: bytes) -> None:
        """And no other one, whichever version wrote it."""
        codes = ReceiptCodes(seed)
        (code, kept), (other, others) = codes.new(), codes.new()
        assert is_of(kept, code)
        assert is_of(digest(code), code)
        assert not is_of(others, code)
        assert not is_of(kept, other)
        assert not is_of(digest(other), code)
        assert not is_of("", code)

    def test_is_found_in_the_table(self, codes: ReceiptCodes, connection: Connection) -> None:
        """Likewise."""
        code, kept = codes.new()
        other, older = new_code(), new_code()
        for number, one in enumerate((kept, codes.new()[1], digest(older))):
            row = {**_ROW, "number": number, "comparison_id": f"{number}", "receipt_sha256": one}
            connection.execute(insert(OUTCOMES), row)
        found = [
            connection.execute(select(OUTCOMES.c.comparison_id).where(keeps(one))).scalars().all()
            for one in (code, other, older)
        ]
        assert found == [["0"], [], ["2"]]
