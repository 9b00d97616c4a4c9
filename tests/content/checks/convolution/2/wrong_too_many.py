"""finds a place too many"""


def after_convolution(size, inputs, outputs, kernel, stride, padding, dilation):
    window = dilation * (kernel - 1)
    places = (size + 2 * padding - window) // stride + 1
    return places, outputs * (inputs * kernel**2 + 1)
