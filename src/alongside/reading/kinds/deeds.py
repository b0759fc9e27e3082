"""What a person has lived through, in people's own words: patterns that experience.py gathers.

Three classes make a naming: who has it (you, who), a verb of having lived it, and what it was (lives.py).

    have been through + the asylum system        spent time in + custody
    have had + a stroke                          must be + autistic
"""

from alongside.reading.kinds.lives import CONDITIONS, IDENTITY, NEAR, OF_THEIRS, PLACES, TROUBLES

_MUST = (
    r"(?:(?<=must )|(?<=need to )|(?<=needs to )|(?<=has to )|(?<=have to )|(?<=required to )|(?<=will )"
    r"|(?<=should )"
    r"|(?<='ll ))(?:also |either |themselves |yourself |therefore )*"
)
_ADVERBS = (
    r"(?: (?:you|also|either|personally|previously|ever|yourself|yourselves|themselves|himself|herself"
    r"|recently|all"
    r"|always|now|once|both|actually|since|already|previously|in the past|in turn))"
)
_NOT_SUBJECT = ("to", "with", "for", "by", "from", "of", "about", "tell", "gives", "help", "helps")
"""Before "you" where somebody else does what follows: "children who come to you have lost a parent"."""
NO_IF = "".join(
    rf"(?<!{word} you )"
    for word in ("if", "unless", "should", "whether", "where", "when", "because", "as", *_NOT_SUBJECT)
)
"""What is true of some is asked of nobody."""
HAVE = (
    rf"(?:(?:have|has|had|having){_ADVERBS}{{0,3}}"
    r"(?:,? or (?:an? |your |their )?(?:family member|relative|loved one|someone \w+(?: \w+)? (?:to"
    r"|for)|someone close to you))?"
    rf"|(?:(?<=\byou)|(?<=\bwho)|(?<=\bthey)|(?<=\bthat))'(?:ve|s){_ADVERBS}{{0,2}})"
)

