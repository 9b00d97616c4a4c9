# says: still running after
while True:
    pass
