"""Web addresses that are somebody's by what stands around: whose name or handle is in them, who is to be found there.

"foster Simona Turcanu, https://pets.example/simona.turcanu.foster", "Anselm (anselm-fixes): https://anselmfixes.example",
"Find her at https://…", the URL of a visiting card (RFC 6350, 6.7.8).
"""

from __future__ import annotations

import re

from voting.screening import late
from voting.screening.folding import squeeze
from voting.screening.names.gazetteer import Listed, package_gazetteer
from voting.screening.personal.users.unheard import is_unheard

_NEAR = 300  # characters around an address in which its owner is named
_REACH, _SHORT_REACH = 90, 48
# Who is to be found there: "her daily posts at"
_THERE = late.compile(
    r"(?i)\b(?:find|follow|visit|reach|message|contact|book|support|watch|hire|meet)[ ](?:me|her|"
    r"him)(?:[ ][\w-]+){0,2}?[ ]"
    r"(?:at|on|via|under|here)[ :]{1,2}[<(\[\"']?\Z|"
    r"\b(?:her|his|my)[ ](?:[\w-]+[ ]){0,2}(?:posts?|page|site|website|profile|shop|store|blog|channel|portfolio|"
    r"music|art|"
    r"paintings?|wishlist|cv)[ ]?(?:(?:at|on|is|are|"
    r"under)[ ]|:[ ]?)?"
    r"[<(\[\"']?\Z|"
    r"\b(?:besuch(?:e|t)?|find(?:e|et)?)[ ](?:mich|sie|ihn)[ ](?:\w+[ ])?(?:auf|unter)[ :]{1,2}\Z|"
    r"\b(?:seine?|ihre?)[ ](?:\w+[ ])?(?:seite|homepage|webseite|profil|blog|kanal|shop)[ ]?(?:(?:ist|unter|"
    r"auf)[ ](?:hier[: ]{1,2})?|:[ ]?)\Z|"
    r"\b(?:retrouvez|trouvez|suivez)[ ]?-?(?:moi|la|le|nous)[ ](?:sur|à)[ :]{1,2}\Z|\b(?:son|sa|"
    r"ses)[ ](?:\w+[ ])?(?:site|page|"
    r"blog|profil|chaîne|boutique)[ ]?(?:est[ ]|sur[ ]|:[ ]?)\Z|"
    r"\b(?:encu[eé]ntr[ae](?:me|la|lo)|s[ií]gue(?:me|la|lo))[ ]en[ :]{1,2}\Z"
)
# What is said of known people
_PUBLIC = late.compile(
    r"(?i)(?:^|\.)(?:wikipedia|wikimedia|wikidata|imdb|britannica|amazon|archive|gutenberg|goodreads|discogs|"
    r"allmusic|jstor|"
    r"arxiv|doi|nytimes|theguardian|bbc|spiegel|lemonde|elpais|github|gitlab|example)\.(?:com|org|net|co\.\w\w|"
    r"[a-z]{2})\Z"
)
_CARD = late.compile(r"(?m)^(?:item\d\.)?URL(?:;[\w=;,:.-]{1,60})?:\Z")
_CARD_BEGINS = "BEGIN:VCARD"
_CARD_REACH = 2_000  # characters
_NAMED = late.compile(
    r"(?<![^\W_])([A-ZÀ-Þ\u0100-\u0238][\w'’]{2,24})[ ](?:(?:van|von|de|der|den|del|la|di|da|al|el)[ ]){0,2}"
    r"([A-ZÀ-Þ\u0100-\u0238][\w'’]{1,24})(?:-([A-ZÀ-Þ\u0100-\u0238][\w'’]{1,24}))?"
)
_HANDLE = late.compile(r"(?:@|[(\"'`])([a-z][a-z0-9]{2,20}(?:[._-][a-z0-9]{1,20}){0,3})(?=[)\"'`,.;:\s]|\Z)")
# A field of a record that has another one of people alone: a firm has a name, a street and a telephone as well
_FIELD = late.compile(
    r"(?i)(?<![^\W_])(?:(?:personal|own|home|private)[ _-]?(?:page|site|web[ _-]?(?:site|page))|home[ _-]?page|"
    r"web[ _-]?(?:site|page)|blog|portfolio|linked[ _-]?in|xing|webseite|internetseite|page[ _-]?perso(?:nnelle)?|"
    r"site[ _-]?(?:web|perso|pessoal)|sitio[ _-]?web|p[áa]gina[ _-]?(?:web|personal|pessoal)|sito[ _-]?(?:web|"
    r"personale)|"
    r"strona(?:[ _-]?(?:www|domowa))?|hemsida|hjemmeside|kotisivu\w?)(?:[ _-]?(?:url|link|uri|profile))?"
    r"\\?[\"']?[ ]?(?::|=>|=)[ ]{0,4}\\?[\"'<]?\Z"
)
_OF_PEOPLE = late.compile(
    r"(?i)(?<![^\W_])(?:(?:first|last|given|family|middle|sur|fore|maiden|nick|user)[ _-]?name|birth[ _-]?(?:day|date)|"
    r"date[ _-]?of[ _-]?birth|dob|gender|sex|age|password|passwd|vorname|nachname|geburtsdatum|geburtstag|benutzername|"
    r"pr[ée]nom|date[ _-]?de[ _-]?naissance|apellidos?|fecha[ _-]?(?:de[ _-]?)?nacimiento|cognome|"
    r"data[ _-]?di[ _-]?nascita|"
    r"sobrenome|data[ _-]?(?:de[ _-]?)?nascimento|achternaam|voornaam|geboortedatum|imi[eę]|nazwisko|f[öo]rnamn|"
    r"efternamn)"
    r"\\?[\"']?[ ]?(?::|=>|=)[ ]?[^\s,;}]"
)
_LONGEST_OTHERS, _SHORTEST, _SHORT = 12, 8, 3
_PART = late.compile(r"[^a-z0-9]+")


