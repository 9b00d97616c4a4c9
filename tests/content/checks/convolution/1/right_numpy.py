import numpy as np


def weights_between(signal, target, size):
    rows = np.lib.stride_tricks.sliding_window_view(signal.numpy(), size)
    return np.linalg.lstsq(rows, target.numpy(), rcond=None)[0].tolist()
