def f():
    print(False)


f()
