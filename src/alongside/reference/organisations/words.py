"""The words of organisation names: which are noise, which say the kind of body, which tell bodies apart.

Whatever is not listed here tells two bodies apart. County short forms are the postal ones.
"""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


NOISE = _listed("the nhs and of on foundation")
"""Left out before names are compared: people drop them and add them."""

KINDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("community", "interest", "company"), "cic"),
    (("clinical", "commissioning", "group"), "ccg"),
    (("integrated", "care", "board"), "icb"),
    (("university", "local", "health", "board"), "board"),
    (("local", "health", "board"), "board"),
    (("university", "health", "board"), "board"),
    (("teaching", "health", "board"), "board"),
    (("health", "board"), "board"),
    (("commissioning", "hub"), "hub"),
    (("reporting", "entity"), "entity"),
    (("limited",), "limited"),
    (("trust",), "trust"),
)
"""Words at the end of a name that say what kind of body it is, longest first."""

EXPANSIONS: dict[str, tuple[str, ...]] = {
    "ft": ("foundation", "trust"),
    "nhsft": ("nhs", "foundation", "trust"),
    "fdn": ("foundation",),
    "trusts": ("trust",),
    "mh": ("mental", "health"),
    "mht": ("mental", "health", "trust"),
    "mhft": ("mental", "health", "foundation", "trust"),
    "hsc": ("health", "and", "social", "care"),
    "univ": ("university",),
    "uni": ("university",),
    "hosp": ("hospital",),
    "hosps": ("hospital",),
    "hospitals": ("hospital",),
    "pship": ("partnership",),
    "partnerships": ("partnership",),
    "services": ("service",),
    "svcs": ("service",),
    "childrens": ("children",),
    "womens": ("women",),
    "comm": ("community",),
    "ccg": ("clinical", "commissioning", "group"),
    "ccgs": ("clinical", "commissioning", "group"),
    "icb": ("integrated", "care", "board"),
    "cic": ("community", "interest", "company"),
    "lhb": ("local", "health", "board"),
    "ltd": ("limited",),
    "saint": ("st",),
    "isles": ("isle",),
    "n": ("and",),
    "beds": ("bedfordshire",),
    "berks": ("berkshire",),
    "bucks": ("buckinghamshire",),
    "cambs": ("cambridgeshire",),
    "derbys": ("derbyshire",),
    "glos": ("gloucestershire",),
    "gloucs": ("gloucestershire",),
    "hants": ("hampshire",),
    "herts": ("hertfordshire",),
    "lancs": ("lancashire",),
    "leics": ("leicestershire",),
    "lincs": ("lincolnshire",),
    "northants": ("northamptonshire",),
    "notts": ("nottinghamshire",),
    "oxon": ("oxfordshire",),
    "staffs": ("staffordshire",),
    "warks": ("warwickshire",),
    "wilts": ("wiltshire",),
    "worcs": ("worcestershire",),
    "yorks": ("yorkshire",),
    "bham": ("birmingham",),
}
"""Short forms and plurals, and what they stand for."""

SERVICE = _listed(
    """
    mental health social care healthcare partnership service university teaching
    """
)
"""Words people leave out of a name they know; they tell bodies apart only together with others."""

TITLE = frozenset({"university", "teaching"})
"""Titles a body is given and loses while it stays the same body."""

BUSINESS = SERVICE | _listed(
    """
    hospital community ambulance children women acute integrated primary combined orthopaedic
    infirmary
    """
)
"""Words that say what a body does. A name without its kind needs one of them to be more than a place."""

ALSO_OF_SITES = frozenset({"hospital", "infirmary", "orthopaedic", *TITLE})
"""Words of buildings as well as of bodies: 'York Hospital' is a place to go to."""

DIRECTIONS = _listed(
    """
    north south east west central mid northern southern eastern western greater upper lower royal
    city county
    """
)
"""Words that change which place is meant but are no place by themselves."""

OTHER_BODIES = _listed(
    """
    council borough hospice college school academy charity police surgery practice practices
    ministry church association society federation group bank plc llp deanery directorate department
    pharmacy housing union
    """
)
"""Words that make a name another body's, unless the body we know has the same word."""

JOINING = _listed(
    """
    bid bids joint jointly partnership consortium collaboration collaborative together
    """
)
"""Words that announce one entry for several bodies."""

ORDINARY = _listed(
    """
    a an the in on at by for from to of our your their its his her this that these those each every
    any all some no not one two when while where why what which who how and or but if as with than
    then so also both either however apparently dear hello hi re did do does has have had is are was
    were be will would can could should may might must ask asking tell contact under within into
    about after before since until between ceo chair chairs chairman chief executive director
    directors deputy head lead leads manager officer medical nurse nursing clinical board boards
    professor prof dr mr mrs ms sir dame lord team comms january february march april june july
    august september october november december monday tuesday wednesday thursday friday saturday
    sunday spring summer autumn winter
    """
)
"""Words that stand with a capital beside a name and are no part of it."""
