"""Passwords in the configuration of routers and switches.

Commands: www.cisco.com/c/en/us/support/docs/ios-nx-os-software (`enable secret`, `snmp-server community`),
www.juniper.net/ documentation (`plain-text-password-value`), docs.fortinet.com (`set psksecret`), help.mikrotik.com,
openwrt.org/docs.
"""

from __future__ import annotations

from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Recogniser, pattern_find
from voting.screening.secrets.values import is_stand_in

_DEVICE = (
    r"(?im)^[^\n]*?\b(?:snmp(?:-server|v[123]c?)?[ ]+community(?:[ ]string)?:?|"
    r"username[ ]+\S+(?:[ ]+privilege[ ]+\d+)?[ ]+(?:password|secret)|"
    r"enable[ ]+(?:password|secret)|"
    r"plain-text-password-value|encrypted-password|pre-shared-key|key-string|(?:tacacs|"
    r"radius)(?:-server)?(?:[ ]+host[ ]+\S+)?[ ]+key|wpa-psk(?:[ ]+ascii)?|option[ ]+(?:key|password|psk|sae_password|"
    r"auth_secret)|"
    r"neighbor[ ]+\S+[ ]+password|set[ ]+(?:psksecret|passwd|password)|isakmp[ ]+key|"
    r"\.key=)[ ]*(?:(?:[0-9]|ascii-text|hexadecimal)[ ]+)?[\"']?([^\s\"'\x00]{4,})"
)


def _is_given(value: str) -> bool:
    return not is_stand_in(value, literal=True)


DEVICES = Recogniser(
    name="secret_of_device",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where a network device is given a password.",
    find=pattern_find(_DEVICE, group=1, accept=_is_given),
    literals=("snmp", "username", "enable", "key", "wpa-psk", "password", "psksecret", "passwd"),
)
