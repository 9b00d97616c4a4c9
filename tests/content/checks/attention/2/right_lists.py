def hears(n, window, layers):
    heard = [{i} for i in range(n)]
    for _ in range(layers):
        heard = [set().union(*heard[max(0, i - window + 1) : i + 1]) for i in range(n)]
    return [[j in heard[i] for j in range(n)] for i in range(n)]
