#include "generator/design/fonts_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "generator/base/file.h"
#include "generator/design/manifest_keys.h"
#include "generator/record/value.h"

namespace portraits::design {
namespace {

using record::Value;

/// The name that a file has for a weight, as Debian's font packages write it.
struct WeightName {
    double weight;
    std::string_view upright, italic;
};

constexpr std::array weight_names{
    WeightName{300, "Light", "LightItalic"},   WeightName{400, "Regular", "Italic"},
    WeightName{500, "Medium", "MediumItalic"}, WeightName{600, "SemiBold", "SemiBoldItalic"},
    WeightName{700, "Bold", "BoldItalic"},
};

std::vector<std::string> texts(const Value& list) {
    std::vector<std::string> result;
    for (const Value& item : list.items()) {
        result.push_back(item.text());
    }
    return result;
}

std::string without_spaces(std::string name) {
    std::erase(name, ' ');
    return name;
}

class Reader {
public:
    Reader(const Value& root, Diagnostics& diagnostics) : root_{root}, diagnostics_{&diagnostics} {}

    FontsFile read() {
        check_keys(root_, {"sources", "faces", "fallbacks", "patterns"});
        FontsFile file;
        for (const Value::Entry& family : root_["faces"].entries()) {
            read_family(family, file.faces);
        }
        for (const Value::Entry& family : root_["fallbacks"].entries()) {
            read_family(family, file.fallbacks);
        }
        for (const Value::Entry& entry : root_["patterns"].entries()) {
            check_keys(entry.value, {"file", "package"});
            file.patterns.push_back(
                {entry.key, required(entry.value, "file"), required(entry.value, "package")});
        }
        return file;
    }

private:
    void read_family(const Value::Entry& family, std::vector<FontFace>& into) {
        const Value& v = family.value;
        check_keys(v, {"role", "roles", "scripts", "lang", "from", "file", "index", "name",
                       "weights", "italics", "size"});
        const Value source = root_["sources"][required(v, "from")];
        if (source.is_null()) {
            diagnostics_->error(v["from"].mark(), fmt::format("no source {}", v["from"].text()));
            return;
        }
        FontFace face;
        face.family = family.key;
        face.scripts = texts(v["scripts"]);
        face.lang = v["lang"].text();
        face.index = static_cast<unsigned>(v["index"].number());
        face.size = v.has("size") ? v["size"].number() : 1;
        const Value weights = v.has("weights") ? v["weights"] : source["weights"];
        for (const std::string& role : roles_of(v)) {
            face.role = role;
            face.italic = false;
            read_weights(weights, v, source, face, into);
            face.italic = true;
            read_weights(v["italics"], v, source, face, into);
        }
    }

    std::vector<std::string> roles_of(const Value& family) {
        return family.has("roles") ? texts(family["roles"])
                                   : std::vector<std::string>{required(family, "role")};
    }

    /// Adds a face for each weight, all else as in `face`.
    void read_weights(const Value& weights, const Value& family, const Value& source, FontFace face,
                      std::vector<FontFace>& into) {
        for (const Value& weight : weights.items()) {
            const auto name =
                std::find_if(weight_names.begin(), weight_names.end(),
                             [&](const WeightName& w) { return w.weight == weight.number(); });
            if (name == weight_names.end()) {
                diagnostics_->error(weight.mark(), fmt::format("no weight {}", weight.text()),
                                    "weights are 300, 400, 500, 600 and 700");
                continue;
            }
            face.weight = static_cast<int>(name->weight);
            locate(face, face.italic ? name->italic : name->upright, family, source);
            into.push_back(face);
        }
    }

    /// Fills in name, path and package of a face.
    void locate(FontFace& face, std::string_view weight_name, const Value& family,
                const Value& source) {
        const std::string file =
            family.has("file") ? family["file"].text() : without_spaces(face.family);
        const std::string name = family.has("name") ? family["name"].text() : file;
        face.name = fmt::format("{}-{}", name, weight_name);
        face.path = fmt::format("{}/{}-{}{}", required(source, "folder"), file, weight_name,
                                required(source, "suffix"));
        const std::vector<std::string> packages = texts(source["packages"]);
        const bool basic = face.weight == 400 || face.weight == 700;
        if (!packages.empty()) {
            face.package = basic ? packages.front() : packages.back();
        }
    }

    std::string required(const Value& map, std::string_view key) {
        return design::required(map, key, *diagnostics_);
    }
    void check_keys(const Value& map, std::initializer_list<std::string_view> known) {
        design::check_keys(map, known, *diagnostics_);
    }

    Value root_;
    Diagnostics* diagnostics_;
};

}  // namespace

FontsFile read_font_manifest(const std::filesystem::path& path, Diagnostics& diagnostics) {
    const auto file = read_source(path);
    if (!file) {
        diagnostics.add(file.error());
        return {};
    }
    return Reader{record::parse_yaml(file.value(), diagnostics), diagnostics}.read();
}

}  // namespace portraits::design
