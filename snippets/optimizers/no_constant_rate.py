def descend(x, rates):
    for lr in rates:
        x = x - lr * (4 * x**3 + 3 * x**2 - 10 * x)
        if abs(x) > 1e6:
            return "diverges"
    settled = abs(4 * x**3 + 3 * x**2 - 10 * x) < 1e-6
    return f"{x:.2f}" if settled else "never settles"


ends = {descend(2.0, [step / 1000] * 2000) for step in range(1, 301)}
print("300 constant rates end at:", sorted(ends))
print("0.09, then 0.02 ends at:", descend(2.0, [0.09] * 10 + [0.02] * 500))
