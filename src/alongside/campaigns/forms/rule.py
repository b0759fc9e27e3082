"""The form that builds a rule: tick what the bodies have in common."""

from typing import Any

from django import forms

from alongside.campaigns.models import Campaign, Stage
from alongside.campaigns.queries.choices import answered_options, kinds_and_nations, said_options
from alongside.campaigns.recipients.words import value_in_words


class RuleForm(forms.Form):
    """Each part that is filled in narrows the choice; within a part any of the ticked will do."""

    answered = forms.MultipleChoiceField(
        label="How they answered before", required=False, widget=forms.CheckboxSelectMultiple
    )
    said = forms.MultipleChoiceField(
        label="What documents say of them", required=False, widget=forms.CheckboxSelectMultiple
    )
    kind = forms.ChoiceField(label="Only this kind of body", required=False)
    nation = forms.ChoiceField(label="Only in this nation", required=False)
    mental_health = forms.BooleanField(label="Only those that do mental health work", required=False)
    not_before = forms.BooleanField(label="Leave out those asked in an earlier stage", required=False)

    def __init__(self, *given: Any, campaign: Campaign, stage: Stage, **named: Any) -> None:
        self._stage = stage
        self._said = {each.key: each for each in said_options()}
        self._answered = {each.key: each for each in answered_options(campaign, stage)}
        super().__init__(*given, **{"initial": self._initial(stage.rule), **named})
        kinds, nations = kinds_and_nations()
        self._choose("said", [(each.key, each.words) for each in self._said.values()])
        self._choose("answered", [(each.key, each.words) for each in self._answered.values()])
        self._choose("kind", [("", "Any kind"), *((kind, value_in_words(kind)) for kind in kinds)])
        self._choose("nation", [("", "Any nation"), *((nation, nation) for nation in nations)])
        for name, is_there in (("said", self._said), ("answered", self._answered)):
            if not is_there:
                del self.fields[name]
        if stage.number == 1:
            del self.fields["not_before"]

    def clean(self) -> dict[str, Any]:
        """Something must be chosen."""
        told = super().clean() or {}
        if not any(told.get(name) for name in ("said", "answered", "kind", "nation", "mental_health")):
            raise forms.ValidationError(
                "Tick at least one thing that the bodies have in common, or add them by name."
            )
        return told

    def rule(self) -> dict[str, Any]:
        """The rule as data."""
        told = self.cleaned_data
        every: list[dict[str, Any]] = []
        for name, options in (("answered", self._answered), ("said", self._said)):
            conditions = [options[key].condition for key in told.get(name, [])]
            if len(conditions) == 1:
                every.append(conditions[0])
            elif conditions:
                every.append({"any": conditions})
        every += [{name: told[name]} for name in ("kind", "nation") if told[name]]
        every += [{"mental_health": True}] if told["mental_health"] else []
        rule: dict[str, Any] = {"all": every}
        if told.get("not_before"):
            rule["none"] = [{"asked_in": number} for number in range(1, self._stage.number)]
        return rule

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def _initial(self, rule: dict[str, Any]) -> dict[str, Any]:
        """What a rule that this form made had ticked; another rule starts with nothing."""
        told: dict[str, Any] = {"said": [], "answered": [], "not_before": bool(rule.get("none"))}
        for each in rule.get("all", []):
            for one in each.get("any", [each]):
                told["said"] += [key for key, option in self._said.items() if option.condition == one]
                told["answered"] += [key for key, option in self._answered.items() if option.condition == one]
            for name in ("kind", "nation", "mental_health"):
                if isinstance(each.get(name), str | bool):
                    told[name] = each[name]
        return told
