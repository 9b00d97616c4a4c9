def numbers_kept(optimizer):
    total = 0
    for group in optimizer.param_groups:
        for p in group["params"]:
            for kept in optimizer.state.get(p, {}).values():
                total += 0 if kept is None else kept.numel()
    return total
