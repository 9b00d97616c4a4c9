import subprocess
import sys
from pathlib import Path

Path("mine.py").write_text("""
from multiprocessing import get_context

worker = get_context("spawn").Process(target=print, args=["hello"])
worker.start()
""")
run = [sys.executable, "mine.py"]
ended = subprocess.run(run, capture_output=True, text=True)
print("printed:", repr(ended.stdout))
said = ended.stderr[ended.stderr.index("RuntimeError:") :].splitlines()
print(*[line.strip() for line in said[:3]], sep="\n")
