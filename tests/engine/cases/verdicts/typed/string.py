v = "True"
print(v)
