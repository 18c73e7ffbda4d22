// SPDX-License-Identifier: Apache-2.0
#include "core/geo.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vigie {

double distance_km(double lat1, double lon1, double lat2, double lon2) {
  constexpr double kRadians = std::numbers::pi / 180.0;
  constexpr double kEarthDiameterKm = 12742.0;
  const double dlat = std::sin((lat2 - lat1) * kRadians / 2);
  const double dlon = std::sin((lon2 - lon1) * kRadians / 2);
  const double h = dlat * dlat + std::cos(lat1 * kRadians) * std::cos(lat2 * kRadians) * dlon * dlon;
  return kEarthDiameterKm * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)));
}

}  // namespace vigie
