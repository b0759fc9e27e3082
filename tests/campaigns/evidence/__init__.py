"""The campaign of the evidence, played from the first question to the public page.

A collective asks NHS England who took up the funding for a Band 7 post, then those that did not apply why
not, then those that were funded what made it possible. All goes by real programs: letters by SMTP, replies by
IMAP, the `alongside` command, and a volunteer who reads pages and presses their buttons.

`register` a register of its own and its clock · `post` the mail servers and the bodies behind them ·
`volunteer` a person with a browser · `nhs_england`, `letters`, `bodies` and the .toml files who replies how,
in words of ours · `asking`, `working`, `publishing` the scenes, `play` their order, `story` what they share ·
`test_story`, `test_answers` what must have come of them.
"""
