#include "generator/publish/manifest.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "generator/base/file.h"
#include "generator/base/parallel.h"
#include "generator/publish/digest.h"
#include "generator/publish/pdf_facts.h"
#include "generator/publish/version.h"

namespace portraits::publish {
namespace {

using Json = nlohmann::ordered_json;

Result<Json> entry_of(const StagedFolder& folder, const std::string& name) {
    const auto file = MappedFile::open(folder.path() / name);
    if (!file) {
        return file.error();
    }
    const auto bytes = file.value().bytes();
    Json json{
        {"path", name}, {"size", bytes.size()}, {"sha256", sha256({bytes.data(), bytes.size()})}};
    if (name.ends_with(".pdf")) {
        const auto facts = facts_of_pdf({bytes.data(), bytes.size()}, name);
        if (!facts) {
            return facts.error();
        }
        json["pages"] = facts.value().pages;
        json["claims"] = facts.value().standards;
    }
    return json;
}

Json tool() {
    Json json{{"name", "portraits"}, {"version", version()}};
    if (!source_commit().empty()) {
        json["commit"] = source_commit();
    }
    return json;
}

Json fonts_of(const Origin& origin) {
    Json fonts = Json::array();
    for (const FontVersion& font : origin.fonts) {
        fonts.push_back({{"name", font.name}, {"version", font.version}, {"file", font.file}});
    }
    return fonts;
}

}  // namespace

Result<Json> make_manifest(const StagedFolder& folder, const Origin& origin, unsigned jobs) {
    Json json{{"edition", origin.edition}, {"title", origin.title}, {"created", origin.created},
              {"input", origin.input},     {"tool", tool()},        {"fonts", fonts_of(origin)},
              {"files", Json::array()}};
    const std::vector<std::string> names = folder.files();
    std::vector<std::optional<Result<Json>>> entries(names.size());
    parallel_for(names.size(), jobs,
                 [&](std::size_t i) { entries[i] = entry_of(folder, names[i]); });
    for (auto& entry : entries) {
        if (!*entry) {
            return entry->error();
        }
        json["files"].push_back(std::move(*entry).value());
    }
    return json;
}

Result<std::string> checksums(const StagedFolder& folder, const std::vector<std::string>& files) {
    std::string lines;
    for (const std::string& name : files) {
        const auto file = MappedFile::open(folder.path() / name);
        if (!file) {
            return file.error();
        }
        const auto bytes = file.value().bytes();
        lines += fmt::format("{}  {}\n", sha256({bytes.data(), bytes.size()}), name);
    }
    return lines;
}

}  // namespace portraits::publish
