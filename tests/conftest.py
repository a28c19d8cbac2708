from __future__ import annotations

from hypothesis import HealthCheck, settings

# Timings live in benchmarks: a slow moment of a shared machine is no fault of the code.
settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")
