import subprocess
import sys
from pathlib import Path

Path("torch.py").write_text("import torch\n\nx = torch.ones(2)\n")
command = [sys.executable, "torch.py"]
ran = subprocess.run(command, capture_output=True, text=True)
print(ran.stderr.splitlines()[-1])
