"""The applicant's past in any words: a verb of having had it, a few words, what is part of a hard life.

    has been through + treatment          cared, unpaid, for + your husband
    two years + free of + gambling        a past in + gangs

Wider than deeds.py: what stands between verb and trouble is free, but for the words of work. An advert speaks
of its reader's present and future; in the simple past ("you grew up in care") it tells a life.
"""

from alongside.reading.kinds.deeds import HAVE, NO_IF
from alongside.reading.kinds.lives import NEAR

_OF_WORK = (
    r"(?:work\w*|nurs\w*|manag\w*|supporting|supported|help\w*|deliver\w*|provid\w*|train\w*|teach\w*|taught"
    r"|qualif\w*|regist\w*|rotat\w*|teams?|staff|roles?|jobs?|careers?|posts?|positions?|employ\w*"
    r"|experiences?|knowledge|understanding|skills?|responsib\w*|involved|exposure|interest\w*|passion\w*"
    r"|patients|clients|people|children|families|those|others|users|residents|customers|students|persons"
    r"|individuals|leading|led|assess\w*|study\w*|studied|degree|research\w*|project\w*|screen\w*|checks?"
    r"|clear\w*|vaccin\w*|contact with|dealing|dealt|caring|investigat\w*|meet\w*|discuss\w*|read\w*"
    r"|access to|opportunit\w*|vision|aware\w*|impact|success\w*|effect|inspect\w*|audit\w*|allocat\w*"
    r"|develop\w*|design\w*|commission\w*|recogni\w*|award\w*|rated|no|not|never|whether|if|when|where|who"
    r"|which|will|can|we|our|us|you|they|i)"
)
FREE = rf"(?:(?!\b{_OF_WORK}\b)[\w'/-]+,? )"

_HARD = (
    r"(?:(?:mental|psychiatric|emotional|psychological) (?:ill(?:ness(?:es)?|[- ]health)|distress|breakdown"
    r"|(?:health )?(?:problem|difficult|crisis|crises|condition|challenge|issue|diagnos|struggle)\w*)"
    r"|mentally (?:ill|unwell)|unwell|breakdowns?|psychosis|depress(?:ion|ed)|bipolar|schizophrenia"
    r"|eating disorders?|anorexia|bulimia|self[- ]harm|suicid(?:e|al)|trauma|abusers?|abuse|abused|abusive"
    r"|violen(?:ce|t)"
    r"|assault\w*|rape\w*|addict(?:ion|ions|ed)|alcohol(?:ism)?|drink(?:ing)?|drugs|heroin|gambl\w+|bets"
    r"|homeless(?:ness)?|rough sleep\w+|on the streets?|sofas?|hostels?|refuges?|shelters?"
    r"|in prison|custody|inside(?= ?[.,;]| and| for|$)|prison sentences?|convict(?:ed|ions?)"
    r"|probation(?! period| review)"
    r"|(?:in|leaving|through|left|of) (?:the )?(?:foster |residential |local authority )?care"
    r"(?= (?:and|as|yourself|system|or|taught|until|in (?:the|our|this)|when|with|for a)|[.,;?]|$)"
    r"|care system|foster(?:ed| care| home| family)|adopted|children's homes?|looked[- ]after"
    r"|cancer|tumou?r|strokes?|brain injur\w+|head injur\w+|transplants?|dialysis|amput\w+|burns"
    r"|heart (?:attack|surgery|failure|disease)|open[- ]heart|hiv|hepatitis|epilepsy|seizures|sickle cell"
    r"|thalassaemia|dementia|parkinson\S*|(?:kidney|lung|liver|crohn's|genetic|rare) (?:failure|disease\w*)"
    r"|long[- ]term (?:health )?conditions?|chronic (?:pain|illness|condition)|long covid|diagnosis"
    r"|learning disabilit\w+|disabilit(?:y|ies)|autis(?:m|tic)|adhd|wheelchairs?|impairments?"
    r"|sight loss|hearing loss|bereave(?:d|ment)|stillbirth|miscarriage|pregnancy|birth|a baby|premature"
    r"|asylum|refugees?|persecution|traffick\w+|exploit\w+|gangs?|domestic|sexual|sex work\w*|sold sex"
    r"|in[- ]?patient(?: admission| stay)?|(?:psychiatric|mental health|secure) (?:ward|unit|hospital"
    r"|services?)"
    r"|sectioned|detained|seclusion|restrain(?:t|ed)|crisis services?|in recovery|recovery from|detox"
    r"|rehab\w*"
    r"|in therapy|diabetes|stomas?|colitis|endometriosis|asthma|poor(?= ?[.,;:]|$)|gender (?:clinic"
    r"|identity|dysphoria)|food ?banks?|debts?|poverty|universal credit|benefits"
    r"|unpaid carers?|kinship carers?|young carers?)"
)
HARD = (
    rf"\b{_HARD}\b(?!(?:'s|-)?[ -](?:nurs\w+|teams?|wards? (?:manager|sister|staff)|settings?|sector|field"
    r"|pathways?|environments?|practi\w+|work\w*|train\w*|awareness|qualif\w*|care (?:plan|setting|home)s?"
    r"|management|support(?:ing)?|advoca\w+|clinics?|departments?|specialit\w+|specialt\w+|specialis\w+"
    r"|research\w*|legislation|acts?\b|law|courts?|officers?|placements?|programmes?|projects?|posts?|roles?"
    r"|(?:and|or|&) [\w ]{2,30}?(?:settings?|teams?|wards|nursing|experience|sector)))"
)
"""What is part of a hard life, and not a place or field of work."""

