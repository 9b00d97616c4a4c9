# prints: on off
import atexit
import threading
import time


def wait():
    time.sleep(0.2)
    print("on", end=" ")


atexit.register(print, "off")
threading.Thread(target=wait).start()
