"""forgets to add 1: the first place of the window counts too"""


def after_convolution(size, inputs, outputs, kernel, stride, padding, dilation):
    window = dilation * (kernel - 1) + 1
    places = (size + 2 * padding - window) // stride
    return places, outputs * (inputs * kernel**2 + 1)
