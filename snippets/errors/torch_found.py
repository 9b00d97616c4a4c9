import importlib.util

print("torch is here:", importlib.util.find_spec("torch") is not None)
