print([True][0])
