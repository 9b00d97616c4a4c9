# says: line 2: imports `proof`
from proof import figures

print(figures)
