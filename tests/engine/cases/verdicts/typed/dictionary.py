d = {"a": False}
print(d["a"])
