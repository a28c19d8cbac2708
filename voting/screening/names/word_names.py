"""Names that are everyday words, typed without a capital letter: "my boss mark", "hi im will", "dean said".

A word that many people are called and that is written often as a word ("mark", "hope", "drew") is a name only in a
frame that the word cannot stand in: after whose relative it is, after "im" with the sentence going on as after a name,
before a verb of people, in a greeting of its own.
"""

# ruff: noqa: SIM905  # as lists, one word a line, these would be hundreds of lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import Gazetteer, Listed, known

_KIN = (
    r"mum|mom|dad|mother|father|sister|brother|sis|bro|son|daughter|cousin|aunt|auntie|uncle|nan|gran|grandma|"
    r"grandpa|wife|"
    r"husband|hubby|partner|gf|bf|girlfriend|boyfriend|fianc[eé]e?|ex|friend|bestie|mate|bff|boss|manager|"
    r"supervisor|teacher|"
    r"tutor|coach|landlord|landlady|neighbou?r|roommate|flatmate|housemate|coworker|co-worker|colleague|doctor|"
    r"therapist|"
    r"trainer|barber|plumber|nephew|niece|stepdad|stepmum|stepmom|stepson|kid|baby|dog|cat|crush|date|buddy|guy"
)
_WORD = r"([a-z]{2,12})"
_GOES_ON = (
    r"(?:[,.;:!?)\n]|\s*$|['’]?s[ ](?:mum|mom|dad|house|birthday|bday|car|place|phone|name|wife|husband|"
    r"girlfriend|boyfriend|"
    r"sister|brother|party|wedding|mother|room|email|number)|[ ](?:and|who|is|was|isnt|wasnt|says|said|told|wants|"
    r"wanted|"
    r"keeps|kept|got|gets|has|had|hasnt|never|always|wont|doesnt|didnt|cant|also|texted|called|asked|thinks|"
    r"thought|came|left|"
    r"hates|loves|likes|just|still|about|because|bc|that i|when|if|cos|coz|but|lol)\b)"
)
_SAYS = (
    r"said|says|told|tells|texted|asked|thinks|thought|wants|wanted|reckons|promised|swears|swore|cheated|dumped|"
    r"proposed|"
    r"apologi[sz]ed|ghosted|unfollowed|lied|emailed|messaged|replied|invited|owes|borrowed|hates|married|snores|"
    r"isnt|wasnt|"
    r"doesnt|didnt|hasnt|wont"
)
_FRAMES = (
    re2.compile(rf"\b(?:my|his|her|our|their|ur)[ ](?:[a-z]{{2,9}}[ ])?(?:{_KIN})[ ]{_WORD}{_GOES_ON}"),
    re2.compile(
        rf"(?:^|[.!?,\n][ ]?|\b(?:hi|hey|hello|ok|so)[ ])(?:im|i['’]m|i am|its|it['’]s|this is|call me|"
        rf"named)[ ]{_WORD}"
        r"(?:[,.!\n]|\s*$|[ ](?:and|from|here|btw|lol|again|i|nice|the new|ur new|your new)\b)"
    ),
    re2.compile(
        rf"(?:^|\n)(?:hi|hey|hello|dear|thx|thanks|yo|happy birthday|happy bday|congrats|"
        rf"cheers)[ ]{_WORD}(?:[,!\n]|\s*$)"
    ),
    re2.compile(rf"\b(?:thx|thanks|cheers|love|regards|best|xoxo|signed|xx)[ ,]{{1,2}}{_WORD}\s*(?:$|\n)"),
    re2.compile(
        rf"(?:^|[.!?,;\n][ ]?|\b(?:and|but|so|bc|because|that|when|then|ok|if|yesterday|"
        rf"today)[ ]){_WORD}[ ](?:{_SAYS})\b"
    ),
    re2.compile(
        rf"\b(?:tell|told|texted|text|msg|ask|asked|dm|invite|invited|remind|email)[ ]{_WORD}[ ](?:that|to|"
        rf"about|if|hes|shes|im|ive|we|not|i|its|thanks|sorry|happy)\b"
    ),
)
_SURE_FRAMES = (
    re2.compile(
        rf"\b(?:tell|ask|remind|text|email|msg|call|phone|ping)[ ]{_WORD}[ ](?:whether|if (?:he|she|they)|re|"
        rf"that (?:he|she|i|we))\b"
    ),
    re2.compile(
        rf"\b(?:give|hand|lend|owe|pay|send|bring|show|lent|gave|paid|sent)[ ]{_WORD}[ ](?:the|his|her|my|some|back|"
        rf"a call|a ring|"
        r"a copy|[£$€]?[0-9])(?:[^a-z]|$)"
    ),
    re2.compile(rf"\bthank(?:ed|s to)?[ ]{_WORD}[ ]for\b"),
)
"""In these stands nothing but somebody, whatever the word."""
_CAPITALISED = r"([A-Z][a-z]{1,11})"
_CAPITAL_FRAMES = (
    re2.compile(
        r"\b(?:[Ii]s|[Ii]sn['’]?t|[Ww]as|[Ww]here['’]?s|[Hh]ow['’]?s|[Ww]hen['’]?s|[Hh]as|[Dd]id|[Dd]oes)[ ]"
        rf"{_CAPITALISED}[ ]"
        r"(?:coming|ok|okay|alright|home|free|around|ready|ill|sick|late|asleep|awake|gone|back|here|working|driving|"
        r"staying|bringing|joining|know|want|need)\b"
    ),
    re2.compile(
        rf"\b(?:pay|paid|owes?|lend|lent|give|gave|buy|bought|get|got|send|sent|show|showed|cook|bring|brought)[ ]"
        rf"{_CAPITALISED}[ ](?:an?|the|his|her|my|some|back|[£$€]?[0-9]{{1,4}})(?:[^A-Za-z]|$)"
    ),
)
_OPENING_FRAME = re2.compile(
    rf"(?:^|[.!?\n][ ]?){_CAPITALISED}[ ](?:can['’]?t|won['’]?t|isn['’]?t|doesn['’]?t|didn['’]?t|hasn['’]?t|texted|"
    r"rang|phoned|emailed|messaged|reckons|wants|says|said|asked|told|forgot|promised)\b"
)
"""Where a word with a capital stands, within a sentence or at its beginning, there stands somebody."""
_NEVER = frozenset(
    "will may art my hope joy faith love rich young long white black brown green rose grace summer dawn "
    "august june april star "
    "sky river storm king prince duke earl angel christian guy man boy girl happy sunny misty rusty "
    "dusty buddy sonny honey "
    "sugar candy major miles chance price case pace page day week may major gay gaga so do an in no on "
    "al ma pa ha jo ed ali "
    "ever even never just still he she it we they you who what why how here there this that one two both "
    "all none".split()
)
"""Words that need the frames of whose relative or who speaks: "my friend hope", "hi im will"."""
_OPENING = frozenset("max min mark bill chase drew merit page case".split())  # which may do so as words, too
_PLAIN_FRAMES = 4  # the first of these are sure enough for any of them
_LEAST_GIVEN = 5  # level of how many people bear a name
_SCORE = 0.7
_CAPITAL = late.compile("[A-ZÀ-Þ]")
_FEW = 100  # characters for a capital letter in text that is typed without