UNDERGONE = (
    r"(?:had|been|was|were|known|lived|survived|recovered|overcome|come|gone|got|left|lost|fled|escaped|faced"
    r"|struggled|fought|battled|beaten|suffered|experienced|grown|spent|served|stayed|used|needed|relied"
    r"|received|accessed|undergone|sought|completed|finished|stopped|quit|given up|kept (?:off|away|clear)"
    r"|put|turned|moved|emerged|rebuilt|waited|slept|taken|attempted|sold|placed|carried|borne|hit"
    r"|admitted|diagnosed|treated|sectioned|detained)"
)
ONCE = (
    r"(?:were|was|lay|slept|grew|came|left|fled|lost|lived|spent|served|survived|recovered|cared|looked after"
    r"|used|had|got|needed|relied|faced|struggled|went|completed|finished|stopped|gave up|quit|placed|drank"
    r"|experienced|stayed|waited|fought|escaped|overcame|received|underwent|suffered|battled|kept|nursed"
    r"|arrived|became|sold|hit|attempted|sought|woke|sat)"
)
_FOR = (
    r"(?:free (?:of|from)|clean(?: and sober)?|sober|abstinent|drug[- ]free|into (?:your |their |a )?"
    r"(?:recovery|sobriety|life without)|without (?:drink\w*|using|drugs|alcohol|gambl\w*|offend\w*)"
    r"|(?:since|after|from|out of) (?:your |their |the |an? )?(?:last |own |end of )*(?:discharge|conviction"
    r"|release|loss|drink|treatment|diagnosis|relapse|transplant|prison|hospital|crisis|bereavement"
    r"|sentence))"
)
_SPAN = (
    r"(?:(?:at least|more than|over|a good|not less than|a minimum of) )?(?:an?|one|two|three|five|six|twelve"
    r"|eighteen|several|some|\d+) (?:or more )?(?:years?|months?)"
)

