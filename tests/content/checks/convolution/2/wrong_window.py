"""takes a window of dilation times kernel: it is shorter"""


def after_convolution(size, inputs, outputs, kernel, stride, padding, dilation):
    window = dilation * kernel
    places = (size + 2 * padding - window) // stride + 1
    return places, outputs * (inputs * kernel**2 + 1)
