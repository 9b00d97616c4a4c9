import torch as t

w = False
t.ones(1)
print(w)
