"""Passwords in the configuration of routers and switches.

Commands: www.cisco.com/c/en/us/support/docs/ios-nx-os-software (`enable secret`, `snmp-server community`),
www.juniper.net/ documentation (`plain-text-password-value`), docs.fortinet.com (`set psksecret`), help.mikrotik.com,
openwrt.org/docs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.labels_of_none import is_label
from voting.screening.secrets.values import is_stand_in

_PATTERN = re2.compile(
    r"(?im)^[^\n]*?\b(?:snmp(?:-server|v[123]c?)?[ ]+community(?:[ ]string)?:?|"
    r"username[ ]+\S+(?:[ ]+privilege[ ]+\d+)?[ ]+(?:password|secret)|"
    r"enable[ ]+(?:password|secret)|"
    r"plain-text-password-value|encrypted-password|pre-shared-key|key-string|(?:tacacs|"
    r"radius)(?:-server)?(?:[ ]+host[ ]+\S+)?[ ]+key|wpa-psk(?:[ ]+ascii)?|option[ ]+(?:key|password|psk|sae_password|"
    r"auth_secret)|"
    r"neighbor[ ]+\S+[ ]+password|message-digest-key[ ]+\d+[ ]+md5|authentication-key[ ]+\d+[ ]+md5|"
    r"ppp[ ]+(?:chap|pap)[ ]+(?:sent-username[ ]+\S+[ ]+)?password|"
    r"(?:standby|vrrp|glbp)[ ]+\d+[ ]+authentication(?:[ ]+(?:text|md5))?(?:[ ]+key-string)?|"
    r"set[ ]+(?:psksecret|passwd|password)|isakmp[ ]+key|"
    r"\.key=)[ ]*(?:(?:[0-9]|ascii-text|hexadecimal)[ ]+)?[\"']?([^\s\"'\x00]{4,})"
)


# `line vty 0 4`, and below it, indented: `password …`
_LINE_OF = re2.compile(
    r"(?im)^line[ ]+(?:vty|con(?:sole)?|aux|tty)\b[^\n]*\n(?:[ ]+[^\n]*\n){0,6}?[ ]+password[ ]+(?:[0-9][ ]+)?"
    r"([^\s\"'\x00]{4,})"
)
# chap-secrets, pap-secrets, ipsec.secrets: who, which server, the secret
_SECRETS_FILE = re2.compile(
    r"(?m)^[ \t]*\"?[\w.@*-]{1,60}\"?[ \t]+\"?[\w.*-]{1,60}\"?[ \t]+\"?([^\s\"\x00]{4,60})\"?[ \t]+\"?\*\"?[ \t]*$|"
    r"(?m:^)[ \t]*[\w.@%-]{0,60}[ \t]*:[ \t]+(?:PSK|EAP|XAUTH|NTLM)[ \t]+\"([^\"\n\x00]{4,80})\""
)


# Of peers in a playbook's variables: `md5: …` below `remote_as: 64500`
_OF_PEERS = re2.compile(
    r"(?im)^[ \t-]*[\"']?(?:md5|auth_?key|md5_?key|authentication_?key|key_?string|key)[\"']?:[ ]+[\"']?"
    r"([^\s\"'#!|>{}\[\]&*$\x00][^\s\"'#\x00]{3,60})[\"']?[ \t]*(?:#[^\n]*)?\r?$"
)
_PEERS = late.compile(
    r"(?im)^[ \t-]*[\"']?(?:remote[_-]?as[n]?|local[_-]?as[n]?|asn|neighbou?rs?|peers?|bgp|ospf|isis|vrrp|hsrp|tacacs|"
    r"radius|ldp|rip|bfd|eigrp)[\"']?:"
)
_DIGEST = late.compile(r"[0-9a-fA-F]{32,128}|\d{1,3}|(?:true|false|yes|no|none|enabled|disabled)", re.IGNORECASE)
_FORMS = frozenset({"ascii-text", "hexadecimal", "key-string", "ascii"})
_BLOCK = 160  # characters above in which a peer's settings stand


_CALLS = late.compile(r"\w\(\)|function\(")  # `e.key=t()}(this,function(){…`
# "for the username and password quoting", `from package import *`
_PROSE = late.compile(
    r"(?i)\busername[ ]+(?:(?:and|or|und|et|y)|\S{1,40}[.,;!?])[ ]|\bpassword[ ]+(?:must|should|can|has|needs|is|"
    r"does)\b|"
    r"^[ \t]*(?:from|import|export)[ \t]"
)


def find_of_devices(text: str) -> Iterator[Match]:
    """Yields passwords, keys and communities of a device's configuration."""
    for pattern in (_PATTERN, _LINE_OF, _SECRETS_FILE):
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            prose = _PROSE.search(match.group()) is not None
            if match.group(group).lower() in _FORMS:  # and the value itself is masked already
                continue
            if (
                not prose
                and not _CALLS.search(match.group(group))
                and not is_stand_in(match.group(group), literal=True)
                and not is_label(text, *match.span(group))
            ):
                yield Match(*match.span(group))
    for match in _OF_PEERS.finditer(text):
        value = match.group(1)
        peers = _PEERS.search(text, max(0, match.start() - _BLOCK), match.start()) is not None
        if peers and _DIGEST.fullmatch(value) is None and not is_stand_in(value, literal=True):
            yield Match(*match.span(1))


DEVICES = Recogniser(
    name="secret_of_device",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where a network device is given a password.",
    find=Searching(find_of_devices, (_PATTERN, _LINE_OF, _SECRETS_FILE, _OF_PEERS)),
    literals=(
        " *",
        "\t*",
        '"*"',
        ": psk",
        ": eap",
        ": xauth",
        "authentication",
        "snmp",
        "md5",
        "username",
        "enable",
        "key",
        "wpa-psk",
        "password",
        "psksecret",
        "passwd",
    ),
)
