// JsonReader: reads fields of JSON objects into plain values and remembers the first that is not what it should be,
// with its path: {"claims": [{"part": "x"}]} -> "claims[0].part: a whole number is expected". Missing and null keep the
// value that is there. After a problem the rest is skipped.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <string>
#include <type_traits>

#include "store/json.h"
#include "vigie/claim.h"

namespace vigie::store {

class JsonReader {
 public:
  [[nodiscard]] bool ok() const { return why_.empty(); }
  [[nodiscard]] std::string problem() const { return path_.empty() ? why_ : path_ + ": " + why_; }

  void fail(const std::string& key, const std::string& why) {
    if (!ok()) return;
    path_ = key;
    why_ = why;
  }

  void text(const Json& object, const char* key, std::string& out) {
    const Json* value = find(object, key);
    if (value == nullptr) return;
    if (!value->is_string()) return fail(key, "text is expected");
    out = value->get_ref<const std::string&>();
  }

  void flag(const Json& object, const char* key, bool& out) {
    const Json* value = find(object, key);
    if (value == nullptr) return;
    if (!value->is_boolean()) return fail(key, "true or false is expected");
    out = value->get<bool>();
  }

  template <class Integer>
  void whole(const Json& object, const char* key, Integer& out) {
    static_assert(std::is_integral_v<Integer>);
    const Json* value = find(object, key);
    if (value == nullptr) return;
    if (!fits<Integer>(*value)) return fail(key, "a whole number is expected");
    out = value->get<Integer>();
  }

  template <class Integer>
  void whole(const Json& object, const char* key, std::optional<Integer>& out) {
    if (find(object, key) == nullptr) return;
    Integer value = 0;
    whole(object, key, value);
    out = value;
  }

  void real(const Json& object, const char* key, std::optional<double>& out) {
    const Json* value = find(object, key);
    if (value == nullptr) return;
    if (!value->is_number()) return fail(key, "a number is expected");
    out = value->get<double>();
  }

  template <class Code>
  void code(const Json& object, const char* key, Code& out) {
    std::string name;
    text(object, key, name);
    if (name.empty()) return;
    const auto known = from_name<Code>(name);
    if (!known) return fail(key, "\"" + name + "\" is not one of its codes");
    out = *known;
  }

  void texts(const Json& object, const char* key, std::vector<std::string>& out) {
    items(object, key, [&](const Json& item) {
      if (!item.is_string()) return fail("", "text is expected");
      out.push_back(item.get_ref<const std::string&>());
    });
  }

  // read(value) where the key has an object.
  template <class Read>
  void object(const Json& parent, const char* key, Read read) {
    const Json* value = find(parent, key);
    if (value == nullptr) return;
    if (!value->is_object()) return fail(key, "an object is expected");
    read(*value);
    if (!ok()) step_out(key);
  }

  // read(item) for each item of the list under the key.
  template <class Read>
  void items(const Json& parent, const char* key, Read read) {
    const Json* value = find(parent, key);
    if (value == nullptr) return;
    if (!value->is_array()) return fail(key, "a list is expected");
    std::size_t i = 0;
    for (const Json& item : *value) {
      read(item);
      if (!ok()) return step_out(std::string(key) + "[" + std::to_string(i) + "]");
      ++i;
    }
  }

  // read(item) for each item, all of which must be objects.
  template <class Read>
  void objects(const Json& parent, const char* key, Read read) {
    items(parent, key, [&](const Json& item) {
      if (!item.is_object()) return fail("", "an object is expected");
      read(item);
    });
  }

 private:
  const Json* find(const Json& object, const char* key) {
    if (!ok()) return nullptr;
    const auto at = object.find(key);
    return at == object.end() || at->is_null() ? nullptr : &*at;
  }

  template <class Integer>
  static bool fits(const Json& value) {
    if (value.is_number_unsigned()) {
      return value.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<Integer>::max());
    }
    if (!value.is_number_integer()) return false;
    const auto number = value.get<std::int64_t>();
    return std::is_signed_v<Integer> ? number >= static_cast<std::int64_t>(std::numeric_limits<Integer>::min())
                                     : number >= 0;
  }

  void step_out(const std::string& key) { path_ = path_.empty() ? key : key + "." + path_; }

  std::string path_, why_;
};

}  // namespace vigie::store
