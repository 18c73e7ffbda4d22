// Words of notes that correct or withdraw a story: folded (unicode::fold), English and French first.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace vigie::page::words {

// Before a colon or a dash at the front of a headline or of a paragraph.
inline constexpr std::array kCorrectionHeads = std::to_array<std::string_view>({"correction",
                                                                                "corrections",
                                                                                "corrected",
                                                                                "corrects",
                                                                                "editor s correction",
                                                                                "erratum",
                                                                                "errata",
                                                                                "retraction",
                                                                                "retracted",
                                                                                "withdrawal",
                                                                                "withdrawn",
                                                                                "story withdrawn",
                                                                                "kill",
                                                                                "mandatory kill",
                                                                                "bulletin kill",
                                                                                "rectificatif",
                                                                                "rectification",
                                                                                "correctif",
                                                                                "nous rectifions",
                                                                                "mise au point",
                                                                                "annulation",
                                                                                "depeche annulee",
                                                                                "article retire",
                                                                                "avis d annulation",
                                                                                "korrektur",
                                                                                "berichtigung",
                                                                                "fe de errores",
                                                                                "correccion",
                                                                                "rettifica",
                                                                                "исправление",
                                                                                "опровержение",
                                                                                "تصحيح"});

// Anywhere in a note: what a paper says of an earlier version of the same article.
inline constexpr std::array kEarlierVersions = std::to_array<std::string_view>({"an earlier version of this",
                                                                                "a previous version of this",
                                                                                "earlier versions of this",
                                                                                "previous versions of this",
                                                                                "this article has been corrected",
                                                                                "this story has been corrected",
                                                                                "this article was corrected",
                                                                                "this story was corrected",
                                                                                "this article has been amended",
                                                                                "this article was amended",
                                                                                "this story has been withdrawn",
                                                                                "this article has been withdrawn",
                                                                                "this article has been retracted",
                                                                                "this story has been retracted",
                                                                                "une version precedente de cet article",
                                                                                "une precedente version de cet article",
                                                                                "une premiere version de cet article",
                                                                                "une version anterieure de cet article",
                                                                                "cet article a ete corrige",
                                                                                "cet article a ete rectifie",
                                                                                "cet article a ete retire",
                                                                                "nous avons corrige cet article"});

// Anywhere in a note: of another text.
inline constexpr std::array kReplaces = std::to_array<std::string_view>(
    {"this corrects", "this story corrects", "this article corrects", "corrects and replaces", "replaces and corrects",
     "please disregard our story", "please disregard the story", "annule et remplace", "cette depeche corrige",
     "cet article corrige", "veuillez ne pas tenir compte"});

}  // namespace vigie::page::words
