"""What an address gives back at its edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.screening.samples import marked
from voting.screening.names.addresses.ends import ended


class TestEnded:
    """Marks, small words and labels."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("«Kastanienallee 23, 10435 Berlin.»", "Kastanienallee 23, 10435 Berlin"),
            ("«801 Hemlock Road, Newtown?»", "801 Hemlock Road, Newtown"),
            ("(«104 Narborough Road, Leicester).»", "104 Narborough Road, Leicester"),
            ("«C/ Pizarro, 22, 10200 Trujillo (Cáceres)».", "C/ Pizarro, 22, 10200 Trujillo (Cáceres)"),
            ("«12 Mill Rd.»", "12 Mill Rd."),
            ("«House No. 14, Palm Wine Lane. Ask» for Esi", "House No. 14, Palm Wine Lane"),
            ("«31 Beech Grove\nMobile» ...... 07700", "31 Beech Grove"),
            ("«31 Beech Grove\nTo:» Esi", "31 Beech Grove"),
            ("«31 Beech Grove\nOxford»\nUK", "31 Beech Grove\nOxford"),
            ("«31 Beech Grove. Oxford» is", "31 Beech Grove. Oxford"),
            ("«via dei Cappellari 18, Roma, il» sig.", "via dei Cappellari 18, Roma"),
            ("«in der Lindenstraße 14b, 34117 Kassel»", "Lindenstraße 14b, 34117 Kassel"),
            ("«of Flat 12 Mercer Court»", "Flat 12 Mercer Court"),
            ("«Adres Veldzicht 12»", "Veldzicht 12"),
            ("«An der Alster 3»", "An der Alster 3"),
            (
                "«14 bis impasse des tanneurs, 49990 saint»-orvain\nloyer",
                "14 bis impasse des tanneurs, 49990 saint-orvain",
            ),
            ("«12 Mill Rd, London»-based friends", "12 Mill Rd, London"),
            ("«12 Mill Rd, London»-listed firms", "12 Mill Rd, London"),
            ("«12 Mill Rd, Lot 4»-four", "12 Mill Rd, Lot 4"),
            ("«...»", "..."),
        ],
    )
    def test_edges(self, text: str, expected: str) -> None:
        """An abbreviation's full stop, a bracket that was opened and a town stay."""
        plain, start, end = marked(text)
        low, high = ended(plain, start, end)
        assert plain[low:high] == expected

    @given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
    def test_never_more(self, before: str, value: str, after: str) -> None:
        """Nothing is taken that was not before, whatever the text."""
        start, end = len(before), len(before) + len(value)
        low, high = ended(before + value + after, start, end)
        assert start <= low <= high <= end
