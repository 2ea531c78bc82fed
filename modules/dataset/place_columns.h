// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"

namespace tessera {

// The columns of numbers that hold places, by their names: latitude and longitude, lat and lng or lon, 纬度
// and 经度, each pair behind the same beginning (store.latitude, home_lat). Those with the shortest beginning
// first.
[[nodiscard]] std::vector<PlaceColumns> placeColumnsAmong(const std::vector<FieldInfo>& fields);

} // namespace tessera
