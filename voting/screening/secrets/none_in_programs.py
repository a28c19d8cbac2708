"""What programs write that is neither a secret nor somebody's: places in memory, versions, ports, a block's names."""

from __future__ import annotations

from voting.screening import late

# Of programs, libraries and stacks in sixty-four bits: `auth_check (ctx=0x7ffd5e0c1a40, user=0x55d0b2f114c0 "jo")`
_ADDRESS = late.compile(r"0x0{0,4}(?:7[ef]|5[56])[0-9a-f]{10}")
# RFC 9110, 10.1.5: `User-Agent: curl/8.4.0`
_PRODUCT, _VERSION = late.compile(r"(?<![\w/])[A-Za-z][A-Za-z-]{1,24}/\Z"), late.compile(r"\d{1,3}(?:\.\d{1,5}){1,3}")
# "port" is a door in Swedish, as are "porta" and "poort" in other languages: of these the code may be told
_OF_A_PORT = late.compile(
    r"(?i)(?<![^\W_])(?:(?:порт(?:у|ом|а|і)?|puertos?|(?:on|tcp|udp) port)(?:[ ]?[:=][ ]?|[ ])|port[ ]?[:=][ ]?)\Z"
)
_PORT = late.compile(r"\d{2,5}")
# `source "vsphere-iso" "win2022" {` (HCL)
_BLOCK, _OPENS = (
    late.compile(r"(?m)^[ \t]*[a-z]\w{2,20}(?: \"[\w.-]{1,60}\")? \"\Z"),
    late.compile(r"\" \{[ \t]*(?:\n|\Z)"),
)
_BEFORE = 90  # characters


def is_none_in_programs(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is one of these."""
    before = text[max(0, start - _BEFORE) : start]
    return (
        _ADDRESS.fullmatch(text, start, end) is not None
        or (_VERSION.fullmatch(text, start, end) is not None and _PRODUCT.search(before) is not None)
        or (_PORT.fullmatch(text, start, end) is not None and _OF_A_PORT.search(before) is not None)
        or (_OPENS.match(text, end) is not None and _BLOCK.search(before) is not None)
    )