def without_capitals(text: str) -> bool:
    """Whether people typed a text without capitals, so that a name has none either."""
    return len(_CAPITAL.findall(text)) * _FEW <= len(text)


def capital_names(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields words with a capital where somebody stands, in no order: "is Jack coming", "pay Nick 20", "Dan can't"."""
    places = [place for frame in _CAPITAL_FRAMES for place in frame.places(text)]
    places += (place for place in _OPENING_FRAME.places(text) if text[slice(*place)].lower() not in _NEVER | _OPENING)
    for start, end in places:
        bits = gazetteer.listed(text[start:end])
        if (
            bits & Listed.COMMON_GIVEN
            and known(bits).given >= _LEAST_GIVEN
            and text[start:end].lower() not in _FUNCTION
        ):
            yield Name(start, end, PERSON, _SCORE)


def word_names(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields the words, in no order; none where people wrote capitals, as names have them then."""
    if not without_capitals(text):
        return
    for number, frame in enumerate(_FRAMES):
        for match in frame.finditer(text):
            word = match.group(1)
            if number >= _PLAIN_FRAMES and word in _NEVER:
                continue
            bits = gazetteer.listed(word)
            named = known(bits).given >= _LEAST_GIVEN or (word in _NEVER and known(bits).given >= _LEAST_GIVEN - 1)
            if bits & Listed.COMMON_GIVEN and named and word not in _FUNCTION:
                yield Name(match.start(1), match.end(1), PERSON, _SCORE)

    for frame in _SURE_FRAMES:
        for start, end in frame.places(text):
            word = text[start:end]
            bits = gazetteer.listed(word)
            common = bits & Listed.COMMON_GIVEN and known(bits).given >= _LEAST_GIVEN - 1
            if common and (word == "may" or word not in _FUNCTION):
                yield Name(start, end, PERSON, _SCORE)


_FUNCTION = frozenset(
    "so do an in no on al ma pa ha may he she it we they you who what why how here there this that one "
    "two both all none ever "
    "even never just still my man boy girl guy day week price case pace page chance gay rich young long "
    "happy".split()
)
