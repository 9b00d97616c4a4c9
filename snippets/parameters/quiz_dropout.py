from torch import nn

plain = nn.Sequential(nn.Linear(10, 18), nn.Linear(18, 5))
dropped = nn.Sequential(nn.Linear(10, 18), nn.Dropout(0.5), nn.Linear(18, 5))
counts = [sum(p.numel() for p in m.parameters()) for m in (plain, dropped)]
print(counts)
print(counts[1] < counts[0])
