"""The posts a text speaks of: whose role it is, and which subject its figures belong to.

Figures for posts of one employer, one family of role and one year are taken to be of one
post, `<employer>:<family>:<year>`, unless the document itself tells them apart; that is for the
reader of the figures to see. Without an employer that is safe to name, the subject is the topic.

roles.py finds titles and their families, title_family.py the family of one title, employers.py whose a role
is, passages.py the sentence that it stands in; found.py has them together for one document.
"""

from alongside.reading.posts.employers import Employer
from alongside.reading.posts.found import Posts
from alongside.reading.posts.passages import is_question

__all__ = ["Employer", "Posts", "is_question"]
