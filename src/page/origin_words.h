// Words that tell an origin, folded. Agencies are named here only to tell a credit from a source; who they are is said
// in the directory of sources. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "vigie/page.h"

namespace vigie::page::words {

struct OriginRow {
  std::string_view words;
  OriginRelation relation;
};

// "<words> NAME": the name is what follows.
inline constexpr std::array kOriginPhrases = std::to_array<OriginRow>({
    {"d abord ete publie par", OriginRelation::republished},
    {"d abord ete publie dans", OriginRelation::republished},
    {"d abord ete publie sur", OriginRelation::republished},
    {"initialement publie par", OriginRelation::republished},
    {"initialement publie dans", OriginRelation::republished},
    {"initialement publie sur", OriginRelation::republished},
    {"ete publie a l origine par", OriginRelation::republished},
    {"ete publie a l origine dans", OriginRelation::republished},
    {"publie pour la premiere fois par", OriginRelation::republished},
    {"publie pour la premiere fois dans", OriginRelation::republished},
    {"est paru dans", OriginRelation::republished},
    {"reproduit avec l autorisation de", OriginRelation::republished},
    {"repris de", OriginRelation::republished},
    {"first published by", OriginRelation::republished},
    {"first published in", OriginRelation::republished},
    {"first published on", OriginRelation::republished},
    {"first published at", OriginRelation::republished},
    {"originally published by", OriginRelation::republished},
    {"originally published in", OriginRelation::republished},
    {"originally published on", OriginRelation::republished},
    {"originally published at", OriginRelation::republished},
    {"originally appeared in", OriginRelation::republished},
    {"originally appeared on", OriginRelation::republished},
    {"first appeared in", OriginRelation::republished},
    {"first appeared on", OriginRelation::republished},
    {"republished from", OriginRelation::republished},
    {"republished with permission from", OriginRelation::republished},
    {"reprinted from", OriginRelation::republished},
    {"reposted from", OriginRelation::republished},
    {"zuerst erschienen in", OriginRelation::republished},
    {"zuerst erschienen bei", OriginRelation::republished},
    {"zuerst veroffentlicht von", OriginRelation::republished},
    {"publicado originalmente en", OriginRelation::republished},
    {"publicado originalmente por", OriginRelation::republished},
    {"pubblicato originariamente su", OriginRelation::republished},
    {"translated from", OriginRelation::translated},
    {"traduit de", OriginRelation::translated},
    {"traduit du", OriginRelation::translated},
    {"traduit d apres", OriginRelation::translated},
    {"ubersetzt aus", OriginRelation::translated},
    {"traducido de", OriginRelation::translated},
    {"excerpted from", OriginRelation::excerpt},
    {"excerpt from", OriginRelation::excerpt},
    {"extrait de", OriginRelation::excerpt},
    {"auszug aus", OriginRelation::excerpt},
    {"extracto de", OriginRelation::excerpt},
});

// "<words> NAME" where the name is a translator's, no origin's.
inline constexpr std::array kTranslators =
    std::to_array<std::string_view>({"traduit par", "traduction par", "traduction", "translated by", "translation by",
                                     "translation", "ubersetzt von", "traducido por", "tradotto da", "traduzido por"});

// "<words>: NAME"
inline constexpr std::array kSourceLabels =
    std::to_array<std::string_view>({"source", "sources", "quelle", "quellen", "fuente", "fuentes", "fonte", "fonti",
                                     "bron", "zrodlo", "источник", "джерело", "المصدر", "kaynak"});

inline constexpr std::array kWith =
    std::to_array<std::string_view>({"avec", "with", "mit", "con", "com", "met", "and", "et", "und"});
inline constexpr std::array kAgenciesWord = std::to_array<std::string_view>(
    {"agences", "agencies", "agences de presse", "news agencies", "wire services", "agenturen", "agencias", "agenzie",
     "agentschappen", "agence", "des agences", "les agences"});

inline constexpr std::array kAgencies = std::to_array<std::string_view>({
    "afp",
    "agence france presse",
    "reuters",
    "ap",
    "the associated press",
    "associated press",
    "dpa",
    "efe",
    "ansa",
    "xinhua",
    "tass",
    "ria novosti",
    "ria",
    "interfax",
    "anadolu",
    "anadolu agency",
    "aa",
    "upi",
    "pa",
    "pa media",
    "press association",
    "ats",
    "keystone ats",
    "belga",
    "apa",
    "ians",
    "pti",
    "ani",
    "yonhap",
    "kyodo",
    "ukrinform",
    "unian",
    "sana",
    "suna",
    "wam",
    "irna",
    "wafa",
    "map",
    "aps",
    "tap",
    "mena",
    "cp",
    "la presse canadienne",
    "the canadian press",
    "canadian press",
    "aap",
    "lusa",
    "pap",
    "ctk",
    "tt",
    "ntb",
    "ritzau",
    "sid",
    "kna",
    "epd",
    "rtr",
    "bloomberg",
    "apanews",
});

}  // namespace vigie::page::words
