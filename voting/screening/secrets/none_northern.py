"""What talk of passwords says in the languages from Denmark to Turkey that is none: how long one must be, what it is.

"vähemalt 8 märki", "mano wifi slaptažodį", "kažkas tipo", "mostantól", "ID-kaart", "įmonės kodas 123456789", "1961'de",
"giltigt till 2030-05-12".
"""

from __future__ import annotations

from voting.screening import late

# Password, in whatever case: the word itself where no sign and no "is" says that it is the value
_PASSWORD = late.compile(
    r"(?i)(?:parool|salasõna|salasana|parol[ei]|slapta[žz]od|jelsz|jelmondat|şifre|sifre|parola|adgangskode|passord|"
    r"lösenord)[^\W\d_]{0,8}"
)
_NO_SIGN = late.compile(
    r"(?:\A|[^\s:=>\"'“„`»-] )(?<!\bon )(?<!\bir )(?<!\byra )(?<!\bbuvo )(?<!\boli )(?<!\bbija )(?<!\ber )(?<!\bär )"
    r"(?<!\bis )(?<!\bvar )(?<!\bise )\Z"
)
# What is said of one, and of what is not remembered
_SAID = late.compile(
    r"(?i)(?:på )?(?:mindst|minst|vähintään|vähemalt|vismaz|bent|mažiausiai|legalább|en az)"
    r"(?: \d{1,3}(?: [^\W\d_]{2,14}){0,4})?\??|"
    r"(?:karakter|märgi|merki|merkk|simbol|ženkl|tähe|burt|raidž|betű|harf)[^\W\d_]{0,7}|"
    r"kažk[^\W\d_]{1,3}|kazk[^\W\d_]{1,3}|midagi|jotain|jotakin|kaut kas|valami(?:lyen)?|bir ?şey|"
    r"mostantól|mától|nüüdsest|edaspidi|jatkossa|turpmāk|nuo šiol|artık|bundan sonra|fremover|framöver|heretter|"
    r"giremiyorum|girmiyor|çalışmıyor|açılmıyor|hatırlamıyorum|unuttum|neveikia|neatsimenu|pamiršau|nestrādā|neatceros|"
    r"aizmirsu|unustasin|unohdin|unohtui|elfelejtettem|működik|glemt|glemte|virker|fungerer|fungerar|funkar|"
    r"id-?(?:kaar[dt]|kort|kārt|kortel)[^\W\d_]{0,5}"
)
_YEAR = late.compile(r"(?:19|20)\d\d")
_OF_YEAR = late.compile(
    r"(?:['’](?:de|da|te|ta|den|dan|ten|tan|e|a|ye|ya|in|ın|nin|nın)|-(?:ben|ban|től|tól|ig|es|as))(?![^\W_])"
)
# Codes of firms, post, banks, goods and faults
_NUMBER = late.compile(r"[A-Z]{0,3}-?\d[\d -]{1,12}")
_OTHER_CODE = late.compile(
    r"(?i)(?<![^\W_])(?:(?:įmonės|pvm(?: mokėtojo)?|banko|pašto|prekės|šalies|klaidos|brūkšninis) kod[^\W\d_]{1,3}|"
    r"(?:registri|posti|panga|riigi|toote|vea|suuna|soodus)kood[^\W\d_]{0,3}|"
    r"(?:yritys|posti|pankki|maa|tuote|virhe|suunta|alennus|viiva)koodi[^\W\d_]{0,3}|"
    r"(?:uzņēmuma|bankas|pasta|preces|valsts|kļūdas|atlaižu|svītru) kod[^\W\d_]{1,3}|"
    r"(?:hiba|irányító|ország|termék|vonal|akciós|bank)kód[^\W\d_]{0,3}|"
    r"(?:hata|posta|ülke|alan|ürün|banka|indirim|stok|şube) kod[^\W\d_]{1,3})(?: (?:on|ir|yra|nr\.?))?[ ]?:?[ ]?\Z"
)
_DAY = late.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_VALID = late.compile(
    r"(?i)(?<![^\W_])(?:giltig|gyldig|galioja|érvényes|voimassa|derīg|kehti|geçerli|valid|gültig|ważn|válid|"
    r"valable|geldig|platn|expir|udløb|utløp|lejár)[^\W\d_]{0,7}"
    r"(?: (?:till|til|iki|until|thru|kuni|līdz|bis|do|jusqu['’]au|"
    r"hasta|fino al|até|tot|den|am|tarihi)){0,2}[ ]?:?[ ]\Z"
)
_REACH = 40  # characters


def is_none_northern(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a word for a password, what is said of one, a year, a firm's code or a last day."""
    low = max(0, start - _REACH)
    if _SAID.fullmatch(text, start, end) is not None:
        return text[low:start].rstrip(" ")[-1:] not in ("'", '"', "`", ":", "=")
    if _PASSWORD.fullmatch(text, start, end) is not None:
        return _NO_SIGN.search(text, low, start) is not None
    if _YEAR.fullmatch(text, start, end) is not None and _OF_YEAR.match(text, end) is not None:
        return True
    if _NUMBER.fullmatch(text, start, end) is not None and _OTHER_CODE.search(text, low, start) is not None:
        return True
    return _DAY.fullmatch(text, start, end) is not None and _VALID.search(text, low, start) is not None
