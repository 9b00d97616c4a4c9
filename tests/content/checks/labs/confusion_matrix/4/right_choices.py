import random
import statistics


def spread_of_score(hit, times):
    hits = hit.tolist()
    return statistics.stdev(sum(random.choices(hits, k=len(hits))) / len(hits) for _ in range(times))
