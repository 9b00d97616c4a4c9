def error_of_mean(members, shared):
    return shared**2 + 1 / members
