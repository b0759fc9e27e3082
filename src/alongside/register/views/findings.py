"""Findings: the list with filters, and one with its sum and the statements it used."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.people.permissions import editors_only
from alongside.register.actions import explain_finding
from alongside.register.forms import ExplainForm
from alongside.register.models import StoredFinding
from alongside.register.presenters.statements import all_shown
from alongside.register.presenters.words import FINDING_STATES, SEVERITIES
from alongside.register.queries import findings as queries
from alongside.register.views.asked import is_editor, page_of, query_kept, signed_in


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Findings by kind, check, topic and state."""
    asked = {name: request.GET.get(name, "").strip()[:120] for name in ("severity", "check", "topic")}
    asked["state"] = request.GET.get("state", "open").strip()[:12]
    editor = is_editor(request)
    wanted = queries.WantedFindings(asked["severity"], asked["check"], asked["topic"], asked["state"])
    return render(
        request,
        "register/findings.html",
        {
            "asked": asked,
            "page": page_of(request, queries.findings(wanted, editor=editor)),
            "query_kept": query_kept(request),
            "severities": [(code, words) for code, (words, _) in SEVERITIES.items()],
            "checks": queries.values_of("check_number", editor=editor),
            "topics": queries.values_of("topic", editor=editor),
            "states": list(FINDING_STATES.items()),
        },
    )


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """One finding, with the form to explain it for editors."""
    finding = get_object_or_404(StoredFinding.objects.seen_by(editor=is_editor(request)), pk=pk)
    form = ExplainForm(initial={"explanation": finding.explanation, "passage": finding.passage})
    return _shown(request, finding, form)


@require_http_methods(["POST"])
@editors_only
def explain(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep an editor's explanation beside the finding."""
    finding = get_object_or_404(StoredFinding, pk=pk)
    form = ExplainForm(request.POST)
    if not form.is_valid():
        return _shown(request, finding, form)
    explain_finding(by=signed_in(request), finding=finding, **form.cleaned_data)
    return redirect(finding)


def _shown(request: HttpRequest, finding: StoredFinding, form: ExplainForm) -> HttpResponse:
    for_editor = is_editor(request)
    return render(
        request,
        "register/finding.html",
        {
            "finding": finding,
            "severity": SEVERITIES[finding.severity],
            "state": FINDING_STATES[finding.state],
            "used": all_shown(queries.statements_used(finding), for_editor),
            "form": form,
        },
    )
