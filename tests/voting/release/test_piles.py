from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

from tests.voting.release.rows import row
from voting.release import piles
from voting.release.columns import Table
from voting.release.near import BANDS
from voting.release.piles import LABEL, Cards, PartWriter, Piles, pack_card, pile_of

CARD = pack_card(bytes(16), 0, True, True, 0, 0, 0, bytes(16), 0.0, bytes(64), bytes(64))


def labels(count: int) -> list[str]:
    return [hashlib.md5(str(number).encode(), usedforsecurity=False).hexdigest() for number in range(count)]


class TestPartWriter:
    """Rows into piles."""

    def test_many_piles_wait_with_no_more_than_few(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is not written yet has a bound that their number does not change; and every row comes back in order."""
        monkeypatch.setattr(piles, "_BUFFERED_BYTES", 200_000)
        wanted, most, longest = labels(400), 0, 0
        writer = PartWriter(tmp_path, 0, 100)
        for label in wanted:
            writer.add(Table.VOTES, row(comparison_id=label, response_a="word " * 300), CARD)
            most = max(most, sum(writer._sizes.values()))
            longest = max(longest, writer.bytes_by_table[Table.VOTES])
        writer.close()
        assert longest > 500_000
        assert most < 2 * 200_000
        read = Piles(tmp_path, 1)
        found = [values[LABEL] for pile in range(100) for values in read.rows(pile)]
        read.close()
        assert found == sorted(wanted)

    def test_piles_are_in_the_order_of_the_labels(self) -> None:
        """The last label of one sorts before the first of the next."""
        numbers = [pile_of(label, 7) for label in sorted(labels(500))]
        assert numbers == sorted(numbers)
        assert set(numbers) == set(range(7))


class TestCards:
    """What planning knows of all rows."""

    def test_each_field_comes_back_by_itself(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """In the order in which the cards were added, part after part, a part without any included."""
        monkeypatch.setattr(piles, "_CARDS_AT_ONCE", 3)
        wanted = labels(10)
        for part, first, end in ((0, 0, 7), (1, 7, 7), (2, 7, 10)):
            writer = PartWriter(tmp_path, part, 4)
            for number in range(first, end):
                prompt = np.arange(number, number + BANDS, dtype="<u8").tobytes()
                label = bytes.fromhex(wanted[number])
                told = (number, 100 + number, 7, bytes([number]) * 16, 0.5, prompt, bytes(64))
                card = pack_card(label, 1, False, number % 2 == 0, *told)
                writer.add(Table.VOTES, row(comparison_id=wanted[number]), card)
            writer.close()
        cards = Cards(tmp_path, 3)
        assert cards.sizes() == [7, 0, 3]
        assert cards.field("label").tobytes().hex() == "".join(wanted)
        assert cards.field("texts").tolist() == [True, False] * 5
        assert cards.field("combination").tolist() == list(range(10))
        assert cards.field("voter").tolist() == list(range(100, 110))
        assert cards.field("digest").tobytes() == b"".join(bytes([number]) * 16 for number in range(10))
        assert cards.field("risk").tolist() == [0.5] * 10
        assert cards.field("prompt", BANDS - 1).tolist() == list(range(BANDS - 1, BANDS + 9))
        assert cards.field("opening", 0).tolist() == [0] * 10
