# prints: late
import subprocess
import sys

late = "import time; time.sleep(0.3); print('late')"
subprocess.Popen([sys.executable, "-c", late])
