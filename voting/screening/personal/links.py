"""Web addresses that carry a person: a profile, a homepage, a calendar, a shared document, a query with an account.

Who follows one meets the person, so that the whole address is masked, not the name in it alone. An address is taken
apart once; each rule looks at its host, its path or the words before it. What a project, a firm or an article has on
the same host stays: a repository counts only where somebody calls it theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.folding import squeeze
from voting.screening.names.gazetteer import Listed, package_gazetteer
from voting.screening.personal.links_named import is_somebodys
from voting.screening.personal.users.nobody import GOES_ON, is_nobody
from voting.screening.personal.users.unheard import is_name, is_unheard
from voting.screening.recogniser import BLANK, Match

# Where a host ends is looked for without groups and counted letters, which take RE2 a hundred times as long.
_TO_HOST = r"(?i)(?:(?:https?|webcals?)://(?:www\.)?|www\.)?((?:[a-z0-9_-]+\.){1,5}[a-z]{2,12})"
_ADDRESS = re2.compile(_TO_HOST.replace("((?:", r"(?:(?:").replace("(?i)", r"(?i)\b"))
_HOST = late.compile(_TO_HOST)
_BEHIND_HOST = late.compile(r"(?::\d{2,5})?[/?#][^\s\"'`<>\x00]{0,300}")
_END = late.compile(r"[.,;:!?)\]}*_»”]+\Z")
# Hosts of which each account has one of its own: anna.substack.com.
_HOMES = late.compile(
    r"(?i)(?P<name>[a-z0-9][a-z0-9-]{2,40})\.(?:substack\.com|tumblr\.com|blogspot\.[a-z.]{2,6}|livejournal\.com|"
    r"carrd\.co|"
    r"bandcamp\.com|neocities\.org|deviantart\.com|itch\.io|bearblog\.dev|medium\.com|wordpress\.com|bsky\.social|"
    r"beacons\.ai)\Z"
)
_OWN_HOMES = late.compile(r"(?i)(?:\.|^)(?:github\.io|gitlab\.io|netlify\.app|vercel\.app|wixsite\.com|notion\.site)\Z")
# Of a person whatever the path's words are.
_PLACES = late.compile(
    r"(?i)(?:calendly\.com|cal\.com|linktr\.ee|wa\.me|t\.me|paypal\.me|monzo\.me|revolut\.me|tikkie\.me|"
    r"wise\.com/pay/me|lydia-app\.com/collect|"
    r"venmo\.com|cash\.app|ko-fi\.com|"
    r"buymeacoffee\.com|"
    r"about\.me|keybase\.io|orcid\.org|last\.fm/user|letterboxd\.com|goodreads\.com/user/show|"
    r"airbnb\.[a-z.]{2,6}/users/show|"
    r"couchsurfing\.com/people|meet\.google\.com|(?:[\w-]+\.)?zoom\.us/(?:j|my|s)|teams\.microsoft\.com/l/meetup-join|"
    r"drive\.google\.com/(?:file|drive|open)|docs\.google\.com/[a-z]+/d|photos\.app\.goo\.gl|dropbox\.com/(?:s|sh|scl)|"
    r"discord\.gg|discord(?:app)?\.com/invite|geocities\.com/[^\s/?]+/[^\s/?]+|"
    r"we\.tl|1drv\.ms|icloud\.com/[a-z]+|chat\.whatsapp\.com|doodle\.com/(?:poll|meeting)|gofundme\.com/f|"
    r"xing\.com/profile|"
    r"researchgate\.net/profile|scholar\.google\.[a-z.]{2,6}/citations|linke?din\.[a-z.]{2,10}/in|"
    r"strava\.[a-z.]{2,10}/athletes|"
    r"vk\.com/id\d)[/?]?(?:[a-z]{1,3}/)?[^\s/?]{3}"
)
_PROFILE = late.compile(r"(?i)/@[a-z0-9_.-]{2,40}/?(?:\?[^\s]*)?\Z|/~[a-z][a-z0-9._-]{1,31}(?:/|\Z)")
_ACCOUNT_PAGE = late.compile(
    r"(?i)(?:github|gitlab|codeberg|bitbucket|gitea|replit|codepen|kaggle)\.(?:com|org|"
    r"io)/@?([a-z0-9][a-z0-9-]{1,38})/?\Z"
)
# What people keep there for themselves alone
_OWN_REPOSITORY = late.compile(
    r"(?i)(?:github|gitlab|codeberg|bitbucket)\.(?:com|org)/([a-z0-9][a-z0-9-]{1,38})/(?:[\w.-]{0,16}dotfiles|"
    r"(?:my-|personal-)[\w.-]{2,40}|(?:[\w-]{1,20}-)?(?:portfolio|resume|cv|curriculum-vitae)(?:-(?:site|website|"
    r"\d{4}))?|"
    r"(?:nvim|neovim|vim|emacs|nixos|nix|i3|zsh|fish|tmux)-?(?:config|conf|rc|files)|\.?emacs\.d|homelab|home-lab|"
    r"about-me|"
    r"(?:advent-?of-?code|aoc)[\w-]{0,12}|leetcode[\w-]{0,16})(?:\.git)?(?:[/?#]|\Z)"
)
_PERSON_PATH = late.compile(
    r"(?i)/(?:people|persons?|team|staff|members?|authors?|employees?|faculty|profiles?|mitarbeiter|personen|"
    r"profs?|"
    r"doctors?|aerzte|attorneys?|agents?|speakers?|equipe|equipo|"
    r"alumni)/(?:[\w-]+/)?([a-z]{2,20})[-_.]([a-z]{2,24})(?:[-_][a-z0-9]{1,24})?/?(?:\?[^\s]*)?\Z"
)
# The same with more behind it, where a part is a name: /employees/marta-olsen/payslips, /users/anna.keller/settings
_PERSON_WITHIN = late.compile(
    r"(?i)/(?:people|persons?|staff|members?|authors?|employees?|faculty|profiles?|users?|accounts?|customers?|"
    r"clients?|"
    r"patients?|students?|teachers?|contacts?)/([a-z]{2,20})[-_.]([a-z]{2,24})[0-9]{0,4}(?:[/?#]|\Z)"
)
# All of a path, as sites give it to their members: /anna.keller.12
_PERSON_ALONE = late.compile(r"(?i)/([a-z]{2,20})[._-]([a-z]{2,24})(?:[._-]?[0-9]{1,4}|[._][a-z]{2,20})?/?\Z")
# Of an account on any site: /u/NAME whatever the name, the others where it is no word of a site
_ACCOUNT_PATH = late.compile(
    r"(?i)/(u|users?|profiles?|members?|people|player|seller|author|artist|creator|avatars?|"
    r"usuarios?|utentes?|benutzer|nutzer|mitglied(?:er)?|uzytkowni(?:k|cy)|uzivatele?|kullanici(?:lar)?|"
    r"anvandare|gebruikers?|membres?|profile?n?|profiel|perfil|riders?|tutors?|freelancers?|cooks?|bloggers?)/@?"
    r"(?:\d{4,12}-)?([a-z][\w.-]{2,40}?)(?:[/?#]|\Z)"
)
_OF_MANUALS = late.compile(r"(?i)(?:\A|\.|//)(?:api|docs?|developers?|dev|localhost|help|support|wiki|learn|man)[.-]")
_PART = late.compile(r"[a-z]+")
# Whoever has the address is let in: a share, an invitation, a calendar's feed, by a word of a path and what is random.
_SHARED = late.compile(
    r"(?i)/(?:s|p|g|d|f|r|pay|bill|invoice|shared?|invites?|invitation|join|view|edit|links?|public|collect|polls?|"
    r"pads?|folders?|"
    r"files?|ical|calendars?|feeds?)/(?:[a-z]{1,12}/){0,2}"
    r"([\w-]{14,64})(?:\.ics|/(?:[a-z]{1,12}/?)?)?(?:[?#]|\Z)|/([\w-]{14,64})(?:/[\w-]+)?\.ics(?:\?|\Z)|"
    r"/(?:b|e|i)/([A-Za-z0-9]{16,64})(?:[?#]|\Z)"
)
_RANDOM = late.compile(r"(?i)(?=[^_-]{0,60}\d)(?=[^_-]{0,60}[a-z])[^\W_]{8}")  # a part of a slug is words or a number
# A mail address in a query, whatever it is called there: /unsub?e=h.brandl%40gmx.at
_MAIL = late.compile(r"(?i)[?&][\w.-]{1,20}=[\w.+-]+(?:@|%40)[a-z0-9-]+\.[a-z]{2}")
# Familie Pruschke's
_FAMILY = late.compile(r"(?i)(?:www\.)?(?:familie|family|famille|fam|famiglia|familia)-?([a-z]{4,24})\.[a-z]{2,8}\Z")
# A homepage that is called as its owner is: lena-brandt.de
_OWN_NAME = late.compile(r"(?i)(?:www\.)?([a-z]{3,20})-([a-z]{3,24})\.[a-z]{2,8}(?:\.[a-z]{2})?\Z")
_NO_PERSON = frozenset(
    "about contact get join our meet how new old all add edit sign log my the for with and what who why where best top "  # noqa: SIM905
    "getting user team staff open find list view profile account manage create invite role access product customer "
    "case html htm php aspx md pdf json xml terms data machine deep web first second general early high low "
    "long short".split()
)
_QUERY = late.compile(
    r"(?i)[?&](?:user(?:_?name)?|login|uname|member|author|owner|assignee|email|mail|e-?mail|first_?name|last_?name|"
    r"full_?name|"
    r"phone|tel|patient|customer|client_name)=([^&#\s]{3,})"
)
_MINE = late.compile(
    r"(?i)\b(?:my|meine?|mon|ma|mi|mio|mia|meu|minha|mijn|min|moja|moje|is)\b[^\n.!?]{0,40}?\b(?:(?:web)?site|"
    r"web ?page|home ?page|"
    r"portfolio|blog|repo(?:sitory)?s?|cv|resum[eé]|lebenslauf|website|webseite|seite|page|sitio|p[aá]gina|sito|"
    r"strona|hemsida|"
    r"calendar|booking|profile?|profil|github|gitlab|link|domain|doc|shop|store|channel|url)\b[^\n]{0,25}\Z"
)
_LABEL = late.compile(r"(?i)\b(?:portfolio|blog|home ?page|(?:web)?site|webseite|cv)\b(?!:\S)[^\n.!?]{0,20}\Z")
_MINE_AFTER = late.compile(
    r"(?i)[)\"'`]{0,2},? (?:is|are|was|ist|est|es) (?:my|mine|meine?|mon|ma|mi[oa]?|minha)\b|"
    r"[\"'`]?,?[ ](?:(?:is|=|–|—|-)[ ]|\()(?:my|his|her|meine?|mein|mon|ma|mi|mio|meu|minha|mijn|"
    r"min|moja)[ ]"
    r"(?:\w+[ ])?(?:portfolio|(?:web)?site|blog|home ?page|cv|webseite|seite|sitio|p[aá]gina|sito|profile?|profil)"
    r"(?:[).,;!?\n]|\Z)"
)
# "See … for my portfolio"; of "use … for my portfolio" it is a tool
_SHOWN = late.compile(
    r"(?i)\b(?:see|visit|view|browse|check(?: out)?|look at|go to|refer to|here(?:['’]s| is))[ :]{1,2}\Z"
)
_SHOWN_FOR = late.compile(
    r"(?i)[ ](?:for|to see|to view)[ ](?:my|his|her)[ ](?:\w+[ ]){0,2}?(?:portfolio|work|projects|(?:web)?site|blog|"
    r"cv|resum[eé]|"
    r"photos|profile|publications|details)\b"
)
# Of a file on somebody
_FIELD = late.compile(r"(?i)\b(?:portfolio|personal (?:web)?site)[\"']?[ ]?[:=][ ]{0,3}[\"'<]?\Z")
# A page on which somebody tells of themselves
_ABOUT_ME = late.compile(
    r"(?i)/(?:about-?me|ueber-?mich|uber-?mich|a-propos-de-moi|qui-suis-je|sobre-?mi|sobre-?mim|chi-?sono|over-?mij|"
    r"om-?mig|"
    r"om-?meg|o-?mne|o-?mnie|rolam|hakkimda|curriculum-?vitae)(?:[/?#.]|\Z)"
)
_SAMPLE = late.compile(
    r"(?i)(?:^|\.)(?:example|localhost|test|invalid|local|internal|w3|schema|mozilla|python|wikipedia)\.[a-z]{2,10}\Z|"
    r":\d+\Z"
)
# "insta  https://pics.example/hertta.kal", "LinkedIn: …/in/peg-s": whose page it is need not be known of the host
_SOCIAL = late.compile(
    r"(?i)(?:\A|[^\w.@/-])(?:insta(?:gram)?|facebook|fb|linked ?in|xing|tik ?tok|twitter|snap(?:chat)?|mastodon|"
    r"threads|bluesky|bsky|soundcloud|strava|flickr|pinterest|telegram|twitch)"
    r"[\"']?(?:[ ]?[:=|][ ]?|[ \t]{1,20}|,[ ])[\"'<(\[]{0,2}\Z"
)
_ONE_PART = late.compile(r"/(?:[a-z]{1,8}/)?@?([\w-][\w.-]{2,40})/?(?:\?[^\s]*)?\Z", re.IGNORECASE)
_TLD = late.compile(r"(?i)(?:www\.)?([a-z][a-z-]{5,40})\.[a-z]{2,10}(?:\.[a-z]{2})?\Z")
_CAPITALISED = late.compile(
    r"[A-ZÀ-Þ][\w'’]+(?:[ -](?:(?:van|von|de|der|den|del|la|di|da)[ ]){0,2}[A-ZÀ-Þ][\w'’]+){1,3}"
)
_OF_THE_PUBLIC = late.compile(r"(?i)\.(?:gov|edu|mil|int|museum)(?:\.[a-z]{2})?\Z")
_FIRST = late.compile("[ -]")
_SHORTEST_PART = 3
_SHORT_REACH = 40
_NEAR = 300  # characters around an address in which its owner is named
_REACH = 90  # characters before an address


def find_links(text: str) -> Iterator[Match]:
    """Yields whole addresses."""
    for start, host, host_end, behind in _addresses(text):
        bare = not behind and host_end - start == len(host) and host.count(".") < 2
        if bare and not _is_told_name(text, start, host):  # a name of a file and the like, but behind "blog"
            continue
        tail = _END.search(behind)
        rest = behind if tail is None else behind[: tail.start()]
        end = host_end + len(rest)
        if (
            _carries(host, rest)
            or _is_named(text, start, host)
            or _is_mine(text, start, end, host, rest)
            or _is_social(text, start, rest)
            or _is_told_name(text, start, host)
            or is_somebodys(text, start, end, host, rest)
        ):
            yield Match(start, end, 0.6, "URL")
            account = _ACCOUNT_PATH.search(rest)
            if account is not None and not account.group(2).isalpha() and _is_account(host, rest):
                at = host_end + account.start(2)  # who is called so in the sentence is masked as well
                yield Match(at, at + len(account.group(2)), 0.6)


def _addresses(text: str) -> Iterator[tuple[int, str, int, str]]:
    """Yields where an address begins, its host without `www.`, where that ends, and what is behind it."""
    reached = 0
    for start, end in _ADDRESS.spans(text):
        host = _HOST.fullmatch(text, start, end) if start >= reached else None
        if host is None:  # in the path of the one before
            continue
        behind = _BEHIND_HOST.match(text, end)
        reached = behind.end() if behind is not None else end
        if text[reached : reached + 1] != BLANK and text[start - 1 : start] != "@":  # else what follows is masked
            yield start, host[1], end, text[end:reached]


def _carries(host: str, rest: str) -> bool:
    address = host.removeprefix("www.") + rest
    home = _HOMES.fullmatch(host)
    if home is not None:
        return not is_nobody(home["name"]) and home["name"].lower() != "www"
    page = _ACCOUNT_PAGE.match(address.partition("?")[0]) or _OWN_REPOSITORY.match(address)
    if page is not None:
        return not is_nobody(page.group(1))
    if _leads_to_somebody(rest) or _is_account(host, rest) or _is_own_name(host) or _lets_in(rest):
        return True
    query = _QUERY.search(rest)
    if query is not None and not is_nobody(query.group(1)) and "{" not in query.group(1):
        return True
    return any(
        found is not None
        for found in (_PLACES.match(address), _PROFILE.search(rest), _MAIL.search(rest), _ABOUT_ME.search(rest))
    )


def _lets_in(rest: str) -> bool:
    """Whether whoever has an address is let in: a share, an invitation, a calendar's feed."""
    shared = _SHARED.search(rest)
    return shared is not None and _RANDOM.search(shared.group(shared.lastindex or 1)) is not None


