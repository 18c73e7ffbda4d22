// vigie knowledge build: the text files of knowledge folders into one mapped file. vigie knowledge geonames: a GeoNames
// dump into a folder that can be laid over ours. SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "knowledge/geonames.h"
#include "knowledge/knowledge.h"

namespace vigie::cli {

int build_knowledge(const KnowledgeOptions& options) {
  const auto report = knowledge::compile(options.folders, options.output);
  if (!report) {
    complain(report.error());
    return exit_status(report.error().code);
  }
  for (const Error& error : report->errors) complain(error);
  if (!report->errors.empty()) {
    std::fprintf(stderr, "%zu errors; nothing was written\n", report->errors.size());
    return 2;
  }
  std::fprintf(stderr, "%s: %llu actors, %llu sources, %llu phrases, %llu word forms, %llu places with %llu names\n",
               options.output.c_str(), static_cast<unsigned long long>(report->actors),
               static_cast<unsigned long long>(report->sources), static_cast<unsigned long long>(report->phrases),
               static_cast<unsigned long long>(report->forms), static_cast<unsigned long long>(report->places),
               static_cast<unsigned long long>(report->names));
  return 0;
}

int import_geonames(const KnowledgeOptions& options) {
  const auto report =
      knowledge::import_geonames(options.dump, options.output, {options.classes, options.least_population});
  if (!report) {
    complain(report.error());
    return exit_status(report.error().code);
  }
  std::fprintf(stderr, "%s: %llu places with %llu more names; %llu left out, %llu lines not read\n",
               options.output.c_str(), static_cast<unsigned long long>(report->places),
               static_cast<unsigned long long>(report->names), static_cast<unsigned long long>(report->left_out),
               static_cast<unsigned long long>(report->unread));
  return 0;
}

}  // namespace vigie::cli
