"""Mail that comes in: where it comes from, what it is, whose request it answers. Nothing here writes.

`sources` files, folders and mailboxes · `imap` a mailbox on a server · `alaveteli` what another site tells ·
`arrived` a message opened · `days` its dates · `origins` whether it is from whom it says · `links` where it
leads · `binding` and `guessing` whose request it answers · `bounces` letters that came back · `events` what
it means for the clock. What is found is written by actions/receiving.py; nothing is ever answered by itself.
"""
