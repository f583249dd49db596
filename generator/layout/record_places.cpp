#include "generator/layout/record_places.h"

namespace portraits::layout {

Place place_of(const record::Value& from, const Accent& accent) {
    const record::Value location = from["location"];
    Place place;
    place.name = from["city"].text();
    place.accent = accent;
    if (location.is_map()) {
        place.where = GeoPoint{location["lat"].number(), location["lon"].number()};
    }
    return place;
}

}  // namespace portraits::layout
