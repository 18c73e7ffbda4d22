// SPDX-License-Identifier: Apache-2.0
#include "read/place_points.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string>

namespace vigie::read {
namespace {

constexpr double kDegreeKm = 111.2;
constexpr int kBareDecimals = 4;  // two numbers without a degree sign need so many to be a point

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool ends() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek() const { return ends() ? '\0' : text_[at_]; }
  void skip(std::string_view letters) {
    while (!ends() && letters.find(text_[at_]) != std::string_view::npos) ++at_;
  }
  bool take(std::string_view what) {
    if (text_.substr(at_, what.size()) != what) return false;
    at_ += what.size();
    return true;
  }
  template <std::size_t n>
  bool take_any(const std::array<std::string_view, n>& all) {
    return std::any_of(all.begin(), all.end(), [&](std::string_view one) { return take(one); });
  }
  // A number with its sign; `decimals`: digits after the point.
  std::optional<double> number(int& decimals) {
    const std::size_t begin = at_;
    std::size_t end = begin + (peek() == '-' ? 1 : 0), point = 0;
    for (; end < text_.size() && (is_digit(text_[end]) || (text_[end] == '.' && point == 0)); ++end)
      if (text_[end] == '.') point = end;
    if (point != 0 && point + 1 == end) end = point, point = 0;
    double value = 0;
    if (std::from_chars(text_.data() + begin, text_.data() + end, value).ec != std::errc{}) return std::nullopt;
    decimals = point == 0 ? 0 : static_cast<int>(end - point - 1);
    at_ = end;
    return value;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

constexpr std::array<std::string_view, 3> kDegrees = {"\u00B0", "\u00BA", "deg"};
constexpr std::array<std::string_view, 3> kMinutes = {"'", "\u2032", "\u2019"};
constexpr std::array<std::string_view, 5> kSeconds = {"\"", "\u2033", "''", "\u201D", "\u2019\u2019"};

struct Angle {
  double value = 0;
  char side = '\0';      // N S E W, where it is written
  bool degrees = false;  // with a degree sign
  int decimals = 0;
  double exact = 1;  // of a degree
};

std::optional<Angle> angle(Reader& reader) {
  Angle out;
  const auto whole = reader.number(out.decimals);
  if (!whole) return std::nullopt;
  out.value = *whole;
  out.exact = std::pow(10.0, -out.decimals);
  const double sign = out.value < 0 ? -1 : 1;
  if (reader.take_any(kDegrees)) {
    out.degrees = true;
    for (const double part : {60.0, 3600.0}) {
      Reader ahead = reader;
      ahead.skip(" ");
      int decimals = 0;
      const auto value = ahead.number(decimals);
      const bool marked = value && (part == 60.0 ? ahead.take_any(kMinutes) : ahead.take_any(kSeconds));
      if (!marked || *value < 0 || *value >= 60) break;
      reader = ahead;
      out.value += sign * *value / part;
      out.exact = std::pow(10.0, -decimals) / part;
    }
  }
  Reader ahead = reader;
  ahead.skip(" ");
  const char side = ahead.peek();
  if (std::string_view("NSEWO").find(side) != std::string_view::npos && side != '\0') {
    ahead.take(std::string_view(&side, 1));
    const char next = ahead.peek();
    if (!((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'))) {
      reader = ahead;
      out.side = side == 'O' ? 'W' : side;
    }
  }
  return out;
}

std::optional<WrittenPoint> by_degrees(std::string_view text) {
  Reader reader(text);
  const auto lat = angle(reader);
  if (!lat) return std::nullopt;
  const std::size_t end = reader.at();
  reader.skip(" ,;/");
  const auto lon = reader.at() > end || lat->side != '\0' ? angle(reader) : std::nullopt;
  if (!lon) return std::nullopt;
  const bool sides = (lat->side == 'N' || lat->side == 'S') && (lon->side == 'E' || lon->side == 'W');
  const bool bare = lat->side == '\0' && lon->side == '\0' &&
                    ((lat->degrees && lon->degrees) || std::min(lat->decimals, lon->decimals) >= kBareDecimals);
  if (!sides && !bare) return std::nullopt;
  WrittenPoint out;
  out.lat = lat->side == 'S' ? -lat->value : lat->value;
  out.lon = lon->side == 'W' ? -lon->value : lon->value;
  if (std::abs(out.lat) > 90 || std::abs(out.lon) > 180) return std::nullopt;
  out.within_km = kDegreeKm * std::max(lat->exact, lon->exact);
  out.size = reader.at();
  return out;
}

struct GridPoint {
  int zone = 0;
  double band_middle = 0;  // degrees of latitude
  double easting = 0, northing = 0;
};

// Latitude and longitude of a point of the universal transverse Mercator grid on WGS84 (the usual series, good to a
// metre).
WrittenPoint from_grid(const GridPoint& grid) {
  constexpr double kAxis = 6378137.0, kFlat = 1 / 298.257223563, kScale = 0.9996;
  const double e2 = kFlat * (2 - kFlat), ep2 = e2 / (1 - e2);
  const double y = grid.band_middle < 0 ? grid.northing - 1e7 : grid.northing;
  const double mu = y / kScale / (kAxis * (1 - e2 / 4 - 3 * e2 * e2 / 64 - 5 * e2 * e2 * e2 / 256));
  const double e1 = (1 - std::sqrt(1 - e2)) / (1 + std::sqrt(1 - e2));
  const double foot = mu + (3 * e1 / 2 - 27 * std::pow(e1, 3) / 32) * std::sin(2 * mu) +
                      (21 * e1 * e1 / 16 - 55 * std::pow(e1, 4) / 32) * std::sin(4 * mu) +
                      151 * std::pow(e1, 3) / 96 * std::sin(6 * mu);
  const double c = ep2 * std::pow(std::cos(foot), 2), t = std::pow(std::tan(foot), 2);
  const double w = 1 - e2 * std::pow(std::sin(foot), 2), n = kAxis / std::sqrt(w);
  const double r = kAxis * (1 - e2) / std::pow(w, 1.5), d = (grid.easting - 500000.0) / (n * kScale);
  const double lat =
      foot - n * std::tan(foot) / r * (d * d / 2 - (5 + 3 * t + 10 * c - 4 * c * c - 9 * ep2) * std::pow(d, 4) / 24);
  const double lon = (d - (1 + 2 * t + c) * std::pow(d, 3) / 6 +
                      (5 - 2 * c + 28 * t - 3 * c * c + 8 * ep2 + 24 * t * t) * std::pow(d, 5) / 120) /
                     std::cos(foot);
  constexpr double kTurn = 180 / std::numbers::pi;
  WrittenPoint out;
  out.lat = lat * kTurn;
  out.lon = lon * kTurn + grid.zone * 6 - 183;
  return out;
}

// The letters of the military grid leave out I and O.
std::optional<int> letter(Reader& reader, std::string_view letters) {
  const std::size_t at = letters.find(reader.peek());
  if (reader.ends() || at == std::string_view::npos) return std::nullopt;
  reader.take(letters.substr(at, 1));
  return static_cast<int>(at);
}

// Digits of easting and northing, written apart or together: as many of the one as of the other.
bool grid_digits(Reader& reader, std::string_view text, GridPoint& grid, double& within_km) {
  std::string digits;  // at most as many as `text` has
  std::size_t blanks = 0;
  std::size_t end = reader.at();
  for (std::size_t at = end; at < text.size() && (is_digit(text[at]) || (text[at] == ' ' && blanks < 2)); ++at) {
    if (text[at] == ' ') {
      ++blanks;
    } else {
      digits += text[at];
      end = at + 1;
    }
  }
  if (digits.size() < 4 || digits.size() > 10 || digits.size() % 2 != 0) return false;
  const std::size_t half = digits.size() / 2;
  const double unit = std::pow(10.0, 5 - static_cast<double>(half));
  const auto value = [&](std::string_view part) {
    int number = 0;
    std::from_chars(part.data(), part.data() + part.size(), number);
    return (number + 0.5) * unit;  // the middle of the square
  };
  grid.easting += value(std::string_view(digits).substr(0, half));
  grid.northing += value(std::string_view(digits).substr(half));
  within_km = unit / 1000;
  while (reader.at() < end) reader.take(text.substr(reader.at(), 1));
  return true;
}

std::optional<WrittenPoint> by_grid(std::string_view text) {
  constexpr std::string_view kBands = "CDEFGHJKLMNPQRSTUVWX", kLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ",
                             kRows = "ABCDEFGHJKLMNPQRSTUV";
  Reader reader(text);
  int decimals = 0;
  GridPoint grid;
  if (!is_digit(reader.peek())) return std::nullopt;
  const auto zone = reader.number(decimals);
  if (!zone || decimals != 0 || *zone < 1 || *zone > 60) return std::nullopt;
  grid.zone = static_cast<int>(*zone);
  reader.skip(" ");
  const auto band = letter(reader, kBands);
  reader.skip(" ");
  const auto column = band ? letter(reader, kLetters) : std::nullopt;
  const auto row = column ? letter(reader, kRows) : std::nullopt;
  reader.skip(" ");
  double within_km = 0;
  if (!row) return std::nullopt;
  const int hundred = *column - (grid.zone - 1) % 3 * 8;  // eight columns a zone
  if (hundred < 0 || hundred > 7) return std::nullopt;
  grid.easting = (hundred + 1) * 100000.0;
  grid.northing = (*row + (grid.zone % 2 == 0 ? 15 : 0)) % 20 * 100000.0;
  if (!grid_digits(reader, text, grid, within_km)) return std::nullopt;
  // Rows repeat every 2,000 km: the band tells which is meant.
  grid.band_middle = -76 + 8.0 * *band + (*band == 19 ? 2 : 0);
  const double about = grid.band_middle * 110946.0 + (grid.band_middle < 0 ? 1e7 : 0);
  grid.northing += std::round((about - grid.northing) / 2e6) * 2e6;
  WrittenPoint out = from_grid(grid);
  out.within_km = within_km;
  out.size = reader.at();
  return out;
}

bool may_begin(const Word& word) {
  return !word.form.empty() && (is_digit(word.form[0]) || (word.form[0] == '-' && word.form.size() > 1));
}

}  // namespace

std::optional<WrittenPoint> written_point(std::string_view text) {
  auto point = by_grid(text);
  return point ? point : by_degrees(text);
}

std::vector<PlaceMention> find_points(const text::Document& document) {
  constexpr std::size_t kLongest = 64;  // bytes
  std::vector<PlaceMention> out;
  const auto words = document.words();
  for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
    const text::Sentence& sentence = document.sentences()[s];
    for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
      if (!may_begin(words[w])) continue;
      std::uint32_t begin = words[w].span.begin;
      const std::string_view text = document.text();
      if (begin > 0 && text[begin - 1] == '-' && (begin == 1 || text[begin - 2] == ' ' || text[begin - 2] == '('))
        --begin;
      const auto point = written_point(text.substr(begin, kLongest));
      if (!point) continue;
      const auto end = static_cast<std::uint32_t>(begin + point->size);
      std::uint32_t last = w + 1;
      while (last < sentence.last && words[last].span.begin < end) ++last;
      PlaceMention mention;
      mention.words = mention.name = {s, w, last};
      mention.locative = true;
      const Span span{begin, end};
      mention.place.words = {span, std::string(words_of(text, span))};
      mention.place.name = mention.place.words.quote;
      mention.place.lat = point->lat;
      mention.place.lon = point->lon;
      mention.place.precision = point->within_km <= 5 ? PlacePrecision::site : PlacePrecision::district;
      mention.place.within_km = std::round(std::max(point->within_km, 0.1) * 10) / 10;
      out.push_back(std::move(mention));
      w = last - 1;
    }
  }
  return out;
}

}  // namespace vigie::read
