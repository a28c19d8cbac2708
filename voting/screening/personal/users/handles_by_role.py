"""Users' names that are words, by the part that a key gives them: `{"assignee":"spoon"}`, `owner=hummingbird`.

In quotation marks, or in a row of `key=value`, any word in small letters may be somebody's; a program, a team or a
state is not. Keys that mean other things as well (`host`, `owner`, `display_name`) count only where a key of people is
near.
"""

# ruff: noqa: SIM905  # as a list, one word a line, this would be a hundred lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import GOES_ON, is_nobody
from voting.screening.personal.users.services import is_service
from voting.screening.recogniser import Match

_BY = (
    r"(?:created|updated|modified|uploaded|approved|assigned|reported|submitted|posted|opened|closed|merged|reviewed|"
    r"requested|invited|banned|deleted|edited|added|owned|pushed)_?(?:by|to)|actor|assignee|reporter|reviewer|approver|"
    r"requester|requestor|uploader|committer|moderator|streamer|nick"
)
_AMBIGUOUS = r"owner|host|guest|handle|alias|display_?name|sender|opponent|captain|winner|pseudo"
_QUOTED = re2.compile(
    rf"(?i)[\"'{{,\s]({_BY}|{_AMBIGUOUS})(?:[\"'][ ]?:|:)[ ]?(?:\"([a-z][a-z0-9_.]*)\"|"
    rf"'([a-z][a-z0-9_.]*)')[ ]?[,}}\]\n]"
)
_ROW = re2.compile(rf"(?i)(?:^|[ \t])({_BY}|owner)=([a-z][a-z0-9_.]*)(?:[ \t,;]|\r?$)")
_IN_A_ROW = late.compile(r"(?:^|[ \t])[a-z_.]{1,24}=\S{1,80}[ \t]|[ \t,;][a-z_.]{1,24}=\S")
# Of people, near a key that may mean a machine or a function
_OF_PEOPLE = late.compile(
    r"(?i)[\"'{,\s](?:user_?name|user_?id|users?|avatar(?:_?url)?|bio|followers|email|nick(?:name)?|handle|guests?|"
    r"moderators?|"
    r"players?|participants?|members?|friends?|opponent|last_seen|(?:first|last|full)_?name|assignee|age|gamertag|"
    r"profile)"
    r"[\"']?[ ]?[:=]"
)
_NAME = late.compile(r"(?i)[\"'{,\s]name[\"']?[ ]?:[ ]?[\"'][A-ZÀ-Þ][a-zà-ÿ]+[\"']")
_SURELY = late.compile(rf"(?i)(?:{_BY})")
_REACH = 160  # characters around
_SHORTEST, _LONGEST = 3, 24
_NO_NAME = GOES_ON | frozenset(
    "system service server services client bot bots model agent user users admin admins manager owner team teams "
    "support "
    "ops devops platform backend frontend infra infrastructure security payments payment billing data qa api web app "
    "cron "
    "scheduler scheduled job jobs worker pipeline migration migrations script import importer export webhook "
    "automation "
    "automated workflow unassigned pending automatic auto manual manually batch daemon kernel gateway database main "
    "default primary secondary critic policy assistant human tool function string number null none unknown anonymous "
    "nobody somebody anyone self me you them staff editor editors author member members moderator guest host customer "
    "customers vendor seller buyer company organization organisation org group public private external internal "
    "engineering marketing sales finance legal hr product design research analytics search core shared global local "
    "remote production staging development dev prod test testing sandbox demo sample example dashboard overview home "
    "settings profile name title label key value type id yes no true false on off click submit close open change input "
    "select hover scroll drag keyboard mouse trigger handler callback event request response left right top bottom "
    "control target source parent child root node leaf master slave leader follower replica cluster proxy network "
    "device sensor machine robot browser mobile desktop phone email mail sms push slack teams discord telegram github "
    "gitlab jira system_user superuser operator maintainer contributor reviewer approver uploader everyone all any "
    "localhost database cache queue broker registry mysql sqlite mongo redis kafka terraform ansible kubernetes helm "
    "cloudformation pulumi aws azure gcp google microsoft apple amazon openai anthropic player enemy ally npc monster "
    "neutral draw black white red blue green yellow".split()
)


def find_by_role(text: str) -> Iterator[Match]:
    """Yields the names alone."""
    for match in _QUOTED.finditer(text):
        group = 2 if match.start(2) >= 0 else 3
        if _may_be_one(match.group(group)) and _is_of_people(text, match):
            yield Match(match.start(group), match.end(group), 0.6)
    for match in _ROW.finditer(text):
        line = text[text.rfind("\n", max(0, match.start() - _REACH), match.start(1)) + 1 : match.end() + _REACH]
        if _may_be_one(match.group(2)) and len(_IN_A_ROW.findall(line.partition("\n")[0])) > 1:
            yield Match(match.start(2), match.end(2), 0.6)


def _may_be_one(name: str) -> bool:
    plain = name == name.lower() and not name.endswith(("_", ".")) and "." not in name
    return (
        plain
        and _SHORTEST <= len(name) <= _LONGEST
        and name not in _NO_NAME
        and not (is_nobody(name) or is_service(name))
    )


def _is_of_people(text: str, match: re2.Match) -> bool:
    """Whether a key means nothing but a person, or another one of people is near it."""
    if _SURELY.fullmatch(match.group(1)) is not None:
        return True
    before, after = text[max(0, match.start() - _REACH) : match.start(1)], text[match.end() - 1 : match.end() + _REACH]
    return any(rule.search(part) is not None for rule in (_OF_PEOPLE, _NAME) for part in (before, after))
