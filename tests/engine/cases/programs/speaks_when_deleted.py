# prints: gone
class Thing:
    def __del__(self):
        print("gone")


thing = Thing()
