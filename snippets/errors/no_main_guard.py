import subprocess
import sys
from pathlib import Path

Path("train.py").write_text("""
from multiprocessing import get_context

context = get_context("spawn")
context.Process(target=print, args=["a worker at work"]).start()
""")
command = [sys.executable, "train.py"]
ran = subprocess.run(command, capture_output=True, text=True)
error = ran.stderr.split("RuntimeError:")[1].strip()
print("RuntimeError:", *error.split("\n\n")[0].split())
