"""A receipt as a file for its voter: readable lines first, then the proof that the vote was entered in the log.

The proof stands in the C2SP tlog-proof form (https://c2sp.org/tlog-proof), so that other programs can check it too. Its
`extra` line is the hash of the entry, which a reader of that form else works out of the entry itself. Standard library.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import Final

from voting.errors import CheckpointError
from voting.ports import LogProof, Receipt
from voting.receipts import normalise

FILE_NAME: Final = "voting-receipt.txt"

_HEADER: Final = "c2sp.org/tlog-proof@v1"
_HASH_BYTES: Final = 32
_MOST_HASHES: Final = 64  # a tree of more levels than that cannot be
_MOST_CHARACTERS: Final = 65_536
_TEXT: Final = """\
Receipt {code}

With it you can take your vote back on the page Receipt. No account is needed: whoever has it can do so, so keep it
to yourself.
"""
_PROOF: Final = """
Below is the proof that your vote was entered in the log of all votes: it is entry {number:,} of the {size} that were
signed then. If it were changed or left out later, this proof would show it. To check it:

    python -m voting verify --receipt {name}

{header}
extra {leaf}
index {index}
{hashes}
{checkpoint}"""


@dataclass(frozen=True, slots=True)
class ReceiptFile:
    """What a receipt file says. Nothing of it is checked yet.

    Attributes:
        code: As `voting.receipts` writes it; None in a file that holds a proof alone.
        proof: See `LogProof`.
    """

    code: str | None = field(repr=False)
    proof: LogProof = field(repr=False)


def write_receipt(receipt: Receipt) -> str:
    """Returns the text of a receipt file; without a proof where the receipt carries none."""
    text = _TEXT.format(code=receipt.code)
    proof = receipt.proof
    if proof is None:
        return text
    return text + _PROOF.format(
        number=proof.leaf_index + 1,
        size=f"{signed_size(proof):,}",
        name=FILE_NAME,
        header=_HEADER,
        leaf=_base64(proof.leaf_hash),
        index=proof.leaf_index,
        hashes="".join(f"{_base64(one)}\n" for one in proof.hashes),
        checkpoint=proof.checkpoint,
    )


def read_receipt(text: str) -> ReceiptFile:
    """Returns what a receipt file says. Line ends of any system are accepted, and any text before the proof.

    Raises:
        CheckpointError: There is no proof in it, or it is malformed.
    """
    if len(text) > _MOST_CHARACTERS:
        raise CheckpointError("the receipt file is too long to be one")
    lines = [line.rstrip() for line in text.splitlines()]
    if _HEADER not in lines:
        raise CheckpointError(f"the receipt file holds no proof: the line {_HEADER} is missing")
    start = lines.index(_HEADER)
    codes = (normalise(word) for line in lines[:start] for word in line.split())
    return ReceiptFile(next((code for code in codes if code), None), _proof(lines[start + 1 :]))


def signed_size(proof: LogProof) -> int:
    """Returns how many entries the proof's checkpoint says the log has; it is not checked here.

    Raises:
        CheckpointError: The checkpoint says no such thing.
    """
    try:
        return int(proof.checkpoint.split("\n")[1])
    except (IndexError, ValueError):
        raise CheckpointError("the checkpoint is malformed: its size is missing") from None


def _proof(lines: list[str]) -> LogProof:
    head = lines[: lines.index("")] if "" in lines else []
    hashes = [_hash(line) for line in head[2:]]
    leaf = _hash(head[0].removeprefix("extra ")) if len(head) > 1 else None
    number = head[1].removeprefix("index ") if len(head) > 1 else ""
    if leaf is None or None in hashes or len(hashes) > _MOST_HASHES or not (number.isascii() and number.isdigit()):
        raise CheckpointError("the proof in the receipt file is malformed, or lines of it are missing")
    return LogProof(
        leaf_index=int(number),
        leaf_hash=leaf,
        hashes=tuple(one for one in hashes if one),
        checkpoint="\n".join(lines[len(head) + 1 :]).rstrip("\n") + "\n",
    )


def _hash(text: str) -> bytes | None:
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:  # binascii.Error is one, and what is not ASCII is another
        return None
    return raw if len(raw) == _HASH_BYTES else None


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
