"""Keys and tokens that are more than characters in a row: JSON web tokens, PEM blocks, Base64 of something.

None of them opens anything: the bytes are drawn. Layouts after RFC 7519 (JWT), RFC 7468 (PEM), RFC 7617 (Basic) and
OpenSSH's PROTOCOL.key.
"""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Callable, Mapping
from functools import partial

from benchmarks.screening.patterns import drawn


def _url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _jwt(draw: random.Random, algorithm: str = "HS256") -> str:
    head = {"alg": algorithm, "typ": "JWT"} | (
        {"kid": drawn("[A-Za-z0-9_-]{22}", draw)} if algorithm != "HS256" else {}
    )
    start = draw.randint(1_690_000_000, 1_790_000_000)
    body = {"sub": drawn(r"\d{6,10}", draw), "iat": start, "exp": start + 3600, "role": draw.choice(("user", "admin"))}
    signature = draw.randbytes(32 if algorithm == "HS256" else 256)
    return (
        ".".join(_url(json.dumps(part, separators=(",", ":")).encode()) for part in (head, body))
        + "."
        + _url(signature)
    )


def _jwe(draw: random.Random) -> str:
    head = json.dumps({"alg": "dir", "enc": "A256GCM"}, separators=(",", ":")).encode()
    return f"{_url(head)}..{_url(draw.randbytes(12))}.{_url(draw.randbytes(96))}.{_url(draw.randbytes(16))}"


_STARTS = {  # the first bytes of each, as its encoding has them
    "RSA PRIVATE KEY": (b"\x30\x82\x04\xa4\x02\x01\x00\x02\x82\x01\x01\x00", 1180),
    "PRIVATE KEY": (b"\x30\x82\x04\xbe\x02\x01\x00\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00", 1196),
    "EC PRIVATE KEY": (b"\x30\x77\x02\x01\x01\x04\x20", 114),
    "ENCRYPTED PRIVATE KEY": (b"\x30\x82\x05\x2d\x30\x57\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d", 1320),
    "OPENSSH PRIVATE KEY": (b"openssh-key-v1\x00\x00\x00\x00\x04none\x00\x00\x00\x04none", 400),
    "DSA PRIVATE KEY": (b"\x30\x82\x01\xbb\x02\x01\x00", 444),
}


def _body(kind: str, draw: random.Random, lines: int | None = None) -> list[str]:
    start, length = _STARTS[kind]
    text = base64.b64encode(start + draw.randbytes(length - len(start))).decode()
    width = 70 if kind.startswith("OPENSSH") else 64
    return [text[at : at + width] for at in range(0, len(text), width)][:lines]


def _pem(draw: random.Random, kind: str, gap: str = "\n", lines: int | None = None) -> str:
    end = [] if lines else [f"-----END {kind}-----"]
    return gap.join([f"-----BEGIN {kind}-----", *_body(kind, draw, lines), *end])


def _escaped(draw: random.Random) -> str:
    """As in a service account's JSON: line breaks are written as backslash and n."""
    return _pem(draw, "PRIVATE KEY", gap="\\n") + "\\n"


def _tail(draw: random.Random) -> str:
    """The end of a key whose beginning scrolled away."""
    return "\n".join([*_body("RSA PRIVATE KEY", draw)[-5:], "-----END RSA " + "PRIVATE KEY-----"])


def _putty(draw: random.Random) -> str:
    lines = [drawn("[A-Za-z0-9+/]{64}", draw) for _ in range(4)]
    return "\n".join([f"Private-Lines: {len(lines)}", *lines, "Private-MAC: " + drawn("[0-9a-f]{64}", draw)])


def _pgp(draw: random.Random) -> str:
    lines = [drawn("[A-Za-z0-9+/]{64}", draw) for _ in range(12)]
    check = "=" + drawn("[A-Za-z0-9+/]{4}", draw)
    kind = "PGP PRIVATE KEY BLOCK"
    return "\n".join(
        [f"-----BEGIN {kind}-----", "", "lQOYBG" + lines[0][6:], *lines[1:], check, f"-----END {kind}-----"]
    )


def _basic(draw: random.Random) -> str:
    user = draw.choice(("admin", "svc-deploy", "api", "jenkins", "reporting"))
    return base64.b64encode(f"{user}:{drawn('[A-Za-z0-9!#%]{10,16}', draw)}".encode()).decode()


def _registry(draw: random.Random) -> str:
    """The value of `.dockerconfigjson` in a Kubernetes secret."""
    inside = {"auths": {"registry.internal": {"auth": _basic(draw)}}}
    return base64.b64encode(json.dumps(inside).encode()).decode()


def _password(draw: random.Random) -> str:
    """As people make them: a word or two, a number, a sign."""
    first, second = draw.sample(("Tulip", "badger", "Harbour", "moonpie", "Kestrel", "pepper", "Lisbon", "gravy"), 2)
    year, sign = draw.randint(1961, 2026), draw.choice("!?#$*")
    return draw.choice(
        (
            f"{first}{year}{sign}",
            f"{first}{second}{year % 100}",
            f"{first}-{second}-{year % 1000}",
            f"{sign}{first}{year}",
        )
    )


def _base64_of_words(draw: random.Random) -> str:
    """A value under `data:` of a Kubernetes secret: Base64 of a password."""
    word = draw.choice(("Sommer", "hunter", "pa55word", "Welcome", "tr0ub4dor", "letmein"))
    return base64.b64encode((word + drawn("[!#%_-]?[A-Za-z0-9]{4,9}", draw)).encode()).decode()


def _wireguard(draw: random.Random) -> str:
    return base64.b64encode(draw.randbytes(32)).decode()


_RSA, _OPENSSH = "RSA PRIVATE KEY", "OPENSSH PRIVATE KEY"
KEYS: Mapping[str, Callable[[random.Random], str]] = {
    "jwt": _jwt,
    "jwt_rs256": partial(_jwt, algorithm="RS256"),
    "jwe": _jwe,
    "pem_rsa": partial(_pem, kind=_RSA),
    "pem_pkcs8": partial(_pem, kind="PRIVATE KEY"),
    "pem_encrypted": partial(_pem, kind="ENCRYPTED PRIVATE KEY"),
    "pem_ec": partial(_pem, kind="EC PRIVATE KEY"),
    "pem_dsa": partial(_pem, kind="DSA PRIVATE KEY"),
    "pem_openssh": partial(_pem, kind=_OPENSSH),
    "pem_cut": partial(_pem, kind=_RSA, lines=4),
    "pem_openssh_cut": partial(_pem, kind=_OPENSSH, lines=2),
    "pem_tail": _tail,
    "pem_escaped": _escaped,
    "pem_one_line": partial(_pem, kind="PRIVATE KEY", gap=" "),
    "pgp": _pgp,
    "putty": _putty,
    "basic": _basic,
    "dockerconfig": _registry,
    "k8s_data": _base64_of_words,
    "password": _password,
    "generated": partial(drawn, "[A-Za-z0-9][A-Za-z0-9!#$%*+?@^_-]{14,22}[A-Za-z0-9]"),
    "wireguard": _wireguard,
}