DEEDS = (
    rf"{HAVE} (?:slept rough|sofa[- ]surfed|served (?:an? |your |their )?(?:[\w-]+ ){{0,2}}?sentences?"
    rf"|done time"
    r"|hear(?:d)? voices|sought (?:asylum|sanctuary)|claimed asylum"
    r"|(?:left|fled|escaped|survived) (?:an? )?(?:abusive|violent|controlling|coercive)"
    r"|(?:come|arrived|moved) (?:here|(?:to|in) [\w ]{2,30}?) (?:as an? |seeking )(?:refugee|asylum"
    r"|migrant|child)"
    r"|taken (?:antidepressants|(?:psychiatric |antipsychotic )?medic\w+ for)"
    rf"|(?:grown up|lived|spent [\w ]{{2,30}}?) in (?:the )?{PLACES}|lived on the streets?"
    r"|lived (?:through|with) (?:it|this|what)\b|been there (?:yourself|themselves)"
    rf"|(?:come out of|left|been released from|been discharged from|been admitted to|stayed (?:in|on)"
    rf"|spent [\w ]{{2,30}}? on|lived (?:in|on)) {PLACES}"
    r"|lost (?:your|their|his or her) (?:home|house|tenancy|sight|hearing)|lost (?:some(?:one|body)"
    r"|an? [\w ]{{2,20}}?) to|been without (?:an? )?(?:home|fixed|somewhere)"
    r"|(?:no|nowhere) (?:home|to live)\b|used (?:an? )?food ?banks?|claimed (?:universal credit|benefits)"
    r"|lived on (?:benefits|an? low)"
    r"|stopped (?:drinking|using|gambling)|(?:tried|attempted) to (?:end|take) (?:your|their)"
    r"|taken an overdose"
    r"|(?:been|given|had|lost) (?:pregnant|birth|an? baby)|been (?:an? )?victims? of|been excluded from"
    r"|survived (?:an? )?\w+|escaped \w+|recovered from (?:an? )?\w+|worn (?:an? )?(?:uniform|tag)"
    r"|(?:refugee status|leave to remain)"
    r"|(?:been|sat|stood|lived|seen [\w ]{1,40}?) (?:on|from|in) (?:the )?(?:other (?:side|chair|end)"
    r"|inside|receiving end"
    r"|both sides|patient's|bed|bedside|visitor's))",
    rf"{HAVE} had (?:(?:an?|your|their|his|her|own|some|our|the|such|similar|serious|severe|major"
    rf"|to) ){{0,3}}"
    rf"(?:[\w'-]+ ){{0,3}}?{TROUBLES}(?! (?:awareness|training|experience|qualif))",
    rf"{HAVE} had (?:[\w']+ ){{0,3}}?(?:treatment|therapy|counselling|contact|help|support|care"
    rf"|difficult\w+|problems?|struggles?"
    r"|brush\w*|dealings|an? hard time)"
    rf" (?:\w+ ){{0,2}}?(?:for|from|with|of|by|through) (?=[^.;?!]{{0,60}}?(?:{TROUBLES}|mental|drug"
    rf"|alcohol|substance"
    r"|CAMHS|services|system|wards?|homeless|perinatal|maternity|autis|housing))",
    rf"{HAVE} been (?:in (?:their|our|his|her|those|the same|your|that) (?:shoes|position|place|boat|chair"
    rf"|bed)"
    rf"|(?:brought up|raised|adopted|fostered)(?: in {PLACES})?|given (?:an? )?(?:\w+ )?diagnosis)",
    rf"(?:have|has),? or (?:have|has)(?: ever| previously"
    rf"| once)? had,? (?:an? )?(?:[\w-]+ ){{0,2}}?{TROUBLES}",
    rf"{HAVE} recovered,? [^.;?!]{{0,25}}?from",
    r"(?:being )?(?<![\w-])an? (?:[\w-]+ ){0,2}?(?:user|carer|parent|patient|mother|father|survivor"
    r"|veteran|refugee|leaver"
    r"|prisoner|sibling) (?:yourself|themselves)",
    rf"{HAVE} (?:come to |got to )?(?:know|known|seen|met) (?:[\w-]+ ){{1,6}}as an? (?:patient|prisoner"
    rf"|service[- ]user"
    r"|client|resident|parent|unpaid carer)\b(?! (?:safety|experience))",
    rf"{HAVE} been,? (?:an? )(?:\w+ )?(?:carers?|clients?|patients?|residents?|guests?|in-?patients?"
    rf"|users?) (?:for|of|to|here|at|on)\b"
    r"(?! (?:an? )?(?:range|companies))",
    rf"{HAVE} (?:walked|travelled|trodden|been down) (?:the|this|that|an?) (?:same |similar )?(?:road|path"
    rf"|journey)",
    rf"{HAVE} been (?:where (?:our|the|they|these|those|people)|there before|through (?:it|this|them|that"
    rf"|what|the same"
    r"|similar|something similar|abuse|trauma|recovery|homelessness|addiction|(?:the|our"
    r"|an?) (?:[\w-]+ ){0,3}?"
    r"(?:services?|system|courts?|crisis|treatment|pathway|unit)"
    rf"|(?:[\w-]+ ){{0,3}}?(?:{TROUBLES}|childbirth|pregnancy|asylum process))\b"
    r"|(?:an? )?(?:prisoners?|detainees?|refugees?|foster child|in-?patients?|rough sleepers?"
    r"|young carers?)\b"
    rf"|looked after by|(?:in|under) {PLACES}|on (?:an? |the )(?:\w+ )?(?:waiting list|streets?|probation)"
    rf"|on probation"
    r"|(?:treated|cared for|supported|helped) (?:here|at this|at our|by our|by this|on our|in our)"
    r"|diagnosed|bereaved|sectioned|detained|imprisoned|in abusive|trafficked|abused|evicted|convicted of"
    r"|patients?\b(?! (?:facing|focus)))",
    rf"{HAVE}(?: (?:looked after|cared for|nursed|brought up|raised|supported)(?:,? or (?:are"
    rf"|is) \w+ (?:after|for))?,? "
    rf"{OF_THEIRS}{NEAR}\b)(?! (?:of (?:patients|clients|service)|visits))",
    r"(?:(?<=\byou )|(?<=\bwho )|(?<=\bor ))(?:currently |also |now )*(?:(?:care|cares|caring) for"
    r"|look(?:s|ing)? after),?"
    rf"(?: or (?:have|has) (?:looked after|cared for),?)? {OF_THEIRS}{NEAR}\b(?! of (?:patients|clients))",
    r"(?:(?<=\byou )|(?<=\bwho )|(?<=\bwho once ))(?:once |yourself |themselves )?(?:hears? voices"
    rf"|(?:spent|served) (?:time|years|months|part of [\w ]{{2,20}}?|an? (?:\w+ )?sentence)(?: in {PLACES})?"
    rf"|(?:grew up|lived|were|was) in {PLACES}|slept rough|served in (?:the )?(?:\w+ )?(?:forces|army|navy"
    rf"|military)"
    r"|came to [\w ]{2,30}? (?:as an? |seeking )(?:refugee|asylum|migrant|unaccompanied)|lived through \w+)",
    r"(?:know|knows|knowing|known) (?:for (?:yourself|themselves) |only too well |first[- ]?hand )?"
    rf"(?:what it (?:is|was|feels|felt|means)(?: like)?|how it (?:feels|felt)) (?:to|when|being|living)\b"
    rf"(?=[^.;?!]{{0,80}}?(?:{TROUBLES}|{PLACES}|homeless|mental|drug|alcohol|survive|carer|car(?:e"
    rf"|ing) for|asylum|patient))",
    rf"(?:(?:have|has|having) (?:an? |your |their )?|whose ){NEAR} (?:who|with|has|have|is|was|had)\b"
    rf"(?=[^.;?!]{{0,80}}?(?:{TROUBLES}|{PLACES}|autis|disab|mental|drug|alcohol|patient|unit|ward|service))",
    rf"(?:(?<=\byou )|(?<=\bwho )|(?<=they ))(?:was|were) (?:once |yourself "
    rf"|previously )*(?:an? )?(?:in {PLACES}|patients?\b|prisoners?|homeless"
    r"|refugees?|looked after by|service[- ]users?|detained|sectioned|diagnosed)",
    r"(?:be|been|are|is|being|you're) (?:(?:now|yourself|themselves|currently|well) ){0,2}(?:sober"
    r"|abstinent|clean and|clean from"
    r"|drug[- ]free|alcohol[- ]free)\b",
    rf"(?<=\bas ){IDENTITY}(?! (?:friendly|confident))",
    rf"(?<=\byou ){NO_IF}(?:have|live with|are living with) (?:an? |your own )?(?:chronic pain"
    rf"|{CONDITIONS})"
    r"(?![^.;?!]*\b(?:adjust|contact|tell us|let us|need help|interview|require|scheme|assist|alternative"
    r"|format|please))",
    rf"{_MUST}(?:(?:be|identify as) {IDENTITY}|(?:have|live with|be living with)"
    rf" (?:an? |your own |their own )?(?:(?:lived|personal) )?{CONDITIONS})",
    rf"(?:(?<=holder )|(?<=holders )|(?<=applicant )|(?<=candidate )|(?<=\byou ))(?:is|are|be) {IDENTITY}",
)  # fmt: skip
"""Verb phrases: the sign § stands for them."""

