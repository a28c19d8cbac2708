"""What is derived from a text once."""

from voting.screening.once import held, lasts, once


class TestOnce:
    """For as long as a text is held."""

    def test_derives_once_of_the_text_that_is_held(self) -> None:
        """Of any other, each time."""
        text, other = "jo@example.org", "ana@example.org"
        asked: list[str] = []

        def length(of: str) -> int:
            asked.append(of)
            return len(of)

        with held(text, {}):
            assert [once(length, text), once(length, text), once(length, other), once(length, other)] == [
                14,
                14,
                15,
                15,
            ]
        assert asked == [text, other, other]
        assert once(length, text) == 14
        assert asked[3:] == [text]

    def test_a_text_within_a_text_is_held_by_itself(self) -> None:
        """And the outer one afterwards again."""
        outer, inner = "outer", "inner"
        with held(outer, {}):
            kept = once(list, outer)
            with held(inner, {}):
                assert once(list, inner) is once(list, inner)
                assert once(list, outer) is not kept
            assert once(list, outer) is kept


class TestLasts:
    """For as long as a call keeps it."""

    def test_is_made_once_for_all_texts_of_a_call(self) -> None:
        """And each time where nothing is held."""
        lasting: dict[object, object] = {}
        with held("one", lasting):
            kept = lasts(dict)
        with held("two", lasting):
            assert lasts(dict) is kept
        with held("two", {}):
            assert lasts(dict) is not kept
        assert lasts(dict) is not lasts(dict)
