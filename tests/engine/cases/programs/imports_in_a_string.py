# says: imports `yaml`
exec("import yaml", {})
print("done")
