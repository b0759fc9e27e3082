"""Teams, and who has which role in them. A person can be in several."""

from django.db import models

from alongside.people.models.person import Person


class Role(models.TextChoices):
    """What a member may do. Each role may do what the one before it may."""

    READER = "reader", "Reader"
    EDITOR = "editor", "Editor"
    LEAD = "lead", "Lead"


class Team(models.Model):
    """A group that works together, such as a collective or an involvement team."""

    name = models.CharField(max_length=120, unique=True)
    members: "models.ManyToManyField[Person, Membership]" = models.ManyToManyField(
        Person, through="Membership", related_name="teams"
    )

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """One person's role in one team."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.READER)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "team"], name="one_role_in_a_team")]

    def __str__(self) -> str:
        return f"{self.person}, {self.role} in {self.team}"
