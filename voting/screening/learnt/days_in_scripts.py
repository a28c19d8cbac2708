"""Days and years in Greek, Cyrillic and the scripts of India that are no births: of papers, of studies, of history.

"выдан 14.06.2011", "Закон № 2297-VI від 01.06.2010", "основано 14 мая 1902", "Завършил съм през 2010", "ΑΤΕΙ (2015)",
"सन् 1989 में उनका संग्रह छपा", "1975 में आपातकाल लगा", "25 Μαρτίου 1821 ξεκίνησε".
"""

from __future__ import annotations

from voting.screening import late

_BIRTH = late.compile(
    r"(?i)рожд|родил|родом|рођ|роден|народ(?:и[влх]|ж)|уродж|(?<![^\W\d_])[гр]\.? ?[рн]\.|(?<![^\W\d_])д\.? ?[нр]\.|"
    r"на свет|на світ|набор|γενν|γέννησ|जन्म|जन्मा|पैदा|जयंती|జన్మ|పుట్ట|పుట్టి|జనన|জন্ম|பிற|birth|born|\bdob\b"
)
_PAPER = late.compile(
    r"(?i)(?:(?<![^\W\d_])(?:выдан[оаы]?|видан[иоа]?|издаден[оа]?|изд\.|основан[оаы]?|заснован[оаи]?|учрежд[её]н\w*|"
    r"утвержд[её]н\w*|затверджен\w*|принят[оаы]?|прийнят\w*|подписан[оаы]?|підписан\w*|опубликован\w*|зарегистрирован\w*|"
    r"зареєстрован\w*|регистриран\w*|създаден\w*|приет[ао]?|заключ[её]н\w*|укладен\w*|сключен\w*|"
    r"действителен до|дійсний до|валиден до|истекает|"
    r"ιδρύθηκε|εκδόθηκε|ψηφίστηκε|υπογράφηκε|δημοσιεύθηκε|ισχύει)(?![^\W\d_])[^!?;\n]{0,60}|"
    r"(?:№|No|N)[ ]?[\w./-]{1,20}[ ](?:от|від|з дня|/|της)[ ])\Z"
)
_STUDIED = late.compile(
    r"(?i)(?<![^\W\d_])(?:окончил\w*|закінчи\w*|завърши\w*|поступил\w*|вступи\w*|выпуск\w*|випуск\w*|диплом\w*|"
    r"αποφοίτησ\w*|σπουδ\w+|πτυχίο|τμήμα|τ\.ε\.ι|ΑΤΕΙ|ΤΕΙ|πανεπιστήμιο|εμπειρία)(?![^\W\d_])[^\n;]{0,64}\Z"
)
_YEAR = late.compile(r"(?:19|20)\d\d")
_IN = late.compile(r"(?i)(?<![^\W\d_])(?:в|у|през|το|сан|सन्|సంవత్సరం|সালে)[ ]\Z")
_IN_BEHIND = late.compile(r"(?:[ ](?:में|मे|साली|সালে|ஆம்|இல்|లో)|లో|ல்|-இல்|నుంచి|నుండి)(?![^\W\d_])")
_DONE_BEHIND = late.compile(
    r"(?i)[ ](?:г\.|года?|р\.|року|година)?[ ]?(?:вышел|вышла|началась|начался|распался|произош\w+|состоял\w+|умер\w*|"
    r"помер\w*|загинув|почина|проголос\w+|підписа\w+|започна|излезе|ξεκίνησε|έγινε|άρχισε|τελείωσε|υπογράφ\w+|πέθανε|"
    r"κυκλοφόρησε)(?![^\W\d_])"
)
_NATIVE = late.compile("[\u0370-\u052f\u0900-\u0dff]")
_SENTENCE = late.compile(r"[.!?][ ]+(?=[А-ЯЁЄІЇҐΑ-Ω])(?<![ .][гр]\. )|[\n।]")
_REACH, _NEAR = 90, 48  # characters


def is_no_birth_in_scripts(text: str, start: int, end: int) -> bool:
    """Whether the words beside a date or a year say what else was then, and none near speaks of a birth."""
    low, high = max(0, start - _REACH), end + _NEAR
    low = max((stop.end() for stop in _SENTENCE.finditer(text, low, start)), default=low)
    stop = _SENTENCE.search(text, end, high)
    high = high if stop is None else stop.start()
    if _NATIVE.search(text, low, high) is None or _BIRTH.search(text, low, high) is not None:
        return False
    if any(one.search(text, low, start) is not None for one in (_PAPER, _STUDIED)):
        return True
    year = _YEAR.fullmatch(text, start, end) is not None
    if year and (_IN.search(text, low, start) is not None or _IN_BEHIND.match(text, end) is not None):
        return True
    return _DONE_BEHIND.match(text, end, high) is not None
