# says: line 3: imports `yaml`
def read():
    import yaml

    return yaml


print("never called")
