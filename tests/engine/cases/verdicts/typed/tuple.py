a, b = True, False
print(b)
