#include "generator/cli/input_digest.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <vector>

#include "generator/base/file.h"
#include "generator/publish/digest.h"
#include "generator/publish/font_versions.h"
#include "generator/publish/version.h"
#include "generator/record/layout_folders.h"

namespace portraits::cli {
namespace {

namespace fs = std::filesystem;

/// Pieces of input, each with its name and size, so that no two lists of pieces look alike.
class Input {
public:
    void add(std::string_view name, std::string_view bytes) {
        digest_.add(fmt::format("{} {} {}\n", name.size(), name, bytes.size())).add(bytes);
    }
    void add_file(std::string_view name, const fs::path& path) {
        const auto file = MappedFile::open(path);
        const auto bytes = file ? file.value().bytes() : std::span<const char>{};
        add(name, {bytes.data(), bytes.size()});
    }
    /// Names within the folder, in the order of their bytes: where a project lies on a machine is no part of it.
    void add_folder(const fs::path& folder) {
        std::vector<std::string> names;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
            if (entry.is_regular_file()) {
                names.push_back(entry.path().lexically_relative(folder).generic_string());
            }
        }
        std::sort(names.begin(), names.end());
        for (const std::string& name : names) {
            add_file(name, folder / name);
        }
    }
    std::string digits() { return digest_.digits(); }

private:
    publish::Sha256 digest_;
};

void add_records(Input& input, const record::Edition& edition) {
    const auto add = [&input](std::string_view name, const record::Value& record) {
        const SourceMark mark = record.mark();
        input.add(name, mark.file ? mark.file->text() : "");
    };
    add(edition.slug, edition.value);
    for (const record::Value::Entry& kind : edition.value["records"].entries()) {
        const record::Value own = edition.value[kind.key];
        add(kind.key, own);
        for (const record::Value& record : own.items()) {
            add(kind.key, record);
        }
    }
    for (const record::City& city : edition.cities) {
        add(city.slug, city.value);
    }
    for (const record::Region& region : edition.regions) {
        input.add(region.id, region.name);
    }
    for (const record::Theme& theme : edition.themes) {
        input.add(theme.id, theme.name);
    }
}

/// Which languages are hyphenated depends on what a machine has.
void add_patterns(Input& input, const text::FontManifest& manifest) {
    for (const text::PatternEntry& patterns : manifest.patterns) {
        if (fs::exists(patterns.path)) {
            input.add_file(patterns.lang, patterns.path);
        }
    }
}

void add_options(Input& input, const Options& options) {
    input.add("language", options.lang);
    input.add("files", fmt::format("{} {}", options.print, options.screen));
    if (!options.icc.empty()) {
        input.add_file("press", options.icc);
    }
}

}  // namespace

std::string digest_of_input(const Session& session) {
    Input input;
    input.add("version", publish::version());
    input.add("created", session.job().created);
    add_records(input, session.edition());
    add_options(input, session.options());
    for (const fs::path& folder :
         record::layout_folders(session.project().layouts / session.edition().layout)) {
        input.add_folder(folder);
    }
    input.add_folder(session.project().data / "geo");
    input.add_file("fonts", session.project().fonts);
    input.add_file("presses", session.project().presses);
    for (const ink::PictureFile& picture : session.job().pictures) {
        const auto bytes = picture.data->bytes();
        input.add("picture", {bytes.data(), bytes.size()});
    }
    for (const publish::FontVersion& font : publish::versions_of(session.job().fonts)) {
        input.add(font.name, font.version);
    }
    add_patterns(input, session.manifest());
    return input.digits();
}

}  // namespace portraits::cli
