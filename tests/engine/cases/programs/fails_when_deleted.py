# says: Exception ignored in
class Thing:
    def __del__(self):
        raise ValueError


thing = Thing()
print(type(thing).__name__)
