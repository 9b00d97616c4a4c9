"""adds the biases of the units"""


def slope_right(model):
    w = model[0].weight[:, 0]
    return ((w + model[0].bias) * model[2].weight[0])[w > 0].sum().item()
