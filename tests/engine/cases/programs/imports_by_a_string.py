# says: line 4: imports `yaml`
import importlib

print(importlib.import_module("yaml").__name__)
