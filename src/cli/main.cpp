// The command line: what each command takes, with examples. The only file that uses CLI11.
// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "vigie/engine.h"

namespace vigie::cli {

std::string knowledge_path(const std::string& given) {
  if (!given.empty()) return given;
  if (const char* set = std::getenv("VIGIE_KNOWLEDGE"); set != nullptr && *set != '\0') return set;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    const auto beside = program.parent_path() / "vigie.knowledge";
    if (std::filesystem::exists(beside, error)) return beside.string();
    const auto installed = program.parent_path().parent_path() / "share" / "vigie" / "vigie.knowledge";
    if (std::filesystem::exists(installed, error)) return installed.string();
    return beside.string();
  }
  return "vigie.knowledge";
}

namespace {

using Run = std::function<int()>;

class CommandLine {
 public:
  CommandLine()
      : app_("Vigie reads news reports into a record of who did what to whom, where, when, how many, who says so.",
             "vigie") {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", std::string(version()));
    app_.footer(
        "Exit status: 0 all went well; 1 done, but some pages failed; 2 nothing could be done.\nMore: vigie COMMAND "
        "--help, README.md, docs/tour.md");
    add_read();
    add_page();
    add_explain();
    add_annotate();
    add_parse();
    add_store();
    add_events();
    add_serve();
    add_rest();
  }

  int run(int count, char** arguments) {
    try {
      app_.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
      const int status = app_.exit(error);
      return status == 0 ? 0 : 2;
    }
    const int status = run_ ? run_() : 2;
    // What is still buffered is written here, where a full disk can be told.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
      complain("standard output could not be written; is the disk full?");
      return 2;
    }
    return status;
  }

 private:
  CLI::App* command(const std::string& name, const std::string& what, const std::string& examples, Run run) {
    CLI::App* sub = app_.add_subcommand(name, what);
    sub->footer("Examples:\n" + examples);
    sub->callback([this, run = std::move(run)] { run_ = run; });
    return sub;
  }

  void add_inputs(CLI::App* sub) {
    sub->add_option("paths", read_.paths,
                    "Pages (.html .txt), feeds, mail, PDF, archives (.warc .wacz .zip .mbox .jsonl; also .gz .zst), "
                    ".urls, folders, "
                    "http(s) addresses, or - for standard input")
        ->required();
    sub->add_option("--manifest", read_.manifest,
                    "JSON Lines of {file, published, outlet, language, url}: what you know of the files");
    sub->add_option("--jobs,-j", read_.jobs, "Threads (default: one per core)")->check(CLI::Range(0, 256));
    sub->add_flag("--quiet,-q", read_.quiet, "No progress bar and no summary");
    add_knowledge(sub, read_.knowledge);
  }

  static void add_knowledge(CLI::App* sub, std::string& path) {
    sub->add_option("--knowledge", path,
                    "Compiled knowledge (default: $VIGIE_KNOWLEDGE, or vigie.knowledge beside the program)");
  }

  void add_read() {
    CLI::App* sub = command("read", "Read pages into stories with claims, one JSON object per line",
                            "  vigie read page.html\n  vigie read archive/ --manifest known.jsonl --jobs 4 > "
                            "record.jsonl\n  cat page.txt | vigie read - --pretty\n"
                            "  vigie read page.html --only claims",
                            [this] { return read_pages(read_); });
    add_inputs(sub);
    sub->add_flag("--pretty", read_.pretty, "Indent the JSON (more than one line per story)");
    sub->add_option("--only", read_.only, "claims: print claims alone")->check(CLI::IsMember({"claims"}));
  }

  void add_page() {
    CLI::App* sub = command(
        "page", "Show the stories of a page and the role of each paragraph",
        "  vigie page page.html\n  vigie page letter.eml --json\n  vigie page page.html --html > page-view.html",
        [this] { return show_page(explain_); });
    sub->add_option("path", explain_.path, "Page, feed, mail, PDF, archive or folder of them, address, or -")
        ->required();
    sub->add_option("--manifest", explain_.manifest, "What you know of the file");
    CLI::Option* json = sub->add_flag("--json", explain_.json, "The stories as JSON, one a line");
    sub->add_flag("--html", explain_.html, "A page that shows what was kept, by role, and what was left out and why")
        ->excludes(json);
  }

  void add_explain() {
    CLI::App* sub = command("explain", "Show the claims of a page and the rules that read them",
                            "  vigie explain page.html\n  vigie explain page.html --claim c2\n  vigie explain "
                            "page.html --why-not \"opened fire\"",
                            [this] { return explain(explain_); });
    sub->add_option("path", explain_.path, "File, address or -")->required();
    sub->add_option("--manifest", explain_.manifest, "What you know of the file");
    sub->add_option("--claim", explain_.claim, "One claim, with every decision behind it");
    sub->add_option("--why-not", explain_.why_not, "Words of the page: why they gave no claim, or which");
    sub->add_flag("--json", explain_.json, "Every decision as one JSON object per line");
    add_knowledge(sub, explain_.knowledge);
  }

