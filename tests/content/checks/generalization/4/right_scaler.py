from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def parts(X, y, seed, standardize):
    X_train, X_test, y_train, y_test = train_test_split(
        X.numpy(), y.numpy(), test_size=60, stratify=y.numpy(), random_state=seed
    )
    if standardize:
        scaler = StandardScaler().fit(X_train)
        X_train, X_test = scaler.transform(X_train), scaler.transform(X_test)
    return X_train, X_test, y_train, y_test
