#include "generator/record/own_records.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <utility>

#include "generator/record/layout_folders.h"
#include "generator/record/record_file.h"
#include "generator/record/value_data.h"

namespace portraits::record {
namespace {

namespace fs = std::filesystem;

Value map_of(std::vector<Value::Entry> entries, const SourceMark& mark) {
    auto data = std::make_shared<Value::Data>();
    data->kind = Kind::Map;
    data->mark = mark;
    data->entries = std::move(entries);
    return Value{std::move(data)};
}

Value list_of(std::vector<Value> items, const SourceMark& mark) {
    auto data = std::make_shared<Value::Data>();
    data->kind = Kind::List;
    data->mark = mark;
    data->items = std::move(items);
    return Value{std::move(data)};
}

/// Reads the records of one kind. What cannot be read is null.
class KindReader {
public:
    KindReader(fs::path folder, const Schema& schema, Diagnostics& diagnostics)
        : folder_{std::move(folder)}, schema_{&schema}, diagnostics_{&diagnostics} {}

    [[nodiscard]] Value read(const Value& named) const {
        if (!named.is_list()) {
            return read_one(named);
        }
        std::vector<Value> records;
        for (const Value& one : named.items()) {
            records.push_back(read_one(one));
        }
        return list_of(std::move(records), named.mark());
    }

private:
    [[nodiscard]] Value read_one(const Value& named) const {
        const fs::path path = (folder_ / named.text()).lexically_normal();
        std::error_code ignored;
        if (!fs::exists(path, ignored)) {
            diagnostics_->error(named.mark(), fmt::format("there is no record {}", path.string()),
                                "the path is relative to the edition's file", "file-name");
            return {};
        }
        return read_checked_file(path, *schema_, *diagnostics_).value_or(Value{});
    }

    fs::path folder_;
    const Schema* schema_;
    Diagnostics* diagnostics_;
};

}  // namespace

Value with_own_records(const Value& edition, const fs::path& layout, Diagnostics& diagnostics) {
    const Value named = edition["records"];
    if (!named.is_map()) {
        return edition;
    }
    const fs::path folder = fs::path{edition.mark().file->path()}.parent_path();
    std::vector<Value::Entry> entries = edition.entries();
    for (const Value::Entry& kind : named.entries()) {
        if (kind.key == "city") {
            continue;
        }
        const auto schema =
            load_schema(layout_file(layout, kind.key + ".schema.json"), diagnostics);
        if (schema) {
            const KindReader reader{folder, *schema, diagnostics};
            entries.push_back({kind.key, kind.mark, reader.read(kind.value)});
        }
    }
    return map_of(std::move(entries), edition.mark());
}

}  // namespace portraits::record
