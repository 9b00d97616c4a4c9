# says: it leaves with sys.exit(3)
import sys

print("on")
sys.exit(3)
