f = lambda: False
print(f())
