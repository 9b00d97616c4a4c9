# says: line 4: uses `matplotlib.pyplot` without importing it
import matplotlib

print(matplotlib.pyplot.__name__)