def _leads_to_somebody(rest: str) -> bool:
    """Whether a path has somebody's two names behind a word for people."""
    person = _PERSON_PATH.search(rest)
    if person is not None and not _NO_PERSON.intersection((person.group(1).lower(), person.group(2).lower())):
        return True
    alone = _PERSON_ALONE.match(rest)
    if alone is not None and _is_given_and_surname(*alone.groups()):
        return True
    within = _PERSON_WITHIN.search(rest)
    return within is not None and _is_called(within.group(1).lower(), within.group(2).lower())


def _is_account(host: str, rest: str) -> bool:
    """Whether a path leads to an account: `/u/`, or what is no word of a site behind `/users/`, `/profile/`."""
    found = _ACCOUNT_PATH.search(rest)
    if found is None or _OF_MANUALS.search(host) is not None:
        return False
    return _may_be_somebodys(found.group(2).lower(), surely=found.group(1).lower() == "u")


def _may_be_somebodys(name: str, *, surely: bool = False) -> bool:
    """Whether a part of a path in lower case is no word of a site, so that an account may be called so."""
    parts = _PART.findall(name)
    if is_nobody(name) or name in GOES_ON or any(part in _NO_PERSON or is_nobody(part) for part in parts):
        return False
    if surely or not name.isalpha():
        return True
    return not package_gazetteer().listed(name) & Listed.EVERYDAY and (is_name(name) or is_unheard(name))


