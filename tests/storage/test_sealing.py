from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.sealing import Columns, Key, Place, packed, seal, seal_row, unpacked, unseal, unseal_row
from voting.errors import KeyringError, TextError
from voting.ports import Json

_KEY = Key("k1", os.urandom(32))
_UNTIMED = settings(deadline=None)  # a busy machine is no fault
_PLACE = Place("store", "outcomes", "row", "sealed_content")


class TestSeal:
    """Bound to a key and a place."""

    @_UNTIMED
    @given(st.binary())
    def test_opens_where_it_was_put(self, plain: bytes) -> None:
        """Under the same key, at the same place."""
        assert unseal(_KEY, _PLACE, seal(_KEY, _PLACE, plain)) == plain

    def test_the_same_twice_looks_different(self) -> None:
        """Equal votes cannot be told from their ciphertext."""
        assert len({seal(_KEY, _PLACE, b"tie") for _ in range(100)}) == 100

    def test_a_child_draws_nonces_of_its_own(self) -> None:
        """A process that was copied does not go on with the other's."""
        code = (
            "import os; from storage.sealing import random_bytes; random_bytes(12)\n"
            "child = os.fork(); os.write(1, (random_bytes(12).hex() + ' ').encode()); child and os.wait()"
        )
        drawn = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
        assert len(set(drawn)) == 2

    def test_no_nonce_comes_twice(self) -> None:
        """Two values under one nonce would give each other away."""
        assert len({seal(_KEY, _PLACE, b"tie")[1:13] for _ in range(10_000)}) == 10_000

    @pytest.mark.parametrize("part", ["store_id", "table", "row_id", "column"])
    def test_moved_elsewhere(self, part: str) -> None:
        """To another store, table, row or column."""
        elsewhere = _PLACE._replace(**{part: "other"})
        with pytest.raises(KeyringError):
            unseal(_KEY, elsewhere, seal(_KEY, _PLACE, b"tie"))

    def test_parts_of_a_place_do_not_run_together(self) -> None:
        """`ab` + `c` is another place than `a` + `bc`."""
        sealed = seal(_KEY, Place("s", "ab", "c", "d"), b"tie")
        with pytest.raises(KeyringError):
            unseal(_KEY, Place("s", "a", "bc", "d"), sealed)

    @pytest.mark.parametrize(
        "key", [Key("k1", os.urandom(32)), Key("k2", _KEY.secret)], ids=["another key", "another key id"]
    )
    def test_another_key(self, key: Key) -> None:
        """The name of the key is bound too."""
        with pytest.raises(KeyringError):
            unseal(key, _PLACE, seal(_KEY, _PLACE, b"tie"))

    def test_any_changed_bit_is_noticed(self) -> None:
        """In the version, the nonce, the ciphertext and the tag."""
        sealed = seal(_KEY, _PLACE, b"tie")
        for place in range(len(sealed) * 8):
            changed = bytearray(sealed)
            changed[place // 8] ^= 1 << place % 8
            with pytest.raises(KeyringError):
                unseal(_KEY, _PLACE, bytes(changed))

    def test_any_truncation_is_noticed(self) -> None:
        """Down to nothing at all; the error names the place and never the value."""
        sealed = seal(_KEY, _PLACE, b"canary")
        for length in range(len(sealed)):
            with pytest.raises(KeyringError, match=r"outcomes\.sealed_content of row row") as caught:
                unseal(_KEY, _PLACE, sealed[:length])
            assert "canary" not in str(caught.value)

    def test_layout(self) -> None:
        """What was sealed once opens: version, nonce, ciphertext with tag; each part of the place by length."""
        parts = (b"store", b"outcomes", "rów".encode(), b"sealed_content", b"k1")
        place = b"\x01" + b"".join(struct.pack(">I", len(part)) + part for part in parts)
        nonce = os.urandom(12)
        sealed = b"\x01" + nonce + AESGCM(_KEY.secret).encrypt(nonce, b"tie", place)
        assert unseal(_KEY, Place("store", "outcomes", "rów", "sealed_content"), sealed) == b"tie"

    def test_a_key_does_not_show_itself(self) -> None:
        """Not in a log, not in a traceback."""
        assert repr(_KEY) == "Key(key_id='k1')"


def _row(plain: Mapping[str, bytes]) -> dict[str, bytes]:
    """Values of a row's columns, sealed together."""
    sealed = seal_row(_KEY, "store", Columns("outcomes", tuple(plain)), "row", plain.values())
    return dict(zip(plain, sealed, strict=True))


class TestSealRow:
    """Several columns of one row at once."""

    @_UNTIMED
    @given(st.dictionaries(st.text(min_size=1), st.binary(), max_size=5))
    def test_each_opens_at_its_place(self, plain: dict[str, bytes]) -> None:
        """As if it had been sealed by itself."""
        sealed = _row(plain)
        assert {name: unseal(_KEY, _PLACE._replace(column=name), one) for name, one in sealed.items()} == plain

    def test_no_two_share_a_nonce(self) -> None:
        """Neither columns of a row nor rows."""
        rows = [_row(dict.fromkeys("abc", b"tie")) for _ in range(1_000)]
        assert len({one[1:13] for row in rows for one in row.values()}) == 3_000

    def test_nonces_that_were_drawn_beforehand(self) -> None:
        """Each column has its own part of them."""
        nonces = os.urandom(24)
        sealed = seal_row(_KEY, "store", Columns("outcomes", ("a", "b")), "row", (b"one", b"tie"), nonces=nonces)
        assert [one[1:13] for one in sealed] == [nonces[:12], nonces[12:]]

    @pytest.mark.parametrize("part", ["store_id", "table", "row_id", "column"])
    def test_moved_elsewhere(self, part: str) -> None:
        """To another store, table, row or column."""
        sealed = _row({"sealed_content": b"tie"})["sealed_content"]
        with pytest.raises(KeyringError):
            unseal(_KEY, _PLACE._replace(**{part: "other"}), sealed)


class TestUnsealRow:
    """Several columns of one row opened at once."""

    @_UNTIMED
    @given(st.dictionaries(st.text(min_size=1), st.binary(), max_size=5))
    def test_each_opens_at_its_place(self, plain: dict[str, bytes]) -> None:
        """Whether it was sealed with the others or by itself."""
        columns = Columns("outcomes", tuple(plain))
        together = _row(plain)
        alone = {name: seal(_KEY, _PLACE._replace(column=name), one) for name, one in plain.items()}
        for sealed in (together, alone):
            assert unseal_row(_KEY, "store", columns, "row", sealed.values()) == list(plain.values())

    @pytest.mark.parametrize(
        ("key", "store_id", "table", "row_id"),
        [
            (Key("k2", _KEY.secret), "store", "outcomes", "row"),
            (Key("k1", os.urandom(32)), "store", "outcomes", "row"),
            (_KEY, "other", "outcomes", "row"),
            (_KEY, "store", "other", "row"),
            (_KEY, "store", "outcomes", "other"),
        ],
    )
    def test_moved_elsewhere(self, key: Key, store_id: str, table: str, row_id: str) -> None:
        """Another key, store, table or row; and of two columns, the other."""
        columns, plain = Columns(table, ("a", "b")), {"a": b"one", "b": b"two"}
        sealed = _row(plain)
        with pytest.raises(KeyringError):
            unseal_row(key, store_id, columns, row_id, sealed.values())
        with pytest.raises(KeyringError):
            unseal_row(_KEY, "store", Columns("outcomes", ("b", "a")), "row", sealed.values())

    def test_any_change_is_noticed(self) -> None:
        """Of each bit, the version's too, and of the length; the error names the column."""
        sealed = _row({"a": b"one", "b": b"tie"})
        whole = sealed["b"]
        flipped = [bytearray(whole) for _ in range(len(whole) * 8)]
        for place, one in enumerate(flipped):
            one[place // 8] ^= 1 << place % 8
        for changed in (*map(bytes, flipped), *(whole[:length] for length in range(len(whole)))):
            with pytest.raises(KeyringError, match=r"outcomes\.b of row row"):
                unseal_row(_KEY, "store", Columns("outcomes", ("a", "b")), "row", [sealed["a"], changed])


class _Infinite(float, Enum):
    """A fraction in disguise."""

    ENDLESS = float("inf")


@dataclass
class _Canary:
    """No JSON."""

    text: str = "canary"


class TestPacked:
    """Payloads as bytes."""

    @_UNTIMED
    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
            max_leaves=10,
        )
    )
    def test_round_trip(self, payload: object) -> None:
        """Any JSON comes back as it was."""
        assert unpacked(packed(payload, name="it")) == payload  # type: ignore[arg-type]  # built of JSON types above

    @_UNTIMED
    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
            max_leaves=10,
        )
    )
    def test_the_standard_librarys_bytes(self, payload: object) -> None:
        """Whichever of the two writes it: no other hand may be needed for what is stored."""
        standard = json.dumps(payload, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
        assert packed(payload, name="it") == standard  # type: ignore[arg-type]  # built of JSON types above

    @pytest.mark.parametrize(
        "number", [2**63, 2**64 - 1, 2**64, 10**19 + 7, -(2**63) - 1, 10**40, 2.0**64, 1e300, -0.0, 0.25, True, 7]
    )
    def test_a_number_stays_what_it_is(self, number: float) -> None:
        """A large integer is no fraction, to the last digit, however deep it lies; nor the other way round."""
        payloads: list[Json] = [number, {"a": {"b": [number]}}, ["x", {"a": number}, 0.5], [[]] * 3 + [[number]]]
        for payload in (*payloads, *(["long " * 1_000, one] for one in payloads)):
            found = unpacked(packed(payload, name="it"))  # type: ignore[arg-type]  # JSON
            assert repr(found) == repr(payload)

    def test_deeper_than_the_fast_reader_goes(self) -> None:
        """Comes back all the same."""
        payload: Json = 7
        for _ in range(400):
            payload = [payload]
        assert unpacked(packed(payload, name="it")) == payload

    def test_order_of_keys_does_not_matter(self) -> None:
        """The same payload has the same bytes."""
        assert (
            packed({"b": 1, "a": "é"}, name="it") == packed({"a": "é", "b": 1}, name="it") == b'{"a":"\xc3\xa9","b":1}'
        )

    @pytest.mark.parametrize(
        "payload",
        [
            float("nan"),
            float("-inf"),
            ["null", float("nan")],
            {"response": [{"canary": [1, {"x": float("inf")}]}]},
            (float("nan"),),
            _Infinite.ENDLESS,
            "\ud800 canary",
            {"canary": b"x"},
            [{"canary"}],
            datetime(2031, 5, 17, tzinfo=UTC),
            [_Canary()],
        ],
    )
    def test_what_is_no_json(self, payload: object) -> None:
        """Refused by name; neither the message nor a cause carries the text."""
        with pytest.raises(TextError, match="the content cannot be written") as caught:
            packed(payload, name="the content")  # type: ignore[arg-type]  # the point of it
        assert "canary" not in str(caught.value)
        assert caught.value.__cause__ is None
        assert caught.value.__suppress_context__
