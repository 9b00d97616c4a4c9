works = False
print(works)
