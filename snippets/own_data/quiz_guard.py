import subprocess
import sys
from pathlib import Path

Path("mine.py").write_text("""
print("imported as", __name__)
if __name__ == "__main__":
    print("training")
""")
run = [sys.executable, "-c", "import mine"]
said = subprocess.run(run, capture_output=True, text=True).stdout
print(said.strip())
print("training" in said)
