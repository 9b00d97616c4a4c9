def standardize(examples):
    examples -= examples.mean(0, keepdim=True)
    examples /= examples.pow(2).mean(0).sqrt()
    return examples
