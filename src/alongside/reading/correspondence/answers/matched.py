"""Answers in running prose, found clause by clause: by the question's own words and the type it asks for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from alongside.reading.correspondence.answers.affirmed import affirmed
from alongside.reading.correspondence.answers.asked import Asked, Cell, CellKind, not_answered
from alongside.reading.correspondence.answers.clauses import clauses_of
from alongside.reading.correspondence.answers.counted import numbers_in
from alongside.reading.correspondence.answers.likeness import Likeness, Stems, stems_in
from alongside.reading.correspondence.answers.listing import names_at_end
from alongside.reading.correspondence.answers.polarity import starts_yes_or_no, yes_or_no
from alongside.reading.correspondence.answers.respectively import respectively
from alongside.reading.correspondence.answers.values import cell_of
from alongside.reading.correspondence.answers.words import Span, Words

_CLEAR = 0.5
_NEAR = 0.75
"""A second passage that fits nearly as well and says something else leaves the question open."""
_WHY = re.compile(r"\bwhy\b|\breasons?\b", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\bbecause\b|\bdue to\b|\bthe (?:main )?reasons?\b|\bowing to\b|\bas a result of\b|\bsince (?:we"
    r"|the|there)\b|\bas we (?:did|had|were|could)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?P<label>[^.:\n]{3,80}?)\s*(?::|\s[–—-])\s*(?:\S+\s*){1,2}")
_OF_THE_WORK = re.compile(
    r"\b(?:your|this|the|each|any) requests?\b|\bto (?:answer|comply|reply|respond)\b|\bfees? notice\b"
    r"|\bphotocop|\bappropriate limit\b"
    r"|\b(?:ring|call|phone|telephone|helpline)\b|\bworking days\b|\bdisbursement",
    re.IGNORECASE,
)
"""What the answering takes, costs or waits for is none of what was asked."""
_OF_ANOTHER_DAY = re.compile(r"\b(?:received|dated|sent|wrote|request)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Fitting:
    """A cell with how well its passage fits the question, 0 to 1 and more."""

    cell: Cell
    share: float
    clause: Span = (0, 0)


class Matcher:
    """Finds in some sentences what answers each of `questions`."""

    def __init__(self, words: Words, sentences: Sequence[Span], questions: Sequence[Asked]) -> None:
        self._words, self._questions = words, questions
        self.places: dict[int, Span] = {}
        """The clause that answers each question."""
        self._likeness = Likeness(questions)
        self._sentences = sentences
        self._behind: dict[tuple[int, Span], list[list[str]]] = {}
        text = words.text
        self._clauses = [
            (clause, sentence) for sentence in sentences for clause in clauses_of(text, *sentence)
        ]
        self._stems = {span: stems_in(text[slice(*span)]) for span in sentences}
        for clause, _ in self._clauses:
            if clause not in self._stems:
                self._stems[clause] = stems_in(text[slice(*clause)])

    def answer(self, question: Asked) -> Cell:
        """The one passage that answers, or no answer where none surely does or two differ."""
        found = [
            *self._withheld(question),
            *self._respectively(question),
            *_FINDERS[question.value_type](self, question),
        ]
        if not found:
            return not_answered(question, "nothing in the reply is surely the answer to it")
        found.sort(key=lambda each: (-each.share, each.cell.start))
        best = found[0]
        rivals = [
            each
            for each in found
            if each.share >= _NEAR * best.share and _said(each.cell) != _said(best.cell)
        ]
        if rivals:
            return not_answered(question, "several passages may be the answer to it")
        self.places[question.number] = best.clause if best.clause[1] else (best.cell.start, best.cell.end)
        return best.cell.found("the words of the question")

    def _withheld(self, question: Asked) -> list[_Fitting]:
        """Sentences that refuse this question, or say that nothing is held on it, and no other."""
        found = []
        for span in self._sentences:
            is_refused, is_not_held = self._words.is_refused(*span), self._words.is_not_held(*span)
            if is_refused == is_not_held:
                continue
            stems = self._stems[span]
            share = self._likeness.share(question.number, stems)
            if not self._leads(question, stems) or not (
                share >= _CLEAR or (self._likeness.own(question.number, stems) and share >= _CLEAR / 2)
            ):
                continue
            kind = CellKind.REFUSED if is_refused else CellKind.NOT_HELD
            ground = self._words.ground_of(*span) if is_refused else ""
            cell = Cell(question.number, kind, section=ground, start=span[0], end=span[1])
            found.append(_Fitting(cell, 1 + share))
        return found

    def _respectively(self, question: Asked) -> list[_Fitting]:
        for span in self._plain:
            if told := respectively(question, self._of_type(question.value_type), self._words.text, span):
                value, place = told
                cell = Cell(question.number, CellKind.NUMBER, value, start=span[0], end=span[1])
                return [_Fitting(cell, 1.0, place)]
        return []

    def _yes_no(self, question: Asked) -> list[_Fitting]:
        others = self._of_type("yes-no")
        found = []
        for span, sentence in self._plain_clauses:
            said = self._words.text[slice(*span)]
            stems = self._stems[span]
            share = self._likeness.share(question.number, stems)
            says = None
            if len(others) == 1 and starts_yes_or_no(said) is not None:
                says, share = starts_yes_or_no(said), max(share, _CLEAR)
            elif self._leads(question, stems, others):
                says = yes_or_no(question.words, said)
            elif (
                question is others[0] and question is self._questions[0] and span[0] == self._sentences[0][0]
            ):
                says = starts_yes_or_no(said)
            if says is None and self._leads(question, stems, others):
                says = affirmed(question, said, self._likeness)
            if says is not None:
                kind = CellKind.YES if says else CellKind.NO
                cell = Cell(question.number, kind, says, start=sentence[0], end=sentence[1])
                found.append(_Fitting(cell, share, span))
        return found

    def _measured(self, question: Asked) -> list[_Fitting]:
        """A number, sum or date in a clause with words that only this question has, or what it counts."""
        others = self._of_type(question.value_type)
        found = []
        for span, sentence in self._plain_clauses:
            stems = self._stems[span]
            share = self._likeness.share(question.number, stems)
            if not share and not self._likeness.share(question.number, self._stems[sentence]):
                continue
            is_counted = question.value_type == "number" and self._counts_unit(question, span)
            if not self._is_of(question, span, sentence, others, is_counted):
                continue
            if not self._leads(question, stems, others) and len(others) > 1:
                continue
            if _OF_THE_WORK.search(self._words.text, *span):
                continue
            if question.value_type == "date" and _OF_ANOTHER_DAY.search(self._words.text, *span):
                continue
            if question.value_type == "number" and not is_counted and self._counts_other(question, span):
                continue
            cell = cell_of(question, self._words, *span)
            if cell.kind in (CellKind.NUMBER, CellKind.TEXT) and cell.is_answered:
                cell = replace(cell, start=sentence[0], end=sentence[1])
                found.append(_Fitting(cell, share + (1 if is_counted else 0), span))
        return found

    def _is_of(
        self, question: Asked, span: Span, sentence: Span, others: Sequence[Asked], is_counted: bool
    ) -> bool:
        """Whether words surely speak of this question among those that want a value of the same type."""
        stems, likeness = self._stems[span], self._likeness
        if likeness.own(question.number, stems):
            return True
        differs = bool(likeness.own_among(question.number, stems, others))
        if is_counted:
            return len(others) == 1 or differs
        if len(others) > 1:
            return differs and likeness.names(question.number, self._stems[sentence])
        is_only = question.value_type == "money" and self._has_one_sum
        return is_only and likeness.share(question.number, stems) > 0

    @cached_property
    def _has_one_sum(self) -> bool:
        """Whether one sentence alone names money."""
        return sum("£" in self._words.text[slice(*span)] for span in self._sentences) == 1

    def _listed(self, question: Asked) -> list[_Fitting]:
        found = []
        for span in self._plain:
            stems = self._stems[span]
            lists = self._of_type("list")
            if not self._likeness.own(question.number, stems) and len(lists) > 1:
                continue
            if not self._likeness.share(question.number, stems) or not self._leads(question, stems, lists):
                continue
            entries = names_at_end(self._words.text, *span)
            if entries:
                told = [self._words.text[slice(*each)] for each in entries]
                cell = Cell(question.number, CellKind.LIST, told, start=span[0], end=span[1])
                found.append(_Fitting(cell, self._likeness.share(question.number, stems)))
        return found

    def _texts(self, question: Asked) -> list[_Fitting]:
        """The sentences that fit, as one where they stand side by side."""
        asks_why = bool(_WHY.search(question.words))
        is_alone = sum(bool(_WHY.search(each.words)) for each in self._questions) == 1
        runs: list[tuple[Span, float]] = []
        for span in self._plain:
            stems = self._stems[span]
            share = self._likeness.share(question.number, stems)
            if asks_why:
                fits = bool(_BECAUSE.search(self._words.text, *span)) and (
                    is_alone or self._leads(question, stems)
                )
            else:
                fits = share >= _CLEAR and self._leads(question, stems)
            if fits and runs and not self._is_parted(runs[-1][0], span):
                runs[-1] = ((runs[-1][0][0], span[1]), max(share, runs[-1][1]))
            elif fits:
                runs.append((span, share))
        if not runs and not asks_why:
            runs = [(clause, self._likeness.share(question.number, self._stems[clause]))
                    for clause, sentence in self._plain_clauses if clause != sentence]  # fmt: skip
            runs = [
                (span, share)
                for span, share in runs
                if share >= _CLEAR and self._leads(question, self._stems[span])
            ]
        return [self._as_text(question, *run) for run in runs]

    def _as_text(self, question: Asked, span: Span, share: float) -> _Fitting:
        cell = Cell(
            question.number, CellKind.TEXT, self._words.text[slice(*span)], start=span[0], end=span[1]
        )
        return _Fitting(cell, share or _CLEAR)

    def _is_parted(self, one: Span, other: Span) -> bool:
        """Whether another sentence, or a blank line, stands between the two."""
        between = self._words.text[one[1] : other[0]]
        return bool(between.strip()) or between.count("\n") > 1

    @cached_property
    def _plain(self) -> list[Span]:
        return [
            span
            for span in self._sentences
            if not self._words.is_refused(*span) and not self._words.is_not_held(*span)
        ]

    @cached_property
    def _plain_clauses(self) -> list[tuple[Span, Span]]:
        plain = set(self._plain)
        return [(clause, sentence) for clause, sentence in self._clauses if sentence in plain]

    def _of_type(self, value_type: str) -> list[Asked]:
        return [each for each in self._questions if each.value_type == value_type]

    def _leads(self, question: Asked, stems: Stems, others: Sequence[Asked] | None = None) -> bool:
        return self._likeness.leads(question.number, stems, self._questions if others is None else others)

    def _next_words(self, question: Asked, span: Span) -> list[list[str]]:
        """The words right behind each number of a clause."""
        text, key = self._words.text, (question.number, span)
        if key not in self._behind:
            self._behind[key] = self._read_behind(text, question, span)
        return self._behind[key]

    def _read_behind(self, text: str, question: Asked, span: Span) -> list[list[str]]:
        return [
            re.findall(r"[a-z]+", text[place[1] : min(span[1], place[1] + 50)].lower())[:4]
            for _, place in numbers_in(question, text, span)
        ]

    def _counts_unit(self, question: Asked, span: Span) -> bool:
        """Whether the thing that is counted stands right behind a number."""
        unit = stems_in(question.unit.rpartition(" ")[2])
        label = _LABELLED.fullmatch(self._words.text, *span)
        if label and unit & stems_in(label["label"]):
            return True
        return any(unit & stems_in(" ".join(after)) for after in self._next_words(question, span))

    def _counts_other(self, question: Asked, span: Span) -> bool:
        """Whether every number there counts what another question speaks of."""
        after = [stems_in(" ".join(words[:1])) for words in self._next_words(question, span)]
        return bool(after) and all(
            any(self._likeness.own(each.number, stems) for each in self._questions if each is not question)
            for stems in after
        )


_FINDERS = {
    "yes-no": Matcher._yes_no, "number": Matcher._measured, "money": Matcher._measured,
    "date": Matcher._measured, "list": Matcher._listed, "text": Matcher._texts,
}  # fmt: skip


def _said(cell: Cell) -> tuple[CellKind, str]:
    if cell.kind is CellKind.NUMBER:
        return cell.kind, f"{cell.value['min']} {cell.value['max']}"
    return cell.kind, str(cell.value)
