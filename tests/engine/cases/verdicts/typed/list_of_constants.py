v = []
v.append(True)
print(all(v))