HISTORIES = (
    rf"(?<!\bwe )(?<!\bit )(?<!trust ){HAVE} (?:themselves |yourself |all |each "
    rf"|indeed )?{UNDERGONE},? {FREE}{{0,7}}?{HARD}",
    rf"(?<=\byou ){NO_IF}(?:once |yourself |also |too |all |have once )?{ONCE},? "
    rf"{FREE}{{0,7}}?{HARD}",
    rf"(?<=\byou ){NO_IF}(?:once )?cared,? (?:unpaid,? )?for (?:an? |your )"
    rf"(?:{NEAR}|own)\b",
    rf"(?:be |been |being |is |are )?{_SPAN}(?: or (?:more|longer))?(?: \w+)? {_FOR}",
    rf"(?:(?<=you )are )?(?:lives?|living)(?: \w+ly)? with (?:an? |the |your "
    rf"|their )?(?:[\w-]+ ){{0,2}}?{HARD}"
    r"(?<!people who live with )(?<!people living with )",
    r"(?:are|is|be) (?:an? )?(?:former|ex|past|previous)[- ](?:residents?|patients?|clients?|in-?patients?"
    r"|prisoners?|users?|addicts?|drinkers?|gamblers?|guests?|tenants of (?:the|our) hostel)\b",
    rf"(?:have|has) an? (?:personal |own |long )?history of {FREE}{{0,3}}?{HARD}",
    r"(?:(?<=\byou)'ve|(?<=\byou )have) been there\b(?! (?:before|for|since|at))",
    rf"{HAVE} (?:been|come|gone) through (?:treatment|therapy|services)\b",
    rf"(?<=\byou ){NO_IF}(?:{ONCE}|did|have (?:{UNDERGONE}|done)) {FREE}{{0,6}}?yourself\b",
    r"(?:have|has|with) (?:an? )?(?:\w+ )?(?:prison|criminal|offending|addiction|drug|gang"
    r"|refugee) (?:background|past|history)",
    r"(?:lives?|living) with (?:[\w-]+ )?(?:pain|breathlessness|fatigue)\b",
    r"whose own (?:[\w-]+ ){0,2}?(?:mental health|health|recovery|past|stor(?:y|ies)|life|lives"
    r"|child(?:ren)?|sons?"
    r"|daughters?|illness)\b",
    r"used to be (?:an? |our |the )?(?:customers?|clients?|patients?|residents?|service users?|guests?"
    r"|homeless"
    r"|prisoners?|addicts?|in care|inside)\b",
    rf"(?<=\bwho ){HAVE} {UNDERGONE} {FREE}{{0,4}}?themselves\b",
    rf"{HAVE} had an? social worker\b",
    r"(?:are|is) themselves (?:[\w-]+ ){0,2}?(?:bereaved|homeless|disabled|autistic|carers?|parents of"
    r"|survivors?"
    r"|in recovery|deaf|refugees?|veterans?|patients?)\b",
    r"(?:had|have|has) (?:an? |your |their )?(?:own |recent |previous )?(?:in-?patient (?:admission|stay)"
    r"|stay (?:in|on) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:ward|unit|hospital))\b",
)
"""Verb phrases of a life: the sign § stands for them."""

NOUNS = (
    rf"(?:your|their) own (?:encounters?|contact|dealings|brush(?:es)?|past|stay|use) (?:with|of"
    rf"|in) {FREE}{{0,3}}?"
    rf"(?:{HARD}|(?:justice |care |asylum |benefits )?systems?|services?)",
    rf"(?<=from )experiences? of (?:[\w-]+ )?{HARD}",
    r"(?:years?|months|time|life) (?:of being|as|of life as) an? (?:patient|in-?patient|prisoner|carer for"
    r"|service[- ]user"
    r"|drug user)\b",
    rf"personal knowledge of (?:recovery|{HARD})",
    r"(?:contact|dealings|time|encounters?) with [^.;?!]{0,50}? as an? (?:patient|service[- ]user"
    r"|(?:family )?carer|client"
    r"|parent)\b",
    r"part of (?:your|their) own (?:life|lives|story|stories|family)\b",
    r"(?:past|history|story) of (?:your|their) own\b",
    r"being (?:an? )(?:parent|carer|mother|father|sibling|relative) of (?:an? |someone|somebody)",
)
"""Nouns of a life, in any sentence: the sign ¤ stands for them."""

PASTS = (
    rf"(?:personal |own |past |previous |your |their |long |recent )*history of (?:own )?{FREE}{{0,3}}?"
    rf"{HARD}",
    rf"(?:past|previous|own|personal) (?:involvement (?:in|with)|use of|stays? (?:in|on)|life (?:in|on)) "
    rf"{FREE}{{0,4}}?(?:{HARD}|(?:secondary|crisis|mental health|drug|addiction) (?:care|services?))",
    r"stays? (?:in|on) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:psychiatric|mental health|secure|acute)"
    r" (?:ward|unit|hospital)s?\b",
    r"formerly (?:homeless|in care|detained|addicted|an? (?:in-?patient|prisoner))",
)
"""Nouns and adjectives of a life: the sign ¤ stands for them in items of lists."""
