"""What a person can have lived through: troubles, conditions, places, those who are cared for, identities.

Lists of words only; deeds.py puts a verb of having lived it before them, items.py leaves the verb out.
"""

TROUBLES = (
    r"(?:cancer|strokes?|heart attacks?|breakdowns?|psychosis|psychotic|transplants?|miscarriages?"
    r"|stillbirths?"
    r"|amputations?|brain injur(?:y|ies)|head injur(?:y|ies)|eating disorders?|addictions?|dependenc\w+"
    r"|depression|anxiety|bipolar|schizophrenia|trauma|breakdown|diagnos[ie]s|episodes?|illness(?:es)?"
    r"|ill[- ]health"
    r"|conditions?|disabilit(?:y|ies)|impairments?|disease|HIV|hepatitis|epilepsy|dementia|seizures|FGM"
    r"|racism"
    r"|chemotherapy|radiotherapy|dialysis|surgery|homelessness|self[- ]harm|suicidal \w+|distress"
    r"|gambling|debts?|abuse|violence|losses|bereavements?|babies|baby|crisis|crises)"
)
"""What can be had, and be had no longer."""

CONDITIONS = (
    r"(?:learning disabilit(?:y|ies)|learning difficult(?:y|ies)|(?:\w+ )?disabilit(?:y|ies)"
    r"|[\w-]+ (?:disease|syndrome)"
    r"|(?:long[- ]term |physical |mental )?(?:health )?conditions?|mental health (?:problem|difficult"
    r"|diagnos)\w*"
    r"|autism\b|ADHD\b|HIV\b|hepatitis|epilepsy|diabetes|cancer|dementia|sickle cell\w*|(?:hearing"
    r"|sight) loss"
    r"|(?:\w+ )?impairments?|brain injur(?:y|ies)|diagnosis of|eating disorders?|bipolar|schizophrenia"
    r"|psychosis|addictions?|prison sentences?|criminal records?)"
    r"(?!\w|[ -](?:awareness|training|knowledge|qualif\w+|services?|teams?|experience|skills?|care|nurs\w+"
    r"|practi\w+|work\w*|background|specialis\w+|expertise|research\w*|needs?|support|management|field|sector"
    r"|checks?|diagnosis is|confident|nurse|and (?:their|the)|(?:or|and|,) [\w ]{1,30}(?:background"
    r"|experience|training)))"
)
"""What a person has now."""

PLACES = (
    r"(?:(?:foster |residential |local authority |secure )?care\b(?! (?:home (?:setting|work)|sector"
    r"|setting|work|plan))"
    r"|custody|prison|jail|hostels?|(?:psychiatric |mental health |secure )?hospitals?|refuges?"
    r"|children'?s homes?"
    r"|temporary accommodation|detention|the (?:care|justice|criminal justice|asylum|prison) system|recovery"
    r"|rehab\w*|intensive care|supported (?:housing|living)|poverty|secure units?|probation|debt"
    r"|(?:an? |our |the |this )?(?:\w+ ){0,2}?(?:wards?|units?|hostels?|refuge|prison|hospital"
    r"|home for children))\b"
)
"""Where time is spent, or a childhood."""

NEAR = (
    r"(?:relatives?|friends?|parents?|partners?|spouse|loved ones?|family members?|sons?|daughters?"
    r"|child(?:ren)?"
    r"|husband|wife|mother|father|sibling|brother|sister|grandparent|somebody close|someone close"
    r"|someone (?:in|from) (?:your|their) family)"
)
"""Those whom people care for unpaid."""
OF_THEIRS = (
    r"(?:(?:an?|your|their|his|her|own|disabled|somebody|someone|family|older|elderly|close|ill|sick|dying"
    r"|adult"
    r"|or|another) ){1,4}"
)

IDENTITY = (
    r"(?:(?:an? |the |currently |themselves |yourself |also |either |openly |proudly )*"
    r"(?:autistic|neuro-?divergent|deaf\b|deafblind|blind\b|partially sighted|disabled(?! (?:people"
    r"|person's|access|children))"
    r"|trans\b|transgender|non[- ]binary|wheelchair users?|on the (?:autism|autistic) spectrum"
    r"|voice[- ]hearers?|hearers? of voices"
    r"|care[- ]experienced"
    r"|care[- ]leavers?|survivors?|refugees?|asylum seekers?|ex[- ](?:offenders?|prisoners?|forces"
    r"|service\w*|military"
    r"|soldiers?|users?)|veterans?|wheelchair users?"
    r"|(?:former|current|recent|past|previous|ex)[- ](?:(?:or|and) \w+ )?(?:(?:[\w-]+ )?(?:prisoners?"
    r"|patients?"
    r"|in-?patients?|service[- ]users?|soldiers?|offenders?|rough sleepers?|drug users?|refugees?"
    r"|foster child(?:ren)?)"
    r"|(?:members?|users?) of (?:the |our )?(?:armed |mental |secondary |drug |care "
    r"|\w+ health )*(?:forces|services?))"
    r"|(?:living|lives) with (?=(?:[\w'-]+ ){0,3}?" + TROUBLES + r")"
    r"|(?:users?) of (?=[^.;?!]{0,50}\bservices?\b)"
    r"|(?:mothers?|fathers?|parents?|carers?|mums?|dads?|siblings?|grandparents?|partners?|relatives?"
    r"|famil(?:y|ies)"
    r"|family members?)(?: (?:or|and|/) (?:\w+ )?(?:carers?|guardians?|relatives?|family members?))? (?:of"
    r"|to) "
    r"(?:an? |someone|somebody|children|young|autistic|disabled|people who|our|your own)"
    r"|(?:unpaid|family|parent|informal)[- ]carers?"
    r"|(?:person|people|adult|adults|someone|somebody|man|woman|individual) (?:living )?with (?:an? "
    r"|their own )?"
    + CONDITIONS
    + r"|in (?:(?:stable|sustained|long[- ]term|active|abstinent|established|own|strong"
    r"|personal) ){0,3}recovery\b))"
    r"(?![ -](?:awareness|people|children|community|culture|services?|patients|clients|students|led\b"
    r"|friendly|adults"
    r"|health|inclusion|issues|rights|equality|support|groups?|network))"
)
"""What a person is."""
