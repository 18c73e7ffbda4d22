// What counts for and against two claims telling one happening. The score of a pair is the sum of what holds; pairs
// that reach kThreshold may be joined. Numbers were set on hand-made bundles of reports; each row says why it is there.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace vigie::merge::weight {

// --- type: without kinship of types a pair is not looked at
inline constexpr double kSameType = 1.0;
inline constexpr double kAlsoType = 0.85;      // one story's first code is the other's further code
inline constexpr double kSameFamily = 0.7;     // "air strike" and "shelling" for one missile
inline constexpr double kKindredFamily = 0.5;  // "attack on civilians" and "shelling": what is told first differs

// --- time
inline constexpr double kSameDay = 1.0;
inline constexpr double kNextDay = -1.0;      // night falls between two days; only where a large number is the same
inline constexpr double kOverlap = 0.4;       // a day within a told week or month: allowed, little said
inline constexpr double kNewsOfTheDay = 0.3;  // undated news, published within days of the other's date
inline constexpr double kOffTheNews = -1.0;   // undated news, published weeks after the other's date
inline constexpr double kUndated = -0.2;      // looking back without a date: could be any

// --- place
inline constexpr double kSamePlace = 1.2;
inline constexpr double kNear = 0.8;          // within reach of each other, or a site within the town
inline constexpr double kWithinRegion = 0.4;  // a town in the region that the other story gives
inline constexpr double kSameCountry = 0.1;   // says little
inline constexpr double kNextTown = -1.5;     // another named town within a drive: usually another happening

// --- who
inline constexpr double kSameDoer = 0.6;
inline constexpr double kOtherDoer = -0.6;      // may be a dispute about one happening, so never decisive
inline constexpr double kSameTarget = 0.4;      // the same named body
inline constexpr double kSameTargetKind = 0.2;  // "civilians" on both sides
inline constexpr double kOtherTarget = -0.4;
inline constexpr double kOtherTargetKind = -0.3;

// --- figures, per kind of harm; the sum is held between the two bounds
inline constexpr double kSameLargeNumber = 0.8;  // 14 and 14: rarely chance
inline constexpr double kSameSmallNumber = 0.4;  // 1 to 3 and the same: often chance
inline constexpr double kAgreeingNumbers = 0.3;  // "at least seven" and eight
inline constexpr double kOtherNumber = -0.5;     // a toll may rise or be disputed, so never decisive
inline constexpr double kFiguresMost = 1.2;
inline constexpr double kFiguresLeast = -0.8;

// --- words and company
inline constexpr double kSameWords = 1.5;      // at full overlap of the sentences' words (same language)
inline constexpr double kSameSource = 0.4;     // both rest on one named source
inline constexpr double kShareAnEvent = 0.6;   // a claim of responsibility: both stories tell the attack it is for
inline constexpr double kShareNoEvent = -1.2;  // ... and when they do not

inline constexpr double kThreshold = 2.3;
// Joining two groups needs this mean over all their pairs: one strong pair does not join two unlike groups.
inline constexpr double kMeanThreshold = 1.8;

// --- limits
inline constexpr double kReachSiteKm = 3;   // two sites or towns nearer than this are one place under two names
inline constexpr double kReachTownKm = 15;  // "near X", a quarter, a base outside the town
inline constexpr double kReachDistrictKm = 60;
inline constexpr double kReachRegionKm = 250;
inline constexpr double kFarKm = 35;  // two named towns farther apart than this are two happenings
inline constexpr int kNewsDays = 4;   // undated news is of the last days
inline constexpr int kStaleDays = 14;

// --- copies
inline constexpr double kCopiedShare = 0.5;        // of the shorter text's runs of three words: taken over
inline constexpr unsigned kFewestRuns = 8;         // shorter texts prove nothing
inline constexpr double kSourceWords = 0.6;        // of the shorter name's words: one source
inline constexpr double kSourceWordsAbroad = 0.3;  // across languages only cognates can match

}  // namespace vigie::merge::weight
