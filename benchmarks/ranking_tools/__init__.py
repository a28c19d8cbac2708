"""What `benchmarks.ranking` runs, each in a process of its own: `FILE CALLS` in, a line of JSON per call out."""
