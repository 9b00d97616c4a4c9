def descend(x, rates):
    for lr in rates:
        x = x - lr * (4 * x**3 + 3 * x**2 - 10 * x)
    settled = abs(4 * x**3 + 3 * x**2 - 10 * x) < 1e-6
    return f"{x:.2f}" if settled else "never settles"


curvature = 12 * (-2) ** 2 + 6 * (-2) - 10
limit = 2 / curvature
print(f"curvature at -2: {curvature}, so the limit is {limit:.3f}")
ends = {descend(2.0, [limit * part / 100] * 2000) for part in range(1, 100)}
print("99 rates below it end at:", sorted(ends))
print("1/6 ends at:", descend(2.0, [1 / 6] * 10))
for first in (0.09, 0.1, 0.11, 0.12, 0.14):
    print(first, "then 0.02:", descend(2.0, [first] * 10 + [0.02] * 500))
