"""Words that code and logs have where a user's name might stand: types, columns, members of interfaces, signals.

`get(user_id: int)`, `ON o.user_id = u.id`, "telegram send_message", "discord guild_id", "received signal SIGSEGV",
`minecraft:diamond_sword`, `Process: com.demo.notes`, `timestamp,sensor,temp_c`, the `"uid"` of a dashboard. Signals:
man 7 signal; names of packages: docs.oracle.com/javase/tutorial/java/package/namingpkgs.html; dashboards:
grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model.
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.names.gazetteer import Listed, package_gazetteer

_REACH = 80  # characters before
# Of Go, Rust, C, Kotlin, Swift, C#, SQL
_NUMBERED_TYPE = late.compile(
    r"u?int(?:8|16|32|64|128)(?:_t)?|[iuf](?:8|16|32|64|128)|float(?:32|64)|U?Int(?:8|16|32|64)"
)
_TYPE = late.compile(
    r"(?i:u?int|u?long|short|string|str|uuid(?:\.uuid|4)?|guid|object_?id|integer|big_?int(?:eger)?|serial|number|numeric|"
    r"decimal|double|float|char|text|varchar|bool(?:ean)?|bytes?|any|ulid|snowflake|usize|isize|size_t|pid_t|uid_t|"
    r"auto|null|nil|none|undefined|never|unknown|void)"
)
_OF_AN_ID = late.compile(r"(?i:id|uuid|guid)(?:[\"'`]?\??[ \t]{0,4}[:：][ \t]{0,4}|[ \t]{1,4})(?:\*|&|\[\])?\Z")
# A column of one table that another's is compared with
_COLUMN = late.compile(r"[A-Za-z_]\w{0,40}\.[A-Za-z_]\w{0,60}")
_COMPARED = late.compile(
    r"(?i)\b(?:on|where|and|or|having|when|using)[ \t(]{1,4}\w{1,40}\.\w{1,60}[ ]?(?:=|<>|!=)[ ]?\Z"
)
_SIGNAL = late.compile(
    r"SIG(?:HUP|INT|QUIT|ILL|TRAP|ABRT|IOT|BUS|FPE|KILL|USR[12]|SEGV|PIPE|ALRM|TERM|STKFLT|CHLD|CLD|CONT|STOP|TSTP|TTIN|"
    r"TTOU|URG|XCPU|XFSZ|VTALRM|PROF|WINCH|IO|POLL|PWR|SYS|EMT|INFO|LOST|RTMIN|RTMAX|BREAK)"
)
_PACKAGE = late.compile(
    r"(?:com|org|net|io|edu|gov|dev|app|android|androidx|java|javax|jakarta|kotlin|kotlinx|scala|system)"
    r"\.[a-z][a-z\d_]*(?:\.[A-Za-z][\w$]*){1,8}"
)
# What the interface of a site has: its fields and what it can be told to do
_SNAKE = late.compile(r"[a-z\d]+(?:_[a-z\d]+){1,5}")
_TAILS = (
    "id|ids|uid|uuid|name|names|url|uri|token|tokens|api|param|params|webhook|callback|dispatch|handler|endpoint|payload|"
    "timestamp|secret|key|keys|type|types|count|status|event|events|size|path|config|request|response|client|created|"
    "updated|deleted|received|message|messages|at|info|metadata|attributes|permissions|scope|scopes|intent|intents"
)
_HEADS = (
    "get|set|send|create|delete|update|list|fetch|post|upload|download|edit|remove|add|search|find|start|stop|forward|"
    "copy|export|import|load|save|run|check|validate|verify|parse|read|write|open|close|init|sync|push|pull|subscribe|"
    "publish|handle|is|has|on|use|enable|disable|connect|make|build|render|answer|reply|revoke|refresh"
)
_OBJECTS = (
    "messages?|photos?|videos?|audio|files?|documents?|stickers?|playlists?|tracks?|albums?|artists?|users?|members?|chats?|"
    "channels?|guilds?|servers?|roles?|updates?|commands?|data|posts?|comments?|tweets?|reels?|stor(?:y|ies)|media|"
    "followers?|friends?|profiles?|accounts?|sessions?|queries|query|reactions?|threads?|invites?|repos?|issues?|"
    "releases?|workflows?|games?|items?|reviews?|ads?|campaigns?|insights?|stream|login|logout|ready|join|error|timeout|"
    "mentions?|notifications?|captions?|thumbnails?"
)
_OF_INTERFACES = late.compile(
    rf"(?!(?:no|the|my|your|not|its|mr|mrs|miss|lil|itz|real|just|only|iam|im|official|dj|hey|hi)_)[a-z\d_]+_(?:{_TAILS})|"
    rf"(?:{_HEADS})_(?:[a-z\d]+_){{0,3}}(?:{_OBJECTS})|[a-z]+_per_[a-z\d_]+"
)
# Before a name that somebody tells of oneself or of another
_TELLS = late.compile(
    r"(?i)(?:\b(?:my|his|her|their|our|your|is|am|i['’]m|add|follow|find|me|user|username|handle|nick(?:name)?|account|"
    r"called|mein\w*|dein\w*|sein\w*|ihr\w*|ist|heiß\w*|heiss\w*|mon|ton|son|est|suis|mi|tu|su|es|soy|mio|tuo|suo|"
    r"sono|meu|teu|seu|sou|mijn|jouw|zijn|haar|min|mitt|din|är|er|moj\w*|mój|jest|benim|мой|твой|меня|его)\b"
    r"[^\n]{0,24}|@)\Z"
)
_NAMESPACE = late.compile(r"(?:^|[^\w:])minecraft:\Z")
# The head of a table of measures
_HEAD = late.compile(r"(?m)^[\"']?[a-z][a-z\d_]*[\"']?(?:([,;\t|])[ ]?[\"']?[a-z][a-z\d_]*[\"']?){2,60}[ \t]*\r?$")
_OF_MEASURES = late.compile(
    r"(?:^|[,;\t| \"'])(?:time_?stamp|date(?:_?time)?|time|ts|id|value|temperature|humidity|count|total|price|amount|"
    r"status|lat(?:itude)?|lon(?:gitude)?|unit|sensor|version|category|quantity|level)(?=$|[,;\t| \"'\r])"
)
_LONGEST_HEAD = 600
_UID = late.compile(r"[\"'](?:[a-z]{2,16}U|u)id\\?[\"'][ ]?:[ ]?\\?[\"']\Z")
_OF_A_DASHBOARD = late.compile(
    r"[\"'](?:panels|gridPos|schemaVersion|templating|datasource|datasources|refId|pluginId|dashboards?|fieldConfig|"
    r"folderUid|alertRuleTags|timezone|graphTooltip|folderTitle|dashboardUid)\\?[\"'][ ]?:"
)
_DASHBOARD = 400  # characters around


def is_type(name: str) -> bool:
    """Whether a name is a type of numbers by its digits: `i64`, `uint32`, `int64_t`."""
    return _NUMBERED_TYPE.fullmatch(name) is not None


def is_word_of_code(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a type, a column, what a site's interface has, a signal, a package."""
    name = text[start:end]
    before = text[max(0, start - _REACH) : start]
    if is_type(name) or _SIGNAL.fullmatch(name) is not None or _PACKAGE.fullmatch(name) is not None:
        return True
    if _TYPE.fullmatch(name) is not None and _OF_AN_ID.search(before) is not None:
        return True
    if _COLUMN.fullmatch(name) is not None and _COMPARED.search(before) is not None:
        return True
    if _SNAKE.fullmatch(name) is None:
        return _UID.search(before) is not None and _is_of_a_dashboard(text, start, end)
    told = _NAMESPACE.search(before) is not None or _is_in_a_head(text, start, end)
    if told or _OF_INTERFACES.fullmatch(name) is None or _TELLS.search(before[-_TELLING:]) is not None:
        return told
    return not any(_is_given(part) for part in name.split("_"))


def _is_given(part: str) -> bool:
    listed = package_gazetteer().listed(part)
    return bool(listed & Listed.GIVEN) and not listed & Listed.EVERYDAY


_TELLING = 40


def _is_of_a_dashboard(text: str, start: int, end: int) -> bool:
    return _OF_A_DASHBOARD.search(text, max(0, start - _DASHBOARD), end + _DASHBOARD) is not None


def _is_in_a_head(text: str, start: int, end: int) -> bool:
    """Whether a word stands in the head of a table in which another column has a measure, a time or a number."""
    low = text.rfind("\n", max(0, start - _LONGEST_HEAD), start) + 1
    high = text.find("\n", end, end + _LONGEST_HEAD)
    line = text[low : high if high >= 0 else end + _LONGEST_HEAD]
    return len(line) <= _LONGEST_HEAD and _HEAD.fullmatch(line) is not None and _OF_MEASURES.search(line) is not None
