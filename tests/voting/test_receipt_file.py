from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.errors import CheckpointError
from voting.ports import LogProof, Receipt
from voting.receipt_file import read_receipt, signed_size, write_receipt
from voting.receipts import new_code

_NOTE = "log/name\n{}\n" + base64.b64encode(bytes(32)).decode() + "\n\n— log/name c2lnbmF0dXJl\n"
_HASHES = st.lists(st.binary(min_size=32, max_size=32), max_size=64)


def receipt(index: int = 4, hashes: tuple[bytes, ...] = (b"a" * 32, b"b" * 32)) -> Receipt:
    """One with a proof in a log of 1,234 entries."""
    return Receipt(new_code(), proof=LogProof(index, b"l" * 32, hashes, _NOTE.format(1_234)))


class TestReceiptFile:
    """What is written is read."""

    @given(index=st.integers(0, 2**62), leaf=st.binary(min_size=32, max_size=32), hashes=_HASHES)
    def test_there_and_back(self, index: int, leaf: bytes, hashes: list[bytes]) -> None:
        """Any proof, with its code."""
        proof = LogProof(index, leaf, tuple(hashes), _NOTE.format(index + 1))
        whole = Receipt(new_code(), proof=proof)
        read = read_receipt(write_receipt(whole))
        assert (read.code, read.proof) == (whole.code, proof)

    def test_says_first_what_a_voter_wants_to_know(self) -> None:
        """The code, what it is for, which entry of how many, and how to check it; then the proof in its own form."""
        whole = receipt()
        text = write_receipt(whole)
        assert text.startswith(f"Receipt {whole.code}\n\nWith it you can take your vote back")
        assert "entry 5 of the 1,234" in text
        assert "python -m voting verify --receipt voting-receipt.txt" in text
        proof = text[text.index("c2sp.org/tlog-proof@v1\n") :].split("\n")
        assert proof[1] == f"extra {base64.b64encode(b'l' * 32).decode()}"
        assert proof[2:4] == ["index 4", base64.b64encode(b"a" * 32).decode()]
        assert "\n".join(proof).endswith(_NOTE.format(1_234))

    def test_without_a_proof(self) -> None:
        """The code is what the voter needs; nothing is said of a log."""
        text = write_receipt(Receipt("R7KQ"))
        assert "R7KQ" in text
        assert "log" not in text

    @pytest.mark.parametrize(
        "change",
        [
            lambda text: text.replace("\n", "\r\n"),
            lambda text: "forwarded by mail:\n\n" + text + "\n\n",
            lambda text: "\n".join(line + "  " for line in text.split("\n")),
        ],
        ids=["line ends", "text around it", "blanks"],
    )
    def test_what_mail_and_editors_do_to_it(self, change: object) -> None:
        """Is read as it was written."""
        whole = receipt()
        read = read_receipt(change(write_receipt(whole)))  # type: ignore[operator]
        assert (read.code, read.proof) == (whole.code, whole.proof)

    def test_a_proof_alone(self) -> None:
        """Without the code, which its holder may want to keep to themselves."""
        text = write_receipt(receipt())
        assert read_receipt(text[text.index("c2sp.org") :]).code is None

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2"),
            ("extra ", "extra"),
            ("index 4", "index -4"),
            ("index 4", "index four"),
            ("index 4\n", ""),
            ("index 4\n", "index 4\nnot base64\n"),
            ("index 4\n", "index 4\nc2hvcnQ=\n"),
            ("index 4\n", "index 4\n" + (base64.b64encode(bytes(32)).decode() + "\n") * 63),
            ("Receipt", "R" * 70_000),
        ],
        ids=lambda text: text[:24],
    )
    def test_a_malformed_one(self, old: str, new: str) -> None:
        """Is refused, and nothing of it is shown."""
        with pytest.raises(CheckpointError) as caught:
            read_receipt(write_receipt(receipt()).replace(old, new))
        assert "base64" not in str(caught.value)

    @pytest.mark.parametrize("note", ["", "log", "log\nmany\n"])
    def test_a_checkpoint_without_a_size(self, note: str) -> None:
        """Is refused."""
        with pytest.raises(CheckpointError, match="size"):
            signed_size(LogProof(0, bytes(32), (), note))
