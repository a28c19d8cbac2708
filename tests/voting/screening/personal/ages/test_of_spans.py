"""Years of work, limits, pictures of speech and models, which are no ages."""

import pytest

from tests.voting.screening.samples import found, marked
from voting.screening.learnt.recognisers import learnt_recognisers
from voting.screening.personal.ages.finder import AGE
from voting.screening.personal.ages.of_spans import is_of_a_span
from voting.settings import ScreeningSettings


class TestIsOfASpan:
    """What stands around a number."""

    @pytest.mark.parametrize(
        "text",
        [
            "I cooked «3» years at Rosa's",
            "drove for them «two years», then",
            "trabajé «12» años en la mina",
            "Luis, «12» años en astilleros, busca",
            "tengo «20 años» de servicio",
            "j'ai «12» ans d'expérience",
            "ho «8» anni di esperienza",
            "«10» Jahre bei der Bahn, dann",
            "with them since «two» year.",
            "Explícamelo como a un niño de «8» años",
            "explique comme à un enfant de «8» ans",
            "erklär es mir wie einem «5-jährigen»",
            "leg het uit alsof ik «8» ben",
            "wytłumacz jak dziecku w wieku «7» lat",
            "teach it as if i was «9»",
            "the normal retirement age, being «67», unless",
            "the league minimum is «eleven»",
            "Mindestalter: «16»",
            "edad mínima: «16»",
            "Tetanus «88», 98",
            "Tetanus 88, «98»",
            "max_age_days: 90, history: «24»",
            "mám «10 let» pracovních zkušeností",
            "podjetje ima «30» let izkušenj",
            "firma are «20» de ani de experiență",
            "Tvrtka posluje «20» godina",
            "Firma existuje už «25» let",
            "Záruka «24» mesiacov",
            "Jamstvo: «5» godina",
            "firmware 7.4 on a «60»F, please",
            "upgrade the «80F» first",
            "error («F28») again",
            "a «30»-year mortgage",
        ],
    )
    def test_hit(self, text: str) -> None:
        """Spans, limits, readers whom nobody met, years of vaccines, models."""
        assert is_of_a_span(*marked(text))

    @pytest.mark.parametrize(
        "text",
        [
            "tengo «15» años en esta foto",
            "mi abuela tiene «80» años en casa",
            "cumple «40» años en mayo",
            "worked until he was «60»",
            "worked as a «20» year old",
            "I explained it to my «8» year old",
            "como a mi hijo de «10» años",
            "her retirement age, she being «67»",
            "of legal age («45»), residing at",
            "domani fa «20» anni",
            "tetanus shot given, he is «45»",
            "my dad, «60F»",
            "mám «34» let a praxi žádnou",
            "imam «45» godina i dvoje djece",
            "am «33» de ani, lucrez la",
            "im «25» and tired",
            "for «60F» patients with a cough",
            "soy Luis, «34» años, trabajo en",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Somebody's age."""
        assert not is_of_a_span(*marked(text))

    def test_asked(self) -> None:
        """By the rules and by what is weighed, in figures and in words."""
        assert found(AGE, "tengo 20 años de servicio") == []
        assert found(AGE, "tengo 20 años") == ["20 años"]
        learnt = next(one for one in learnt_recognisers(ScreeningSettings()) if one.entity_type == "AGE")
        assert [*learnt.find("mi hija Ana, 15 años en astilleros")] == []
        assert [*learnt.find("she is with them since two years")] == []
        assert [one.start for one in learnt.find("mi hija Ana, 15 años, y yo")] == [13]
