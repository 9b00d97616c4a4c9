# says: still running after
import threading
import time

threading.Thread(target=time.sleep, args=(60,)).start()
print("the last line")
