"""Names behind initials or a title in Indian scripts: "एन. के. पांडेय", "టి. ఉపేంద్ర", "எஸ்.ராமன்", "श्रीमती राधिका बंसल".

An initial is a letter of the name or the sound of an English one ("एन." is N.). Degrees, measures and offices are
abbreviated likewise and are left.
"""

# ruff: noqa: SIM905  # as lists, these words would take a hundred lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import NAME, Listed
from voting.screening.names.scripts.finder import scripts_tagger

_INDIAN = (
    "\u0904-\u0963\u0971-\u09e3\u0a05-\u0a5e\u0a72-\u0ae3\u0b05-\u0b63\u0b83-\u0bd7\u0c05-\u0c63\u0c85-\u0ce3"
    "\u0d05-\u0d63"
)
_PART = f"{_INDIAN}\u0900-\u0903\u0a01-\u0a03\u0a70\u0a71\u0a81-\u0a83\u0b82\u0c00-\u0c04\u0c81-\u0c83\u0d00-\u0d03"
_SIGNS = (
    "\u0900-\u0903\u093a-\u094f\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a81-\u0a83"
    "\u0abc-\u0acd\u0b82\u0bbe-\u0bcd\u0c00-\u0c03\u0c3e-\u0c4d\u0c81-\u0c83\u0cbe-\u0ccd\u0d00-\u0d03\u0d3e-\u0d4d"
)
# How English letters are called; a letter of the name itself is one with its vowel
_CALLED = "|".join(
    "बी सी डी एफ जी एच आई जे एल एम एन पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई "
    "বি সি ডি এফ জি এইচ আই জে এল এম এন পি আর এস টি ইউ ভি "
    "బి సి డి ఎఫ్ జి హెచ్ ఐ జె కె ఎల్ ఎం ఎమ్ ఎన్ పి ఆర్ ఎస్ టి యు వి వై "
    "பி சி டி எஃப் ஜி எச் ஐ ஜே கே எல் எம் என் ஆர் எஸ் வி "
    "ಬಿ ಸಿ ಡಿ ಎಫ್ ಜಿ ಎಚ್ ಹೆಚ್ ಐ ಜೆ ಕೆ ಎಲ್ ಎಂ ಎನ್ ಪಿ ಆರ್ ಎಸ್ ಟಿ ಯು ವಿ ವೈ "
    "ബി സി ഡി എഫ് ജി എച്ച് ഐ ജെ കെ എൽ എം എൻ പി ആർ എസ് ടി യു വി "
    "બી સી ડી એફ જી એચ આઈ જે એલ એમ એન પી આર એસ ટી યુ વી "
    "ਬੀ ਸੀ ਡੀ ਐੱਫ ਜੀ ਐੱਚ ਆਈ ਜੇ ਐੱਲ ਐੱਮ ਐੱਨ ਪੀ ਆਰ ਐੱਸ ਟੀ ਯੂ ਵੀ".split()
)
_OWN = rf"[{_INDIAN}][{_SIGNS}]?"
_WORD = rf"[{_PART}]{{3,20}}(?![{_PART}])"
_INITIALLED = late.compile(rf"(?<![{_PART}\d.])((?:(?:{_CALLED}|{_OWN})\. ?){{2,4}}|(?:{_CALLED}|{_OWN})\. ?)({_WORD})")
_TITLED = late.compile(
    rf"(?<![{_INDIAN}])(?:श्रीमती|श्रीमान|श्री|सुश्री|कुमारी|शहीद|శ్రీమతి|శ్రీమాన్|కుమారి|திருமதி|திருவாளர்|செல்வி|"
    rf"শ্রীমতী|শ্রী|জনাব|জনাবা|ശ്രീമതി|ശ്രീമാൻ|കുമാരി|ಶ್ರೀಮತಿ|ಕುಮಾರಿ|શ્રીમતી|શ્રીમાન|કુમારી|ਸ੍ਰੀਮਤੀ|ਸ਼੍ਰੀਮਤੀ|ਸਰਦਾਰ)\.? ({_WORD})"
)
_ABBREVIATED = frozenset(
    "डॉ डा प्रो कि मी किमी रु रू नं क्र सं ई पृ वि उ दि मु पो ता जि श्री सौ कु स्व ले एड सा प्रा "
    "డా డాక్ డి రూ నెం కి ప్రొ శ్రీ కిమీ మీ పే "
    "டாக் டா எண் ரூ தொ கி மீ திரு கிமீ பக் "
    "ডা ড নং টা কি মি প্রো মো কিমি রু অধ্যা শ্রী পৃ "
    "ഡോ ശ്രീ നം രൂ കി മീ പ്രൊ അഡ്വ ಡಾ ಪ್ರೊ ರೂ ನಂ ಕಿ ಮೀ ಶ್ರೀ ಕು ಸಂ ಪು "
    "ડૉ ડો પ્રો શ્રી રૂ નં કિ મી કિમી તા જિ ਡਾ ਪ੍ਰੋ ਸ ਰੁ ਨੰ ਕਿ ਮੀ".split()
)
_ENDS_OF_DEGREES = frozenset("ए एस बी कॉम टेक एचडी फिल एड ఎ ఏ ఎస్ కాం టెక్ ஏ எஸ் காம் எட் এ এস কম ಎ ಎಡ್ എ എസ് એ એડ".split())
_DEGREES = frozenset("बी एम पी बीए एमए బి ఎం ఎమ్ பி எம் বি এম ಬಿ ಎಂ ബി എം બી એમ".split())
# Whom a letter is to, by the office alone; what parties and institutes have
_OFFICES = frozenset(
    "प्रधानाचार्य प्राचार्य संपादक महोदय महोदया अध्यक्ष मंत्री मुख्याध्यापक తలమాస్టారు ప్రధానోపాధ్యాయులు సంపాదకులు అధ్యక్షులు "
    "सरकार चुनाव निवडणूक தலைமையாசிரியர் ஆசிரியர் தலைவர் প্রধান সভাপতি সম্পাদক শিক্ষক અધ્યક્ષ આચાર્ય ಅಧ್ಯಕ್ಷರು ಪ್ರಾಂಶುಪಾಲರು".split()
)
_NOBODY = Listed.EVERYDAY | Listed.PLACE
_SCORE = 0.8


def initialled(text: str) -> Iterator[Name]:
    """Yields people's names, initials among them but no title.

    One initial is not enough for a word on no list of names: "क. ऑक्सीजन" is an answer, "घर आई. दरवाज़ा" two sentences.
    """
    gazetteer = scripts_tagger().gazetteer
    for match in _INITIALLED.finditer(text):
        initials = [one.strip() for one in match[1].split(".") if one.strip()]
        told = gazetteer.listed(fold(match[2]))
        named = bool(told & NAME) and not told & Listed.EVERYDAY
        if not named and (len(initials) == 1 or told & _NOBODY):
            continue
        if match[2] in _OFFICES or not _ABBREVIATED.isdisjoint(initials):
            continue
        if not (initials[0] in _DEGREES and (initials[-1] in _ENDS_OF_DEGREES or match[2] in _ENDS_OF_DEGREES)):
            yield Name(match.start(), match.end(2), PERSON, _SCORE)
    for match in _TITLED.finditer(text):
        if not gazetteer.listed(fold(match[1])) & Listed.EVERYDAY and match[1] not in _OFFICES:
            yield Name(*match.span(1), PERSON, _SCORE)
