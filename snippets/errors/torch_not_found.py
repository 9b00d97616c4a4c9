import subprocess
import sys

bare = [sys.executable, "-S", "-c", "import torch"]
ran = subprocess.run(bare, capture_output=True, text=True)
print(ran.stderr.splitlines()[-1])
