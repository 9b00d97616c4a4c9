"""divides before it takes the window away"""


def after_convolution(size, inputs, outputs, kernel, stride, padding, dilation):
    window = dilation * (kernel - 1) + 1
    places = (size + 2 * padding) // stride - window + 1
    return places, outputs * (inputs * kernel**2 + 1)
