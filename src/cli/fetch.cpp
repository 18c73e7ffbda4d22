// SPDX-License-Identifier: Apache-2.0
#include "cli/fetch.h"

#include <curl/curl.h>
#include <dlfcn.h>

#include <memory>

#include "core/limits.h"

namespace vigie::cli {
namespace {

// libcurl, loaded by the first address that is fetched: it brings forty libraries, which would double the start-up of
// every run (measured: 10 ms of 25), and most runs fetch nothing.
class Library {
 public:
  decltype(&curl_global_init) global_init = nullptr;
  decltype(&curl_easy_init) init = nullptr;
  decltype(&curl_easy_cleanup) cleanup = nullptr;
  decltype(&curl_easy_setopt) set = nullptr;
  decltype(&curl_easy_perform) perform = nullptr;
  decltype(&curl_easy_getinfo) get = nullptr;
  decltype(&curl_easy_strerror) explain = nullptr;

  // Null where it is not installed or cannot be started.
  static const Library* get_ready() {
    static const Library library;
    return library.ready_ ? &library : nullptr;
  }

 private:
  Library() {
    handle_ = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    const bool all = find("curl_global_init", global_init) && find("curl_easy_init", init) &&
                     find("curl_easy_cleanup", cleanup) && find("curl_easy_setopt", set) &&
                     find("curl_easy_perform", perform) && find("curl_easy_getinfo", get) &&
                     find("curl_easy_strerror", explain);
    ready_ = all && global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  }
  template <class Function>
  bool find(const char* name, Function& function) {
    if (handle_ != nullptr) function = reinterpret_cast<Function>(dlsym(handle_, name));
    return function != nullptr;
  }

  void* handle_ = nullptr;  // kept until the program ends
  bool ready_ = false;
};

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
  const Library* library = Library::get_ready();
  if (library == nullptr)
    return fail(ErrorCode::internal, url, "libcurl (libcurl.so.4) could not be loaded; install it, or give a file");
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(library->init(), library->cleanup);
  if (!curl) return fail(ErrorCode::internal, url, "libcurl could not be started");
  Fetched fetched;
  char reason[CURL_ERROR_SIZE] = "";
  library->set(curl.get(), CURLOPT_URL, url.c_str());
  library->set(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
  library->set(curl.get(), CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  library->set(curl.get(), CURLOPT_FOLLOWLOCATION, 1L);
  library->set(curl.get(), CURLOPT_MAXREDIRS, 5L);
  library->set(curl.get(), CURLOPT_TIMEOUT, 30L);
  library->set(curl.get(), CURLOPT_NOSIGNAL, 1L);
  library->set(curl.get(), CURLOPT_ACCEPT_ENCODING, "");
  library->set(curl.get(), CURLOPT_FAILONERROR, 1L);
  library->set(curl.get(), CURLOPT_USERAGENT, "vigie/0.1 (news reader)");
  library->set(curl.get(), CURLOPT_ERRORBUFFER, reason);
  library->set(curl.get(), CURLOPT_WRITEFUNCTION, &take);
  library->set(curl.get(), CURLOPT_WRITEDATA, &fetched.bytes);
  const CURLcode code = library->perform(curl.get());
  if (code == CURLE_WRITE_ERROR) return fail(ErrorCode::too_large, url, "is larger than the limit of 64 MiB");
  if (code != CURLE_OK) return fail(ErrorCode::unreadable, url, *reason != '\0' ? reason : library->explain(code));
  const char* text = nullptr;
  if (library->get(curl.get(), CURLINFO_EFFECTIVE_URL, &text) == CURLE_OK && text != nullptr) fetched.url = text;
  if (library->get(curl.get(), CURLINFO_CONTENT_TYPE, &text) == CURLE_OK && text != nullptr)
    split_content_type(text, fetched);
  return fetched;
}

}  // namespace vigie::cli
