import runpy
from pathlib import Path

Path("mine.py").write_text("""
print("- the first lines")
if __name__ == "__main__":
    print("- training")
""")
for name in ("__main__", "__mp_main__"):
    print("under the name", name)
    runpy.run_path("mine.py", run_name=name)
