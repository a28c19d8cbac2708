"""Times calls in this process and prints them; knows neither this project nor its peers."""

from __future__ import annotations

import json
import sys
import time

import pandas as pd


def call(rate, columns):
    """Reads the votes, calls `rate` as often as asked, prints seconds and ratings of each call.

    Args:
        rate: Takes the frame of votes, returns ratings in points by model.
        columns: Those of the file that it needs.
    """
    path, calls = sys.argv[1:]
    for _ in range(int(calls)):
        frame = pd.read_parquet(path, columns=columns)
        wall, processor = time.perf_counter(), time.process_time()
        ratings = rate(frame)
        told = {"processor_s": time.process_time() - processor, "wall_s": time.perf_counter() - wall}
        print(json.dumps(told | {"ratings": ratings}), flush=True)
