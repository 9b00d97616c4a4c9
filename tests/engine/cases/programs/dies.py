# says: the process died (exit code 3)
import os

os._exit(3)
