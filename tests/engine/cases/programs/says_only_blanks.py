# says: it prints and draws nothing
print("  ")
