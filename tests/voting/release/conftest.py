from __future__ import annotations

import os

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # read when `datasets` is loaded: a release lies on the disk, whole
