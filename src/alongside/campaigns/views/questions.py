"""The questions of a stage: begin from a model, write, move, take out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods

from alongside.campaigns.actions.letters import CannotWriteError, use_model, write_questions
from alongside.campaigns.forms.making import VALUE_TYPES, QuestionForm
from alongside.campaigns.letters import model_letters
from alongside.campaigns.models import Campaign, OutgoingKind, Stage, StageState
from alongside.campaigns.permissions import workers_only
from alongside.campaigns.questions import LONGEST_NAME, Asked
from alongside.campaigns.views.places import by, stage_or_404


@workers_only
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """The list, and a form for one more or for the one being changed."""
    stage = stage_or_404(campaign, number)
    asked = [Asked(each.words, each.property, each.value_type, each.unit) for each in stage.questions.all()]
    editing = _number(request.GET.get("change", ""), len(asked))
    initial = _initial(asked[editing - 1]) if editing else None
    is_saving = request.method == "POST" and request.POST.get("deed") == "save"
    form = QuestionForm(request.POST if is_saving else None, initial=initial)
    if request.method == "POST" and (not is_saving or form.is_valid()):
        try:
            _change(request, stage, asked, form, editing)
        except CannotWriteError as problem:
            if not is_saving:
                messages.error(request, str(problem))
                return redirect(request.path)
            form.add_error("words", str(problem))
        else:
            return redirect(request.path)
    return render(
        request,
        "campaigns/questions.html",
        {
            "campaign": campaign, "stage": stage, "form": form,
            "questions": [(each, dict(VALUE_TYPES)[each.value_type]) for each in stage.questions.all()],
            "may_change": stage.state in (StageState.DRAFT, StageState.READY),
            "editing": editing, "models": [each for each in model_letters().values() if each.questions],
        },
        status=400 if form.is_bound and form.errors else 200,
    )  # fmt: skip


def _change(request: HttpRequest, stage: Stage, asked: list[Asked], form: QuestionForm, editing: int) -> None:
    deed, gone = request.POST.get("deed", ""), None
    place = _number(request.POST.get("number", ""), len(asked))
    if deed == "model":
        model = model_letters().get(request.POST.get("model", ""))
        if model and model.kind == OutgoingKind.REQUEST:
            use_model(by=by(request), stage=stage, model=model)
        return
    if deed == "save":
        new = _asked(form, asked, editing)
        asked = [*asked[: editing - 1], new, *asked[editing:]] if editing else [*asked, new]
    elif deed == "remove" and place:
        gone, asked = asked[place - 1], asked[: place - 1] + asked[place:]
    elif deed == "up" and place > 1:
        asked[place - 2], asked[place - 1] = asked[place - 1], asked[place - 2]
    write_questions(by=by(request), stage=stage, questions=asked)
    if gone:
        messages.success(request, f"Taken out: “{gone.words}” Add it again below if you want it back.")


def _asked(form: QuestionForm, asked: list[Asked], editing: int) -> Asked:
    told = form.cleaned_data
    name = told["property_name"]
    if not name and editing and told["words"] == asked[editing - 1].words:
        name = asked[editing - 1].property
    return Asked(
        told["words"], name or _own_name(told["words"]), told["value_type"],
        told["unit"] if told["value_type"] == "number" else "",
    )  # fmt: skip


def _own_name(words: str) -> str:
    """A short name from the question's words, for the campaign alone."""
    name = slugify(words).strip("-")
    if not name[:1].isalpha():
        name = f"question-{name}".strip("-")
    while len(name) > LONGEST_NAME:
        name = name.rpartition("-")[0] or name[:LONGEST_NAME]
    return name


def _initial(asked: Asked) -> dict[str, str]:
    kept = "" if asked.is_declared else asked.property
    return {
        "words": asked.words, "value_type": asked.value_type, "unit": asked.unit, "property_name": kept,
    }  # fmt: skip


def _number(told: str, most: int) -> int:
    """The number that was told, 0 where it is none of the list."""
    number = int(told) if told.isdecimal() else 0
    return number if 1 <= number <= most else 0
