// SPDX-License-Identifier: Apache-2.0
#include "cli/bench_pages.h"

#include <algorithm>

#include "core/markup.h"

namespace vigie::cli {
namespace {

constexpr const char* kBefore =
    "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/world\">World</a></li><li><a href=\"/more\">More</a></li>"
    "</ul></nav>";
constexpr const char* kAfter =
    "<aside><h3>Most read</h3><ul><li><a href=\"/a\">A story of another day</a></li><li><a href=\"/b\">One more of "
    "them</a></li></ul></aside><footer><p>All rights reserved</p></footer>";

struct Quiet {
  const char* language;
  const char* headline;
  std::vector<const char*> paragraphs;
};

const std::vector<Quiet>& quiet() {
  static const std::vector<Quiet> kAll = {
      {"en",
       "New tram line opens to travellers on Sunday",
       {"The first trams will run along the river from Sunday, the town of Velmark said, two years later than planned.",
        "Nine stops lie between the station and the old harbour, and a journey costs two euros.",
        "\"We have waited for this day,\" said Marta Holm, who sells bread beside the new terminus. She hopes that "
        "people "
        "from the suburbs will come more often.",
        "The line cost 48 million euros, of which the region paid a third. Trees were planted along the whole way.",
        "Cyclists complain that the rails lie too close to their path. The council promised to look at it before the "
        "summer.",
        "Drivers spent the winter learning the route. On working days a tram will come every ten minutes, on holidays "
        "every quarter of an hour.",
        "The museum at the harbour will be free on the day of the opening, and a choir will sing at noon."}},
      {"fr",
       "La nouvelle ligne de tramway ouvre dimanche",
       {"Les premiers trams rouleront dimanche le long du fleuve, a annoncé la ville de Velmarque, deux ans plus tard "
        "que "
        "prévu.",
        "Neuf arrêts se suivent entre la gare et le vieux port, et le trajet coûte deux euros.",
        "« Nous attendions ce jour », dit Marthe Olme, qui vend du pain près du terminus. Elle espère que les "
        "habitants "
        "des faubourgs viendront plus souvent.",
        "La ligne a coûté 48 millions d’euros, dont la région a payé un tiers. Des arbres ont été plantés tout du "
        "long.",
        "Les cyclistes trouvent que les rails passent trop près de leur piste. La mairie a promis de regarder cela "
        "avant "
        "l’été.",
        "Les conducteurs ont appris le parcours pendant l’hiver. Un tram passera toutes les dix minutes en semaine, "
        "tous "
        "les quarts d’heure le dimanche.",
        "Le musée du port sera gratuit le jour de l’ouverture, et une chorale chantera à midi."}}};
  return kAll;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    words += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return words;
}

std::string page_beginning_with(const std::vector<const Story*>& stories, std::size_t first, std::size_t wanted) {
  const Story& own = *stories[first];
  std::string html = "<!DOCTYPE html><html lang=\"" + markup::escaped(own.language) + "\"><head><title>" +
                     markup::escaped(own.headline) + "</title><meta property=\"article:published_time\" content=\"" +
                     markup::escaped(own.published ? own.published->from : std::string()) + "\"></head><body>" +
                     kBefore + "<article><h1>" + markup::escaped(own.headline) + "</h1>";
  std::size_t words = count_words(own.headline);
  for (std::size_t i = first; words < wanted; i = (i + 1) % stories.size()) {
    for (const Paragraph& paragraph : stories[i]->paragraphs) {
      const bool kept = paragraph.role == Role::body || paragraph.role == Role::standfirst;
      if (!kept || words >= wanted) continue;
      const std::string_view text = words_of(stories[i]->text, paragraph.span);
      html += "<p>" + markup::escaped(text) + "</p>";
      words += count_words(text);
    }
    if (words == count_words(own.headline)) break;  // no words in them
  }
  return html + "</article>" + kAfter + "</body></html>";
}

}  // namespace

std::vector<Story> quiet_stories() {
  std::vector<Story> stories;
  for (const Quiet& text : quiet()) {
    Story story;
    story.language = text.language;
    story.headline = text.headline;
    for (const char* paragraph : text.paragraphs) {
      if (!story.text.empty()) story.text += "\n\n";
      const auto begin = static_cast<std::uint32_t>(story.text.size());
      story.text += paragraph;
      story.paragraphs.push_back({Role::body, {begin, static_cast<std::uint32_t>(story.text.size())}});
    }
    stories.push_back(std::move(story));
  }
  return stories;
}

std::vector<std::string> pages_of_words(const std::vector<Story>& stories, std::size_t words) {
  std::vector<std::string> pages;
  std::vector<std::string> languages;
  for (const Story& story : stories)
    if (std::find(languages.begin(), languages.end(), story.language) == languages.end())
      languages.push_back(story.language);
  for (const std::string& language : languages) {
    std::vector<const Story*> own;
    for (const Story& story : stories)
      if (story.language == language) own.push_back(&story);
    for (std::size_t i = 0; i < own.size(); ++i) pages.push_back(page_beginning_with(own, i, words));
  }
  return pages;
}

}  // namespace vigie::cli
