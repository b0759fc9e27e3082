"""The pay of one post, out of the few words that say it: the pay line of an advert, a sentence of a letter.

`read_pay` understands what it can and names what it cannot: every word of the line is part of a
figure, a word of a known kind, a sum that is not pay, or stands in `unread`. The words are in
`lexicon` and `kinds`, what a run of digits comes to in `amounts`, how words make figures in
`figures`. Sums in long texts, where most money is nobody's pay, are for readers/pay.py.
"""

from alongside.reading.pay_line.parsing import read_pay
from alongside.reading.pay_line.told import NotPay, PayReading, PayWord, StatedPay

__all__ = ["NotPay", "PayReading", "PayWord", "StatedPay", "read_pay"]
