"""What the heads do, counted over all 10,000 sums."""

# As labs/addition/heads.py printed it, which runs the network.
printed = """\
switched off        wrong   ones   tens   100s
all on                 0      0      0      0
layer 1, head 1    2,014      0     96  1,963
layer 1, head 2    9,683  8,383  8,210    948
layer 1, head 3    4,562    152  3,922  1,259
layer 1, head 4    9,673  8,000  8,402  1,106
layer 2, head 1        0      0      0      0
layer 2, head 2        0      0      0      0
layer 2, head 3        0      0      0      0
layer 2, head 4        0      0      0      0
layer 2, all heads     0      0      0      0

without head 3 of layer 1, ones right, the tens are
carry    right 4,054  1 more     0  1 less   437  else 0
no carry right 2,000  1 more 3,357  1 less     0  else 0

one head as in the other sum: 9,000 pairs
layer 1, head 1  tens as in the other sum:     6
layer 1, head 2  tens as in the other sum:     1
layer 1, head 3  tens as in the other sum: 8,848
layer 1, head 4  tens as in the other sum:     0
layer 2, head 1  tens as in the other sum:     0
layer 2, head 2  tens as in the other sum:    83
layer 2, head 3  tens as in the other sum:     0
layer 2, head 4  tens as in the other sum:     0

examples     head 3 off, tens as in the other sum
58+67=125    125         1 with 51+62
21+43=64     74          7 with 28+46

the digit before is replaced: 90,000 texts
tens stay as they were: 73,583
100s stay as they were: 77,582
"""
print("Counts over all 10,000 sums", printed, sep="\n\n")
parts = printed.replace(",", "").split("\n\n")
for line in parts[1].splitlines()[1:]:
    words = line.replace("1 more", "").replace("1 less", "").split()
    right, more, less, others = (int(w) for w in words if w.isdigit())
    total = right + more + less + others
    kind = line[:8].strip()
    print(f"{kind}: {more:,} of {total:,} are 1 more, {less} are 1 less")
kept = [int(line.split()[-1]) for line in parts[4].splitlines()[1:]]
print(f"replaced: the tens change in {90_000 - kept[0]:,} of 90,000 texts")
