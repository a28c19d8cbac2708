"""An upload in, an attachment or a clear error out."""

from __future__ import annotations

from typing import Final

from voting.conversation import Attachment
from voting.errors import LimitError, TextError
from voting.uploads.decoding import decoded
from voting.uploads.extraction import extract
from voting.uploads.kinds import DOCUMENTS, PICTURES, REFUSED, TEXTS, UNKNOWN, ending_of
from voting.uploads.picture_reader import PictureReader
from voting.uploads.picture_type import picture_type

_MOST_BYTES_OF_A_CHARACTER: Final = 4


def read_upload(
    name: str, content: bytes, *, max_bytes: int, max_characters: int, pictures: PictureReader | None = None
) -> Attachment:
    """Returns an upload as text with its type and size; of a picture or a scanned page type and size alone.

    Args:
        name: The file's name; only its ending is used.
        content: The file's bytes. Text may be in any usual encoding.
        max_bytes: Larger files are refused.
        max_characters: Longer texts are refused.
        pictures: Reads what stands in pictures; None keeps type and size alone.

    Raises:
        LimitError: It is too large, or took too long or too much memory to read.
        TextError: Its kind is not read; it is encrypted, broken or carries macros; or it is not what its ending says.
            The message names the ending where that is a known one, never the name.
    """
    ending = ending_of(name)
    if ending in REFUSED:
        raise TextError(REFUSED[ending])
    if len(content) > max_bytes:
        raise LimitError(f"the file is larger than {max_bytes:,} bytes")
    if ending in PICTURES:
        return _picture(ending, content, max_characters, pictures)
    if ending in DOCUMENTS:
        text = extract(ending, content, max_characters=max_characters)
        return Attachment(DOCUMENTS[ending], len(content), text or None)
    return Attachment(TEXTS.get(ending, "text/plain"), len(content), _text(ending, content, max_characters))


def _picture(ending: str, content: bytes, max_characters: int, pictures: PictureReader | None) -> Attachment:
    media_type = picture_type(ending, content)
    if pictures is None:
        return Attachment(media_type, len(content))
    text, picture = pictures.read(ending, content)
    if len(text or "") > max_characters:
        raise LimitError(f"the picture has more than {max_characters:,} characters")
    return Attachment(media_type, len(content), text, picture)


def _text(ending: str, content: bytes, max_characters: int) -> str:
    text = None
    if len(content) <= max_characters * _MOST_BYTES_OF_A_CHARACTER:
        try:
            text = decoded(content)
        except TextError as error:
            sentence = str(error) if ending in TEXTS or ending == "txt" else UNKNOWN
            raise TextError(sentence) from None
    if text is None or len(text) > max_characters:
        raise LimitError(f"the file has more than {max_characters:,} characters")
    return text
