// Every bound on input, in one place. What happens past each is a Note (text) or an Error (files, requests), and is
// tested. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace vigie::limits {

inline constexpr std::uint64_t kPageBytes = 64ULL << 20U;       // a larger page: too_large
inline constexpr std::uint64_t kJsonLineBytes = 64ULL << 20U;   // a larger line of .jsonl: too_large, the next is read
inline constexpr std::uint64_t kExpansionFree = 256ULL << 20U;  // packed data may grow to so much,
inline constexpr std::uint64_t kExpansionRatio = 200;           // and past it to so many times their size: too_large
inline constexpr std::uint32_t kArchiveDepth = 4;               // archives in archives: deeper ones are not opened
inline constexpr std::uint32_t kArchiveEntries = 1'000'000;     // of one .zip
inline constexpr std::uint32_t kHtmlDepth = 512;                // deeper elements are read as children of the last
inline constexpr std::uint32_t kHtmlNodes = 2'000'000;          // nodes past it are left out
inline constexpr std::uint32_t kStoriesPerPage = 200;
inline constexpr std::uint32_t kStoryBytes = 2U << 20U;  // text past it is left out
inline constexpr std::uint32_t kParagraphs = 4000;
inline constexpr std::uint32_t kSentenceWords = 400;  // longer sentences are cut there
inline constexpr std::uint32_t kClaimsPerStory = 500;
inline constexpr std::uint64_t kRequestBytes = 64ULL << 10U;  // an HTTP request's body and target
inline constexpr std::uint32_t kPageSize = 1000;              // items in one answer of the HTTP interface

}  // namespace vigie::limits
