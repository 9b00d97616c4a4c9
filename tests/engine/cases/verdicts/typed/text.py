print(str(False))
