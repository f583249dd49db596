// Reads layout.yaml and the page templates. Both are held against their JSON Schemas first, so that what is read here has
// the right types; what remains to check is that names meet: styles, swatches, ladders, templates. What a layout does not
// have is its base's: page and grid key by key, measures, swatches and styles name by name, the order of the pages as a whole,
// and the templates that it names.

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include "generator/base/file.h"
#include "generator/design/design.h"
#include "generator/design/design_check.h"
#include "generator/design/measures.h"
#include "generator/design/palette_reader.h"
#include "generator/design/sequence_reader.h"
#include "generator/design/template_reader.h"
#include "generator/record/layout_folders.h"
#include "generator/record/schema.h"

namespace portraits::design {
namespace {

using record::Value;

Length mm(const Value& value) { return Length::mm(value.number()); }

/// Template names have spaces where file names have hyphens: `back-cover.yaml` is `back cover`.
std::string template_name(const std::filesystem::path& path) {
    std::string name = path.stem().string();
    std::replace(name.begin(), name.end(), '-', ' ');
    return name;
}

std::string template_file(std::string name) {
    std::replace(name.begin(), name.end(), ' ', '-');
    return fmt::format("pages/{}.yaml", name);
}

/// The templates that the order of pages names.
std::set<std::string> templates_named(const Design& design) {
    std::set<std::string> names;
    for (const SequenceEntry& entry : design.sequence) {
        names.insert({entry.page, entry.continued, entry.continued_left});
        if (entry.start_even || entry.fill_to_four) {
            names.insert("blank");
        }
    }
    for (const FoldedSide& side : design.folded) {
        for (const FoldedSide::Panel& panel : side.panels) {
            names.insert(panel.page);
        }
    }
    names.erase("");
    return names;
}

std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator{folder, ignored}) {
        if (entry.path().extension() == ".yaml") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// A layout with those that it builds on, its own first, and the schemas that their files are held against.
class Reader {
public:
    Reader(const record::Schema& layout, const record::Schema& page, Diagnostics& diagnostics)
        : layout_schema_{layout}, page_schema_{page}, diagnostics_{diagnostics} {}

    void read(Design& design) {
        folders_ = record::layout_folders(design.folder);
        for (const std::filesystem::path& folder : folders_) {
            manifests_.push_back(read_checked(folder / "layout.yaml", layout_schema_));
        }
        const Measures measures{measures_named(), diagnostics_};
        design.raw = measures.resolved(manifests_.front(), diagnostics_);
        design.name = design.raw["name"].text();
        read_page_and_grid(measures, design);
        for (auto manifest = manifests_.rbegin(); manifest != manifests_.rend(); ++manifest) {
            read_palette(*manifest, design, diagnostics_);
        }
        const Value ordered = nearest("sequence");
        design.sequence = read_sequence(ordered["sequence"]);
        design.folded = read_folded(ordered["folded"]);
        const Value referring = nearest("references");
        design.references = {referring.has("references"), referring["references"]["notes"].text()};
        design.places = nearest("places")["places"].text();
        read_templates(measures, design);
    }

private:
    /// A YAML file held against a schema beside the layouts; null with errors noted if it cannot be read.
    Value read_checked(const std::filesystem::path& path, const record::Schema& schema) {
        Value value = read_raw(path);
        schema.check(value, diagnostics_);
        return value;
    }

    Value read_raw(const std::filesystem::path& path) {
        const auto file = read_source(path);
        if (!file) {
            diagnostics_.add(file.error());
            return {};
        }
        return record::parse_yaml(file.value(), diagnostics_);
    }

    /// The first of the manifests that has a key.
    [[nodiscard]] Value nearest(std::string_view key) const {
        const auto found = std::find_if(manifests_.begin(), manifests_.end(),
                                        [&](const Value& manifest) { return manifest.has(key); });
        return found == manifests_.end() ? manifests_.front() : *found;
    }

    /// A value of a group of keys, each of which may stand in another manifest.
    Value setting(std::string_view group, std::string_view key) {
        for (const Value& manifest : manifests_) {
            if (manifest[group].has(key)) {
                return manifest[group][key];
            }
        }
        diagnostics_.error(manifests_.front().mark(), fmt::format("{} {} is missing", group, key),
                           "write it here, or name a layout that has it as the base");
        return {};
    }

    /// The base's first, so that the layout's own take their place.
    Measures::Named measures_named() {
        Measures::Named named{{"page_width", setting("page", "width")},
                              {"page_height", setting("page", "height")},
                              {"bleed", setting("page", "bleed")},
                              {"baseline", setting("grid", "baseline")}};
        for (auto manifest = manifests_.rbegin(); manifest != manifests_.rend(); ++manifest) {
            for (const Value::Entry& entry : (*manifest)["measures"].entries()) {
                named.insert_or_assign(entry.key, entry.value);
            }
        }
        return named;
    }

    void read_page_and_grid(const Measures& measures, Design& design) {
        const auto length = [&](std::string_view group, std::string_view key) {
            return mm(measures.resolved(setting(group, key), diagnostics_));
        };
        design.page = {length("page", "width"), length("page", "height")};
        design.bleed = length("page", "bleed");
        design.baseline = length("grid", "baseline");
        design.text_foot = length("grid", "text_foot");
    }

    /// All templates of the layout's own, and those of its bases that its order of pages names.
    void read_templates(const Measures& measures, Design& design) {
        std::set<std::string> wanted;
        for (const std::filesystem::path& path : yaml_files(folders_.front() / "pages")) {
            wanted.insert(template_name(path));
        }
        wanted.merge(templates_named(design));
        for (const std::string& name : wanted) {
            const std::filesystem::path path =
                record::layout_file(design.folder, template_file(name));
            std::error_code ignored;
            if (std::filesystem::exists(path, ignored)) {
                const Value page = measures.resolved(read_raw(path), diagnostics_);
                page_schema_.check(page, diagnostics_);
                design.pages.emplace(name, read_template(name, page));
            }
        }
    }

    const record::Schema& layout_schema_;
    const record::Schema& page_schema_;
    Diagnostics& diagnostics_;
    std::vector<std::filesystem::path> folders_;
    std::vector<Value> manifests_;
};

}  // namespace

const Style* Design::style(std::string_view style_name) const {
    const auto found = std::find_if(styles.begin(), styles.end(),
                                    [&](const Style& s) { return s.name == style_name; });
    return found == styles.end() ? nullptr : &*found;
}

Design load_design(const std::filesystem::path& folder, Diagnostics& diagnostics) {
    Design design;
    design.folder = folder;
    const auto layout_schema = record::Schema::load(folder.parent_path() / "layout.schema.json");
    const auto page_schema = record::Schema::load(folder.parent_path() / "page.schema.json");
    for (const auto* schema : {&layout_schema, &page_schema}) {
        if (!*schema) {
            diagnostics.add(schema->error());
            return design;
        }
    }
    Reader{layout_schema.value(), page_schema.value(), diagnostics}.read(design);
    if (!diagnostics.has_errors()) {
        check_names(design, diagnostics);
    }
    return design;
}

}  // namespace portraits::design
