#include "generator/layout/page_context.h"

#include <algorithm>

namespace portraits::layout {

std::optional<ink::PictureId> PictureIndex::find(const std::string& path) const {
    const auto found = std::find_if(files.begin(), files.end(), [&](const ink::PictureFile& file) {
        return file.path == path;
    });
    if (found == files.end()) {
        return std::nullopt;
    }
    return static_cast<ink::PictureId>(found - files.begin());
}

record::Value value_at(record::Value record, std::string_view path) {
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        record = record[path.substr(0, dot)];
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return record;
}

record::Value PageContext::field(std::string_view path) const {
    return value_at(city != nullptr ? city->value : book->edition->value, path);
}

const Place* PageContext::place() const {
    return city == nullptr ? nullptr : &book->atlas.places[page->city];
}

}  // namespace portraits::layout
