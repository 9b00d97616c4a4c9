def share_below(errors, limit):
    below = (errors < limit).double()
    return below.mean(), below.std(correction=0) / len(errors) ** 0.5
