// SPDX-License-Identifier: Apache-2.0
#include "engine/case_text.h"

namespace vigie::engine {
namespace {

std::string quoted(std::string_view words) {
  std::string out = "\"";
  for (const char c : words) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;  // a paragraph may hold line breaks, a case is one line
  }
  return out + "\"";
}

void add_participants(std::string& line, std::string_view slot, const std::vector<Participant>& all) {
  for (const auto& p : all) {
    line += ' ';
    line += slot;
    line += '=' + quoted(p.words.quote);
    if (!p.id.empty()) line += "=" + p.id;
  }
}

std::string count_text(const Count& count) {
  const auto text = [](const std::optional<std::int64_t>& n) { return n ? std::to_string(*n) : std::string(); };
  if (count.best && count.low == count.best && count.high == count.best) return text(count.best);
  if (count.best) return "~" + text(count.best);
  return (count.approximate ? "~" : "") + text(count.low) + ".." + text(count.high);
}

}  // namespace

std::string case_line(const Claim& claim) {
  std::string line = claim.type;
  for (const auto& code : claim.also) line += "+" + code;
  line += ' ';
  add_participants(line, "who", claim.actors);
  add_participants(line, "whom", claim.targets);
  if (claim.place) line += " where=" + quoted(claim.place->name.empty() ? claim.place->words.quote : claim.place->name);
  if (claim.time) {
    const Time& t = *claim.time;
    line += " when=" + (t.start.empty() ? quoted(t.words.quote) : t.start == t.end ? t.start : t.start + ".." + t.end);
  }
  for (const auto& f : claim.figures) {
    line += ' ';
    line += name_of(f.what);
    if (!f.who.empty()) line += "(" + f.who + ")";
    line += '=' + count_text(f.count);
  }
  for (const auto& s : claim.sources)
    line += (s.stance == Stance::denies ? " denies=" : " says=") + quoted(s.words.quote);
  if (claim.standing != Standing::asserted) line += " " + std::string(name_of(claim.standing));
  if (claim.focus == Focus::background) line += " background";
  if (claim.aggregate) line += " aggregate";
  return line;
}

std::string decision_line(const Story& story, const Decision& decision) {
  std::string line = decision.refused ? "  refused " : "  ";
  line += decision.rule;
  if (!decision.slot.empty())
    line += "  " + decision.slot + "=" + decision.value;
  else if (!decision.value.empty())
    line += "  " + decision.value;
  line += "  " + quoted(words_of(story.text, decision.span));
  if (!decision.why.empty()) line += "  (" + decision.why + ")";
  if (decision.score != 0) {
    char score[24];
    std::snprintf(score, sizeof score, "  score %.1f", decision.score);
    line += score;
  }
  return line;
}

}  // namespace vigie::engine
