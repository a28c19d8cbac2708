"""Days and years of birth: how they are told, and which dates are none."""
