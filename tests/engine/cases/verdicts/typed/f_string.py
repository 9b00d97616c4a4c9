print(f"{True}")
