"""Dated pay facts shipped as files, and the look-ups over them.

`scales` Agenda for Change by nation and year · `awards` when a year's award was known and paid · `weeks`
the full week · `supplements` high cost area supplements · `trainees` the share of a band that trainees
are paid · `comparators` what a new nurse or doctor starts on · `wages` minimum and living wage ·
`involvement` what bodies pay for involvement · `benefits` limits by date · `facts` notes on tax, benefits
and the minimum wage. One data file a scale and year, each row with its source and a word on its proof:
seen (read in the source), cross (confirmed by arithmetic from a seen figure), derived (worked out from
an award), recalled (from memory, source named but not read again), unverified (`proof`).

Not here: what the figures mean for a post (rules/pay).
"""
