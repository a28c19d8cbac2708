"""Makes a name whole: the title, initial, degree and plural beside what was found of a person.

"Dr. A. Quaye", "Aunt Lyudmila", "Priyamvada Iyer, MD", "Noemi C.", "the Mendozas": a title tells sex and standing of
somebody who is masked, and an initial is a part of the name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from voting.screening import late
from voting.screening.hits import Hit
from voting.screening.names.addresses.ends import hyphenated_end
from voting.screening.names.east.letters import LETTER

_PERSON, _LOCATION = "PERSON", "LOCATION"
_REACH = 40  # characters
_MOST_OUTSIDE = 3
_ABBREVIATED = r"(?i:mr|mrs|ms|mx|dr|dra|prof|mme|mlle|dhr|mevr|sra|srta|frl)"
_TITLE = (
    r"Miss|Professor|Doctor|Sir|Dame|Lady|Lord|Judge|Justice|Senator|Rev|Reverend|Father|Sister|Brother|Uncle|Aunt|"
    r"Auntie|"
    r"Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Officer|Detective|Inspector|Nurse|Coach|Granny|Grandma|Grandpa|Nanny|"
    r"Nana|"
    r"Cllr|Councillor|Hon|Pastor|Rabbi|Imam|Sheikh|Shri|Smt|Madam|Maj|Col|Gen|Cpl|Sr|Fr|Br|Herr|Herrn|Frau|Fräulein|"
    r"Tante|"
    r"Onkel|Oma|Opa|Schwester|Pfarrer|Monsieur|Madame|Mademoiselle|M|MM|Maître|Me|Père|Sœur|Señor|Señora|Señorita|Don|"
    r"Doña|Tío|Tía|Padre|Senhor|Senhora|Seu|Dona|Signor|Signora|Signorina|Sig|Dott|Dottor|Dottoressa|[Aa]vv|[Ii]ng|"
    r"[Gg]eom|[Rr]ag|Zio|Zia|Meneer|Mevrouw|Oom|Fru|Fröken|Herra|Rouva|Moster|Farbror|Pan|Pani|Pana|Panu|Państwo|"
    r"Ciocia|"
    r"Wujek|Ks|Wm|Jas|Jos|Jno|Saml|Benj|Danl|Richd|Alexr|Fredk|Eliz|Margt|Chas|Geo|Thos|Robt|Edw|Bay|Bayan|Sayın|pani?|Sra?\(a\)|Dra?\(a\)|Lic|Arq|Drs|"
    r"Ir|Dkt|Tgk|Uz|Okt|Çev|Av|Bi|Univ\.Prof|Tengku|Tunku|Datuk|Datin|Dato['’]|Puan|Encik|Cik|Haji|Hajah|Ustaz|Syed|"
    r"Tan Sri|"
    r"Nur|Siti|Muhammad|Mohd|Vovó|Vovô|Teyze|Mag|Mgr|MUDr|JUDr|Mamie|Papi|Bapak|Ibu|Pak"
)
_INITIALS = r"(?:[A-ZÀ-Þ]\.[ -]?){1,3}[ ]?"
_BEFORE = late.compile(
    rf"(?<![^\W_])(?<![-'’.])(?:(?:{_ABBREVIATED}|{_TITLE})\.?[ \t]{{1,2}}|{_INITIALS}){{1,3}}\Z|"
    r"(?:(?<=[,;:(|\"\n] )|(?<=[,;:(|\"\n])|^)[B-HJ-Z][ ]\Z"
)
# As people type it: "auntie bernice", "big mike", "a. demir"; "my uncle dmitri" says whose and is no form of address.
_TYPED = late.compile(
    r"(?:(?<=[\s(\"'])|^)(?<!\bmy )(?<!\bhis )(?<!\bher )(?<!\bour )(?<!\bthe )(?<!\byour )(?<!\ban )(?<!\btheir )"
    r"(?<!\bi )(?<!\bwe )(?<!\byou )"
    r"(?:(?:uncle|auntie|aunty|aunt|grandma|grandpa|granny|nana|nonno|nonna|zio|zia|doña|dona|tante|onkel|coach|miss|"
    r"frau|"
    r"herrn?|lil|big|tia|tio|tía|tío|vovó|vovô|teyze|amca|abla|didi|masi|chacha|babcia|ciocia|mamie|papi|nan|seu|mr|"
    r"mrs)[ ]|[a-z]\.[ ])\Z"
)
_AFTER = late.compile(
    r"-(?:san|sama|kun|chan|sensei|senpai|dono|ssi|nim|ji)(?![\w-])|"
    r"(?:,? ?\b(?:M\.?D\.?|Ph\.?D\.?|J\.D\.|Esq\.?|Jr\.?|Sr(?!\. (?:[A-ZÀ-Þ]|\Z))\.?|I{2,3}|IV|R\.?N\.?|DDS|"
    r"DVM|CPA|MBA|MSc|FRCS|MRCP|"
    r"OBE|MBE|CBE|QC|KC|jun\.|sen\.|ml\.|Neto|Filho|Júnior|LL\.?M\.?))+(?![\w-])"
)
_TITLE_AFTER = late.compile(r" (?:Hanım|Bey|Hoca|Abla|Abi|Teyze|Amca)(?![^\W\d_])")
_CHINESE_TITLE = late.compile("老师|老師|医生|醫生|先生|女士|小姐|阿姨|叔叔|师傅|師傅|经理|經理|主任|教授|护士")
"""Behind one character, which alone says little: 郭老师."""
_DEGREE = r"(?:rer|med|phil|jur|iur|habil|h|nat|pol|oec|theol|ing|dent|vet|c|techn|soc|agr|mult|publ)"
_INITIAL_AFTER = late.compile(r" (?:Mc|Mac|O['’])?[A-ZÀ-Þ]\.(?=[\s,;:)\]|/]|\Z)")
# As people type it, "harper b": letters that stand for no short word, others where nothing of a sentence follows.
_INITIAL_TYPED = late.compile(r" (?:[fghjlpq]|[bcdkmrstvw](?=[ \t]*(?:[,;+/)&|]|\n|\Z)))(?![\w'’.-])")
_SURNAME_FIRST = late.compile(
    r", (?:[A-ZÀ-Þ]\.(?:[ -]?[A-ZÀ-Þ]\.){0,2}(?: & [A-ZÀ-Þ]\.)?|(?:Rev|Dr|Mrs?|Ms|Prof|Capt|Fr)\.(?! (?:[A-ZÀ-Þ]|\Z)))"
    r"(?=[\s,;:)\]|/]|\Z)"
)
_OUTSIDE = late.compile(
    r"(?<![^\W_])(?:(?:Mr|Mrs|Ms|Dr|Herrn?|Frau|Monsieur|M|Mme|Señor|Sr|Senhor|Sig|Signor|[Dd]e heer|Dhr|Pan)\.?[ ]"
    r"(?:&|and|und|et|y|e|en|i|\+)[ ]|\((?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Herr|Frau|Mme|M)\.?\)[ ]|"
    r"(?:[Ff]amilie|[Ff]am\.|Famille|Familia|Famiglia|Família|Familjen|Eheleute|Geschwister|[Mm]eneer|[Mm]evrouw|"
    r"madame|"
    r"monsieur|señora?|signora?|senhora?|fru|pani?|[Dd]oña|[Dd]ona|don|Umm|Abu|St|Ste|A/[PL]|[SDW]/[Oo]|Shri|Smt|PC|"
    r"Sgt|Baba)\.?[ ]|"
    r"[\"“](?!Yes|No|Hi|Hey|Hello|Thanks|Thank|Oh|Ok|Okay|Well|Please|Sure|Why|What|The|Who|How)"
    r"[A-Z][a-z]{2,11}[\"”][ ]|"
    r"(?:MRS?|MS|MISS|DR|PROF|REV)\.?[ ](?:[A-Z]\.?[ ]){0,3}|[A-Z][ ]&[ ][A-Z][ ]|"
    r"(?:(?:Univ\.-)?Prof\.|PD|Dr\.|Dipl\.-[A-Z][a-z]{1,8}\.?|Mag\.|Ing\.|Priv\.-Doz\.|DI|Doc\.|Bc\.)[ ]"
    rf"(?:{_DEGREE}\.[ ])*)\Z"
)
_DEGREES = late.compile(rf"\b(?:Dr|Prof|Dipl|Mag)\.[ ](?:{_DEGREE}\.[ ])*\Z")
_NOBLE = late.compile(
    r" (?:(?:Freiherr|Freifrau|Graf|Gräfin|Baron|Baronin|Ritter|Edler|Prinz|Prinzessin|Fürst) )(?:von|zu|von und zu|"
    r"vom)"
    r"(?: der| dem)? | af | av "
)
_CALLED = late.compile(r"[^\n()\"“”]{2,20}(?:\)|[\"”]) ")
_OPENS = frozenset((" (", ' "', " “"))
_SHORT = len("Mohd. ")
_FIRST_OF_PLACE = late.compile(
    r"(?<![\w'’-])(?:port|fort|mount|lake|cape|saint|st\.?|new|north|south|east|west|upper|lower|great|little|bad|san|"
    r"santa|"
    r"santo|los|las|isle of|castle) \Z"
)
# "Edmonton, AB", "Newport, Oregon": the state, province or territory behind a town
_STATE = late.compile(
    r",[ ]{1,2}(?:(?:A[LKZRB]|BC|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOTB]|N[EVHJMYCDBLSTU]|O[HKRN]|P[AREQ]|"
    r"QC|RI|S[CDKA]|T[NX]|UT|V[TA]|W[AVIY]|YT|NSW|VIC|Vic|QLD|Qld|TAS|Tas|ACT|Calif\.|Conn\.|Mass\.|Mich\.|Minn\.|Ont\.|"
    r"Ore\.|Tenn\.|Wis\.|Wash\.)(?![\w'’-]|\.\w)|"
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    r"Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    r"Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York|Brunswick|South Wales)|"
    r"(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|"
    r"Vermont|(?:West )?Virginia|Washington|"
    r"Wisconsin|Wyoming|Alberta|British Columbia|Manitoba|Newfoundland|Nova Scotia|Ontario|Prince Edward Island|"
    r"Qu[eé]bec|Saskatchewan|Yukon|Nunavut|Victoria|Queensland|Tasmania|(?:South|Western) Australia)"
    r"(?![\w-]|['’]s))"
)
_LONGEST_STATE = 30  # characters
_JUNIOR = late.compile(r"[ ](?:Jr|Sr|Esq)\Z")
_GIVEN_SHORT = late.compile(
    r"(?:\A|[ .])(?:Wm|Jas|Jos|Jno|Saml|Benj|Danl|Richd|Alexr|Fredk|Thos|Robt|Edw|Chas|Geo|Eliz)\Z"
)
_LINEAGE = late.compile(r" (?:[sdwSDW]/[oO]|[aA]/[lLpP]|bin|binti|bte|binte|ibn|bint|ap|ferch) ")
_INITIAL_LAST = late.compile(r"(?:\A|[ .&-])(?:Mc|Mac|O['’])?[A-ZÀ-Þ]\Z")
_QUESTION = late.compile(r"(?m)^[ \t]*Q\.[ \t]")
_ASKED = 400  # characters before an answer
# "Nogueira de Ramuín", "Alphen aan den Rijn": two places' names that are one
_OF_PLACE = late.compile(
    r" (?:d[eiou]|de(?:l|s|lla| la| las| los| l['’])?|d[ao]s?|delle|dei|degli|van|aan de[nr]?|sur|am|an der|ob der|"
    r"pod|nad|"
    r"upon|on|under) ?(?<=[ '’])"
)
# "de L'Isle" of "L'Isle-Verte", "L'Haÿ" of "L'Haÿ-les-Roses"
_ISLE = late.compile(r"(?:\A|[ ])[Ll]['’][A-ZÀ-Þ][^\W\d_]{1,20}\Z")
_ISLE_GOES_ON = late.compile(r"(?:-(?:sur|les|lès|la|le|de|du|des|aux?|en|sous)){0,2}-[A-ZÀ-Þ][^\W\d_]{2,20}(?![^\W_])")
_FAMILY = late.compile(r"(?<![^\W_])[Tt]he \Z")


def whole_names(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Returns the hits with the edges of each name, parts of one person's joined; a key, and so a number, stays."""
    widened: list[Hit] = []
    hits = _joined([hit for hit in hits if not _is_degree(hit, text)], text)
    for index, hit in enumerate(hits):
        low = widened[-1].end if widened else 0
        high = hits[index + 1].start if index + 1 < len(hits) else len(text)
        if hit.entity_type != _PERSON:
            widened.append(_placed(hit, text, low, high) if hit.entity_type == _LOCATION else hit)
            continue
        start, end = _edges(text, hit, low, high)
        widened.append(replace(hit, start=start, end=end))
    return widened


