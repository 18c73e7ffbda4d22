// SPDX-License-Identifier: Apache-2.0
#include "cli/fetch.h"

#include <curl/curl.h>

#include <memory>

#include "core/limits.h"

namespace vigie::cli {
namespace {

std::size_t take(char* data, std::size_t size, std::size_t count, void* target) {
  auto& bytes = *static_cast<std::string*>(target);
  if (bytes.size() + size * count > limits::kPageBytes) return 0;  // libcurl stops with CURLE_WRITE_ERROR
  bytes.append(data, size * count);
  return size * count;
}

// "text/html; charset=windows-1252" -> both parts.
void split_content_type(std::string_view header, Fetched& fetched) {
  fetched.media_type = header.substr(0, header.find(';'));
  const auto charset = header.find("charset=");
  if (charset == std::string_view::npos) return;
  auto value = header.substr(charset + 8);
  value = value.substr(0, value.find(';'));
  if (value.size() > 1 && value.front() == '"') value = value.substr(1, value.size() - 2);
  fetched.charset = value;
}

}  // namespace

bool is_url(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

Result<Fetched> fetch(const std::string& url) {
  static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(ready ? curl_easy_init() : nullptr,
                                                                 &curl_easy_cleanup);
  if (!curl) return fail(ErrorCode::internal, url, "libcurl could not be started");
  Fetched fetched;
  char reason[CURL_ERROR_SIZE] = "";
  curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl.get(), CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl.get(), CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_MAXREDIRS, 5L);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 30L);
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(curl.get(), CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_USERAGENT, "vigie/0.1 (news reader)");
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, reason);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &take);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &fetched.bytes);
  const CURLcode code = curl_easy_perform(curl.get());
  if (code == CURLE_WRITE_ERROR) return fail(ErrorCode::too_large, url, "is larger than the limit of 64 MiB");
  if (code != CURLE_OK) return fail(ErrorCode::unreadable, url, *reason != '\0' ? reason : curl_easy_strerror(code));
  const char* text = nullptr;
  if (curl_easy_getinfo(curl.get(), CURLINFO_EFFECTIVE_URL, &text) == CURLE_OK && text != nullptr) fetched.url = text;
  if (curl_easy_getinfo(curl.get(), CURLINFO_CONTENT_TYPE, &text) == CURLE_OK && text != nullptr)
    split_content_type(text, fetched);
  return fetched;
}

}  // namespace vigie::cli
