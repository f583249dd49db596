#include "generator/layout/page_context.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

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

namespace {

/// The value of a map's key, or of a list's index; null if there is none.
record::Value kid_of(const record::Value& value, std::string_view key) {
    std::size_t index = 0;
    const char* end = key.data() + key.size();
    const bool is_index = std::from_chars(key.data(), end, index).ptr == end;
    return is_index && index < value.items().size() ? value.items()[index] : value[key];
}

}  // namespace

record::Value value_at(record::Value record, std::string_view path) {
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        record = kid_of(record, path.substr(0, dot));
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return record;
}

std::string joined_path(std::string_view path, std::string_view further) {
    return path.empty() || further.empty() ? fmt::format("{}{}", path, further)
                                           : fmt::format("{}.{}", path, further);
}

std::string PageContext::label(std::string_view key) const {
    const auto own = book->labels_of.find(scribe.lang());
    return own == book->labels_of.end() ? book->labels->get(key) : own->second.get(key);
}

record::Value PageContext::field(std::string_view path) const {
    return value_at(value_at(city != nullptr ? city->value : book->edition->value, within), path);
}

PageContext PageContext::at(std::string_view path) const {
    PageContext inner = *this;
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        inner.within = joined_path(inner.within, path.substr(0, dot));
        if (const std::string lang = inner.field({})["lang"].text(); !lang.empty()) {
            inner.scribe = Scribe{scribe.book(), scribe.setter(), lang, scribe.accent()};
        }
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return inner;
}

const Place* PageContext::place() const {
    return city == nullptr ? nullptr : &book->atlas.places[page->city];
}

}  // namespace portraits::layout
