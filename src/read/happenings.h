// Happening: one mention of a happening or state, with what its own clause and scene give it; several make a claim.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/view.h"

namespace vigie::read {

enum class Form : std::uint8_t { verb, noun, phrase };

// Where a value was found: the price of an inheritance (0 own clause ... 4 story), named in explain.
enum class Reach : std::uint8_t { clause, sentence, paragraph, lead, story };

struct Bound {
  std::size_t index = 0;  // into View::actors, places or times
  Reach reach = Reach::clause;
};

struct HeldFigure {
  Figure figure;
  std::size_t mention = 0;  // index into View::figures
  std::optional<std::size_t> source;

  // As told, else the least that it may be; 0 where neither is.
  [[nodiscard]] std::int64_t number() const { return figure.count.best.value_or(figure.count.low.value_or(0)); }
};

inline constexpr std::int64_t kVastToll = 5000;  // dead, from which it is a sum, whatever the words

struct Happening {
  std::uint32_t row = 0;  // of happenings
  Form form = Form::verb;
  std::uint32_t sentence = 0, first = 0, last = 0, anchor = 0;  // words
  std::string type;
  std::vector<std::string> also;
  FigureWhat what = FigureWhat::other;  // what its counted targets make
  bool has_what = false;
  bool strong = true;

  bool passive = false, negated = false, infinitive = false, future = false, conditional = false, pluperfect = false,
       present = false, past = false, gerund = false, definite = false,
       attributive = false;  // a participle without an auxiliary: "rebels backed by", "la ville assiégée"

  std::vector<Bound> actors, targets;
  std::vector<std::size_t> mediators;  // of `actors`, by index into View::actors
  std::optional<Bound> place, time;
  std::vector<HeldFigure> figures;
  std::vector<std::size_t> sources;  // into View::sources
  Standing standing = Standing::asserted;
  Focus focus = Focus::news;
  bool aggregate = false;

  [[nodiscard]] std::string_view family() const { return std::string_view(type).substr(0, type.find('/')); }
  // Harm without a way of doing it: joins the attack told beside it.
  [[nodiscard]] bool is_harm() const {
    return has_what && type == "civilians/attack" &&
           (what == FigureWhat::killed || what == FigureWhat::wounded || what == FigureWhat::casualties);
  }
  // Saying it is doing it.
  [[nodiscard]] bool is_speech_act() const {
    return type == "strategic/threat" || type == "strategic/refusal" || type == "strategic/responsibility";
  }
  [[nodiscard]] bool is_violent() const {
    return family() == "battle" || family() == "remote" || family() == "civilians";
  }
};

// The steps, in order; each file has the name of its step.
// Finds the rows, binds their roles and keeps those whose needs are met (happenings.cpp, roles.cpp, needs.cpp).
[[nodiscard]] std::vector<Happening> find_happenings(const View& view);
void bind_roles(const View& view, Happening& happening);
[[nodiscard]] bool holds(const View& view, const Happening& happening);
void bind_figures(View& view,
                  std::vector<Happening>& happenings);  // tolls.cpp, harm.cpp; a single victim adds a figure
void bind_settings(const View& view, std::vector<Happening>& happenings);  // setting.cpp
void settle_means(const View& view, std::vector<Happening>& happenings);   // means.cpp
void settle_sums(const View& view, std::vector<Happening>& happenings);    // tolls.cpp; needs their times
// A doer told by a claim of responsibility or by the scene before; needs settings (role_scene.cpp).
void inherit_roles(const View& view, std::vector<Happening>& happenings);
// standing.cpp; a speaker who says that something did not happen becomes one who denies it
void judge_standing(View& view, std::vector<Happening>& happenings);
void drop_untold(const View& view, std::vector<Happening>& happenings);                               // refusals.cpp
[[nodiscard]] std::vector<Claim> gather(const View& view, const std::vector<Happening>& happenings);  // gather.cpp
// Who did it and to whom, over all mentions of one claim (participants.cpp).
void add_sides(const View& view, const std::vector<const Happening*>& members, Claim& claim);
// Share of the story's war words that are borrowed for sport, markets, games: 1 is all (relevance.cpp).
[[nodiscard]] double unrelatedness(const View& view);

// A line for explain, where a trace is kept.
void tell(const View& view, std::string_view rule, std::string_view slot, Span span, std::string_view value,
          std::string_view why = {}, bool refused = false);

}  // namespace vigie::read
