"""Addresses of campaigns. The calculator is a plain GET that anyone may use; nothing typed is kept."""

from django.urls import path

from alongside.campaigns import public_urls
from alongside.campaigns.views import (
    answers,
    claims,
    desk,
    doubt,
    due,
    letter,
    mail,
    making,
    questions,
    request_page,
    responses,
    sending,
    uploading,
    whom,
    writing,
)

_STAGE = "campaigns/<slug:slug>/stages/<int:number>/"

app_name = "campaigns"
urlpatterns = [
    path("due/", due.page, name="due"),
    path("due/answer.ics", due.calendar, name="due-calendar"),
    path("campaigns/", making.index, name="campaigns"),
    path("campaigns/new/", making.new, name="new"),
    path("campaigns/<slug:slug>/", making.campaign, name="campaign"),
    path("campaigns/<slug:slug>/about/", making.about, name="about"),
    path("campaigns/<slug:slug>/who-asks/", making.who_asks, name="who-asks"),
    path("campaigns/<slug:slug>/close/", making.close, name="close"),
    path("campaigns/<slug:slug>/next-stage/", making.next_stage, name="next-stage"),
    path(f"{_STAGE}answers/", answers.page, name="matrix"),
    path(f"{_STAGE}answers/keep/", answers.keep, name="keep-answers"),
    path(f"{_STAGE}answers/<int:key>/", answers.coding, name="coding"),
    path(f"{_STAGE}answers/<int:key>/read/", answers.read_again, name="read-again"),
    path(f"{_STAGE}answers/<int:key>/<int:question>/", answers.code, name="code"),
    path(f"{_STAGE}agreement/", answers.agreement, name="agreement"),
    path(f"{_STAGE}responses/", responses.page, name="responses"),
    path(f"{_STAGE}questions/", questions.page, name="questions"),
    path(f"{_STAGE}recipients/", whom.page, name="recipients"),
    path(f"{_STAGE}recipients/rule/", whom.rule, name="rule"),
    path(f"{_STAGE}recipients/addresses/", whom.addresses, name="addresses"),
    path(f"{_STAGE}recipients/<str:key>/address/", whom.address, name="address"),
    path(f"{_STAGE}letter/", letter.page, name="letter"),
    path(f"{_STAGE}letters/", letter.letters, name="letters"),
    path(f"{_STAGE}letters/<str:key>/", letter.one, name="letter-to-one"),
    path(f"{_STAGE}check/", sending.check, name="check"),
    path(f"{_STAGE}take-back/", sending.take_back, name="take-back"),
    path(f"{_STAGE}by-hand/", sending.by_hand, name="by-hand"),
    path(f"{_STAGE}paper/<str:key>.pdf", sending.paper, name="paper"),
    path("desk/", desk.page, name="desk"),
    path("desk/reminders/", desk.reminders, name="reminders"),
    path("desk/list/<slug:name>/", desk.one, name="desk-list"),
    path("desk/messages/", mail.to_look_at, name="look"),
    path("desk/messages/not-placed/", mail.unbound, name="unbound"),
    path("desk/messages/<int:number>/", mail.bind, name="bind"),
    path("desk/messages/<int:number>/look/", mail.look, name="look-at"),
    path("desk/messages/<int:number>/let-go/", mail.pass_message_on, name="let-message-go"),
    path("desk/files/<int:number>/", mail.file, name="file"),
    path("desk/files/<int:number>/let-go/", mail.pass_file_on, name="let-file-go"),
    path("desk/claims/<int:number>/", claims.page, name="claim"),
    path("desk/letters/<int:number>/", doubt.page, name="doubt"),
    path("desk/requests/<int:number>/", request_page.page, name="request"),
    path("desk/requests/<int:number>/act/", request_page.act, name="act"),
    path("desk/requests/<int:number>/paper/", uploading.paper, name="paper-reply"),
    path("desk/add-mail/", uploading.mail, name="add-mail"),
    path("desk/write/<slug:model>/", writing.page, name="write"),
]
urlpatterns += public_urls.urlpatterns
