# says: it prints and draws nothing
total = 2 + 2
