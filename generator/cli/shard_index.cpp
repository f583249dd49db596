#include "generator/cli/shard_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <nlohmann/json.hpp>
#include <utility>

#include "generator/base/file.h"
#include "generator/publish/digest.h"

namespace portraits::cli {
namespace {

using Json = nlohmann::ordered_json;

}  // namespace

ShardIndex::ShardIndex(Shard shard, std::string edition, std::string input)
    : shard_{shard}, edition_{std::move(edition)}, input_{std::move(input)} {}

Result<ShardIndex> ShardIndex::read(const std::filesystem::path& path) {
    const auto file = read_source(path);
    if (!file) {
        return file.error();
    }
    try {
        const Json json = Json::parse(file.value()->text());
        ShardIndex index{{json.at("shard").get<std::size_t>(), json.at("of").get<std::size_t>()},
                         json.at("edition").get<std::string>(),
                         json.at("input").get<std::string>()};
        for (const Json& entry : json.at("files")) {
            index.files_.push_back({entry.at("name"), entry.at("sha256")});
        }
        return index;
    } catch (const std::exception& error) {
        return Diagnostic{Level::Error,
                          {},
                          fmt::format("{} is no shard's index: {}", path.string(), error.what()),
                          "portraits cities --shard writes it",
                          {}};
    }
}

void ShardIndex::add(std::string_view name, std::string_view bytes) {
    if (shard_.whole()) {
        return;
    }
    const auto known = std::find_if(files_.begin(), files_.end(),
                                    [&](const File& file) { return file.name == name; });
    File& file = known == files_.end() ? files_.emplace_back() : *known;
    file = {std::string{name}, publish::sha256(bytes)};
}

std::string ShardIndex::name() const {
    return fmt::format("cities/shard-{}-of-{}.json", shard_.number, shard_.count);
}

std::string ShardIndex::to_json() const {
    Json json{{"edition", edition_},
              {"input", input_},
              {"shard", shard_.number},
              {"of", shard_.count},
              {"files", Json::array()}};
    for (const File& file : files_) {
        json["files"].push_back({{"name", file.name}, {"sha256", file.sha256}});
    }
    return json.dump(2) + "\n";
}

}  // namespace portraits::cli
