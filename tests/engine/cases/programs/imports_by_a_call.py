# says: line 3: imports `yaml`
try:
    print(__import__("yaml").__name__)
except ImportError:
    print("caught")
