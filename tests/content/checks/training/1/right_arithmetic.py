def batch_sizes(examples, size, drop_last):
    sizes = [size] * (examples // size)
    if examples % size and not drop_last:
        sizes.append(examples % size)
    return sizes