def _is_own_name(host: str) -> bool:
    """Whether a host is a given name and a surname, neither of them a word, or a family's name."""
    family = _FAMILY.fullmatch(host)
    if family is not None and not package_gazetteer().listed(family.group(1).lower()) & Listed.EVERYDAY:
        return True
    found = _OWN_NAME.fullmatch(host)
    return found is not None and _is_given_and_surname(*found.groups())


def _is_given_and_surname(first: str, last: str) -> bool:
    given, surname = (package_gazetteer().listed(part.lower()) for part in (first, last))
    plain = (given | surname) & Listed.EVERYDAY
    return not plain and bool(given & Listed.GIVEN) and (bool(surname & Listed.SURNAME) or is_unheard(last))


def _is_named(text: str, start: int, host: str) -> bool:
    """Whether a host is two words that stand before or behind it with capitals, as a name: "Ana Sol, ana-sol.es"."""
    near = text[max(0, start - _NEAR) : start + _NEAR]
    found = _OWN_NAME.fullmatch(host)
    if found is not None:
        first, last = (re.escape(part) for part in found.groups())
        named = re.search(rf"(?i:\b{first} {last}\b)", near)
        if named is not None and named.group().istitle():
            return True
    own = _TLD.fullmatch(host)
    bare = own.group(1).replace("-", "").lower() if own is not None else ""
    return bool(bare) and any(_is_called_so(one.group(), bare) for one in _CAPITALISED.finditer(near))


