# says: line 2: imports `proof`, which requirements/programs.txt does not name
import proof

print(proof)
