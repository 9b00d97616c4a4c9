# prints: on
import sys

print("on")
sys.exit()
print("never")
