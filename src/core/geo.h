// Distances on the earth. SPDX-License-Identifier: Apache-2.0
#pragma once

namespace vigie {

// Great-circle distance in km between two WGS84 points in degrees (haversine, mean radius 6371 km; error < 0.6 %).
[[nodiscard]] double distance_km(double lat1, double lon1, double lat2, double lon2);

}  // namespace vigie
