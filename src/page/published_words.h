// Names of months, folded, in the languages that news pages are written in (CLDR's wide, abbreviated and genitive
// forms). SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace vigie::page::words {

struct MonthRow {
  std::string_view word;
  std::uint32_t month;
};

inline constexpr std::array kMonths = std::to_array<MonthRow>({
    {"january", 1},     {"february", 2},   {"march", 3},       {"april", 4},         {"may", 5},
    {"june", 6},        {"july", 7},       {"august", 8},      {"september", 9},     {"october", 10},
    {"november", 11},   {"december", 12},  {"jan", 1},         {"feb", 2},           {"mar", 3},
    {"apr", 4},         {"jun", 6},        {"jul", 7},         {"aug", 8},           {"sep", 9},
    {"sept", 9},        {"oct", 10},       {"nov", 11},        {"dec", 12},          {"janvier", 1},
    {"fevrier", 2},     {"mars", 3},       {"avril", 4},       {"mai", 5},           {"juin", 6},
    {"juillet", 7},     {"aout", 8},       {"septembre", 9},   {"octobre", 10},      {"novembre", 11},
    {"decembre", 12},   {"janv", 1},       {"fevr", 2},        {"fev", 2},           {"avr", 4},
    {"juil", 7},        {"januar", 1},     {"janner", 1},      {"jaenner", 1},       {"februar", 2},
    {"marz", 3},        {"maerz", 3},      {"juni", 6},        {"juli", 7},          {"oktober", 10},
    {"dezember", 12},   {"okt", 10},       {"dez", 12},        {"mrz", 3},           {"enero", 1},
    {"febrero", 2},     {"marzo", 3},      {"abril", 4},       {"mayo", 5},          {"junio", 6},
    {"julio", 7},       {"agosto", 8},     {"septiembre", 9},  {"setiembre", 9},     {"octubre", 10},
    {"noviembre", 11},  {"diciembre", 12}, {"ene", 1},         {"abr", 4},           {"ago", 8},
    {"dic", 12},        {"janeiro", 1},    {"fevereiro", 2},   {"marco", 3},         {"maio", 5},
    {"junho", 6},       {"julho", 7},      {"setembro", 9},    {"outubro", 10},      {"novembro", 11},
    {"dezembro", 12},   {"set", 9},        {"out", 10},        {"gennaio", 1},       {"febbraio", 2},
    {"aprile", 4},      {"maggio", 5},     {"giugno", 6},      {"luglio", 7},        {"settembre", 9},
    {"ottobre", 10},    {"dicembre", 12},  {"gen", 1},         {"mag", 5},           {"giu", 6},
    {"lug", 7},         {"ott", 10},       {"januari", 1},     {"februari", 2},      {"maart", 3},
    {"mei", 5},         {"augustus", 8},   {"mrt", 3},         {"januar", 1},        {"desember", 12},
    {"marts", 3},       {"maj", 5},        {"augusti", 8},     {"des", 12},          {"stycznia", 1},
    {"lutego", 2},      {"marca", 3},      {"kwietnia", 4},    {"maja", 5},          {"czerwca", 6},
    {"lipca", 7},       {"sierpnia", 8},   {"wrzesnia", 9},    {"pazdziernika", 10}, {"listopada", 11},
    {"grudnia", 12},    {"ledna", 1},      {"unora", 2},       {"brezna", 3},        {"dubna", 4},
    {"kvetna", 5},      {"cervna", 6},     {"cervence", 7},    {"srpna", 8},         {"zari", 9},
    {"rijna", 10},      {"prosince", 12},  {"января", 1},      {"февраля", 2},       {"марта", 3},
    {"апреля", 4},      {"мая", 5},        {"июня", 6},        {"июля", 7},          {"августа", 8},
    {"сентября", 9},    {"октября", 10},   {"ноября", 11},     {"декабря", 12},      {"сiчня", 1},
    {"січня", 1},       {"лютого", 2},     {"березня", 3},     {"квітня", 4},        {"травня", 5},
    {"червня", 6},      {"липня", 7},      {"серпня", 8},      {"вересня", 9},       {"жовтня", 10},
    {"листопада", 11},  {"грудня", 12},    {"ocak", 1},        {"subat", 2},         {"mart", 3},
    {"nisan", 4},       {"mayis", 5},      {"haziran", 6},     {"temmuz", 7},        {"agustos", 8},
    {"eylul", 9},       {"ekim", 10},      {"kasim", 11},      {"aralik", 12},       {"ianuarie", 1},
    {"februarie", 2},   {"martie", 3},     {"aprilie", 4},     {"iunie", 6},         {"iulie", 7},
    {"septembrie", 9},  {"octombrie", 10}, {"noiembrie", 11},  {"decembrie", 12},    {"ιανουαριου", 1},
    {"φεβρουαριου", 2}, {"μαρτιου", 3},    {"απριλιου", 4},    {"μαιου", 5},         {"ιουνιου", 6},
    {"ιουλιου", 7},     {"αυγουστου", 8},  {"σεπτεμβριου", 9}, {"οκτωβριου", 10},    {"νοεμβριου", 11},
    {"δεκεμβριου", 12}, {"يناير", 1},      {"فبراير", 2},      {"مارس", 3},          {"ابريل", 4},
    {"مايو", 5},        {"يونيو", 6},      {"يوليو", 7},       {"اغسطس", 8},         {"سبتمبر", 9},
    {"اكتوبر", 10},     {"نوفمبر", 11},    {"ديسمبر", 12},     {"januara", 1},       {"agustus", 8},
    {"pebruari", 2},    {"maret", 3},
});

