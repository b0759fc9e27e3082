"""The number of a list item as the list shows it."""


def numbered(number: int, manner: str) -> str:
    """`number` as a list shows it: manner `1`, `a`, `A`, `i` or `I`."""
    if manner in ("a", "A") and 1 <= number <= 26 * 27:
        high, low = divmod(number - 1, 26)
        word = (chr(96 + high) if high else "") + chr(97 + low)
    elif manner in ("i", "I") and 1 <= number < 100:
        tens = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
        units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
        word = tens[number // 10] + units[number % 10]
    else:
        return str(number)
    return word.upper() if manner.isupper() else word
