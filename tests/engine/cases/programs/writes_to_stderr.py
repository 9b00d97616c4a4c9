# says: psst
import sys

print("psst", file=sys.stderr)
