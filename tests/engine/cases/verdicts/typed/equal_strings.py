print("True" == "True")
