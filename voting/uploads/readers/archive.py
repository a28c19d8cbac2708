"""What office documents have in common: a ZIP archive of XML files, which may be made to hurt."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from lxml import etree

from voting.uploads.outcome import Outcome, UnreadableError

_MOST_MEMBERS: Final = 5_000
_MOST_UNPACKED_BYTES: Final = 200_000_000
_DENSEST: Final = 120  # times the packed size; a long, monotonous document reaches about 40
_SMALL_BYTES: Final = 5_000_000  # unpacked; below, any density is harmless
# [MS-CFB] 2.2: how an encrypted document begins, and one of the formats before 2007 under another ending.
_COMPOUND_FILE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM: Final = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4
# Where VBA, ActiveX controls and the scripts and Basic libraries of OpenDocument are kept.
_SCRIPTS: Final = ("vbaproject", "vbadata", "activex/", "scripts/", "basic/", "macrosheets/")
_MACRO_ENABLED: Final = (".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".pptm", ".potm", ".ppsm", ".ppam")
_MANIFEST: Final = "META-INF/manifest.xml"
_ENCRYPTION: Final = ".//{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"


def open_archive(content: bytes) -> zipfile.ZipFile:
    """Returns the archive of a document that is neither encrypted nor scripted nor unpacks to far more than its size.

    Scripted is also one that carries a document with macros inside.

    Sizes are those declared; `zipfile` never unpacks more.

    Raises:
        UnreadableError: It is one of these.
    """
    if content.startswith(_COMPOUND_FILE):
        raise UnreadableError(Outcome.ENCRYPTED if _ENCRYPTED_STREAM in content else Outcome.OLDER_FORMAT)
    archive = zipfile.ZipFile(io.BytesIO(content))
    members = archive.infolist()
    names = [member.filename.lower() for member in members]
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableError(Outcome.ENCRYPTED)
    if any(sign in name for name in names for sign in _SCRIPTS) or any(name.endswith(_MACRO_ENABLED) for name in names):
        raise UnreadableError(Outcome.MACROS)
    unpacked = sum(member.file_size for member in members)
    too_dense = unpacked > _SMALL_BYTES and unpacked > _DENSEST * len(content)
    if len(members) > _MOST_MEMBERS or unpacked > _MOST_UNPACKED_BYTES or too_dense:
        raise UnreadableError(Outcome.TOO_DENSE)
    if _MANIFEST in archive.namelist() and parse_xml(archive.read(_MANIFEST)).find(_ENCRYPTION) is not None:
        raise UnreadableError(Outcome.ENCRYPTED)
    return archive


def parse_xml(content: bytes) -> etree._Element:
    """Returns the root of an XML file: no entity is resolved, nothing is fetched, depth and size are bounded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    return etree.fromstring(content, parser)
