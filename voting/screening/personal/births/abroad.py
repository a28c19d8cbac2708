"""Births under more labels, in records of travel, as announced, and as written from Budapest to Taipei.

"DOCS … 12MAR84/F", "szül.: 1975.06.14.", "1975 г.р.", "75年6月14日生", "3.2.2026, 3.4 kg".
"""

from __future__ import annotations

from voting.screening import re2

_YEAR = r"(?:19|20)[0-9]{2}"
_DAY = rf"(?:[0-3]?[0-9][./-] ?[01]?[0-9][./-] ?(?:{_YEAR}|[0-9]{{2}})|{_YEAR}[./-] ?[01]?[0-9][./-] ?[0-3]?[0-9]\.?)"
_WRITTEN = (
    rf"(?:{_DAY}|[0-3]?[0-9]\.? [a-zà-ž]{{3,10}}\.? (?:{_YEAR}|[0-9]{{2}})|{_YEAR}\. [a-zà-ž]{{3,10}} [0-3]?[0-9]\.?)"
)
_ROMAN = rf"(?:[0-3]?[0-9]\.? ?(?:I{{1,3}}|IV|VI{{0,3}}|IX|XI{{0,2}})\.? ?{_YEAR})"
_SHORT = r"[0-3]?[0-9][/.][0-3]?[0-9]\.?"
_AIR = r"[0-3][0-9](?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[0-9]{2}"
BIRTHS_ABROAD = (
    re2.compile(rf"\b(?:DOCS|APIS|SSR|PAX)\b[^\n]{{0,60}}?[/ ]({_AIR})[/ ][MF]\b"),
    re2.compile(rf"(?i)(?:^|[^a-z])(?:d\.?o\.?b\.?|born|geb\.?|ur\.|nar\.|nat[oa]|née?)[: ]{{1,2}}(?-i:({_ROMAN}))"),
    re2.compile(
        r"(?i)(?:^|[^a-zà-ž])(?:date de naiss\.?|f\. ?n\.|f\. ?nac\.?|nac\.|nacim\.|g\.d\.|nar\.|rođena?|szül\.?|"
        r"szület(?:ett|tem|ési idő|ési hely,? idő)|născută?(?: la)?|"
        r"d\. ?tarihi|lahir|tgl\.? lahir|ttl:? [a-z]+,|syntynyt|gim\.|dz\.)[: ]{1,2}"
        rf"(?:(?:\pL+|\x00),? )?({_WRITTEN})"
    ),
    re2.compile(rf"(?:^|[\s(,;])(?:DB|BD|FN):? ?({_DAY})(?:[^0-9]|$)"),
    re2.compile(rf"(?:^|[\s(,;])n\. ({_DAY}) a [A-Z]"),
    re2.compile(
        rf"(?:роден[аи]?(?: на)?|народ(?:ився|илася)|р\.) ({_DAY})|(?:^|[^0-9])({_DAY}|{_YEAR}) г\.? ?р\.|"
        rf"г\. ?р\. ({_YEAR})"
    ),
    re2.compile(rf"ת\. ?לידה:? ({_DAY})"),
    re2.compile(
        r"(?:^|[^0-9])([0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)生|生[於于]((?:民國|民国)[0-9]{1,3}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?)"
    ),
    re2.compile(r"생일(?:은|이|:)? ?([0-9]{1,2}월 ?[0-9]{1,2}일)|(?:^|[^0-9])([0-9]{2}년생)"),
    re2.compile(rf"[★☆][ ]?({_DAY})|(?:^|[\s(])\*[ ]?([0-3]?[0-9]\.[01]?[0-9]\.{_YEAR}) in [A-Z]"),
    # As announced: the weight or the length follows
    re2.compile(
        rf"(?i)(?:^|[^0-9.])({_DAY}|[0-3]?[0-9](?:st|nd|rd|th)? [a-z]{{3,9}} {_YEAR}),? "
        rf"[^\n0-9]{{0,12}}(?:[2-5][0-9]{{3}} ?g|[2-5][.,][0-9]{{1,2}} ?kg|"
        r"4[5-9] ?cm|5[0-8] ?cm)\b"
    ),
    re2.compile(
        rf"(?i)\bbirthdays?: (?:[a-z]+|\x00) ({_SHORT})(?:,? (?:and )?(?:[a-z]+|"
        rf"\x00) ({_SHORT}))?(?:,? (?:and )?(?:[a-z]+|\x00) ({_SHORT}))?(?:[^0-9]|$)"
    ),
    re2.compile(r"(?i)\bbirth_?(?:day|month)[\"']?[ ]?[:=][ ]?[\"']?([0-9]{1,2})(?:[^0-9/.-]|$)"),
    re2.compile(
        r"(?i)\bbirth[\"']?[ ]?[:=][ ]?\{[\"']?y(?:ear)?[\"']?: ?([0-9]{4}),? [\"']?m(?:onth)?[\"']?: ?([0-9]{1,2}),? "
        r"[\"']?d(?:ay)?[\"']?: ?([0-9]{1,2})"
    ),
    re2.compile(
        r"(?i)\bbaujahr ([0-9]{2}),? (?:männlich|weiblich)|\b([0-9]{2}er) jahrgang\b|\bur\. w (?:roku )?((?:19|"
        r"20)[0-9]{2})"
    ),
    re2.compile(
        r"(?i)\b(?:year|class of) (['’]?(?:19|20)?[0-9]{2}) bab(?:y|ies)\b|\bleap[ -]day baby,? (29 feb[a-z]* [0-9]{4})"
    ),
    re2.compile(
        r"(?i)\b(?:s?he['’]s|i['’]m) ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
        r"dec)[a-z]{0,6} ['’][0-9]{2}),? so\b"
    ),
    re2.compile(r"(?i)\bborn (?:mid(?:summer|winter)|easter|xmas) (['’][0-9]{2}|(?:19|20)[0-9]{2})\b"),
)
"""Each group is a birth, or a part of one."""