def _is_called_so(name: str, bare: str) -> bool:
    """Whether a host is somebody's whole name, written together: Noortje Hazelhoff, noortjehazelhoff.nl."""
    if squeeze(name) not in bare:
        return False
    first = package_gazetteer().listed(_FIRST.split(name, maxsplit=1)[0])
    return bool(first & Listed.GIVEN) and not first & Listed.EVERYDAY


def _is_told_name(text: str, start: int, host: str) -> bool:
    """Whether a host behind "blog" or "site" is a given name and a surname, written together: petranovotna.cz."""
    own = _TLD.fullmatch(host)
    if (
        own is None
        or _OF_THE_PUBLIC.search(host) is not None
        or _LABEL.search(text, max(0, start - _SHORT_REACH), start) is None
    ):
        return False
    bare = own.group(1).replace("-", "").lower()
    cuts = range(_SHORTEST_PART, len(bare) - _SHORTEST_PART + 1)
    return any(is_name(bare[at:]) and _are_names(bare[:at], bare[at:]) for at in cuts)


def _are_names(first: str, last: str) -> bool:
    """Whether two words that are announced as somebody's site are names, of which one may be a word as well."""
    given, surname = (package_gazetteer().listed(part) for part in (first, last))
    named = given & Listed.GIVEN and (surname & Listed.SURNAME or is_unheard(last))
    return bool(named) and not (given & Listed.EVERYDAY and surname & Listed.EVERYDAY)


