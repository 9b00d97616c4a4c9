def without_negatives(numbers):
    return numbers * (numbers > 0)
