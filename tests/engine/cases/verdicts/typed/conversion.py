print(bool(0))
