"""The campaign of the evidence, played from the first question to the public page.

A collective asks NHS England who took up the funding for a Band 7 post, then those that did not apply why
not, then those that were funded what made it possible. All goes by real programs: letters by SMTP, replies by
IMAP, the `alongside` command, and a volunteer who reads pages and presses their buttons.

`register` a register of its own and its clock · `post` the mail servers and the bodies behind them ·
`volunteer` a person with a browser · `letters` and the .toml files who replies how, in words of ours ·
`story` the scenes · `test_story` what must have come of them.
"""
