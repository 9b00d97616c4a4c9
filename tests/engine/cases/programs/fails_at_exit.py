# says: Exception ignored in atexit callback
import atexit

atexit.register(lambda: 1 / 0)
print("on")
