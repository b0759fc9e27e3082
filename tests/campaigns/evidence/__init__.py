"""The campaign of the evidence, played from the first question to the public page.

A collective asks NHS England who took up the funding for a Band 7 post, then those that did not apply why
not, then those that were funded what made it possible. All goes by real programs: letters by SMTP, replies by
IMAP, the `alongside` command, and a volunteer who reads pages and presses their buttons.

Whom it asks is fact (asked.toml). What they reply is invented: parts to be played (parts.toml), dealt out by
lot, so that nothing is said of any body. Tests look a body up by its part, never by its code.

`register` a register of its own and its clock · `post` the mail servers and the bodies behind them ·
`volunteer` a person with a browser · `nhs_england`, `letters`, `bodies` and the other .toml files what comes
back, in words of ours · `asking`, `working`, `publishing` the scenes, `play` their order, `story` what they
share · `test_story`, `test_answers` what must have come of them · `test_bodies` that it is said of no body.
"""