def _edges(text: str, hit: Hit, low: int, high: int) -> tuple[int, int]:
    start, end = hit.start, hit.end
    if text[end : end + 1] == "-" and _ISLE.search(text[start:end]) is not None:
        place = _ISLE_GOES_ON.match(text, end, high)
        end = end if place is None else place.end()
    if text[end : end + 1] == "s" and not text[end + 1 : end + 2].isalnum() and end < high:
        family = _FAMILY.search(text, max(low, start - 4), start)
        if family is not None:
            return family.start(), end + 1
    before = _BEFORE.search(text, max(low, start - _REACH), start)
    if before is None and text[start].islower():
        before = _TYPED.search(text, max(low, start - _REACH), start)
    if before is not None and not (before[0][:3] in ("A. ", "V. ") and _is_an_answer(text, before.start())):
        start = before.start()
    for _ in range(_MOST_OUTSIDE):
        outside = _OUTSIDE.search(text, max(low, start - _REACH), start)
        start = outside.start() if outside is not None else start
    after = _AFTER.match(text, end, min(high, end + _REACH)) or _TITLE_AFTER.match(text, end, min(high, end + _REACH))
    if after is None and hit.end - hit.start == 1 and text[start] >= "\u3400":
        after = _CHINESE_TITLE.match(text, end, min(high, end + 2))
    if after is None and " " not in text[hit.start : end] and text[hit.start].isupper():
        reach = min(high, end + _REACH)
        after = _INITIAL_AFTER.match(text, end, reach) or _SURNAME_FIRST.match(text, end, reach)
    if after is None and hit.end == end and text[start:end].isalpha() and text[start:end].islower():
        after = _INITIAL_TYPED.match(text, end, high)
    if (
        after is None
        and text[end : end + 1] == "."
        and end < high
        and (_INITIAL_LAST.search(text[start:end]) is not None or _JUNIOR.search(text[start:end]) is not None)
    ):
        return start, end + (not text[end + 1 : end + 2].isalnum())
    return start, after.end() if after is not None else end


