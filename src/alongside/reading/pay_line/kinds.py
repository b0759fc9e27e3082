"""Words of pay lines that are of a known kind: competitive, negotiable, voluntary, extras and the like.

Each has a code that `alongside pay --json` and the register use. Spellings are those met in adverts.
"""

KINDS: dict[str, str] = {
    "apprenticeship-wage": (
        r"(?:national )?(?:minimum )?apprentice(?:ship)?s?'?(?: (?:national|minimum)){0,2} (?:wages?"
        r"|rates?|pay)\b"
        r"|(?:at )?apprentice(?:ship)? (?:salary|level)\b"
    ),
    "living-wage": r"(?:the )?(?:(?:real|national|london|nhs) ){0,2}living wage\b|\bNLW\b|\bRLW\b",
    "minimum-wage": r"(?:the )?(?:national )?minimum wage(?: rates?)?\b|\bNMW\b",
    "nihr-rates": (
        r"(?:NIHR|INVOLVE)(?: (?:public|payment|involvement|guidance|pay)){0,3}(?: (?:rates?|guidance"
        r"|policy))?\b"
    ),
    "competitive": (
        r"(?:very |highly |extremely )?(?:competitive|competetive|competative|competitve|completive"
        r"|completitve"
        r"|competitively|compeditive|attractive|excellent|generous)\b"
        r"(?: (?:bank|hourly|and|&|rates? of pay|rates?|pay|salary|salaries|package|remuneration)\b){0,4}"
    ),
    "negotiable": (
        r"(?:salary )?(?:is )?negotiable\b|by negotiation\b|(?:to be|can be) (?:discussed|negotiated)\b"
        r"|\bneg\b"
    ),
    "depends-on-experience": (
        r"\(?\bd\.?o\.?e\b\.?\)?"
        r"|(?:salary |pay |rate )?(?:is |will be )?depend(?:s|ing|ant|ent|\b)(?: (?:up)?on\b| of\b)?"
        r"(?: (?!per\b|pro\b|inc|plus\b|from\b|up\b|to\b|between\b|pa\b)[a-z]{2,14}\b| (?:&|/)){0,6}"
        r"|(?:and )?subject to (?:experience|qualifications?)\b|(?:on|according to|in line with|based on|"
        r"commensurate with|reflects?)(?: your)?(?: (?:skills|experience|qualifications?|level of"
        r"|and|&|/)){1,5}|age dependant\b"
    ),
    "voluntary": (
        r"(?:this is an? )?(?:voluntary|volunteer|unpaid|unsalaried|unremunerated|honorary)\b"
        r"(?: (?:role|post|position|basis|opportunity|work)\b)?|\bno (?:pay|payment|salary|remuneration)\b"
        r"|not (?:paid|remunerated|a paid)\b"
    ),
    "expenses": (
        r"(?:(?:travel|reasonable|agreed|out[- ]of[- ]pocket|all|some"
        r"|your) ){0,3}(?:and subsistence )?expenses"
        r"(?: (?:will be|are|only|paid|reimbursed|covered|met|can be|claimed|available)\b){0,4}"
    ),
    "to-be-confirmed": (
        r"\bT\.?B\.?[CAD]\b\.?|to be (?:confirmed|agreed|advised|determined|arranged|decided)\b"
        r"|not (?:defined|specified|stated|disclosed|shown)\b|\bN/?A\b|\bvarious\b|\bvaries\b|\bvariable\b"
    ),
    "see-advert": (
        r"(?:please )?(?:\bsee|\brefer to|\bas per|\bas stated in|read)(?: the)?(?: (?:main|full|attached"
        r"|job))?"
        r" (?:advert(?:isement)?|description|details|below|above|text|documents?|information|attached"
        r"|body|pack|JD)"
        r"\b(?: (?:of|for|text|details|information|advert)\b){0,3}|(?:up)?on (?:application|request)\b"
    ),
    "bank-rate": (
        r"(?:internal )?(?:bank|locum|agency|staff bank)(?: (?:only|staff|rates?|pay|level|hourly|of))*\b"
    ),
    "very-senior-manager": (
        r"\bV\.?S\.?M\b|very senior managers?'?\b(?: (?:pay|salary|scale|framework|contract))*"
        r"|\bESM\b|executive (?:pay|salary)\b|senior (?:salary|manager pay)\b"
    ),
    "medical-scale": (
        r"(?:medical (?:and|&) dental|M&D|specialty doctor|consultant|trust doctor|junior doctor|SAS|"
        r"salaried (?:GP|dentist)|TPD sessional|trust grade|clinical fellow)"
        r"(?: (?:contract|salary|pay|scales?|rates?|payments?|grade|terms))*\b"
        r"|\bY[CM]\d\d\b|\b(?:ST|CT|FY|F)\d(?:[/-]\d)?\+?(?=\W|$)|\bMC\d\d\b"
        r"|\b\d{1,2} (?:programmed activities|PAs?)\b"
        r"|\bclinical excellence\b"
    ),
    "other-scale": (
        r"\bSCPs?\b:? ?\d{1,3}(?: ?(?:-|to) ?\d{1,3})?|\bNJC\b(?: (?:scale|point|pay|grade"
        r"|SCP))*(?: \d{1,2}(?: ?(?:-|to) ?\d{1,2})?)?"
        r"|\b(?:(?:spine|spinal column|scale|pay) )?points? ?\d{1,3}(?: ?(?:-|to) ?\d{1,3})?"
        r"|\b(?:[A-Z]{2,5} )?grade:? [A-Z]?\d{1,2}\b|\blocal (?:pay|scale|rate)s?(?: scale)?\b"
        r"|(?:as per |in line with )?(?:the )?(?:NHS|national)(?: ?pay)? ?(?:scales?|rates?)\b(?: apply)?"
        r"|(?:as per |in line with )?(?:the )?national (?:payscales?|terms)\b(?: apply)?"
        r"|\bsalary scale\b|\bpay ?scale\b|\bpay to existing grade\b|\bspot (?:salary|rate)\b"
    ),
    "trainee": (
        r"(?:as per )?annex (?:21|u)\b(?: (?:of )?(?:the )?(?:NHS )?terms and conditions)?|\bif trainee\b"
        r"|\btrainee(?: rates?)?\b|\bdevelopment(?:al)? (?:post|role)\b|\brun through\b"
        r"|\(?\d{2}% of (?:the )?(?:top of )?band \d[a-d]?\)?"
    ),
    "agenda-for-change": (
        r"(?:in line with |as per )?(?:NHS |new )?(?:agenda for change|\bAfC\b|\bA4C\b)(?: \(AfC\))?"
        r"(?: (?:pay|rates?|scales?|terms|and|&|conditions|T&Cs?|payscales?|salary|contract"
        r"|equivalent))*(?: 20\d\d)?"
    ),
    "leave-paid": (
        r"\(?(?:inc(?:l(?:uding|usive|\.)?|\.)?|plus|\+|with|includes|excluding|exc(?:l\.?)?)(?: of)?"
        r" ?(?:\d{1,2}(?:\.\d{1,2})?% ?)?(?:for )?(?:holiday pay|hol(?:iday)?s?(?: pay)?|WT[RD]\b"
        r"|annual leave(?: (?:uplift|%))?"
        r"|AL\b|A/L\b|leave allowance)(?: entitlement)?\)?"
    ),
    "extras": (
        r"(?:\(?(?:\+|plus|&|and|with|includes?|including|inclusive of|incl?\.?|excluding|free|further"
        r"|extra"
        r"|relevant|additional|potential|shift|night|sunday|weekend|out of hours|other|any|up to"
        r"|\d{1,3}(?:\.\d{1,2})?%|of|the|an?|company|nhs|R&R|recruitment|retention|welcome|excellent"
        r"|great|car|london"
        r"|annual|performance|discretionary|unsocial|unsociable|pre) ?){0,5}"
        r"\b(?:benefits?|enhancements?|unsoc\w*(?: hours?)?(?: (?:payments?|allowances?|benefits?))?"
        r"|allowances?|pensions?"
        r"(?: scheme)?|on[- ]?calls?(?: (?:duties|supplement|allowance|payments?))?|package|bonus(?:es)?"
        r"|premi(?:a|um)s?"
        r"|uplift|RRP|RSU|incentives?|commission|relocation(?: package)?|golden hello|perks|overtime"
        r"|mileage|car|enh\b"
        r"|flu vaccination|DBS(?: check)?|PIN)(?!\w)\)?"
    ),
}
"""Code and words, tried in this order."""