  // The commands that annotate any text with mentions of one kind; they differ in their words alone.
  void add_annotate() {
    struct Kind {
      const char *name, *what, *examples;
    };
    static constexpr Kind kKinds[] = {
        {"places", "Find the places that any text names, on the map",
         "  vigie places story.txt\n  echo \"Clashes near Konna\" | vigie places - --json\n  echo \"Clashes near "
         "[[Konna]], Mali\" | vigie places - --marked"},
        {"times", "Find the times that any text tells, as days",
         "  vigie times story.txt --published 2024-05-16\n  vigie times story.txt --timex3"},
        {"figures", "Find the numbers of people and things in any text",
         "  vigie figures story.txt\n  vigie figures archive.jsonl --json > figures.jsonl"},
        {"actors", "Find who any text names: forces, groups, persons, and who they are",
         "  vigie actors story.txt\n  vigie actors story.txt --json"}};
    for (const Kind& kind : kKinds) {
      CLI::App* sub = command(kind.name, kind.what, kind.examples, [this, name = std::string(kind.name)] {
        annotate_.kind = name;
        return annotate(annotate_);
      });
      sub->add_option("paths", annotate_.paths,
                      "Files (.txt .html, or .jsonl of {text, published, language} a line), folders, or - for standard "
                      "input; plain text is taken as it stands")
          ->required();
      sub->add_flag("--json", annotate_.json, "One JSON object per text, with positions in bytes and code points");
      if (std::string_view(kind.name) == "times")
        sub->add_flag("--timex3", annotate_.timex3, "The text with inline TIMEX3 tags (TimeML)");
      if (std::string_view(kind.name) == "places")
        sub->add_flag("--marked", annotate_.marked, "Resolve the names in [[brackets]] and no others");
      sub->add_option("--published", annotate_.published, "Day that relative times are reckoned from: 2024-05-16");
      sub->add_option("--language", annotate_.language, "Language of the text (default: recognised): fr, en");
      sub->add_option("--manifest", annotate_.manifest, "What you know of the files");
      add_knowledge(sub, annotate_.knowledge);
    }
  }

  void add_parse() {
    CLI::App* sub =
        command("parse", "Print sentences and words of any text as CoNLL-U, with tags, lemmas, trees, names",
                "  vigie parse story.txt\n  echo \"The village burned.\" | vigie parse - --language en\n"
                "  vigie parse treebank.conllu --from conllu --language fr > parsed.conllu",
                [this] { return parse_texts(parse_); });
    sub->add_option("paths", parse_.paths, "Files (.txt .html .conllu), folders, or - for standard input")->required();
    sub->add_option("--from", parse_.from, "text, or conllu: its tokens and sentences are kept")
        ->check(CLI::IsMember({"text", "conllu"}));
    sub->add_option("--language", parse_.language, "Language of the text (default: recognised): fr, en");
    sub->add_flag("--time", parse_.time, "Print the words a second of processor time instead, start-up left out");
    add_knowledge(sub, parse_.knowledge);
  }

  void add_store() {
    CLI::App* add = command("add", "Read pages into a record file; the same page twice changes nothing",
                            "  vigie add pages/ --db vigie.db", [this] { return add_pages(read_); });
    add_inputs(add);
    add->add_option("--db", read_.db, "Record file (made if missing)")->required();
    CLI::App* merge =
        command("merge", "Read pages and print the events that their claims make, one JSON object per line",
                "  vigie merge pages/ > events.jsonl", [this] { return merge_pages(read_); });
    add_inputs(merge);
  }

  void add_filters(CLI::App* sub) {
    Query& query = events_.query;
    sub->add_option("--db", events_.db, "Record file")->required();
    sub->add_option("--type", query.types, "Codes or families: battle, remote/air-strike")->delimiter(',');
    sub->add_option("--place", query.place, "Name of a place, region or country");
    sub->add_option("--country", query.country, "ISO code: SY");
    sub->add_option("--box", events_.box, "west,south,east,north in degrees");
    sub->add_option("--from", query.from, "First day, as in 2024-05-01");
    sub->add_option("--to", query.to, "Last day");
    sub->add_option("--actor", query.actor, "Id or name of one who did it or to whom it was done");
    sub->add_option("--standing", query.standings, "corroborated, single-origin, disputed, expected, denied")
        ->delimiter(',');
    sub->add_option("--min-origins", query.min_origins, "At least so many independent origins");
    sub->add_option("--text", query.text, "Words that its stories hold");
    sub->add_option("--limit", query.limit, "At most so many (0: all)");
    sub->add_option("--offset", query.offset, "Skip so many");
  }

