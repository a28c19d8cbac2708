"""`python -m voting`."""

from __future__ import annotations

import sys

from voting.cli import main

sys.exit(main())
