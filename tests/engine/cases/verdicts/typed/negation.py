print(not True)
