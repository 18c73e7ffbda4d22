// Any request: the parameters are read or refused, each route answers or fails in words, and every body is JSON where
// it says so. A digit chooses the route, then the first line is the target and the others are headers:
// "0/api/v1/events?type=battle\nHost: localhost".
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <nlohmann/json.hpp>

#include "serve/answers.h"
#include "serve/assets.h"
#include "serve/guard.h"
#include "serve/parameters.h"
#include "support/serve_samples.h"
#include "support/temp_folder.h"
#include "target.h"

namespace vigie {
namespace {

using namespace serve;  // every name here is of that stage

int digit(char c) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const std::size_t at = kDigits.find(static_cast<char>(c | 0x20));
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// "%41b+c" -> "Ab c"
std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? digit(text[i + 1]) : -1;
    const int low = high >= 0 ? digit(text[i + 2]) : -1;
    if (low >= 0) i += 2;
    out += low >= 0 ? static_cast<char>(high * 16 + low) : text[i] == '+' ? ' ' : text[i];
  }
  return out;
}

std::pair<std::string_view, std::string_view> cut(std::string_view text, char at) {
  const std::size_t end = text.find(at);
  return {text.substr(0, end), end == std::string_view::npos ? std::string_view() : text.substr(end + 1)};
}

Request request_of(fuzz::Input input) {
  Request request;
  request.method = "GET";
  auto [path, parameters] = cut(input.line(), '?');
  request.path = decoded(path);
  while (!parameters.empty()) {
    const auto [parameter, rest] = cut(parameters, '&');
    const auto [name, value] = cut(parameter, '=');
    request.parameters.emplace_back(decoded(name), decoded(value));
    parameters = rest;
  }
  while (!input.rest().empty()) {
    const auto [name, value] = cut(input.line(), ':');
    request.headers.emplace_back(name, value.starts_with(' ') ? value.substr(1) : value);
  }
  return request;
}

void check(const Response& response) {
  fuzz::require(response.status >= 200 && response.status < 600, "a status is of HTTP");
  for (const auto& [name, value] : response.headers)
    fuzz::require(value.find_first_of("\r\n") == std::string::npos, "a header is one line");
  const bool json =
      response.content_type.find("json") != std::string::npos && response.content_type != "application/jsonl";
  if (json && !response.body.empty()) fuzz::require(nlohmann::json::accept(response.body), "a JSON body is JSON");
}

const Store& sample_store() {
  static const test::TempFolder kFolder;
  static const Store kStore = [] {
    const std::string path = kFolder.file("a.vigie");
    fuzz::require(test::fill_store(path, test::sample_world()).has_value(), "the sample store is made");
    auto store = Store::open_read_only(path);
    fuzz::require(store.has_value(), "the sample store opens");
    return std::move(*store);
  }();
  return kStore;
}

}  // namespace
}  // namespace vigie

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vigie;
  constexpr std::array kAnswers = {answer_events, answer_event, answer_claims, answer_stories,
                                   answer_actors, answer_story, answer_places, answer_health};
  fuzz::Input input(data, size);
  auto* const answer = kAnswers[input.choice(kAnswers.size())];
  const Request request = request_of(input);
  (void)host_name(request.header("Host"));
  if (const auto refusal = refuse(request, {"localhost"})) check(*refusal);
  check(error_response(404, "not_found", "there is no such address", request.path));
  if (auto file = answer_file(request, "")) put_security_headers(*file);
  const auto parameters = read_parameters(request);
  if (!parameters) fuzz::require(!parameters.error().what.empty(), "a refusal says why");
  if (parameters) (void)target_at(request, parameters->query.offset);
  const auto response = answer({request, sample_store(), request.path.substr(request.path.rfind('/') + 1)});
  check(response ? *response : error_response(response.error()));
  return 0;
}