// Words before a date that say what happened on that day: the text was published, or changed.
struct DateLabelRow {
  std::string_view word;  // folded; the beginning of a word is enough
  bool updated;
};
inline constexpr std::array kDateLabels = std::to_array<DateLabelRow>({
    {"published", false},
    {"posted", false},
    {"publication date", false},
    {"first published", false},
    {"publie", false},
    {"mis en ligne", false},
    {"mise en ligne", false},
    {"date de publication", false},
    {"paru le", false},
    {"parution", false},
    {"redige le", false},
    {"ecrit le", false},
    {"veroffentlicht", false},
    {"erschienen", false},
    {"erscheinungsdatum", false},
    {"erstellt", false},
    {"dieser artikel wurde", false},
    {"dieser beitrag wurde", false},
    {"this entry was posted", false},
    {"eingestellt am", false},
    {"publicado", false},
    {"publicada", false},
    {"publicacion", false},
    {"pubblicato", false},
    {"gepubliceerd", false},
    {"geplaatst", false},
    {"opublikowano", false},
    {"dodano", false},
    {"опубликован", false},
    {"опубліковано", false},
    {"дата публикации", false},
    {"yayinlan", false},
    {"نشر", false},
    {"submitted", false},
    {"created", false},
    {"press release", false},
    {"pressemitteilung", false},
    {"pressemeldung", false},
    {"meldung vom", false},
    {"artikel vom", false},
    {"beitrag vom", false},
    {"communique du", false},
    {"communique de presse", false},
    {"article du", false},
    {"nota de prensa", false},
    {"comunicado", false},
    {"comunicato stampa", false},
    {"notizia del", false},
    {"updated", true},
    {"update", true},
    {"last modified", true},
    {"last edited", true},
    {"last change", true},
    {"last updated", true},
    {"modified", true},
    {"edited", true},
    {"mis a jour", true},
    {"mise a jour", true},
    {"modifie", true},
    {"actualise", true},
    {"derniere modification", true},
    {"aktualisiert", true},
    {"letzte anderung", true},
    {"letzte aktualisierung", true},
    {"zuletzt geandert", true},
    {"geandert", true},
    {"stand", true},
    {"actualizad", true},
    {"modificad", true},
    {"aggiornat", true},
    {"ultimo aggiornamento", true},
    {"bijgewerkt", true},
    {"laatst gewijzigd", true},
    {"atualizad", true},
    {"zaktualizowano", true},
    {"aktualizacja", true},
    {"обновлен", true},
    {"оновлено", true},
    {"изменен", true},
    {"guncelle", true},
    {"تحديث", true},
    {"reviewed", true},
});

// Keys of a page's own scripts that hold the day of publication, best first.
inline constexpr std::array kScriptDateKeys =
    std::to_array<std::string_view>({"datePublished", "publishedAt", "published_at", "publishedDate", "publishDate",
                                     "publish_date", "publicationDate", "publication_date", "publishdate", "pubDate",
                                     "PublishingDate", "first_publish", "dateCreated", "createdAt", "created_at"});

// Countries whose English-language outlets write the day first.
inline constexpr std::array kDayFirstCountries =
    std::to_array<std::string_view>({".uk", ".au", ".nz", ".ie", ".in", ".za", ".ng", ".ke", ".pk", ".lk", ".ug", ".gh",
                                     ".mt", ".eu", ".fr", ".de", ".ru", ".ua"});

}  // namespace vigie::page::words
