"""Dated pay facts shipped as files, and the look-ups over them.

`scales` Agenda for Change by nation and year · `supplements` high cost area supplements ·
`comparators` what a new nurse or doctor starts on · `wages` minimum and living wage ·
`involvement` what bodies pay for involvement. One data file a scale and year, each row with its
source and a word on its proof: seen (read in the source), cross (confirmed by arithmetic from a
seen figure), derived (worked out from an award), recalled (from memory, source named but not
read again), unverified.

Not here: what the figures mean for a post (rules/pay).
"""
