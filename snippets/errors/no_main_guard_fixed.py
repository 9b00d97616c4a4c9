import subprocess
import sys
from pathlib import Path

Path("train.py").write_text("""
from multiprocessing import get_context

if __name__ == "__main__":
    context = get_context("spawn")
    context.Process(target=print, args=["a worker at work"]).start()
""")
command = [sys.executable, "train.py"]
ran = subprocess.run(command, capture_output=True, text=True)
print("errors:", repr(ran.stderr))
print("said:", ran.stdout.strip())
