"""Uploads become text, or type and size alone. File names are looked at for their ending and then dropped.

Files that need a parser are read by a process of their own with limits on memory, time and output, so that a file made
to hurt hurts nobody but that process. Nothing is written to a disk.
"""

from voting.uploads.picture_reader import PictureReader, missing_for
from voting.uploads.reading import read_upload

__all__ = ["PictureReader", "missing_for", "read_upload"]
