"""returns something else than it should"""


def final_sizes(x, branches):
    found = []
    for f in branches * 3:
        x = x + f(x)
        found.append(x.square().mean().sqrt().item())
    return found[:3]
