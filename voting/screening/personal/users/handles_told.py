"""User names that form or rarity tells beside a site, a verb or in a path: "psn peachh", "jb-kim reverted", `/u/hsato`.

A place announces a user name less surely than "my username is" does (`handles`); so the name must have a digit, an
underscore or a dot in it, or be a word that stands on no list of words (`unheard`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.gazetteer import Listed, package_gazetteer
from voting.screening.names.things import THINGS
from voting.screening.personal.users.nobody import GOES_ON, is_nobody
from voting.screening.personal.users.unheard import is_handle_like
from voting.screening.recogniser import Match

_NAME = r"(@?[A-Za-z0-9_][A-Za-z0-9._-]{1,31})"
_SITES = (
    r"insta(?:gram)?|ig|tik ?tok|twitter|snap(?:chat)?|sc|telegram|tg|discord|reddit|github|gitlab|bitbucket|"
    r"codeberg|"
    r"twitch|steam|psn|ps ?n|xbox(?: live)?|playstation|switch|nintendo|origin|ubisoft|uplay|epic(?: games)?|"
    r"battle\.?net|"
    r"battletag|riot(?: id)?|valorant|fortnite|roblox|minecraft|mc|ign|osu|genshin|kik|skype|wechat|viber|"
    r"mastodon|bluesky|"
    r"bsky|threads|fb|facebook|linkedin|youtube|yt|venmo|cash ?app|paypal|revolut|zelle|monzo|onlyfans|pinterest|"
    r"tumblr|vk|"
    r"duolingo|strava|spotify|soundcloud|last\.?fm|letterboxd|goodreads|deviantart|ao3|wattpad|quora|kaggle|leetcode|"
    r"codeforces|hackerrank|docker ?hub|lichess|chess\.com|vinted|ebay|etsy|depop|poshmark|threema|signal|session|"
    r"matrix|"
    r"irc|patreon|ko-?fi|substack|medium|flickr|behance|dribbble|moodle|myanimelist|anilist|tinder|bumble|hinge|"
    r"geocaching|"
    r"xing|bandcamp|gravatar|keybase"
)
_WORDS = (
    r"user(?:[ _-]?(?:name|id))?|login(?:[ _-]?(?:name|id))?|account(?: name)?|screen[ _-]?name|nick(?:name)?|handle|"
    r"(?:name )?in[ -]game(?: name)?|sign[ -]?in|sign[ -]?on|log[ -]?on|gamer ?tags?|tag|profile|player|member|alias|"
    r"benutzer(?:name)?|nutzername|utilisateur|identifiant|usuario|utente|gebruiker(?:snaam)?|"
    r"u[žz]ivatelsk[ée] jm[ée]no|p[řr]ihla[šs]ovac[íi] jm[ée]no|pou[žz][íi]vate[ľl]sk[ée] meno|prihlasovacie meno|"
    r"korisni[čc]k[oa] ime(?:na)?|uporabni[šs]ko ime|nazwa u[żz]ytkownika|nume(?:le)?(?: de)? utilizator|"
    r"корисничко име"
)
# What nothing else than an account's name follows, whatever it looks like, but a word of the sentence
_PLAINLY = late.compile(
    r"(?i)(?:u[žz]ivatelsk[ée] jm[ée]no|p[řr]ihla[šs]ovac[íi] jm[ée]no|pou[žz][íi]vate[ľl]sk[ée] meno|"
    r"prihlasovacie meno|korisni[čc]ko ime|uporabni[šs]ko ime|nazwa u[żz]ytkownika|nume(?:le)?(?: de)? utilizator|"
    r"корисничко име)[ ]?[:=]?[ ][\"'`*]{0,2}\Z"
)
_GAP = r"(?:[ ]?[:=|(][ ]?|[ ])[\"'`*]{0,2}"
_BESIDE = re2.compile(
    rf"(?i)(?:^|[^A-Za-z0-9./@_-])(?:{_SITES}|{_WORDS})(?:['’]?s)?"
    rf"(?:[ ](?:{_WORDS}|name|id|acc|alt|shop|is|im|i['’]m|as|under|me|it['’]s|called|by))"
    rf"{{0,2}}{_GAP}{_NAME}"
)
_CALLED = re2.compile(
    r"(?i)\b(?:someone|somebody|player|guy|girl|kid|user|person|account|bot|troll|friend|admin|mod|moderator|"
    r"owner|one|dude|streamer|seller|buyer)s?"
    rf"(?:[ ](?:online|(?:on|in)[ ](?:here|there|game|chat|discord|insta|reddit|roblox|minecraft|"
    rf"the (?:game|chat|server|forum|app))))?[ ](?:is |was )?"
    rf"(?:called|named|goes by|going by|known as|calling (?:himself|herself))[ ]"
    rf"[\"'`]{{0,2}}{_NAME}|"
    r"\b(?:goes|go|went|known|posts?|posting|posted|signed up|registered|listed|plays?|playing|streams?|streaming|"
    r"logged in|"
    rf"logs in|writes|tweets|sells?|selling)[ ](?:there[ ])?(?:as|by|under)[ ][\"'`]{{0,2}}{_NAME}|"
    r"\bmy[ ](?:alt|main|smurf|burner|throwaway|finsta|spam|second|other|old|new)(?:[ ](?:account|acc|one|user))?"
    rf"[ ]?(?:is|was|:|called|=)[ ]?[\"'`]{{0,2}}{_NAME}"
)
# In quotation marks behind who it is: 'the dating guy "GoldenToadGary" sent'
_SOMEBODY = (
    r"guy|girl|woman|man|lady|dude|bloke|chick|kid|teen|stranger|seller|buyer|bidder|poster|commenter|reviewer|scammer|"
    r"troll|catfish|bully|hacker|streamer|gamer|player|follower|fan|subscriber|moderator|mod|member|user|account|redditor|"
    r"tweeter|youtuber|tiktoker|typ|kerl|frau|mann|mädchen|verkäufer(?:in)?|käufer(?:in)?|nutzer(?:in)?|spieler(?:in)?|"
    r"mec|homme|femme|fille|garçon|vendeu(?:r|se)|acheteu(?:r|se)|joueu(?:r|se)|tipo|tío|hombre|mujer|chic[oa]|vendedora?|"
    r"compradora?|jugadora?|ragazz[oa]|tizi[oa]|uomo|donna|venditore|venditrice|utente|homem|mulher|moç[oa]|vrouw|kerel|"
    r"verkoper|koper|kille|tjej|säljare|köpare|sælger|selger|koleś|facet|dziewczyna|sprzedawca|satıcı|alıcı"
)
_QUOTED = re2.compile(
    rf"(?i)\b(?:{_SOMEBODY})(?:[ ](?:on|from|at|in|auf|von|bei|sur|de|en|su|no|op|på)[ ][\w.]{{2,16}})?"
    r"(?:[ ](?:called|named|namens|nommée?|llamad[oa]|chiamat[oa]|chamad[oa]|genaamd))?,?[ ]"
    rf"[\"“”„«'‘]{_NAME}[\"”“»'’]"
)
# Another member, and who somebody is elsewhere: "I'm dusty_mary on the other site", "on the app as pacer_parv"
_ELSEWHERE = re2.compile(
    r"(?i)\b(?:another|the other|a fellow|fellow|one|some)[ ](?:member|user|seller|buyer|player|poster|gamer|trader|"
    rf"redditor),?[ ](?:called[ ]|named[ ])?[\"'`]{{0,2}}{_NAME}|"
    rf"\b(?:i['’]?m|i am|she['’]?s|he['’]?s|they['’]?re)[ ]{_NAME}[ ](?:on|in)[ ](?:the|this|that|another|our)[ ]"
    r"(?:other[ ]|same[ ])?(?:site|forum|app|server|board|platform|channel|guild|subreddit)\b|"
    r"\bon[ ](?:the|this|our|that|your)[ ](?:app|site|forum|server|board|platform|marketplace|channel)[ ]"
    rf"(?:as|under|by|is|it['’]s)[ ][\"'`]{{0,2}}{_NAME}|"
    rf"\bcommits?[ ](?:show|appear|come)s?[ ](?:up[ ])?(?:as|under)[ ][\"'`]{{0,2}}{_NAME}"
)
# In capitals after a word for it, at a clause's end
_CAPITALS = late.compile(
    r"\b(?i:nick(?:name)?|gamer ?tag|ign|pseudo|apelido no jogo) (?i:(?:é|is|ist|est|"
    r"es) )?([A-Z]{4,16})(?=[.,;!?)\n]|\Z)"
)
_CAPITALS_HAVE = ("nick", "gamer", "ign ", "pseudo ", "apelido")  # of which one is in all that it matches
# What is done to somebody, what somebody does in a repository
_DONE = re2.compile(
    r"(?i)\b(?:dm|ban|mute|unban|kick|assign(?:ed)?(?: it| this)? to(?: user)?|"
    r"cc|reviewers?:?|"
    r"(?:approved|merged|reviewed|opened|reported|written|posted|sent|uploaded|created|committed|authored|submitted|"
    r"requested|raised|filed|banned|muted|invited|blocked|hosted|streamed|sold|shared|edited|changed|pushed|"
    r"self-?merged|fixed) by)[ ]"
    r"[\"'`]{0,2}(@[A-Za-z0-9_][A-Za-z0-9._-]{1,31}|[A-Za-z][A-Za-z.]{0,20}[0-9_-][A-Za-z0-9._-]{0,24})"
)
_DOES = re2.compile(
    rf"(?:^|[\s,;(:]){_NAME}[ ](?:just |already |also |then )?(?:opened|approved|reverted|pushed|merged|commented|"
    rf"reviewed|"
    r"closed|forked|force-pushed|rebased|requested changes|self-assigned|unassigned|starred|committed)\b"
)
_OF_REPOSITORIES = late.compile(
    r"(?i)\b(?:git(?:hub|lab)?|prs?|mrs?|issues?|commits?|merge|repo(?:sitory)?|branch|main|master|review(?:er)?|"
    r"pipeline|"
    r"release notes)\b"
)
_KEYED = re2.compile(
    r"(?i)(?:^|[^A-Za-z0-9])(?:(?:created|updated|modified|opened|closed|assigned|approved|merged|reported|owned|"
    r"uploaded|changed|performed|requested|started|submitted|run|signed|edited|initiated)"
    r"[_ ]?by|actor|reporter|requester|requestor|approver|uploader|submitter|operator|initiator|principal|"
    r"samaccountname|login_?name|author|assignee|owner|reviewer|committer|logname|sudo_user|pushed_by|"
    r"triggered by|(?:aberto|criado|atualizado|modificado|abierto|creado|modificado|actualizado) por|asignado a|"
    r"(?:créée?|ouverte?|modifiée?) par|assignée? à|(?:erstellt|eröffnet|geändert|gemeldet|angelegt) von|zugewiesen an|"
    r"(?:aperto|creato|modificato) da|assegnato a|(?:aangemaakt|geopend|gewijzigd) door|toegewezen aan|"
    r"(?:skapad|öppnad|ändrad) av|(?:oprettet|åbnet) af|(?:utworzone|zgłoszone) przez)[\"']?[ ]?[:=][ ]?[\"'`]?"
    rf"{_NAME}"
)
# Paths of accounts, of one's mail and of one's profile; the prompt's and the log's words for who is not known
_PATHS = re2.compile(
    r"(?i)\b[A-Z]:\\{1,2}(?:profiles|benutzer|utilisateurs|usuarios|utenti|gebruikers)\\{1,2}([\w.-]{2,32})\\|"
    r"\\\\[\w.-]{1,40}\\{1,2}(?:homes?|users|profiles?|redirected)\$?\\{1,2}([\w.-]{2,32})|"
    r"/var/(?:spool/)?(?:mail|cron/crontabs|cron)/([a-z][\w.-]{1,31})|"
    r"(?:^|[\s\"'`=:(])~([a-z][a-z0-9._-]{1,31})/|"
    r"(?:^|[\s\"'`=:(])/(?:export|net|data|nfs|srv|mnt/\w+)/homes?/([a-z][\w.-]{1,31})|"
    r"(?m:^|[$#%] )(?:su|id|finger|groups|pkill -u|chown(?: -R)?|crontab -u|sudo -iu?|"
    r"loginctl user-status)(?:[ ]-)?[ ]"
    r"([a-z][\w.-]{1,31})(?:[ \t]*$|[ ](?:/|-))|"
    r"(?:^|[\s:])([a-z][\w.-]{1,31})[ ]is not in the sudoers|\buser[ ]([a-z][\w.-]{1,31})[ ]does not exist"
)
_COMMANDS = ("su ", "id ", "finger ", "groups ", "pkill ", "chown ", "crontab ", "sudo ", "loginctl ")
_REQUEST = re2.compile(
    r"(?:^|[\s\"'`(])(?:GET |POST |PUT |PATCH |DELETE |HEAD |https?://[\w.:-]{3,80})?/(?:[\w-]{1,20}/){0,3}?"
    r"(?:users?|u|profiles?|members?|people|accounts?|authors?|players?|employees?|"
    r"friends)/@?([A-Za-z0-9][\w.-]{2,40})"
    r"(?:[/?#\s\"'`),]|$)"
)
_BY_FORM = re2.compile(
    r"\b(live:[\w.]{3,40})|(?:^|[\s(\"'`,;:])(@[a-z0-9._=-]{2,40}:[a-z0-9-]{1,40}\.[a-z0-9.-]{2,40})\b|"
    r"(?i:\bthreema(?: id)?[ :=]{1,2})([0-9A-Z*][0-9A-Z]{7})\b"
)
_FILE = late.compile(
    r"(?i)\.(?:com|org|net|io|dev|app|me|tv|js|ts|py|md|html?|php|json|ya?ml|xml|txt|png|jpe?g|svg|css|exe|log|"
    r"conf|properties|toml|ini|cfg|env|lock|gradle|jar|zip|sh|go|rs|rb|java|kt|cs|cpp|swift|ipynb|csv|pdf|docx?|xlsx?|"
    r"mp[34]|apk|deb|dll|bat|ps1)\Z"
)
_HASH = late.compile(r"[0-9a-f]{6,40}\Z")
# "GROUP BY visitor_id", "sorted by"; a transcript's "User: gcloud builds submit fails"
_OTHER_BY = late.compile(
    r"(?i)\b(?:group|order|partition|sort(?:ed)?|cluster|divided?|indexed|keyed|step|followed|filter(?:ed)?)\s+by\s\Z"
)
_SPEAKER = late.compile(r"(?m)^(?:\*\*)?(?:User|Owner|Author|Member|Player)(?:\*\*)?: \Z")
# "to handle end-of-file correctly": what is handled, tagged or switched is nobody's name
_VERB = late.compile(
    r"(?i)\b(?:to|not|n['’]t|\w{2,}ly|can|could|will|would|should|must|may|does|did|and|or|now|we|they|it) "
    r"(?:handle|tag|switch|profile|signal|alias) [\"'`]?\Z|"
    r"^[ \t]*(?:(?:[*+-]|#+|//+)[ \t]+)?(?:Handles?|Switch|Tags?) [\"'`]?\Z",
    re.MULTILINE,
)
# Types: `uint8`, `size_t`, `u_int32_t`
_TYPE = late.compile(
    r"(?:u_?)?(?:int|float|double|char|long|short|size|uid|gid|pid|time|off|mode|usize)_?\d{0,3}(?:_t)?\Z"
)
# Who owns together what was written: "PyO3 Project and Contributors"; a type, a module, a parameter's type
_GOES_ON = late.compile(
    r"[ ](?:Project|Developers|Contributors|Team|Authors)\b|[ ](?:\||or) ?(?:None|[A-Z]\w+ =)|"
    r"[ ]\((?:int|str|float|bool|list|dict)\b"
)
_CONSTANT = late.compile(r"[A-Z]+(?:_[A-Z]+)+\Z")
_MODULE = late.compile(r"[a-z_]+(?:\.[a-z_]+){2,}\Z")
_ENDS = late.compile(r"[\"'`*]{0,2}(?:[,;)|]|\.?\s*(?:\n|\Z))")
_VERSION = late.compile(r"v?\d+(?:[._-]\d+)*\w?\Z")
_VARIABLE = late.compile(r"[a-z]+(?:[A-Z][a-z]+)+\Z")
_LONGEST_PLAIN = 7
_ANY = ("",)
PATTERNS = {
    _BESIDE: _ANY,
    _CALLED: _ANY,
    _QUOTED: ('"', "'", "“", "”", "„", "«", "‘"),
    _ELSEWHERE: _ANY,
    _DONE: _ANY,
    _DOES: _ANY,
    _KEYED: (":", "="),
    _PATHS: ("\\", "/var/", "~", "/home", "sudoers", "does not exist", *_COMMANDS),
    _REQUEST: (
        "/user",
        "/u/",
        "/profile",
        "/member",
        "/people",
        "/account",
        "/author",
        "/player",
        "/employee",
        "/friend",
    ),
    _BY_FORM: ("live:", "@", "threema"),
}
"""Each with texts in lower case of which one is in all that it matches."""


def find_told_handles(text: str) -> Iterator[Match]:
    """Yields user names, with their sign."""
    lowered = text.lower()
    for match in _CAPITALS.finditer(text) if any(map(lowered.__contains__, _CAPITALS_HAVE)) else ():
        if match.group(1).lower() not in THINGS:
            yield Match(*match.span(1), 0.65)
    for pattern, signs in PATTERNS.items():
        if pattern.is_idle(text) or not any(map(lowered.__contains__, signs)):
            continue
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            start = match.start(group)
            name = match.group(group).rstrip(".-")
            end = start + len(name)
            after = "" if pattern is _PATHS else text[end : end + 1]
            told = pattern is _PATHS or pattern is _BY_FORM or _is_told(text, pattern, start, name)
            if pattern is _BY_FORM or (_may_be_one(name, after) and told):
                yield Match(start, end, 0.65)


def _may_be_one(name: str, after: str) -> bool:
    """Whether a name is nobody's, a product's, a file's, a version's or a call's."""
    bare = name.lstrip("@").lower()
    return not (
        is_nobody(bare)
        or bare in GOES_ON
        or bare in THINGS
        or _FILE.search(bare)
        or _VERSION.match(bare)
        or _TYPE.match(bare)
        or _HASH.match(bare)
        or _CONSTANT.match(name)
        or after in ("(", "[", "=", "\\", "@", "<", "*")
    )


def _is_told(text: str, pattern: re2.Pattern, start: int, name: str) -> bool:
    bare = name.lstrip("@")
    end = start + len(name)
    before = text[max(0, start - 24) : start]
    if _GOES_ON.match(text, end) is not None or (text[end : end + 1] == ":" and _MODULE.match(name) is not None):
        return False
    if text[end : end + 2] == "::" or _OTHER_BY.search(before) is not None or _VERB.search(before) is not None:
        return False
    if _SPEAKER.search(before) is not None and _ENDS.match(text, end) is None:
        return False
    if (pattern is _QUOTED and _VARIABLE.match(bare)) or (
        pattern is _DOES and _OF_REPOSITORIES.search(text[max(0, start - 200) : start + 200]) is None
    ):
        return False
    plainly = pattern is _BESIDE and _PLAINLY.search(text, max(0, start - 40), start) is not None
    if plainly and not package_gazetteer().listed(bare) & (Listed.EVERYDAY | Listed.WORD):
        return True
    return name.startswith("@") or is_handle_like(bare)
