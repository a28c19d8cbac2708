"""Values found once are learnt once, and looked for together."""

from dataclasses import replace

from voting.screening.hits import Hit
from voting.screening.recogniser import Kind, Spelling
from voting.screening.spreading import Spread


def hit(value: str, *, kind: Kind = Kind.PERSONAL, spreads: bool = True, spellings: tuple[Spelling, ...] = ()) -> Hit:
    """A hit at the start of a text."""
    return Hit(0, len(value), kind, "PERSON", "rule", "Why.", 1.0, value, value.lower(), spreads, spellings)


def found(spread: Spread, text: str) -> set[str]:
    """What all finders find in a text."""
    return {text[low:high] for finder in spread.finders for low, high, _ in finder.find(text)}


class TestSpread:
    """The values of one call."""

    def test_tells_whether_a_value_is_new(self) -> None:
        """A value, and a spelling, counts once, so that looking ends."""
        spread = Spread()
        assert spread.learn([hit("key-77415"), hit("Anna Lee", spreads=False, spellings=(Spelling("Anna", True),))])
        assert not spread.learn([hit("key-77415"), hit("Anna", spreads=False, spellings=(Spelling("Anna", True),))])
        assert spread.learn([hit("key-77416")])

    def test_finds_old_and_new_values(self) -> None:
        """All that was learnt is found, each by one finder."""
        spread = Spread()
        spread.learn([hit("key-77415")])
        spread.learn([hit("key-77416"), hit("key-77415")])
        text = "key-77415 and key-77416"
        assert found(spread, text) == {"key-77415", "key-77416"}
        assert [len(list(finder.find(text))) for finder in spread.finders] == [1, 1]

    def test_leaves_what_is_not_particular(self) -> None:
        """Short values, words and what a rule keeps to its place are the same elsewhere by chance."""
        spread = Spread()
        assert not spread.learn([hit("77415"), hit("sunflower"), hit("key-77415", spreads=False), hit("a1" * 251)])

    def test_a_user_name_that_is_no_word_is_particular(self) -> None:
        """Letters alone, if nobody writes them; a name that is a word too stands elsewhere by chance."""
        spread = Spread()
        assert spread.learn([replace(hit("ovaasenk"), entity_type="USERNAME")])
        assert found(spread, "ask ovaasenk") == {"ovaasenk"}
        assert not spread.learn([replace(hit("sunflower"), entity_type="USERNAME")])
        assert not spread.learn([hit("zzquxar")])

    def test_is_named_as_a_place_is_named(self) -> None:
        """Of several rules that found a value the surest names it elsewhere, whichever came first."""
        spread = Spread()
        vague, sure = (replace(hit("key-77415"), score=score, recogniser=f"rule {score}") for score in (0.6, 0.9))
        spread.learn([vague, sure])
        assert [target.name for _, _, target in spread.finders[0].find("a key-77415")] == ["rule 0.9"]

    def test_a_project_of_letters_is_particular(self) -> None:
        """A cloud project's name may be a word."""
        spread = Spread()
        assert spread.learn([hit("sunflower", kind=Kind.CLOUD)])
        assert found(spread, "the sunflower project") == {"sunflower"}

    def test_a_value_found_elsewhere_is_as_sure_as_the_find_it_came_from(self) -> None:
        """Whoever asks for sure findings alone is not given a doubtful one because its value may stand twice."""
        spread = Spread()
        spread.learn([replace(hit("key-77415"), score=0.5)])
        assert [target.score for _, _, target in spread.finders[0].find("a key-77415")] == [0.5]

    def test_a_doubtful_value_is_not_looked_for(self) -> None:
        """Of "python3", once taken for a password, a manual would lose every mention."""
        spread = Spread()
        assert not spread.learn([replace(hit("python3"), score=0.39)])
        assert spread.learn([replace(hit("python3"), score=0.4)])
