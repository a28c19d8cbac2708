"""`storage.checkpoint`: the C2SP forms, and what does not pass for a signed checkpoint."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.checkpoint import Checkpoint, CheckpointSigner, VerifierKey, read_checkpoint
from voting.errors import CheckpointError

_ORIGIN = "voting.example/log"
_SIGNER = CheckpointSigner(_ORIGIN, bytes(range(32)))
_ROOT = bytes(range(100, 132))


class TestSign:
    """A checkpoint as other tools read it."""

    def test_the_form(self) -> None:
        """Origin, size, root, an empty line, an em dash, the key's name, four bytes of its hash and the signature."""
        note = _SIGNER.sign(42, _ROOT)
        lines = note.split("\n")
        assert lines[:4] == [_ORIGIN, "42", base64.b64encode(_ROOT).decode(), ""]
        assert lines[4].startswith(f"— {_ORIGIN} ")
        raw = base64.b64decode(lines[4].rsplit(" ", 1)[1])
        assert (raw[:4], len(raw), lines[5:]) == (_SIGNER.verifier.key_hash, 4 + 64, [""])

    def test_it_is_read_back(self) -> None:
        """By the public key alone, written down and read again."""
        key = VerifierKey.parsed(f" {_SIGNER.verifier}\n")
        assert key == _SIGNER.verifier
        assert read_checkpoint(_SIGNER.sign(42, _ROOT), key) == Checkpoint(_ORIGIN, 42, _ROOT)

    def test_the_published_key_of_the_note_package(self) -> None:
        """The example in the documentation of Go's note package reads and writes as it stands there."""
        text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
        assert str(VerifierKey.parsed(text)) == text

    @pytest.mark.parametrize("origin", ["", "a b", "a+b", "a\n", "a\u2003b"])
    def test_names_that_the_form_forbids(self, origin: str) -> None:
        """They would be read as something else."""
        with pytest.raises(ValueError, match="must not be empty and must have no white space"):
            CheckpointSigner(origin, bytes(32))


class TestRead:
    """What is not signed, or not by this key, is refused."""

    @given(st.data())
    @settings(deadline=None)
    def test_any_change_of_the_signed_text_is_found(self, data: st.DataObject) -> None:
        """One character of origin, size or root."""
        note = _SIGNER.sign(42, _ROOT)
        at = data.draw(st.integers(0, note.index("\n\n") - 1))
        changed = data.draw(st.characters(codec="utf-8").filter(lambda one: one != note[at]))
        with pytest.raises(CheckpointError):
            read_checkpoint(note[:at] + changed + note[at + 1 :], _SIGNER.verifier)

    @given(st.text(max_size=200))
    @settings(deadline=None)
    def test_any_text_at_all_is_refused_in_one_way(self, text: str) -> None:
        """No other exception gets out."""
        with pytest.raises(CheckpointError):
            read_checkpoint(text, _SIGNER.verifier)
        with pytest.raises(CheckpointError):
            VerifierKey.parsed(text)

    def test_another_key_of_the_same_name(self) -> None:
        """The name alone proves nothing."""
        other = CheckpointSigner(_ORIGIN, bytes(32))
        with pytest.raises(CheckpointError, match="not signed"):
            read_checkpoint(other.sign(42, _ROOT), _SIGNER.verifier)

    def test_a_note_of_this_key_that_is_no_checkpoint(self) -> None:
        """Signed, but without a size."""
        signer = CheckpointSigner(_ORIGIN, bytes(range(32)))
        note = signer.sign(42, _ROOT)
        text = f"{_ORIGIN}\nmany\n{base64.b64encode(_ROOT).decode()}\n"
        signature = signer._signer._key.sign(text.encode())
        line = f"— {_ORIGIN} {base64.b64encode(signer.verifier.key_hash + signature).decode()}\n"
        with pytest.raises(CheckpointError, match="malformed"):
            read_checkpoint(f"{text}\n{line}", signer.verifier)
        assert read_checkpoint(note, signer.verifier).size == 42

    def test_a_checkpoint_of_another_log(self) -> None:
        """Signed by this key, under another origin."""
        note = _SIGNER._signer.sign(Checkpoint("voting.example/other", 42, _ROOT).text())
        with pytest.raises(CheckpointError, match="another log"):
            read_checkpoint(note, _SIGNER.verifier)

    def test_a_checkpoint_of_another_store(self) -> None:
        """Whose key is another one: that it is of another store says more than that this key did not sign it."""
        note = CheckpointSigner("voting.example/other", bytes(32)).sign(42, _ROOT)
        with pytest.raises(CheckpointError, match="another store"):
            read_checkpoint(note, _SIGNER.verifier)

    def test_a_signature_that_names_another_key(self) -> None:
        """By its hash: other tools would not find the key to check it with."""
        text, line = _SIGNER.sign(42, _ROOT).split("\n\n")
        start, _, encoded = line.strip().rpartition(" ")
        raw = base64.b64decode(encoded)
        other = base64.b64encode(bytes([raw[0] ^ 1]) + raw[1:]).decode()
        with pytest.raises(CheckpointError, match="not signed"):
            read_checkpoint(f"{text}\n\n{start} {other}\n", _SIGNER.verifier)

    def test_signatures_of_others_beside_it(self) -> None:
        """A witness may have signed as well, before or after."""
        witness = CheckpointSigner("witness.example", bytes(32))
        note = _SIGNER.sign(42, _ROOT)
        line = witness.sign(42, _ROOT).split("\n\n")[1]
        text, own = note.split("\n\n")
        assert read_checkpoint(f"{text}\n\n{line}{own}", _SIGNER.verifier).size == 42
        assert read_checkpoint(f"{text}\n\n{own}{line}", _SIGNER.verifier).size == 42

    @given(st.text(max_size=80), st.text(max_size=80))
    @settings(deadline=None)
    def test_any_text_in_the_form_of_a_key(self, first: str, last: str) -> None:
        """Not only ASCII."""
        with pytest.raises(CheckpointError):
            VerifierKey.parsed(f"{_ORIGIN}+{first}+{last}")

    def test_a_key_that_was_mistyped(self) -> None:
        """Its own hash tells."""
        text = str(_SIGNER.verifier)
        with pytest.raises(CheckpointError, match="mistyped"):
            VerifierKey.parsed(text.replace("+A", "+B"))
