import copy


def turn(model, unit):
    state = copy.deepcopy(model.state_dict())
    height = state["2.weight"][0, unit].item()
    for name in ("0.weight", "0.bias"):
        state[name][unit] = -state[name][unit]
    state["2.weight"][0, unit] = -height
    state["2.bias"] += height
    turned = copy.deepcopy(model)
    turned.load_state_dict(state)
    return turned
