"""Pictures with words in them, drawn here."""

from __future__ import annotations

import io
import random
from typing import Any

from PIL import Image, ImageDraw, ImageFont

SIZE = 30


def picture(*lines: str, dark: bool = False, size: tuple[int, int] = (900, 400)) -> Image.Image:
    """Lines of text, black on white or the other way round."""
    ground, ink = ("#202020", "#f0f0f0") if dark else ("white", "black")
    image = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((40, 40 + number * 2 * SIZE), line, ink, ImageFont.load_default(SIZE))
    return image


def with_photograph(image: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    """The same with something like a photograph in it: soft noise of many colours."""
    draw = random.Random(1)
    small = Image.new("RGB", (24, 24))
    small.putdata([tuple(draw.randrange(256) for _ in range(3)) for _ in range(24 * 24)])
    image.paste(small.resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.BICUBIC), box[:2])
    return image


def saved(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    """As a file."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    """A file as a picture."""
    return Image.open(io.BytesIO(content))
