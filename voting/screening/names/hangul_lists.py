"""Korean names in a row: "이청아, 유연석, 배다해 등의 친구들". One of them may look like a word, all of them do not.

Three syllables, of which the first is a family's and the others are such as given names are made of: that of the words
in a row most are so tells that all with a family's first syllable are people. "강아지, 고양이, 송아지" are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late

KOREAN_FAMILY = (
    "(?:남궁|황보|제갈|선우|독고|사공|서문|[김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백"
    "허남심노곽성차주우구민진엄채원천방공현함변염여추도석선설마길연표명반왕금옥육맹모탁국지계어은하나라봉편피위인범태경복빈용목형예])"
)
"""A family's name, in a pattern."""
_OF_FAMILIES = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노곽성차주우구민진엄채원천"
    "방공현함변염여추도석선설마길연표명"
)
_APART = r"(?:, ?| ?· ?|、|/)"
# What ends a name or is tied to it
PARTICLE = r"(?=[^가-힣]|[은는이가을를의에와과께도만]|한테|에게|께서|이랑|랑|이라|하고|\Z)"
_ROW = late.compile(rf"(?<![가-힣])(?:[가-힣]{{2,4}}{_APART}){{2,40}}[가-힣]{{3}}{PARTICLE}")
_ITEM = late.compile(rf"(?<![가-힣])[{_OF_FAMILIES}]([가-힣])([가-힣])(?:(?![가-힣])|{PARTICLE})")
_FIRST = frozenset(
    "민서지예하수은현준태승재성정영도시유윤주동건우나다채소혜경미선진상병종기용광규근남대덕두명문범보복봉빈산새석세송순슬신아"
    "안애연옥완용원은의이인일장제찬창철청초춘충치태택한해향헌형호홍화환효훈휘희가강라로루리린솔별온율하효금길난란령례"
)
_SECOND = frozenset(
    "준민우현진연은지서아윤희영호석환훈수경미숙자순정원혁빈율린나솔별빛재성태규근기남대덕도동두라란람래렬례로록룡루리림만명모문"
    "범병복봉분상새선섭세송슬승시식신실심안애양언엽예오옥완용웅월유이익인일임장전제조종주찬창채천철청춘출충칠택필하학한해향헌혜"
    "홍화휘흥구균국권광강건결겸경고곤관교"
)
_FEWEST = 3  # words of a row
_MOST_OTHERS = 0.4  # how many of them may look like no names


def in_rows(text: str) -> Iterator[tuple[int, int]]:
    """Yields where the names of a row are."""
    for row in _ROW.finditer(text):
        items = list(_ITEM.finditer(text, row.start(), row.end() + 2))
        count = len(row[0].replace("·", ",").replace("、", ",").replace("/", ",").split(","))
        likely = sum(item[1] in _FIRST and item[2] in _SECOND for item in items)
        kin = len({item[2] for item in items}) == 1  # "정치인, 연예인, 방송인": what all end in makes a noun
        if likely >= _FEWEST and count - likely <= _MOST_OTHERS * count and not kin:
            for item in items:
                yield item.start(), item.end()
