def f():
    return False


print(f())