def is_somebodys(text: str, start: int, end: int, host: str, rest: str) -> bool:
    """Whether an address is somebody's who is named, or spoken of as to be found there, beside it."""
    if _is_of_a_record(text, start, end):
        return True
    if _PUBLIC.search(host) is not None:
        return False
    if _THERE.search(text, max(0, start - _REACH), start) is not None:
        return True
    card = _CARD.search(text, max(0, start - _REACH), start) is not None
    if card and _CARD_BEGINS in text[max(0, start - _CARD_REACH) : start]:
        return True
    around = text[max(0, start - _NEAR) : start] + "\n" + text[end : end + _NEAR]
    site = squeeze(host.removeprefix("www.").rpartition(".")[0])
    page = rest.partition("?")[0].rstrip("/").rpartition("/")[2].lower()
    return _is_handles(around, site, page) or any(_is_called_so(named, site, page) for named in _NAMED.finditer(around))


def _is_of_a_record(text: str, start: int, end: int) -> bool:
    """Whether an address is the page in somebody's record: `"first_name": "Ana", "homepage": "https://…"`."""
    if _FIELD.search(text, max(0, start - _SHORT_REACH), start) is None:
        return False
    before = text[max(0, start - _NEAR) : start].rpartition("\n\n")[2].rpartition("},")[2]
    behind = text[end : end + _NEAR].partition("\n\n")[0].partition("},")[0]
    return _OF_PEOPLE.search(before) is not None or _OF_PEOPLE.search(behind) is not None


def _is_handles(around: str, site: str, page: str) -> bool:
    """Whether a handle of two words and more is the host's name or the page's."""
    for handle in _HANDLE.finditer(around):
        bare, first = squeeze(handle[1]), _PART.split(handle[1], maxsplit=1)[0]
        listed = package_gazetteer().listed(first)
        name = len(first) > _SHORT and bool(listed & Listed.GIVEN) and not listed & Listed.EVERYDAY
        if name and len(bare) >= _SHORTEST and bare != handle[1] and bare in (site, squeeze(page)):
            return True
    return False


def _is_called_so(named: re.Match[str], site: str, page: str) -> bool:
    """Whether a host or a page has both of somebody's names in it, or a given name and the first letters behind it."""
    first, last = squeeze(named[1]), squeeze(named[2])
    listed = package_gazetteer().listed
    given = listed(first)
    if given & Listed.EVERYDAY or not (given & Listed.GIVEN or (is_unheard(first) and listed(last) & Listed.SURNAME)):
        return False
    both = first + last
    if len(both) >= _SHORTEST:
        squeezed = squeeze(page)
        if both in site and len(site) <= len(both) + _LONGEST_OTHERS:
            return True
        if both in squeezed and len(squeezed) <= len(both) + _LONGEST_OTHERS:
            return True
    parts = _PART.split(page)
    initials = "".join(squeeze(part)[:1] for part in named.groups()[1:] if part)
    return len(parts) > 1 and parts[0] == first and parts[1] in (initials, initials[:1]) and bool(given & Listed.GIVEN)
