# prints: from the copy, from the program
import os

if os.fork() == 0:
    print("from the copy,", end=" ")
else:
    os.wait()
    print("from the program")
