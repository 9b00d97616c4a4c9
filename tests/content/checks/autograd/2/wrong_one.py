"""gives nothing but 1"""


def slope_through_one(w):
    return 1
