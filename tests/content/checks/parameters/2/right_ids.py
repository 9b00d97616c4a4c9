def table(model):
    seen, result = set(), {}
    for name, module in model.named_modules():
        numbers = [0, 0]
        fresh = [p for p in module.parameters(recurse=False) if id(p) not in seen]
        for p in fresh:
            seen.add(id(p))
            numbers[0 if p.requires_grad else 1] += p.numel()
        if fresh:
            result[name] = numbers
    return result
