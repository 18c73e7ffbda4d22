# SPDX-License-Identifier: Apache-2.0
"""Checks the inflection rules of training/forms against forms that any grammar gives."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "training" / "forms"))
import inflect_en  # noqa: E402
import inflect_fr  # noqa: E402


class French(unittest.TestCase):
    FORMS = {
        "bombarder": "bombardèrent bombardée bombardant bombardent bombarderaient",
        "céder": "cède cédèrent cédera cèdera", "appeler": "appelle appelaient appellera", "harceler": "harcèlent",
        "manger": "mangeait mangeons mangèrent", "menacer": "menaçait menacent", "envoyer": "envoient enverra envoyé",
        "prendre": "prirent pris prise prend prennent", "surprendre": "surpris surprirent", "abattre": "abattu abattirent",
        "détruire": "détruit détruisirent détruites", "couvrir": "couvert couvrent", "mourir": "meurent mort moururent",
        "tenir": "tient tinrent tenu", "venir": "vinrent vient", "fuir": "fui fuient fuyaient", "vivre": "vécu vivent",
        "perdre": "perdu perdirent perd", "rendre": "rendu rendent", "finir": "finissent finirent",
        "répartir": "répartissent", "partir": "part partent partirent", "être": "sont était furent", "avoir": "ont eurent ayant",
        "faire": "font firent fait", "dire": "dit dirent", "aller": "vont ira allèrent", "connaître": "connu connurent",
        "recevoir": "reçu reçurent reçoivent", "joindre": "joint joignent", "conduire": "conduit conduisent"}

    def test_verbs(self):
        for lemma, forms in self.FORMS.items():
            made = {form for form, _ in inflect_fr.verb(lemma)}
            self.assertLessEqual(set(forms.split()), made, lemma)

    def test_no_form_of_another_pattern(self):
        self.assertNotIn("appèle", {form for form, _ in inflect_fr.verb("appeler")})
        self.assertNotIn("conné", {form for form, _ in inflect_fr.verb("connaître")})

    def test_nouns_and_adjectives(self):
        self.assertEqual([form for form, _ in inflect_fr.noun("caporal")], ["caporal", "caporaux"])
        self.assertEqual([form for form, _ in inflect_fr.adjective("commun")], ["commun", "communs", "commune", "communes"])
        self.assertIn("meurtrière", {form for form, _ in inflect_fr.adjective("meurtrier")})


class English(unittest.TestCase):
    FORMS = {"shell": "shells shelled shelling", "strike": "struck striking stricken", "shoot": "shot", "flee": "fled fleeing",
             "seize": "seized seizing", "kidnap": "kidnapped", "bury": "buried buries", "die": "dying died", "stop": "stopped",
             "open": "opened opening", "hit": "hitting", "fight": "fought", "overthrow": "overthrew overthrown"}

    def test_verbs(self):
        for lemma, forms in self.FORMS.items():
            self.assertLessEqual(set(forms.split()), {form for form, _ in inflect_en.verb(lemma)}, lemma)

    def test_nouns(self):
        self.assertEqual(inflect_en.plural("gunman"), "gunmen")
        self.assertEqual(inflect_en.plural("army"), "armies")
        self.assertEqual(inflect_en.plural("child"), "children")


if __name__ == "__main__":
    unittest.main()
