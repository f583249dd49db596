#include "generator/record/photo.h"

#include <fmt/format.h>

#include <system_error>

namespace portraits::record {
namespace {

namespace fs = std::filesystem;

void gather(const Value& value, std::vector<Value>& pictures) {
    if (value.has("file") && value.has("alt")) {
        pictures.push_back(value);
        return;
    }
    for (const Value::Entry& entry : value.entries()) {
        gather(entry.value, pictures);
    }
    for (const Value& item : value.items()) {
        gather(item, pictures);
    }
}

}  // namespace

Photo read_photo(const Value& value) {
    Photo photo;
    photo.file = value["file"].text();
    photo.mark = value["file"].mark();
    if (photo.mark.file) {
        const fs::path record{photo.mark.file->path()};
        photo.path = (record.parent_path() / photo.file).lexically_normal();
    }
    photo.alt = value["alt"].text();
    photo.caption = value["caption"].text();
    photo.credit = value["credit"].text();
    photo.licence = value["licence"].text();
    if (const Value focus = value["focus"]; focus.items().size() == 2) {
        photo.focus_x = focus.items()[0].number();
        photo.focus_y = focus.items()[1].number();
    }
    return photo;
}

std::vector<Value> pictures_in(const Value& record) {
    std::vector<Value> pictures;
    gather(record, pictures);
    return pictures;
}

void check_photos(const std::vector<Photo>& photos, const fs::path& data,
                  Diagnostics& diagnostics) {
    for (const Photo& photo : photos) {
        const fs::path relative = photo.path.lexically_relative(data);
        std::error_code ignored;
        if (relative.empty() || *relative.begin() == "..") {
            diagnostics.error(photo.mark,
                              fmt::format("{} is outside {}", photo.file, data.string()),
                              "keep pictures in the data folder", "picture");
        } else if (!fs::exists(photo.path, ignored)) {
            diagnostics.error(photo.mark,
                              fmt::format("there is no picture {}", photo.path.string()),
                              "the path is relative to the record's file", "picture");
        }
    }
}

}  // namespace portraits::record
