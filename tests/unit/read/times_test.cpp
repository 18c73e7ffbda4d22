// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/read_fixture.h"

namespace vigie::test {
namespace {

// Where a case names no day of publication it is Thursday, 16 May 2024.
constexpr const char* kThursday = "2024-05-16";

// "words start..end" of each time found, parted by "; ". One day stands alone; "?" is an end that is not known.
std::string found(const std::string& language, const std::string& text, const std::string& published = kThursday) {
  static ReadFixture fixture;
  std::string all;
  for (const auto& mention : fixture.view(language, "Titre.|" + text, published).times) {
    const Time& time = mention.time;
    const std::string start = time.start.empty() ? "?" : time.start, end = time.end.empty() ? "?" : time.end;
    all += (all.empty() ? "" : "; ") + time.words.quote + " " + (start == end ? start : start + ".." + end);
    if (mention.since) all += " since";
    if (mention.duration) all += " long";
    if (mention.dateline) all += " dateline";
    if (mention.spoken) all += " spoken";
  }
  return all;
}

struct Case {
  const char* text;
  const char* expected;
};

void expect_all(const std::string& language, const std::vector<Case>& cases, const std::string& published = kThursday) {
  for (const Case& c : cases) EXPECT_EQ(found(language, c.text, published), c.expected) << c.text;
}

TEST(Times, FrenchDaysAreReckonedFromPublication) {
  expect_all("fr", {{"Ils ont attaqué mardi.", "mardi 2024-05-14"},
                    {"Ils ont attaqué ce jeudi.", "ce jeudi 2024-05-16"},
                    {"Ils attaqueront samedi.", "samedi 2024-05-18"},
                    {"Ils doivent se retrouver dimanche prochain.", "dimanche prochain 2024-05-19"},
                    {"Ils ont tiré hier soir.", "hier soir 2024-05-15"},
                    {"Ils ont tiré aujourd’hui.", "aujourd’hui 2024-05-16"},
                    {"Ils ont tiré lundi à l’aube.", "lundi à l’aube 2024-05-13"},
                    {"Ils ont tiré mercredi avant l’aube.", "mercredi avant l’aube 2024-05-15"},
                    {"L’attaque du 7 octobre 2023 a tué.", "du 7 octobre 2023 2023-10-07"},
                    {"Ils ont tiré le 1er mars.", "le 1er mars 2024-03-01"},
                    {"Ils ont tiré le 30 novembre.", "le 30 novembre 2023-11-30"},
                    {"Samedi 11 mai, ils ont tiré.", "Samedi 11 mai 2024-05-11"},
                    {"Le vote du samedi 21 décembre.", "du samedi 21 décembre 2024-12-21"},
                    {"Ils ont voté pour le 1er septembre prochain.", "le 1er septembre prochain 2024-09-01"},
                    {"Les 12 et 13 mars, ils ont tiré.", "Les 12 et 13 mars 2024-03-12..2024-03-13"},
                    {"Ils ont tiré le week-end dernier.", "le week-end dernier 2024-05-11..2024-05-12"}});
}

TEST(Times, EnglishDaysAreReckonedFromPublication) {
  expect_all("en", {{"They attacked on Tuesday.", "on Tuesday 2024-05-14"},
                    {"They attacked last Wednesday.", "last Wednesday 2024-05-15"},
                    {"They will march on Saturday.", "on Saturday 2024-05-18"},
                    {"They attacked late on Saturday.", "late on Saturday 2024-05-11"},
                    {"They attacked earlier on Friday.", "earlier on Friday 2024-05-10"},
                    {"They attacked before dawn on Thursday.", "before dawn on Thursday 2024-05-16"},
                    {"They attacked in the early hours of Friday.", "in the early hours of Friday 2024-05-10"},
                    {"They attacked on the morning of May 9.", "on the morning of May 9 2024-05-09"},
                    {"The attack of Oct. 7, 2023, killed many.", "of Oct. 7, 2023 2023-10-07"},
                    {"They attacked on Dec. 6th.", "on Dec. 6th 2023-12-06"},
                    {"They attacked on 3-5 November.", "on 3-5 November 2023-11-03..2023-11-05"},
                    {"They attacked overnight.", "overnight 2024-05-15..2024-05-16"},
                    {"They attacked eight days ago.", "eight days ago 2024-05-08"},
                    {"They attacked on 2024-05-12 in town.", "on 2024-05-12 2024-05-12"},
                    {"They met today (16 May).", "today (16 May) 2024-05-16"}});
}

TEST(Times, LongerSpansAreCalendarOnes) {
  expect_all("fr", {{"Ils ont fui il y a quatre ans.", "il y a quatre ans 2020-01-01..2020-12-31"},
                    {"Ils ont fui en août dernier.", "en août dernier 2023-08-01..2023-08-31"},
                    {"Ils ont fui le mois dernier.", "le mois dernier 2024-04-01..2024-04-30"},
                    {"Ils ont fui à la mi-2014.", "à la mi-2014 2014-05-01..2014-08-31"},
                    {"Ils ont fui à la mi-janvier.", "à la mi-janvier 2024-01-11..2024-01-20"},
                    {"Ils ont fui fin septembre.", "fin septembre 2023-09-21..2023-09-30"},
                    {"Ils ont fui au début du mois.", "au début du mois 2024-05-01..2024-05-10"},
                    {"Ils ont fui l’été dernier.", "l’été dernier 2023-06-01..2023-08-31"},
                    {"Ils ont fui dans les années 1990.", "les années 1990 1990-01-01..1999-12-31"}});
  expect_all("en", {{"They fled in 2012.", "in 2012 2012-01-01..2012-12-31"},
                    {"They fled last week.", "last week 2024-05-06..2024-05-12"},
                    {"They fled late last month.", "late last month 2024-04-21..2024-04-30"},
                    {"They fled in August last year.", "in August last year 2023-08-01..2023-08-31"},
                    {"They fled during the 1990s.", "during the 1990s 1990-01-01..1999-12-31"},
                    {"They fled a year ago.", "a year ago 2023-01-01..2023-12-31"}});
}

TEST(Times, FeastsHaveTheirDaysAndRamadanItsMonth) {
  expect_all("fr",
             {{"Ils ont fui à Noël.", "à Noël 2023-12-25"}, {"Ils ont fui à Noël 2019.", "à Noël 2019 2019-12-25"}});
  expect_all("en", {{"They fled during Ramadan.", "during Ramadan 2024-03-11..2024-04-09"},
                    {"They fled on New Year's Eve.", "on New Year's Eve 2023-12-31"}});
}

TEST(Times, AYearBeforeANounIsOneAndANumberOfPeopleIsNone) {
  expect_all("en", {{"The trial of the 2019 police bombing went on.", "of the 2019 2019-01-01..2019-12-31"},
                    {"They broke resolution 1973 again.", ""},
                    {"They freed 2019 soldiers.", ""}});
}

TEST(Times, APartOfADayIsOfTheDayToldInItsParagraphElseOfPublication) {
  expect_all("fr",
             {{"Ils ont tiré mardi. Dans la soirée, ils ont fui.", "mardi 2024-05-14; Dans la soirée 2024-05-14"},
              {"Ils ont tiré mardi.|Dans la soirée, ils ont fui.", "mardi 2024-05-14; Dans la soirée 2024-05-16"}});
}

TEST(Times, ADayToldAgainIsThatOfTheStory) {
  expect_all("fr", {{"Ce dimanche-là, le 13 mars 2016, ils ont tiré.", "Ce dimanche-là, le 13 mars 2016 2016-03-13"},
                    {"Le 13 mars 2016, ils ont tiré. Ce jour-là, ils ont fui.",
                     "Le 13 mars 2016 2016-03-13; Ce jour-là 2016-03-13"},
                    {"Ils ont tiré samedi. Le même jour, ils ont fui.", "samedi 2024-05-11; Le même jour 2024-05-11"}});
}

TEST(Times, SinceAnEventRunsFromItsDayWhereItIsTold) {
  EXPECT_EQ(found("fr", "Depuis le début de la campagne, dimanche, ils ont tiré."),
            "Depuis le début de la campagne, dimanche 2024-05-12..2024-05-16 since");
  EXPECT_EQ(found("en", "Since the start of the offensive they have fired."),
            "Since the start of the offensive ? since");
  EXPECT_EQ(found("fr", "Des roquettes tirées depuis la ville."), "");
}

TEST(Times, SpansUpToPublicationEndThere) {
  expect_all(
      "fr",
      {{"Ils fuient depuis trois semaines.", "depuis trois semaines 2024-04-25..2024-05-16 since"},
       {"Ils fuient depuis mai 2023.", "depuis mai 2023 2023-05-01..2024-05-16 since"},
       {"Ils fuient depuis le week-end.", "depuis le week-end 2024-05-11..2024-05-16 since"},
       {"Ils ont fui au cours des trois derniers jours.", "au cours des trois derniers jours 2024-05-13..2024-05-16"},
       {"Ils ont fui au cours de l’année écoulée.", "au cours de l’année écoulée 2023-05-16..2024-05-16"}});
  expect_all("en", {{"They have fled since mid-January.", "since mid-January 2024-01-11..2024-05-16 since"},
                    {"They have fled since August last year.", "since August last year 2023-08-01..2024-05-16 since"},
                    {"They fled over the past three days.", "over the past three days 2024-05-13..2024-05-16"},
                    {"They fled in the last 24 hours.", "in the last 24 hours 2024-05-15..2024-05-16"},
                    {"They must leave by the end of the month.", "by the end of the month 2024-05-16..2024-05-31"}});
}

TEST(Times, RangesJoinTheirEnds) {
  expect_all("fr", {{"Ils ont tiré de jeudi à samedi.", "de jeudi à samedi 2024-05-09..2024-05-11"},
                    {"Ils ont tiré entre samedi et mercredi.", "entre samedi et mercredi 2024-05-11..2024-05-15"},
                    {"Ils ont tiré du 15 au 19 mai.", "du 15 au 19 mai 2024-05-15..2024-05-19"},
                    {"Ils ont tiré du mercredi 15 mai au dimanche 19 mai.",
                     "du mercredi 15 mai au dimanche 19 mai 2024-05-15..2024-05-19"},
                    {"Ils ont tiré du 3 au 5 mars.", "du 3 au 5 mars 2024-03-03..2024-03-05"},
                    {"Ils ont tiré de mars à mai 2021.", "de mars à mai 2021 2021-03-01..2021-05-31"},
                    {"Ils ont tiré de 2013 à 2015.", "de 2013 à 2015 2013-01-01..2015-12-31"},
                    {"Les coups d’août 2020 et de mai 2021.", "août 2020 et de mai 2021 2020-08-01..2021-05-31"},
                    {"Dans la nuit de dimanche à lundi, ils ont tiré.",
                     "Dans la nuit de dimanche à lundi 2024-05-12..2024-05-13"}});
  expect_all("en", {{"They fired from 5 to 9 April.", "from 5 to 9 April 2024-04-05..2024-04-09"},
                    {"They fired between 2014 and 2017.", "between 2014 and 2017 2014-01-01..2017-12-31"},
                    {"They fired overnight into Sunday.", "overnight into Sunday 2024-05-11..2024-05-12"}});
}

TEST(Times, OtherDaysAreReckonedFromTheDayToldLast) {
  expect_all("fr", {{"Ils ont tiré lundi. Le lendemain, ils ont fui.", "lundi 2024-05-13; Le lendemain 2024-05-14"},
                    {"Ils ont tiré lundi. La veille, ils dormaient.", "lundi 2024-05-13; La veille 2024-05-12"},
                    {"Ils ont tiré samedi. Deux jours plus tard, ils ont fui.",
                     "samedi 2024-05-11; Deux jours plus tard 2024-05-13"},
                    {"Ils ont péri vendredi, ont indiqué mardi des sources. Dès le lendemain, ils ont fui.",
                     "vendredi 2024-05-10; mardi 2024-05-14 spoken; Dès le lendemain 2024-05-11"},
                    {"Le 13 mars 2016, ils ont tiré. Deux mois plus tôt, ils avaient tué.",
                     "Le 13 mars 2016 2016-03-13; Deux mois plus tôt 2016-01-01..2016-01-31"},
                    {"Le 17 mars 2017, une bombe tua. Le 10 juillet, la ville fut libérée.",
                     "Le 17 mars 2017 2017-03-17; Le 10 juillet 2017-07-10"}});
  expect_all(
      "en",
      {{"They fired on Monday. The following day they fled.", "on Monday 2024-05-13; The following day 2024-05-14"},
       {"They fired on Monday, two days after they were freed.", "on Monday 2024-05-13; two days after 2024-05-11"}});
}

TEST(Times, WithoutPublicationWordsKeepWhatTheySay) {
  expect_all("fr",
             {{"Ils ont tiré le 29 janvier. Le lendemain, ils ont fui.", "le 29 janvier --01-29; Le lendemain --01-30"},
              {"Ils ont fui en août dernier.", "en août dernier --08-01..--08-31"},
              {"Ils ont tiré vendredi.", "vendredi ?"},
              {"Ils ont fui il y a dix jours.", "il y a dix jours ?"},
              {"Ils ont tiré jeudi 3 octobre 2024. Ils sont venus vendredi, frappés fin septembre.",
               "jeudi 3 octobre 2024 2024-10-03; vendredi 2024-10-04; fin septembre 2024-09-21..2024-09-30"}},
             "");
  expect_all("en",
             {{"They attacked on Monday, Dec. 26, in town.", "on Monday, Dec. 26 --12-26"},
              {"They have fled since June.", "since June --06-01..? since"},
              {"They met this week.", "this week ?"},
              {"They met a year ago.", "a year ago ?"},
              {"The war goes on. It began in 2011.", "in 2011 2011-01-01..2011-12-31"}},
             "");
}

TEST(Times, AClauseAfterSinceKeepsItsOwnTime) {
  EXPECT_EQ(found("en", "Raids have gone on since gunmen seized girls in 2014."),
            "since gunmen seized girls in 2014 2014-01-01..2024-05-16 since; in 2014 2014-01-01..2014-12-31");
}

TEST(Times, WhatIsNoTimeIsLeftAlone) {
  expect_all("fr", {{"Une femme enceinte de sept mois a été tuée.", "sept mois ? long"},
                    {"Il a été tué.", ""},
                    {"Quelque 2014 soldats ont fui.", ""},
                    {"Ils ont fui ces derniers jours.", "ces derniers jours ?"}});
  expect_all("en", {{"They may march again.", ""},
                    {"They lost $15bn June sales.", ""},
                    {"They recently fled.", "recently ?"},
                    {"They fled several years ago.", "several years ago ?"},
                    {"They held it for three weeks.", "for three weeks ? long"}});
}

TEST(Times, TheDayOfADatelineIsMarked) {
  EXPECT_EQ(found("en", "ABUJA, May 14 - Gunmen attacked on Monday."),
            "May 14 2024-05-14 dateline; on Monday 2024-05-13");
  EXPECT_EQ(found("fr", "GAO, 14 mai – Des hommes ont attaqué lundi."), "14 mai 2024-05-14 dateline; lundi 2024-05-13");
}

TEST(Times, AreFoundInOrderAndInsideTheirSentence) {
  ReadFixture fixture;
  for (const char* text : {"T|On Monday and Tuesday, since 2011, late on", "T|from 3 to", "T|between May and", "T|mid-",
                           "T|the end of the", "T|3-", "T|since", "T|May 99, 9999-99-99 31 February 2020"}) {
    const auto& view = fixture.view("en", text, kThursday);
    std::uint32_t last = 0;
    for (const auto& mention : view.times) {
      EXPECT_GE(mention.words.first, last) << text;
      EXPECT_LE(mention.words.last, view.sentence(mention.words.sentence).last) << text;
      last = mention.words.last;
    }
  }
}

}  // namespace
}  // namespace vigie::test
