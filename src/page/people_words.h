// The words by which lines.cpp tells who made a picture or a text and where readers speak: folded (unicode::fold), any
// language. A row here is a fact about how pages are written, never about one site.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace vigie::page::words {

// Before the name in a credit. `colon`: only with a colon after it.
struct CreditLabel {
  std::string_view label;
  bool colon;
};
inline constexpr std::array kCreditLabels = std::to_array<CreditLabel>({
    {"photograph by", false},
    {"photo by", false},
    {"photos by", false},
    {"image by", false},
    {"picture by", false},
    {"photo credit", true},
    {"photo credits", true},
    {"image credit", true},
    {"picture credit", true},
    {"photograph", true},
    {"photographs", true},
    {"photography", true},
    {"photo", true},
    {"photos", true},
    {"picture", true},
    {"pictures", true},
    {"image", true},
    {"credit", true},
    {"credits", true},
    {"image source", true},
    {"photo courtesy of", false},
    {"courtesy of", false},
    {"une photographie", true},
    {"photographie", true},
    {"photographies", true},
    {"credit photo", true},
    {"credits photo", true},
    {"credits photos", true},
    {"illustration", true},
    {"foto", true},
    {"fotos", true},
    {"bild", true},
    {"quelle", true},
    {"bildquelle", true},
    {"fotografia", true},
    {"imagen", true},
    {"imagem", true},
    {"credito", true},
    {"creditos", true},
    {"zdjecie", true},
    {"fot", true},
    {"фото", true},
    {"снимок", true},
    {"світлина", true},
    {"صورة", true},
    {"تصوير", true},
    {"fotograf", true},
});

// What boxes that are laid over a page speak of.
inline constexpr std::array kConsentWords = std::to_array<std::string_view>(
    {"cookie",     "consent",         "privacy",         "datenschutz",     "einwillig",
     "zustimm",    "externe inhalte", "externer inhalt", "confidentialite", "consentement",
     "privacidad", "consentimiento",  "newsletter",      "subscri",         "abonn",
     "suscri",     "sign up",         "log in",          "anmelden",        "s inscrire"});

// Before the words of a caption, with a colon or a number after them.
inline constexpr std::array kCaptionStarts = std::to_array<std::string_view>(
    {"figure",   "fig",          "image",     "photo", "picture", "pictured", "illustration", "legende",
     "en image", "sur la photo", "abbildung", "abb",   "bild",    "im bild",  "foto",         "grafik",
     "imagen",   "en la imagen", "figura",    "рис",   "рисунок", "на фото"});

inline constexpr std::array kCommentHeads = std::to_array<std::string_view>({
    "comment",
    "comments",
    "reader comments",
    "readers comments",
    "response",
    "responses",
    "thoughts on",
    "replies",
    "commentaire",
    "commentaires",
    "reactions",
    "vos reactions",
    "vos commentaires",
    "reaction",
    "commentaires des lecteurs",
    "kommentar",
    "kommentare",
    "leserkommentare",
    "comentario",
    "comentarios",
    "comentarios de los lectores",
    "commenti",
    "commento",
    "reacties",
    "reactie",
    "komentarze",
    "комментарии",
    "комментариев",
    "комментарий",
    "комментария",
    "коментарі",
    "коментар",
    "تعليقات",
    "تعليق",
    "yorum",
    "yorumlar",
});

inline constexpr std::array kBylineStarts = std::to_array<std::string_view>({
    "by",
    "written by",
    "reported by",
    "reporting by",
    "story by",
    "words by",
    "from our correspondent",
    "par",
    "propos recueillis par",
    "de notre correspondant",
    "de notre correspondante",
    "de notre envoye special",
    "de notre envoyee speciale",
    "de nos correspondants",
    "von",
    "por",
    "de nuestro corresponsal",
    "di",
    "door",
    "текст",
    "автор",
});

}  // namespace vigie::page::words
