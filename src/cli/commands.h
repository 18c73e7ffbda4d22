// The commands, one function each, given their options; main.cpp fills them from the command line. Each returns the
// exit status: 0 all went well, 1 done but some pages failed, 2 nothing could be done (the message says why).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vigie/store.h"

namespace vigie::cli {

struct ReadOptions {
  std::vector<std::string> paths;
  std::string manifest;
  std::string knowledge;  // compiled knowledge; found beside the program where empty
  std::string db;         // vigie add
  std::string only;       // "claims": claims without their stories
  unsigned jobs = 0;      // 0: as many as cores
  bool pretty = false, quiet = false;
};

struct ExplainOptions {
  std::string path, manifest, knowledge, claim, why_not;
  bool json = false, html = false;
};

struct AnnotateOptions {
  std::vector<std::string> paths;
  std::string kind;  // places, times, figures, actors
  std::string manifest, knowledge, published, language;
  bool json = false, timex3 = false, marked = false;
};

struct ParseOptions {
  std::vector<std::string> paths;
  std::string from = "text";  // or "conllu"
  std::string language, knowledge;
  bool time = false;
};

struct EventsOptions {
  std::string db, format = "table";  // table, jsonl, csv, geojson
  std::string output;                // file; standard output where empty
  Query query;
  std::string box;  // west,south,east,north
};

struct ServeOptions {
  std::string db, host = "127.0.0.1", web_dir;
  int port = 8080;
};

struct KnowledgeOptions {
  std::vector<std::string> folders;
  std::string output;
  std::string dump, classes = "PATHLS";  // of a GeoNames dump
  std::int64_t least_population = 0;
};

struct BenchOptions {
  std::vector<std::string> paths;
  std::string knowledge;
  unsigned seconds = 3;
};

int read_pages(const ReadOptions&);            // read_command.cpp: pages to JSON Lines
int merge_pages(const ReadOptions&);           // store_command.cpp: pages to events, without a store
int add_pages(const ReadOptions&);             // store_command.cpp: pages into a store
int show_page(const ExplainOptions&);          // page_command.cpp
int explain(const ExplainOptions&);            // explain_command.cpp
int annotate(const AnnotateOptions&);          // annotate_command.cpp: places, times, figures, actors
int parse_texts(const ParseOptions&);          // parse_command.cpp: any text to CoNLL-U
int list_events(const EventsOptions&);         // events_command.cpp: events and export
int serve_store(const ServeOptions&);          // serve_command.cpp
int build_knowledge(const KnowledgeOptions&);  // knowledge_command.cpp
int import_geonames(const KnowledgeOptions&);  // knowledge_command.cpp
int bench(const BenchOptions&);                // bench_command.cpp
int completion(const std::string& shell);      // completion_command.cpp

// The compiled knowledge: what was given, else $VIGIE_KNOWLEDGE, else vigie.knowledge beside the program, else the
// installed one.
[[nodiscard]] std::string knowledge_path(const std::string& given);

}  // namespace vigie::cli
