from torch import nn

for groups in (1, 3):
    layer = nn.Conv2d(3, 63, kernel_size=3, groups=groups)
    by_hand = 3 * 3 * (3 // groups) * 63 + 63
    count = sum(p.numel() for p in layer.parameters())
    print(f"groups={groups}: {count:,} (by hand {by_hand:,})")
