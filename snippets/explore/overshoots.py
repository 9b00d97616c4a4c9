x, move = -4.0, 0.0
print("step     x   kept  slope")
for step in range(1, 13):
    kept = 0.9 * move
    pushed = -0.02 * 2 * x
    move = kept + pushed
    if step >= 6:
        print(f"{step:4} {x:5.2f}  {kept:5.2f}  {pushed:5.2f}")
    x = x + move

for momentum in [0.0, 0.6, 0.8, 0.9, 0.95]:
    xs, move = [-4.0], 0.0
    for _ in range(60):
        move = momentum * move - 0.02 * 2 * xs[-1]
        xs.append(xs[-1] + move)
    times = sum(a * b < 0 for a, b in zip(xs, xs[1:], strict=False))
    print(f"momentum {momentum}: passes the bottom {times} times")