_LIFE_OWN = r"(?:your|their|his or her|her|his|the|one's) own (?:life|lives)\b"
NOUNS = (
    r"lived (?:understanding|knowledge|insights?|expertise)\b",
    r"(?<=your )(?:story|stories|journeys?) of (?:recovery|illness|addiction|homelessness|survival|distress)",
    r"(?<=your )experiences? of (?:recovery|illness|homelessness|addiction|poverty|racism|distress"
    r"|disability|caring\b"
    r"|being)(?! (?:work|services?|settings?|care|support))",
    r"experiences? of [^.;?!]{3,60}? and (?:of )?using (?:[\w-]+ ){0,3}services\b",
    r"experiences? of [^.;?!]{1,70}?\(own\)",
    r"(?:personal|own) use of [^.;?!]{0,40}?\bservices?\b",
    rf"(?:know(?:s|n|ing|ledge)?|learn(?:s|ed|t)?|understand(?:s|ing)?"
    rf"|insights?)[^.;?!]{{0,25}}? from {_LIFE_OWN}",
    r"(?:first[- ]?hand|personal) (?:knowledge|insight|understanding)s? (?:of"
    r"|into)(?=[^.;?!]{0,120}\b(?:your own"
    r"|their own|yourself|themselves|close family|family member|lived)\b)",
    rf"(?:{TROUBLES}) of (?:your|their) own\b(?! (?:work|choice))",
    r"know\w*[^.;?!]{0,25} from the inside\b|from having (?:been|lived|used|had)\b",
    r"experiences? of [^.;?!]{1,70}?(?:\(your own\)|,? yours\b|,? your own\b(?! \w))",
    r"experiences? of (?:sleeping rough|sofa[- ]surfing|being on the (?:other|receiving)|(?:going"
    r"|coming) through|growing up in"
    r"|leaving (?:care|prison|an? (?:abusive|violent))|hearing voices|claiming|seeking (?:asylum|sanctuary))",
    rf"(?:(?<=your )|(?<=their ))(?:time|years|months|stays?|spells?) (?:in|on|under) {PLACES}",
    r"(?:(?<=your )|(?<=their ))own (?:[\w-]+ ){0,2}?(?:recovery|(?:mental )?ill(?:ness|[- ]health)"
    r"|treatment|addiction|disability"
    r"|diagnosis|condition|journey|stor(?:y|ies)|caring(?: role)?|admissions?|sentence|homelessness"
    r"|bereavement|pregnanc(?:y|ies)"
    r"|birth|time (?:in|on|under|as|with)|years (?:in|on|under|as|with|of)|stay|past)\b(?! (?:plans?|rooms?"
    r"|development|performance))",
    r"(?:personal|own|lived) (?:knowledge|insight|understanding) (?:of|into|from) (?:being|living|using"
    r"|having|caring)",
)  # fmt: skip
"""Nouns: the sign ¤ stands for them."""
