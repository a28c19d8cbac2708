"""Births as they are told from the Baltic to Turkey, where the year comes first or has a word of its own.

"dzimis 1978. gada 5. martā Liepājā", "gimė 1978 m. kovo 5 d.", "1978. március 5-én született", "sündinud 1978. aastal",
"syntyi vuonna 1978", "mağdur d. 04.11.1990", "1978-ban született".
"""

from __future__ import annotations

from voting.screening import re2
from voting.screening.personal.births.near import PEOPLE

_YEAR = r"(?:18|19|20)[0-9]{2}"
_NUMERIC = rf"[0-3]?[0-9][./-] ?[01]?[0-9][./-] ?(?:{_YEAR}|[0-9]{{2}})|{_YEAR}[./-] ?[01]?[0-9][./-] ?[0-3]?[0-9]\.?"
_LATVIAN_MONTH = r"(?:janv|febr|mart|apr|maij|jūn|jun|jūl|jul|aug|sept|okt|nov|dec)[a-zà-ž]*\.?"
_LITHUANIAN_MONTH = r"(?:saus|vas|kov|bal|geg|birž|birz|liep|rugp|rugs|spal|lap|gruod)[a-zà-ž]*\.?"
_HUNGARIAN_MONTH = r"(?:jan|febr|márc|marc|ápr|apr|máj|maj|jún|jun|júl|jul|aug|szept|okt|nov|dec)[a-zà-ž]*\.?"
_ESTONIAN_MONTH = r"(?:jaan|veebr|märts|marts|apr|mai|juun|juul|aug|sept|okt|nov|dets)[a-zà-ž]*\.?"
_FINNISH_MONTH = r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)k[a-zà-ž]*\.?"
_LATVIAN = (
    rf"(?:{_NUMERIC}|{_YEAR}\. ?(?:gad[aā]|g\.) [0-3]?[0-9]\. ?{_LATVIAN_MONTH}|"
    rf"[0-3]?[0-9]\. ?{_LATVIAN_MONTH},? {_YEAR}(?:\. ?(?:gad[aā]|g\.))?)"
)
_LITHUANIAN = (
    rf"(?:{_NUMERIC}|{_YEAR} ?(?:m\.|metų|metais)? ?{_LITHUANIAN_MONTH} (?:mėn\. )?[0-3]?[0-9](?: ?d(?:\.|ieną))?|"
    rf"{_LITHUANIAN_MONTH} [0-3]?[0-9] ?d?\.?,? {_YEAR})"
)
_HUNGARIAN = rf"(?:{_NUMERIC}|{_YEAR}\.? ?{_HUNGARIAN_MONTH} [0-3]?[0-9]\.?)(?:-?(?:[áaée]n|jén|i))?"
_ESTONIAN = (
    rf"(?:{_NUMERIC}|[0-3]?[0-9]\. ?{_ESTONIAN_MONTH} {_YEAR}|"
    rf"{_YEAR}\. ?a(?:astal|\.)? [0-3]?[0-9]\. ?{_ESTONIAN_MONTH})"
)
_FINNISH = rf"(?:{_NUMERIC}|[0-3]?[0-9]\. ?{_FINNISH_MONTH} {_YEAR})"
_PLACED = r"(?:\x00|(?-i:[A-ZÀ-Ž])[a-zà-ž]+)"
_PLACE = rf"(?:,? ?{_PLACED}(?: (?:{_PLACED}|linnas|pilsētā|mieste|kaupungissa))?,?)?"
_GAP = r"[\"']?(?: ?[:=–-])?[ \"']{0,2}"
_START = r"(?i)(?:^|[^\pL\pN])"
_END = r"(?:[^\pL\pN]|$)"
_LATVIAN_WORD = r"(?:(?:pie)?dzim(?:is|usi|uši|u|a)?|dzim\.|dzimšanas (?:datums|diena|gads)(?: ir)?|dz\. ?dat\.)"
_LITHUANIAN_WORD = r"(?:gim(?:ė|e|iau|ęs|es|usi)|gim\.|gimimo (?:data|diena|metai))"
_ESTONIAN_WORD = r"(?:sünd\.?|sündi(?:s|sin|nud)|sünniaeg|sünnikuupäev|sünnipäev on|sünd\. ?aeg)"
_FINNISH_WORD = (
    r"(?:synty(?:nyt|nyttä|i|yi)|synnyin|synt\.|syntymäpäivä(?:ni|nsä)?(?: on)?|syntymäaika(?:ni|nsa)?(?: on)?)"
)
BIRTHS_NORTHERN = (
    re2.compile(rf"{_START}{_LATVIAN_WORD}{_PLACE}{_GAP}({_LATVIAN}){_END}"),
    re2.compile(rf"{_START}{_LITHUANIAN_WORD}{_PLACE}{_GAP}({_LITHUANIAN}){_END}"),
    re2.compile(rf"{_START}{_ESTONIAN_WORD}{_PLACE}{_GAP}({_ESTONIAN}){_END}"),
    re2.compile(rf"{_START}{_FINNISH_WORD}{_PLACE}{_GAP}({_FINNISH}){_END}"),
    re2.compile(rf"(?:[,(]|\x00|[A-ZÀ-Ž][a-zà-ž]+)[ ]?s\. ({_FINNISH}){_END}"),
    re2.compile(rf"{_START}(?:szül(?:etett|ettem|etésű)?\.?|szül\. ?ideje?){_PLACE}{_GAP}({_HUNGARIAN}){_END}"),
    # The word behind
    re2.compile(rf"{_START}({_HUNGARIAN}){_PLACE} (?:\pL+ )?szület(?:ett|tem|tél|ésű)"),
    re2.compile(rf"{_START}({_LATVIAN}){_PLACE} (?:ir )?(?:pie)?dzim(?:is|usi|u|a)?{_END}"),
    re2.compile(rf"{_START}({_LITHUANIAN}){_PLACE} gim(?:ė|iau|ęs|usi){_END}"),
    re2.compile(rf"{_START}({_ESTONIAN}){_PLACE} (?:on )?sündi(?:s|sin|nud){_END}"),
    # A year alone
    re2.compile(rf"{_START}(?:pie)?dzim(?:is|usi|u|a){_PLACE} ({PEOPLE})\. ?g(?:ad[aā]|\.)?{_END}"),
    re2.compile(rf"{_START}gim(?:ė|iau|ęs|usi){_PLACE} ({PEOPLE})(?: ?m\.| metais|[,.)])"),
    re2.compile(rf"{_START}sündi(?:s|sin|nud){_PLACE} ({PEOPLE})(?:\. ?a(?:astal|\.)?|[,.)])"),
    re2.compile(rf"{_START}synty(?:nyt|i)(?: vuonna)?{_PLACE} ({PEOPLE}){_END}"),
    re2.compile(rf"{_START}({PEOPLE})-?(?:[bp][ea]n){_PLACE} (?:\pL+ )?szület(?:ett|tem|tél)"),
    re2.compile(rf"{_START}(?:født|född|föddes|fødd) (?:i )?(?:år )?({PEOPLE}){_END}"),
    # Of Turkish papers
    re2.compile(rf"{_START}(?:doğ\.|d\. ?t\.|d\. ?tar\.?):? ?({_NUMERIC}){_END}"),
    re2.compile(
        r"(?i)(?:mağdur|sanık|şüpheli|müşteki|davacı|davalı|tanık|hasta|öğrenci|çocuk)(?: (?:\pL+|\x00)){0,3},? "
        rf"\(?d\.:? ?"
        rf"({_NUMERIC}){_END}"
    ),
    re2.compile(rf"{_START}({PEOPLE})['’]?(?:l[iıuü]y[iıuü]m|l[iıuü]y[iıuü]z)(?:[^\pL]|$)"),
)
"""Each group is a birth."""