def is_asked(text: str, start: int) -> bool:
    """Whether a question that begins with "Q." stands before a place, so that "A." begins its answer."""
    return _QUESTION.search(text, max(0, start - _ASKED), start) is not None


def _is_an_answer(text: str, start: int) -> bool:
    """Whether a place is the letter of an answer, whose question stands before it, or of "i. A."."""
    if text[max(0, start - 3) : start] == "i. ":
        return True
    return text[start - 1 : start] in (" ", "\n") and is_asked(text, start)


def _is_degree(hit: Hit, text: str) -> bool:
    """Whether a finding is the "nat" of "Dr. rer. nat.", which goes with the name that follows."""
    return (
        hit.entity_type == _PERSON
        and text[hit.end : hit.end + 1] == "."
        and re.fullmatch(_DEGREE, text[hit.start : hit.end]) is not None
        and _DEGREES.search(text, max(0, hit.start - _REACH), hit.start) is not None
    )


def _placed(hit: Hit, text: str, low: int, high: int) -> Hit:
    """Returns a place with the first and last word of its name and its state: "port talbot", "Newport, Oregon"."""
    start, end = hit.start, hyphenated_end(text, hit.end)
    state = _STATE.match(text, end, end + _LONGEST_STATE) if not text[start:end].isupper() else None
    end = state.end() if state is not None else end
    before = _FIRST_OF_PLACE.search(text, max(low, start - _REACH), start) if text[start].islower() else None
    start = start if before is None else before.start()
    return (
        hit if (start, end) == (hit.start, hit.end) else replace(hit, start=start, end=end if end <= high else hit.end)
    )