  void add_events() {
    CLI::App* events =
        command("events", "List the events of a record",
                "  vigie events --db vigie.db\n  vigie events --db vigie.db --type remote --country SD --min-origins 2",
                [this] { return list_events(events_); });
    add_filters(events);
    events->add_option("--format", events_.format, "table, jsonl, csv or geojson")
        ->check(CLI::IsMember({"table", "jsonl", "csv", "geojson"}));
    CLI::App* out = command("export", "Export the events of a record for other programs",
                            "  vigie export --db vigie.db --format geojson --output events.geojson\n  vigie export "
                            "--db vigie.db --format csv --from 2024-01-01",
                            [this] {
                              if (events_.format == "table") events_.format = "jsonl";
                              if (app_.get_subcommand("export")->count("--limit") == 0) events_.query.limit = 0;
                              return list_events(events_);
                            });
    add_filters(out);
    out->add_option("--format", events_.format, "jsonl, csv or geojson")
        ->check(CLI::IsMember({"jsonl", "csv", "geojson"}));
    out->add_option("--output,-o", events_.output, "File (default: standard output)");
  }

  void add_serve() {
    CLI::App* sub = command("serve", "Show a record on a map, to this machine only",
                            "  vigie serve --db vigie.db\n  vigie serve --db vigie.db --port 0",
                            [this] { return serve_store(serve_); });
    sub->add_option("--db", serve_.db, "Record file")->required();
    sub->add_option("--port", serve_.port, "Port; 0 takes any that is free")->check(CLI::Range(0, 65535));
    sub->add_option("--host", serve_.host, "Address to listen on (default: the loopback, this machine only)");
    sub->add_option("--web-dir", serve_.web_dir, "Serve the page from this folder, for work on it");
  }

  void add_rest() {
    CLI::App* knowledge = app_.add_subcommand("knowledge", "Work on what the program knows");
    knowledge->require_subcommand(1);
    CLI::App* build = knowledge->add_subcommand("build", "Compile knowledge folders into one file");
    build->footer(
        "Examples:\n  vigie knowledge build knowledge/ --output vigie.knowledge\n  vigie knowledge build knowledge/ "
        "my-knowledge/ --output mine.knowledge");
    build->add_option("folders", knowledge_.folders, "Folders; later ones are laid over earlier ones")->required();
    build->add_option("--output,-o", knowledge_.output, "File to write")->required();
    build->callback([this] { run_ = [this] { return build_knowledge(knowledge_); }; });
    CLI::App* geonames = knowledge->add_subcommand("geonames", "Turn a GeoNames dump into a knowledge folder");
    geonames->footer(
        "Examples:\n  vigie knowledge geonames allCountries.txt --output my-knowledge/\n  vigie knowledge geonames "
        "ML.txt --output my-knowledge/ --classes PA\n  vigie knowledge build knowledge/ my-knowledge/ --output "
        "mine.knowledge");
    geonames->add_option("dump", knowledge_.dump, "allCountries.txt or one country's file, unpacked")->required();
    geonames->add_option("--output,-o", knowledge_.output, "Folder to write places/geonames*.tsv into")->required();
    geonames->add_option("--classes", knowledge_.classes, "Feature classes to keep (default: PATHLS)");
    geonames->add_option("--least-population", knowledge_.least_population, "Leave out smaller settlements");
    geonames->callback([this] { run_ = [this] { return import_geonames(knowledge_); }; });

    CLI::App* bench_app = command("bench", "Measure each stage on given pages", "  vigie bench examples/pages",
                                  [this] { return bench(bench_); });
    bench_app->add_option("paths", bench_.paths, "Files or folders")->required();
    bench_app->add_option("--seconds", bench_.seconds, "Time for each stage");
    add_knowledge(bench_app, bench_.knowledge);

    CLI::App* shell = command("completion", "Print completion for a shell", "  source <(vigie completion bash)",
                              [this] { return complete(); });
    shell->add_option("shell", shell_, "bash, zsh or fish")->required();
    shell->add_option("command", shell_command_, "with `words`: the command whose options are wanted")->group("");
  }

  // The words of the command line itself, for the scripts of completion_command.cpp.
  int complete() {
    if (shell_ != "words") return completion(shell_);
    const CLI::App* of = shell_command_.empty() ? &app_ : nullptr;
    for (const CLI::App* sub : app_.get_subcommands([](const CLI::App*) { return true; }))
      if (sub->get_name() == shell_command_) of = sub;
    if (of == nullptr) return 0;
    for (const CLI::App* sub : of->get_subcommands([](const CLI::App*) { return true; }))
      std::printf("%s\n", sub->get_name().c_str());
    for (const CLI::Option* option : of->get_options())
      if (!option->get_lnames().empty()) std::printf("--%s\n", option->get_lnames().front().c_str());
    return 0;
  }

  CLI::App app_;
  Run run_;
  ReadOptions read_;
  ExplainOptions explain_;
  AnnotateOptions annotate_;
  ParseOptions parse_;
  EventsOptions events_;
  ServeOptions serve_;
  KnowledgeOptions knowledge_;
  BenchOptions bench_;
  std::string shell_, shell_command_;
};

}  // namespace
}  // namespace vigie::cli

int main(int count, char** arguments) { return vigie::cli::CommandLine().run(count, arguments); }
