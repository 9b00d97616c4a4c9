# says: still running after
import subprocess
import sys

subprocess.Popen([sys.executable, "-c", "while True: pass"])
print("the last line")
