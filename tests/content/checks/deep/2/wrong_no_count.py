"""leaves out the count of batches"""


def counted(norm):
    kept = sum(b.numel() for name, b in norm.named_buffers() if name.startswith("running"))
    return sum(p.numel() for p in norm.parameters()), kept
