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

/// The item of a list that has an `id`; null if there is none.
record::Value item_named(const record::Value& list, std::string_view id) {
    const std::vector<record::Value>& items = list.items();
    const auto found = std::find_if(items.begin(), items.end(), [&](const record::Value& item) {
        return item["id"].text() == id;
    });
    return found == items.end() ? list[id] : *found;
}

/// The value of a map's key, or of a list's index or id; null if there is none.
record::Value kid_of(const record::Value& value, std::string_view key) {
    std::size_t index = 0;
    const char* end = key.data() + key.size();
    const bool is_index = std::from_chars(key.data(), end, index).ptr == end;
    if (is_index && index < value.items().size()) {
        return value.items()[index];
    }
    return value.is_list() && !is_index ? item_named(value, key) : value[key];
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

void visit_all(const record::Value& record, std::string_view path,
               const std::function<void(const record::Value&)>& visit) {
    if (path.empty()) {
        visit(record);
        return;
    }
    const std::size_t dot = path.find('.');
    const std::string_view key = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    if (key != "*") {
        visit_all(kid_of(record, key), path, visit);
        return;
    }
    for (const record::Value& item : record.items()) {
        visit_all(item, path, visit);
    }
}

std::string joined_path(std::string_view path, std::string_view further) {
    return path.empty() || further.empty() ? fmt::format("{}{}", path, further)
                                           : fmt::format("{}.{}", path, further);
}

const design::Labels& Book::labels_in(std::string_view lang) const {
    const auto own = labels_of.find(lang);
    return own == labels_of.end() ? *labels : own->second;
}

const design::Labels& PageContext::labels() const { return book->labels_in(scribe.lang()); }

std::string PageContext::label(std::string_view key) const { return labels().get(key); }

record::Value PageContext::field(std::string_view path) const {
    return value_at(value_at(city != nullptr ? city->value : book->edition->value, within), path);
}

PageContext PageContext::at(std::string_view path) const {
    PageContext inner = *this;
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        inner.within = joined_path(inner.within, path.substr(0, dot));
        if (const std::string lang = inner.field({})["lang"].text(); !lang.empty()) {
            inner.scribe = scribe.in(lang);
        }
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return inner;
}

const Place* PageContext::place() const {
    return city == nullptr ? nullptr : &book->atlas.places[page->city];
}

}  // namespace portraits::layout
