from torch import nn

counts = []
for inputs in range(1, 101):
    neuron = nn.Linear(inputs, 1, bias=False)
    counts.append(sum(p.numel() for p in neuron.parameters()))
print(counts[:5])
print(all(count == n + 1 for n, count in enumerate(counts, 1)))