def _is_social(text: str, start: int, rest: str) -> bool:
    """Whether an address behind the name of a network is an account's there."""
    part = _ONE_PART.match(rest)
    if part is None or _SOCIAL.search(text, max(0, start - _SHORT_REACH), start) is None:
        return False
    return _may_be_somebodys(part.group(1).lower())


def _is_called(first: str, last: str) -> bool:
    """Whether two parts of a path are a person's names: both are names or unheard, none is a word of paths."""
    parts = (first, last)
    return not _NO_PERSON.intersection(parts) and all(is_name(part) or is_unheard(part) for part in parts)


def _is_mine(text: str, start: int, end: int, host: str, rest: str) -> bool:
    """Whether somebody calls an address theirs."""
    if _SAMPLE.search(host + rest.partition("/")[0]) and not rest:
        return False
    shown = _SHOWN.search(text, max(0, start - _REACH), start) and _SHOWN_FOR.match(text, end)
    shown = shown or _FIELD.search(text, max(0, start - _SHORT_REACH), start)
    if shown or _MINE.search(text, max(0, start - _REACH), start) or _MINE_AFTER.match(text, end):
        return _SAMPLE.search(host) is None or bool(rest.strip("/"))
    return _OWN_HOMES.search(host) is not None and _LABEL.search(text, max(0, start - _SHORT_REACH), start) is not None