def _is_one(first: Hit, second: Hit, gap: str, text: str) -> bool:
    """Whether two findings side by side are one person's: "Wm. Jas" ". Pruitt", "X s/o Y"."""
    if second.entity_type != _PERSON:
        return False
    if _LINEAGE.fullmatch(gap) is not None:
        return True
    return gap == ". " and _GIVEN_SHORT.search(text[first.start : first.end]) is not None


def _is_state(town: Hit, hit: Hit, text: str) -> bool:
    """Whether two places are a town and its state, each found by itself."""
    if (town.entity_type, hit.entity_type) != (_LOCATION, _LOCATION) or not 0 < hit.start - town.end <= _MOST_OUTSIDE:
        return False
    return _STATE.fullmatch(text, town.end, hit.end) is not None


def _joined(hits: list[Hit], text: str) -> list[Hit]:
    """Returns the hits of which several parts of one name have become one: "Elizabeth (Beth) Harrow"."""
    joined: list[Hit] = []
    for hit in hits:
        both = bool(joined) and joined[-1].entity_type == hit.entity_type == _LOCATION
        of_place = both and _OF_PLACE.fullmatch(text, joined[-1].end, hit.start) is not None
        if of_place or (joined and _is_state(joined[-1], hit, text)):
            joined[-1] = replace(joined[-1], end=hit.end)
            continue
        if joined and joined[-1].entity_type == _PERSON and hit.entity_type in (_PERSON, _LOCATION):
            gap = text[joined[-1].end : hit.start]
            noble = _NOBLE.fullmatch(gap) is not None or _is_one(joined[-1], hit, gap, text)
            short = gap == ". " and hit.start - joined[-1].start <= _SHORT and hit.entity_type == _PERSON
            short = short and LETTER.match(text[joined[-1].start]) is None  # no name of these scripts is cut short so
            called = _CALLED.fullmatch(text[joined[-1].start : hit.start]) is not None and hit.entity_type == _PERSON
            if noble or short or called:
                if called and len(joined) > 1 and joined[-2].entity_type == _PERSON:
                    opens = text[joined[-2].end : joined[-1].start]
                    if opens in _OPENS:
                        joined.pop()
                        joined[-1] = replace(joined[-1], end=hit.end)
                        continue
                elif not called:
                    joined[-1] = replace(joined[-1], end=hit.end)
                    continue
        joined.append(hit)
    return joined
