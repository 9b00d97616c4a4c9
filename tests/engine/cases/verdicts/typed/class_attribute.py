class A:
    w = False


print(A.w)
