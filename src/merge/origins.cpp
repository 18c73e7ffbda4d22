// SPDX-License-Identifier: Apache-2.0
#include "merge/origins.h"

#include <algorithm>
#include <set>

#include "merge/sources.h"

namespace vigie::merge {
namespace {

// Accounts that are copies of one another, and what they rest on.
struct Voice {
  std::vector<std::uint32_t> accounts;
  std::set<std::uint32_t> sources;  // named ones, numbered within the event
  std::uint32_t unnamed = 0;        // a source without a name is one of its own
  bool tells = false;               // as news, or as the one correction of it
  bool looks_back = false;
  bool in_passing = true;  // no story tells it as its news
  bool withdrawn = false;
  bool counts = false;
  std::uint32_t origin = kNoOrigin;

  [[nodiscard]] bool rests_on_one() const { return sources.size() == 1 && unnamed == 0; }
  [[nodiscard]] bool has_sources() const { return !sources.empty() || unnamed > 0; }
};

class Counter {
 public:
  Counter(Draft& draft, const Kin& kin) : draft_(draft), kin_(kin) {
    for (const auto& account : draft.accounts) {
      for (const auto& one : draft.claim(account).actors) sides_.push_back(&one);
      for (const auto& one : draft.claim(account).targets) sides_.push_back(&one);
    }
  }

  void run(const std::vector<std::vector<std::uint32_t>>& groups) {
    for (const auto& group : groups) voices_.push_back(voice_of(group));
    decide_who_counts();
    number_by_source();
    number_by_several();
    number_the_rest();
    for (const auto& voice : voices_) {
      for (const auto index : voice.accounts) {
        draft_.accounts[index].origin = voice.origin;
        draft_.accounts[index].counts = voice.counts;
      }
    }
  }

 private:
  Voice voice_of(const std::vector<std::uint32_t>& group) {
    Voice out;
    out.accounts = group;
    // The same source in two languages may not be known as one: the first story's language speaks for its copies.
    const auto& language = draft_.report(draft_.accounts[group[0]]).story().language;
    for (const auto index : group) {
      const Account& account = draft_.accounts[index];
      const Claim& claim = draft_.claim(account);
      const Story& story = draft_.report(account).story();
      out.tells = out.tells || account.role == ClaimRole::tells || account.role == ClaimRole::corrects;
      out.looks_back = out.looks_back || account.role == ClaimRole::background;
      out.withdrawn = out.withdrawn || account.role == ClaimRole::retracts;
      out.in_passing = out.in_passing && claim.focus == Focus::background;
      if (story.language != language) continue;
      for (const auto* source : nearest_sources(claim, story)) {
        if (!source->anonymous) {
          out.sources.insert(number_of(named(*source, story, sides_)));
        } else if (index == group[0]) {
          ++out.unnamed;  // those of its copies are the same people
        }
      }
    }
    return out;
  }

  std::uint32_t number_of(const NamedSource& source) {
    for (std::uint32_t i = 0; i < sources_.size(); ++i)
      if (same_source(sources_[i], source, kin_)) return i;
    sources_.push_back(source);
    return static_cast<std::uint32_t>(sources_.size() - 1);
  }

  // News counts. What looks back counts where it has a named source that no news has. What only denies, and what was
  // taken back, does not. An event that is told only in passing has one origin where nobody names a source.
  void decide_who_counts() {
    std::set<std::uint32_t> in_the_news;
    bool news = false;
    for (auto& voice : voices_) {
      voice.counts = voice.tells && !voice.withdrawn && (!voice.in_passing || voice.has_sources());
      if (!voice.counts) continue;
      news = true;
      in_the_news.insert(voice.sources.begin(), voice.sources.end());
    }
    for (auto& voice : voices_) {
      if (voice.counts || voice.withdrawn || !voice.looks_back) continue;
      const bool known =
          std::includes(in_the_news.begin(), in_the_news.end(), voice.sources.begin(), voice.sources.end());
      voice.counts = !known;
      if (!voice.counts) continue;
      for (const auto index : voice.accounts) draft_.accounts[index].role = ClaimRole::tells;
    }
    if (news) return;
    const auto first = std::find_if(voices_.begin(), voices_.end(),
                                    [](const Voice& voice) { return voice.tells && !voice.withdrawn; });
    if (first != voices_.end()) first->counts = true;
  }

  // One origin for each source that some voice rests on alone.
  void number_by_source() {
    for (auto& voice : voices_) {
      if (!voice.counts || !voice.rests_on_one()) continue;
      const auto [at, is_new] = origin_of_source_.try_emplace(*voice.sources.begin(), next_);
      if (is_new) ++next_;
      voice.origin = at->second;
    }
  }

  // Voices with several sources are origins of their own, but for those of a largest matching with the sources above:
  // either they or the one source count, not both.
  void number_by_several() {
    for (std::uint32_t i = 0; i < voices_.size(); ++i) {
      if (!voices_[i].counts || voices_[i].origin != kNoOrigin) continue;
      std::set<std::uint32_t> tried;
      match(i, tried);
    }
    for (const auto& [source, voice] : matched_) voices_[voice].origin = origin_of_source_.at(source);
    for (auto& voice : voices_) {
      if (voice.counts && voice.origin == kNoOrigin) voice.origin = next_++;
    }
    draft_.origins = next_;
  }

  // Augmenting paths (Kuhn): finds the voice a source, moving others to another source of theirs where needed.
  bool match(std::uint32_t voice, std::set<std::uint32_t>& tried) {
    for (const auto source : voices_[voice].sources) {
      if (origin_of_source_.count(source) == 0 || !tried.insert(source).second) continue;
      const auto taken = matched_.find(source);
      if (taken != matched_.end() && !match(taken->second, tried)) continue;
      matched_[source] = voice;
      return true;
    }
    return false;
  }

  // What does not count goes with a voice that has the same source, else alone; the numbers go on past the origins.
  void number_the_rest() {
    for (auto& voice : voices_) {
      if (voice.origin != kNoOrigin) continue;
      for (const auto& other : voices_) {
        if (other.origin == kNoOrigin || voice.sources.empty()) continue;
        const bool shared = std::any_of(voice.sources.begin(), voice.sources.end(),
                                        [&](std::uint32_t source) { return other.sources.count(source) != 0; });
        if (!shared) continue;
        voice.origin = other.origin;
        break;
      }
      if (voice.origin == kNoOrigin) voice.origin = next_++;
    }
  }

  Draft& draft_;
  const Kin& kin_;
  std::vector<const Participant*> sides_;
  std::vector<NamedSource> sources_;
  std::vector<Voice> voices_;
  std::map<std::uint32_t, std::uint32_t> origin_of_source_, matched_;  // matched_: source -> voice
  std::uint32_t next_ = 0;
};

}  // namespace

void count_origins(Draft& draft, Copies& copies, const Kin& kin) { Counter(draft, kin).run(copies.groups(draft)); }

}  // namespace vigie::merge
